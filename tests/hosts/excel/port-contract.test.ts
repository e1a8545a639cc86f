import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import { startStandIn } from '../../support/start-stand-in';
import { describePort } from '../port-contract';

describePort('Excel at the level of Office 2021', async (given) => {
  startStandIn(given, { apiLevel: '1.14' });
  return createExcelHost();
});

describePort('the newest Excel', async (given) => {
  startStandIn(given, { apiLevel: '1.21' });
  return createExcelHost();
});
