/** What the words of a row say about it: a total, a footer, an opening balance, or nothing special. */

import { labelledCustomer } from "./customerLabel";

export type LabelClass = "total" | "subtotal" | "footer" | "share" | "opening" | "carried" | "none";

export interface Label {
  what: LabelClass;
  /** for `Total Acme Ltd`: the name, lower case, to be believed only when the name was seen before */
  totalOf?: string;
  /** for `客户：甲公司`: the name, "" where none is given; of a subtotal only beside an amount */
  customer?: string;
  /** a figure stands in it: `Subtotal 2025` may be the number of a document all the same */
  numbered?: boolean;
}

/** Of the whole or of a part. */
export function isTotal({ what }: Label): boolean {
  return what === "total" || what === "subtotal";
}

const TOTALS = new Set(["合计", "总计", "共计", "总合计", "全部合计", "累计合计", "total", "totals", "grandtotal", "grandtotals", "overalltotal", "reporttotal", "gesamt", "gesamtsumme", "gesamtergebnis", "summe"]);
const SUBTOTALS = /^(小计|分组小计|客户小计|本页小计|本页合计|本月合计|本月小计|本日合计|本期合计|本年累计|本年合计|本季合计|累计|当前合计|过次页|subtotal|subtotals|carriedforward|totalcarriedforward|pagetotal|zwischensumme)$/;
const ENDING_TOTAL = /(小计|合计|汇总)$/;
/** `Acme Total`, `Acme Ergebnis`: Excel's own subtotals. */
const ENGLISH_ENDING = /^(.*\S)\s+(sub-?total|total|ergebnis)\s*:?$/i;
/** `2024年1季度小计`, `1月份合计`: a period's total, never a customer's. */
const PERIOD_TOTAL = /^((第?[\d一二三四五六七八九十]+(年度|年|季度|季|月份|月|周|日))|[上下]半年)+(小计|合计|汇总|累计)$/;
/** `期初小计`, `期末余额合计`, `Opening balance subtotal`: the sum of a part of the ledger, whatever column it stands in. */
const PART_TOTAL = /^(期初|期末|本期|上期|年初|年末|月初|月末|上年|本年)(余额|未清|未收|应收|发生额|增加|减少)?(小计|合计|汇总|累计)$|^(opening|closing|beginning|ending|broughtforward|period|month|monthly|quarter|quarterly|year|annual|customer|invoice|receipt|document)s?(balances?|items?|invoices?|movements?)?(sub)?totals?$/;
const OPENING = /^(期初余额|期初|上年结转|上年余额|年初余额|上期结转|上期余额|上月结转|期初未清|openingbalance|openingbal|opening|balancebroughtforward|balanceforward|bal(ance)?bf|bal(ance)?b\/f(wd)?|b\/f|beginningbalance|startingbalance|previousbalance|broughtforward|broughtforwardbalance)$/;
/** What the page before came to: the opening balance where no page is before. */
const CARRIED = /^(承前页|承上页|上页结转|(balance|total)?broughtforwardfrompreviouspage)$/;
/** A row of shares below a total: `Percentage of total`. */
const SHARE = /^(占比|比例|百分比|占总额比例|占合计比例|账龄占比|(percent(age)?|share|%)(of(grand)?total)?|anteil|aginpercent(age)?)$/;
const FOOTER = /^(制表人|制表|制表日期|打印日期|打印时间|打印人|导出时间|导出日期|制单人|审核人|复核人|复核|审核|财务主管|单位负责人|编制单位|核算单位|第\d+页|共\d+页|页码|\d+\/\d+页|page\d+|preparedby|printed|printdate|generated|runon|rundate|(mon|tues|wednes|thurs|fri|satur|sun)day,|accrualbasis|cashbasis|endofreport|\*+endofreport)/;

/** Most texts have none of the words of any label; they are told apart at one glance. */
const MAY_BE_LABEL = /[计结额页转汇期制打审复核单编导财务第共比]|total|opening|balance|forward|page|prepared|print|generated|run|basis|report|day,|\*|bal|b\/f|percent|share|%|gesamt|summe|ergebnis|anteil/i;
const NONE: Label = { what: "none" };

export function labelOf(text: string): Label {
  if (isPlainId(text)) return NONE;
  const customer = /[:：]/.test(text) ? labelledCustomer(text) : undefined;
  // 客户：甲公司 小计
  if (customer !== undefined) return { what: ENDING_TOTAL.test(customer) || ENGLISH_ENDING.test(customer) ? "subtotal" : "none", customer };
  if (!MAY_BE_LABEL.test(text)) return NONE;
  const compact = text.normalize("NFKC").toLowerCase().replace(/[\s\u3000:：.。\-—=]+/g, "");
  if (TOTALS.has(compact)) return { what: "total" };
  if (SUBTOTALS.test(compact) || PERIOD_TOTAL.test(compact) || PART_TOTAL.test(compact)) return { what: "subtotal" };
  if (OPENING.test(compact)) return { what: "opening" };
  if (CARRIED.test(compact)) return { what: "carried" };
  if (SHARE.test(compact)) return { what: "share" };
  if (FOOTER.test(compact)) return { what: "footer" };
  const figures = /\d/.test(compact) ? { numbered: true } : {};
  if (ENDING_TOTAL.test(compact)) return { what: "none", ...figures, totalOf: totalName(text.replace(/\s*(小计|合计|汇总)\s*[:：]?$/, "")) };
  const ending = ENGLISH_ENDING.exec(text);
  if (ending) return { what: "none", ...figures, totalOf: totalName(ending[1]!) };
  const english = /^(?:\*+\s*)?(sub-?total|total)(\s+for)?[\s:–-]+(.+)$/i.exec(text);
  if (!english) return NONE;
  const certain = english[1]!.length > "total".length || english[2] !== undefined;
  return certain ? { what: "subtotal", ...figures } : { what: "none", ...figures, totalOf: totalName(english[3]!) };
}

/** The letters with which page, total, subtotal, generated and run begin. */
const LABEL_BEGINNINGS = new Set([..."ptsgrPTSGR"].map((letter) => letter.charCodeAt(0)));

/** `INV-100023`: Latin, without spaces, ending in a digit, and not beginning like a label. */
function isPlainId(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const first = text.charCodeAt(0);
  return last >= 48 && last <= 57 && first < 128 && !LABEL_BEGINNINGS.has(first) && !text.includes(" ");
}

function totalName(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
