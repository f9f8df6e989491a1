/** Bills of exchange, with what registers of bills handed on say about them. */
import type { Ledger } from "../ledger/types";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { amountOf, changedTextOf, dateOf, numberOf, readingsOf, textOf } from "./ledgerCells";
import { documentKey, isMarked, yesNo } from "./marks";
import type { Bill } from "./types";

/** Rows without an amount or a maturity are left out, but one that was handed on marks the bill of its number that another row gives. */
export function billsOf(draft: Draft): Bill[] {
  const bills: Bill[] = [];
  const handedOn: HandedOn[] = [];
  for (const { ledger } of readingsOf(draft.readings, "BILL")) addLedger(draft, ledger, bills, handedOn);
  const byNumber = new Map(handedOn.map((row) => [documentKey(row.billNo), row]));
  for (const bill of bills) complete(bill, byNumber.get(documentKey(bill.billNo)));
  return bills;
}

/** What a row tells about a bill that is no longer in hand. */
interface HandedOn extends Pick<Bill, "billNo" | "handedOn" | "derecognised"> {
  status: "discounted" | "endorsed";
}

function addLedger(draft: Draft, ledger: Ledger<"BILL">, bills: Bill[], handedOn: HandedOn[]): void {
  const customers = draft.customers.ofRows(ledger);
  const [billNo, type, acceptor] = [textOf(ledger, "billNo"), textOf(ledger, "type"), textOf(ledger, "acceptor")];
  const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), 0);
  const [amount, dueDate, issueDate, rate] = [amountOf(ledger, "amount", draft.scale), dateOf(ledger, "dueDate"), dateOf(ledger, "issueDate"), numberOf(ledger, "rate")];
  const [status, otherCity] = [changedTextOf(ledger, "status", billStatus, "held"), changedTextOf(ledger, "otherCity", isMarked, false)];
  const passedOn = handedOnIn(ledger);
  for (let row = 0; row < ledger.length; row++) {
    const passed = passedOn(row);
    if (Number.isNaN(amount(row)) || Number.isNaN(dueDate(row))) {
      if (passed && passed.billNo !== "") handedOn.push(passed);
      continue;
    }
    const bill: Bill = {
      billNo: billNo(row), type: isBankBill(type(row), acceptor(row)) ? "bank" : "commercial", customer: customers[row]!, acceptor: acceptor(row),
      amount: amount(row), currency: currency(row), dueDate: dueDate(row), status: status(row), otherCity: otherCity(row), reading: draft.sourceOf(ledger), row: ledger.rows[row]!,
    };
    if (!Number.isNaN(issueDate(row))) bill.issueDate = issueDate(row);
    if (!Number.isNaN(rate(row))) bill.rate = rate(row);
    complete(bill, passed);
    bills.push(bill);
  }
}

/** A bill that is neither presented, paid nor refused takes the status of being handed on; the day and the recourse are known from there alone. */
function complete(bill: Bill, passed: HandedOn | undefined): void {
  if (!passed) return;
  if (bill.status === "held") bill.status = passed.status;
  if (passed.handedOn !== undefined) bill.handedOn ??= passed.handedOn;
  if (passed.derecognised !== undefined) bill.derecognised ??= passed.derecognised;
}

/** Discounted where it is marked so, or has a discount rate or interest; else endorsed where it is marked so or names an endorsee. */
function handedOnIn(ledger: Ledger<"BILL">): (row: number) => HandedOn | undefined {
  const [billNo, endorsee] = [textOf(ledger, "billNo"), textOf(ledger, "endorsee")];
  const [discounted, endorsed] = [changedTextOf(ledger, "discounted", yesNo, 2), changedTextOf(ledger, "endorsed", yesNo, 2)];
  const derecognised = changedTextOf(ledger, "derecognised", yesNo, 2);
  const [day, discountRate, interest] = [dateOf(ledger, "handedOn"), numberOf(ledger, "discountRate"), amountOf(ledger, "discountInterest", ledger.scale)];
  return (row) => {
    const isDiscounted = discounted(row) === 1 || discountRate(row) > 0 || interest(row) > 0;
    const isEndorsed = endorsed(row) === 1 || endorsee(row) !== "";
    if (!isDiscounted && !isEndorsed) return undefined;
    return {
      billNo: billNo(row), status: isDiscounted ? "discounted" : "endorsed",
      ...(Number.isNaN(day(row)) ? {} : { handedOn: day(row) }), ...(derecognised(row) === 2 ? {} : { derecognised: derecognised(row) === 1 }),
    };
  };
}

/** The type's own word decides, else the acceptor: a bank or finance company accepts bank bills. */
function isBankBill(type: string, acceptor: string): boolean {
  if (/商业承兑|商承|商票|commercial|trade/i.test(type)) return false;
  return /银行承兑|银承|银票|bank/i.test(type) || /银行|信用社|财务公司|bank/i.test(acceptor);
}

function billStatus(text: string): Bill["status"] {
  const words: [RegExp, Bill["status"]][] = [
    [/拒|退票|refus|dishono|reject|unpaid/i, "refused"],
    [/贴现|discount/i, "discounted"],
    [/背书|转让|endors|transfer/i, "endorsed"],
    [/质押|pledg/i, "pledged"],
    [/托收|提示付款|sent|presented/i, "sent"],
    [/收妥|已收|兑付|结清|到期收款|collected|paid|settled|honou?red/i, "collected"],
  ];
  return words.find(([word]) => word.test(text))?.[1] ?? "held";
}
