/** Scenarios restated from other systems' documents, for tests of functions; without the file that holds them their tests are skipped. */
import { describe } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface PeerCase {
  id: string;
  family: string;
  given: unknown;
  expected: unknown;
}

const FILE = join(__dirname, "../../../shared/cases/peer-cases.json");
const CASES: PeerCase[] = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as { cases: PeerCase[] }).cases : [];

export const describeCases = existsSync(FILE) ? describe : describe.skip;

/** The cases of a family by id, at least one. */
export function casesOf<Given, Expected>(family: string): [id: string, given: Given, expected: Expected][] {
  if (CASES.length === 0) return [["no cases here", {} as Given, {} as Expected]];
  const found = CASES.filter((one) => one.family === family);
  if (found.length === 0) throw new Error(`no peer cases of the family ${family}`);
  return found.map(({ id, given, expected }) => [id, given as Given, expected as Expected]);
}
