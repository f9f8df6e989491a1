/** One function in full: how it is written, its arguments, what comes back, an example to copy, the way to its help page. */
import { Button, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionEntry } from "../../functions/functionEntries";
import { GUIDE_WORDS } from "../../locale/functionGuide";
import { FUNCTIONS_PLACE } from "../../locale/pane/functions";
import { copyText } from "../clipboard";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  code: { fontFamily: "Consolas, Menlo, monospace", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", backgroundColor: tokens.colorNeutralBackground3, padding: "2px 4px", borderRadius: tokens.borderRadiusSmall },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { marginInlineStart: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  errors: { margin: 0, paddingInlineStart: "18px" },
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "1px 5px", whiteSpace: "nowrap", textAlign: "start" },
  edge: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export function FunctionDetail({ entry }: { entry: FunctionEntry }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { id, signature, arguments: parameters, returns, formula, errors, help } = entry;
  return (
    <>
      <code className={styles.code}>{signature}</code>
      <dl className={styles.list}>
        {parameters.map(({ name, optional, text, words }) => (
          <div key={name}>
            <dt><code>{name}</code>{optional && <Caption1 className={styles.quiet}> {say(GUIDE_WORDS.optional)}</Caption1>}</dt>
            <dd className={styles.value}>{text}{words.length > 0 && <> {words.map((spellings) => spellings.join(" = ")).join("; ")}</>}</dd>
          </div>
        ))}
        <div>
          <dt className={styles.quiet}>{say(GUIDE_WORDS.returns)}</dt>
          <dd className={styles.value}>{returns}</dd>
        </div>
        <div>
          <dt className={styles.quiet}>{say(GUIDE_WORDS.formula)}</dt>
          <dd className={styles.value}>{formula}</dd>
        </div>
        <div>
          <dt className={styles.quiet}>{say(GUIDE_WORDS.errors)}</dt>
          <dd className={styles.value}><ul className={styles.errors}>{errors.map((error) => <li key={error}>{error}</li>)}</ul></dd>
        </div>
      </dl>
      <ExamplePart entry={entry} />
      <Link href={help} target="_blank" rel="noreferrer" aria-label={say(FUNCTIONS_PLACE.helpOf, { id })}>{say(FUNCTIONS_PLACE.help)}</Link>
    </>
  );
}

function ExamplePart({ entry: { id, example } }: { entry: FunctionEntry }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [told, setTold] = useState("");
  const { formula, input, result } = example;
  const copy = async (): Promise<void> => setTold((await copyText(formula)) ? say(FUNCTIONS_PLACE.copied, { formula }) : say(FUNCTIONS_PLACE.notCopied));
  return (
    <>
      <Text weight="semibold" size={200}>{say(GUIDE_WORDS.example)}</Text>
      {input.length > 0 && <CellTable name={say(FUNCTIONS_PLACE.input)} rows={input} asSheet />}
      <div className={styles.line}>
        <code className={styles.code}>{formula}</code>
        <Button size="small" aria-label={say(FUNCTIONS_PLACE.copyOf, { id })} onClick={() => void copy()}>{say(FUNCTIONS_PLACE.copy)}</Button>
      </div>
      <div role="status">{told !== "" && <Caption1>{told}</Caption1>}</div>
      <CellTable name={say(FUNCTIONS_PLACE.result)} rows={result} />
    </>
  );
}

/** Cells as on a sheet; a wide table scrolls within itself, so that the pane does not. */
function CellTable({ name, rows, asSheet = false }: { name: string; rows: readonly (readonly string[])[]; asSheet?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const edge = `${styles.cell} ${styles.edge}`;
  return (
    <div>
      <Caption1 block className={styles.quiet}>{name}</Caption1>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
        <table className={styles.table}>
          {asSheet && (
            <thead>
              <tr><td className={edge} />{rows[0]!.map((_, column) => <th key={column} scope="col" className={edge}>{String.fromCharCode(65 + column)}</th>)}</tr>
            </thead>
          )}
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {asSheet && <th scope="row" className={edge}>{index + 1}</th>}
                {row.map((cell, column) => <td key={column} className={styles.cell}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
