/** What each threshold of the warnings is called and what it does, for the pane and the warnings sheet. */
import { CHECK_THRESHOLDS } from "./checkThresholds";
import type { Words } from "./index";
import { SIGNAL_THRESHOLDS } from "./signalThresholds";

export interface ThresholdWords {
  name: Words;
  explanation: Words;
}

export const THRESHOLD_WORDS = { ...SIGNAL_THRESHOLDS, ...CHECK_THRESHOLDS };
