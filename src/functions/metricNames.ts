/** Finds the scorecard's dimension, metric or circumstance that a name means, in Chinese or English and however it is typed. */
import { compactHeader } from "../ledger/headerText";
import { CIRCUMSTANCE_NAMES, DIMENSION_NAMES, METRIC_NAMES, type ScorecardName } from "../locale/creditScore";
import { CIRCUMSTANCES, DIMENSIONS, METRIC_KEYS, type Circumstance, type Dimension, type MetricKey } from "../measures/scorecard";

const DIMENSION_BY_NAME = byName(DIMENSIONS, DIMENSION_NAMES);
const METRIC_BY_NAME = byName(METRIC_KEYS, METRIC_NAMES);
const CIRCUMSTANCE_BY_NAME = byName(CIRCUMSTANCES, CIRCUMSTANCE_NAMES);

export function dimensionNamed(name: string): Dimension | undefined {
  return found(DIMENSION_BY_NAME, name);
}

export function metricNamed(name: string): MetricKey | undefined {
  return found(METRIC_BY_NAME, name);
}

export function circumstanceNamed(name: string): Circumstance | undefined {
  return found(CIRCUMSTANCE_BY_NAME, name);
}

/** True when the name says that its numbers are percentages. */
export function saysPercent(name: string): boolean {
  return /[%％]|百分|\bpct\b|percent/i.test(name);
}

function byName<Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, ScorecardName>>): ReadonlyMap<string, Key> {
  const map = new Map<string, Key>();
  for (const key of keys) for (const name of [key, names[key].zh, names[key].en, ...names[key].others]) map.set(compactName(name), key);
  return map;
}

/** With what stands in brackets it may be a formula, without it a name with its unit. */
function found<Key>(map: ReadonlyMap<string, Key>, name: string): Key | undefined {
  return map.get(compactName(name)) ?? map.get(withoutPercent(compactHeader(name)));
}

function compactName(name: string): string {
  return withoutPercent(compactHeader(name.normalize("NFKC").replace(/[()[\]【】〔〕]/g, " ")));
}

function withoutPercent(compact: string): string {
  return compact.replace(/%/g, "");
}
