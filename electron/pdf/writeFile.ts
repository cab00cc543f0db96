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
const STREAM_END = Buffer.from('\nendstream\nendobj\n', 'latin1');
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
  const streams: (readonly [number, PdfObject])[] = [];
  const loose: (readonly [number, PdfValue])[] = [];
  let nextId = 1;
  for (const [id, object] of objects) {
    if (isStream(object)) streams.push([id, object]);
    else loose.push([id, object.value]);
    nextId = Math.max(nextId, id + 1);
  }
  const size = nextId + Math.ceil(loose.length / PER_PACK) + 1;
  const file = new FileWriter(size);
  for (const [id, object] of streams) file.put(id, object);
  for (let start = 0; start < loose.length; start += PER_PACK, nextId += 1) {
    const part = loose.slice(start, start + PER_PACK);
    for (const [index, [id]] of part.entries()) file.references.packed(id, nextId, index);
    file.put(nextId, pack(part));
  }
  return file.finish(nextId, { Root: root, Info: info });
}

class FileWriter {
  readonly references: References;
  private readonly chunks: Uint8Array[] = [HEADER];
  private length = HEADER.length;

  constructor(private readonly size: number) {
    this.references = new References(size);
  }

  put(id: number, object: PdfObject): void {
    this.references.loose(id, this.length);
    for (const bytes of objectBytes(id, object)) {
      this.chunks.push(bytes);
      this.length += bytes.length;
    }
  }

  /** @param id of the references */
  finish(id: number, trailer: Readonly<Record<string, PdfValue>>): Uint8Array {
    const fingerprint = createHash('sha256');
    for (const chunk of this.chunks) fingerprint.update(chunk);
    const hash = new PdfToken(`<${fingerprint.digest('hex').slice(0, 32).toUpperCase()}>`);
    const startsAt = this.length;
    this.references.loose(id, startsAt);
    const W = [1, 4, 2].map(number);
    const entries = { Type: name('XRef'), Size: number(this.size), W, ...trailer, ID: [hash, hash] };
    for (const bytes of objectBytes(id, packedStream(this.references.table, dict(entries)))) this.chunks.push(bytes);
    this.chunks.push(Buffer.from(`startxref\n${startsAt}\n%%EOF\n`, 'latin1'));
    return joined(this.chunks);
  }
}

/** Bytes of its own, which can be handed to another thread. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Where every object is: 1 byte of kind, 4 of place, 2 of index; unused numbers stay free. */
class References {
  readonly table: Buffer;

  constructor(size: number) {
    this.table = Buffer.alloc(7 * size);
  }

  loose(id: number, at: number): void {
    this.write(id, 1, at, 0);
  }

  packed(id: number, stream: number, index: number): void {
    this.write(id, 2, stream, index);
  }

  private write(id: number, kind: number, first: number, second: number): void {
    this.table.writeUInt8(kind, 7 * id);
    this.table.writeUInt32BE(first, 7 * id + 1);
    this.table.writeUInt16BE(second, 7 * id + 5);
  }
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

function objectBytes(id: number, object: PdfObject): readonly Uint8Array[] {
  if (!isStream(object)) return [Buffer.from(`${id} 0 obj\n${written(object.value)}\nendobj\n`, 'latin1')];
  const entries = new Map([...object.dict, ['Length', number(object.data.length)]]);
  const head = Buffer.from(`${id} 0 obj\n${written(entries)}\nstream\n`, 'latin1');
  return [head, object.data, STREAM_END];
}

function written(value: PdfValue): string {
  if (value instanceof PdfToken) return value.text;
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfRef) return `${value.id} 0 R`;
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (isDict(value)) return `<<${Array.from(value, ([key, entry]) => `/${key} ${written(entry)}`).join(' ')}>>`;
  throw new TypeError('no PDF value');
}
