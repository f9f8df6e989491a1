/** Which step of a dunning policy a debt has reached by its days past due. */

/** One step, 0 = courtesy reminder: it holds on the days past due fromDays … toDays. */
export interface DunningLevel {
  level: number;
  fromDays: number;
  /** inclusive; undefined = no upper end */
  toDays?: number;
}

/** From a courtesy reminder in the week before the due date (0) to the lawyers (4). */
export const DEFAULT_DUNNING_LEVELS = [
  { level: 0, fromDays: -7, toDays: 0 },
  { level: 1, fromDays: 1, toDays: 30 },
  { level: 2, fromDays: 31, toDays: 60 },
  { level: 3, fromDays: 61, toDays: 90 },
  { level: 4, fromDays: 91 },
] as const satisfies readonly DunningLevel[];

/** The highest level whose days hold `daysPastDue`; undefined when none does. The levels stand lowest first. */
export function levelReached<Level extends DunningLevel>(levels: readonly Level[], daysPastDue: number): Level | undefined {
  let reached: Level | undefined;
  for (const level of levels) {
    if (daysPastDue >= level.fromDays && daysPastDue <= (level.toDays ?? Infinity)) reached = level;
  }
  return reached;
}
