/** The pane's language and numbers, for every part of it. */
import { createContext, useContext } from "react";
import { say, type Language, type Words } from "../locale";
import { fromMinor, type MinorUnits } from "../measures/money";

export interface Speech {
  language: Language;
  say: (words: Words, values?: Record<string, string | number>) => string;
  /** `1,234.50` */
  money: (amount: MinorUnits, scale: number) => string;
  whole: (count: number) => string;
  /** 0.1234 → `12.3%` */
  percent: (fraction: number) => string;
}

export function speechFor(language: Language): Speech {
  const whole = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    language,
    say: (words, values) => say(words, language, values),
    money: (amount, scale) => fromMinor(amount, scale).toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: scale }),
    whole: (count) => whole.format(count),
    percent: (fraction) => percent.format(fraction),
  };
}

export const SpeechContext = createContext<Speech>(speechFor("en-US"));

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
