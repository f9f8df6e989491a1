/** A short guide: what is read, what is written, what the figures mean. */
import { Body1, Subtitle2, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { HELP } from "../locale/pane/help";
import { useSpeech } from "./words";

const useStyles = makeStyles({
  guide: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export function Help(): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <article className={styles.guide}>
      <Title3 as="h2" className={styles.title}>{say(HELP.title)}</Title3>
      {HELP.parts.map(({ title, text }) => (
        <section key={title.en} className={styles.part}>
          <Subtitle2 as="h3" className={styles.title}>{say(title)}</Subtitle2>
          <Body1>{say(text)}</Body1>
        </section>
      ))}
    </article>
  );
}
