import { EventType } from '../event-hub';
import type { OfficeObject } from '../office-object';
import type { Session } from '../session';

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
export const eventMethods = (session: Session, targetId?: string): NonNullable<OfficeObject['methods']> =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, type]) => [
      [`_Register${name}`, () => session.events.subscribe(type, targetId)],
      [`_Unregister${name}`, () => session.events.unsubscribe(type, targetId)],
    ]),
  );
