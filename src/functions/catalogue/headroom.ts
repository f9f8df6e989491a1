/** HEADROOM: what a customer's exposure leaves of the credit limit. */
import { exposure, headroom as left } from "../../measures/exposure";
import { fromMinor } from "../../measures/money";
import { declareFunction } from "../declaration";
import type { Guide } from "../guide";
import { amount, withDefault } from "../parameters";

const ALL_BILLS = { commercial: 1, bank: 1 };

export const headroom = declareFunction({
  id: "HEADROOM",
  parameters: {
    limit: amount({ from: 0 }),
    receivables: withDefault(amount(), 0),
    unbilled: withDefault(amount(), 0),
    orders: withDefault(amount(), 0),
    deposits: withDefault(amount({ from: 0 }), 0),
    commercial_bills: withDefault(amount(), 0),
    bank_bills: withDefault(amount(), 0),
  },
  result: "each",
  run({ limit, receivables, unbilled, orders, deposits, commercial_bills, bank_bills }) {
    const parts = { receivables, unbilled, orders, deposits, commercialBills: commercial_bills, bankBills: bank_bills };
    return fromMinor(left(limit, exposure(parts, ALL_BILLS)));
  },
});

export const headroomGuide = {
  declared: headroom,
  family: "credit",
  summary: {
    zh: "可用信用额度：额度减去敞口（应收、已发货未开票、在手订单、票据，扣除预收）；负数为超额。",
    en: "What is left of the credit limit after receivables, unbilled deliveries, open orders and bills, less deposits; negative = over the limit.",
  },
  parameters: {
    limit: { zh: "信用额度；0 表示只做现款，不是“不限额”。", en: "The credit limit; 0 means cash only, never unlimited." },
    receivables: { zh: "应收余额；客户有贷方余额时为负数。", en: "Open receivables; negative when the customer has a credit balance." },
    unbilled: { zh: "已发货未开票金额。", en: "Shipped and not yet invoiced." },
    orders: { zh: "在手未发货订单金额。", en: "Open orders." },
    deposits: { zh: "预收款和定金，按正数填写，冲减敞口。", en: "Deposits and advances received, as positive amounts; they lower the exposure." },
    commercial_bills: { zh: "未到期商业承兑汇票，含已贴现、背书而有追索权的，全额计入。", en: "Commercial bills not yet matured, also those passed on with recourse; counted in full." },
    bank_bills: { zh: "未到期银行承兑汇票；由银行兑付，通常不计，省略为 0，填写则全额计入。", en: "Bank bills not yet matured; a bank pays them, so they are usually left out; counted in full when given." },
  },
  returns: { zh: "金额，精确到分；负数为超出额度的部分。参数为区域时逐格给出。", en: "An amount exact to the cent, negative when over the limit; with ranges one for each cell." },
  formula: {
    zh: "可用额度 = 额度 − 敞口；敞口 = 应收 + 已发货未开票 + 在手订单 − 预收 + 未到期票据。空白按 0 计；桌面版 Excel 把空白的额度传为 0，即只做现款。",
    en: "Headroom = limit − exposure; exposure = receivables + unbilled + orders − deposits + bills not matured. Blanks count as 0; desktop Excel passes a blank limit as 0, which is cash only.",
  },
  errors: [
    { zh: "额度为负数或未填写：#VALUE!", en: "A limit that is negative or left out: #VALUE!" },
    { zh: "无法识别的金额：#VALUE!，并指出单元格", en: "An amount that cannot be read: #VALUE! naming the cell" },
  ],
  example: {
    input: [
      [{ zh: "额度", en: "Limit" }, { zh: "应收", en: "Receivables" }, { zh: "未开票", en: "Unbilled" }, { zh: "订单", en: "Orders" }, { zh: "预收", en: "Deposits" }, { zh: "商承", en: "Commercial bills" }],
      [500_000, 320_000, 80_000, 150_000, 50_000, 100_000],
      [200_000, 60_000, 0, 90_000.5, 0, 0],
    ],
    formula: "=AR.HEADROOM(A2:A3,B2:B3,C2:C3,D2:D3,E2:E3,F2:F3)",
    result: [[-100_000], [49_999.5]],
  },
} satisfies Guide<typeof headroom>;
