/** EARLYPAY: what an early-payment discount costs a year, and the discount that the cost of money is worth. */
import type { Words } from "../../locale/index";
import { breakEvenDiscount, effectiveYearlyCost, simpleYearlyCost } from "../../measures/earlyPayment";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { choice, number } from "../parameters";

const MESSAGES = {
  notEarlier: { zh: "net_days 必须大于 discount_days，否则没有提前付款", en: "net_days must be above discount_days, or nothing is paid early" },
  wholeDiscount: { zh: "折扣是小于 1 的小数：2% 写 0.02", en: "a discount is a fraction below 1: 0.02 for 2%" },
} as const satisfies Record<string, Words>;

const MEASURES = { simple: simpleYearlyCost, effective: effectiveYearlyCost, breakeven: breakEvenDiscount };

export const earlyPay = declareFunction({
  id: "EARLYPAY",
  parameters: {
    discount: number({ from: 0 }),
    discount_days: number({ from: 0 }),
    net_days: number({ from: 0 }),
    output: choice({ simple: ["单利"], effective: ["复利", "实际"], breakeven: ["保本折扣", "盈亏平衡"] }, "simple"),
  },
  result: "each",
  run({ discount, discount_days, net_days, output }) {
    const result = MEASURES[output](discount, net_days - discount_days);
    if (result !== undefined) return result;
    throw new FunctionError("#N/A", net_days > discount_days ? MESSAGES.wholeDiscount : MESSAGES.notEarlier);
  },
});

export const earlyPayGuide = {
  declared: earlyPay,
  family: "credit",
  summary: {
    zh: "提前付款折扣的年化成本（单利或复利）；或按资金成本倒算保本折扣。",
    en: "The yearly cost of an early-payment discount, simple or compounded; or the discount that your cost of money is worth.",
  },
  parameters: {
    discount: {
      zh: "折扣率，小数：2% 写 0.02；output 为“保本折扣”时填年资金成本率。",
      en: "The discount as a fraction, 0.02 for 2%; with output \"breakeven\" your yearly cost of money instead.",
    },
    discount_days: { zh: "享受折扣的付款天数：“2/10 n30”中的 10。", en: "Days within which the discount holds: the 10 of 2/10 n30." },
    net_days: { zh: "不享受折扣的账期天数：“2/10 n30”中的 30。", en: "Days without discount: the 30 of 2/10 n30." },
    output: { zh: "“单利”（默认）、“复利”或“保本折扣”。", en: "\"simple\" (default), \"effective\" or \"breakeven\"." },
  },
  returns: { zh: "小数：0.3724 即 37.24%。参数为区域时逐格给出。", en: "A fraction, 0.3724 for 37.24%; with ranges one for each cell." },
  formula: {
    zh: "提前天数 t = net_days − discount_days。单利 = d ÷ (1 − d) × 365 ÷ t；复利 = (1 ÷ (1 − d))^(365 ÷ t) − 1；保本折扣 = r·t ÷ 365 ÷ (1 + r·t ÷ 365)，与单利互为反算。折扣与应付款须同为含税或不含税金额。",
    en: "t = net_days − discount_days. Simple = d ÷ (1 − d) × 365 ÷ t; effective = (1 ÷ (1 − d))^(365 ÷ t) − 1; break-even = r·t ÷ 365 ÷ (1 + r·t ÷ 365), the inverse of simple. Discount and debt must both be with or both without VAT.",
  },
  errors: [
    { zh: "net_days 不大于 discount_days：#N/A", en: "net_days not above discount_days: #N/A" },
    { zh: "折扣等于或大于 1：#N/A", en: "A discount of 1 or more: #N/A" },
    { zh: "负数或无法识别的参数：#VALUE!", en: "An argument that is negative or cannot be read: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "折扣", en: "Discount" }, { zh: "折扣期", en: "Discount days" }, { zh: "账期", en: "Net days" }],
      [0.01, 20, 30],
      [0.02, 10, 30],
    ],
    formula: "=AR.EARLYPAY(A2:A3,B2:B3,C2:C3)",
    result: [[0.368686868686869], [0.372448979591837]],
  },
} satisfies Guide<typeof earlyPay>;
