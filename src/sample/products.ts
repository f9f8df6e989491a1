/** What the sample manufacturer makes and sells: product lines, prices, and what an item costs in parts of its price. */
import type { DayNumber } from "../measures/calendar";
import type { SampleCustomer, Twin } from "./customers";
import { COST_JUMP, DEAD_ITEM, EXPIRING_ITEM, PLANTED, SLOW_ITEM, THIN_SELLER } from "./plantedSignals";
import type { Random } from "./random";

export interface Product {
  code: string;
  name: Twin;
  line: Twin;
  /** that makes it; the department of its orders */
  workshop: Twin;
  /** yuan a unit, without tax */
  price: number;
  /** parts of the price */
  material: number;
  labour: number;
  freight: number;
  /** days from order to receipt */
  lead: number;
}

interface Line {
  name: Twin;
  workshop: Twin;
  product: Twin;
  lead: number;
  /** code, price, and material, labour and freight in thousandths of the price */
  items: [string, number, number, number, number][];
}

const LINES: Line[] = [
  {
    name: { zh: "滚珠丝杠", en: "Ball screws" }, workshop: { zh: "丝杠车间", en: "Screw workshop" }, product: { zh: "滚珠丝杠", en: "Ball screw" }, lead: 18,
    items: [["SG-2005", 620, 480, 190, 25], ["SG-2510", 880, 482, 190, 25], ["SG-3210", 1450, 478, 192, 25], ["SG-4010", 2300, 480, 188, 25], ["SG-8020", 9800, 500, 190, 25]],
  },
  {
    name: { zh: "直线导轨", en: "Linear guides" }, workshop: { zh: "导轨车间", en: "Guide workshop" }, product: { zh: "直线导轨", en: "Linear guide" }, lead: 15,
    items: [["DG-15", 210, 498, 170, 27], ["DG-20", 320, 500, 170, 25], ["DG-25", 460, 500, 168, 25], ["DG-35", 780, 502, 170, 25]],
  },
  {
    name: { zh: "电主轴", en: "Spindles" }, workshop: { zh: "主轴车间", en: "Spindle workshop" }, product: { zh: "电主轴", en: "Motor spindle" }, lead: 25,
    items: [["ZS-60", 2650, 462, 208, 20], ["ZS-80", 2980, 460, 210, 20]],
  },
  {
    name: { zh: "行星减速机", en: "Gear reducers" }, workshop: { zh: "传动车间", en: "Transmission workshop" }, product: { zh: "行星减速机", en: "Planetary gear reducer" }, lead: 22,
    items: [["JS-60", 960, 520, 160, 25], ["JS-90", 1480, 520, 158, 25], ["JS-120", 2250, 520, 160, 25], ["JS-60L", 1180, 522, 160, 25]],
  },
  {
    name: { zh: "电驱壳体", en: "E-drive housings" }, workshop: { zh: "壳体车间", en: "Housing workshop" }, product: { zh: "电驱壳体", en: "E-drive housing" }, lead: 20,
    items: [["HK-210", 385, 722, 205, 36], ["HK-320", 520, 565, 160, 30], ["HK-410", 690, 545, 155, 30]],
  },
  {
    name: { zh: "备件", en: "Spare parts" }, workshop: { zh: "备件仓", en: "Spare parts store" }, product: { zh: "备件", en: "Spare part" }, lead: 10,
    items: [["MF-12", 48, 470, 150, 40], ["LZ-8", 135, 472, 150, 40], ["LG-2", 1280, 468, 150, 40]],
  },
];

const SPARE_NAMES: Record<string, Twin> = {
  "MF-12": { zh: "密封组件", en: "Seal kit" }, "LZ-8": { zh: "弹性联轴器", en: "Elastic coupling" }, "LG-2": { zh: "润滑脂20kg", en: "Grease 20 kg" },
};

export const PRODUCTS: readonly Product[] = LINES.flatMap((line) =>
  line.items.map(([code, price, material, labour, freight]): Product => {
    const own = SPARE_NAMES[code] ?? line.product;
    return {
      code, name: { zh: `${own.zh} ${code}`, en: `${own.en} ${code}` }, line: line.name, workshop: line.workshop, price,
      material: material / 1_000, labour: labour / 1_000, freight: freight / 1_000, lead: line.lead,
    };
  }),
);

export function productOf(code: string): Product {
  return PRODUCTS.find((product) => product.code === code)!;
}

/** What ordinary customers choose their baskets from. */
const ORDINARY = ["SG-2005", "DG-15", "SG-2510", "ZS-60", "DG-20", "JS-60", "SG-3210", "LZ-8", "DG-25", "JS-90", "SG-4010", "DG-35", "ZS-80", "MF-12"];
/** Customers whose usual invoice is below so many thousands buy grease now and then. */
const SMALL = 60;
const CAR_PARTS = new Set(["1022", "1036", "1050"]);
/** Of the dominant customer's lines, in parts of a hundred. */
const DOMINANT_BASKET: [string, number][] = [[THIN_SELLER, 42], ["HK-320", 33], ["SG-4010", 25]];

/** What a customer buys on a day: always the same three or four items, and now and then something else. */
export function productFor(customer: SampleCustomer, day: DayNumber, random: Random): Product {
  if (customer.behaviour === "dominant") return productOf(weighted(DOMINANT_BASKET, random));
  const draw = random.integer(1, 100);
  if (customer.code === DEAD_ITEM.customer && day <= DEAD_ITEM.lastSold && draw <= 40) return productOf(DEAD_ITEM.item);
  if (customer.code === SLOW_ITEM.customer && draw <= 15) return productOf(SLOW_ITEM.item);
  if (draw > 90 && customer.usualAmount < SMALL && customer.code !== PLANTED.unprofitable) return productOf(EXPIRING_ITEM.item);
  return productOf(random.pick(basketOf(customer)));
}

function basketOf({ code }: SampleCustomer): string[] {
  const place = Number(code) - 1001;
  const basket = [0, 3, 8].map((step) => ORDINARY[(place * 5 + step) % ORDINARY.length]!);
  if (place % 7 === 3) basket.push(COST_JUMP.item);
  if (CAR_PARTS.has(code)) basket.push("HK-410");
  return basket;
}

function weighted(choices: readonly [string, number][], random: Random): string {
  let draw = random.integer(1, choices.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [code, weight] of choices) {
    draw -= weight;
    if (draw <= 0) return code;
  }
  return choices[0]![0];
}

/** What a line costs in parts of its revenue. */
export function costShares(product: Product, customer: SampleCustomer, day: DayNumber): { material: number; labour: number; freight: number } {
  const { material, labour, freight } = product;
  // Sold below the list and sent by express.
  if (customer.code === PLANTED.unprofitable) return { material: material * 1.12, labour: labour * 1.12, freight: 0.3 };
  const factor = product.code === COST_JUMP.item && day >= COST_JUMP.from ? COST_JUMP.materialFactor : 1;
  return { material: material * factor, labour, freight };
}
