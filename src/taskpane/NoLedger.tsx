/** Where an analysis has found no ledger: what that means for a place, and the way to the reason. */
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Words } from "../locale";
import { LEDGERS } from "../locale/pane/ledgers";
import type { PaneSession } from "./session";
import { useSpeech } from "./words";

const useStyles = makeStyles({ column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS } });

export function NoLedger({ session, words }: { session: PaneSession; words: Words }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.column}>
      <Body1>{say(words)}</Body1>
      <Button onClick={() => session.show("ledgers")}>{say(LEDGERS.why)}</Button>
    </div>
  );
}
