/** Report 18, statements of account: all customers below each other, or one, with the match against the customers' own statements. */
import { reconcileAll, type Reconciliation } from "../book/reconcile";
import { columnLetters } from "../ledger/cellAddress";
import { REPORT_WORDS } from "../locale/reports";
import { STATEMENT_WORDS } from "../locale/statementReport";
import { isoDate } from "../measures/calendar";
import { fromMinor } from "../measures/money";
import { DEFAULT_MATCH_LIMITS, type MatchResult } from "../measures/statementMatch";
import { alignedBlock } from "./alignedBlock";
import { dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, textColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { currencyTotals, isMixed, withTotals } from "./currencyTotals";
import { definitionBlock } from "./definitions";
import { COUNT } from "./formats";
import { codeOf, currencyOf, CUSTOMER_WIDTH, frame, hasCodes, HEADER_ROW, header, listText, nameOf, tell, inHome } from "./frame";
import { runsOf, TAB_COLORS } from "./palette";
import { rowLink } from "./rowLink";
import { accountKey, uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";
import { periodStart, statementRows, type StatementRow } from "./statementRows";

/** More differences than these are counted, not listed. */
const MOST_DIFFERENCES = 300;
const MONEY = ["debit", "credit", "open"];
const RESULT_FILLS: Partial<Record<MatchResult, string>> = { amountDiffers: "#FFF2CC", onlyOurs: "#FBE5D6" };

/** @param customer index of the only customer to be listed; absent = all. Undefined where nobody owes or did anything. */
export function statementReport(context: ReportContext, customer?: number): SheetModel | undefined {
  const rows = statementRows(context, customer);
  if (rows.length === 0) return undefined;
  const { book, items, business, asOf } = context;
  const reconciled = reconcileAll(book, items, business, asOf).filter((one) => customer === undefined || one.customer === customer);
  const columns = withTotals(context, columnsOf(context, rows, resultsOf(reconciled)), MONEY);
  const keys = uniqueKeys(rows.map(({ customer: index, currency, kind, document, date }) => [accountKey(book, index, currency), kind, kind === "opening" || kind === "closing" ? "" : `${document}|${date}`].join("|")));
  return frame(context, "statement", columns, keys, {
    ...(!isMixed(context) && { totalsLabel: tell(context, REPORT_WORDS.totalsLabel) }),
    blocks: [...currencyTotals(context, columns, rows.length, MONEY), ...summaryBlock(context, columns, reconciled), ...differenceBlock(context, columns, reconciled), definitions(context)],
    // the note is ours, the print goes to the customer
    print: { landscape: true, lastColumn: columns.at(-2)!.id },
    freezeColumns: hasCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.aging,
  });
}

/** By ledger row: what became of our document in the match. */
function resultsOf(reconciled: readonly Reconciliation[]): Map<string, MatchResult> {
  const results = new Map<string, MatchResult>();
  for (const { ours, matches } of reconciled) {
    for (const match of matches) for (const at of match.ours) results.set(`${ours[at]!.reading}:${ours[at]!.row}`, match.result);
  }
  return results;
}

function columnsOf(context: ReportContext, rows: readonly StatementRow[], results: ReadonlyMap<string, MatchResult>): ColumnModel[] {
  const { book, asOf } = context;
  const kinds = rows.map(({ kind }) => kind);
  const isFrame = (kind: StatementRow["kind"]) => kind === "opening" || kind === "closing";
  const found = rows.map(({ reading, row, open }) => (open === 0 ? undefined : results.get(`${reading}:${row}`)));
  const names: ColumnModel[] = [
    ...(hasCodes(context) ? [fittedTextColumn("customerCode", header(context, "customerCode"), { from: 6, to: 16 }, rows.map(({ customer }) => codeOf(context, customer)))] : []),
    fittedTextColumn("customer", word(context, "customer"), CUSTOMER_WIDTH, rows.map(({ customer }) => nameOf(context, customer))),
    textColumn("currency", word(context, "currency"), 6, rows.map(({ currency }) => currencyOf(context, currency)), { align: "center" }),
    dateColumn("date", word(context, "date"), rows.map(({ date }) => date)),
    fittedTextColumn("kind", word(context, "kind"), { from: 9, to: 18 }, kinds.map((kind) => tell(context, STATEMENT_WORDS.kinds[kind])), {
      runs: runsOf(kinds, (kind) => (isFrame(kind) ? { bold: true, fill: "#DDEBF7" } : undefined)),
    }),
    linked(fittedTextColumn("document", word(context, "document"), { from: 14, to: 28 }, rows.map(({ document }) => document)), rows.map(({ reading, row }) => rowLink(book, reading, row))),
    dateColumn("dueDate", word(context, "dueDate"), rows.map(({ dueDate }) => dueDate)),
    moneyColumn("debit", word(context, "debit"), book.scale, rows.map(({ debit }) => debit || undefined)),
    moneyColumn("credit", word(context, "credit"), book.scale, rows.map(({ credit }) => credit || undefined)),
  ];
  return [
    ...names, balanceColumn(context, rows, names.length),
    moneyColumn("open", word(context, "open"), book.scale, rows.map(({ open }) => open || undefined)),
    daysColumn("daysLate", word(context, "daysLate"), rows.map(({ dueDate, open }) => (open > 0 && asOf > dueDate ? asOf - dueDate : undefined))),
    ...(results.size > 0
      ? [textColumn("result", word(context, "result"), 16, found.map((result) => (result ? tell(context, STATEMENT_WORDS.results[result]) : "")), {
        runs: runsOf(found, (result) => (result && RESULT_FILLS[result] ? { fill: RESULT_FILLS[result] } : undefined)),
      })]
      : []),
    userColumn("note", word(context, "note"), 14, { wrap: true }),
  ];
}

/** Runs on from row to row within an account: what stood before + charged − paid. */
function balanceColumn(context: ReportContext, rows: readonly StatementRow[], at: number): ColumnModel {
  const [debit, credit, balance] = [at - 2, at - 1, at].map(columnLetters);
  const formulas = rows.map(({ customer, currency }, index) => {
    const row = HEADER_ROW + 1 + index;
    const before = rows[index - 1];
    const goesOn = before !== undefined && before.customer === customer && before.currency === currency;
    return `=${goesOn ? `${balance}${row - 1}+` : ""}${debit}${row}-${credit}${row}`;
  });
  const model = moneyColumn("balance", word(context, "balance"), context.book.scale, rows.flatMap(({ debit: charged, credit: paid }) => [charged, paid]));
  return { ...model, content: { formulas } };
}

const DIFFERING: readonly MatchResult[] = ["amountDiffers", "onlyOurs", "onlyTheirs"];

/** One line a customer: both balances, what lies between them, and what it is made of. */
function summaryBlock(context: ReportContext, columns: readonly ColumnModel[], reconciled: readonly Reconciliation[]): TextBlock[] {
  if (reconciled.length === 0) return [];
  const { heads, blocks } = STATEMENT_WORDS;
  const money = (amount: number) => fromMinor(amount, context.book.scale);
  const lines = reconciled.map(({ customer, ourBalance, theirBalance, difference, matches }) => {
    const count = (result: MatchResult) => matches.filter((match) => match.result === result).length;
    const counts = { matched: count("matched"), amountDiffers: count("amountDiffers"), onlyOurs: count("onlyOurs"), onlyTheirs: count("onlyTheirs") };
    const differs = DIFFERING.some((result) => counts[result] > 0);
    return {
      customer: nameOf(context, customer), kind: tell(context, !differs ? STATEMENT_WORDS.agrees : difference === 0 ? STATEMENT_WORDS.offsets : STATEMENT_WORDS.differs),
      dueDate: counts.matched, debit: money(ourBalance), credit: money(theirBalance), balance: money(difference), open: tell(context, STATEMENT_WORDS.explained, counts),
    };
  });
  const head = { customer: word(context, "customer"), kind: tell(context, heads.result), dueDate: tell(context, heads.matched), debit: tell(context, heads.ours), credit: tell(context, heads.theirs), balance: tell(context, heads.difference) };
  return [leftAligned(alignedBlock(inHome(context, blocks.summary), columns, head, lines, { dueDate: COUNT }), columns, "open")];
}

/** Sentences run on to the right of the figures, so that they begin at the left of their cell. */
function leftAligned(block: TextBlock, columns: readonly ColumnModel[], id: string): TextBlock {
  return { ...block, formats: block.formats!.map((format, at) => (columns[at]!.id === id ? "General" : format)) };
}

/** Every match that leaves a difference, customer by customer: both sides' documents and amounts. */
function differenceBlock(context: ReportContext, columns: readonly ColumnModel[], reconciled: readonly Reconciliation[]): TextBlock[] {
  const { heads, blocks, results } = STATEMENT_WORDS;
  const { scale } = context.book;
  const all = reconciled.flatMap((one) => one.matches.filter(({ difference }) => difference !== 0).map((match) => ({ one, match })));
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST_DIFFERENCES).map(({ one, match }) => {
    const [ours, theirs] = [match.ours.map((at) => one.ours[at]!), match.theirs.map((at) => one.theirs[at]!)];
    const sum = (entries: typeof ours) => (entries.length === 0 ? null : fromMinor(entries.reduce((total, { amount }) => total + amount, 0), scale));
    const numbers = (entries: typeof ours) => listText(context, [...new Set(entries.map(({ document }) => document).filter((document) => document !== ""))]);
    const date = [...ours, ...theirs].map((entry) => entry.date).find((day) => !Number.isNaN(day));
    return {
      customer: nameOf(context, one.customer), date: date ?? null, kind: tell(context, results[match.result]), document: numbers(ours),
      debit: sum(ours), credit: sum(theirs), balance: fromMinor(match.difference, scale), daysLate: numbers(theirs),
    };
  });
  const head = {
    customer: word(context, "customer"), date: word(context, "date"), kind: tell(context, heads.result), document: tell(context, heads.ourDocument),
    debit: tell(context, heads.ours), credit: tell(context, heads.theirs), balance: tell(context, heads.difference), daysLate: tell(context, heads.theirDocument),
  };
  const more = all.length > MOST_DIFFERENCES ? [{ customer: tell(context, STATEMENT_WORDS.moreDifferences, { count: all.length - MOST_DIFFERENCES }) }] : [];
  return [leftAligned(alignedBlock(inHome(context, blocks.differences), columns, head, [...lines, ...more]), columns, "daysLate")];
}

function definitions(context: ReportContext): TextBlock {
  const { definitions: words } = STATEMENT_WORDS;
  const { windowDays: days, sumSize: size } = DEFAULT_MATCH_LIMITS;
  const hasStatements = context.business.statements !== undefined;
  return definitionBlock(context, [
    context.book.hasHistory ? tell(context, words.period, { from: isoDate(periodStart(context.asOf)), to: isoDate(context.asOf) }) : tell(context, words.noHistory),
    tell(context, words.one),
    ...(hasStatements ? [tell(context, words.match, { days, size })] : [tell(context, words.noStatement)]),
    ...(hasStatements && isMixed(context) ? [tell(context, words.currency)] : []),
  ]);
}

function word(context: ReportContext, id: keyof typeof STATEMENT_WORDS.columns): string {
  return tell(context, STATEMENT_WORDS.columns[id]);
}
