/** What an add-in finds around Excel: readiness, language, theme, requirement sets, actions, the pane. */
import { describe, expect, test } from "@jest/globals";
import { withWorkbook } from "../protocol/workbooks";

describe("Office", () => {
  test("is ready, speaks the language asked for and shows the theme", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Office } = await workbook.attach({ language: "zh-CN", theme: "dark" });
      const info = await Office.onReady();
      expect([info.host, Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["Excel", "zh-CN", "zh-CN"]);
      expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#212121");
    }));

  test("tells whoever listens when the user chooses other colours, and knows no other event of the document", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach({ theme: "light" });
      const { Office } = client;
      const heard: unknown[] = [];
      Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ type, officeTheme }: { type: string; officeTheme: Office.OfficeTheme }) => void heard.push([type, officeTheme.isDarkTheme]));
      client.setTheme("dark");
      client.setTheme("light");
      expect(heard).toEqual([["officeThemeChanged", true], ["officeThemeChanged", false]]);
      client.setTheme("contrast");
      expect(Office.context.officeTheme).toMatchObject({ isDarkTheme: true, bodyForegroundColor: "#FFFF00" });
      expect(() => Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => undefined)).toThrow();
    }));

  test("has the sets of the client's own age, and no newer ones", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { requirements } = (await workbook.attach()).Office.context;
      const asked: [string, string][] = [["ExcelApi", "1.9"], ["ExcelApi", "1.15"], ["ExcelApi", "1.16"], ["SharedRuntime", "1.1"], ["Nonsense", "1.1"]];
      expect(asked.map(([set, version]) => requirements.isSetSupported(set, version))).toEqual([true, true, false, true, false]);
    }));

  test("a ribbon button runs its action and ends when the action says so", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      const steps: string[] = [];
      client.Office.actions.associate("analyse", async (event: Office.AddinCommands.Event) => {
        steps.push("ran");
        await Promise.resolve();
        event.completed();
      });
      await client.runAction("analyse");
      steps.push("ended");
      expect(steps).toEqual(["ran", "ended"]);
      await expect(client.runAction("unknown")).rejects.toThrow("unknown");
    }));

  test("the pane is shown and hidden, and listeners are told", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Office } = await workbook.attach();
      const modes: string[] = [];
      const stop = await Office.addin.onVisibilityModeChanged((event) => void modes.push(String(event.visibilityMode)));
      await Office.addin.showAsTaskpane();
      await Office.addin.hide();
      await stop();
      await Office.addin.showAsTaskpane();
      expect(modes).toEqual(["Taskpane", "Hidden"]);
    }));
});

describe("several clients", () => {
  test("have globals of their own, and another one costs well under a second", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const first = await workbook.attach();
      const start = performance.now();
      const second = await workbook.attach();
      expect(performance.now() - start).toBeLessThan(1_000);
      expect(second.Excel).not.toBe(first.Excel);
      expect(second.OfficeExtension.Error).not.toBe(first.OfficeExtension.Error);
    }));

  test("a detached client hears nothing more, and the others go on", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const [gone, left] = [await workbook.attach(), await workbook.attach()];
      const heard: string[] = [];
      for (const [name, client] of [["gone", gone], ["left", left]] as const) {
        await client.Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add(async () => void heard.push(name));
          await context.sync();
        });
      }
      gone.detach();
      workbook.edit("Ledger", "A1", 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(heard).toEqual(["left"]);
    }));
});
