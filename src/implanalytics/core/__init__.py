"""What every layer stands on: errors, registries, the calendar, words."""
