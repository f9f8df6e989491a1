/** Sales lines and their cost: what was sold to whom, for how much, and what it cost. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, DEPARTMENTS, ITEM_CODES, ITEM_NAMES, PRODUCT_LINES, REGIONS, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const SALES: KindDefinition<"SALE"> = {
  kind: "SALE",
  synonyms: {
    date: [
      "销售日期", "出库日期", "发货日期", "订单日期", "下单日期", "订单付款时间", "付款时间", "订单创建时间", "下单时间", "成交日期", "业务日期", "单据日期", "日期", "月份", "期间", "开票日期",
      "sale date", "sales date", "date of sale", "order date", "date", "transaction date", "posting date", "document date", "month", "period", "ship date", "invoice date",
    ],
    customer: [...CUSTOMER_NAMES, "买家公司名称", "买家名称", "买家"],
    customerCode: [...CUSTOMER_CODES, "买家会员", "买家会员名", "买家昵称", "会员"],
    order: ["订单号", "订单编号", "销售订单号", "线上订单号", "销售单号", "销货单号", "发货单号", "出库单号", "单据编号", "order no", "order number", "order id", "sales order", "so number", "order"],
    orderLine: ["订单行号", "订单行", "行号", "行项目", "项次", "order line", "line no", "line number", "line item", "order line no"],
    itemCode: ITEM_CODES,
    item: ITEM_NAMES,
    line: PRODUCT_LINES,
    channel: ["渠道", "平台", "销售渠道", "店铺", "销售平台", "平台名称", "店铺名称", "channel", "platform", "sales channel", "store", "shop"],
    quantity: ["销售数量", "销量", "数量", "出库数量", "净销量", "销售件数", "实发数量", "结算数量", "quantity", "qty", "sales quantity", "units", "units sold", "quantity sold", "qty sold"],
    price: ["单价", "销售单价", "不含税单价", "平均售价", "unit price", "price", "selling price", "sales price"],
    revenue: [
      "净销售额", "不含税销售额", "不含税收入", "无税收入", "不含税金额", "无税金额", "未税金额", "销售收入", "主营业务收入", "销售额", "销售金额", "实付款", "实付金额", "实发金额", "收入", "营业额", "货品总价", "金额",
      "net sales", "net revenue", "revenue", "sales", "sales amount", "sales revenue", "sales value", "net amount", "turnover", "amount", "line total", "extended price",
    ],
    gross: ["价税合计", "含税金额", "含税销售额", "gross sales", "gross amount", "amount incl tax", "amount including tax", "total amount"],
    tax: ["税额", "销项税额", "增值税额", "tax", "vat", "tax amount", "vat amount"],
    discount: ["折扣额", "折扣金额", "优惠金额", "折让", "discount amount", "discounts", "discount", "rebate"],
    discountRate: ["折扣率", "折扣", "discount rate", "discount %", "discount percent"],
    returns: ["退货金额", "退款金额", "退货额", "销售退回", "returns", "return amount", "refund", "refund amount", "returned amount"],
    cost: [
      "净销售成本", "销售成本", "总成本", "成本合计", "全成本", "成本金额", "主营业务成本", "成本", "成本额",
      "total cost", "cost of sales", "cost of goods sold", "cogs", "cost", "full cost", "costs", "cost amount",
    ],
    unitCost: ["成本价", "单位成本", "成本单价", "unit cost", "cost price", "standard cost"],
    material: ["材料成本", "直接材料", "物料成本", "采购成本", "材料费", "material cost", "materials", "direct material", "material costs"],
    labour: ["人工成本", "直接人工", "人工费", "人工", "labour cost", "labor cost", "labour", "labor", "direct labour", "direct labor"],
    freight: ["运费成本", "运费", "物流费", "物流成本", "运输费", "freight", "freight cost", "shipping cost", "logistics cost", "transport cost"],
    other: ["其他成本", "其他费用", "制造费用", "分摊费用", "other cost", "other costs", "overhead", "other expenses"],
    profit: ["净销售毛利", "销售毛利", "毛利", "毛利额", "毛利润", "利润", "gross profit", "profit", "gross margin", "margin", "margin amount"],
    salesperson: SALESPEOPLE,
    department: DEPARTMENTS,
    region: REGIONS,
    currency: CURRENCIES,
    status: ["订单状态", "状态", "单据状态", "order status", "status"],
  },
  needs: [["date"], ["revenue", "gross"], ["item", "itemCode", "line", "quantity", "cost", "material", "profit"]],
  hints: ["销售", "销货", "毛利", "sales", "margin"],
  keys: ["order", "customer", "customerCode", "itemCode", "item", "line"],
  main: ["revenue", "gross", "quantity", "cost", "profit"],
  firstLine: [],
  groupRows: false,
  against: [
    "到期日", "到期日期", "未收金额", "未收款", "应收余额", "余额", "已收金额", "收款日期", "收款金额", "借方", "贷方", "入库数量", "期末结存数量", "供应商", "供应商名称",
    "due date", "outstanding", "open balance", "balance due", "balance", "paid", "debit", "credit", "vendor name", "supplier",
  ],
  unlessProven: ["发票号码", "发票号", "发票编号", "应收单号", "单据编号", "单据号", "凭证号", "invoice no", "invoice number", "invoice", "document no", "document number"],
  proof: ["cost", "unitCost", "material", "profit"],
};
