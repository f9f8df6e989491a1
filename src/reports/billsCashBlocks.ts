/** The blocks and charts of the report on bills and cash: ladder, receipt structure, receipts to be expected. */
import { LEAST_PAYMENTS, WEEKS, type ExpectedReceipts } from "../book/expectedReceipts";
import { isPassedOn, PRESENTMENT_DAYS } from "../book/exposures";
import type { ReceiptMethod } from "../book/months";
import { homeConverter } from "../book/receivableMonths";
import { methodShare } from "../checks/receiptStructure";
import { monthLabel } from "../measures/months";
import type { Bill } from "../book/types";
import { BILLS_WORDS } from "../locale/billsCashReport";
import { isoDate } from "../measures/calendar";
import { fromMinor } from "../measures/money";
import { advancesPaidBlocks, advancesPaidDefinition } from "./advancesPaidBlocks";
import type { AlignedCells } from "./alignedBlock";
import { homeOf, placed, SHOWN_MONTHS } from "./billsCashParts";
import { ASSUMED_RATES, stepOf, STEPS, stepText } from "./billSteps";
import type { BandChart } from "./chartBand";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { COUNT, PERCENT } from "./formats";
import { inHome, tell } from "./frame";
import { percent } from "./percent";
import type { ColumnModel, TextBlock } from "./sheetModel";

const COLORS: Partial<Record<ReceiptMethod, string>> = { transfer: "#2E75B6", bankBill: "#70AD47", commercialBill: "#ED7D31", advance: "#FFC000", other: "#A5A5A5" };

export function billsCashBlocks(context: ReportContext, expected: ExpectedReceipts, columns: readonly ColumnModel[], bills: readonly Bill[]): TextBlock[] {
  return [
    ...(bills.length > 0 ? [ladderBlock(context, columns, bills)] : []), ...structureBlock(context, columns), ...advancesPaidBlocks(context, columns), expectedBlock(context, columns, expected), definitions(context, expected),
  ];
}

function ladderBlock(context: ReportContext, columns: readonly ColumnModel[], bills: readonly Bill[]): TextBlock {
  const home = homeConverter(context.book, context.asOf);
  const { ladderHead: head } = BILLS_WORDS;
  const line = (label: string, own: readonly Bill[]): AlignedCells => {
    const sum = (list: readonly Bill[]) => fromMinor(list.reduce((total, { amount, currency }) => total + (home(amount, currency) ?? 0), 0), context.book.scale);
    return {
      billNo: label, acceptor: sum(own.filter(({ type }) => type === "bank")), customer: sum(own.filter(({ type }) => type === "commercial")), status: sum(own.filter(isPassedOn)), amount: sum(own), daysLeft: own.length,
    };
  };
  const heads = { billNo: tell(context, head.step), acceptor: tell(context, head.bank), customer: tell(context, head.commercial), status: tell(context, head.passed), amount: tell(context, head.total), daysLeft: tell(context, head.count) };
  const lines = STEPS.flatMap((step) => {
    const own = bills.filter((bill) => stepOf(bill, context) === step);
    return own.length > 0 ? [line(stepText(context, step), own)] : [];
  });
  return placed(context, tell(context, BILLS_WORDS.ladder, { currency: homeOf(context) }), columns, heads, [...lines, line(tell(context, BILLS_WORDS.sum), bills)], { daysLeft: COUNT });
}

/** By month what came by each method, and the shares of the three directions. */
function structureBlock(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const months = shownMonths(context);
  if (months.length === 0) return [];
  const { receivableMonths: { first, received }, book: { scale } } = context;
  const { structureHead: head } = BILLS_WORDS;
  const line = (label: string, list: readonly number[]): AlignedCells => {
    const of = (...methods: ReceiptMethod[]) => methods.reduce((sum, method) => sum + sumOf(context, method, list), 0);
    const all = list.reduce((sum, month) => sum + received[month]!, 0);
    const share = (method: ReceiptMethod) => methodShare(context.receivableMonths, method, list) ?? null;
    return {
      billNo: label, acceptor: fromMinor(all, scale), customer: fromMinor(of("cash", "transfer"), scale), status: fromMinor(of("other"), scale), amount: fromMinor(of("bankBill"), scale),
      issueDate: fromMinor(of("commercialBill"), scale), dueDate: fromMinor(of("advance"), scale), daysLeft: share("bankBill"), step: share("commercialBill"), alertDate: share("advance"),
    };
  };
  const heads = {
    billNo: tell(context, head.month), acceptor: tell(context, head.received), customer: tell(context, head.cash), status: tell(context, head.other), amount: tell(context, head.bankBill),
    issueDate: tell(context, head.commercialBill), dueDate: tell(context, head.advance), daysLeft: tell(context, head.bankShare), step: tell(context, head.commercialShare), alertDate: tell(context, head.advanceShare),
  };
  const lines = [...months.map((month) => line(monthLabel(first + month), [month])), line(tell(context, BILLS_WORDS.sum), months)];
  return [placed(context, tell(context, BILLS_WORDS.structure, { months: months.length, currency: homeOf(context) }), columns, heads, lines, { daysLeft: PERCENT, step: PERCENT, alertDate: PERCENT })];
}

