/** The place "Templates": empty ledgers and the sample's sheets, put into the workbook as new sheets. */
import { LazyPart } from "../LazyPart";
import type { PaneState } from "../paneState";
import type { PaneSession } from "../session";

export interface TemplatesPlaceProps {
  session: PaneSession;
  state: PaneState;
}

const load = () => import("./TemplatesContent").then(({ TemplatesContent }) => TemplatesContent);

export function TemplatesPlace(props: TemplatesPlaceProps): React.JSX.Element {
  return <LazyPart load={load} props={props} />;
}
