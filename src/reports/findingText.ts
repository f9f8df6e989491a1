/** A finding in words: what it is about, its figure, its trend, its sentence and the next step, in the reader's language. */
import type { Business } from "../book/business";
import type { Book } from "../book/types";
import { nameOf } from "../checks/gather";
import type { MissingRecords } from "../checks/missingData";
import type { Finding, History, ObjectKind, Owner, RuleGroup, Severity, Unit } from "../checks/types";
import type { Language, Words } from "../locale";
import { say } from "../locale";
import { CLEARED, findingWords, gatheredWords, withTerms } from "../locale/findings";
import { FIELD_NAMES, KIND_NAMES } from "../locale/ledgerKinds";
import { REPORT_WORDS } from "../locale/reports";
import { WARNING_WORDS } from "../locale/warnings";
import { amountText } from "./frame";

/** What of a report's context the words need. */
export interface FindingContext {
  book: Book;
  business: Business;
  language: Language;
}

const SEVERITY_WORDS: Record<Severity, Words> = WARNING_WORDS.severities;
const HISTORY_WORDS: Record<History, Words> = WARNING_WORDS.histories;
const SIGNAL_WORDS: Record<RuleGroup, Words> = WARNING_WORDS.signals;
const RECORD_WORDS: Record<MissingRecords, Words> = WARNING_WORDS.records;
const OBJECT_WORDS: Record<ObjectKind, Words> = WARNING_WORDS.objects;
const OWNER_WORDS: Record<Owner, Words> = WARNING_WORDS.owners;
const UNIT_WORDS: Record<Unit, Words> = WARNING_WORDS.units;

/** points of a text trend; months before are left out */
const TREND_POINTS = 12;
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const UNKNOWN = "–";
/** values that list names, apart by `; `: a comma is part of many a company's name */
const LISTS: ReadonlySet<string> = new Set(["names", "payers", "documents", "reasons", "steps", "what"]);

export function severityText({ language }: FindingContext, { severity, history }: Finding): string {
  return say(history === "cleared" ? WARNING_WORDS.cleared : SEVERITY_WORDS[severity], language);
}

export function historyText({ language }: FindingContext, { history }: Finding): string {
  return say(HISTORY_WORDS[history], language);
}

/** The group that the rule belongs to. */
export function signalText({ language }: FindingContext, { rule }: Finding): string {
  return say(SIGNAL_WORDS[rule.slice(0, rule.indexOf(".")) as RuleGroup] ?? { zh: rule, en: rule }, language);
}

export function findingOwner({ language }: FindingContext, { owner }: Finding): string {
  return say(OWNER_WORDS[owner], language);
}

/** `客户：甲公司`; an item by its name, what is missing by the names of ledgers and columns. */
export function objectText(context: FindingContext, { object, values }: Finding): string {
  const { language, business } = context;
  const kind = say(OBJECT_WORDS[object.kind], language);
  if (object.kind === "company" || object.id === "") return kind;
  const name = object.kind === "item" ? itemName(business, object.id) : object.kind === "ledger" ? missingText(context, String(values.missing ?? object.id)) : object.id;
  return say(WARNING_WORDS.objectNamed, language, { kind, name });
}

/** The name alone, where what kind of thing it is has been said. */
export function memberName({ business }: FindingContext, finding: Finding): string {
  const { kind, id } = finding.object;
  return kind === "item" && id !== "" ? itemName(business, id) : nameOf(finding);
}

function itemName({ items }: Business, key: string): string {
  const item = items.find((one) => one.key === key);
  return item && item.name !== key ? `${key} ${item.name}` : key;
}

export function sentenceText(context: FindingContext, finding: Finding): string {
  return inWords(context, finding, "sentence");
}

/** A finding in one line, for lists: the sentence with what it is about, where it does not say so itself. */
export function lineText(context: FindingContext, finding: Finding): string {
  const { object } = finding;
  const [sentence, about] = [sentenceText(context, finding), objectText(context, finding)];
  const says = object.kind === "company" || [object.id, itemName(context.business, object.id)].some((name) => sentence.includes(name));
  return say(says ? WARNING_WORDS.line : WARNING_WORDS.lineAbout, context.language, { severity: severityText(context, finding), signal: signalText(context, finding), about, sentence });
}

export function nextText(context: FindingContext, finding: Finding): string {
  return inWords(context, finding, "next");
}

