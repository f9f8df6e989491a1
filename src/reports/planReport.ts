/** Report 3, collection plan: one row an action, most urgent first, with room for what the collectors write. */
import type { PlanAction } from "../collection/types";
import { PLAN_WORDS } from "../locale/plan";
import { REPORT_WORDS } from "../locale/reports";
import { fromMinor } from "../measures/money";
import { dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, sentenceColumn, textColumn, userColumn } from "./columns";
import { amountsWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { amountFormats, amountLine, currencyTotals, isMixed, withTotals } from "./currencyTotals";
import { planDefinitions } from "./definitions";
import { detailLinks } from "./detailOrder";
import { codeOf, currencyOf, CUSTOMER_WIDTH, frame, hasCodes, header, nameOf, tell } from "./frame";
import { DATE, moneyFormat } from "./formats";
import { levelMark, runsOf, TAB_COLORS } from "./palette";
import { isOnlyNotDue, leftOutText, levelText, ownerText, priorityText, reasonText, suggestionText } from "./planTexts";
import { accountKey, uniqueKeys } from "./rowKeys";
import type { BlockCell, ColumnModel, SheetModel, TextBlock } from "./sheetModel";

/** lines of a row: reasons and suggestions are sentences; a very long text may make all rows higher */
const LINES = 3;
const MOST_LINES = 5;
const MONEY = ["balance", "overdue", "billAmount"];

export function planReport(context: ReportContext): SheetModel {
  const { actions } = context.plan;
  const columns = withTotals(context, [
    ...nameColumns(context, actions), ...amountColumns(context, actions), ...actionColumns(context, actions), ...userColumns(context), ...backgroundColumns(context, actions),
  ], MONEY);
  const keys = uniqueKeys(actions.map(({ customer, currency }) => accountKey(context.book, customer, currency)));
  return frame(context, "plan", columns, keys, {
    totalsLabel: isMixed(context) ? undefined : tell(context, REPORT_WORDS.totalsLabel),
    blocks: [
      ...currencyTotals(context, columns, actions.length, MONEY),
      ...leftOutBlock(context, columns),
      planDefinitions(context),
    ],
    mostLines: MOST_LINES,
    // what the collectors fill in and what lies behind an action is for the screen
    print: { landscape: true, lastColumn: "reason" },
    freezeColumns: hasCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.plan,
  });
}

function nameColumns(context: ReportContext, actions: readonly PlanAction[]): ColumnModel[] {
  return [
    ...(hasCodes(context) ? [fittedTextColumn("customerCode", header(context, "customerCode"), { from: 6, to: 16 }, actions.map(({ customer }) => codeOf(context, customer)))] : []),
    sentenceColumn("customer", header(context, "customer"), { from: CUSTOMER_WIDTH.from, to: 36, lines: 2 }, actions.map(({ customer }) => nameOf(context, customer))),
    textColumn("currency", header(context, "currency"), 6, actions.map(({ currency }) => currencyOf(context, currency)), { align: "center" }),
  ];
}

function actionColumns(context: ReportContext, actions: readonly PlanAction[]): ColumnModel[] {
  return [
    fittedTextColumn("level", header(context, "level"), { from: 8, to: 14 }, actions.map(({ level }) => levelText(context, level)), {
      align: "center", runs: runsOf(actions.map(({ level }) => level), levelMark).map(({ from, to, fill }) => ({ from, to, fill })),
    }),
    sentenceColumn("action", header(context, "action"), { from: 10, to: 18, lines: 2 }, actions.map(({ action }) => tell(context, PLAN_WORDS.actions[action]))),
    fittedTextColumn("channel", header(context, "channel"), { from: 6, to: 12 }, actions.map(({ channel }) => tell(context, PLAN_WORDS.channels[channel])), { align: "center" }),
    sentenceColumn("owner", header(context, "owner"), { from: 15, to: 24, lines: 2 }, actions.map((action) => ownerText(context, action))),
    dateColumn("actionDate", header(context, "actionDate"), actions.map(({ actionDate }) => actionDate)),
    sentenceColumn("reason", header(context, "reason"), { from: 22, to: 56, lines: LINES }, actions.map((action) => reasonText(context, action))),
  ];
}

function amountColumns(context: ReportContext, actions: readonly PlanAction[]): ColumnModel[] {
  const { scale } = context.book;
  return [
    moneyColumn("balance", header(context, "balance"), scale, actions.map(({ open }) => open)),
    moneyColumn("overdue", header(context, "claimed"), scale, actions.map(({ overdue }) => overdue)),
    moneyColumn("billAmount", header(context, "billAmount"), scale, actions.map(({ billAmount }) => billAmount)),
    daysColumn("oldestDays", header(context, "oldestDays"), actions.map(({ oldestDays }) => Math.max(0, oldestDays))),
  ];
}

function backgroundColumns(context: ReportContext, actions: readonly PlanAction[]): ColumnModel[] {
  const { scale } = context.book;
  const link = detailLinks(context);
  const items = textColumn("itemsLink", header(context, "itemsLink"), 7, actions.map((action) => tell(context, REPORT_WORDS.items, { count: action.items.length })), { align: "center" });
  return [
    linked(items, actions.map((action) => (action.items.length > 0 ? link(action.customer, action.currency) : undefined))),
    dateColumn("lastContact", header(context, "lastContact"), actions.map(({ lastContact }) => lastContact)),
    dateColumn("promise", header(context, "promise"), actions.map(({ promisedDate }) => promisedDate)),
    moneyColumn("promiseAmount", header(context, "promiseAmount"), scale, actions.map(({ promisedAmount }) => promisedAmount)),
    {
      id: "priority", header: header(context, "priority"), width: amountsWidth(actions.map(({ priority }) => priority * 10 ** scale), scale), format: moneyFormat(scale), align: "right",
      content: { values: actions.map(({ priority }) => priority) },
    },
    sentenceColumn("suggestion", header(context, "suggestion"), { from: 30, to: 60, lines: LINES }, actions.map((action) => suggestionText(context, action))),
    sentenceColumn("priorityParts", header(context, "priorityParts"), { from: 30, to: 60, lines: LINES }, actions.map((action) => priorityText(context, action))),
  ];
}

function userColumns(context: ReportContext): ColumnModel[] {
  return [
    userColumn("status", header(context, "status"), 9, { choices: REPORT_WORDS.choices.plan.map((choice) => tell(context, choice)) }),
    userColumn("newOwner", header(context, "newOwner"), 10),
    userColumn("userPromiseDate", header(context, "userPromiseDate"), 11, { format: DATE, align: "center" }),
    userColumn("userPromiseAmount", header(context, "userPromiseAmount"), 13, { format: moneyFormat(context.book.scale), align: "right" }),
    userColumn("note", header(context, "note"), 18, { wrap: true }),
  ];
}

/** Nobody drops out silently: who owes something due and gets no action is listed with the rule, the rest is counted. */
function leftOutBlock(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const { leftOut } = context.plan;
  const named = leftOut.filter(({ reasons }) => !isOnlyNotDue(reasons));
  const lines = named.map(({ customer, currency, reasons }): BlockCell[] => {
    const amount = reasons.reduce((total, reason) => total + reason.amount, 0);
    return amountLine(columns, nameOf(context, customer), currencyOf(context, currency), fromMinor(amount, context.book.scale), leftOutText(context, reasons));
  });
  const count = new Set(leftOut.filter(({ reasons }) => isOnlyNotDue(reasons)).map(({ customer }) => customer)).size;
  if (count > 0) lines.push([tell(context, REPORT_WORDS.blocks.onlyNotDue, { count })]);
  return lines.length === 0 ? [] : [{ title: tell(context, REPORT_WORDS.blocks.leftOut), lines, formats: amountFormats(context, columns) }];
}
