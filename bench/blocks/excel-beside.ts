import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../tests/browser/support/serve-folder';
import { createPerson } from '../../src/workbench/stand-in/create-person';
import { loadWorkbook } from '../../src/workbench/stand-in/document/load-snapshot';
import type { EventMessage } from '../../src/workbench/stand-in/event-hub';
import type { OfficeClient } from '../../src/workbench/stand-in/install-stand-in';
import { installStandIn } from '../../src/workbench/stand-in/install-stand-in';

interface Executor {
  executeAsync(customData: undefined, flags: number, message: { readonly Body: unknown }): Promise<unknown>;
}

/** What the stand-in needs of Microsoft's client: the session it puts there, and where events go. */
const clientOutside = (tell: (entries: readonly EventMessage[]) => void): OfficeClient => ({
  SessionBase: class {},
  GenericEventRegistration: {
    getGenericEventRegistration: () => ({ _handleRichApiMessage: ({ entries }) => tell(entries) }),
  },
  CommonUtility: { _doApiNotSupportedCheck: false },
  _testSetRichApiMessageReadyImpl: () => undefined,
});

/** What stands between the page and Excel, as the frame of Excel on the web does. */
const FRAME = `onmessage = async ({ data: { id, body } }) => {
  const answer = await fetch('excel', { method: 'POST', body });
  postMessage({ id, answer: await answer.text() });
};`;

/** Runs in the page after Microsoft's client: every batch goes to Excel outside, as in Excel itself. */
const connect = (): void => {
  const scope = window as unknown as {
    Office: object;
    OfficeExtension: {
      SessionBase: { new (): object; _overrideSession?: object };
      GenericEventRegistration: { getGenericEventRegistration(id: string): object };
      CommonUtility: { _doApiNotSupportedCheck: boolean };
      _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    };
  };
  const client = scope.OfficeExtension;
  const registrationOf = (id: string) => client.GenericEventRegistration.getGenericEventRegistration(id);
  // Excel's frame is told without waiting: the page itself sends nothing over the network.
  const excel = new Worker('excel-frame.js');
  let last = 0;
  const ask = (body: string) =>
    new Promise<string>((resolve) => {
      const id = (last += 1);
      const take = ({ data }: MessageEvent<{ readonly id: number; readonly answer: string }>) => {
        if (data.id !== id) return;
        excel.removeEventListener('message', take);
        resolve(data.answer);
      };
      excel.addEventListener('message', take);
      excel.postMessage({ id, body });
    });
  class Outside extends client.SessionBase {
    _resolveRequestUrlAndHeaderInfo = () => Promise.resolve({ url: 'excel', headers: {} });
    getEventRegistration = registrationOf;
    _createRequestExecutorOrNull = () => ({
      executeAsync: async (_customData: unknown, _flags: number, { Body: body }: { readonly Body: unknown }) =>
        JSON.parse(await ask(JSON.stringify(body))) as unknown,
    });
  }
  client._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  client.SessionBase._overrideSession = new Outside();
  client.CommonUtility._doApiNotSupportedCheck = true;
  const isSetSupported = (_name: string, version = '1.1') => Number(version.split('.')[1]) <= 17;
  const context = { requirements: { isSetSupported }, displayLanguage: 'zh-CN' };
  scope.Office = Object.create(scope.Office, {
    context: { value: context },
    onReady: { value: () => Promise.resolve() },
  }) as object;
};

/** Excel with a workbook, in this process: the page has nothing but the pane to do. `open` opens the pane. */
export const serveExcel = async (page: Page, folder: string, bytes: Buffer) => {
  const loaded = await loadWorkbook(new Uint8Array(bytes), '申报表.xlsx');
  if (!loaded.ok) throw new Error(loaded.issue.code);
  const workbook = loaded.value;
  const client = clientOutside((entries) => {
    void page.evaluate((told) => {
      const { OfficeExtension: inPage } = window as unknown as { OfficeExtension: OfficeClient };
      inPage.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({ entries: told });
    }, entries);
  });
  const standIn = installStandIn(client, workbook, { apiLevel: '1.17' });
  const session = client.SessionBase._overrideSession as { _createRequestExecutorOrNull(): Executor };
  const executor = session._createRequestExecutorOrNull();
  const library = await readFile(join(folder, 'office/excel-web-16.00.js'), 'utf8');
  const server = await serveFolder(folder, {
    '/excel': async (sent) =>
      JSON.stringify(await executor.executeAsync(undefined, 0, { Body: JSON.parse(sent) as unknown })),
    '/excel-frame.js': () => Promise.resolve(FRAME),
    '/office/office.js': () => Promise.resolve(`${library}\n(${connect.toString()})();`),
  });
  return {
    open: () => page.goto(`${server.address}/taskpane.html`),
    person: createPerson(workbook, standIn.events),
    close: server.close,
  };
};
