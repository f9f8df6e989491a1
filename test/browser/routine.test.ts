/** The monthly routine of the guide on the sample workbook, from the first analysis to the second writing: by mouse and by keyboard alone, in both languages. */
import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { say, type Language, type Words } from "../../src/locale";
import { KIND_NAMES } from "../../src/locale/ledgerKinds";
import { CHECKS } from "../../src/locale/pane/checks";
import { CONTACT_FORM, CUSTOMER, PAPERS } from "../../src/locale/pane/customer";
import { LEDGERS } from "../../src/locale/pane/ledgers";
import { REPORTS_PLACE } from "../../src/locale/pane/reports";
import { SETTINGS } from "../../src/locale/pane/settings";
import { SHELL } from "../../src/locale/pane/shell";
import { REPORT_WORDS } from "../../src/locale/reports";
import { keyboard, mouse, type Hands } from "./hands";
import { describeInWorkbench, openPage, variants } from "./openPages";
import { button, cellWith, idle, placeButton, RUN_TIME, selection, sheetOf, waitFor } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

/** Of the sample's ledgers: the invoices, and what stands twice among them. */
const SAMPLE = {
  "zh-CN": { invoices: "应收发票", column: "业务员", contacts: "催收记录" },
  "en-US": { invoices: "Invoices", column: "Salesperson", contacts: "Collection log" },
} as const;
const TWICE = { cell: "A2595", row: 2594, number: "31705706" };
/** of the invoices */
const SAMPLE_PROBLEMS = 8;
const CHOSEN = ["overview", "aging", "plan", "dataCheck", "runLog"] as const;

/** One person at one page. */
class Routine {
  private readonly words: (words: Words, values?: Record<string, string | number>) => string;

  constructor(private readonly page: WorkbenchPage, private readonly pane: Frame, private readonly hands: Hands, private readonly language: Language) {
    this.words = (words, values) => say(words, language, values);
  }

  async lookAtLedgers(): Promise<void> {
    await this.go("ledgers");
    await this.press(LEDGERS.find);
    await this.card().waitFor({ timeout: RUN_TIME });
    await idle(this.pane);
    expect(await this.card().textContent()).toContain(this.words(LEDGERS.problemCount, { count: SAMPLE_PROBLEMS }));
    expect(await this.card().textContent()).toContain(this.words(KIND_NAMES.INV));
  }

  /** The salesperson is not to be read from the invoices, nor is the error that stands in that column. */
  async correctMapping(): Promise<void> {
    const { hands } = this;
    await hands.press(this.card());
    await this.press(LEDGERS.columns);
    await hands.choose(this.pane.getByLabel(new RegExp(`· ${SAMPLE[this.language].column}$`)), this.words(LEDGERS.ignore));
    await this.pane.getByText(this.words(LEDGERS.remembered, { count: 1 })).waitFor({ timeout: RUN_TIME });
    await idle(this.pane);
    expect(await this.card().textContent()).toContain(this.words(LEDGERS.problemCount, { count: SAMPLE_PROBLEMS - 1 }));
    await hands.press(this.card());
  }

  async analyseAsOf(date: string): Promise<void> {
    await this.go("checks");
    await this.hands.setDate(this.pane.getByLabel(this.words(CHECKS.asOf)), date);
    await this.press(SHELL.analyse);
    await this.pane.getByText(this.words(CHECKS.asOfCaption, { asOf: date, source: this.words(REPORT_WORDS.asOfSources.option) })).waitFor({ timeout: RUN_TIME });
    await idle(this.pane);
  }

  /** The first finding of the gravest signal, ten of the rows behind it and fifty more, and the first of them. */
  async followFinding(): Promise<void> {
    const findings = this.pane.locator("main section").filter({ has: this.pane.getByRole("heading", { name: this.words(CHECKS.findings), exact: true }) });
    await this.hands.press(findings.locator("button[aria-expanded=false]").first());
    const rows = findings.locator("dl ~ div li").getByRole("button");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(10);
    await this.press(CHECKS.more, { count: 50 });
    await rows.nth(10).waitFor();
    expect(await rows.count()).toBe(60);
    const link = rows.first();
    const named = /^(.+) (?:row|第) (\d+)/.exec(await link.textContent() ?? "");
    await this.hands.press(link);
    await this.selected(named![1]!, Number(named![2]) - 1);
  }

