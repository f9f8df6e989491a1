import { describe, expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import { otifOf, otifRate, verdictOf, type DeliveryLine } from "../../src/measures/fulfilment";

const day = (text: string) => parseIsoDate(text)!;
const AS_OF = day("2025-06-30");
const line = (rest: Partial<DeliveryLine> = {}): DeliveryLine => ({ plannedDate: day("2025-06-10"), actualDate: day("2025-06-10"), plannedQuantity: 10, actualQuantity: 10, ...rest });

describe("a delivery", () => {
  test("on the planned day is on time, a day later it is late", () => {
    expect(verdictOf(line(), AS_OF)).toEqual({ onTime: true, inFull: true, daysLate: 0, delivered: true });
    expect(verdictOf(line({ actualDate: day("2025-06-11") }), AS_OF)).toMatchObject({ onTime: false, daysLate: 1 });
  });

  test("short of the plan is not in full; more than planned is", () => {
    expect(verdictOf(line({ actualQuantity: 9.99 }), AS_OF)).toMatchObject({ onTime: true, inFull: false });
    expect(verdictOf(line({ actualQuantity: 11 }), AS_OF)!.inFull).toBe(true);
  });

  test("written as 0.1 + 0.2 against a plan of 0.3 is in full", () => {
    expect(verdictOf(line({ plannedQuantity: 0.1 + 0.2, actualQuantity: 0.3 }), AS_OF)!.inFull).toBe(true);
  });

  test("not made counts from the day after its planned day on, and is late since", () => {
    const open = { actualDate: NaN, actualQuantity: NaN };
    expect(verdictOf(line({ ...open, plannedDate: AS_OF }), AS_OF)).toBeUndefined();
    expect(verdictOf(line({ ...open, plannedDate: AS_OF - 1 }), AS_OF)).toEqual({ onTime: false, inFull: false, daysLate: 1, delivered: false });
  });

  test("after the as-of day has not been made yet", () => {
    expect(verdictOf(line({ actualDate: AS_OF + 1 }), AS_OF)).toMatchObject({ delivered: false, daysLate: 20 });
  });

  test("without a plan, or without its own quantity or day, is not judged", () => {
    for (const gap of [{ plannedDate: NaN }, { plannedQuantity: NaN }, { actualQuantity: NaN }, { actualDate: NaN, actualQuantity: 5 }]) expect(verdictOf(line(gap), AS_OF)).toBeUndefined();
  });
});

test("24 lines of which 20 are on time, 21 in full and 18 both: OTIF 75 %", () => {
  // 18 good; 2 on time but short; 3 in full but late; 1 late and short
  const late = { actualDate: day("2025-06-12") };
  const lines = [...Array<object>(18).fill({}), ...Array<object>(2).fill({ actualQuantity: 5 }), ...Array<object>(3).fill(late), { ...late, actualQuantity: 5 }];
  const otif = otifOf(lines.map((one) => verdictOf(line(one), AS_OF)!));
  expect(otif).toEqual({ lines: 24, onTime: 20, inFull: 21, both: 18 });
  expect(otifRate(otif)).toBe(0.75);
  expect(otifRate(otifOf([]))).toBeUndefined();
});
