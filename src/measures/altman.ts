/** Altman's Z-scores for companies without a share price: value and band, each variant with its own limits. Source: measures.md §9. */

/** "em": Z″ with the constant, for emerging markets; "nonmanufacturing": Z″ without it; "manufacturing": Z′ of private makers. */
export type AltmanVariant = "em" | "nonmanufacturing" | "manufacturing";
export type AltmanBand = "safe" | "grey" | "distress";

/** Figures of one year's statements, all in one unit. */
export interface AltmanFigures {
  currentAssets: number;
  currentLiabilities: number;
  totalAssets: number;
  totalLiabilities: number;
  retainedEarnings: number;
  /** of a full year; half a year's must be annualised before */
  ebit: number;
  /** book value */
  equity: number;
  /** only Z′ needs them */
  sales?: number;
}

export interface AltmanScore {
  value: number;
  band: AltmanBand;
}

export type AltmanProblem = "no-assets" | "no-liabilities" | "sales-missing";

/** Coefficients and bands belong together: sources that mix those of two variants give wrong bands. */
interface Model {
  constant: number;
  workingCapital: number;
  retainedEarnings: number;
  ebit: number;
  equity: number;
  sales: number;
  /** above it safe; below `distressBelow` distress; grey on and between */
  safeAbove: number;
  distressBelow: number;
}

const Z2 = { workingCapital: 6.56, retainedEarnings: 3.26, ebit: 6.72, equity: 1.05, sales: 0 };
const MODELS: Record<AltmanVariant, Model> = {
  em: { ...Z2, constant: 3.25, safeAbove: 5.85, distressBelow: 4.35 },
  nonmanufacturing: { ...Z2, constant: 0, safeAbove: 2.6, distressBelow: 1.1 },
  manufacturing: { constant: 0, workingCapital: 0.717, retainedEarnings: 0.847, ebit: 3.107, equity: 0.42, sales: 0.998, safeAbove: 2.9, distressBelow: 1.23 },
};

/** The score of one company. Undefined ratios (total assets ≤ 0, total liabilities ≤ 0) and missing sales are problems, not figures. */
export function altmanScore(figures: AltmanFigures, variant: AltmanVariant): AltmanScore | { problem: AltmanProblem } {
  const { currentAssets, currentLiabilities, totalAssets, totalLiabilities, retainedEarnings, ebit, equity, sales } = figures;
  if (totalAssets <= 0) return { problem: "no-assets" };
  if (totalLiabilities <= 0) return { problem: "no-liabilities" };
  const model = MODELS[variant];
  if (model.sales !== 0 && sales === undefined) return { problem: "sales-missing" };
  const ofAssets = model.workingCapital * (currentAssets - currentLiabilities) + model.retainedEarnings * retainedEarnings + model.ebit * ebit + model.sales * (sales ?? 0);
  const value = model.constant + ofAssets / totalAssets + (model.equity * equity) / totalLiabilities;
  return { value, band: bandOf(value, model) };
}

/** Compared at nine decimals, so that a score on a limit is grey whatever its last binary digit. */
function bandOf(value: number, { safeAbove, distressBelow }: Model): AltmanBand {
  const shown = Math.round(value * 1e9) / 1e9;
  return shown > safeAbove ? "safe" : shown < distressBelow ? "distress" : "grey";
}
