/** Collection: what to do about which customer next, and the words to do it with. */
export { composeForm, composeLetter, customerLanguage, formsFor, type Letter, type LetterForm } from "./letters/composeLetter";
export { DEFAULT_POLICY } from "./defaultPolicy";
export { planCollection } from "./planCollection";
