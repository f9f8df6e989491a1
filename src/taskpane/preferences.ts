/** What the pane remembers on this machine for convenience: its language, the place last looked at, and the user's name. Losing it costs nothing. */
import { LANGUAGES, type Language } from "../locale";
import { PLACES, type Place } from "./paneState";

export interface Preferences {
  /** chosen by the user; undefined = as Office displays itself */
  language?: Language;
  place?: Place;
  /** for logs; Office tells no name */
  userName?: string;
}

export interface PreferenceStore {
  load(): Preferences;
  save(preferences: Preferences): void;
}

const KEY = "receivables-radar";

/** Storage that is full, blocked or shared with a second Excel may fail at any time; the pane then simply starts afresh. */
export function localPreferences(storage: () => Storage): PreferenceStore {
  return {
    load() {
      try {
        const { language, place, userName } = JSON.parse(storage().getItem(KEY) ?? "{}") as Partial<Record<string, unknown>>;
        const [knownLanguage, knownPlace] = [LANGUAGES.find((one) => one === language), PLACES.find((one) => one === place)];
        return { ...(knownLanguage && { language: knownLanguage }), ...(knownPlace && { place: knownPlace }), ...(typeof userName === "string" && { userName }) };
      } catch {
        return {};
      }
    },
    save(preferences) {
      try {
        storage().setItem(KEY, JSON.stringify(preferences));
      } catch {
        // Nothing depends on it.
      }
    },
  };
}
