/** What went wrong, in a sentence, with the next step. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { portErrorText, type ReportedError } from "../locale/errors";
import { useSpeech } from "./words";

export function FailureMessage({ failure }: { failure: ReportedError }): React.JSX.Element {
  const { language } = useSpeech();
  return (
    <MessageBar intent={failure.code === "cancelled" ? "info" : "error"} layout="multiline">
      <MessageBarBody>{portErrorText(failure, language)}</MessageBarBody>
    </MessageBar>
  );
}
