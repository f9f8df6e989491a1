/** The place "Functions": every worksheet function with its signature, arguments and example. */
import { LazyPart } from "../LazyPart";

const load = () => import("./FunctionLoader").then(({ FunctionLoader }) => FunctionLoader);
const NOTHING_GIVEN = {};

/** Takes nothing: its texts are fetched from beside the add-in's page, in the pane's language. */
export function FunctionsPlace(): React.JSX.Element {
  return <LazyPart load={load} props={NOTHING_GIVEN} />;
}
