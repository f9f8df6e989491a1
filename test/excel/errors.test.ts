import { describe, expect, test } from "@jest/globals";
import type { PortErrorCode } from "../../src/app/ports";
import { hostFailure, TimeLimitReached } from "../../src/excel/errors";
import { ERRORS, portErrorText } from "../../src/locale/errors";

const codes: Record<PortErrorCode, true> = {
  "cell-edit": true, "access-denied": true, "read-only": true, "protected-sheet": true, "protected-workbook": true, "too-large": true,
  "timed-out": true, busy: true, offline: true, "item-not-found": true, unsupported: true, cancelled: true, unexpected: true,
};

describe("errors of the host", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit"], ["5004", "cell-edit"], ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["AccessDenied", "access-denied"], ["InvalidOrTimedOutSession", "timed-out"], ["ActivityLimitReached", "busy"],
    ["ConnectionFailure", "offline"], ["ItemNotFound", "item-not-found"], ["ApiNotFound", "unsupported"], ["GeneralException", "unexpected"],
    ["SomethingNew", "unexpected"],
  ] as const)("%s is told as %s", (code, expected) => {
    expect(hostFailure({ code, message: "m" })).toMatchObject({ code: expected, hostCode: code });
  });

  test("an answer that never comes is a time-out, an error in our own code is unexpected", () => {
    expect(hostFailure(new TimeLimitReached(5)).code).toBe("timed-out");
    expect(hostFailure(new TypeError("oops"))).toMatchObject({ code: "unexpected", transient: false, detail: "Error: oops" });
  });

  test("every code says in both languages what happened, whether anything changed, and what to do", () => {
    for (const code of Object.keys(codes) as PortErrorCode[]) {
      expect(Object.keys(ERRORS)).toContain(code);
      const english = portErrorText({ code, where: "Aging", changed: false }, "en-US");
      const chinese = portErrorText({ code, where: "账龄分析", changed: true }, "zh-CN");
      expect(english).not.toMatch(/[{}]|\p{Script=Han}/u);
      expect(english).toContain("No report sheet was changed.");
      expect(chinese).toMatch(/[\p{Script=Han}].*。$/u);
      expect(chinese).toContain("部分报表可能已更新");
    }
  });

  test.each(["settings", "_AR_Staging", "", "aging of 2025"])("every English sentence begins with a capital, whatever place it names: \"%s\"", (where) => {
    for (const code of Object.keys(ERRORS) as (keyof typeof ERRORS)[]) {
      for (const sentence of portErrorText({ code, where, changed: false }, "en-US").split(/(?<=\.) /)) expect(sentence).toMatch(/^[A-Z]/);
    }
  });
});
