/** Through the real client and the host: contacts noted in the pane, and what the next analysis makes of them. */
import { describe, expect, jest, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { contactFaults, logContact, type LoggedContact } from "../../src/app/logContact";
import { publishStatement } from "../../src/app/publishStatement";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/measures/calendar";
import { documentOf, find, open, picture, SILENT, tableRows } from "../excel/hostBook";

jest.setTimeout(120_000);

const day = (iso: string): number => parseIsoDate(iso)!;
const TODAY = day("2025-06-30");
const LEDGER = [
  ["发票号码", "客户名称", "开票日期", "到期日", "价税合计"],
  ["F1", "甲公司", day("2025-05-01"), day("2025-05-31"), 1_000],
  ["F2", "乙公司", day("2025-05-01"), day("2025-05-31"), 2_000],
];
const CALL: LoggedContact = {
  date: day("2025-06-28"), customer: "甲公司", invoice: "", level: 2, channel: "phone", person: "张三", result: "=1+1 已答应", promisedDate: day("2025-07-10"), promisedAmount: 1_000, note: "",
};

const run = (port: Parameters<typeof analyse>[0]) => analyse(port, DEFAULT_SETTINGS, { today: TODAY, asOf: TODAY }, SILENT);

describe("logging a contact", () => {
  test("adds a row to our own sheet, which the next analysis reads as a collection log", async () => {
    const { port, book } = await open(documentOf({ 应收: LEDGER }));
    const before = picture(book, "应收");
    expect((await run(port)).plan.actions.map(({ customer, lastContact }) => [customer > 0, lastContact])).toEqual([[true, undefined], [true, undefined]]);

    await logContact(port, CALL, { language: "zh-CN", time: TODAY + 0.5, scale: 2 }, SILENT);
    expect(tableRows(book, "催收记录").map((row) => [row["客户名称"], row["催收级别"], row["催收方式"], row["催收结果"], row["承诺金额"]])).toEqual([["甲公司", "2", "电话", "=1+1 已答应", "1000"]]);

    const { book: read, plan, problems } = await run(port);
    expect(read.contacts).toMatchObject([{ date: CALL.date, level: 2, channel: "电话", result: "=1+1 已答应", promisedDate: CALL.promisedDate, promisedAmount: 100_000 }]);
    expect(read.customers[read.contacts[0]!.customer]!.name).toBe("甲公司");
    // the promise covers all that 甲公司 owes
    expect(plan.actions.map(({ customer }) => read.customers[customer]!.name)).toEqual(["乙公司"]);
    expect(problems.filter(({ sheet }) => sheet === "催收记录")).toEqual([]);
    expect(picture(book, "应收")).toEqual(before);
    book.dispose();
  });

  test("keeps what stands there, corrections by the user included, in whichever language the next one is logged", async () => {
    const { port, book } = await open(documentOf({ 应收: LEDGER }));
    await logContact(port, CALL, { language: "zh-CN", time: TODAY + 0.5, scale: 2 }, SILENT);
    const { row, column } = find(book, "催收记录", "张三");
    book.edit("催收记录", `${String.fromCharCode(65 + column)}${row + 1}`, "王五");
    await logContact(port, { ...CALL, customer: "乙公司", channel: "mail", result: "sent", promisedDate: undefined, promisedAmount: undefined }, { language: "en-US", time: TODAY + 0.6, scale: 2 }, SILENT);
    const { book: read } = await run(port);
    expect(read.contacts.map(({ customer, person, result }) => [read.customers[customer]!.name, person, result])).toEqual([["甲公司", "王五", "=1+1 已答应"], ["乙公司", "张三", "sent"]]);
    book.dispose();
  });

  test("twice in the same second for the same customer is once", async () => {
    const { port, book } = await open(documentOf({ 应收: LEDGER }));
    for (let i = 0; i < 2; i++) await logContact(port, CALL, { language: "en-US", time: TODAY + 0.5, scale: 2 }, SILENT);
    expect(tableRows(book, "Contact log")).toHaveLength(1);
    book.dispose();
  });
});

describe("what keeps a contact from being logged", () => {
  test.each([
    [{}, []],
    [{ customer: " " }, ["no-customer"]],
    [{ date: NaN }, ["no-date"]],
    [{ date: TODAY + 1, promisedDate: TODAY + 1 }, ["date-ahead"]],
    [{ promisedDate: day("2025-06-27") }, ["promise-before-contact"]],
    [{ promisedAmount: 0 }, ["amount-not-positive"]],
    [{ promisedDate: undefined }, ["amount-without-date"]],
    [{ promisedDate: undefined, promisedAmount: undefined, result: "", level: undefined }, ["nothing-said"]],
  ] as [Partial<LoggedContact>, string[]][])("%j gives %j", (change, faults) => {
    expect(contactFaults({ ...CALL, ...change }, TODAY)).toEqual(faults);
  });
});

describe("a statement for one customer", () => {
  test("lists that customer's account alone; of one who is not there nothing is written", async () => {
    const { port, book } = await open(documentOf({ 应收: LEDGER }));
    const analysis = await run(port);
    const options = { language: "zh-CN", run: { time: TODAY, who: "", version: "0" }, loaded: { settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: true, previousFindings: [] } } as const;
    const published = await publishStatement(port, analysis, "乙公司", { ...options, loaded: { ...options.loaded, problems: [], previousFindings: [] } }, SILENT);
    expect(published).toMatchObject({ report: "statement", sheet: "对账单" });
    expect(new Set(tableRows(book, "对账单").map((row) => row["客户名称"] ?? row["客户"]))).toEqual(new Set(["乙公司"]));
    expect(await publishStatement(port, analysis, "无此客户", { ...options, loaded: { ...options.loaded, problems: [], previousFindings: [] } }, SILENT)).toBeUndefined();
    book.dispose();
  });
});
