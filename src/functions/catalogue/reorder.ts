/** REORDER: how much to order now, the reorder point, or the safety stock. */
import { orderQuantity, reorderPoint, safetyStock } from "../../measures/reorder";
import { declareFunction } from "../declaration";
import type { Guide } from "../guide";
import { choice, number, withDefault } from "../parameters";

const NOT_NEGATIVE = { from: 0 };

export const reorder = declareFunction({
  id: "REORDER",
  parameters: {
    daily_mean: number(NOT_NEGATIVE),
    daily_sd: number(NOT_NEGATIVE),
    lead: number(NOT_NEGATIVE),
    lead_sd: number(NOT_NEGATIVE),
    service: number({ from: 0.5, to: 0.999999 }),
    on_hand: withDefault(number(), 0),
    in_transit: withDefault(number(NOT_NEGATIVE), 0),
    output: choice({ order: ["订货量"], point: ["再订货点", "订货点"], safety: ["安全库存"] }, "order"),
  },
  result: "each",
  run({ daily_mean, daily_sd, lead, lead_sd, service, on_hand, in_transit, output }) {
    const demand = { dailyMean: daily_mean, dailyDeviation: daily_sd, lead, leadDeviation: lead_sd };
    if (output === "safety") return safetyStock(demand, service);
    return output === "point" ? reorderPoint(demand, service) : orderQuantity(demand, service, on_hand, in_transit);
  },
});

export const reorderGuide = {
  declared: reorder,
  family: "sales",
  summary: {
    zh: "补货：现在应订多少、再订货点或安全库存，同时考虑需求和到货期的波动。",
    en: "Reordering: how much to order now, the reorder point or the safety stock, with uncertain demand and lead time.",
  },
  parameters: {
    daily_mean: { zh: "日均需求量。", en: "Mean demand a day, units." },
    daily_sd: { zh: "日需求量的标准差。", en: "Standard deviation of the demand a day." },
    lead: { zh: "到货期，天。", en: "Lead time in days." },
    lead_sd: { zh: "到货期的标准差，天。", en: "Standard deviation of the lead time in days." },
    service: { zh: "周期服务水平，0.5 至 0.999999，例如 0.95。", en: "Chance that a cycle does not run out, 0.5 to 0.999999, for example 0.95." },
    on_hand: { zh: "现有库存；欠交订单记为负数；省略为 0。", en: "Stock on hand, less backorders; 0 when left out." },
    in_transit: { zh: "在途数量；省略为 0。", en: "Units on their way; 0 when left out." },
    output: { zh: "“订货量”（默认）、“再订货点”或“安全库存”。", en: "\"order\" (default), \"point\" or \"safety\"." },
  },
  returns: { zh: "数量，不舍入（整包可用 CEILING）；参数为区域时逐格返回。", en: "Units, not rounded (use CEILING for full packs); ranges give one result a cell." },
  formula: {
    zh: "安全库存 = z × √(到货期 × 日标准差² + 日均² × 到货期标准差²)；再订货点 = 日均 × 到货期 + 安全库存；订货量 = max(0, 再订货点 − 现有 − 在途)。z 为服务水平的正态分位数。",
    en: "Safety stock = z × √(lead × daily sd² + daily mean² × lead sd²); reorder point = daily mean × lead + safety stock; order = max(0, point − on hand − in transit). z is the normal quantile of the service level.",
  },
  errors: [
    { zh: "服务水平不在 0.5 至 0.999999 之间：#VALUE!", en: "A service level outside 0.5 … 0.999999: #VALUE!" },
    { zh: "需求、标准差、到货期或在途为负数：#VALUE!", en: "A negative demand, deviation, lead time or quantity in transit: #VALUE!" },
  ],
  example: {
    input: [
      [
        { zh: "日均需求", en: "Daily mean" }, { zh: "日标准差", en: "Daily sd" }, { zh: "到货期", en: "Lead" }, { zh: "到货期标准差", en: "Lead sd" },
        { zh: "服务水平", en: "Service" }, { zh: "现有库存", en: "On hand" }, { zh: "在途", en: "In transit" },
      ],
      [20, 6, 4, 0, 0.5, 30, 10],
    ],
    formula: "=AR.REORDER(A2,B2,C2,D2,E2,F2,G2)",
    result: [[40]],
  },
} satisfies Guide<typeof reorder>;
