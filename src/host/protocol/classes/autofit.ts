/** How wide a column must be for its texts, in points, as Office.js counts widths. */

/** the widest digit of the default font */
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 9;
/** 255 characters, Excel's widest column */
const WIDEST = 1_338.75;

/** Chinese characters and other wide ones count double. */
export function widthOfTexts(texts: string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, length(text)), 1);
  return Math.min(WIDEST, longest * POINTS_PER_CHARACTER + PADDING);
}

function length(text: string): number {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return count;
}
