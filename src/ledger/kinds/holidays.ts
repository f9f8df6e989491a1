/** Days off and make-up workdays. */
import type { KindDefinition } from "./definition";

export const HOLIDAYS: KindDefinition<"HOL"> = {
  kind: "HOL",
  synonyms: {
    date: ["日期", "节假日日期", "放假日期", "date", "holiday date"],
    working: ["是否上班", "是否工作日", "调休", "工作日", "是否调休", "working day", "is working day", "workday"],
    name: ["节假日", "节日", "节日名称", "节假日名称", "假期", "假日名称", "holiday", "holiday name", "public holiday", "bank holiday"],
  },
  needs: [["date"], ["working", "name"]],
  hints: ["节假日", "放假", "调休", "holiday", "calendar"],
  keys: ["name", "working"],
  main: ["date"],
  firstLine: [],
  groupRows: false,
  fewest: 2,
};
