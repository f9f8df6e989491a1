/** The bars above a place: what went wrong, what has moved on since, what this workbook does not allow. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { portErrorText } from "../locale/errors";
import { SHELL } from "../locale/pane/shell";
import { listOf } from "./listOf";
import type { PaneState } from "./paneState";
import { RunProgress } from "./RunProgress";
import type { PaneSession } from "./session";
import { useSpeech } from "./words";

const useStyles = makeStyles({ notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ":empty": { display: "none" } } });

export function Notices({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const { running, failure, changedSheets, analysis, loaded } = state;
  return (
    <div className={styles.notices}>
      {running && <RunProgress running={running} cancel={() => session.cancel()} />}
      {failure && (
        <MessageBar intent={failure.code === "cancelled" ? "info" : "error"} layout="multiline">
          <MessageBarBody>{portErrorText(failure, language)}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={say(SHELL.dismiss)} onClick={() => session.dismissFailure()} />} />
        </MessageBar>
      )}
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
