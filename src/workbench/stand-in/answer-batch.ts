import type { OfficeObject } from './office-object';
import { isOfficeObject } from './office-object';
import { queryObject } from './query-object';
import { Refusal, refuseMember } from './refusal';
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
