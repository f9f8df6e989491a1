/** A line that opens to show more: a button with its state, and what belongs to it only while open. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, width: "100%", boxSizing: "border-box", textAlign: "start", font: "inherit", color: "inherit",
    backgroundColor: "transparent", border: "none", borderRadius: tokens.borderRadiusMedium, padding: `${tokens.spacingVerticalXS} 0`, cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  mark: { flexShrink: 0, marginTop: "2px", display: "inline-flex" },
  summary: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalM, minWidth: 0 },
});

export function Disclosure({ summary, children, open: openAtFirst = false }: { summary: ReactNode; children: () => ReactNode; open?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <span className={styles.mark} aria-hidden="true">{open ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        <span className={styles.summary}>{summary}</span>
      </button>
      {open && <div id={id} className={styles.body}>{children()}</div>}
    </div>
  );
}
