"""Purchases, invoices, claims and draws on the contingency."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    CAUSE,
    CURRENCY,
    ID,
    NOTE,
    OWNER,
    PHASE,
    RAISED_ON,
    STATUS,
)
from implanalytics.ingest.row_currency import settle_currency


def _purchases(draft: Draft) -> None:
    settle_currency(draft, ("price", "planned_price"))


PURCHASES = SheetReader(
    name="purchases",
    label=Label("Purchases", "采购清单"),
    table="purchases",
    headings=each_once(
        {
            "name": ("采购内容", "采购项", "采购物品", "采购名称", "设备名称", "物资名称",
                     "货物名称", "物料名称", "品名", "产品名称", "物品名称", "设备",
                     "item purchased", "purchase item", "equipment", "equipment name",
                     "goods", "item description", "item", "product", "material"),
            "purchase_id": ("采购编号", "采购单号", "订单号", "订单编号", "purchase id",
                            "po number", "po no", "po #", "order no", *ID),
            "category": ("设备类型", *CATEGORY),
            "supplier": ("供应商", "厂商", "厂家", "供货商", "供应商名称", "supplier",
                         "vendor", "vendor name"),
            "quantity": ("数量", "采购数量", "quantity", "qty"),
            "defective": ("不合格数量", "不合格数", "次品数", "defective", "rejected qty"),
            "planned_price": ("计划金额", "预算金额", "预算", "计划价格", "planned amount",
                              "budget", "planned price", "planned cost"),
            "price": ("采购金额", "实际金额", "合同金额", "总价", "合价", "金额", "总金额",
                      "total price", "amount", "actual cost", "total cost", "price", "cost"),
            "currency": CURRENCY,
            "required_on": ("需要日期", "需求日期", "要求到货日期", "计划到货日期", "需用日期",
                            "要求到货时间", "计划到货时间", "required on", "required date",
                            "need by", "required by", "needed by", "need date"),
            "order_due": ("计划下单日期", "应下单日期", "最迟下单日期", "计划采购日期",
                          "planned order date", "order by", "to be ordered by"),
            "task_id": ("对应任务", "关联任务", "对应任务编号", "needed by task", "related task"),
            "promised_on": ("承诺到货日期", "预计到货日期", "承诺交期", "交货期", "promised on",
                            "promised date", "expected delivery", "expected delivery date"),
            "ordered_on": ("下单日期", "订货日期", "采购日期", "合同签订日期", "下单时间",
                           "订购日期", "order date", "ordered on", "po date", "ordered"),
            "dispatched_on": ("发货日期", "出库日期", "发货时间", "dispatched on",
                              "shipped on", "ship date", "dispatch date"),
            "arrived_on": ("实际到货日期", "到货日期", "到货时间", "实际到货时间", "实际到货",
                           "arrived on", "delivery date", "received on", "arrival date",
                           "actual delivery", "actual delivery date", "date received"),
            "accepted_on": ("签收日期", "验收日期", "入库日期", "receipt signed", "accepted on",
                            "acceptance date"),
            "receiver": ("签收人", "收货人", "验收人", "received by", "receiver"),
            "status": ("采购状态", "到货状态", *STATUS),
            "note": NOTE,
        }
    ),
    needs=(
        ("name",),
        ("supplier", "quantity", "price", "planned_price", "purchase_id"),
        ("ordered_on", "required_on", "arrived_on", "dispatched_on", "promised_on",
         "accepted_on"),
    ),
    unless=("任务名称", "task name", "工时", "hours", "概率", "需求描述"),
    called=("采购", "设备清单", "到货", "货物签收", "purchase", "procurement", "equipment list"),
    loose={"name": ("名称", "name", "description")},
    derive=_purchases,
)  # fmt: skip


def _invoices(draft: Draft) -> None:
    settle_currency(draft, ("amount", "paid"))


INVOICES = SheetReader(
    name="invoices",
    label=Label("Invoices and payments", "开票与收款"),
    table="invoices",
    headings=each_once(
        {
            "name": ("付款节点", "收款节点", "款项名称", "款项", "付款条件", "回款节点",
                     "付款阶段", "收款条件", "付款里程碑", "payment milestone", "milestone",
                     "instalment", "installment", "payment term", "payment stage"),
            "invoice_id": ("发票号", "发票号码", "发票编号", "invoice no", "invoice number",
                           "invoice id", "invoice #", "invoice", *ID),
            "phase": PHASE,
            "share": ("付款比例", "收款比例", "比例", "回款比例", "share", "percentage",
                      "% of contract", "payment %"),
            "amount": ("开票金额", "发票金额", "应收金额", "应付金额", "计划收款金额",
                       "付款金额", "收款金额", "款项金额", "计划金额", "金额",
                       "invoice amount", "amount due", "amount", "invoiced amount"),
            "paid": ("到账金额", "实收金额", "已收金额", "回款金额", "实际收款金额",
                     "实付金额", "amount paid", "paid amount", "amount received", "received"),
            "currency": CURRENCY,
            "due": ("应收日期", "应付日期", "计划收款日期", "计划付款日期", "计划回款日期",
                    "应收时间", "due", "due date", "payment due", "planned payment date"),
            "invoiced_on": ("开票日期", "发票日期", "开票时间", "invoice date", "invoiced on",
                            "date invoiced"),
            "paid_on": ("到账日期", "实际收款日期", "收款日期", "回款日期", "到账时间",
                        "付款日期", "实际付款日期", "paid on", "payment date", "date paid",
                        "date received"),
            "status": ("开票状态", "收款状态", "payment status", *STATUS),
            "note": NOTE,
        }
    ),
    needs=(("amount",), ("name", "invoice_id"), ("due", "invoiced_on", "paid_on")),
    unless=("任务名称", "task name", "采购内容", "供应商", "supplier", "设备名称", "品名",
            "hours", "工时", "billable amount", "概率", "索赔内容"),
    called=("开票", "收款", "回款", "付款计划", "付款节点", "应收", "invoice", "payment plan",
            "payment schedule", "payment milestone"),
    derive=_invoices,
)  # fmt: skip


def _claims(draft: Draft) -> None:
    settle_currency(draft, ("value", "recovered"))


CLAIMS = SheetReader(
    name="claims",
    label=Label("Claims", "索赔清单"),
    table="claims",
    headings=each_once(
        {
            "text": ("索赔内容", "索赔事项", "索赔事由", "索赔描述", "索赔", "claim",
                     "claim description", "claim item"),
            "claim_id": ("索赔编号", "claim id", "claim no", *ID),
            "cause": ("索赔原因", *CAUSE),
            "party": ("索赔对象", "被索赔方", "责任方", "against", "party", "claimed against"),
            "raised_on": ("索赔日期", "claim date", *RAISED_ON),
            "settled_on": ("结案日期", "处理日期", "解决日期", "settled on", "settlement date",
                           "date settled"),
            "value": ("索赔金额", "金额", "claimed amount", "claim amount", "claim value",
                      "amount", "value"),
            "recovered": ("获赔金额", "实际获赔", "核定金额", "赔付金额", "recovered",
                          "settled amount", "amount recovered"),
            "currency": CURRENCY,
            "days": ("索赔工期", "索赔天数", "索赔工期(天)", "days", "days claimed"),
            "owner": OWNER,
            "status": STATUS,
            "note": NOTE,
        }
    ),
    needs=(("text",), ("value", "raised_on", "days", "status", "recovered")),
    must=("text",),
    called=("索赔", "claim register", "claim log"),
    derive=_claims,
)  # fmt: skip


def _draws(draft: Draft) -> None:
    settle_currency(draft, ("amount",))


CONTINGENCY = SheetReader(
    name="contingency",
    label=Label("Draws on the contingency", "应急储备动用记录"),
    table="contingency",
    headings=each_once(
        {
            "day": ("动用日期", "使用日期", "日期", "draw date", "drawn on", "date",
                    "date of draw"),
            "draw_id": ("动用编号", "draw id", *ID),
            "amount": ("动用金额", "使用金额", "动用储备金额", "amount drawn", "draw amount",
                       "contingency used", "drawdown amount"),
            "days": ("动用天数", "使用天数", "动用工期(天)", "days drawn", "days used"),
            "currency": CURRENCY,
            "text": ("动用原因", "用途", "使用原因", "使用说明", "reason", "purpose",
                     "description", "justification"),
            "risk_id": ("风险编号", "对应风险", "关联风险", "risk id", "risk"),
            "approver": ("批准人", "审批人", "approved by", "approver"),
        }
    ),
    needs=(("day",), ("amount", "days")),
    called=("应急储备", "应急动用", "储备使用", "储备金", "管理储备", "contingency",
            "contingency log"),
    loose={"amount": ("金额", "amount", "cost"), "days": ("天数", "days")},
    derive=_draws,
)  # fmt: skip
