/** The place "Customer", which follows the selection: what a customer owes, how it pays, what is planned, and what can be done. */
import type { Analysis } from "../../app/analyse";
import type { LoggedContact } from "../../app/logContact";
import type { Published } from "../../app/ports";
import type { CustomerIndex } from "../../book/types";
import type { DayNumber } from "../../measures/calendar";
import { LazyPart } from "../LazyPart";

export interface CustomerPlaceProps {
  /** the last analysis; undefined = nothing has been analysed yet */
  analysis: Analysis | undefined;
  /** of the selected row or chosen in the pane; undefined = the user is to pick one */
  customer: CustomerIndex | undefined;
  /** local date; contacts cannot be later */
  today: DayNumber;
  /** the user's own name, proposed as the person of a contact; "" = not given */
  userName: string;
  /** a run is under way: nothing that writes can be started */
  busy: boolean;
  analyse: () => void;
  /** undefined = back to the list */
  chooseCustomer: (customer: CustomerIndex | undefined) => void;
  /** shows a cell, A1 notation */
  goTo: (sheet: string, address: string) => void;
  /** `logContact` of `src/app`, then a new analysis. "failed": the shell shows why, the form keeps what was typed */
  logContact: (contact: LoggedContact) => Promise<Published | "failed">;
  /** `publishStatement` of `src/app`. Undefined when nothing was written: no account, or a failure that the shell shows ("failed") */
  writeStatement: (customerName: string) => Promise<Published | "failed" | undefined>;
  /** where the settings say what stands on letters */
  toLetterSettings: () => void;
}

const load = () => import("./CustomerContent").then(({ CustomerContent }) => CustomerContent);

export function CustomerPlace(props: CustomerPlaceProps): React.JSX.Element {
  return <LazyPart load={load} props={props} />;
}
