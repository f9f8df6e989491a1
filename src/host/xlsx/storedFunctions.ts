/** Function names as files hold them: newer ones with a prefix (`_xlfn.XLOOKUP`), an add-in's `NS.NAME` as `_xldudf_NS_NAME`. No user ever sees either. */

/** From Microsoft's list "Issue: An _xlfn. prefix is displayed in front of a formula", and the functions since. */
const PREFIXED = new Map<string, string>();
for (const name of (
  "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
  "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
  "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST " +
  "FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT " +
  "GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING " +
  "ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
  "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ " +
  "RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S " +
  "WEBSERVICE WEIBULL.DIST XOR Z.TEST ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK VSTACK LAMBDA LET MAKEARRAY MAP RANDARRAY " +
  "REDUCE SCAN SEQUENCE SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT WRAPCOLS WRAPROWS XLOOKUP XMATCH ISOMITTED"
).split(" ")) PREFIXED.set(name, `_xlfn.${name}`);
for (const name of ["FILTER", "SORT"]) PREFIXED.set(name, `_xlfn._xlws.${name}`);
/** Functions with a dot that files hold as users write them; any other is an add-in's. */
const PLAIN = new Set(["CEILING.PRECISE", "ECMA.CEILING", "ERROR.TYPE", "FLOOR.PRECISE", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);
const ADD_IN = "_xldudf_";

// Microsoft lists some of them with the new ones, but they are in the file format since 2007.
for (const name of PLAIN) PREFIXED.delete(name);

const TEXT_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\p{L}!])[A-Z][A-Z0-9.]*(?=\()/giu;
const CELL = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
/** `A1#`; strings first, so that what looks like one inside them is left alone. */
const SPILL = new RegExp(String.raw`"(?:[^"]|"")*"|(${CELL})#`, "giu");
const STORED_SPILL = new RegExp(String.raw`"(?:[^"]|"")*"|_xlfn\.ANCHORARRAY\((${CELL})\)`, "giu");
// SINGLE stands for the operator @, which needs more than a prefix taken away, and so does # on anything but a cell: they stay as they are.
const PREFIX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?!SINGLE\(|ANCHORARRAY\()(?:_xlws\.)?|_xlpm\.|_xldudf_[A-Z][A-Z0-9]*_/gi;

/** As users write it → as files hold it. */
export function withPrefixes(formula: string): string {
  if (!formula.includes("(") && !formula.includes("#")) return formula;
  return withSpillCalls(formula, "_xlfn.ANCHORARRAY").replace(TEXT_OR_NAME, (token) => PREFIXED.get(token.toUpperCase()) ?? addInName(token));
}

/** `A1#` as a call of the function. */
export function withSpillCalls(formula: string, name: string): string {
  return formula.includes("#") ? formula.replace(SPILL, (text, cell?: string) => (cell === undefined ? text : `${name}(${cell})`)) : formula;
}

/** As files hold it → as users write it. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  const withSpills = formula.replace(STORED_SPILL, (text, cell?: string) => (cell === undefined ? text : `${cell}#`));
  return withSpills.replace(PREFIX, (token) => {
    if (token.startsWith('"') || token.startsWith("'")) return token;
    return token.startsWith(ADD_IN) ? `${token.slice(ADD_IN.length, -1)}.` : "";
  });
}

/** An add-in's function has its namespace before a dot; a quoted text or a plain name stays. */
function addInName(token: string): string {
  const dot = token.indexOf(".");
  if (dot < 0 || token.startsWith('"') || token.startsWith("'") || PLAIN.has(token.toUpperCase())) return token;
  return `${ADD_IN}${token.slice(0, dot)}_${token.slice(dot + 1)}`;
}
