/** A card of the result list: a heading and what belongs to it. */
import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow2,
    // Seen with the system's colours, which know no shadow.
    outline: "1px solid transparent",
  },
  title: { margin: 0 },
});

export function Section({ title, children }: { title: string; children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <Subtitle2 as="h2" className={styles.title}>{title}</Subtitle2>
      {children}
    </section>
  );
}
