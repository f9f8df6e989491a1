/** The order of the sales stages: those of the settings, and where the ledger's own stages stand among them. */
import type { Deals } from "../book/business";
import { spellingKey } from "../book/nameRegister";
import { stageOrder } from "../measures/funnel";
import type { SalesStage } from "./stages";

export interface StageLadder {
  /** the stages that deals pass, in order, and the sale itself as the last one */
  names: string[];
  /** days that a deal may stay in each; 0 = no limit */
  limits: number[];
  /** by ledger stage: its place in `names`, −1 = the deal was lost */
  placeOf: Int32Array;
  /** true when deals have a row for each stage, so that it is known where they were lost */
  hasHistory: boolean;
}

const LOST = /输|丢单|丢失|失败|战败|流失|未成交|未中标|落标|放弃|取消|作废|无效|\blost\b|\bfail|abandon|cancel|\bdead\b|disqualif|dropped/i;
const WON = /赢单|成交|\bwon\b|\bwin\b/i;
const NOT_YET = /待|预计/;

/** What usual names of stages stand for, by the place among the default stages. */
const USUAL: readonly RegExp[] = [
  /线索|潜在|lead|prospect/i, /接触|拜访|初访|contact|engag|qualif|visit/i, /需求|discover|need|requirement|analysis/i,
  /方案|报价|演示|propos|quot|demo/i, /谈判|商务|投标|negotiat|bid/i, /合同|签约|签订|审批|contract|commit/i,
];

/**
 * A ledger stage is a stage of the settings when its name is the whole or a part (between `/`) of that name. Others stand where stages
 * of such a name usually stand, else behind, in the order in which deals pass them; they have no limit.
 */
export function stageLadder(deals: Deals, settings: readonly SalesStage[]): StageLadder {
  const parts = settings.map(({ name }) => [name, ...name.split("/")].map(spellingKey).filter((part) => part !== ""));
  const setting = deals.stages.map((name) => parts.findIndex((own) => own.includes(spellingKey(name))));
  const isLost = deals.stages.map((name) => LOST.test(name));
  const isWon = deals.stages.map((name, stage) => !isLost[stage] && !NOT_YET.test(name) && (WON.test(name) || setting[stage] === settings.length - 1));
  const passed = passedOrder(deals);
  const key = (stage: number): number => {
    if (setting[stage]! >= 0) return setting[stage]!;
    const usual = USUAL.findIndex((words) => words.test(deals.stages[stage]!));
    return usual >= 0 ? usual : settings.length + passed[stage]!;
  };
  const codes = deals.stages.map((_, stage) => stage).filter((stage) => !isLost[stage] && !isWon[stage]).sort((a, b) => key(a) - key(b) || passed[a]! - passed[b]!);
  const placeOf = Int32Array.from(deals.stages, (_, stage) => (isLost[stage] ? -1 : isWon[stage] ? codes.length : codes.indexOf(stage)));
  const won = deals.stages.find((_, stage) => isWon[stage]) ?? settings[settings.length - 1]?.name ?? "Won";
  return {
    names: [...codes.map((stage) => deals.stages[stage]!), won],
    limits: [...codes.map((stage) => settings[setting[stage]!]?.limitDays ?? 0), 0],
    placeOf,
    hasHistory: deals.length > deals.deals.length,
  };
}

/** By ledger stage, its place in the order in which deals pass the stages; undated rows tell nothing. */
function passedOrder(deals: Deals): number[] {
  const opportunity = deals.deal.map((deal, row) => (Number.isNaN(deals.entered[row]!) || deals.stage[row]! < 0 ? -1 : deal));
  const order = stageOrder({ opportunity, stage: deals.stage, entered: deals.entered, opportunities: deals.deals.length, stages: deals.stages.length });
  return deals.stages.map((_, stage) => order.indexOf(stage));
}
