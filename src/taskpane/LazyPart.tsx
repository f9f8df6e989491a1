/** A part of the pane that is fetched when it is first shown, so that the pane starts without it. */
import { Body1, Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { LAZY_PART } from "../locale/pane/lazyPart";
import { useSpeech } from "./words";

const useStyles = makeStyles({ failed: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS } });

export interface LazyPartProps<Props extends object> {
  /** the same function at every render; what it gives is fetched once */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}

type Loaded<Props> = { Part: ComponentType<Props> } | "failed";

/** Says so while it comes, and offers to try again when it did not. */
export function LazyPart<Props extends object>({ load, props }: LazyPartProps<Props>): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded<Props>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const give = (result: Loaded<Props>): void => { if (isWanted) setLoaded(result); };
    load().then((Part) => give({ Part }), () => give("failed"));
    return () => { isWanted = false; };
  }, [load, attempt]);
  if (loaded === undefined) return <Text role="status">{say(LAZY_PART.opening)}</Text>;
  if (loaded !== "failed") return <loaded.Part {...props} />;
  return (
    <div className={styles.failed}>
      <Body1 role="alert">{say(LAZY_PART.failed)}</Body1>
      <Button onClick={() => { setLoaded(undefined); setAttempt(attempt + 1); }}>{say(LAZY_PART.retry)}</Button>
    </div>
  );
}
