/** What the sample manufacturer buys: orders to a dozen invented suppliers, their deliveries and invoices, and when they are paid. */
import { addMonths, civilDate, type DayNumber } from "../measures/calendar";
import { multiply, toMinor, type MinorUnits } from "../measures/money";
import type { Twin } from "./customers";
import type { Days } from "./facts";
import { OLD_ADVANCE } from "./plantedSignals";
import type { Random } from "./random";

export interface SampleSupplier {
  code: string;
  name: Twin;
  item: Twin;
  /** yuan a unit, and the usual quantity of an order */
  price: number;
  quantity: number;
  ordersAMonth: number;
  /** days from order to delivery */
  lead: number;
  /** days from invoice to payment; absent = paid with the order */
  terms?: number;
}

export interface SamplePurchase {
  supplier: SampleSupplier;
  order: string;
  ordered: DayNumber;
  quantity: number;
  amount: MinorUnits;
  freight: MinorUnits;
  invoice: string;
  /** absent = not yet */
  received?: DayNumber;
  invoiced?: DayNumber;
  paid?: DayNumber;
}

export const SAMPLE_SUPPLIERS: readonly SampleSupplier[] = [
  { code: "V101", name: OLD_ADVANCE.supplier, item: { zh: "减速机壳体铸件", en: "Reducer castings" }, price: 412, quantity: 900, ordersAMonth: 2, lead: 24, terms: 45 },
  { code: "V102", name: { zh: "无锡锡北轴承钢有限公司", en: "Wuxi Xibei Bearing Steel Co., Ltd." }, item: { zh: "轴承钢棒", en: "Bearing steel bars" }, price: 7.6, quantity: 90_000, ordersAMonth: 2, lead: 12, terms: 60 },
  { code: "V103", name: { zh: "佛山南岸铝业有限公司", en: "Foshan Nan'an Aluminium Co., Ltd." }, item: { zh: "压铸铝锭", en: "Die-casting aluminium" }, price: 20.4, quantity: 42_000, ordersAMonth: 2, lead: 6 },
  { code: "V104", name: { zh: "湖州长漾电磁线有限公司", en: "Huzhou Changyang Magnet Wire Co., Ltd." }, item: { zh: "漆包线", en: "Magnet wire" }, price: 74, quantity: 6_500, ordersAMonth: 1, lead: 10, terms: 30 },
  { code: "V105", name: { zh: "台州椒北密封件厂", en: "Taizhou Jiaobei Seals Works" }, item: { zh: "油封", en: "Oil seals" }, price: 6.2, quantity: 30_000, ordersAMonth: 1, lead: 15, terms: 90 },
  { code: "V106", name: { zh: "常熟虞南导轨坯料有限公司", en: "Changshu Yunan Rail Blanks Co., Ltd." }, item: { zh: "导轨坯料", en: "Rail blanks" }, price: 118, quantity: 9_000, ordersAMonth: 2, lead: 20, terms: 60 },
  { code: "V107", name: { zh: "深圳前湾精密刀具有限公司", en: "Shenzhen Qianwan Precision Tools Co., Ltd." }, item: { zh: "成型砂轮", en: "Profile grinding wheels" }, price: 1_380, quantity: 120, ordersAMonth: 1, lead: 14, terms: 30 },
  { code: "V108", name: { zh: "上海东滩进口轴承行", en: "Shanghai Dongtan Imported Bearings" }, item: { zh: "陶瓷球轴承", en: "Ceramic ball bearings" }, price: 960, quantity: 420, ordersAMonth: 1, lead: 35 },
  { code: "V109", name: { zh: "宁波镇东包装有限公司", en: "Ningbo Zhendong Packaging Co., Ltd." }, item: { zh: "木箱", en: "Wooden crates" }, price: 85, quantity: 1_500, ordersAMonth: 1, lead: 4, terms: 30 },
  { code: "V110", name: { zh: "舟山岱北润滑油有限公司", en: "Zhoushan Daibei Lubricants Co., Ltd." }, item: { zh: "基础润滑脂", en: "Base grease" }, price: 19.5, quantity: 8_000, ordersAMonth: 1, lead: 9, terms: 45 },
];

const MONTHS = 18;

/** By order date; what lies after the day of the export is not in the book yet. */
export function samplePurchases({ from, exported }: Days, random: Random): SamplePurchase[] {
  const drawn = Array.from({ length: MONTHS }, (_, month) => addMonths(from, month)).flatMap((month) =>
    SAMPLE_SUPPLIERS.flatMap((supplier) => Array.from({ length: supplier.ordersAMonth }, (_, place) => drawnPurchase(supplier, month + 1 + place * 14 + random.integer(0, 10), random))));
  const all = [...drawn, oldAdvance()].sort((a, b) => a.ordered - b.ordered || a.supplier.code.localeCompare(b.supplier.code, "en"));
  return all.filter(({ ordered }) => ordered <= exported).map((purchase, index) => known({ ...purchase, order: purchase.order || orderNumber(purchase.ordered, index) }, exported));
}

function drawnPurchase(supplier: SampleSupplier, ordered: DayNumber, random: Random): SamplePurchase {
  const quantity = multiply(supplier.quantity, random.integer(80, 120) / 100);
  const amount = toMinor(Math.round(quantity * supplier.price * 100) / 100);
  const received = ordered + supplier.lead + random.integer(-2, 5);
  const invoiced = received + random.integer(1, 6);
  const paid = supplier.terms === undefined ? ordered + random.integer(1, 3) : invoiced + supplier.terms + random.integer(-3, 9);
  return { supplier, order: "", ordered, quantity, amount, freight: multiply(amount, random.integer(4, 12) / 1_000), invoice: String(random.integer(10_000_000, 89_999_999)), received, invoiced, paid };
}

/** Paid so that the foundry may buy its moulds; nothing has come since. */
function oldAdvance(): SamplePurchase {
  const { order, quantity, amount, paid } = OLD_ADVANCE;
  return { supplier: SAMPLE_SUPPLIERS[0]!, order, ordered: paid - 2, quantity, amount, freight: 0, invoice: "", paid };
}

function known(purchase: SamplePurchase, exported: DayNumber): SamplePurchase {
  const { received, invoiced, paid, ...rest } = purchase;
  const days = Object.entries({ received, invoiced, paid }).filter(([, day]) => day !== undefined && day <= exported);
  return { ...rest, ...Object.fromEntries(days), invoice: invoiced !== undefined && invoiced <= exported ? rest.invoice : "" };
}

function orderNumber(day: DayNumber, index: number): string {
  return `CG-${civilDate(day).year}-${String(index + 1).padStart(4, "0")}`;
}
