/** Report 4, warnings: every finding with its figure, sentence, next step and rows, and room for what is done about it. */
import { THRESHOLD_IDS, THRESHOLDS, type ThresholdId } from "../checks/thresholds";
import type { Finding, FindingRow } from "../checks/types";
import { REPORT_WORDS } from "../locale/reports";
import { THRESHOLD_WORDS, type ThresholdWords } from "../locale/thresholds";
import { WARNING_WORDS } from "../locale/warnings";
import { toMinor } from "../measures/money";
import { countColumn, fittedTextColumn, linked, moneyColumn, sentenceColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import {
  figureText, findingOwner, historyText, nextText, objectText, sentenceText, severityText, shortFigure, signalText, trendText,
} from "./findingText";
import { currencyOf, frame, header, tell, inHome } from "./frame";
import { FINDING_COLORS, runsOf, TAB_COLORS } from "./palette";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";
import { sourceLink, type SourceRow } from "./sources";

const THRESHOLD_TEXTS: Readonly<Record<ThresholdId, ThresholdWords>> = THRESHOLD_WORDS;

/** lines of a row: sentence and next step are wrapped */
const LINES = 4;
const MOST_LINES = 7;
const LONG_NUMBER = /\d{20,}/g;
const SHOWN_DIGITS = 10;

export function warningsReport(context: ReportContext): SheetModel {
  const findings = inOrder(context.findings);
  const columns = [
    ...headColumns(context, findings), ...figureColumns(context, findings), ...adviceColumns(context, findings), ...userColumns(context),
    fittedTextColumn("rule", header(context, "code"), { from: 10, to: 24 }, findings.map(({ rule }) => rule)),
  ];
  const keys = uniqueKeys(findings.map(({ rule, object }) => [rule, object.kind, object.id].join("|")));
  return frame(context, "warnings", columns, keys, {
    blocks: [...(findings.length === 0 ? [{ title: tell(context, WARNING_WORDS.none), lines: [] }] : []), definitions(context), thresholdsInForce(context)],
    mostLines: MOST_LINES,
    print: { landscape: true, lastColumn: "history" },
    freezeColumns: 3,
    tabColor: TAB_COLORS.warnings,
  });
}

/** As the checks sort them, but what is cleared and what lacks data stand last. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, history }: Finding): number => (severity === "grey" ? 2 : history === "cleared" ? 1 : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function word(context: ReportContext, column: keyof typeof WARNING_WORDS.columns, values?: Record<string, string>): string {
  return tell(context, WARNING_WORDS.columns[column], values);
}

function headColumns(context: ReportContext, findings: readonly Finding[]): ColumnModel[] {
  const texts = (of: (context: ReportContext, finding: Finding) => string) => findings.map((finding) => of(context, finding));
  return [
    fittedTextColumn("severity", word(context, "severity"), { from: 9, to: 20 }, texts(severityText), {
      align: "center", runs: runsOf(findings.map(({ severity, history }) => (history === "cleared" ? "cleared" : severity)), (mark) => ({ color: FINDING_COLORS[mark], bold: true })),
    }),
    sentenceColumn("signal", word(context, "signal"), { from: 12, to: 16, lines: 2 }, texts(signalText)),
    sentenceColumn("object", word(context, "object"), { from: 20, to: 32, lines: 2 }, texts((of, finding) => withShortNumbers(objectText(of, finding)))),
  ];
}

/** A bill's thirty digits by their end, as they are told apart in the trade; the sentence beside gives them in full. */
function withShortNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (number) => `…${number.slice(-SHOWN_DIGITS)}`);
}

