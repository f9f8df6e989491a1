/** The state of the pane as data: where the user is, what runs, what was found and written, what went wrong. */
import type { Analysis } from "../app/analyse";
import { findCustomer } from "../app/customerOfRow";
import type { Published, Stage } from "../app/ports";
import type { LoadedSettings, Settings } from "../app/settings";
import type { CustomerIndex } from "../book/types";
import type { Language } from "../locale";
import type { ReportedError } from "../locale/errors";
import type { DayNumber } from "../measures/calendar";
import type { ReportId } from "../reports/sheetModel";

export const PLACES = ["ledgers", "checks", "reports", "customer", "settings", "templates", "functions", "help"] as const;
export type Place = (typeof PLACES)[number];

/** Of a place, where it is to be shown from. */
export type PlacePart = "letters";

export interface Running {
  stage: Stage;
  done: number;
  total: number;
  /** the sheet at work, when known */
  what: string;
  waitingForCell: boolean;
}

export interface PaneState {
  place: Place;
  part?: PlacePart;
  language: Language;
  /** chosen by the user for this session; undefined = by the settings, else found in the workbook */
  asOf?: DayNumber;
  running?: Running;
  analysis?: Analysis;
  /** reports that would hold something; undefined while that is not known */
  contents?: readonly ReportId[];
  /** reports that the user does not want written this time */
  unwanted: readonly ReportId[];
  published?: readonly Published[];
  /** reports that somebody else has written since this session saw or wrote them; writing them again replaces theirs */
  writtenByOthers: readonly ReportId[];
  /** what was asked to be written and was not, because somebody else's reports had just been found in its place */
  heldBack?: readonly ReportId[];
  /** names of the sheets added last */
  inserted?: readonly string[];
  /** sheets that were read and have changed since; empty = up to date */
  changedSheets: readonly string[];
  /** as stored in the workbook; undefined until they were read */
  loaded?: LoadedSettings;
  /** what the user has changed under Settings and not saved yet */
  editedSettings: Partial<Settings>;
  /** of the row selected last that speaks of one */
  customer?: CustomerIndex;
  /** the user's own name for logs, "" = not given */
  userName: string;
  /** outside a run, something waits until the user has finished editing a cell */
  waitingForCell?: boolean;
  failure?: ReportedError;
}

/** A customer's index may be another one in the next analysis; the name stays. */
export function sameCustomer({ analysis, customer }: PaneState, next: Analysis): CustomerIndex | undefined {
  const name = customer === undefined ? undefined : analysis?.book.customers[customer]?.name;
  return name ? findCustomer(next, name) : undefined;
}