  /** The chosen sheets, of which so many are there already. */
  async write(existing: number): Promise<void> {
    await this.go("reports");
    await this.press(REPORTS_PLACE.none);
    for (const report of CHOSEN) await this.hands.tick(this.pane.getByLabel(this.words(REPORT_WORDS.titles[report]), { exact: true }));
    const runLog = this.words(REPORT_WORDS.titles.runLog);
    await this.pane.getByText(existing === 0 ? this.words(REPORTS_PLACE.replaced, { count: 0, created: CHOSEN.length }) : this.words(REPORTS_PLACE.replacedAndAppended, { count: existing - 1, created: CHOSEN.length - existing, sheet: runLog })).waitFor();
    await this.press(REPORTS_PLACE.write, { count: CHOSEN.length });
    await idle(this.pane);
    await this.pane.getByRole("heading", { name: this.words(REPORTS_PLACE.written) }).waitFor({ timeout: RUN_TIME });
    expect(await this.page.tabs()).toEqual(expect.arrayContaining(CHOSEN.map((report) => this.words(REPORT_WORDS.titles[report]))));
  }

  /** What a person notes about the most urgent customer; gives its name. */
  async noteOnPlan(note: string): Promise<string> {
    const plan = this.words(REPORT_WORDS.titles.plan);
    await this.go("reports");
    await this.hands.press(this.pane.getByRole("button", { name: plan, exact: true }));
    await this.selected(plan, 0);
    const sheet = sheetOf(await this.page.document(), plan);
    const { row } = cellWith(sheet, this.words(REPORT_WORDS.columns.note));
    await this.hands.typeAt(row + 1, this.columnOf(sheet, REPORT_WORDS.columns.note), note);
    await this.hands.typeAt(row + 1, this.columnOf(sheet, REPORT_WORDS.columns.status), this.words(REPORT_WORDS.choices.plan[1]));
    await this.hands.select(row + 1, 0);
    return String(sheet.cells[row + 1]![this.columnOf(sheet, REPORT_WORDS.columns.customer)]!.v);
  }

  /** The number that stands twice gets its own; the pane says that it is behind, and a refresh finds one problem less. */
  async correctLedger(): Promise<void> {
    await this.go("ledgers");
    await this.hands.press(this.card());
    await this.press(LEDGERS.problems);
    await this.press(LEDGERS.goTo, { cell: TWICE.cell });
    const { invoices } = SAMPLE[this.language];
    await this.selected(invoices, TWICE.row);
    await this.hands.typeAt(TWICE.row, 0, `${TWICE.number}-2`);
    await this.pane.getByText(this.words(SHELL.outOfDate, { sheets: invoices })).waitFor();
    await this.press(SHELL.refresh);
    await this.card().getByText(this.words(LEDGERS.problemCount, { count: SAMPLE_PROBLEMS - 2 })).waitFor({ timeout: RUN_TIME });
    await idle(this.pane);
    expect(await this.pane.getByText(this.words(SHELL.outOfDate, { sheets: invoices })).count()).toBe(0);
  }

  /** The note and the status stand beside the customer, wherever its row is now. */
  async expectKept(customer: string, note: string): Promise<void> {
    const sheet = sheetOf(await this.page.document(), this.words(REPORT_WORDS.titles.plan));
    const row = sheet.cells[cellWith(sheet, customer).row]!;
    const at = (words: Words): unknown => row[this.columnOf(sheet, words)]?.v;
    expect([at(REPORT_WORDS.columns.customer), at(REPORT_WORDS.columns.note), at(REPORT_WORDS.columns.status)]).toEqual([customer, note, this.words(REPORT_WORDS.choices.plan[1])]);
  }

