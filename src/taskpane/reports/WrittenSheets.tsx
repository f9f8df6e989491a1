/** The sheets of the last writing, each a link. */
import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Published } from "../../app/ports";
import { REPORTS_PLACE } from "../../locale/pane/reports";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function WrittenSheets({ published, goTo }: { published: readonly Published[]; goTo: (sheet: string) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  return (
    <Section title={say(REPORTS_PLACE.written)}>
      <ul className={styles.list}>
        {published.map(({ sheet, rows, kept, archived }) => (
          <li key={sheet} className={styles.row}>
            <Link as="button" onClick={() => goTo(sheet)}>{sheet}</Link>
            <Caption1 className={styles.quiet}>
              {[
                say(REPORTS_PLACE.writtenRows, { rows: whole(rows) }),
                ...(kept > 0 ? [say(REPORTS_PLACE.writtenKept, { kept: whole(kept) })] : []),
                ...(archived > 0 ? [say(REPORTS_PLACE.writtenArchived, { archived: whole(archived) })] : []),
              ].join(" · ")}
            </Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
