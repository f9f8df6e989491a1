/** The task pane: a head with the product's name, the run's controls, and below them what was found or the help. */
import { Button, FluentProvider, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useMemo, useSyncExternalStore } from "react";
import { PANE } from "../locale/pane";
import { Controls } from "./Controls";
import { FailureMessage } from "./FailureMessage";
import { Help } from "./Help";
import { Results } from "./Results";
import type { PaneSession } from "./session";
import { themeFor } from "./theme";
import { SpeechContext, speechFor } from "./words";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground2, display: "flex", flexDirection: "column" },
  head: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  names: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  product: { margin: 0 },
  tagline: { color: tokens.colorNeutralForeground3 },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
});

export function App({ session, dark }: { session: PaneSession; dark: boolean }): React.JSX.Element {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.current);
  const speech = useMemo(() => speechFor(session.language), [session.language]);
  const helping = state.view === "help";
  return (
    <FluentProvider theme={themeFor(dark)}>
      <SpeechContext.Provider value={speech}>
        <main className={styles.pane} style={{ colorScheme: dark ? "dark" : "light" }}>
          <header className={styles.head}>
            <img src="assets/icon-64.png" width={32} height={32} alt="" />
            <div className={styles.names}>
              <Subtitle2 as="h1" className={styles.product}>{speech.say(PANE.product)}</Subtitle2>
              <Text size={200} className={styles.tagline}>{speech.say(PANE.tagline)}</Text>
            </div>
            <Button
              appearance="subtle"
              icon={helping ? <ArrowLeftRegular /> : <QuestionCircleRegular />}
              aria-label={speech.say(helping ? PANE.back : PANE.help)}
              onClick={() => session.show(helping ? "results" : "help")}
            />
          </header>
          <div className={styles.body}>
            {helping ? <Help /> : (
              <>
                <Controls session={session} state={state} />
                {state.failure && <FailureMessage failure={state.failure} />}
                <Results session={session} state={state} />
              </>
            )}
          </div>
        </main>
      </SpeechContext.Provider>
    </FluentProvider>
  );
}
