/** The bills of exchange with which the sample's customers paid. */
import { addMonths, civilDate, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import type { BillStatus, SampleBill } from "./facts";
import type { Random } from "./random";

const BANKS: Twin[] = [
  { zh: "江淮商业银行合肥分行", en: "Jianghuai Commercial Bank, Hefei" },
  { zh: "东海银行宁波分行", en: "Donghai Bank, Ningbo" },
  { zh: "华东农商银行苏州支行", en: "Huadong Rural Commercial Bank, Suzhou" },
  { zh: "南方开发银行深圳分行", en: "Nanfang Development Bank, Shenzhen" },
];
/** Status of a bill that is not due yet, by weight. */
const STATUSES: BillStatus[] = ["held", "held", "held", "held", "endorsed", "endorsed", "discounted", "discounted", "pledged"];
/** A bill goes to the bank for collection this many days before it falls due. */
const COLLECTION_DAYS = 10;

/** The bill of one receipt: six months, bank or commercial, with its status on the as-of day. */
export function billFor(
  type: SampleBill["type"], customer: SampleCustomer, index: number, amount: MinorUnits, received: DayNumber, asOf: DayNumber,
  refused: boolean, random: Random,
): SampleBill {
  const issued = received - random.integer(0, 4);
  const due = addMonths(issued, 6);
  return {
    billNo: billNumber(type, issued, random),
    type,
    customer: index,
    acceptor: type === "bankAcceptance" ? random.pick(BANKS) : customer.name,
    issued,
    due,
    received,
    amount,
    status: refused ? "refused" : statusOn(asOf, due, random),
  };
}

function statusOn(asOf: DayNumber, due: DayNumber, random: Random): BillStatus {
  const later = random.pick(STATUSES);
  if (due <= asOf) return "collected";
  return due - asOf <= COLLECTION_DAYS ? "sent" : later;
}

/** Thirty digits as on an electronic bill: kind, bank, day, serial, check digits. */
function billNumber(type: SampleBill["type"], issued: DayNumber, random: Random): string {
  const { year, month, day } = civilDate(issued);
  const date = `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
  const digits = (count: number): string => Array.from({ length: count }, () => random.integer(0, 9)).join("");
  return `${type === "bankAcceptance" ? 1 : 2}${digits(11)}${date}${digits(10)}`;
}
