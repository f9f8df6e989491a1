/** Public data sets through the readers, against the totals published with them or counted straight from their text. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import type { Reading } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";
import { publicGrid } from "../fixtures/publicData";
import { codesOf, fieldOf, headersOf, only } from "./readLedgers";

const superstore = publicGrid("superstore_2019-2022.csv");
const pipeline = publicGrid("maven_sales_pipeline.csv");
const accounts = publicGrid("maven_accounts.csv");
const products = publicGrid("aw_Product.csv", "\t");
const inventory = publicGrid("aw_ProductInventory.csv", "\t");
const purchases = publicGrid("bibitor_invoice_purchases_2016.csv");

const sum = (values: readonly string[]): number => values.reduce((total, value) => total + Number(value), 0);
const count = (values: readonly string[], wanted: string): number => values.filter((value) => value === wanted).length;

(superstore ? describe : describe.skip)("Superstore orders", () => {
  let reading: Reading;
  beforeAll(() => { reading = only(readGrids({ Orders: superstore! })); });

  test("are sales with their profit, 10,194 lines of 5,111 orders and 804 customers", () => {
    expect(reading.layout.kind).toBe("SALE");
    expect(headersOf(reading)).toMatchObject({
      date: "Order Date", order: "Order ID", customer: "Customer Name", customerCode: "Customer ID", itemCode: "Product ID", item: "Product Name",
      line: "Category", region: "Region", revenue: "Sales", quantity: "Quantity", discountRate: "Discount", profit: "Profit",
    });
    expect(reading.tally).toMatchObject({ read: 10_194, used: 10_194 });
    expect(new Set(fieldOf(reading, "order")).size).toBe(5_111);
    expect(new Set(fieldOf(reading, "customerCode")).size).toBe(804);
  });

  test("add up to sales of 2,326,534.35 and a profit of 292,296.81", () => {
    expect(sum(fieldOf(reading, "revenue"))).toBeCloseTo(2_326_534.35, 2);
    expect(sum(fieldOf(reading, "profit"))).toBeCloseTo(292_296.81, 2);
  });

  test("are dated day first, from 2019 to 2022", () => {
    const dates = fieldOf(reading, "date").sort();
    expect([dates[0]!.slice(0, 7), dates[dates.length - 1]!.slice(0, 7)]).toEqual(["2019-01", "2022-12"]);
    expect(codesOf(reading)).not.toContain("date-order-assumed");
  });
});

(pipeline ? describe : describe.skip)("the Maven pipeline", () => {
  let reading: Reading;
  beforeAll(() => { reading = only(readGrids({ sales_pipeline: pipeline! })); });

  test("is deals with the stage that each has reached", () => {
    expect(headersOf(reading)).toMatchObject({
      deal: "opportunity_id", salesperson: "sales_agent", item: "product", customer: "account", stage: "deal_stage", created: "engage_date", closed: "close_date", amount: "close_value",
    });
    const stages = fieldOf(reading, "stage");
    expect(["Won", "Lost", "Engaging", "Prospecting"].map((stage) => count(stages, stage))).toEqual([4_238, 2_473, 1_589, 500]);
    expect(count(fieldOf(reading, "customer"), "")).toBe(1_425);
  });

  test("won deals are worth 10,005,534 and took 51.78 days, lost ones 41.48", () => {
    const stages = fieldOf(reading, "stage");
    expect(sum(fieldOf(reading, "amount").filter((_, row) => stages[row] === "Won"))).toBe(10_005_534);
    const [created, closed] = ["created", "closed"].map((field) => fieldOf(reading, field).map((date) => parseIsoDate(date)));
    const days = (stage: string): number => {
      const rows = stages.flatMap((name, row) => (name === stage ? [closed![row]! - created![row]!] : []));
      return rows.reduce((total, value) => total + value, 0) / rows.length;
    };
    expect(days("Won")).toBeCloseTo(51.78, 2);
    expect(days("Lost")).toBeCloseTo(41.48, 2);
  });

  test("its accounts are customers with industry and parent", () => {
    const customers = only(readGrids({ accounts: accounts! }));
    expect(headersOf(customers)).toEqual({ name: "account", industry: "sector", parent: "subsidiary_of" });
    expect(customers.tally.used).toBe(accounts!.length - 1);
  });
});

/** The published column names of the two tables, whose files have none. */
const PRODUCT_COLUMNS = [
  "ProductID", "Name", "ProductNumber", "MakeFlag", "FinishedGoodsFlag", "Color", "SafetyStockLevel", "ReorderPoint", "StandardCost", "ListPrice", "Size", "SizeUnitMeasureCode",
  "WeightUnitMeasureCode", "Weight", "DaysToManufacture", "ProductLine", "Class", "Style", "ProductSubcategoryID", "ProductModelID", "SellStartDate", "SellEndDate", "DiscontinuedDate", "rowguid", "ModifiedDate",
];
const INVENTORY_COLUMNS = ["ProductID", "LocationID", "Shelf", "Bin", "Quantity", "rowguid", "ModifiedDate"];

