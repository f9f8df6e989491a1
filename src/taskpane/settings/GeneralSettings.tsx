/** As-of rule, basis of the aging, bucket edges, home currency, own size. */
import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { DEFAULT_SETTINGS } from "../../app/settings";
import { COMPANY_SIZE_WORDS } from "../../locale/companySizes";
import { SETTINGS } from "../../locale/pane/settings";
import { COMPANY_SIZES, type CompanySize } from "../../measures/legalTerm";
import { Section } from "../Section";
import { useSpeech } from "../words";
import type { SettingsPart } from "./SettingsForm";
import { ToDefault } from "./ToDefault";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

const AUTO = "auto";

export function GeneralSettings({ draft, change, faults }: SettingsPart): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const isFaulty = (path: string) => faults.some((fault) => fault.path === path);
  const isFixed = draft.asOf !== AUTO;
  const back = (setting: "asOf" | "basis" | "bucketEnds" | "homeCurrency" | "ownSize", name: string): React.JSX.Element => (
    <ToDefault name={name} value={draft[setting]} standard={DEFAULT_SETTINGS[setting]} back={() => change({ [setting]: DEFAULT_SETTINGS[setting] })} />
  );
  return (
    <Section title={say(SETTINGS.general)}>
      <Field label={say(SETTINGS.asOf)} hint={isFixed ? undefined : say(SETTINGS.asOfAutoHint)}>
        <Select className={styles.control} value={isFixed ? "fixed" : AUTO} onChange={(_, { value }) => change({ asOf: value === AUTO ? AUTO : "" })}>
          <option value={AUTO}>{say(SETTINGS.asOfAuto)}</option>
          <option value="fixed">{say(SETTINGS.asOfFixed)}</option>
        </Select>
      </Field>
      {isFixed && (
        <Field label={say(SETTINGS.asOfDay)} validationMessage={isFaulty("asOf") ? say(SETTINGS.asOfFault) : undefined}>
          <Input className={styles.control} type="date" value={draft.asOf} onChange={(_, { value }) => change({ asOf: value })} />
        </Field>
      )}
      {back("asOf", say(SETTINGS.asOf))}
      <Field label={say(SETTINGS.basis)}>
        <Select className={styles.control} value={draft.basis} onChange={(_, { value }) => change({ basis: value === "invoice" ? "invoice" : "due" })}>
          <option value="due">{say(SETTINGS.basisDue)}</option>
          <option value="invoice">{say(SETTINGS.basisInvoice)}</option>
        </Select>
      </Field>
      {back("basis", say(SETTINGS.basis))}
      <BucketEnds ends={draft.bucketEnds} isFaulty={isFaulty("bucketEnds")} change={(ends) => change({ bucketEnds: ends })} />
      {back("bucketEnds", say(SETTINGS.bucketEnds))}
      <Field label={say(SETTINGS.homeCurrency)} hint={say(SETTINGS.homeHint)} validationMessage={isFaulty("homeCurrency") ? say(SETTINGS.homeFault) : undefined}>
        <Input className={styles.control} value={draft.homeCurrency} onChange={(_, { value }) => change({ homeCurrency: value.trim().toUpperCase() })} />
      </Field>
      {back("homeCurrency", say(SETTINGS.homeCurrency))}
      <Field label={say(SETTINGS.ownSize)} hint={say(SETTINGS.ownSizeHint)}>
        <Select className={styles.control} value={draft.ownSize} onChange={(_, { value }) => change({ ownSize: sizeOf(value) })}>
          {COMPANY_SIZES.map((size) => <option key={size} value={size}>{say(COMPANY_SIZE_WORDS[size])}</option>)}
        </Select>
      </Field>
      {back("ownSize", say(SETTINGS.ownSize))}
    </Section>
  );
}

function sizeOf(value: string): CompanySize {
  return COMPANY_SIZES.find((size) => size === value) ?? DEFAULT_SETTINGS.ownSize;
}

/** The edges as one text; what is no number goes up as NaN, so that the check refuses it. */
function BucketEnds({ ends, isFaulty, change }: { ends: readonly number[]; isFaulty: boolean; change: (ends: number[]) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [typed, setTyped] = useState({ text: ends.join(", "), ends });
  return (
    <Field label={say(SETTINGS.bucketEnds)} hint={say(SETTINGS.bucketHint)} validationMessage={isFaulty ? say(SETTINGS.bucketFault) : undefined}>
      <Input
        className={styles.control} value={typed.ends === ends ? typed.text : ends.join(", ")}
        onChange={(_, { value }) => {
          const read = endsIn(value);
          setTyped({ text: value, ends: read });
          change(read);
        }}
      />
    </Field>
  );
}

function endsIn(text: string): number[] {
  const parts = text.normalize("NFKC").split(/[,;、\s]+/).filter((part) => part !== "");
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : NaN));
}
