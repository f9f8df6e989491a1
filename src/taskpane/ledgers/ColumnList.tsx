/** The columns of a ledger as they were read, each with a sample and a list to choose another meaning from. */
import { Badge, Caption1, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { chooseColumn, fieldsOfKind, ledgerColumns, type LedgerColumn } from "../../app/ledgerColumns";
import type { Words } from "../../locale";
import { FIELD_NAMES } from "../../locale/ledgerKinds";
import { LEDGERS } from "../../locale/pane/ledgers";
import { useSpeech } from "../words";
import type { LedgerCardProps } from "./LedgerCard";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const AUTOMATIC = "auto";
const IGNORED = "ignore";

export function ColumnList({ session, analysis, reading, busy }: LedgerCardProps): React.JSX.Element {
  const styles = useStyles();
  const columns = ledgerColumns(analysis, reading);
  const choose = (header: string, field: string): void => void session.changeSettings((settings) => chooseColumn(settings, reading.layout, header, field));
  return (
    <ul className={styles.list}>
      {columns.map((column) => <ColumnItem key={column.column} column={column} kind={reading.layout.kind} busy={busy} choose={choose} />)}
    </ul>
  );
}

interface ColumnItemProps {
  column: LedgerColumn;
  kind: keyof typeof FIELD_NAMES;
  busy: boolean;
  choose: (header: string, field: string) => void;
}

function ColumnItem({ column, kind, busy, choose }: ColumnItemProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { letters, header, chosen, sample, rivals } = column;
  const names: Record<string, Words> = FIELD_NAMES[kind];
  const label = `${letters} · ${header || say(LEDGERS.noHeader)}`;
  const use = useMeaning(column, names);
  // Choices are kept by the header: without one there is nothing to choose.
  if (header === "") {
    return (
      <li>
        <Text block>{label}</Text>
        <Text block size={200}>{use}</Text>
        <Caption1 className={styles.quiet}>{sample === "" ? say(LEDGERS.noSample) : say(LEDGERS.sampleOf, { sample })}</Caption1>
      </li>
    );
  }
  return (
    <li>
      <Field label={label} validationState={rivals === "" || chosen !== undefined ? "none" : "warning"} validationMessage={rivals === "" || chosen !== undefined ? undefined : say(LEDGERS.contested, { rivals })}>
        <Select size="small" className={styles.control} disabled={busy} value={chosen ?? AUTOMATIC} onChange={(_, { value }) => choose(header, value)}>
          <option value={AUTOMATIC}>{chosen === undefined ? use : say(LEDGERS.automatic, { use: "…" })}</option>
          {fieldsOfKind(kind).map((field) => <option key={field} value={field}>{names[field] ? say(names[field]) : field}</option>)}
          <option value={IGNORED}>{say(LEDGERS.ignore)}</option>
        </Select>
      </Field>
      <Caption1 className={styles.quiet}>{sample === "" ? say(LEDGERS.noSample) : say(LEDGERS.sampleOf, { sample })}</Caption1>
      {chosen !== undefined && <> <Badge size="small" appearance="tint" color="brand">{say(LEDGERS.yourChoice)}</Badge></>}
    </li>
  );
}

/** What the column is read as when nobody has chosen. */
function useMeaning({ use }: LedgerColumn, names: Record<string, Words>): string {
  const { say } = useSpeech();
  if (use === "age") return say(LEDGERS.automatic, { use: say(LEDGERS.ageBand) });
  if (use === "groups") return say(LEDGERS.automatic, { use: say(LEDGERS.groups) });
  if (use === "carried") return say(LEDGERS.automatic, { use: say(LEDGERS.carried) });
  if (use === "none") return say(LEDGERS.automatic, { use: say(LEDGERS.unused) });
  const words = names[use.field];
  return say(LEDGERS.automatic, { use: words ? say(words) : use.field });
}
