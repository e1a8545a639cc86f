import type { CellRange } from '../../workbook/types';
import { localAddress } from '../../workbook/cell-addresses';
import type { SheetDocument } from './document/sheet-document';
import type { OfficeObject } from './office-object';

/** Event numbers of the wire. */
export enum EventType {
  changed = 10,
  activated = 11,
  deactivated = 12,
  added = 13,
  selectionChanged = 14,
  deleted = 15,
  rowSorted = 19,
  columnSorted = 20,
  rowHiddenChanged = 22,
  nameChanged = 25,
}

export interface ChangeOrigin {
  readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  readonly trigger: 'ThisLocalAddin' | 'Unknown';
  readonly source: 'Local' | 'Remote';
}

export interface EventMessage {
  readonly messageCategory: 65536;
  readonly messageType: EventType;
  readonly targetId: string;
  readonly message: string;
}

const WHOLE_WORKBOOK = 'Workbook';

/** Who listens to what, and the way to them. Events are delivered after the batch or action that caused them. */
export class EventHub {
  private readonly subscriptions = new Set<string>();
  private waiting: EventMessage[] = [];
  private readonly observers = new Set<() => void>();
  private isTelling = false;

  constructor(private readonly deliver: (entries: readonly EventMessage[]) => void) {}

  subscribe(type: EventType, targetId = WHOLE_WORKBOOK): void {
    this.subscriptions.add(`${type} ${targetId}`);
  }

  unsubscribe(type: EventType, targetId = WHOLE_WORKBOOK): void {
    this.subscriptions.delete(`${type} ${targetId}`);
  }

  tell(type: EventType, sheet: SheetDocument, facts: Readonly<Record<string, unknown>>): void {
    this.noteChange();
    const message = JSON.stringify({ worksheetId: sheet.id, ...facts });
    for (const targetId of [sheet.id, WHOLE_WORKBOOK]) {
      if (!this.subscriptions.has(`${type} ${targetId}`)) continue;
      this.waiting.push({ messageCategory: 65536, messageType: type, targetId, message });
      if (this.waiting.length === 1) setTimeout(() => this.flush(), 0);
    }
  }

  tellChange(sheet: SheetDocument, range: CellRange, origin: ChangeOrigin): void {
    this.tell(EventType.changed, sheet, {
      address: localAddress(range),
      changeType: origin.changeType,
      source: origin.source,
      triggerSource: origin.trigger,
    });
  }

  /** Calls back after anything in the workbook changed, by whomever; several changes at once count as one. */
  observe(listener: () => void): () => void {
    this.observers.add(listener);
    return () => this.observers.delete(listener);
  }

  /** Tells observers, after what is going on has been done. */
  noteChange(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => {
      this.isTelling = false;
      this.observers.forEach((listener) => listener());
    }, 0);
  }

  private flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    this.deliver(entries);
  }
}

const NAMES: Readonly<Record<string, EventType>> = {
  DataChangedEvent: EventType.changed,
  ActivatedEvent: EventType.activated,
  DeactivatedEvent: EventType.deactivated,
  AddedEvent: EventType.added,
  DeletedEvent: EventType.deleted,
  SelectionChangedEvent: EventType.selectionChanged,
  RowSortedEvent: EventType.rowSorted,
  ColumnSortedEvent: EventType.columnSorted,
  RowHiddenChangedEvent: EventType.rowHiddenChanged,
  EventNameChanged: EventType.nameChanged,
};

/** The methods by which the client starts and stops listening, for one sheet or for all. */
export const eventMethods = (events: EventHub, targetId?: string): NonNullable<OfficeObject['methods']> =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, type]) => [
      [`_Register${name}`, () => events.subscribe(type, targetId)],
      [`_Unregister${name}`, () => events.unsubscribe(type, targetId)],
    ]),
  );
