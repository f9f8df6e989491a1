/** Dates of a file → serial numbers of the 1900 system. */

/** Days between the two epochs: serial 0 of the 1904 system is 1904-01-01, which is 1462 in the 1900 system. */
export const DAYS_FROM_1904 = 1462;

/** An ISO date cell ("2020-05-08", "2020-05-08T12:00:00", "12:00:00") → serial with the time as a fraction; undefined when it is none. */
export function serialOfIso(text: string): number | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || text.trim() === "") return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  return serialOfDay(Number(year), Number(month), Number(day)) + time;
}

/** Days of the proleptic Gregorian calendar since 1899-12-30, which is what serials count from 1900-03-01 on. */
function serialOfDay(year: number, month: number, day: number): number {
  // Counted in years that begin in March, so that the leap day is the last.
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
  const dayOf1899December30 = 693_899;
  return days - dayOf1899December30;
}
