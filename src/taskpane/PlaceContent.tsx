/** What the user sees at a place. */
import { CustomerPlace } from "./customer/CustomerPlace";
import { FunctionsPlace } from "./functions/FunctionsPlace";
import { LazyPart } from "./LazyPart";
import { LedgersPlace } from "./ledgers/LedgersPlace";
import type { PaneState } from "./paneState";
import type { PaneSession } from "./session";
import { SettingsPlace } from "./settings/SettingsPlace";
import { TemplatesPlace } from "./templates/TemplatesPlace";

interface PlaceProps {
  session: PaneSession;
  state: PaneState;
}

const loadChecks = () => import("./checks/ChecksPlace").then(({ ChecksPlace }) => ChecksPlace);
const loadReports = () => import("./reports/ReportsPlace").then(({ ReportsPlace }) => ReportsPlace);
const loadHelp = () => import("./Help").then(({ Help }) => Help);
const NOTHING_GIVEN = {};

export function PlaceContent({ session, state }: PlaceProps): React.JSX.Element {
  switch (state.place) {
    case "ledgers": return <LedgersPlace session={session} state={state} />;
    case "checks": return <LazyPart key="checks" load={loadChecks} props={{ session, state }} />;
    case "reports": return <LazyPart key="reports" load={loadReports} props={{ session, state }} />;
    case "customer": return <Customer session={session} state={state} />;
    case "settings": return <Settings session={session} state={state} />;
    case "templates": return <TemplatesPlace session={session} state={state} />;
    case "functions": return <FunctionsPlace />;
    case "help": return <LazyPart key="help" load={loadHelp} props={NOTHING_GIVEN} />;
  }
}

function Customer({ session, state }: PlaceProps): React.JSX.Element {
  return (
    <CustomerPlace
      analysis={state.analysis}
      customer={state.customer}
      today={session.today()}
      userName={state.userName}
      busy={state.running !== undefined}
      analyse={() => void session.analyse()}
      chooseCustomer={(customer) => session.chooseCustomer(customer)}
      goTo={session.jump}
      logContact={(contact) => session.logContact(contact)}
      writeStatement={(customer) => session.writeStatement(customer)}
      toLetterSettings={() => session.show("settings", "letters")}
    />
  );
}

function Settings({ session, state }: PlaceProps): React.JSX.Element {
  return (
    <SettingsPlace
      settings={state.loaded?.settings}
      problems={state.loaded?.problems ?? []}
      mayOverwrite={state.loaded?.mayOverwrite ?? true}
      edited={state.editedSettings}
      setEdited={(edited) => session.editSettings(edited)}
      busy={state.running !== undefined}
      part={state.part}
      userName={state.userName}
      setUserName={(name) => session.setUserName(name)}
      onSave={(settings, replaceBroken) => session.changeSettings(() => settings, replaceBroken, true)}
      onImport={(text) => session.importSettings(text)}
    />
  );
}
