/** The look of the sample's sheets: one named style a kind of cell. */
import type { HostStyle } from "../host/document";

const LINE = { style: "thin", color: "#D9E1EC" };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const body: HostStyle = { borders: BOX, vertical: "center" };
const sum: HostStyle = { ...body, fill: "#EAF1F8", font: { bold: true } };

export const SAMPLE_STYLES = {
  title: { font: { bold: true, size: 16, color: "#1F3864" }, horizontal: "center", vertical: "center" },
  note: { font: { size: 10, color: "#595959" }, vertical: "center" },
  header: {
    font: { bold: true, color: "#FFFFFF" }, fill: "#2F5597", horizontal: "center", vertical: "center", wrap: true,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  },
  text: body,
  centre: { ...body, horizontal: "center" },
  id: { ...body, numberFormat: "@" },
  idNumber: { ...body, numberFormat: "0", horizontal: "left" },
  whole: { ...body, numberFormat: "0", horizontal: "center" },
  date: { ...body, numberFormat: "yyyy-mm-dd", horizontal: "center" },
  dateText: { ...body, horizontal: "center" },
  amount: { ...body, numberFormat: "#,##0.00", horizontal: "right" },
  amountText: { ...body, numberFormat: "@", horizontal: "right" },
  rate: { ...body, numberFormat: "0.0000", horizontal: "right" },
  percent: { ...body, numberFormat: "0.00%", horizontal: "right" },
  sumText: sum,
  sumAmount: { ...sum, numberFormat: "#,##0.00", horizontal: "right" },
  number: { ...body, numberFormat: "General", horizontal: "right" },
  sheetTitle: { font: { bold: true, size: 16, color: "#1F3864" }, vertical: "center" },
  family: { font: { bold: true, size: 14, color: "#1F3864" } },
  functionName: { font: { bold: true, size: 12, color: "#1F3864" } },
  formulaText: { font: { name: "Consolas", size: 10, color: "#385723" } },
  result: { ...body, fill: "#E2F0D9" },
  resultDate: { ...body, fill: "#E2F0D9", numberFormat: "yyyy-mm-dd" },
  footer: { font: { size: 9, color: "#7F7F7F" } },
} as const satisfies Record<string, HostStyle>;

export type StyleId = keyof typeof SAMPLE_STYLES;
