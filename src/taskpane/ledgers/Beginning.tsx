/** How the place "Ledgers" begins: what is to be done, and the button that finds the ledgers. */
import { Body1, Button, Link, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { Words } from "../../locale";
import { LEDGERS } from "../../locale/pane/ledgers";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

interface BeginningProps {
  title?: string;
  text: string;
  busy: boolean;
  find: () => void;
  /** other ways to go on */
  children: React.ReactNode;
}

export function Beginning({ title, text, busy, find, children }: BeginningProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.column}>
      {title !== undefined && <Title3 as="h2" className={styles.title}>{title}</Title3>}
      <Body1>{text}</Body1>
      <Button appearance="primary" icon={<SearchRegular />} disabled={busy} onClick={find}>{say(LEDGERS.find)}</Button>
      {children}
    </div>
  );
}

export function ToTemplates({ session, words }: { session: PaneSession; words: Words }): React.JSX.Element {
  const { say } = useSpeech();
  return <Link as="button" onClick={() => session.show("templates")}>{say(words)}</Link>;
}
