/** The task pane: the product's name, its places, the bars that hold for all of them, and the place that the user is at. */
import { Button, FluentProvider, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { SHELL } from "../locale/pane/shell";
import { Notices } from "./Notices";
import { PlaceContent } from "./PlaceContent";
import type { PaneState, Place } from "./paneState";
import { RunProgress } from "./RunProgress";
import type { PaneSession } from "./session";
import { themeFor } from "./theme";
import { SpeechContext, speechFor, useSpeech } from "./words";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground2, display: "flex", flexDirection: "column", overflowWrap: "anywhere",
    // With the system's colours a link has no colour of its own.
    "@media (forced-colors: active)": { "& .fui-Link": { textDecorationLine: "underline" } },
  },
  head: {
    position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 400px)": { position: "static" },
  },
  names: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0` },
  product: { margin: 0, flexGrow: 1, minWidth: 0 },
  small: { minWidth: "32px" },
  places: { listStyleType: "none", display: "flex", flexWrap: "wrap", margin: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  place: {
    font: "inherit", color: tokens.colorNeutralForeground2, backgroundColor: "transparent", border: "none", borderBottom: "3px solid transparent", padding: "6px 6px 3px", cursor: "pointer",
    "@media (max-width: 340px)": { paddingInline: "3px", fontSize: tokens.fontSizeBase200 },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "&[aria-current]": { color: tokens.colorBrandForeground1, borderBottomColor: tokens.colorCompoundBrandStroke },
    "&[aria-current]:hover": { color: tokens.colorBrandForeground1, borderBottomColor: tokens.colorCompoundBrandStroke },
    // There every border is seen, a transparent one too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", "&[aria-current]": { borderBottomColor: "Highlight" } },
  },
  run: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, minWidth: 0 },
});

/** of the work */
const PLACES_IN_ORDER: readonly Place[] = ["ledgers", "checks", "reports", "customer", "settings"];

export function App({ session, dark }: { session: PaneSession; dark: boolean }): React.JSX.Element {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.current);
  const speech = useMemo(() => speechFor(state.language), [state.language]);
  const { place, running } = state;
  useTopFor(state);
  // Not before the pane stands: what it shows first needs nothing of the workbook.
  useEffect(() => void session.start(), [session]);
  return (
    <FluentProvider theme={themeFor(dark)}>
      <SpeechContext.Provider value={speech}>
        <div className={styles.pane} style={{ colorScheme: dark ? "dark" : "light" }} lang={state.language}>
          <header className={styles.head}>
            <Names session={session} place={place} />
            <nav aria-label={speech.say(SHELL.placesLabel)}>
              <ul className={styles.places}>
                {PLACES_IN_ORDER.map((one) => (
                  <li key={one}>
                    <button type="button" className={styles.place} aria-current={one === place ? "page" : undefined} onClick={() => session.show(one)}>{speech.say(SHELL.places[one])}</button>
                  </li>
                ))}
              </ul>
            </nav>
            {running && <div className={styles.run}><RunProgress running={running} cancel={() => session.cancel()} /></div>}
          </header>
          <main className={styles.body}>
            <Notices session={session} state={state} />
            <PlaceContent session={session} state={state} />
          </main>
        </div>
      </SpeechContext.Provider>
    </FluentProvider>
  );
}

/** What a run has come to stands at the top; the button that started it may be far below. */
function useTopFor({ failure, published }: PaneState): void {
  useEffect(() => { if (failure ?? published) window.scrollTo(0, 0); }, [failure, published]);
}

function Names({ session, place }: { session: PaneSession; place: Place }): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const other = language === "zh-CN" ? "en-US" : "zh-CN";
  const change = say(other === session.officeLanguage ? SHELL.otherLanguageAsOffice : SHELL.otherLanguage);
  return (
    <div className={styles.names}>
      <img src="assets/icon-32.png" width={24} height={24} alt="" />
      <Subtitle2 as="h1" className={styles.product}>{say(SHELL.product)}</Subtitle2>
      <Button
        size="small" appearance="subtle" className={styles.small} aria-label={`${say(SHELL.otherLanguageShort)} · ${change}`} title={change}
        onClick={() => session.setLanguage(other)}
      >
        {say(SHELL.otherLanguageShort)}
      </Button>
      <Button
        size="small" appearance="subtle" icon={<MathFormulaRegular />} aria-label={say(SHELL.places.functions)} title={say(SHELL.places.functions)} aria-pressed={place === "functions"}
        onClick={() => session.show("functions")}
      />
      <Button
        size="small" appearance="subtle" icon={<QuestionCircleRegular />} aria-label={say(SHELL.places.help)} title={say(SHELL.places.help)} aria-pressed={place === "help"}
        onClick={() => session.show("help")}
      />
    </div>
  );
}
