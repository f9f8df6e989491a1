/** Application and the culture that numbers and dates are written in. */
import { textOf } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition } from "../hostObject";
import type { OpenWorkbook } from "../openWorkbook";
import type { Session } from "../session";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const application: ClassDefinition<OpenWorkbook> = {
  guard: () => "free",
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        const mode = textOf(value);
        if (!MODES.includes(mode)) throw new ProtocolError("InvalidArgument");
        book.calculationMode = mode;
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: (book) => (book.stale ? "Pending" : "Done") },
    DecimalSeparator: { get: (_, session) => cultureOf(session).decimal },
    ThousandsSeparator: { get: (_, session) => cultureOf(session).group },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (book, session) => session.object("CultureInfo", book) },
  queries: {
    Calculate: (book) => {
      book.stale = true;
      return null;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const cultureInfo: ClassDefinition<OpenWorkbook> = {
  scalars: { Name: { get: (_, session) => session.options.language ?? "en-US" } },
  navigation: {
    NumberFormat: (book, session) => session.object("NumberFormatInfo", book),
    DatetimeFormat: (book, session) => session.object("DatetimeFormatInfo", book),
  },
};

export const numberFormatInfo: ClassDefinition<OpenWorkbook> = {
  scalars: {
    NumberDecimalSeparator: { get: (_, session) => cultureOf(session).decimal },
    NumberGroupSeparator: { get: (_, session) => cultureOf(session).group },
  },
};

export const datetimeFormatInfo: ClassDefinition<OpenWorkbook> = {
  scalars: {
    DateSeparator: { get: (_, session) => cultureOf(session).dateSeparator },
    LongDatePattern: { get: (_, session) => cultureOf(session).longDate },
    ShortDatePattern: { get: (_, session) => cultureOf(session).shortDate },
    TimeSeparator: { get: () => ":" },
    LongTimePattern: { get: (_, session) => cultureOf(session).longTime },
  },
};

interface Culture {
  decimal: string;
  group: string;
  dateSeparator: string;
  shortDate: string;
  longDate: string;
  longTime: string;
}

const AMERICAN: Culture = { decimal: ".", group: ",", dateSeparator: "/", shortDate: "m/d/yyyy", longDate: "dddd, mmmm d, yyyy", longTime: "h:mm:ss AM/PM" };

const CULTURES: Record<string, Culture> = {
  "zh-CN": { decimal: ".", group: ",", dateSeparator: "/", shortDate: "yyyy/m/d", longDate: "yyyy年m月d日", longTime: "h:mm:ss" },
  "en-US": AMERICAN,
  "en-GB": { decimal: ".", group: ",", dateSeparator: "/", shortDate: "dd/mm/yyyy", longDate: "dd mmmm yyyy", longTime: "hh:mm:ss" },
  "de-DE": { decimal: ",", group: ".", dateSeparator: ".", shortDate: "dd.mm.yyyy", longDate: "dddd, d. mmmm yyyy", longTime: "hh:mm:ss" },
};

/** the session's language; one that is not listed reads as American English */
function cultureOf(session: Session): Culture {
  return CULTURES[session.options.language ?? "en-US"] ?? AMERICAN;
}
