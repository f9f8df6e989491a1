/** A letter, call sheet or statement as text that can be changed, copied, mailed and saved; nothing is sent from here. */
import { Button, Caption1, Field, Input, MessageBar, MessageBarActions, MessageBarBody, Select, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard, CardPlan } from "../../app/customerCard";
import { composePaper, fileName, INTERNAL_FORMS, mailLink, messageFile, paperForms, paperText, type Letter, type LetterForm } from "../../app/customerPapers";
import { PAPERS } from "../../locale/pane/customer";
import { SETTINGS } from "../../locale/pane/settings";
import { SHELL } from "../../locale/pane/shell";
import { copyText, saveFile } from "../clipboard";
import { listOf } from "../listOf";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  body: { width: "100%", minWidth: 0, "& textarea": { fontFamily: "Consolas, 'Courier New', 'NSimSun', monospace", fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap", minHeight: "260px" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PaperPanelProps {
  analysis: Analysis;
  card: CustomerCard;
  /** where the settings say what stands on letters */
  toSettings: () => void;
}

export function PaperPanel({ analysis, card, toSettings }: PaperPanelProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const plans = plansWithAccount(analysis, card);
  const [currency, setCurrency] = useState(plans[0]!.currency);
  const plan = plans.find((one) => one.currency === currency) ?? plans[0]!;
  const forms = paperForms(plan);
  const [chosen, setForm] = useState<LetterForm>(forms[0]!);
  const form = forms.includes(chosen) ? chosen : forms[0]!;
  const { currencies } = analysis.book;
  return (
    <div className={styles.panel}>
      {plans.length > 1 && (
        <Field label={say(PAPERS.currency)}>
          <Select className={styles.control} value={String(plan.currency)} onChange={(_, { value }) => setCurrency(Number(value))}>
            {plans.map((one) => <option key={one.currency} value={one.currency}>{currencies[one.currency] || analysis.settings.homeCurrency}</option>)}
          </Select>
        </Field>
      )}
      <Field label={say(PAPERS.paper)}>
        <Select className={styles.control} value={form} onChange={(_, { value }) => setForm(value as LetterForm)}>
          {forms.map((one) => <option key={one} value={one}>{say(PAPERS.forms[one])}</option>)}
        </Select>
      </Field>
      <Paper key={`${form} ${plan.currency}`} analysis={analysis} card={card} plan={plan} form={form} toSettings={toSettings} />
    </div>
  );
}

interface PaperProps extends PaperPanelProps {
  plan: CardPlan;
  form: LetterForm;
}

function Paper({ analysis, card, plan, form, toSettings }: PaperProps): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const [composed] = useState<Letter>(() => composePaper(analysis, card, plan, form, language));
  const [letter, setLetter] = useState(composed);
  const [told, setTold] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const link = mailLink(letter);
  const isLetter = !INTERNAL_FORMS.has(form);
  const copy = async (): Promise<void> => setTold(say((await copyText(letter.body, field.current)) ? PAPERS.copied : PAPERS.notCopied));
  const change = (part: Partial<Letter>): void => { setLetter({ ...letter, ...part }); setTold(""); };
  return (
    <>
      {isLetter && <NotFilledIn policy={analysis.settings.policy} toSettings={letter === composed ? toSettings : undefined} />}
      <Field label={say(PAPERS.subject)}>
        <Input className={styles.control} value={letter.subject} onChange={(_, { value }) => change({ subject: value })} />
      </Field>
      <Field label={say(PAPERS.body)} hint={say(PAPERS.bodyHint)}>
        <Textarea ref={field} className={styles.body} resize="vertical" value={letter.body} onChange={(_, { value }) => change({ body: value })} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void copy()}>{say(PAPERS.copy)}</Button>
        {isLetter && <Button size="small" as="a" href={link.href}>{say(PAPERS.mail)}</Button>}
        <Button size="small" onClick={() => saveFile(fileName(letter, "txt"), "text/plain;charset=utf-8", paperText(letter))}>{say(PAPERS.saveText)}</Button>
        {isLetter && <Button size="small" onClick={() => saveFile(fileName(letter, "eml"), "message/rfc822", messageFile(letter))}>{say(PAPERS.saveMessage)}</Button>}
      </div>
      <div role="status">{told !== "" && <Text size={200}>{told}</Text>}</div>
      {isLetter && letter.to === "" && <Caption1 className={styles.quiet}>{say(PAPERS.noAddress)}</Caption1>}
      {isLetter && !link.withBody && <Caption1 className={styles.quiet}>{say(PAPERS.mailLong)}</Caption1>}
      <Caption1 className={styles.quiet}>{say(PAPERS.saveHint)}</Caption1>
    </>
  );
}

/** A letter without its sender is not fit to send. Once somebody has changed the letter, nothing here leads away from it. */
function NotFilledIn({ policy: { company, bankDetails }, toSettings }: { policy: Analysis["settings"]["policy"]; toSettings: (() => void) | undefined }): React.JSX.Element | null {
  const { say, language } = useSpeech();
  const missing = [...(company.trim() === "" ? [SETTINGS.company] : []), ...(bankDetails.trim() === "" ? [SETTINGS.bankDetails] : [])].map((words) => say(words));
  if (missing.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(PAPERS.notFilledIn, { names: listOf(missing, language), place: `${say(SHELL.places.settings)} ▸ ${say(SETTINGS.letters)}` })}</MessageBarBody>
      {toSettings && <MessageBarActions><Button size="small" onClick={toSettings}>{say(PAPERS.fillIn)}</Button></MessageBarActions>}
    </MessageBar>
  );
}

/** One a currency in which there is a plan or a balance; at least one, so that a statement can always be made. */
function plansWithAccount({ book }: Analysis, { plans, accounts }: CustomerCard): CardPlan[] {
  const others = accounts.filter(({ currency }) => !plans.some((plan) => plan.currency === currency)).map(({ currency }): CardPlan => ({ currency, leftOut: [] }));
  const all = [...plans, ...others];
  return all.length > 0 ? all : [{ currency: book.home, leftOut: [] }];
}
