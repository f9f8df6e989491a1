/** The place "Ledgers": the way to begin, and after an analysis what it found. */
import { LEDGERS } from "../../locale/pane/ledgers";
import { LazyPart } from "../LazyPart";
import type { PaneState } from "../paneState";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";
import { Beginning, ToTemplates } from "./Beginning";

const load = () => import("./LedgersContent").then(({ LedgersContent }) => LedgersContent);

export function LedgersPlace({ session, state: { analysis, running } }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const { say } = useSpeech();
  const busy = running !== undefined;
  if (analysis) return <LazyPart load={load} props={{ session, analysis, busy }} />;
  return (
    <Beginning text={say(LEDGERS.welcome)} busy={busy} find={() => void session.analyse()}>
      <ToTemplates session={session} words={LEDGERS.noLedgerYet} />
    </Beginning>
  );
}
