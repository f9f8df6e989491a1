/** LEGALTERM: the statutory day of payment for large buyers and public bodies that buy from small and medium companies. */
import type { Words } from "../../locale/index";
import { legalDueDate, type PartySize, type TermProblem } from "../../measures/legalTerm";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { choice, date, required } from "../parameters";

const PROBLEMS: Record<TermProblem, Words> = {
  "buyer-not-covered": { zh: "条例只约束机关、事业单位和大型企业作为买方", en: "the regulation binds only public bodies and large companies as buyers" },
  "seller-not-covered": { zh: "条例只保护中型、小型和微型企业作为卖方", en: "the regulation protects only medium, small and micro companies as sellers" },
  "before-regulation": { zh: "早于修订后条例施行日 2025-06-01，不适用", en: "before the revised regulation came into force on 2025-06-01" },
};

/** 中小企业 without more is read as medium: the regulation treats all three sizes alike. */
const SIZES: Record<PartySize, readonly string[]> = {
  government: ["机关", "国家机关", "政府"],
  institution: ["事业单位", "事业"],
  large: ["大型企业", "大型", "大"],
  medium: ["中型企业", "中型", "中", "中小企业", "sme"],
  small: ["小型企业", "小型", "小", "小微企业", "小微"],
  micro: ["微型企业", "微型", "微"],
};

export const legalTerm = declareFunction({
  id: "LEGALTERM",
  parameters: { buyer_size: required(choice(SIZES, "large")), seller_size: required(choice(SIZES, "small")), accepted_date: date() },
  result: "each",
  run({ buyer_size, seller_size, accepted_date }) {
    const term = legalDueDate(buyer_size, seller_size, accepted_date);
    if ("problem" in term) throw new FunctionError("#N/A", PROBLEMS[term.problem]);
    return term.due;
  },
});

export const legalTermGuide = {
  declared: legalTerm,
  family: "credit",
  summary: {
    zh: "《保障中小企业款项支付条例》下的法定付款到期日：机关、事业单位 30 日，大型企业 60 日。",
    en: "The statutory due date under China's SME payment regulation: 30 days for public bodies, 60 for large companies.",
  },
  parameters: {
    buyer_size: { zh: "买方类型：机关、事业单位、大型企业、中型、小型、微型。", en: "The buyer: government, institution, large, medium, small or micro." },
    seller_size: { zh: "卖方（本方）规模：中型、小型、微型，或“中小企业”。", en: "The seller: medium, small or micro; \"sme\" will do." },
    accepted_date: { zh: "交付日；合同约定验收或结算后付款的，为验收合格日或确认结算日。", en: "The day of delivery, or of the acceptance or settlement from which the contract counts." },
  },
  returns: { zh: "日期序列值（请设为日期格式）。参数为区域时逐格给出。", en: "A serial date (format the cell as a date); with ranges one for each cell." },
  formula: {
    zh: "起算日 + 30 天（机关、事业单位）或 + 60 天（大型企业），起算日当天不计，遇休息日不顺延。适用于合同没有另行约定的情形；机关、事业单位约定不得超过 60 日。规模以订立合同时为准。依据：国务院令第 802 号第九条、第十条，2025-06-01 起施行。不构成法律意见。",
    en: "The day + 30 (public bodies) or + 60 (large companies); that day is not counted, days off do not move the result. For contracts that agree nothing else; public bodies may agree up to 60 days. Sizes are those at the signing of the contract. Source: State Council Order 802, Art. 9 and 10, in force since 2025-06-01. Not legal advice.",
  },
  errors: [
    { zh: "买方不是机关、事业单位或大型企业，或卖方不是中小企业：#N/A", en: "A buyer or a seller whom the regulation does not cover: #N/A" },
    { zh: "起算日早于 2025-06-01：#N/A", en: "A day before 2025-06-01: #N/A" },
    { zh: "未知的类型或无法识别的日期：#VALUE!", en: "An unknown size or a date that cannot be read: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "买方", en: "Buyer" }, { zh: "卖方", en: "Seller" }, { zh: "验收日", en: "Accepted" }],
      [{ zh: "大型企业", en: "large" }, { zh: "小型", en: "small" }, { day: "2025-07-01" }],
      [{ zh: "事业单位", en: "institution" }, { zh: "小型", en: "small" }, { day: "2025-07-01" }],
    ],
    formula: "=AR.LEGALTERM(A2:A3,B2:B3,C2:C3)",
    result: [[{ day: "2025-08-30" }], [{ day: "2025-07-31" }]],
  },
} satisfies Guide<typeof legalTerm>;
