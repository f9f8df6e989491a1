/** Opens Univer without a grid and names the few of its services that the engine uses, so that a grid's Univer can stand in for it. */
import type { ICommandService as Commands, IWorkbookData, Workbook } from "@univerjs/core";
import { ICommandService, LocaleService, LocaleType, Univer, UniverInstanceType } from "@univerjs/core";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/preset-sheets-node-core";
import {
  FormulaDataModel, FormulaExecutedStateType, ICalculateFormulaService, IDefinedNamesService, IDependencyManagerService, IFunctionService, ISuperTableService,
  SetFormulaCalculationNotificationMutation, UniverSheetsNodeCorePreset,
} from "@univerjs/preset-sheets-node-core";
import { joinAlikeFormulas } from "./alikeFormulas";
import { skipUselessIndexing } from "./columnIndex";
import { registerFastSum } from "./fastSum";
import { registerSpillReference } from "./spillReferences";

export interface UniverInstance {
  readonly unitId: string;
  readonly workbook: Workbook;
  /** resolves when Univer's own first calculation, which starts a moment after opening, is over */
  readonly ready: Promise<unknown>;
  readonly commands: Commands;
  readonly formulaData: FormulaDataModel;
  readonly dependencies: IDependencyManagerService;
  readonly definedNames: IDefinedNamesService;
  readonly superTables: ISuperTableService;
  readonly functions: IFunctionService;
  dispose(): void;
}

/** Creates a workbook in a Univer of its own, with formulas and without a grid. */
export function openHeadlessUniver(snapshot: Partial<IWorkbookData>): UniverInstance {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {} });
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: NEVER_AT_START } });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
  return univerInstance(univer, workbook, firstCalculation(univer.__getInjector().get(ICommandService)));
}

/** `CalculationMode.NO_CALCULATION`: cached results stay until a precedent changes, as Excel opens a file */
const NEVER_AT_START = 2;

function firstCalculation(commands: Commands): Promise<void> {
  return new Promise((resolve) => {
    const listener = commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      if ((params as ISetFormulaCalculationNotificationMutation).functionsExecutedState === undefined) return;
      // Later: Univer would skip the next listener if one went away in the middle.
      queueMicrotask(() => listener.dispose());
      resolve();
    });
  });
}

/** The services of a running Univer, headless or with a grid. */
export function univerInstance(univer: Univer, workbook: Workbook, ready: Promise<unknown>): UniverInstance {
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  const commands = injector.get(ICommandService);
  skipUselessIndexing();
  registerFastSum(functions);
  registerSpillReference(functions);
  joinAlikeFormulas(injector.get(ICalculateFormulaService));
  return {
    unitId: workbook.getUnitId(),
    workbook,
    ready,
    commands,
    formulaData: injector.get(FormulaDataModel),
    dependencies: injector.get(IDependencyManagerService),
    definedNames: injector.get(IDefinedNamesService),
    superTables: injector.get(ISuperTableService),
    functions,
    dispose: () => {
      // A calculation under way would tell of its progress a second after it began: its timer is cleared when it hears of an end.
      const { STOP_EXECUTION: functionsExecutedState } = FormulaExecutedStateType;
      void commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, { functionsExecutedState }, { onlyLocal: true });
      injector.get(LocaleService).t = () => "";
      univer.dispose();
    },
  };
}
