import { describe, expect, test } from "@jest/globals";
import { dwell } from "../../../src/functions/catalogue/dwell";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, value } from "../calling";

const AS_OF = dayNumber(2025, 6, 30);
const JUNE_1 = dayNumber(2025, 6, 1);

describe("DWELL", () => {
  test("5, 8, 10 and open, 12, 15 and open, 20, 25 and open: half have left after 20 days", () => {
    const entered = column(JUNE_1, "2025-06-01", AS_OF - 10, "2025.6.1", AS_OF - 15, JUNE_1, "2025年6月5日");
    expect(value(dwell, [entered, column("2025-06-06", JUNE_1 + 8, null, JUNE_1 + 12, "", JUNE_1 + 20, 0), AS_OF])).toBe(20);
  });

  test("leaving on the day of entering is 0 days; a later exit is still open on the as-of day", () => {
    expect(value(dwell, [column(JUNE_1), column(JUNE_1), AS_OF])).toBe(0);
    expect(failure(dwell, [column(JUNE_1), column(AS_OF + 1), AS_OF])).toEqual({ code: "#N/A", message: "none has left yet, so there is no median" });
    expect(value(dwell, [column(JUNE_1), column(AS_OF + 1), AS_OF + 1])).toBe(30);
  });

  test("without an as-of day it looks from today", () => {
    expect(value(dwell, [column(SURROUNDINGS.today - 9, SURROUNDINGS.today + 9), column(SURROUNDINGS.today - 2, "")])).toBe(7);
  });

  test("says how long the median is at least while most are open", () => {
    expect(failure(dwell, [column(JUNE_1, JUNE_1, JUNE_1), column(JUNE_1 + 3, null, null), AS_OF])).toEqual({
      code: "#N/A", message: "more than half have not left yet; the median is above 3 days",
    });
  });

  test("refuses an exit before the entry or without one, and nothing at all", () => {
    expect(failure(dwell, [column(JUNE_1, JUNE_1), column("", JUNE_1 - 1), AS_OF]).message).toBe("left row 2, column 1: left before it was entered");
    expect(failure(dwell, [column(JUNE_1, ""), column("", JUNE_1), AS_OF]).message).toBe("entered row 2, column 1: the date is missing");
    expect(failure(dwell, [column(AS_OF + 1), column(""), AS_OF]).message).toBe("nothing was entered up to as_of");
    expect(failure(dwell, [column(JUNE_1), column("open"), AS_OF]).message).toBe("left row 1, column 1: cannot read 'open'");
    expect(failure(dwell, [column(JUNE_1), null, AS_OF]).message).toBe("the argument left is missing");
  });
});