function figureColumns(context: ReportContext, findings: readonly Finding[]): ColumnModel[] {
  const currency = currencyOf(context, context.book.home);
  return [
    fittedTextColumn("value", word(context, "value"), { from: 9, to: 18 }, findings.map(({ value, unit }) => shortFigure(context, value, unit)), { align: "right" }),
    fittedTextColumn("threshold", word(context, "threshold"), { from: 9, to: 18 }, findings.map(({ threshold, unit }) => shortFigure(context, threshold, unit)), { align: "right" }),
    fittedTextColumn("trend", word(context, "trend"), { from: 12, to: 24 }, findings.map((finding) => trendText(context, finding))),
    moneyColumn("amount", word(context, "amount", { currency }), context.book.scale, findings.map(({ amount }) => (amount === 0 ? undefined : amount))),
  ];
}

function adviceColumns(context: ReportContext, findings: readonly Finding[]): ColumnModel[] {
  const sources = findings.map(({ rows }) => sourceOf(context, rows[0]));
  const source = fittedTextColumn("source", word(context, "source"), { from: 12, to: 26 }, findings.map(({ rows }, index) => sourceText(context, sources[index], rows.length)));
  return [
    sentenceColumn("sentence", word(context, "sentence"), { from: 36, to: 66, lines: LINES }, findings.map((finding) => sentenceText(context, finding))),
    sentenceColumn("next", word(context, "next"), { from: 26, to: 38, lines: LINES }, findings.map((finding) => nextText(context, finding))),
    sentenceColumn("owner", word(context, "owner"), { from: 9, to: 18, lines: 2 }, findings.map((finding) => findingOwner(context, finding)), { align: "center" }),
    fittedTextColumn("history", word(context, "history"), { from: 9, to: 14 }, findings.map((finding) => historyText(context, finding)), { align: "center" }),
    linked(source, sources.map((at) => sourceLink(context.book, at))),
    countColumn("rows", word(context, "rows"), findings.map(({ rows }) => (rows.length > 0 ? rows.length : undefined))),
  ];
}

function sourceOf({ book }: ReportContext, row: FindingRow | undefined): SourceRow | undefined {
  const sheet = row && book.sheets[row.reading];
  return row && sheet !== undefined && row.row > 0 ? { reading: row.reading, sheet, row: row.row } : undefined;
}

function sourceText(context: ReportContext, at: SourceRow | undefined, count: number): string {
  if (!at) return "";
  return tell(context, count > 1 ? WARNING_WORDS.sourceMore : REPORT_WORDS.sourceRow, { sheet: at.sheet, row: at.row, count });
}

function userColumns(context: ReportContext): ColumnModel[] {
  return [
    userColumn("status", header(context, "status"), 9, { choices: WARNING_WORDS.choices.map((choice) => tell(context, choice)) }),
    userColumn("newOwner", header(context, "newOwner"), 10),
    userColumn("note", header(context, "note"), 18, { wrap: true }),
  ];
}

function definitions(context: ReportContext): TextBlock {
  const { order, amount, gathered, history, grey, users } = WARNING_WORDS.definitions;
  const { materialShare, mostNamed } = context.thresholds;
  const clearShare = figureText(context, context.thresholds.clearShare, "rate");
  return definitionBlock(context, [
    tell(context, order), inHome(context, amount), ...(mostNamed > 0 ? [tell(context, gathered, { share: figureText(context, materialShare, "rate"), most: mostNamed })] : []), tell(context, history, { clearShare }), tell(context, grey), tell(context, users),
  ]);
}

function thresholdsInForce(context: ReportContext): TextBlock {
  const { thresholds, threshold } = WARNING_WORDS.definitions;
  const lines = THRESHOLD_IDS.map((id) => {
    const { name, explanation } = THRESHOLD_TEXTS[id];
    const { unit } = THRESHOLDS[id];
    const inForce = context.thresholds[id];
    // money is set in major units
    const value = figureText(context, unit === "money" ? toMinor(inForce, context.book.scale) : inForce, unit);
    return tell(context, threshold, { name: tell(context, name), value, explanation: tell(context, explanation) });
  });
  return { ...definitionBlock(context, lines), title: tell(context, thresholds) };
}
