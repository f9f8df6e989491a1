/** What a book keeps beside debts and money: bills of exchange, the collection log, exchange rates. */
import type { Ledger } from "../ledger/types";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { amountOf, changedTextOf, dateOf, numberOf, readingsOf, textOf } from "./ledgerCells";
import type { Bill, Contact, Rate } from "./types";

export function billsOf(draft: Draft): Bill[] {
  return readingsOf(draft.readings, "BILL").flatMap(({ ledger }) => {
    const customers = draft.customers.ofRows(ledger as unknown as Ledger);
    const [billNo, type, acceptor] = [textOf(ledger, "billNo"), textOf(ledger, "type"), textOf(ledger, "acceptor")];
    const status = changedTextOf(ledger, "status", billStatus, "held");
    const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), 0);
    const [amount, dueDate] = [amountOf(ledger, "amount", draft.scale), dateOf(ledger, "dueDate")];
    const bills: Bill[] = [];
    for (let row = 0; row < ledger.length; row++) {
      if (Number.isNaN(amount(row)) || Number.isNaN(dueDate(row))) continue;
      bills.push({
        billNo: billNo(row), type: isBankBill(type(row), acceptor(row)) ? "bank" : "commercial", customer: customers[row]!,
        amount: amount(row), currency: currency(row), dueDate: dueDate(row), status: status(row),
      });
    }
    return bills;
  });
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

/** The collection log, oldest first. */
export function contactsOf(draft: Draft): Contact[] {
  const contacts = readingsOf(draft.readings, "DUN").flatMap(({ ledger }) => {
    const customers = draft.customers.ofRows(ledger as unknown as Ledger);
    const fields = ["invoice", "channel", "person", "result", "reason"] as const;
    const texts = fields.map((field) => [field, textOf(ledger, field)] as const);
    const [level, promisedAmount] = [numberOf(ledger, "level"), amountOf(ledger, "promisedAmount", draft.scale)];
    const [date, promisedDate] = [dateOf(ledger, "date"), dateOf(ledger, "promisedDate")];
    const rows: Contact[] = [];
    for (let row = 0; row < ledger.length; row++) {
      if (Number.isNaN(date(row))) continue;
      const contact: Contact = { date: date(row), customer: customers[row]!, level: level(row) || 0, invoice: "", channel: "", person: "", result: "", reason: "" };
      for (const [field, text] of texts) contact[field] = text(row);
      if (!Number.isNaN(promisedDate(row))) contact.promisedDate = promisedDate(row);
      if (!Number.isNaN(promisedAmount(row))) contact.promisedAmount = promisedAmount(row);
      rows.push(contact);
    }
    return rows;
  });
  return contacts.sort((a, b) => a.date - b.date);
}

/** The table of exchange rates, oldest first; rows that name no currency (interest rates) are not for here. */
export function ratesOf(draft: Draft): Rate[] {
  const rates = readingsOf(draft.readings, "RATE").flatMap(({ ledger }) => {
    const currency = changedTextOf(ledger, "currency", currencyCode, "");
    const [date, rate] = [dateOf(ledger, "date"), numberOf(ledger, "rate")];
    const rows: Rate[] = [];
    for (let row = 0; row < ledger.length; row++) {
      if (!/^[A-Z]{3}$/.test(currency(row)) || Number.isNaN(date(row)) || !(rate(row) > 0)) continue;
      rows.push({ currency: draft.currencies.indexOf(currency(row)), date: date(row), rate: rate(row) });
    }
    return rows;
  });
  return rates.sort((a, b) => a.date - b.date);
}
