import type { OfficeObject } from './office-object';
import { refuseMember, Refusal, isOfficeObject } from './office-object';
import { resolvePaths } from './resolve-paths';
import type { Session } from './session';
import type { WireAction, WireAnswer, WireError, WireRequest } from './wire';
import { ActionType } from './wire';

/**
 * Carries out the actions of one batch in order and gives their results. As in Excel, a batch is not
 * all or nothing: what was done before the failing action stays done.
 */
export const answerBatch = (session: Session, request: WireRequest, stopBefore = Infinity): WireAnswer => {
  const paths = resolvePaths(session, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let error: WireError | undefined;
  for (const [index, action] of request.Actions.entries()) {
    if (index >= stopBefore) break;
    try {
      results.push({ ActionId: action.Id, Value: carryOut(action) });
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      const { code, message, location } = failure;
      error = { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: 400 };
      break;
    }
  }
  return { Results: results, TraceIds: traces, ...(error ? { Error: error } : {}) };

  function carryOut(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace) {
      traces.push(action.Id);
      return null;
    }
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && paths.identify(action.ObjectPathId, object);
      case ActionType.query:
        return object && queryObject(object, action.QueryInfo ?? {});
      case ActionType.method:
        return object && callMethod(object, action);
      case ActionType.setProperty:
        return object && setProperty(object, action);
      default:
        throw new Refusal('NotImplemented', `The stand-in does not know actions of type ${action.ActionType}.`);
    }
  }

  function callMethod(object: OfficeObject, action: WireAction): unknown {
    if (action.Name === '_KeepReference') return null;
    const method = object.methods?.[action.Name] ?? refuseMember(object.typeName, action.Name);
    const value = method(...paths.argumentsOf(action.ArgumentInfo));
    return isOfficeObject(value) ? null : value;
  }

  function setProperty(object: OfficeObject, action: WireAction): null {
    const property = object.properties?.[action.Name]?.set ?? refuseMember(object.typeName, action.Name);
    property(paths.argumentsOf(action.ArgumentInfo)[0]);
    return null;
  }
};

type Result = Record<string, unknown>;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const readProperty = (object: OfficeObject, name: string): unknown => {
  const get = object.properties?.[name]?.get ?? refuseMember(object.typeName, name);
  return get();
};

const addSelected = (object: OfficeObject, path: readonly string[], result: Result): void => {
  const [first = '', ...rest] = path;
  if (rest.length === 0 && object.properties?.[capitalised(first)]) {
    result[capitalised(first)] = readProperty(object, capitalised(first));
    return;
  }
  const child = (object.children?.[capitalised(first)] ?? refuseMember(object.typeName, first))();
  const inner = (result[capitalised(first)] ??= {}) as Result;
  Object.assign(inner, queryObject(child, { Select: [rest.length === 0 ? '*' : rest.join('/')] }, inner));
};

const queryOne = (object: OfficeObject, select: readonly string[], result: Result): Result => {
  if (object.id !== undefined) result['_Id'] = object.id;
  for (const path of select) {
    if (path === '*') {
      for (const [name, property] of Object.entries(object.properties ?? {})) {
        if (property.get) result[name] = property.get();
      }
    } else addSelected(object, path.split(/[/.]/), result);
  }
  return result;
};

/** Answers a load: the selected properties, nested by object; for a collection, those of each item. */
const queryObject = (
  object: OfficeObject,
  query: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number },
  result: Result = {},
): Result => {
  const asked = (query.Select ?? []).map((path) => path.replace(/^items[/.]?/i, '') || '*');
  const select = asked.length === 0 ? ['*'] : asked;
  if (!object.items) return queryOne(object, select, result);
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, skip + (query.Top ?? Infinity));
  const before = (result['_Items'] ?? []) as Result[];
  return { ...result, _Items: items.map((item, index) => queryOne(item, select, before[index] ?? {})) };
};
