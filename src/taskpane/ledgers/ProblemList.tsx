/** Problems as sentences, most severe first, each with a way to its cell. */
import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { LEDGERS } from "../../locale/pane/ledgers";
import { REPORT_WORDS } from "../../locale/reports";
import { problemLink, problemText } from "../../reports/problemText";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

const SHOWN = 30;

export function ProblemList({ analysis, problems, goTo }: { analysis: Analysis; problems: Analysis["problems"]; goTo: (sheet: string, cell?: string) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole, language } = useSpeech();
  const context = { book: analysis.book, language };
  const placeWords = (place: string): string => (/^[A-Z]+$/.test(place) ? say(LEDGERS.goToColumn, { column: place }) : say(LEDGERS.goTo, { cell: place }));
  return (
    <>
      <ul className={styles.list}>
        {problems.slice(0, SHOWN).map((problem, index) => {
          const link = problemLink(context, problem);
          return (
            <li key={index}>
              <Caption1 block className={styles[problem.severity]}>{say(REPORT_WORDS.severities[problem.severity])}</Caption1>
              <Text size={200}>{problemText(context, problem)}</Text>{" "}
              {link && <Link as="button" onClick={() => goTo(link.sheet, link.address)}><Text size={200}>{placeWords(problem.cell ?? link.address)}</Text></Link>}
            </li>
          );
        })}
      </ul>
      {problems.length > SHOWN && <Caption1>{say(LEDGERS.more, { count: whole(problems.length - SHOWN) })}</Caption1>}
    </>
  );
}
