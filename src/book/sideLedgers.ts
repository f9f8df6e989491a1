/** What a book keeps beside debts, money and bills: the collection log, exchange rates. */
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { amountOf, changedTextOf, dateOf, numberOf, readingsOf, textOf } from "./ledgerCells";
import type { Contact, Rate, TypedRate } from "./types";

/** The collection log, oldest first. */
export function contactsOf(draft: Draft): Contact[] {
  const contacts = readingsOf(draft.readings, "DUN").flatMap(({ ledger }) => {
    const customers = draft.customers.ofRows(ledger);
    const fields = ["invoice", "channel", "person", "result", "reason"] as const;
    const texts = fields.map((field) => [field, textOf(ledger, field)] as const);
    const [level, promisedAmount] = [numberOf(ledger, "level"), amountOf(ledger, "promisedAmount", draft.scale)];
    const [date, promisedDate] = [dateOf(ledger, "date"), dateOf(ledger, "promisedDate")];
    const rows: Contact[] = [];
    for (let row = 0; row < ledger.length; row++) {
      if (Number.isNaN(date(row))) continue;
      const contact: Contact = {
        date: date(row), customer: customers[row]!, level: level(row) || 0, invoice: "", channel: "", person: "", result: "", reason: "",
        reading: draft.sourceOf(ledger), row: ledger.rows[row]!,
      };
      for (const [field, text] of texts) contact[field] = text(row);
      if (!Number.isNaN(promisedDate(row))) contact.promisedDate = promisedDate(row);
      if (!Number.isNaN(promisedAmount(row))) contact.promisedAmount = promisedAmount(row);
      rows.push(contact);
    }
    return rows;
  });
  return contacts.sort((a, b) => a.date - b.date);
}

/** The table of exchange rates, oldest first; rows that name no currency (interest rates) are not for here. Typed rates stand in for all of their currency. */
export function ratesOf(draft: Draft, typed: readonly TypedRate[] = []): Rate[] {
  const own = typed.map(({ currency, date, rate }): Rate => ({ currency: draft.currencies.indexOf(currencyCode(currency)), date, rate }));
  const replaced = new Set(own.map(({ currency }) => currency));
  const listed = readingsOf(draft.readings, "RATE").flatMap(({ ledger }) => {
    const currency = changedTextOf(ledger, "currency", currencyCode, "");
    const [date, rate] = [dateOf(ledger, "date"), numberOf(ledger, "rate")];
    const rows: Rate[] = [];
    for (let row = 0; row < ledger.length; row++) {
      if (!/^[A-Z]{3}$/.test(currency(row)) || Number.isNaN(date(row)) || !(rate(row) > 0)) continue;
      rows.push({ currency: draft.currencies.indexOf(currency(row)), date: date(row), rate: rate(row) });
    }
    return rows;
  });
  return [...listed.filter(({ currency }) => !replaced.has(currency)), ...own].sort((a, b) => a.date - b.date);
}

/** The rates that dated documents name. */
export function documentRates({ debits, credits }: Draft): Rate[] {
  return [debits, credits].flatMap(({ currency, rate, from }) =>
    rate.flatMap((value, index) => (value > 0 && currency[index] !== 0 && from[index]! > -Infinity ? [{ currency: currency[index]!, date: from[index]!, rate: value }] : [])),
  );
}
