/** As-of date, the two buttons, and the progress of a run with its cancel button. */
import { Button, Field, Input, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { PlayRegular } from "@fluentui/react-icons/svg/play";
import { PANE } from "../locale/pane";
import { isoDate, parseIsoDate } from "../measures/calendar";
import type { PaneSession, PaneState, Running } from "./session";
import { useSpeech } from "./words";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Controls({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const busy = state.running !== undefined;
  return (
    <section className={styles.controls}>
      <Field label={say(PANE.asOf)} hint={say(PANE.asOfHint)}>
        <Input
          type="date"
          disabled={busy}
          value={state.asOf === undefined ? "" : isoDate(state.asOf)}
          onChange={(_, { value }) => session.setAsOf(parseIsoDate(value))}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<PlayRegular />} disabled={busy} onClick={() => void session.analyse()}>{say(PANE.analyse)}</Button>
        <Button icon={<DocumentTableRegular />} disabled={busy} onClick={() => void session.write()}>{say(PANE.writeSheets)}</Button>
      </div>
      {state.running && <RunProgress running={state.running} cancel={() => session.cancel()} />}
    </section>
  );
}

function RunProgress({ running, cancel }: { running: Running; cancel: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { stage, done, total, what, waitingForCell } = running;
  const counted = total > 1;
  return (
    <div className={styles.running} role="status" aria-live="polite">
      <div className={styles.line}>
        <Text size={200} truncate wrap={false}>{say(PANE.stages[stage])}{what && ` · ${what}`}</Text>
        <Button size="small" appearance="subtle" onClick={cancel}>{say(PANE.cancel)}</Button>
      </div>
      <ProgressBar value={counted ? done / total : undefined} aria-label={say(PANE.stages[stage])} />
      <Text size={200} className={styles.quiet}>
        {waitingForCell ? say(PANE.waitingForCell) : counted ? say(PANE.done, { done: whole(done), total: whole(total) }) : ""}
      </Text>
    </div>
  );
}
