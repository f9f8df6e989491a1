/** One sentence for every problem: what was found and where, what was assumed, and what the user can do about it. */
import { say, type Language, type Words } from "./index";

/** Blanks: {found}, {assumed}, {cell} (the sheet's name where no cell is given), {count} (1 where it is a single case). */
export const PROBLEM_WORDS = {
  "date-unreadable": {
    zh: "{cell} 的“{found}”不是可识别的日期，该行按无日期处理；请改成日期格式后重新分析。",
    en: "“{found}” in {cell} is not a date we can read, so the row is used without it. Correct the cell and analyse again.",
  },
  "date-out-of-range": {
    zh: "{cell} 的日期“{found}”早于 1990 年或晚于十年之后，已照原值使用；请核对年份。",
    en: "The date “{found}” in {cell} is before 1990 or more than ten years ahead. It is used as it stands; check the year.",
  },
  "date-order-assumed": {
    zh: "{cell} 列“{found}”中日与月的先后无法判断，按“{assumed}”读取；如不对，请统一改为 年-月-日。",
    en: "Day and month cannot be told apart in {cell} (“{found}”); they are read as {assumed}. If that is wrong, write the dates as year-month-day.",
  },
  "date-month-end-assumed": {
    zh: "{cell} 的“{found}”只有年月，按当月最后一天计算；需要精确账龄时请补全日期。",
    en: "“{found}” in {cell} gives a month only and is taken as its last day. Enter the full date where the age must be exact.",
  },
  "fiscal-period-assumed": {
    zh: "{cell} 的“{found}”按设置的财年读作 {assumed}（共 {count} 处这类季度或半年）；如指自然季度，请写明月份，如“2025年1-3月”。",
    en: "“{found}” in {cell} is read by the fiscal year of the settings as {assumed} ({count} such quarter(s) or half-year(s)). If the calendar's are meant, write the last month (2025-03), with a column for the number of months.",
  },
  "amount-unreadable": {
    zh: "{cell} 的“{found}”不是金额，未计入；请改成数字后重新分析。",
    en: "“{found}” in {cell} is not an amount and is not counted. Replace it by a number and analyse again.",
  },
  "amount-rounded": {
    zh: "{cell} 的“{found}”小数位过多，已四舍五入；如合计与账面有分位差异，请检查该列公式。",
    en: "“{found}” in {cell} has more decimals than money has and was rounded. If totals differ by cents, look at this column's formulas.",
  },
  "amount-too-large": {
    zh: "{cell} 的“{found}”超出可精确计算的范围，未计入；请检查单位或是否误填了编号。",
    en: "“{found}” in {cell} is too large to be added exactly and is not counted. Check its unit, or whether it is a number of another kind.",
  },
  "amount-left-blank": {
    zh: "{cell} 的“{found}”不能作为金额，该格按空白处理，该行其余内容照用；请改成数字后重新分析。",
    en: "“{found}” in {cell} cannot be used as an amount: the cell is taken as blank, the rest of its row is used. Replace it by a number and analyse again.",
  },
  "number-unreadable": {
    zh: "{cell} 的“{found}”不是数字，按空白处理；请更正。",
    en: "“{found}” in {cell} is not a number and is taken as blank. Correct it.",
  },
  "cell-error": {
    zh: "{cell} 是错误值 {found}，按空白处理；请修复公式。",
    en: "{cell} holds the error {found} and is taken as blank. Repair its formula.",
  },
  "column-ambiguous": {
    zh: "{cell} 的“{assumed}”与“{found}”含义相近，采用了“{assumed}”；如不对，请在列对应中改选。",
    en: "“{assumed}” ({cell}) and “{found}” could mean the same thing; “{assumed}” is used. Choose the other in the column mapping if that is wrong.",
  },
  "amounts-in-units": {
    zh: "“{cell}”的金额按“{found}”计，读取时已乘以 {assumed}；如不对，请改正标题或表头里的单位。",
    en: "The amounts on “{cell}” are read as “{found}” says, times {assumed}. If that is wrong, correct the unit in the title or the header.",
  },
  "running-balance": {
    zh: "{cell} 列“{found}”是逐行滚动的账户余额，不是每张单据的未收额，因此未采用；未收额按金额与回款计算。",
    en: "“{found}” in column {cell} is the running balance of the account, not what is open of each document, so it is not used. What is open follows from the amounts and the receipts.",
  },
  "table-below": {
    zh: "{cell} 起是另一张表（“{found}”），共 {count} 行，未读取；请把它移到单独的工作表。",
    en: "Another table (“{found}”) begins at {cell}. Its {count} rows were not read; move it to a sheet of its own.",
  },
  "customer-from-sheet": {
    zh: "工作表“{cell}”没有客户列，标题也未写明客户，已把工作表名“{found}”当作客户；如不对，请增加客户列，或在标题行写“客户：名称”。",
    en: "Sheet “{cell}” has no column for the customer and its title names none, so the sheet's name, “{found}”, is taken as the customer. If that is wrong, add a column, or write “Customer: name” above the header.",
  },
  "header-guessed": {
    zh: "工作表“{cell}”没有标题行，按各列内容推断为：{assumed}；请核对，最好补上标题行。",
    en: "Sheet “{cell}” has no header row; its columns are guessed from their contents: {assumed}. Check this, or add a header row.",
  },
  "header-missing": {
    zh: "工作表“{cell}”未找到标题行（{found}）；请补上列标题。",
    en: "No header row was found on sheet “{cell}” ({found}). Add column headers.",
  },
  "column-missing": {
    zh: "“{cell}”缺少“{found}”列，相关结果无法计算；请补充该列或在列对应中指定。",
    en: "“{cell}” has no column for “{found}”, so what depends on it cannot be calculated. Add the column or choose it in the column mapping.",
  },
  "row-unclassified": {
    zh: "{cell} 起有 {count} 行既不是明细也不是合计（“{found}”），未计入；请核对。",
    en: "{count} row(s) from {cell} are neither details nor totals (“{found}”) and are not counted. Check them.",
  },
  "total-differs": {
    zh: "{cell} 的合计为 {found}，明细相加为 {assumed}；按明细计算，请核对差额。",
    en: "The total in {cell} says {found}, but the details add up to {assumed}. The details are used; look into the difference.",
  },
  "subtotal-differs": {
    zh: "{cell} 的小计为 {found}，其明细相加为 {assumed}；按明细计算，请核对。",
    en: "The subtotal in {cell} says {found}, but its details add up to {assumed}. The details are used; check them.",
  },
  "id-mixed-types": {
    zh: "{cell} 列的编号有的是数字、有的是文本（{found}），已统一按文本匹配；建议整列设为文本格式。",
    en: "Column {cell} holds ids partly as numbers and partly as text ({found}); all are matched as text. Format the whole column as text.",
  },
  "id-leading-zeros": {
    zh: "{cell} 列出现仅前导零不同的编号（{found}），目前按不同编号处理；如属同一对象，请统一编号。",
    en: "Column {cell} holds ids that differ only by leading zeros ({found}); they are kept apart. If they are the same, write them the same way.",
  },
  "no-ledger-found": {
    zh: "没有找到应收台账；请打开含发票、往来明细或余额表的工作簿，或从模板开始。",
    en: "No receivables ledger was found. Open a workbook with invoices, a customer journal or balances, or start from a template.",
  },
  "sheet-hidden": {
    zh: "工作表“{found}”处于隐藏状态，未读取；如需纳入，请取消隐藏。",
    en: "Sheet “{found}” is hidden and was not read. Unhide it if it belongs to the analysis.",
  },
  "cancelled-rows-left-out": {
    zh: "{count} 行已取消或交易关闭（如“{found}”），未计入。",
    en: "{count} cancelled row(s) (such as “{found}”) are left out.",
  },
  "quantity-unit-assumed": {
    zh: "{cell} 的“{found}”带有另一种计量单位，换算关系未知，按“{assumed}”读取；请另列主单位数量。",
    en: "“{found}” in {cell} names another unit whose conversion is not on the sheet; read as “{assumed}”. Give the quantity in one unit.",
  },
  "order-amount-spread": {
    zh: "{count} 张订单（如 {cell} 的“{found}”）的金额只写在首行，已按单价×数量分摊到各行。",
    en: "{count} order(s) (such as “{found}” in {cell}) give their amount on the first line only; it is shared over the lines by price × quantity.",
  },
  "payables-left-out": {
    zh: "“{found}”记的是应付或预付（供应商往来），不是应收，未计入；要检查预付款，请提供预付账款或采购付款台账。",
    en: "“{found}” holds payables or advances to suppliers, not receivables, and is left out. To have advances checked, add a ledger of advances or of payments to suppliers.",
  },
  "closed-rows-left-out": {
    zh: "{count} 行已关闭或作废且无结清日期（如“{found}”），未计入；需要历史账龄时请补结清日期。",
    en: "{count} closed or void row(s) without a settlement date (such as “{found}”) are left out. Add the dates if past agings are needed.",
  },
  "balances-without-dates": {
    zh: "“{cell}”是余额表，没有单据日期，只能用于集中度、额度和核对；要做账龄请补充明细账或发票清单。",
    en: "“{cell}” is a balance list without document dates: it serves concentration, limits and the tie-out. Aging needs a journal or an invoice list.",
  },
  "dates-1904-shifted": {
    zh: "工作簿使用 1904 日期系统，日期已换算；无需处理。",
    en: "The workbook counts dates from 1904; they have been converted. Nothing to do.",
  },
  "customer-missing": {
    zh: "{cell} 的单据“{found}”没有客户，归入“未注明客户”；请补填客户。",
    en: "Document “{found}” ({cell}) names no customer and is shown under “customer missing”. Fill in the customer.",
  },
  "customer-names-similar": {
    zh: "“{found}”可能是同一客户；如确认，请在设置中合并。",
    en: "“{found}” may be one customer. If so, merge them in the settings.",
  },
  "customer-code-two-names": {
    zh: "同一客户编码对应两个名称：{found}；请核对编码，或在设置中合并。",
    en: "One customer code has two names: {found}. Check the code, or merge the names in the settings.",
  },
  "duplicate-document": {
    zh: "{cell} 的单据“{found}”在本表重复出现，每行 {assumed}，都已计入（重复计算）；本表合计不能说明哪个对，请确认是否重复登记。",
    en: "Document “{found}” ({cell}) stands twice on its sheet and is counted twice, {assumed} each time; no total of the sheet says which is right. Check whether it was entered twice.",
  },
  "duplicate-on-other-sheet": {
    zh: "{cell} 的单据“{found}”在工作表“{assumed}”中已有，只计那一行；请确认两表没有漏记。",
    en: "Document “{found}” ({cell}) stands on sheet “{assumed}” too; only that row is counted. Check that the sheets overlap on purpose.",
  },
  "duplicate-outside-total": {
    zh: "{cell} 的单据“{found}”在本表重复出现；本表合计 {assumed} 没有算这一行，故只计一次。请删除重复行。",
    en: "Document “{found}” ({cell}) stands twice on its sheet; the sheet's total of {assumed} leaves this row out, so it is counted once. Delete the repeated row.",
  },
  "total-without-duplicates": {
    zh: "{cell} 的合计 {found} 正好不含重复登记的单据（连同重复行为 {assumed}），证实重复行不应计入；无需处理。",
    en: "The total in {cell}, {found}, leaves out exactly the documents entered twice (with them it would be {assumed}): it confirms that they do not count. Nothing to do.",
  },
  "document-missing": {
    zh: "{cell} 的单据没有编号，已按行计入；请补填单据号，以便核销和追溯。",
    en: "The document in {cell} has no number. It is counted by its row; give it a number so that payments can be matched.",
  },
  "due-date-missing": {
    zh: "{cell} 的单据“{found}”没有到期日，也没有账期，按开票日计算账龄；请补填到期日或客户账期。",
    en: "Document “{found}” ({cell}) has neither a due date nor terms and is aged from its invoice date. Enter the due date or the customer's terms.",
  },
  "due-before-invoice": {
    zh: "{cell} 的单据“{found}”到期日早于开票日，已照原值使用；请核对日期。",
    en: "Document “{found}” ({cell}) is due before it was issued. The dates are used as they stand; check them.",
  },
  "no-payment-dates": {
    zh: "“{found}”没有收款日期（{cell}），无法还原过去某日的账龄；请补充收款日期或收款明细。",
    en: "“{found}” ({cell}) has no payment date, so agings of past days cannot be rebuilt. Add the dates or a list of receipts.",
  },
  "receipts-incomplete": {
    zh: "{count} 张单据（最大的是 {cell} 的“{found}”）列为已收的款项在“{assumed}”中没有足够的收款记录，收款日不明，无法还原过去某日的账龄；已收金额照用，请补全收款记录。",
    en: "What documents show as paid is not all in the receipts of “{assumed}” (documents: {count}, the largest “{found}” in {cell}): the days are not known, so agings of past days cannot be rebuilt. The paid amounts are used; complete the receipts.",
  },
  "settled-invoices-missing": {
    zh: "“{cell}”只列未结清的发票，“{assumed}”的收款已结清的发票不在其中，无法还原过去某日的账龄；请补充已结清的发票。",
    en: "“{cell}” lists open invoices alone, not those that the receipts of “{assumed}” have settled, so agings of past days cannot be rebuilt. Add the settled invoices.",
  },
  "settlements-undated": {
    zh: "“{cell}”的预付款核销没有日期（{count} 笔）：按 {assumed} 的状态计，不是 {found} 的；当时未结的预付可能更多。请补充到货、到票或核销日期。",
    en: "“{cell}” does not date what settled its advances ({count}): they count as they stood on {assumed}, not on {found}, when more may have been open. Add the days of delivery, invoice or settlement.",
  },
  "document-after-as-of": {
    zh: "{count} 张单据日期晚于截止日（{found}），未计入；如需计入，请改选截止日。",
    en: "{count} document(s) dated after the as-of date ({found}) are left out. Choose a later as-of date to include them.",
  },
  "allocation-without-receipt": {
    zh: "{cell} 的核销引用了不存在的收款单“{found}”，未执行；请核对收款单号。",
    en: "The allocation in {cell} names receipt “{found}”, which does not exist; it is not applied. Check the receipt number.",
  },
  "allocation-without-invoice": {
    zh: "{cell} 的核销引用了不存在的发票“{found}”，未执行；请核对发票号。",
    en: "The allocation in {cell} names invoice “{found}”, which does not exist; it is not applied. Check the invoice number.",
  },
  "allocation-too-large": {
    zh: "{cell} 的核销“{found}”超过收款或发票的余额，只核销到余额为止；请核对金额。",
    en: "The allocation “{found}” ({cell}) exceeds what is left of the receipt or the invoice; only the rest is applied. Check the amount.",
  },
  "receipt-names-unknown-invoice": {
    zh: "{cell} 的收款注明了发票“{found}”，但发票清单中没有，列为未核销收款；请核对发票号。",
    en: "The receipt in {cell} names invoice “{found}”, which is not in the invoices; it stays unapplied. Check the invoice number.",
  },
  "receipt-reversed": {
    zh: "{cell} 的收款“{found}”已冲销或退回，不再抵减应收；请确认冲销依据。",
    en: "Receipt “{found}” ({cell}) was reversed or returned and no longer reduces the receivable. Check the reversal.",
  },
  "receipts-unapplied": {
    zh: "有收款未核销到发票（{found}），单独列示为未核销收款；请尽快核销。",
    en: "Some receipts are not applied to invoices ({found}) and are shown as unapplied cash. Apply them.",
  },
  "paid-differs-from-receipts": {
    zh: "{count} 张单据的已收金额与收款记录不一致（最大的是 {cell} 的“{found}”），以“{assumed}”为准；请核对。",
    en: "Documents whose paid amount differs from the receipts: {count}, the largest “{found}” in {cell}; {assumed} counts. Reconcile the two.",
  },
  "balance-break": {
    zh: "{cell} 的账面余额 {found} 与逐笔计算的 {assumed} 不符；请检查该行前后的发生额。",
    en: "The balance in {cell} says {found}, but the entries give {assumed}. Check the entries around this row.",
  },
  "opening-ages-differ": {
    zh: "“{cell}”的期初账龄合计 {found} 与期初余额 {assumed} 不符；差额按最早账龄处理，请核对。",
    en: "The opening ages in “{cell}” add up to {found}, the opening balance is {assumed}. Reconcile them.",
  },
  "instalments-differ": {
    zh: "“{found}”的付款节点合计与单据金额不符，差额并入最后一期；请核对付款计划。",
    en: "The instalments of “{found}” do not add up to the document's amount. Check the payment plan.",
  },
  "currency-missing": {
    zh: "“{cell}”中有单据未注明币种，按 {assumed} 处理；请补填币种。",
    en: "Documents in “{cell}” name no currency and are taken as {assumed}. Fill in the currency.",
  },
  "currency-sign-differs": {
    zh: "“{cell}”没有注明币种，金额格式却带有“{found}”，现按本位币 {assumed} 计算；如果不对，请在设置中改本位币，或加一列币种。",
    en: "“{cell}” names no currency, but its amounts are formatted with {found}; they are taken as {assumed}, the home currency. If that is wrong, set the home currency in the settings, or add a column for the currency.",
  },
  "rate-missing": {
    zh: "缺少 {found} 的汇率，该币种只按原币列示，不折算；请在汇率表中补充。",
    en: "There is no rate for {found}: it is shown in its own currency and not converted. Add it to the rates.",
  },
  "credit-note-unlinked": {
    zh: "{cell} 的红字单据“{found}”没有对应的原发票，按客户贷方余额列示；请注明原发票号。",
    en: "Credit note “{found}” ({cell}) names no invoice and is shown as the customer's credit. Enter the invoice it belongs to.",
  },
  "tie-out-difference": {
    zh: "账龄合计与账面余额不符：{found}；请按下列各项问题逐一核对。",
    en: "The aging does not tie to the ledger: {found}. Work through the problems listed.",
  },
  "ledger-compared-only": {
    zh: "“{cell}”与“{assumed}”记录的是同一业务，只用于核对，不重复计入；无需处理。",
    en: "“{cell}” records the same business as the {assumed}; it is compared, not counted twice. Nothing to do.",
  },
  "open-differs-from-paid": {
    zh: "{cell} 的单据“{found}”未收金额不等于金额减已收，以未收金额为准；请核对。",
    en: "Document “{found}” ({cell}): the open amount is not amount less paid. The open amount is used; check the row.",
  },
  "terms-unreadable": {
    zh: "{cell} 的付款条件“{found}”无法换算成天数，未使用；请填写账期天数。",
    en: "The terms “{found}” ({cell}) cannot be turned into days and are not used. Enter the terms in days.",
  },
  "currency-differs": {
    zh: "{cell} 的“{found}”与所核销单据币种不同，未核销；请核对币种。",
    en: "“{found}” ({cell}) is in another currency than the document it settles and is not applied. Check the currencies.",
  },
  "settings-broken": {
    zh: "工作簿中保存的设置已损坏（{found}），本次使用默认设置，原设置未被覆盖；请在设置中重新保存。",
    en: "The settings stored in the workbook are damaged ({found}). Defaults are used and nothing was overwritten; save the settings anew.",
  },
  "settings-newer": {
    zh: "工作簿中的设置由更新版本（{found}）保存，本次使用默认设置，原设置未被覆盖；请升级加载项。",
    en: "The settings were saved by a newer version ({found}). Defaults are used and nothing was overwritten; update the add-in.",
  },
  "setting-invalid": {
    zh: "设置项 {cell} 的值 {found} 无效，使用默认值；请在设置中更正。",
    en: "The setting {cell} has the value {found}, which is not valid; the default is used. Correct it in the settings.",
  },
} as const satisfies Record<string, Words>;

