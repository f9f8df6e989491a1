/** What the findings about advances and bills of exchange say, and what to do next. Blanks are filled from a finding's values. */
import type { TermedFindingWords } from "./terms";

export const BILL_FINDINGS = {
  "W6.no-data": {
    sentence: { zh: "数据不足，预收与票据只能部分判断。缺少：{missing}。", en: "Not enough data: advances and bills can be judged only in part. Missing: {missing}." },
    next: { zh: "在回款台账中填写回款方式，并提供票据台账后重新运行。", en: "Give the way of payment in the receipts, add the ledger of bills, and run again." },
  },
  "W6.advances-paid": {
    sentence: { zh: "工作簿中没有采购、付款或预付账款台账，我方付给供应商的预付款未检查。", en: "The workbook has no ledger of purchases, payments to suppliers or advances to them: advances that we pay were not checked." },
    next: { zh: "加入采购与付款台账（供应商、付款日期、付款金额、到货或发票日期）后重新运行。", en: "Add a ledger of purchases and payments (supplier, payment date, amount, receiving or invoice date) and run again." },
  },
  "W6.advances-paid-rise": {
    sentence: { zh: "预付款占对供应商付款的比例由 {beforeRate} 升至 {shareRate}（近 {months} 个月对此前 12 个月），上升 {changePoints} 个百分点；近期付款 {paidAmount}，其中预付 {advanceAmount}。", en: "Advances rose from {beforeRate} to {shareRate} of what is paid to suppliers (last {months} months against the 12 before), by {changePoints} points; {advanceAmount} of {paidAmount} paid lately." },
    next: { zh: "查明哪些供应商改为先款后货，核对合同条款；能谈分期或银行保函的，不付全款。", en: "See which suppliers now ask for money first and what the contracts say; agree instalments or a bank guarantee instead of paying in full." },
  },
  "W6.advances-paid-old": {
    sentence: { zh: "预付[给 {name} ]的 {oldAmount}（{advances} 笔）最久已 {days} 天，没有到货、到票或核销；该供应商未结预付共 {openAmount}。{undated}", en: "{oldAmount} paid ahead[ to {name}] (payments: {advances}) is up to {days} days old without goods, invoice or settlement; {openAmount} is open with this supplier in all.{undated}" },
    next: { zh: "催供应商交货或退款，核对是否漏记到货或发票；交不了货的评估减值并停止再付。", en: "Press for delivery or a refund; see whether goods or invoices were not recorded. If it cannot deliver, assess the loss." },
    terms: {
      undated: {
        none: { zh: "", en: "" },
        later: { zh: "台账没有核销日期，已核销部分按 {untilDate} 的状态扣除，当时未结的可能更多。", en: " The ledger does not date settlements: they are deducted as they stood on {untilDate}; more may have been open on the as-of date." },
      },
    },
  },
  "W6.commercial-share": {
    sentence: { zh: "近 {months} 个月回款中商业承兑汇票占 {shareRate}[（此前 12 个月 {beforeRate}）]，金额 {methodAmount}。", en: "Commercial bills make {shareRate} of the receipts of {months} months[ (12 months before: {beforeRate})], {methodAmount}." },
    next: { zh: "商承的风险在承兑企业：核查承兑人信用，约定现金或银承比例，纳入信用额度。", en: "The risk is the accepting company's: check its credit, agree a share in cash or bank bills, count them in the limit." },
  },
  "W6.commercial-rise": {
    sentence: { zh: "商业承兑汇票占回款的比例由 {beforeRate} 升至 {shareRate}（近 {months} 个月对此前 12 个月），上升 {changePoints} 个百分点，金额 {methodAmount}。", en: "Commercial bills rose from {beforeRate} to {shareRate} of the receipts (last {months} months against the 12 before), by {changePoints} points; {methodAmount}." },
    next: { zh: "找出改用商承的客户，确认原因；对资金转弱的客户收紧账期与额度。", en: "Find the customers who changed to commercial bills and why; tighten terms and limits of those short of cash." },
  },
  "W6.bank-rise": {
    sentence: { zh: "银行承兑汇票占回款的比例由 {beforeRate} 升至 {shareRate}（近 {months} 个月对此前 12 个月），上升 {changePoints} 个百分点，金额 {methodAmount}。", en: "Bank bills rose from {beforeRate} to {shareRate} of the receipts (last {months} months against the 12 before), by {changePoints} points; {methodAmount}." },
    next: { zh: "计算持有到期与贴现的资金成本，在报价或账期中考虑。", en: "Work out what holding or discounting them costs, and put it into price or terms." },
  },
  "W6.advance-fall": {
    sentence: { zh: "预收款占回款的比例由 {beforeRate} 降至 {shareRate}（近 {months} 个月对此前 12 个月），下降 {changePoints} 个百分点，近期预收 {methodAmount}。", en: "Advances received fell from {beforeRate} to {shareRate} of the receipts (last {months} months against the 12 before), by {changePoints} points; lately {methodAmount}." },
    next: { zh: "核实是订单减少还是放宽了收款条件。", en: "See whether orders are weaker or terms were loosened." },
  },
  "W6.advance-rise": {
    sentence: { zh: "预收款占回款的比例由 {beforeRate} 升至 {shareRate}（近 {months} 个月对此前 12 个月），上升 {changePoints} 个百分点，金额 {methodAmount}。", en: "Advances received rose from {beforeRate} to {shareRate} of the receipts (last {months} months against the 12 before), by {changePoints} points; {methodAmount}." },
    next: { zh: "确认预收对应的交付计划，避免延期退款；核对是否有回款误记为预收。", en: "Check the deliveries that they are for, and whether payments of invoices were booked as advances." },
  },
  "W6.maturity": {
    sentence: { zh: "汇票[ {billNo}][（承兑人 {acceptor}）][来自 {name}，]{billAmount}，{dueDate} 到期，还有 {days} 天；最迟提醒日 {alertDate}。", en: "Bill[ {billNo}][ (acceptor {acceptor})][ from {name}], {billAmount}, matures on {dueDate} (days left: {days}); reminder day {alertDate}." },
    next: { zh: "准备提示付款；商承提前联系承兑人确认资金。", en: "Prepare the presentment; for a commercial bill ask the acceptor about the money beforehand." },
  },
  "W6.presentment": {
    sentence: { zh: "汇票[ {billNo}][（承兑人 {acceptor}）][来自 {name}，]{billAmount} 已到期 {days} 天仍未提示付款；提示付款期至 {lastDate}，还有 {leftDays} 天。", en: "Bill[ {billNo}][ (acceptor {acceptor})][ from {name}], {billAmount}, matured {days} days ago and was not presented; the time for it ends on {lastDate} (days left: {leftDays})." },
    next: { zh: "今天就提示付款。", en: "Present it for payment today." },
  },
  "W6.presentment-missed": {
    sentence: { zh: "汇票[ {billNo}][（承兑人 {acceptor}）][来自 {name}，]{billAmount} 到期 {days} 天未提示付款，提示付款期已于 {lastDate} 届满，可能丧失对前手的追索权。", en: "Bill[ {billNo}][ (acceptor {acceptor})][ from {name}], {billAmount}, matured {days} days ago; the time for presentment ended on {lastDate}, and recourse to the endorsers may be lost." },
    next: { zh: "立即向承兑人提示付款并说明原因，请法务确认追索权；若已收款，请更新票据状态。", en: "Present it to the acceptor at once with the reason, and ask counsel about recourse; if it was paid, update its status." },
  },
  "W6.refused": {
    sentence: { zh: "汇票[ {billNo}][（承兑人 {acceptor}）][来自 {name}，]{billAmount} 被拒付，到期日 {dueDate}。", en: "Bill[ {billNo}][ (acceptor {acceptor})][ from {name}], {billAmount}, due {dueDate}, was refused." },
    next: { zh: "取得拒付证明，通知前手并追索；暂停该客户赊销，恢复应收。", en: "Get the proof of refusal, notify the endorsers, take recourse; stop credit sales and set the receivable up again." },
  },
  "W6.tenor": {
    sentence: { zh: "汇票[ {billNo}][（承兑人 {acceptor}）][来自 {name}，]{billAmount} 期限 {days} 天，到期日 {dueDate}；2023 年起签发的汇票最长 {months} 个月，即不晚于 {latestDate}。", en: "Bill[ {billNo}][ (acceptor {acceptor})][ from {name}], {billAmount}, runs {days} days to {dueDate}; bills drawn since 2023 run {months} months at most, to {latestDate}." },
    next: { zh: "核对出票日与到期日；确属超期的，要求换票或改为其他方式付款。", en: "Check both dates; if they are right, ask for another bill or another way of payment." },
  },
  "W6.acceptor": {
    sentence: { zh: "承兑人 {acceptor} 尚未兑付的汇票 {bills} 张，{acceptorAmount}，占全部 {wholeAmount} 的 {shareRate}。", en: "Bills accepted by {acceptor} and not yet paid: {bills}, {acceptorAmount}, which is {shareRate} of all ({wholeAmount})." },
    next: { zh: "设定单一承兑人限额，超出部分贴现、背书或改收现金。", en: "Set a limit for one acceptor; discount, pass on or refuse what is beyond it." },
  },
  "W6.recourse": {
    sentence: { zh: "已贴现、背书但尚未到期的汇票 {bills} 张，{recourseAmount}（商承 {commercialAmount}，银承 {bankAmount}），承兑人拒付时仍须由我方承担，最晚 {lastDate} 到期。", en: "Bills passed on and not yet matured: {bills}, {recourseAmount} (commercial {commercialAmount}, bank {bankAmount}). If refused they come back to us; the last matures on {lastDate}." },
    next: { zh: "计入客户敞口并披露；到期后核对是否兑付。", en: "Keep them in the exposure and disclose them; confirm payment at maturity." },
  },
} as const satisfies Record<string, TermedFindingWords>;
