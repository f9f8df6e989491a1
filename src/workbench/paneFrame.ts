/** Runs in the pane's own frame before Microsoft's client is loaded there: prepares its globals. */
import { prepareFrame, type OfficeFrame } from "../host/client/frameScript";

prepareFrame(window as unknown as OfficeFrame);
