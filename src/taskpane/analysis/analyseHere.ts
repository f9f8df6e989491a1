/** Runs the analysis on the pane's own thread, with pauses, where there is no other. */
import type { Pause } from "../../app/analyse";
import { analysisSteps, STEPS } from "../../app/analyseColumns";
import { reportsWithContent } from "../../app/publish";
import { stopIfCancelled, type RunAnalysis } from "./runAnalysis";

/** With a pause before each step. */
export function analyseHere(pause: Pause): RunAnalysis {
  return async (read, settings, options, progress) => {
    const steps = analysisSteps(read, settings, options);
    for (;;) {
      await pause();
      stopIfCancelled(progress);
      const step = steps.next();
      if (step.done) return { analysis: step.value, contents: reportsWithContent(step.value, pause) };
      progress.report("analyse", step.value, STEPS);
    }
  };
}
