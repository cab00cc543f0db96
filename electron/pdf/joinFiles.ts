import { dictAt, pageRefs } from './pages';
import type { PdfFile } from './readFile';
import {
  dict,
  isArray,
  isDict,
  isStream,
  name,
  number,
  type PdfDict,
  type PdfObject,
  PdfRef,
  type PdfValue,
} from './values';

/**
 * Files printed one after another as one: all their pages in that order, the properties of the first. Nothing else of
 * their catalogs is kept.
 * @throws SyntaxError when there is no file, or one has no page tree of its own
 */
export function joinFiles(files: readonly PdfFile[]): PdfFile {
  const [first, ...others] = files;
  if (first === undefined) throw new SyntaxError('no PDF to join');
  if (others.length === 0) return first;
  const { parts, nextId } = inOneNumbering(files);
  const catalog = new PdfRef(nextId);
  const tree = new PdfRef(nextId + 1);
  const objects = new Map(parts.flatMap((part) => [...part.objects]));
  const trees = parts.map((part) => {
    const own = treeOf(part);
    objects.set(own.id, { value: new Map([...dictAt(part, own), ['Parent', tree]]) });
    return own;
  });
  const count = parts.reduce((sum, part, index) => sum + pageRefs(part, trees[index]).length, 0);
  objects.set(tree.id, { value: dict({ Type: name('Pages'), Kids: trees, Count: number(count) }) });
  objects.set(catalog.id, { value: dict({ Type: name('Catalog'), Pages: tree }) });
  return { objects, trailer: dict({ Root: catalog, Info: parts[0]?.trailer.get('Info') }) };
}

function inOneNumbering(files: readonly PdfFile[]): { readonly parts: readonly PdfFile[]; readonly nextId: number } {
  let nextId = 1;
  const parts = files.map((file) => {
    const by = nextId;
    for (const id of file.objects.keys()) nextId = Math.max(nextId, by + id + 1);
    return renumbered(file, by);
  });
  return { parts, nextId };
}

function renumbered({ objects, trailer }: PdfFile, by: number): PdfFile {
  return {
    objects: new Map(Array.from(objects, ([id, object]) => [id + by, movedObject(object, by)])),
    trailer: movedDict(trailer, by),
  };
}

function movedObject(object: PdfObject, by: number): PdfObject {
  return isStream(object)
    ? { dict: movedDict(object.dict, by), data: object.data }
    : { value: moved(object.value, by) };
}

function movedDict(entries: PdfDict, by: number): PdfDict {
  return new Map(Array.from(entries, ([key, value]) => [key, moved(value, by)]));
}

function moved(value: PdfValue, by: number): PdfValue {
  if (value instanceof PdfRef) return new PdfRef(value.id + by);
  if (isArray(value)) return value.map((one) => moved(one, by));
  return isDict(value) ? movedDict(value, by) : value;
}

function treeOf(file: PdfFile): PdfRef {
  const tree = dictAt(file, file.trailer.get('Root')).get('Pages');
  if (!(tree instanceof PdfRef)) throw new SyntaxError('PDF without page tree');
  return tree;
}
