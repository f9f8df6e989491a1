/** The contact log: one row a contact, appended, on a sheet of ours that is read back as a collection log. */
import { say, type Language } from "../locale";
import { CONTACT_LOG_WORDS } from "../locale/contactLog";
import { PLAN_WORDS } from "../locale/plan";
import { isoDate, type DayNumber } from "../measures/calendar";
import { toMinor } from "../measures/money";
import { countColumn, dateColumn, moneyColumn, textColumn } from "./columns";
import { TABLE_NAMES, titleOf } from "./frame";
import { TAB_COLORS } from "./palette";
import type { SheetModel } from "./sheetModel";

export interface LoggedContact {
  date: DayNumber;
  /** as the ledgers name the customer */
  customer: string;
  /** document number, "" = the account as a whole */
  invoice: string;
  /** level of the policy that this contact carried out; absent = none, e.g. an incoming call */
  level?: number;
  channel: keyof typeof PLAN_WORDS.channels;
  person: string;
  result: string;
  promisedDate?: DayNumber;
  /** major units */
  promisedAmount?: number;
  note: string;
}

export interface LogStamp {
  language: Language;
  /** local date and time as a serial with its fraction of the day */
  time: number;
  scale: number;
}

/** Below the title and one line of explanation. */
const HEADER_ROW = 4;
const AMOUNT_WIDTH = { width: 16 };

export function contactLogReport(contact: LoggedContact, { language, time, scale }: LogStamp): SheetModel {
  const word = (column: keyof typeof CONTACT_LOG_WORDS.columns) => say(CONTACT_LOG_WORDS.columns[column], language);
  const amount = contact.promisedAmount === undefined ? undefined : toMinor(contact.promisedAmount, scale);
  return {
    report: "contactLog",
    title: titleOf("contactLog", { language }),
    caption: [say(CONTACT_LOG_WORDS.caption, language)],
    headerRow: HEADER_ROW,
    mode: "append",
    tableName: TABLE_NAMES.contactLog,
    columns: [
      dateColumn("date", word("date"), [contact.date]),
      textColumn("customer", word("customer"), 28, [contact.customer], { wrap: true }),
      textColumn("invoice", word("invoice"), 18, [contact.invoice]),
      countColumn("level", word("level"), [contact.level], { align: "center" }),
      textColumn("channel", word("channel"), 9, [say(PLAN_WORDS.channels[contact.channel], language)], { align: "center" }),
      textColumn("person", word("person"), 12, [contact.person]),
      textColumn("result", word("result"), 40, [contact.result], { wrap: true }),
      dateColumn("promisedDate", word("promisedDate"), [contact.promisedDate]),
      moneyColumn("promisedAmount", word("promisedAmount"), scale, [amount], AMOUNT_WIDTH),
      textColumn("note", word("note"), 30, [contact.note], { wrap: true }),
    ],
    rowCount: 1,
    rowKeys: [rowKey(contact, time)],
    blocks: [],
    archiveTitle: "",
    archiveNote: "",
    rules: [],
    freezeColumns: 2,
    print: { landscape: true },
    tabColor: TAB_COLORS.check,
  };
}

/** The second in which it was noted: writing once more what was written already adds nothing. */
function rowKey({ customer }: LoggedContact, time: number): string {
  const day = Math.floor(time);
  return `${isoDate(day)}+${Math.round((time - day) * 86_400)}|${customer}`;
}
