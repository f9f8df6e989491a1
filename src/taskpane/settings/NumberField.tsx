/** A field for a number that keeps what was typed until it is one; NaN goes up while it is not. */
import { Field, Input, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { SETTINGS } from "../../locale/pane/settings";
import { useSpeech } from "../words";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

export interface NumberFieldProps {
  label: string;
  hint?: string;
  /** undefined = empty, where that is allowed */
  value: number | undefined;
  /** what the number is shown times: 100 for a fraction shown as per cent */
  shownTimes?: number;
  unit?: string;
  /** of the value, not of what is shown */
  min?: number;
  max?: number;
  whole?: boolean;
  optional?: boolean;
  change: (value: number | undefined) => void;
}

export function NumberField(props: NumberFieldProps): React.JSX.Element {
  const { label, hint, value, unit, change } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState(() => ({ text: textOf(value, props), value }));
  // What was typed stands until the value changes from outside, e.g. back to its default.
  const text = Object.is(typed.value, value) ? typed.text : textOf(value, props);
  const fault = useFault(props, value);
  return (
    <Field label={label} hint={hint} validationMessage={fault}>
      <Input
        className={styles.input} inputMode="decimal" value={text} contentAfter={unit === undefined ? undefined : <Text size={200}>{unit}</Text>}
        onChange={(_, { value: entered }) => {
          const read = numberIn(entered, props);
          setTyped({ text: entered, value: read });
          change(read);
        }}
      />
    </Field>
  );
}

function textOf(value: number | undefined, { shownTimes = 1 }: NumberFieldProps): string {
  return value === undefined || Number.isNaN(value) ? "" : String(Number((value * shownTimes).toPrecision(12)));
}

/** Full-width signs and thousands separators are read like plain ones. */
function numberIn(text: string, { shownTimes = 1, optional }: NumberFieldProps): number | undefined {
  const plain = text.normalize("NFKC").replace(/[,\s%]/g, "");
  if (plain === "") return optional ? undefined : NaN;
  const number = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  return Number((number / shownTimes).toPrecision(12));
}

function useFault({ min, max, whole, shownTimes = 1 }: NumberFieldProps, value: number | undefined): string | undefined {
  const { say } = useSpeech();
  if (value === undefined) return undefined;
  const isFine = !Number.isNaN(value) && (min === undefined || value >= min) && (max === undefined || value <= max) && (!whole || Number.isInteger(value));
  if (isFine) return undefined;
  const limits = { min: (min ?? 0) * shownTimes, max: (max ?? 0) * shownTimes };
  if (min === undefined) return say(SETTINGS.wholeAny);
  if (max === undefined) return say(whole ? SETTINGS.wholeFrom : SETTINGS.numberFrom, limits);
  return say(whole ? SETTINGS.wholeBetween : SETTINGS.numberBetween, limits);
}
