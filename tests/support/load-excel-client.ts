import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { OfficeClient } from '../../src/workbench/stand-in/install-stand-in';

export interface ExcelClient {
  readonly Excel: typeof Excel;
  Office: object;
  readonly OfficeExtension: OfficeClient;
}

const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
let script: vm.Script | undefined;

const nothing = (): void => undefined;
const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };

/** The little of a browser that Microsoft's client touches while it loads. */
const browser = (): Record<string, unknown> => {
  const location = { href: 'http://localhost/', search: '', hash: '', origin: 'http://localhost', protocol: 'http:' };
  return {
    setTimeout,
    clearTimeout,
    console,
    performance,
    location,
    document: { getElementById: () => null, getElementsByTagName: () => [], addEventListener: nothing, location },
    navigator: { userAgent: '', platform: '' },
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
  };
};

/** Microsoft's own Excel client, loaded from its package into a context of its own. */
export const loadExcelClient = (): ExcelClient => {
  script ??= new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  const scope = browser();
  Object.assign(scope, { window: scope, self: scope, top: scope, parent: scope });
  script.runInContext(vm.createContext(scope));
  const client = scope as unknown as ExcelClient;
  // The client takes options only as plain objects of its own context.
  const adopt = vm.runInContext('(options) => Object.assign({}, options)', scope) as (options: object) => object;
  const run = client.Excel.run.bind(client.Excel) as (...args: unknown[]) => unknown;
  Object.assign(client.Excel, {
    run: (...args: unknown[]) => run(...args.map((arg) => (typeof arg === 'object' && arg ? adopt(arg) : arg))),
  });
  return client;
};