(inventory ? describe : describe.skip)("AdventureWorks", () => {
  test("inventory is stock by product and location, all 1,069 rows", () => {
    const reading = only(readGrids({ ProductInventory: [INVENTORY_COLUMNS, ...inventory!] }));
    expect(headersOf(reading)).toEqual({ itemCode: "ProductID", warehouse: "LocationID", closingQuantity: "Quantity" });
    expect(reading.tally.used).toBe(1_069);
    expect(sum(fieldOf(reading, "closingQuantity"))).toBe(sum(inventory!.map((row) => String(row[4]))));
  });

  test("products are stock planning data: safety stock, reorder point and lead time of 504 items", () => {
    const reading = only(readGrids({ Product: [PRODUCT_COLUMNS, ...products!] }));
    expect(reading.layout.kind).toBe("STK");
    expect(headersOf(reading)).toMatchObject({ itemCode: "ProductID", safetyStock: "SafetyStockLevel", reorderPoint: "ReorderPoint", leadTime: "DaysToManufacture", unitCost: "StandardCost", line: "ProductLine", item: "Name" });
    expect(reading.tally.used).toBe(504);
  });
});

(purchases ? describe : describe.skip)("what a company buys (Bibitor)", () => {
  let reading: Reading;
  beforeAll(() => { reading = only(readGrids({ InvoicePurchases: purchases! })); });

  test("is 5,543 purchases of 321,900,765.53, each with its order, invoice and payment", () => {
    expect(reading.layout.kind).toBe("PUR");
    expect(headersOf(reading)).toEqual({
      supplierCode: "VendorNumber", supplier: "VendorName", invoiceDate: "InvoiceDate", order: "PONumber", orderDate: "PODate", payDate: "PayDate", quantity: "Quantity", amount: "Dollars", freight: "Freight",
    });
    expect(reading.tally).toEqual({ read: 5_543, used: 5_543, skipped: {}, totals: { "": 32_190_076_553 } });
    expect(codesOf(reading)).toEqual([]);
  });

  test("was paid 35.47 days after the invoice on average, 23 at least and 48 at most", () => {
    const [invoiced, paid] = ["invoiceDate", "payDate"].map((field) => fieldOf(reading, field).map((day) => parseIsoDate(day)!)) as [number[], number[]];
    const days = invoiced.map((day, row) => paid[row]! - day);
    expect([Math.min(...days), Math.max(...days)]).toEqual([23, 48]);
    expect(days.reduce((total, one) => total + one, 0) / days.length).toBeCloseTo(35.47, 2);
  });

  test("comes from suppliers without the spaces behind their names", () => {
    const names = new Set(fieldOf(reading, "supplier"));
    expect(names.has("BACARDI USA INC")).toBe(true);
    expect([...names].filter((name) => name !== name.trim())).toEqual([]);
  });
});
