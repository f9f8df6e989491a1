/** How many data problems of each severity there are. */
import { Badge, Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../app/analyse";
import { PANE } from "../locale/pane";
import { Section } from "./Section";
import { useSpeech } from "./words";

const useStyles = makeStyles({
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const SEVERITIES = [["error", "danger"], ["warning", "warning"], ["note", "informative"]] as const;

export function ProblemCounts({ problems }: Pick<Analysis, "problems">): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const counts = SEVERITIES.map(([severity, color]) => ({ severity, color, count: problems.filter((problem) => problem.severity === severity).length }));
  return (
    <Section title={say(PANE.problems)}>
      {problems.length === 0 ? <Body1>{say(PANE.noProblems)}</Body1> : (
        <div className={styles.badges}>
          {counts.filter(({ count }) => count > 0).map(({ severity, color, count }) => (
            <Badge key={severity} color={color} appearance="tint" size="large">{say(PANE.problemCounts[severity], { count: whole(count) })}</Badge>
          ))}
        </div>
      )}
    </Section>
  );
}
