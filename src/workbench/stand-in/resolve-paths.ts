import type { OfficeObject } from './office-object';
import { isOfficeObject, Refusal, refuseMember } from './office-object';
import type { Session } from './session';
import type { Arguments, WirePath, WireRequest } from './wire';
import { PathType } from './wire';

interface ResolvedPaths {
  /** The object a path leads to; null for a null object. A path is walked once a batch. */
  resolve(id: number): OfficeObject | null;
  /** What the client is told when the object is made. */
  identify(pathId: number, object: OfficeObject): Readonly<Record<string, unknown>>;
  /** Arguments with the objects they refer to put in. */
  argumentsOf(info: Arguments | undefined): readonly unknown[];
}

let lastReference = 0;

/** Walks the object paths of a batch. */
export const resolvePaths = (session: Session, request: WireRequest): ResolvedPaths => {
  const found = new Map<number, OfficeObject | null>();
  const references = new Map<number, string>();

  const resolve = (id: number): OfficeObject | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new Refusal('InvalidObjectPath', `The batch has no object path ${id}.`);
    const object = walk(path);
    found.set(id, object);
    return object;
  };

  const walk = (path: WirePath): OfficeObject | null => {
    if (path.ObjectPathType === PathType.root) return session.objects.workbook();
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) {
      const kept = session.references.get(path.Name);
      if (!kept) throw new Refusal('InvalidReference', 'The object is no longer kept.', path.Name);
      return kept;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    return step(parent, path);
  };

  const step = (parent: OfficeObject, path: WirePath): OfficeObject | null => {
    switch (path.ObjectPathType) {
      case PathType.property:
        return (parent.children?.[path.Name] ?? refuseMember(parent.typeName, path.Name))();
      case PathType.indexer:
        return (parent.item ?? refuseMember(parent.typeName, 'getItem'))(argumentsOf(path.ArgumentInfo)[0]);
      case PathType.method: {
        const method = parent.methods?.[path.Name] ?? refuseMember(parent.typeName, path.Name);
        const value = method(...argumentsOf(path.ArgumentInfo));
        return isOfficeObject(value) ? value : null;
      }
      default:
        throw new Refusal('NotImplemented', `The stand-in does not know object paths of type ${path.ObjectPathType}.`);
    }
  };

  const argumentsOf = (info: Arguments | undefined): readonly unknown[] => {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids?.[index];
      return typeof id === 'number' && id > 0 ? resolve(id) : value;
    });
  };

  const identify = (pathId: number, object: OfficeObject): Readonly<Record<string, unknown>> => {
    const keep = request.AutoKeepReference === true && object.isReferable === true;
    if (!keep || request.ObjectPaths[String(pathId)]?.D === true)
      return object.id === undefined ? {} : { _Id: object.id };
    const reference = references.get(pathId) ?? `reference-${(lastReference += 1)}`;
    references.set(pathId, reference);
    session.references.set(reference, object);
    return { _ReferenceId: reference };
  };

  return { resolve, identify, argumentsOf };
};
