/** Grades and tiers of a credit score: three tiers, nine grades, ten points each. Source: measures.md §10 (thresholds ours). */

export const GRADES = ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C"] as const;
export type Grade = (typeof GRADES)[number];
export type Tier = "A" | "B" | "C";

/** The least score of each grade; a score below all of them is C. */
export const GRADE_FROM: Readonly<Record<Grade, number>> = { AAA: 90, AA: 80, A: 70, BBB: 60, BB: 50, B: 40, CCC: 30, CC: 20, C: 0 };
/** Between two grades: what a score cut to a grade falls short of the next one. */
const POINT = 1;
const NOTCH = 10;

/** The grade of a score from 0 to 100. */
export function gradeOf(score: number): Grade {
  return GRADES.find((grade) => score >= GRADE_FROM[grade]) ?? "C";
}

/** AAA, AA, A → A; BBB, BB, B → B; the rest → C. */
export function tierOf(grade: Grade): Tier {
  return grade.charAt(0) as Tier;
}

/** The worse one of two grades. */
export function worseGrade(one: Grade, other: Grade): Grade {
  return GRADES.indexOf(one) > GRADES.indexOf(other) ? one : other;
}

/** The score, cut to one point below the grade above `grade`: at most B is at most 49. */
export function atMost(score: number, grade: Grade): number {
  const above = GRADES[GRADES.indexOf(grade) - 1];
  return above === undefined ? score : Math.min(score, GRADE_FROM[above] - POINT);
}

/** The score one grade lower, never below 0. */
export function oneNotchDown(score: number): number {
  return Math.max(0, Math.min(score - NOTCH, GRADE_FROM.AAA - POINT));
}
