"""``python -m implanalytics``: the command line."""

from implanalytics.cli.main import cli

if __name__ == "__main__":
    cli()
