/** Stock by item and warehouse: opening, in, out and closing, and what it takes to plan it. */
import { ITEM_CODES, ITEM_NAMES, PERIODS, PRODUCT_LINES } from "./definition";
import type { KindDefinition } from "./definition";

/** Stock of a whole year under a bare number would be a day of 1905. */
const YEARS: ReadonlySet<string> = new Set(["年度", "year", "fiscal year"]);

export const STOCK: KindDefinition<"STK"> = {
  kind: "STK",
  synonyms: {
    itemCode: ITEM_CODES,
    item: [...ITEM_NAMES, "名称", "name", "description"],
    line: PRODUCT_LINES,
    warehouse: ["仓库", "仓库名称", "仓库编码", "库位", "存放地点", "仓位", "warehouse", "location", "location id", "storage location", "warehouse name", "warehouse code", "site", "plant", "plnt", "sloc", "store"],
    date: [...PERIODS.filter((name) => !YEARS.has(name)), "日期", "单据日期", "库存日期", "盘点日期", "截止日期", "date", "stock date", "as of date", "inventory date", "snapshot date"],
    unit: ["单位", "计量单位", "主计量单位", "计量单位组合", "unit", "uom", "unit of measure"],
    openingQuantity: ["期初数量", "期初结存数量", "期初库存", "期初库存数量", "上期结存数量", "期初", "opening quantity", "opening qty", "opening stock", "beginning quantity", "beginning inventory"],
    openingAmount: ["期初金额", "期初结存金额", "期初库存金额", "上期结存金额", "opening amount", "opening value", "beginning value"],
    inQuantity: ["入库数量", "本期入库数量", "本期收入数量", "收入数量", "本期入库", "本期增加数量", "收货数量", "入库件数", "in quantity", "in qty", "received quantity", "received qty", "receipts quantity", "quantity in", "qty in"],
    inAmount: ["入库金额", "本期入库金额", "本期收入金额", "本期增加金额", "收入金额", "in amount", "in value", "received amount", "received value", "receipts value"],
    outQuantity: ["出库数量", "本期出库数量", "本期发出数量", "发出数量", "本期出库", "本期减少数量", "出库件数", "out quantity", "out qty", "issued quantity", "issued qty", "issues quantity", "quantity out", "qty out"],
    outAmount: ["出库金额", "本期出库金额", "本期发出金额", "本期减少金额", "发出金额", "out amount", "out value", "issued amount", "issued value", "issues value"],
    closingQuantity: ["期末数量", "期末结存数量", "期末库存", "期末库存数量", "结存数量", "库存数量", "现存量", "库存量", "现有库存", "账面数量", "数量", "closing quantity", "closing qty", "closing stock", "on hand", "on hand quantity", "qty on hand", "quantity on hand", "stock quantity", "stock on hand", "unrestricted", "ending quantity", "quantity", "qty"],
    closingAmount: ["期末金额", "期末结存金额", "期末库存金额", "结存金额", "库存金额", "库存成本", "账面金额", "closing amount", "closing value", "stock value", "inventory value", "value unrestricted", "asset value", "ending value", "stock amount"],
    unitCost: ["单位成本", "成本单价", "平均单价", "期末结存平均单价", "结存单价", "标准成本", "unit cost", "standard cost", "average cost", "avg cost", "cost price"],
    inTransit: ["在途数量", "在途", "在途库存", "in transit", "in transit quantity", "on order", "quantity in transit"],
    leadTime: ["采购周期", "提前期", "交货周期", "补货周期", "采购提前期", "lead time", "lead time days", "days to manufacture", "replenishment time"],
    safetyStock: ["安全库存", "安全库存量", "最低库存", "safety stock", "safety stock level", "minimum stock", "min stock"],
    reorderPoint: ["再订货点", "订货点", "补货点", "reorder point", "reorder level"],
    expiry: ["有效期", "有效期至", "失效日期", "过期日期", "到期日期", "expiry", "expiry date", "expiration date", "best before", "use by"],
    lastIssue: ["最后出库日期", "最近出库日期", "最后出库日", "最近领用日期", "last issue", "last issue date", "last sold", "last movement", "last issued"],
    firstReceipt: ["首次入库日期", "入库日期", "最早入库日期", "first receipt", "first receipt date", "first received", "receipt date"],
  },
  needs: [
    ["item", "itemCode"],
    ["closingQuantity", "closingAmount", "inQuantity", "outQuantity", "safetyStock"],
    ["warehouse", "openingQuantity", "inQuantity", "outQuantity", "closingAmount", "inTransit", "leadTime", "safetyStock", "reorderPoint", "expiry", "lastIssue", "firstReceipt"],
  ],
  hints: ["库存", "收发存", "存货", "进销存", "stock", "inventory", "warehouse"],
  keys: ["itemCode", "item", "warehouse"],
  main: ["closingAmount", "closingQuantity", "outAmount", "outQuantity", "inAmount", "inQuantity", "openingQuantity", "safetyStock"],
  firstLine: ["warehouse"],
  groupRows: false,
  against: ["发票号码", "发票号", "客户", "客户名称", "customer", "customer name", "invoice no", "invoice number"],
};
