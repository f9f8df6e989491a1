/** Texts that say whose account follows: `客户：宁海精工机械有限公司`, `Customer: Cobble & Reed`. */
import { tidy } from "./cells/blankText";

const WORDS = "客户名称|客户单位|客户|购货单位名称|购货单位|往来单位名称|往来单位|往来户|客商名称|客商|核算项目|customer name|customer account|customer|client name|client|debtor|name 1|kunde|debitor|a/c";
/** Behind a code in the same cell: `客户编码：C001 客户名称：甲公司`. */
const NAMED = /(?:^|[\s,，;；])(?:客户名称|购货单位名称|往来单位名称|客商名称|名称|customer name|client name|account name|name)\s*[:：]\s*(.*)$/i;
const LABEL = new RegExp(`^(?:${WORDS})\\s*[:：]\\s*(.*)$`, "i");
/** The label alone in its cell, the name in the next: SAP writes no colon. */
const BARE = new RegExp(`^(?:${WORDS}|name)$`, "i");
/** What a report was run for, when it was not run for one customer. */
const EVERYBODY = /^(全部|所有|全选|不限|all)(客户|单位|往来单位|客商|\s*(customers?|clients?|debtors?|accounts?))?$|^\*+$|^-+$/i;
/** The next label in the same cell: `客户：甲公司 币种：人民币`. */
const NEXT_LABEL = /[\s,，;；]+[^\s:：]{1,12}[:：].*$/;
/**
 * `01.002 常州联合`, `(0102)常州联合`: a code before the name. Figures right before the name are a code only in the form of one, with a 0
 * before or a point within or from five figures on: names begin with figures too, `58同城`, `24 Hour Fitness`.
 */
const CODE_BEFORE = /^(?:[([（【]\s*[\w.-]+\s*[)\]）】]|[\d.-]{2,}(?=[-_/])|(?:0[\d.-]+|\d+(?:\.\d{2,})+|\d{5,}[\d.-]*)(?=[\s\u3400-\u9fff]))[\s_/-]*(?=\S*\p{L})/u;

/** True for the words of such a label without a name behind them. */
export function isCustomerLabel(text: string): boolean {
  return BARE.test(tidy(text));
}

/** The name behind a label that says so, "" where the label stands alone; undefined where the text is no such label. */
export function labelledCustomer(text: string): string | undefined {
  const label = NAMED.exec(tidy(text)) ?? LABEL.exec(tidy(text));
  return label ? customerNameOf(label[1]!) : undefined;
}

/** The name without the code before it and the label behind it, "" for everybody. */
export function customerNameOf(text: string): string {
  const name = text.replace(NEXT_LABEL, "").trim();
  return EVERYBODY.test(name) ? "" : name.replace(CODE_BEFORE, "").trim();
}
