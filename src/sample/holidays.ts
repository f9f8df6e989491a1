/** China's public holidays of 2024 and 2025 as the State Council announced them, and the workdays that make up for them. */
import { dayNumber, type DayNumber } from "../measures/calendar";
import type { Twin } from "./customers";

export interface SampleHoliday {
  day: DayNumber;
  name: Twin;
  working: boolean;
}

interface Holiday {
  name: Twin;
  year: number;
  /** month and day, both ends included */
  from: [number, number];
  to: [number, number];
  makeUp: [number, number][];
}

const NEW_YEAR: Twin = { zh: "元旦", en: "New Year" };
const SPRING_FESTIVAL: Twin = { zh: "春节", en: "Spring Festival" };
const TOMB_SWEEPING: Twin = { zh: "清明节", en: "Tomb Sweeping Day" };
const LABOUR: Twin = { zh: "劳动节", en: "Labour Day" };
const DRAGON_BOAT: Twin = { zh: "端午节", en: "Dragon Boat Festival" };
const MID_AUTUMN: Twin = { zh: "中秋节", en: "Mid-Autumn Festival" };
const NATIONAL: Twin = { zh: "国庆节", en: "National Day" };

const HOLIDAYS: Holiday[] = [
  { name: NEW_YEAR, year: 2024, from: [1, 1], to: [1, 1], makeUp: [] },
  { name: SPRING_FESTIVAL, year: 2024, from: [2, 10], to: [2, 17], makeUp: [[2, 4], [2, 18]] },
  { name: TOMB_SWEEPING, year: 2024, from: [4, 4], to: [4, 6], makeUp: [[4, 7]] },
  { name: LABOUR, year: 2024, from: [5, 1], to: [5, 5], makeUp: [[4, 28], [5, 11]] },
  { name: DRAGON_BOAT, year: 2024, from: [6, 10], to: [6, 10], makeUp: [] },
  { name: MID_AUTUMN, year: 2024, from: [9, 15], to: [9, 17], makeUp: [[9, 14]] },
  { name: NATIONAL, year: 2024, from: [10, 1], to: [10, 7], makeUp: [[9, 29], [10, 12]] },
  { name: NEW_YEAR, year: 2025, from: [1, 1], to: [1, 1], makeUp: [] },
  { name: SPRING_FESTIVAL, year: 2025, from: [1, 28], to: [2, 4], makeUp: [[1, 26], [2, 8]] },
  { name: TOMB_SWEEPING, year: 2025, from: [4, 4], to: [4, 6], makeUp: [] },
  { name: LABOUR, year: 2025, from: [5, 1], to: [5, 5], makeUp: [[4, 27]] },
  { name: DRAGON_BOAT, year: 2025, from: [5, 31], to: [6, 2], makeUp: [] },
  { name: NATIONAL, year: 2025, from: [10, 1], to: [10, 8], makeUp: [[9, 28], [10, 11]] },
];

/** In the order of the days. */
export const SAMPLE_HOLIDAYS: readonly SampleHoliday[] = HOLIDAYS.flatMap(({ name, year, from, to, makeUp }) => {
  const [first, last] = [dayNumber(year, ...from), dayNumber(year, ...to)];
  const off = Array.from({ length: last - first + 1 }, (_, i) => ({ day: first + i, name, working: false }));
  return [...off, ...makeUp.map((date) => ({ day: dayNumber(year, ...date), name, working: true }))];
}).sort((a, b) => a.day - b.day);
