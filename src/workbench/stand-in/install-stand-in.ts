import { answerBatch } from './answer-batch';
import type { WorkbookDocument } from './document/workbook-document';
import type { EventMessage } from './event-hub';
import { EventHub } from './event-hub';
import { workbookObject } from './objects/workbook';
import { rangeObject, rangeAreasObject } from './objects/range';
import { worksheetObject } from './objects/worksheet';
import type { OfficeObject } from './office-object';
import type { Session } from './session';
import type { StandInCounters, StandInSettings } from './settings';
import { isVersionAtLeast, zeroCounters, defaultSettings } from './settings';
import type { WireAction, WireRequest, WireResponse } from './wire';
import { ActionType } from './wire';

/** The inner parts of Microsoft's client that the stand-in sits behind (`window.OfficeExtension`). */
export interface OfficeClient {
  readonly SessionBase: { new (): object; _overrideSession?: object | undefined };
  readonly GenericEventRegistration: {
    getGenericEventRegistration(controlId: string): {
      _handleRichApiMessage(message: { readonly entries: readonly EventMessage[] }): void;
    };
  };
  /** The client knows the level of every member, but leaves checking to Excel unless told otherwise. */
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
}

/** A workbook behind Microsoft's own client. */
export interface StandIn {
  readonly workbook: WorkbookDocument;
  readonly settings: StandInSettings;
  readonly counters: StandInCounters;
  readonly events: EventHub;
  /** What `Office.context.requirements` has to answer. */
  isSetSupported(name: string, version?: string): boolean;
  uninstall(): void;
}

const failed = (code: string): WireResponse => ({
  ErrorCode: code,
  ErrorMessage: code,
  HttpStatusCode: 400,
  Headers: {},
  Body: null,
});

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const isWriting = ({ ActionType: type, Name: name }: WireAction): boolean =>
  type === ActionType.setProperty || (type === ActionType.method && !name.startsWith('_'));

const isCleanup = (request: WireRequest): boolean =>
  request.Actions.every(
    ({ ActionType: type, Name: name }) => type === ActionType.instantiate || name === '_RemoveReference',
  );

/**
 * Puts a workbook behind the client: from now on every `Excel.run` sends its batches to it.
 * The caller lets `Office.context.requirements.isSetSupported` ask the stand-in.
 */
export const installStandIn = (
  client: OfficeClient,
  workbook: WorkbookDocument,
  given: Partial<StandInSettings> = {},
): StandIn => {
  const settings: StandInSettings = { ...defaultSettings(), ...given };
  const counters = zeroCounters();
  const registration = () => client.GenericEventRegistration.getGenericEventRegistration('');
  const events = new EventHub((entries) => registration()._handleRichApiMessage({ entries }));
  const session: Session = {
    workbook,
    settings,
    events,
    references: new Map<string, OfficeObject>(),
    objects: {
      workbook: () => workbookObject(session),
      range: (sheet, range) => rangeObject(session, sheet, range),
      rangeAreas: (sheet, ranges) => rangeAreasObject(session, sheet, ranges),
      worksheet: (sheet) => worksheetObject(session, sheet),
    },
  };

  const answer = (request: WireRequest): WireResponse => {
    if (isCleanup(request)) counters.cleanups += 1;
    else counters.batches += 1;
    counters.actions += request.Actions.length;
    const sent = bytesOf(request);
    counters.bytesIn += sent;
    counters.largestRequest = Math.max(counters.largestRequest, sent);
    if (settings.cellEditing) return failed('InvalidOperationInCellEditMode');
    if (settings.inactive) return failed('InactiveWorkbook');
    if (sent > settings.payloadLimit) return failed('RequestPayloadSizeLimitExceeded');
    const fault = isCleanup(request) ? undefined : nextFault();
    if (fault?.when === 'before') return failed(fault.code ?? 'GeneralException');
    const half = fault?.when === 'halfway' ? Math.ceil(request.Actions.length / 2) : Infinity;
    const body = answerBatch(session, request, half);
    if (request.Actions.some(isWriting)) events.noteChange();
    if (fault) return failed(fault.code ?? 'GeneralException');
    const received = bytesOf(body);
    counters.bytesOut += received;
    counters.largestAnswer = Math.max(counters.largestAnswer, received);
    if (received > settings.payloadLimit) return failed('ResponsePayloadSizeLimitExceeded');
    return { ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body };
  };

  const nextFault = (): StandInSettings['fault'] => {
    const { fault } = settings;
    if (!fault) return undefined;
    if (fault.batch > 1) settings.fault = { ...fault, batch: fault.batch - 1 };
    else settings.fault = fault.lasting ? { ...fault, when: 'before' } : undefined;
    return fault.batch === 1 ? fault : undefined;
  };

  class StandInSession extends client.SessionBase {
    _resolveRequestUrlAndHeaderInfo = () => Promise.resolve({ url: 'stand-in', headers: {} });
    getEventRegistration = (controlId: string) =>
      client.GenericEventRegistration.getGenericEventRegistration(controlId);
    _createRequestExecutorOrNull = () => ({
      executeAsync: async (_customData: unknown, _flags: number, message: { readonly Body: WireRequest }) => {
        if (settings.latency > 0) await new Promise((resolve) => setTimeout(resolve, settings.latency));
        return answer(message.Body);
      },
    });
  }
  const standIn = new StandInSession();
  client._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  client.SessionBase._overrideSession = standIn;
  client.CommonUtility._doApiNotSupportedCheck = true;

  return {
    workbook,
    settings,
    counters,
    events,
    isSetSupported: (name, version = '1.1') => name === 'ExcelApi' && isVersionAtLeast(settings.apiLevel, version),
    uninstall: () => {
      if (client.SessionBase._overrideSession === standIn) client.SessionBase._overrideSession = undefined;
    },
  };
};

/**
 * Lets `Office.context` tell what the stand-in supports, as Office itself would after start-up.
 * Microsoft's own `Office.context` only answers inside Office, so it is put in front of it.
 */
export const provideOfficeContext = (
  scope: { Office: object },
  standIn: Pick<StandIn, 'isSetSupported'>,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  const context = { requirements: { isSetSupported: standIn.isSetSupported }, ...more };
  scope.Office = Object.create(scope.Office, { context: { value: context, configurable: true } }) as object;
};
