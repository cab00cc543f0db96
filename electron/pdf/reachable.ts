import { isArray, isDict, isStream, type PdfObject, PdfRef, type PdfValue } from './values';

/**
 * What a new file has to hold: everything that can be reached from its roots, new objects before old ones of the same
 * number. Contents that were replaced, and tags or bookmarks of the printing program, stay behind.
 */
export function reachable(
  old: ReadonlyMap<number, PdfObject>,
  own: ReadonlyMap<number, PdfObject>,
  roots: readonly PdfRef[],
): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const waiting = [...roots];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const object = own.get(ref.id) ?? old.get(ref.id);
    if (object === undefined || found.has(ref.id)) continue;
    found.set(ref.id, object);
    collect(isStream(object) ? object.dict : object.value, waiting);
  }
  return found;
}

function collect(value: PdfValue, into: PdfRef[]): void {
  if (value instanceof PdfRef) into.push(value);
  else if (isArray(value)) for (const one of value) collect(one, into);
  else if (isDict(value)) for (const one of value.values()) collect(one, into);
}
