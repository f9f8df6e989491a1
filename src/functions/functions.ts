/** The entry that Excel loads for the functions. */
import { languageOf } from "../locale/index";
import { associateFunctions } from "./answer";

associateFunctions(CustomFunctions, () => languageOf((typeof Office !== "undefined" && Office.context?.displayLanguage) || "en-US"));
