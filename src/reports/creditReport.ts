/** Report 7, credit: one row a customer with score, grade, reasons, exposure, and the limit, terms and approver advised. */
import { customerCredit, type CustomerCredit } from "../book/customerCredit";
import { limitsAt } from "../book/customerLimits";
import { columnLetters } from "../ledger/cellAddress";
import { CREDIT_WORDS } from "../locale/creditReport";
import { DIMENSION_NAMES } from "../locale/creditScore";
import { REPORT_WORDS } from "../locale/reports";
import { GRADE_FROM, GRADES, type Tier } from "../measures/creditGrade";
import { GRADE_FACTORS } from "../measures/creditLimit";
import { APPROVAL_LIMITS, LIMIT_STEP, RAISE_FROM, TERMS_OF_B } from "../measures/limitAdvice";
import { fromMinor, type MinorUnits } from "../measures/money";
import { metricsOf, STANDARD_WEIGHTS } from "../measures/creditWeights";
import { DIMENSIONS, type Dimension } from "../measures/scorecard";
import { alignedBlock } from "./alignedBlock";
import { countColumn, dateColumn, daysColumn, fittedTextColumn, formulaColumn, linked, moneyColumn, percentColumn, sentenceColumn, textColumn, userColumn } from "./columns";
import { amountsWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { creditReasons } from "./creditReasons";
import { definitionBlock } from "./definitions";
import { detailLinks } from "./detailOrder";
import { COUNT, DAYS_WEIGHTED, moneyFormat, PERCENT, plainMoneyFormat } from "./formats";
import { codeOf, CUSTOMER_WIDTH, frame, hasCodes, HEADER_ROW, header, listText, nameOf, tell, inHome } from "./frame";
import { runsOf, TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

/** Green, yellow, red; the letter in the cell says the same. */
const TIER_FILLS: Readonly<Record<Tier, string>> = { A: "#E2F0D9", B: "#FFF2CC", C: "#F8CBAD" };
const LINES = 3;
const MOST_LINES = 5;
const PARTS = ["receivables", "unbilled", "orders", "deposits", "commercialBills", "bankBills"] as const;
type Part = (typeof PARTS)[number];

/** Undefined without a customer that owes, may owe, or has statements. */
export function creditReport(context: ReportContext): SheetModel | undefined {
  const rows = customerCredit(context).sort((a, b) => b.exposure.amount - a.exposure.amount || a.customer - b.customer);
  if (rows.length === 0) return undefined;
  const printed = [...nameColumns(context, rows), ...verdictColumns(context, rows), ...limitColumns(context, rows), ...adviceColumns(context, rows)];
  const columns = [...printed, ...userColumns(context), ...scoreColumns(context, rows), ...partColumns(context, rows, PARTS.slice(1))];
  const whole = withFormulas(columns, rows.length, rows.map(({ exposure }) => exposure.amount), context);
  return frame(context, "credit", whole, uniqueKeys(rows.map(({ customer }) => codeOf(context, customer) || nameOf(context, customer))), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [gradeBlock(context, whole, rows), definitions(context)],
    mostLines: MOST_LINES,
    // what score and exposure are made of is for the screen
    print: { landscape: true, lastColumn: printed.at(-1)!.id },
    freezeColumns: hasCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.analysis,
  });
}

function word(context: ReportContext, column: keyof typeof CREDIT_WORDS.columns): string {
  return tell(context, CREDIT_WORDS.columns[column]);
}

function nameColumns(context: ReportContext, rows: readonly CustomerCredit[]): ColumnModel[] {
  const link = detailLinks(context);
  const { customers, home } = context.book;
  const ledgerGrades = rows.map(({ customer }) => customers[customer]!.grade ?? "");
  return [
    ...(hasCodes(context) ? [fittedTextColumn("customerCode", header(context, "customerCode"), { from: 6, to: 16 }, rows.map(({ customer }) => codeOf(context, customer)))] : []),
    linked(
      sentenceColumn("customer", header(context, "customer"), { from: CUSTOMER_WIDTH.from, to: 36, lines: 2 }, rows.map(({ customer }) => nameOf(context, customer))),
      rows.map(({ customer }) => link(customer, home)),
    ),
    textColumn("grade", word(context, "grade"), 7, rows.map(({ grade }) => grade ?? "–"), { align: "center", runs: runsOf(rows.map(({ tier }) => tier), (tier) => (tier ? { fill: TIER_FILLS[tier] } : undefined)) }),
    ...(ledgerGrades.some((grade) => grade !== "") ? [textColumn("ledgerGrade", word(context, "ledgerGrade"), 8, ledgerGrades, { align: "center" })] : []),
  ];
}

function verdictColumns(context: ReportContext, rows: readonly CustomerCredit[]): ColumnModel[] {
  return [
    pointsColumn("score", word(context, "score"), rows.map(({ score }) => score)),
    sentenceColumn("reasons", word(context, "reasons"), { from: 28, to: 56, lines: LINES }, rows.map((row) => creditReasons(row, context.language).join(tell(context, CREDIT_WORDS.separator)))),
  ];
}

function pointsColumn(id: string, name: string, values: (number | undefined)[]): ColumnModel {
  return countColumn(id, name, values, { format: DAYS_WEIGHTED });
}

/** Dimensions of which nobody's figures are known have no column. */
function scoreColumns(context: ReportContext, rows: readonly CustomerCredit[]): ColumnModel[] {
  const known = DIMENSIONS.filter((dimension) => rows.some(({ dimensions }) => dimensions[dimension] !== undefined));
  return [
    textColumn("tier", word(context, "tier"), 6, rows.map(({ tier }) => tier ?? "–"), { align: "center" }),
    ...known.map((dimension) => pointsColumn(dimension, tell(context, DIMENSION_NAMES[dimension]), rows.map(({ dimensions }) => dimensions[dimension]))),
    percentColumn("confidence", word(context, "confidence"), rows.map(({ score, confidence }) => (score === undefined ? undefined : confidence))),
    pointsColumn("index", word(context, "index"), rows.map(({ record }) => record.index)),
  ];
}

/** Parts of the exposure; those that no ledger gives have no column. */
function partColumns(context: ReportContext, rows: readonly CustomerCredit[], parts: readonly Part[]): ColumnModel[] {
  const shown = parts.filter((part) => part === "receivables" || rows.some(({ exposure }) => exposure.parts[part] !== 0));
  return shown.map((part) => moneyColumn(part, word(context, part), context.book.scale, rows.map(({ exposure }) => exposure.parts[part]), { total: "sum" }));
}

/** A limit of 0 shows as such, as it is not the same as none. */
function limitColumns(context: ReportContext, rows: readonly CustomerCredit[]): ColumnModel[] {
  const { scale, customers } = context.book;
  const limitsOf = limitsAt(context.book, context.asOf);
  const insured = rows.map(({ customer }) => limitsOf(customers[customer]!).insured);
  return [
    ...partColumns(context, rows, ["receivables"]),
    moneyColumn("limit", word(context, "limit"), scale, rows.map(({ limit }) => limit), { total: "sum", format: plainMoneyFormat(scale) }),
    ...(insured.some((limit) => limit !== undefined) ? [moneyColumn("insured", word(context, "insured"), scale, insured)] : []),
  ];
}

/** Exposure, headroom and use are formulas over the row's own cells, and stand around the limit. */
function withFormulas(columns: readonly ColumnModel[], count: number, amounts: readonly MinorUnits[], context: ReportContext): ColumnModel[] {
  const { scale } = context.book;
  const at = columns.findIndex(({ id }) => id === "limit");
  const ids = columns.flatMap(({ id }) => (id === "limit" ? ["exposure", "limit", "headroom", "use"] : [id]));
  const letter = (id: string) => columnLetters(ids.indexOf(id));
  const [exposure, limit, headroom] = [letter("exposure"), letter("limit"), letter("headroom")];
  const parts = PARTS.filter((part) => part !== "bankBills" && columns.some(({ id }) => id === part));
  const formulas = (formula: (row: number) => string) => Array.from({ length: count }, (_, row) => formula(HEADER_ROW + 1 + row));
  const [width, format] = [amountsWidth(amounts, scale) + 1, moneyFormat(scale)];
  return [
    ...columns.slice(0, at),
    formulaColumn("exposure", word(context, "exposure"), width, format, formulas((row) => `=${parts.map((part) => `${part === "deposits" ? "-" : "+"}${letter(part)}${row}`).join("").replace(/^\+/, "")}`), { total: "sum" }),
    columns[at]!,
    formulaColumn("headroom", word(context, "headroom"), width, format, formulas((row) => `=IF(ISNUMBER(${limit}${row}),${limit}${row}-${exposure}${row},"")`)),
    formulaColumn("use", word(context, "use"), 8, PERCENT, formulas((row) => `=IF(N(${limit}${row})>0,(${limit}${row}-${headroom}${row})/${limit}${row},"")`)),
    ...columns.slice(at + 1),
  ];
}

function adviceColumns(context: ReportContext, rows: readonly CustomerCredit[]): ColumnModel[] {
  const { scale, customers } = context.book;
  const reviews = rows.map(({ customer }) => customers[customer]!.reviewDate);
  return [
    moneyColumn("limitAdvised", word(context, "limitAdvised"), scale, rows.map(({ limitAdvised }) => limitAdvised), { total: "sum", format: plainMoneyFormat(scale) }),
    daysColumn("terms", word(context, "terms"), rows.map(({ termsDays }) => termsDays)),
    daysColumn("termsAdvised", word(context, "termsAdvised"), rows.map(({ termsAdvised }) => termsAdvised)),
    sentenceColumn("approver", word(context, "approver"), { from: 9, to: 16, lines: 2 }, rows.map(({ approver }) => (approver ? tell(context, CREDIT_WORDS.approvers[approver]) : "")), { align: "center" }),
    ...(reviews.some((day) => day !== undefined) ? [dateColumn("reviewDate", word(context, "reviewDate"), reviews)] : []),
  ];
}

function userColumns(context: ReportContext): ColumnModel[] {
  return [
    userColumn("decision", word(context, "decision"), 12, { choices: CREDIT_WORDS.decisions.map((choice) => tell(context, choice)) }),
    userColumn("decidedLimit", word(context, "decidedLimit"), 13, { format: moneyFormat(context.book.scale), align: "right" }),
    userColumn("note", word(context, "note"), 18, { wrap: true }),
  ];
}

/** How many customers of each grade, and what is at stake with them. */
function gradeBlock(context: ReportContext, columns: readonly ColumnModel[], rows: readonly CustomerCredit[]): TextBlock {
  const { scale } = context.book;
  const { groupHead: head } = CREDIT_WORDS;
  const names = columns.some(({ id }) => id === "customerCode") ? "customerCode" : "customer";
  const lines = [...GRADES, undefined].flatMap((grade) => {
    const own = rows.filter((row) => row.grade === grade);
    const sum = (amountOf: (row: CustomerCredit) => MinorUnits | undefined) => fromMinor(own.reduce((total, row) => total + (amountOf(row) ?? 0), 0), scale);
    if (own.length === 0) return [];
    return [{
      [names]: grade ?? tell(context, head.none), score: own.length, receivables: sum(({ exposure }) => exposure.parts.receivables), exposure: sum(({ exposure }) => exposure.amount),
      limit: sum(({ limit }) => limit), limitAdvised: sum(({ limitAdvised }) => limitAdvised),
    }];
  });
  const heads = { [names]: tell(context, head.grade), score: tell(context, head.customers), ...Object.fromEntries((["receivables", "exposure", "limit", "limitAdvised"] as const).map((id) => [id, word(context, id)])) };
  return alignedBlock(tell(context, CREDIT_WORDS.groups), columns, heads, lines, { score: COUNT });
}

function definitions(context: ReportContext): TextBlock {
  const { definitions: words } = CREDIT_WORDS;
  const thousands = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
  return definitionBlock(context, [
    inHome(context, words.amounts),
    tell(context, words.exposure),
    tell(context, words.score, {
      weights: listText(context, dimensionWeights(context).map(([dimension, weight]) => `${tell(context, DIMENSION_NAMES[dimension])} ${weight}`)),
      grades: listText(context, GRADES.map((grade) => `${grade} ${GRADE_FROM[grade]}`)),
    }),
    tell(context, words.overrides),
    tell(context, words.record),
    tell(context, words.limit, { factors: listText(context, GRADES.map((grade) => `${grade} ${GRADE_FACTORS[grade]}`)) }),
    tell(context, words.bands, { step: percent(LIMIT_STEP), index: RAISE_FROM.index, use: percent(RAISE_FROM.use), terms: TERMS_OF_B }),
    tell(context, words.approver, { sales: thousands(APPROVAL_LIMITS.salesManager), finance: thousands(APPROVAL_LIMITS.financeManager) }),
  ]);
}

/** Percent of the whole, as they were set for this analysis. */
function dimensionWeights({ creditWeights = STANDARD_WEIGHTS }: ReportContext): [Dimension, number][] {
  const weights = DIMENSIONS.map((dimension) => metricsOf(dimension).reduce((sum, metric) => sum + creditWeights[metric], 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return DIMENSIONS.map((dimension, index) => [dimension, Number(((weights[index]! / whole) * 100).toFixed(1))]);
}