/** The last months in which something came, none before the first receipt. */
function shownMonths({ receivableMonths: { months, received } }: ReportContext): number[] {
  const from = Math.max(0, months - SHOWN_MONTHS, received.findIndex((amount) => amount !== 0));
  return received.some((amount) => amount !== 0) ? Array.from({ length: months - from }, (_, i) => from + i) : [];
}

function sumOf({ receivableMonths: { receivedBy } }: ReportContext, method: ReceiptMethod, months: readonly number[]): number {
  const { amounts } = receivedBy.find((one) => one.method === method)!;
  return months.reduce((sum, month) => sum + amounts[month]!, 0);
}

function expectedBlock(context: ReportContext, columns: readonly ColumnModel[], { ends, cases, bills }: ExpectedReceipts): TextBlock {
  const { scale } = context.book;
  const { expectedHead: head } = BILLS_WORDS;
  const line = (label: string, usual: number, early: number, late: number, billAmount: number): AlignedCells => ({
    billNo: label, acceptor: fromMinor(usual, scale), customer: fromMinor(early, scale), status: fromMinor(late, scale), amount: fromMinor(billAmount, scale), issueDate: fromMinor(usual + billAmount, scale),
  });
  let sum = 0;
  const weeks = ends.map((end, week): AlignedCells => {
    const [usual, due] = [cases.usual.periods[week]!, bills.periods[week]!];
    sum += usual + due;
    return { ...line(isoDate(end), usual, cases.early.periods[week]!, cases.late.periods[week]!, due), dueDate: fromMinor(sum, scale) };
  });
  const heads = {
    billNo: tell(context, head.week), acceptor: tell(context, head.usual), customer: tell(context, head.early), status: tell(context, head.late), amount: tell(context, head.bills),
    issueDate: tell(context, head.together), dueDate: tell(context, head.cumulative),
  };
  return placed(context, tell(context, BILLS_WORDS.expected, { weeks: WEEKS, currency: homeOf(context) }), columns, heads, [
    ...weeks,
    line(tell(context, BILLS_WORDS.later, { weeks: WEEKS }), cases.usual.later, cases.early.later, cases.late.later, bills.later),
    line(tell(context, BILLS_WORDS.missed), cases.usual.missed, cases.early.missed, cases.late.missed, bills.missed),
  ], {});
}

/** How receipts came, and how they are expected to come. */
export function billsCashCharts(context: ReportContext, { ends, cases, bills }: ExpectedReceipts): BandChart[] {
  const { book: { scale }, receivableMonths: { first } } = context;
  const { charts: words, structureHead, expectedHead } = BILLS_WORDS;
  const months = shownMonths(context);
  const series = (method: ReceiptMethod, name: string, ...more: ReceiptMethod[]) => ({
    name, values: months.map((month) => fromMinor([method, ...more].reduce((sum, one) => sum + sumOf(context, one, [month]), 0), scale)), ...(COLORS[method] ? { color: COLORS[method] } : {}),
  });
  const structure: BandChart = {
    id: "structure", title: inHome(context, words.structure), type: "stackedColumn", format: "#,##0", labels: months.map((month) => monthLabel(first + month)),
    series: [
      series("transfer", tell(context, structureHead.cash), "cash"), series("bankBill", tell(context, structureHead.bankBill)), series("commercialBill", tell(context, structureHead.commercialBill)),
      series("advance", tell(context, structureHead.advance)), series("other", tell(context, structureHead.other)),
    ],
  };
  const weekly = (values: Float64Array) => Array.from(values, (amount) => fromMinor(amount, scale));
  return [
    ...(months.length > 0 ? [structure] : []),
    {
      id: "expected", title: inHome(context, words.expected), type: "stackedColumn", format: "#,##0", labels: ends.map((end) => isoDate(end).slice(5)),
      series: [{ name: tell(context, expectedHead.usual), values: weekly(cases.usual.periods), color: "#2E75B6" }, { name: tell(context, expectedHead.bills), values: weekly(bills.periods), color: "#70AD47" }],
    },
  ];
}

function definitions(context: ReportContext, { knowsHabits }: ExpectedReceipts): TextBlock {
  const { definitions: words } = BILLS_WORDS;
  return definitionBlock(context, [
    tell(context, words.ladder, { present: PRESENTMENT_DAYS, lead: context.thresholds.billAlertLead }),
    tell(context, words.discount, { bank: percent(ASSUMED_RATES.bank), commercial: percent(ASSUMED_RATES.commercial) }),
    tell(context, words.structure),
    advancesPaidDefinition(context),
    tell(context, knowsHabits ? words.expected : words.noHabits, { least: LEAST_PAYMENTS }),
  ]);
}