  async logContact(customer: string, result: string): Promise<void> {
    await this.go("customer");
    await this.pane.getByRole("heading", { name: customer }).waitFor();
    await this.press(CUSTOMER.logContact);
    await this.hands.write(this.pane.getByLabel(this.words(CONTACT_FORM.result)), result);
    await this.press(CONTACT_FORM.save);
    const title = this.words(REPORT_WORDS.titles.contactLog);
    const name = SAMPLE[this.language].contacts === title ? `${title} (2)` : title;
    const saved = this.pane.getByRole("status").getByRole("button", { name: this.words(CONTACT_FORM.saved, { sheet: name }), exact: true });
    await saved.waitFor({ timeout: RUN_TIME });
    await idle(this.pane);
    expect(await saved.evaluate((element) => { const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
    expect(await this.pane.locator("main section").filter({ has: this.pane.getByRole("heading", { name: this.words(CUSTOMER.contacts), exact: true }) }).textContent()).toContain(result);
    const sheet = sheetOf(await this.page.document(), name);
    expect(Object.values(sheet.cells[cellWith(sheet, result).row]!).map(({ v }) => v)).toContain(customer);
  }

  async makeLetter(customer: string): Promise<void> {
    await this.press(CUSTOMER.makeLetter);
    const body = this.pane.getByLabel(this.words(PAPERS.body), { exact: true });
    expect(await body.inputValue()).toContain(customer);
    const [download] = await Promise.all([this.page.page.waitForEvent("download"), this.press(PAPERS.saveText)]);
    expect(readFileSync(await download.path(), "utf8")).toContain(customer);
  }

  async makeStatement(customer: string): Promise<void> {
    await this.press(CUSTOMER.makeStatement);
    await this.press(CUSTOMER.writeStatement);
    const title = this.words(REPORT_WORDS.titles.statement);
    const written = this.pane.getByRole("status").getByRole("button");
    await written.waitFor({ timeout: RUN_TIME });
    await this.hands.press(written);
    await this.selected(title, 0);
    expect(cellWith(sheetOf(await this.page.document(), title), customer).row).toBeGreaterThan(0);
  }

  /** The column choice is in the file that goes to the next workbook. */
  async exportSettings(): Promise<void> {
    await this.go("settings");
    const [download] = await Promise.all([this.page.page.waitForEvent("download"), this.press(SETTINGS.export)]);
    const { mappings } = JSON.parse(readFileSync(await download.path(), "utf8")) as { mappings: object };
    expect(JSON.stringify(mappings)).toContain(SAMPLE[this.language].column);
  }

  private go(place: "ledgers" | "checks" | "reports" | "customer" | "settings"): Promise<void> {
    return this.hands.press(placeButton(this.pane, place, this.language));
  }

  private press(words: Words, values?: Record<string, string | number>): Promise<void> {
    return this.hands.press(button(this.pane, words, this.language, values));
  }

  private card() {
    return this.pane.locator("main li button[aria-expanded]").filter({ has: this.pane.getByText(SAMPLE[this.language].invoices, { exact: true }) }).first();
  }

  private async selected(sheet: string, row: number): Promise<void> {
    await waitFor(async () => { const at = await selection(this.page); return at.sheet === sheet && at.row === row ? at : undefined; });
  }

  private columnOf(sheet: Parameters<typeof cellWith>[0], words: Words): number {
    return cellWith(sheet, this.words(words)).column;
  }
}

describeInWorkbench("the monthly routine", () => {
  test.each(variants([
    ["zh-CN", "keyboard", keyboard, "已电话联系，周五付款"],
    ["en-US", "mouse", mouse, "Called: pays on Friday"],
  ] as const))("in %s by %s: nothing that was typed is lost, from the first analysis to the second writing", async (language, _, hands, note) => {
    const page = await openPage(language);
    const routine = new Routine(page, await page.pane(), hands(page), language);
    await routine.lookAtLedgers();
    await routine.correctMapping();
    await routine.analyseAsOf("2025-06-30");
    await routine.followFinding();
    await routine.write(0);
    const customer = await routine.noteOnPlan(note);
    await routine.logContact(customer, `${note}!`);
    await routine.makeLetter(customer);
    await routine.makeStatement(customer);
    await routine.correctLedger();
    await routine.write(CHOSEN.length);
    await routine.expectKept(customer, note);
    await routine.exportSettings();
  }, 600_000);
});
