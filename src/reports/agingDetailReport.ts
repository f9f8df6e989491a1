/** Report 2, aging detail: open item by open item, each with its row in the user's ledger. */
import { DUE_SOURCES, OPEN_KINDS, type OpenKind } from "../book/types";
import { REPORT_WORDS } from "../locale/reports";
import { bucketLabels, bucketOf } from "../measures/aging";
import { carriedColumns } from "./carriedColumns";
import { dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, textColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { currencyTotals, isMixed, withTotals } from "./currencyTotals";
import { detailDefinitions } from "./definitions";
import { detailOrder } from "./detailOrder";
import { codeOf, currencyOf, CUSTOMER_WIDTH, frame, hasCodes, hasContracts, hasSalespeople, header, nameOf, tell } from "./frame";
import { bucketMark, runsOf, TAB_COLORS } from "./palette";
import { accountKey, uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel } from "./sheetModel";
import { sourceLink, sourceOf, type SourceRow } from "./sources";
import { tieOutBlock } from "./tieOutBlock";

const MONEY = ["original", "settled", "credited", "open"];

export function agingDetailReport(context: ReportContext): SheetModel {
  const rows = detailOrder(context).map((item) => rowOf(context, item));
  const sources = rows.map(({ item }) => sourceOf(context.book, context.items, item));
  const standard = [
    ...nameColumns(context, rows), ...documentColumns(context, rows), ...amountColumns(context, rows), ...endColumns(context, rows, sources),
  ];
  const users = userColumns(context);
  const carried = carriedColumns(context, sources, [...standard, ...users].map((column) => column.header));
  const columns = withTotals(context, [...standard, ...carried.columns, ...users], MONEY);
  return frame(context, "agingDetail", columns, keysOf(context, rows), {
    totalsLabel: isMixed(context) ? undefined : tell(context, REPORT_WORDS.totalsLabel),
    blocks: [
      ...currencyTotals(context, columns, rows.length, MONEY, (row, id) => (id === "open" ? row.total : undefined)),
      tieOutBlock(context, columns, rows.length, "open"),
      detailDefinitions(context, carried),
    ],
    // where a figure comes from, and what the user keeps beside it, is for the screen
    print: { landscape: true, lastColumn: hasSalespeople(context) ? "salesperson" : "open" },
    freezeColumns: hasCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.aging,
  });
}

/** One open item with its document, whether that is a debit or a credit. */
interface DetailRow {
  item: number;
  kind: OpenKind;
  debit: number;
  document: string;
  step: string;
  date: number;
  dueDate: number;
  /** undefined for credits, which have no age */
  bucket?: number;
}

function rowOf({ book, items, aging }: ReportContext, item: number): DetailRow {
  const debit = items.debit[item]!;
  const credit = items.credit[item]!;
  const kind = OPEN_KINDS[items.kind[item]!]!;
  const days = items.days[item]!;
  return {
    item, kind, debit,
    document: (debit >= 0 ? book.debits.document[debit] : book.credits.document[credit]) ?? "",
    step: debit >= 0 ? book.debits.step[debit]! : "",
    date: debit >= 0 ? book.debits.invoiceDate[debit]! : book.credits.date[credit]!,
    dueDate: debit >= 0 ? book.debits.dueDate[debit]! : NaN,
    bucket: kind === "item" ? bucketOf(aging.basis === "invoice" ? Math.max(1, days) : days, aging.ends) : undefined,
  };
}

function nameColumns(context: ReportContext, rows: readonly DetailRow[]): ColumnModel[] {
  const { items } = context;
  const customers = rows.map(({ item }) => items.customer[item]!);
  return [
    ...(hasCodes(context) ? [fittedTextColumn("customerCode", header(context, "customerCode"), { from: 6, to: 16 }, customers.map((customer) => codeOf(context, customer)))] : []),
    fittedTextColumn("customer", header(context, "customer"), CUSTOMER_WIDTH, customers.map((customer) => nameOf(context, customer))),
    textColumn("currency", header(context, "currency"), 6, rows.map(({ item }) => currencyOf(context, items.currency[item]!)), { align: "center" }),
  ];
}

function documentColumns(context: ReportContext, rows: readonly DetailRow[]): ColumnModel[] {
  const { items, aging } = context;
  const labels = bucketLabels(aging.ends, aging.basis === "invoice" ? 0 : 1);
  const bucketText = ({ kind, bucket }: DetailRow): string => {
    if (bucket === undefined) return tell(context, REPORT_WORDS.kinds[kind]);
    const label = bucket === 0 ? header(context, "notDue") : labels[bucket - 1]!;
    return `${bucketMark(bucket, labels.length).sign} ${label}`;
  };
  const steps = rows.some(({ step }) => step !== "");
  return [
    fittedTextColumn("document", header(context, "document"), { from: 10, to: 22 }, rows.map(({ document }) => document)),
    ...(steps ? [fittedTextColumn("step", header(context, "step"), { from: 6, to: 14 }, rows.map(({ step }) => step), { align: "center" })] : []),
    fittedTextColumn("kind", header(context, "kind"), { from: 7, to: 18 }, rows.map(({ kind }) => tell(context, REPORT_WORDS.kinds[kind]))),
    dateColumn("documentDate", header(context, "documentDate"), rows.map(({ date }) => date)),
    dateColumn("dueDate", header(context, "dueDate"), rows.map(({ dueDate }) => dueDate)),
    daysColumn("days", header(context, aging.basis === "invoice" ? "age" : "daysPastDue"), rows.map(({ item, kind }) => (kind === "item" ? items.days[item]! : undefined))),
    fittedTextColumn("bucket", header(context, "bucket"), { from: 10, to: 20 }, rows.map(bucketText), {
      runs: runsOf(rows.map(({ bucket }) => bucket), (bucket) => (bucket === undefined ? undefined : bucketMark(bucket, labels.length))).map(
        ({ from, to, fill }) => ({ from, to, fill }),
      ),
    }),
  ];
}

function amountColumns(context: ReportContext, rows: readonly DetailRow[]): ColumnModel[] {
  const { items, book } = context;
  const amounts = (of: Float64Array) => rows.map(({ item }) => of[item]!);
  return [
    moneyColumn("original", header(context, "original"), book.scale, amounts(items.original)),
    moneyColumn("settled", header(context, "settled"), book.scale, amounts(items.settled)),
    moneyColumn("credited", header(context, "credited"), book.scale, amounts(items.credited)),
    moneyColumn("open", header(context, "open"), book.scale, amounts(items.open)),
  ];
}

function endColumns(context: ReportContext, rows: readonly DetailRow[], sources: readonly (SourceRow | undefined)[]): ColumnModel[] {
  const { book } = context;
  const { debits } = book;
  const source = fittedTextColumn("source", header(context, "source"), { from: 12, to: 26 }, sources.map((at) => (at ? tell(context, REPORT_WORDS.sourceRow, { sheet: at.sheet, row: at.row }) : "")));
  return [
    ...(hasSalespeople(context) ? [fittedTextColumn("salesperson", header(context, "salesperson"), { from: 8, to: 18 }, rows.map(({ debit }) => debits.salesperson[debit] ?? ""), { align: "center" })] : []),
    fittedTextColumn("dueSource", header(context, "dueSource"), { from: 8, to: 26 }, rows.map(({ debit }) => (debit >= 0 ? tell(context, REPORT_WORDS.dueSources[DUE_SOURCES[debits.dueSource[debit]!]!]) : ""))),
    ...(hasContracts(context) ? [fittedTextColumn("contract", header(context, "contract"), { from: 8, to: 20 }, rows.map(({ debit }) => debits.contract[debit] ?? ""))] : []),
    fittedTextColumn("dispute", header(context, "dispute"), { from: 8, to: 56 }, rows.map(({ debit }) => disputeText(context, debit))),
    linked(source, sources.map((at) => sourceLink(book, at))),
  ];
}

function userColumns(context: ReportContext): ColumnModel[] {
  return [
    userColumn("status", header(context, "status"), 9, { choices: REPORT_WORDS.choices.item.map((choice) => tell(context, choice)) }),
    userColumn("note", header(context, "note"), 16, { wrap: true }),
  ];
}

function disputeText(context: ReportContext, debit: number): string {
  const { disputed, disputeReason } = context.book.debits;
  return disputed[debit] === 1 ? disputeReason[debit] || tell(context, REPORT_WORDS.disputed) : "";
}

/** Document, instalment and kind within the account; documents that repeat are told apart in the ledger's own order. */
function keysOf({ book, items }: ReportContext, rows: readonly DetailRow[]): string[] {
  const keys = rows.map(({ item, kind, document, step, date }) =>
    [accountKey(book, items.customer[item]!, items.currency[item]!), kind, document || `@${date}`, step].join("|"),
  );
  const byLedger = rows.map((_, at) => at).sort((a, b) => rows[a]!.item - rows[b]!.item);
  const unique = uniqueKeys(byLedger.map((at) => keys[at]!));
  const result = [...keys];
  byLedger.forEach((at, index) => (result[at] = unique[index]!));
  return result;
}
