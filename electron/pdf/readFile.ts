import { inflateSync } from 'node:zlib';
import { ValueReader } from './parseValue';
import {
  isArray,
  isDict,
  isStream,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  type PdfValue,
} from './values';

/** A PDF taken apart: its objects by number and what its trailer says. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: PdfDict;
}

/** Where an object is: at a byte of the file, or so many-th in an object stream. */
type Place = { readonly at: number } | { readonly stream: number; readonly index: number };

/**
 * Takes a PDF apart, whether its cross-reference is a table or a stream, updates included.
 * @throws SyntaxError when the bytes are no PDF that can be read without guessing, or are encrypted
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1];
  if (start === undefined) throw new SyntaxError('PDF without startxref');
  const { places, trailer } = readCrossReferences(text, bytes, Number(start));
  if (trailer.has('Encrypt')) throw new SyntaxError('encrypted PDF');
  const objects = new Map<number, PdfObject>();
  for (const [id, place] of places) if ('at' in place) objects.set(id, readObject(text, bytes, place.at, places));
  for (const stream of new Set(Array.from(places.values(), (place) => ('stream' in place ? place.stream : -1))))
    if (stream >= 0)
      for (const [id, object] of packedObjects(objects.get(stream)))
        if (isIn(places.get(id), stream)) objects.set(id, object);
  return { objects, trailer };
}

interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PdfDict;
}

/** Newest first: a place already known is not replaced by an older one. */
function readCrossReferences(text: string, bytes: Uint8Array, start: number): CrossReferences {
  const places = new Map<number, Place>();
  let trailer: PdfDict | null = null;
  const seen = new Set<number>();
  let next = start;
  while (!Number.isNaN(next) && !seen.has(next)) {
    seen.add(next);
    const section = text.startsWith('xref', next) ? readTable(text, next) : readReferenceStream(text, bytes, next);
    for (const [id, place] of section.places) if (!places.has(id)) places.set(id, place);
    trailer ??= section.trailer;
    next = numberOf(section.trailer.get('Prev'));
  }
  if (trailer === null) throw new SyntaxError('PDF without trailer');
  return { places, trailer };
}

function readTable(text: string, at: number): CrossReferences {
  const places = new Map<number, Place>();
  const reader = new ValueReader(text, at + 'xref'.length);
  while (!reader.take('trailer')) {
    const first = Number(reader.readWord());
    const count = Number(reader.readWord());
    for (let id = first; id < first + count; id += 1) {
      const offset = Number(reader.readWord());
      reader.readWord();
      if (reader.readWord() === 'n') places.set(id, { at: offset });
    }
  }
  return { places, trailer: dictOf(reader.read()) };
}

function readReferenceStream(text: string, bytes: Uint8Array, at: number): CrossReferences {
  const object = readObject(text, bytes, at, new Map());
  if (!isStream(object)) throw new SyntaxError('PDF without cross-reference');
  const places = new Map<number, Place>();
  const rows = Buffer.from(contentsOf(object));
  const widths = numbersOf(object.dict.get('W'));
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const index = object.dict.has('Index') ? numbersOf(object.dict.get('Index')) : [0, numberOf(object.dict.get('Size'))];
  const field = (from: number, width: number) => (width === 0 ? 0 : rows.readUIntBE(from, width));
  let row = 0;
  for (let pair = 0; pair < index.length; pair += 2) {
    for (let count = 0; count < (index[pair + 1] ?? 0); count += 1) {
      const kind = kindWidth === 0 ? 1 : field(row, kindWidth);
      const first = field(row + kindWidth, firstWidth);
      const second = field(row + kindWidth + firstWidth, secondWidth);
      if (kind === 1) places.set((index[pair] ?? 0) + count, { at: first });
      if (kind === 2) places.set((index[pair] ?? 0) + count, { stream: first, index: second });
      row += kindWidth + firstWidth + secondWidth;
    }
  }
  return { places, trailer: object.dict };
}

function readObject(text: string, bytes: Uint8Array, at: number, places: ReadonlyMap<number, Place>): PdfObject {
  const reader = new ValueReader(text, at);
  reader.readWord();
  reader.readWord();
  if (!reader.take('obj')) throw new SyntaxError(`no PDF object at byte ${at}`);
  const value = reader.read();
  if (!isDict(value) || !reader.take('stream')) return { value };
  const start = reader.at + (text.startsWith('\r\n', reader.at) ? 2 : 1);
  return { dict: value, data: bytes.subarray(start, start + streamLength(value.get('Length'), text, places)) };
}

function streamLength(value: PdfValue | undefined, text: string, places: ReadonlyMap<number, Place>): number {
  if (!(value instanceof PdfRef)) return numberOf(value);
  const place = places.get(value.id);
  const match = place && 'at' in place ? /\d+ \d+ obj\s+(\d+)/y : null;
  if (!match || !place || !('at' in place)) throw new SyntaxError('PDF stream of unknown length');
  match.lastIndex = place.at;
  return Number(match.exec(text)?.[1]);
}

function isIn(place: Place | undefined, stream: number): boolean {
  return place !== undefined && 'stream' in place && place.stream === stream;
}

/** All objects of an object stream, in its order. */
function packedObjects(pack: PdfObject | undefined): readonly (readonly [number, PdfObject])[] {
  if (!isStream(pack)) throw new SyntaxError('PDF object stream is missing');
  const text = Buffer.from(contentsOf(pack)).toString('latin1');
  const heads = new ValueReader(text, 0);
  const first = numberOf(pack.dict.get('First'));
  return Array.from({ length: numberOf(pack.dict.get('N')) }, () => {
    const id = Number(heads.readWord());
    return [id, { value: new ValueReader(text, first + Number(heads.readWord())).read() }];
  });
}

/** What a stream holds. @throws SyntaxError when it is packed in a way Chromium does not use */
export function contentsOf({ dict, data }: { readonly dict: PdfDict; readonly data: Uint8Array }): Uint8Array {
  const filter = dict.get('Filter');
  const packed = isArray(filter) ? filter : filter === undefined ? [] : [filter];
  if (packed.length === 0) return data;
  if (packed.length > 1 || nameOf(packed[0]) !== 'FlateDecode' || dict.has('DecodeParms'))
    throw new SyntaxError('PDF stream packed in an unknown way');
  return inflateSync(data);
}

function dictOf(value: PdfValue): PdfDict {
  if (!isDict(value)) throw new SyntaxError('PDF trailer is no dictionary');
  return value;
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return isArray(value) ? value.map(numberOf) : [];
}