function inWords(context: FindingContext, finding: Finding, part: "sentence" | "next"): string {
  const { rule, values, history, members } = finding;
  const words = members ? gatheredWords(finding.object.kind, history === "cleared", members[0]!.object.kind) : history === "cleared" ? CLEARED : findingWords(rule);
  const object = objectText(context, finding);
  return say(withTerms(words[part], words.terms, values), context.language, { rule, object, ...valueTexts(context, values) });
}

/**
 * By the ends of their names: `…Amount` is money in minor units, `…Rate` a fraction, `…Points` a figure with one decimal, `missing` ledgers
 * and columns. Other numbers get thousands and two decimals at most; texts (dates, names) stay as they are.
 */
export function valueTexts(context: FindingContext, values: Finding["values"]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneText(context, name, value)]));
}

function oneText(context: FindingContext, name: string, value: string | number): string {
  if (name === "missing") return missingText(context, String(value));
  if (typeof value === "string") return LISTS.has(name) && context.language === "zh-CN" ? value.split("; ").join("、") : value;
  if (!Number.isFinite(value)) return UNKNOWN;
  if (name.endsWith("Amount")) return money(context, value);
  if (name.endsWith("Rate")) return rate(value);
  return plain(value, name.endsWith("Points") ? 1 : 2);
}

/** A figure or threshold with its unit; "" when there is none. */
export function figureText(context: FindingContext, value: number | undefined, unit: Unit): string {
  if (value === undefined || Number.isNaN(value)) return "";
  if (!Number.isFinite(value)) return "∞";
  const text = unit === "money" ? money(context, value) : unit === "rate" ? rate(value) : plain(value, 1);
  return say(UNIT_WORDS[unit], context.language, { value: text });
}

/** The trend as bars from its lowest to its highest point, with the first and the last figure. */
export function trendText(context: FindingContext, { trend, unit, trendUnit = unit }: Finding): string {
  const points = trend.filter(({ value }) => Number.isFinite(value)).slice(-TREND_POINTS).map(({ value }) => value);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || first === undefined || last === undefined) return "";
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const line = points.map((value) => BARS[high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1))]).join("");
  return say(WARNING_WORDS.trend, context.language, { line, first: short(context, first, trendUnit), last: short(context, last, trendUnit) });
}

/** A trend is read at a glance: its money is rounded to ten thousands, thousands or millions, as the language counts. */
function short(context: FindingContext, value: number, unit: Unit): string {
  return unit === "money" ? shortMoney(context, value / 10 ** context.book.scale) : unit === "rate" ? rate(value) : plain(value, 1);
}

function shortMoney({ language }: FindingContext, amount: number): string {
  const size = Math.abs(amount);
  if (language === "zh-CN") return size >= 1e4 ? `${plain(amount / 1e4, 1)}万` : plain(amount, 0);
  if (size >= 1e6) return `${plain(amount / 1e6, 1)}M`;
  return size >= 1e4 ? `${plain(amount / 1e3, 0)}k` : plain(amount, 0);
}

/** A figure for a narrow column: money in whole units, the amounts stand beside it to the cent. */
export function shortFigure(context: FindingContext, value: number | undefined, unit: Unit): string {
  return unit === "money" && value !== undefined ? plain(value / 10 ** context.book.scale, 0) : figureText(context, value, unit);
}

/** `SALE.cost, INV` → 销售与成本·总成本、应收发票台账. */
function missingText({ language }: FindingContext, list: string): string {
  const names = list.split(",").map((part) => {
    const [kind = "", field] = part.trim().split(".");
    const ledger = (KIND_NAMES as Record<string, Words>)[kind];
    if (!ledger) return part.trim() in RECORD_WORDS ? say(RECORD_WORDS[part.trim() as MissingRecords], language) : part.trim();
    if (field === undefined) return say(WARNING_WORDS.wholeLedger, language, { ledger: say(ledger, language) });
    const words = (FIELD_NAMES as Record<string, Record<string, Words>>)[kind]?.[field];
    return say(WARNING_WORDS.field, language, { ledger: say(ledger, language), field: words ? say(words, language) : field });
  });
  return names.join(say(REPORT_WORDS.listSeparator, language));
}

function money({ book }: FindingContext, amount: number): string {
  return amountText({ book }, Math.round(amount));
}

/** Half up, though 0.2345 × 100 is a little less than 23.45. */
function rate(fraction: number): string {
  return `${(Math.round(Number((fraction * 1000).toPrecision(12))) / 10).toFixed(1)}%`;
}

/** Thousands apart, no more decimals than needed. */
function plain(value: number, decimals: number): string {
  const [whole = "", rest] = String(Number(value.toFixed(decimals))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
