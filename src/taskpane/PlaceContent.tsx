/** What the user sees at a place. */
import { ChecksPlace } from "./checks/ChecksPlace";
import { CustomerPlace } from "./customer/CustomerPlace";
import { FunctionsPlace } from "./functions/FunctionsPlace";
import { Help } from "./Help";
import { LedgersPlace } from "./ledgers/LedgersPlace";
import type { PaneState } from "./paneState";
import { ReportsPlace } from "./reports/ReportsPlace";
import type { PaneSession } from "./session";
import { SettingsPlace } from "./settings/SettingsPlace";

interface PlaceProps {
  session: PaneSession;
  state: PaneState;
}

export function PlaceContent({ session, state }: PlaceProps): React.JSX.Element {
  switch (state.place) {
    case "ledgers": return <LedgersPlace session={session} state={state} />;
    case "checks": return <ChecksPlace session={session} state={state} />;
    case "reports": return <ReportsPlace session={session} state={state} />;
    case "customer": return <Customer session={session} state={state} />;
    case "settings": return <Settings session={session} state={state} />;
    case "functions": return <FunctionsPlace />;
    case "help": return <Help />;
  }
}

function Customer({ session, state }: PlaceProps): React.JSX.Element {
  return (
    <CustomerPlace
      analysis={state.analysis}
      customer={state.customer}
      today={session.today()}
      busy={state.running !== undefined}
      analyse={() => void session.analyse()}
      chooseCustomer={(customer) => session.chooseCustomer(customer)}
      goTo={session.jump}
      logContact={(contact) => session.logContact(contact)}
      writeStatement={(customer) => session.writeStatement(customer)}
    />
  );
}

function Settings({ session, state }: PlaceProps): React.JSX.Element {
  return (
    <SettingsPlace
      settings={state.loaded?.settings}
      problems={state.loaded?.problems ?? []}
      mayOverwrite={state.loaded?.mayOverwrite ?? true}
      busy={state.running !== undefined}
      onSave={(settings, replaceBroken) => session.changeSettings(() => settings, replaceBroken)}
      onImport={(text) => session.importSettings(text)}
    />
  );
}
