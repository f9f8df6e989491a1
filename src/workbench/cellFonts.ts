/** Stand-ins for the fonts of Office that a machine without Office lacks: the grid draws on a canvas, where a missing font becomes a serif one. */

const LATIN = ["Carlito", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans"];
const CHINESE = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", ...LATIN];
const FIXED = ["Menlo", "Liberation Mono", "DejaVu Sans Mono", "Courier New"];

/** By the family that a workbook names: what may stand in, the best first. */
const STAND_INS: Record<string, readonly string[]> = {
  Calibri: LATIN, Aptos: LATIN, "Aptos Narrow": LATIN, "Segoe UI": LATIN, Arial: LATIN, Consolas: FIXED,
  等线: ["DengXian", ...CHINESE], DengXian: ["等线", ...CHINESE], 微软雅黑: CHINESE, "Microsoft YaHei": ["微软雅黑", ...CHINESE], 黑体: ["SimHei", ...CHINESE],
};

/** Resolves when every font of the table can be drawn with; an installed one stays itself. */
export async function lendFonts(fonts: FontFaceSet): Promise<void> {
  const faces = Object.entries(STAND_INS).flatMap(([family, standIns]) => ["normal", "bold"].map((weight) => new FontFace(family, [family, ...standIns].map((name) => `local("${name}${weight === "bold" ? " Bold" : ""}")`).join(", "), { weight })));
  for (const face of faces) fonts.add(face);
  // Without any of the stand-ins a font stays missing, as it was.
  await Promise.allSettled(faces.map((face) => face.load()));
}