/** Words for what `assumed` holds when it is a code. */
export const ASSUMED_WORDS: Readonly<Record<string, Words>> = {
  "day-first": { zh: "日在前", en: "day first" },
  "month-first": { zh: "月在前", en: "month first" },
  "not-counted": { zh: "不计入", en: "not counted" },
  unapplied: { zh: "未核销收款", en: "unapplied cash" },
  INV: { zh: "发票清单", en: "invoice list" },
  PAY: { zh: "收款记录", en: "receipts" },
  JRNL: { zh: "往来明细账", en: "customer journal" },
};

const MORE: Words = { zh: "（共 {count} 处）", en: " ({count} cases)" };

/** What is said of a sheet where the same of a single row has a cell. */
const OF_WHOLE_SHEETS: Partial<Record<keyof typeof PROBLEM_WORDS, Words>> = {
  "no-payment-dates": {
    zh: "“{cell}”的单据写明收了多少、没写明何时收的，无法还原过去某日的账龄；请补充收款日期或收款明细。",
    en: "The documents on “{cell}” show what has been paid, but not when, so agings of past days cannot be rebuilt. Add the payment dates or a list of receipts.",
  },
};

/** The parts of a problem that its sentence needs. */
export interface ProblemParts {
  code: keyof typeof PROBLEM_WORDS;
  sheet: string;
  cell?: string;
  found: string;
  assumed?: string;
  count?: number;
}

/** The problem as a sentence; `found` and `assumed` may be replaced by the caller beforehand, e.g. a field's code by its name. */
export function problemSentence(problem: ProblemParts, language: Language): string {
  const words: Words = (problem.cell === undefined ? OF_WHOLE_SHEETS[problem.code] : undefined) ?? PROBLEM_WORDS[problem.code];
  const assumed = problem.assumed === undefined ? "–" : problem.assumed in ASSUMED_WORDS ? say(ASSUMED_WORDS[problem.assumed]!, language) : problem.assumed;
  const count = problem.count ?? 1;
  const sentence = say(words, language, { found: problem.found, assumed, cell: problem.cell ?? problem.sheet, count });
  return count > 1 && !words.en.includes("{count}") ? sentence + say(MORE, language, { count }) : sentence;
}
