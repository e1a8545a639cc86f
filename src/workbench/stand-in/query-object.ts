import type { OfficeObject } from './office-object';
import { refuseMember } from './refusal';

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
export const queryObject = (
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
