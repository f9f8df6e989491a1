/** What makes a table a ledger of one kind: the names of its columns, the columns it cannot do without, and its row keys. */
import type { FieldOf, LedgerKind } from "../fields";

export interface KindDefinition<K extends LedgerKind = LedgerKind> {
  kind: K;
  /** names under which exports show each field, zh and en, the surest first; brackets, case and punctuation do not matter */
  synonyms: Record<FieldOf<K>, readonly string[]>;
  /** the fewest columns: one field of each group */
  needs: readonly (readonly FieldOf<K>[])[];
  /** words of a sheet's name or title that point to this kind */
  hints: readonly string[];
  /** text fields that only a detail row fills; a row with amounts and none of these is a subtotal */
  keys: readonly FieldOf<K>[];
  /** figures and days of which a row of the ledger has at least one; a row with none of them is not used */
  main: readonly FieldOf<K>[];
  /** fields that may stand on a voucher's or a customer's first line only */
  firstLine: readonly FieldOf<K>[];
  /** true when the customer may come from a row of its own above the details */
  groupRows: boolean;
  /** least number of columns that make a table of this kind; as a rule one more than it needs, at most three */
  fewest?: number;
  /** column names of other kinds that speak against this one, those of `unlessProven` only where no column of `proof` is there */
  against?: readonly string[];
  unlessProven?: readonly string[];
  proof?: readonly FieldOf<K>[];
  /** the columns alone do not tell the kind: one of these must be there, or the title must name the kind */
  orHint?: readonly FieldOf<K>[];
}

export const CUSTOMER_NAMES = [
  "客户名称", "客户全称", "客户", "客户简称", "客商名称", "客商", "往来单位名称", "往来单位", "购货单位", "购货方名称", "购方名称", "购买方名称", "购买方",
  "付款单位", "买方", "债务人", "核算项目名称", "核算项目", "单位名称", "往来户名称", "往来户", "对方单位",
  "customer name", "name customer", "customer name1", "customer name 1", "customer full name", "client name", "debtor name", "account name",
  "party name", "partys name", "customer", "client", "debtor", "contact name", "contact", "party", "bill to", "sold to", "buyer", "company name", "company",
  "invoice partner display name", "partner name", "partner", "kundenname", "debitorenname", "kunde", "name 1",
] as const;
/** Customers only in a list of customers or of what they owe: elsewhere a name is a product's, a deal's or a contract's. */
export const BARE_NAMES = ["名称", "name"] as const;

export const CUSTOMER_CODES = [
  "客户编码", "客户编号", "客户代码", "客户号", "客商编码", "往来单位编码", "往来单位编号", "单位编码", "核算项目代码", "购货单位代码", "客户",
  "customer code", "customer number", "customer no", "customer id", "cust number", "cust no", "cust id", "custnmbr", "client code", "client id",
  "account number", "account no", "contact account number", "debtor code", "debtor no", "sold to party", "customer account", "customer", "account", "debitor", "debitorennummer", "kundennummer", "kundennr",
] as const;

export const SUPPLIER_NAMES = [
  "供应商名称", "供应商全称", "供应商", "供应商简称", "供货单位", "供货单位名称", "供货商", "供货方", "供应单位", "supplier name", "supplier", "vendor name", "vendor", "creditor name", "creditor",
] as const;
export const SUPPLIER_CODES = ["供应商编码", "供应商编号", "供应商代码", "供应商号", "supplier code", "supplier no", "supplier number", "supplier id", "vendor code", "vendor no", "vendor number", "vendor id", "vendor account"] as const;

export const CURRENCIES = ["币种", "币别", "货币", "结算币种", "原币币种", "币种名称", "currency", "ccy", "currency code", "invoice currency", "doc currency", "document currency", "curr", "lcurr", "crcy", "währung", "belegwährung", "local currency", "hauswährung"] as const;
export const SALESPEOPLE = ["业务员", "销售员", "业务人员", "销售人员", "客户经理", "销售代表", "业务员名称", "职员", "负责人", "salesperson", "salesperson name", "sales person", "salesman", "salesman name", "sales rep", "sales representative", "account manager", "owner", "rep"] as const;
export const RATES = ["汇率", "记账汇率", "折算汇率", "exchange rate", "fx rate", "exch rate", "rate"] as const;
export const NOTES = ["备注", "说明", "附注", "note", "notes", "remark", "remarks", "memo", "comment", "comments"] as const;
export const ITEM_CODES = [
  "产品编码", "产品编号", "产品代码", "商品编码", "商品编号", "商品代码", "存货编码", "存货代码", "存货编号", "物料编码", "物料代码", "物料长代码", "物料号", "料号", "货号", "品号", "款号",
  "product id", "product code", "product no", "product number", "item code", "item no", "item number", "item id", "material no", "material number", "material code", "sku", "part no", "part number", "stock code",
  // beside a description they are codes
  "存货", "物料", "产品", "material", "item", "product", "part",
] as const;
export const ITEM_NAMES = [
  "产品名称", "产品", "商品名称", "商品", "存货名称", "存货", "物料名称", "物料描述", "产品描述", "商品描述", "物料", "品名", "货品名称", "货品标题", "货品", "货物名称", "宝贝标题", "规格型号",
  "product name", "product", "item name", "item", "item description", "product description", "material description", "material", "goods", "part", "product/service", "product service full name",
] as const;
export const PRODUCT_LINES = [
  "产品线", "产品类别", "产品大类", "产品分类", "产品系列", "商品类别", "商品分类", "存货分类", "存货分类 1级", "物料组", "品类", "大类", "类别",
  "product line", "product category", "product group", "product family", "category", "series", "item group", "material group", "sub category",
] as const;
export const REGIONS = ["区域", "地区", "大区", "销售区域", "省份", "region", "territory", "area", "sales region", "province"] as const;
export const DEPARTMENTS = ["部门", "销售部门", "部门名称", "业务部门", "责任部门", "department", "dept", "division"] as const;
export const PERIODS = ["期间", "会计期间", "年月", "月份", "年度", "季度", "报告期", "周期", "period", "fiscal period", "month", "quarter", "year", "fiscal year"] as const;
