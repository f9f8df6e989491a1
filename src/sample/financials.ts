/** Balance sheets and profits of some of the sample's customers, two years each, in thousands of yuan. */
export interface FinancialStatement {
  /** code of the customer */
  customer: string;
  year: number;
  totalAssets: number;
  currentAssets: number;
  currentLiabilities: number;
  totalLiabilities: number;
  retainedEarnings: number;
  ebit: number;
  revenue: number;
  netProfit: number;
  operatingCashFlow: number;
}

/** Code, year: assets, current assets, current liabilities, liabilities, retained earnings, EBIT, revenue, net profit, operating cash flow. */
const FIGURES = `
1001 2023: 4860000 2910000 2130000 2880000 640000 312000 5240000 198000 286000
1001 2024: 6120000 3580000 2960000 3910000 702000 268000 6830000 121000 -94000
1002 2023: 286000 171000 142000 178000 24000 11800 342000 5200 6900
1002 2024: 301000 168000 189000 236000 -8600 -13400 298000 -21700 -18300
1003 2023: 214000 138000 71000 86000 58000 24600 286000 17900 21300
1003 2024: 238000 155000 76000 92000 69000 26900 311000 19800 22700
1011 2023: 1260000 702000 498000 688000 214000 74000 1080000 46000 58000
1011 2024: 1310000 718000 540000 736000 226000 61000 1020000 34000 21000
1021 2023: 176000 96000 88000 121000 8200 4100 151000 900 2600
1021 2024: 169000 88000 97000 132000 -2100 -3600 128000 -7400 -4800
1026 2023: 2080000 1340000 760000 940000 486000 196000 2640000 148000 172000
1026 2024: 2290000 1460000 801000 1010000 548000 211000 2820000 161000 188000
1044 2023: 1540000 820000 650000 930000 168000 69000 1190000 38000 44000
1044 2024: 1605000 846000 702000 988000 174000 64000 1230000 33000 39000
1048 2023: 980000 561000 402000 512000 121000 52000 840000 31000 40000
1048 2024: 1015000 579000 426000 540000 128000 49000 862000 28000 35000
`;

export const SAMPLE_FINANCIALS: readonly FinancialStatement[] = FIGURES.trim().split("\n").map((line) => {
  const [head, figures] = line.split(": ") as [string, string];
  const [customer, year] = head.split(" ") as [string, string];
  const [totalAssets, currentAssets, currentLiabilities, totalLiabilities, retainedEarnings, ebit, revenue, netProfit, operatingCashFlow] = figures.split(" ").map(Number) as [number, number, number, number, number, number, number, number, number];
  return { customer, year: Number(year), totalAssets, currentAssets, currentLiabilities, totalLiabilities, retainedEarnings, ebit, revenue, netProfit, operatingCashFlow };
});
