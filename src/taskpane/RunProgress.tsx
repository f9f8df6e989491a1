/** How far a run is: its stage, a bar, what is counted, and the way out. */
import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { SHELL } from "../locale/pane/shell";
import type { Running } from "./paneState";
import { useSpeech } from "./words";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { "@media (prefers-reduced-motion: reduce)": { "& > *": { transitionProperty: "none" } } },
});

export function RunProgress({ running, cancel }: { running: Running; cancel: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { stage, done, total, what, waitingForCell } = running;
  const counted = total > 1;
  // A bar without a value runs to and fro for ever.
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const name = say(SHELL.stages[stage]);
  return (
    <section className={styles.running} aria-label={name}>
      <div className={styles.line}>
        <Text size={200} role="status">{waitingForCell ? say(SHELL.waitingForCell) : name}</Text>
        <Button size="small" onClick={cancel}>{say(SHELL.cancel)}</Button>
      </div>
      <ProgressBar className={styles.bar} value={counted ? done / total : isStill ? 0 : undefined} aria-label={name} />
      <Text size={200} className={styles.quiet}>
        {[what, counted ? say(SHELL.done, { done: whole(done), total: whole(total) }) : ""].filter((part) => part !== "").join(" · ")}
      </Text>
    </section>
  );
}
