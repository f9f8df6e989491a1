/** Addresses of cells as users write them: letters for the 0-based column, 1-based rows. */

/** 0 → A, 25 → Z, 26 → AA */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `K17` for 0-based row 16 and column 10. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
