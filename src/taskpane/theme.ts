/** The pane's colours: Fluent's light and dark themes with the product's blue-green; they follow the Office theme. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

const BRAND: BrandVariants = {
  10: "#02141a", 20: "#06222c", 30: "#093140", 40: "#0c3e51", 50: "#104c62", 60: "#155a73", 70: "#1a6985", 80: "#1f7896",
  90: "#3587a4", 100: "#4b96b1", 110: "#61a5be", 120: "#78b4ca", 130: "#90c3d6", 140: "#a9d2e2", 150: "#c3e1ed", 160: "#deeff6",
};

const LIGHT = createLightTheme(BRAND);
/** The dark theme's own choice for links is too dim on its grounds (below 4.5 to 1). */
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120], colorBrandForegroundLink: BRAND[120], colorBrandForegroundLinkHover: BRAND[130], colorBrandForegroundLinkPressed: BRAND[110],
};

export function themeFor(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}

/** Tells whether Office is dark, at once and, where this Excel says so, whenever that changes while the pane is open. */
export function followTheme(listener: (dark: boolean) => void): void {
  const isDark = (): boolean => Office.context.officeTheme?.isDarkTheme ?? false;
  listener(isDark());
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }: { officeTheme?: Office.OfficeTheme }) => listener(officeTheme?.isDarkTheme ?? isDark()));
  } catch {
    // An Excel that does not know the event refuses it; the pane then keeps the colours that it opened with.
  }
}

/** From "not due" to the oldest; the colour never stands alone, a label goes with it. */
const BUCKET_COLORS = ["#8a97a6", "#6aa84f", "#e0b000", "#e8890c", "#c62828"];

/** The colour of bucket `index` of `count`, the last always red. */
export function bucketColor(index: number, count: number): string {
  if (index === 0) return BUCKET_COLORS[0]!;
  const last = BUCKET_COLORS.length - 1;
  const step = count <= 2 ? last : 1 + Math.round(((index - 1) * (last - 1)) / (count - 2));
  return BUCKET_COLORS[step]!;
}
