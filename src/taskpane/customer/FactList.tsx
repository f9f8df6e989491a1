/** Terms and their values, two columns that fit a narrow pane. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(70px, auto) 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  line: { display: "contents" },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

/** Facts without a value are left out. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }): React.JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.filter(([, value]) => value !== undefined && value !== "").map(([term, value]) => (
        <div key={term} className={styles.line}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
