/** The bars above a place: what went wrong, what has moved on since, what this workbook does not allow. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { portErrorText } from "../locale/errors";
import { SHELL } from "../locale/pane/shell";
import { REPORT_WORDS } from "../locale/reports";
import { listOf } from "./listOf";
import type { PaneState } from "./paneState";
import type { PaneSession } from "./session";
import { useSpeech } from "./words";

const useStyles = makeStyles({ notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ":empty": { display: "none" } } });

export function Notices({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const { running, failure, changedSheets, analysis, loaded, waitingForCell } = state;
  return (
    <div className={styles.notices}>
      {failure && (
        <MessageBar intent={failure.code === "cancelled" ? "info" : "error"} layout="multiline">
          <MessageBarBody>{portErrorText(failure, language)}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={say(SHELL.dismiss)} onClick={() => session.dismissFailure()} />} />
        </MessageBar>
      )}
      {!running && waitingForCell && <MessageBar intent="info" layout="multiline"><MessageBarBody>{say(SHELL.waitingForCell)}</MessageBarBody></MessageBar>}
      {!running && <WrittenByOthers session={session} state={state} />}
      {!running && changedSheets.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(SHELL.outOfDate, { sheets: listOf(changedSheets, language) })}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={() => void session.analyse()}>{say(SHELL.refresh)}</Button></MessageBarActions>
        </MessageBar>
      )}
      {analysis?.facts.readOnly && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say(SHELL.readOnly)}</MessageBarBody></MessageBar>}
      {loaded?.mayOverwrite === false && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say(SHELL.settingsKept)}</MessageBarBody></MessageBar>}
    </div>
  );
}

/** Told before it is written over: the user's own writing may rest on another day or other settings. */
function WrittenByOthers({ session, state: { writtenByOthers, heldBack } }: { session: PaneSession; state: PaneState }): React.JSX.Element | null {
  const { say, language } = useSpeech();
  if (writtenByOthers.length === 0) return null;
  const reports = listOf(writtenByOthers.map((report) => say(REPORT_WORDS.titles[report])), language);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(SHELL.byOthers, { reports })}{heldBack && ` ${say(SHELL.heldBack)}`}</MessageBarBody>
      {heldBack && <MessageBarActions><Button size="small" onClick={() => void session.write(heldBack)}>{say(SHELL.writeAnyway)}</Button></MessageBarActions>}
    </MessageBar>
  );
}
