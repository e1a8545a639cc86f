import type { WorkbookSnapshot } from '../../src/workbook/types';
import { loadSnapshot } from '../../src/workbench/stand-in/document/load-snapshot';
import type { StandIn } from '../../src/workbench/stand-in/install-stand-in';
import { installStandIn, provideOfficeContext } from '../../src/workbench/stand-in/install-stand-in';
import type { StandInSettings } from '../../src/workbench/stand-in/settings';
import type { ExcelClient } from './load-excel-client';
import { loadExcelClient } from './load-excel-client';

export interface RunningStandIn extends StandIn {
  readonly client: ExcelClient;
}

/** Microsoft's client over a workbook in memory, with `Excel` and `Office` as globals, as an add-in finds them. */
export const startStandIn = (snapshot: WorkbookSnapshot, settings: Partial<StandInSettings> = {}): RunningStandIn => {
  const client = loadExcelClient();
  const standIn = installStandIn(client.OfficeExtension, loadSnapshot(snapshot), settings);
  provideOfficeContext(client, standIn);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  return { ...standIn, client };
};
