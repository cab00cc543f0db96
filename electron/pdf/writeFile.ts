import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  dict,
  isArray,
  isDict,
  isStream,
  name,
  number,
  type PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfToken,
  type PdfValue,
} from './values';

/** Structure types, object streams and bookmarks of pages are all older; 1.7 is the version of ISO 32000-1. */
const HEADER = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
const PER_PACK = 400;

export interface PdfParts {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: PdfRef;
  readonly info: PdfRef;
}

/**
 * Writes a whole new PDF in one revision. Everything but streams is packed: a long table has tens of thousands of small
 * structure objects, which so take a tenth of the room.
 */
export function writePdfFile({ objects, root, info }: PdfParts): Uint8Array {
  const chunks: Buffer[] = [HEADER];
  let length = HEADER.length;
  const rows = new Map<number, readonly [kind: number, first: number, second: number]>();
  const put = (id: number, object: PdfObject) => {
    const bytes = objectBytes(id, object);
    rows.set(id, [1, length, 0]);
    chunks.push(bytes);
    length += bytes.length;
  };
  const loose: (readonly [number, PdfValue])[] = [];
  for (const [id, object] of objects) {
    if (isStream(object)) put(id, object);
    else loose.push([id, object.value]);
  }
  let nextId = Math.max(0, ...objects.keys()) + 1;
  for (let start = 0; start < loose.length; start += PER_PACK) {
    const packId = nextId++;
    const part = loose.slice(start, start + PER_PACK);
    for (const [index, [id]] of part.entries()) rows.set(id, [2, packId, index]);
    put(packId, pack(part));
  }
  const fingerprint = createHash('sha256');
  for (const chunk of chunks) fingerprint.update(chunk);
  const id = new PdfToken(`<${fingerprint.digest('hex').slice(0, 32).toUpperCase()}>`);
  const startsAt = length;
  rows.set(nextId, [1, startsAt, 0]);
  chunks.push(objectBytes(nextId, references(rows, nextId + 1, dict({ Root: root, Info: info, ID: [id, id] }))));
  chunks.push(Buffer.from(`startxref\n${startsAt}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(chunks));
}

/** A stream of these contents, packed. */
export function packedStream(contents: Uint8Array, entries: PdfDict = new Map()): PdfObject {
  return { dict: new Map([...entries, ['Filter', name('FlateDecode')]]), data: deflateSync(contents) };
}

function pack(part: readonly (readonly [number, PdfValue])[]): PdfObject {
  const heads: string[] = [];
  const bodies: string[] = [];
  let at = 0;
  for (const [id, value] of part) {
    const body = `${written(value)}\n`;
    heads.push(`${id} ${at}`);
    bodies.push(body);
    at += body.length;
  }
  const head = `${heads.join(' ')}\n`;
  const entries = dict({ Type: name('ObjStm'), N: number(part.length), First: number(head.length) });
  return packedStream(Buffer.from(head + bodies.join(''), 'latin1'), entries);
}

function references(
  rows: ReadonlyMap<number, readonly [number, number, number]>,
  size: number,
  trailer: PdfDict,
): PdfObject {
  const table = Buffer.alloc(7 * size); // 1 byte of kind, 4 of place, 2 of index; unused numbers stay free
  for (const [id, [kind, first, second]] of rows) {
    table.writeUInt8(kind, 7 * id);
    table.writeUInt32BE(first, 7 * id + 1);
    table.writeUInt16BE(second, 7 * id + 5);
  }
  const entries = dict({ Type: name('XRef'), Size: number(size), W: [number(1), number(4), number(2)] });
  return packedStream(table, new Map([...entries, ...trailer]));
}

function objectBytes(id: number, object: PdfObject): Buffer {
  if (!isStream(object)) return Buffer.from(`${id} 0 obj\n${written(object.value)}\nendobj\n`, 'latin1');
  const entries = new Map([...object.dict, ['Length', number(object.data.length)]]);
  const head = Buffer.from(`${id} 0 obj\n${written(entries)}\nstream\n`, 'latin1');
  return Buffer.concat([head, object.data, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}

function written(value: PdfValue): string {
  if (value instanceof PdfToken) return value.text;
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfRef) return `${value.id} 0 R`;
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (isDict(value)) return `<<${Array.from(value, ([key, entry]) => `/${key} ${written(entry)}`).join(' ')}>>`;
  throw new TypeError('no PDF value');
}
