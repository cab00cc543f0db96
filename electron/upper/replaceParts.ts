import { deflateRawSync } from 'node:zlib';
import { damaged, refuse } from '../imports/refusal';
import { crc32 } from '../imports/zip/crc32';
import { readZipDirectory } from '../imports/zip/directory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const DEFLATED = 8;
const VERSION = 20;
/** Sizes come behind the content; with it whoever reads cannot know them before. */
const SIZES_FOLLOW = 0x0008;
const NAME_IS_UTF8 = 0x0800;
const ELSEWHERE = 0xffffffff;
const MOST_ENTRIES = 0xfffe;

interface Entry {
  readonly record: Buffer;
  /** As stored: the very bytes. */
  readonly rawName: Buffer;
  readonly key: string;
  readonly offset: number;
}

/**
 * The same zip with other content in some parts. Every other part keeps its very bytes, its place in the order and its
 * record; nothing is packed anew that was not asked for.
 * @param parts by name as the package knows it
 * @throws RefusalError for a zip that is damaged, or of a kind whose records cannot be kept as they are
 */
export function replaceParts(bytes: Buffer, parts: ReadonlyMap<string, Buffer>): Buffer {
  const wanted = new Map([...parts].map(([name, content]) => [name.toLowerCase(), content]));
  const { entries, directoryStart, comment } = readEntries(bytes);
  for (const name of wanted.keys())
    if (!entries.some(({ key }) => key === name)) damaged('missing-part', { part: name });
  const inOrder = entries.toSorted((left, right) => left.offset - right.offset);
  const pieces: Buffer[] = [];
  const moved = new Map<Entry, Buffer>();
  let position = 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    position += piece.length;
  };
  add(bytes.subarray(0, inOrder[0]?.offset ?? directoryStart));
  inOrder.forEach((entry, at) => {
    const end = inOrder[at + 1]?.offset ?? directoryStart;
    const content = wanted.get(entry.key);
    const start = position;
    const made = content === undefined ? null : packed(entry, content);
    add(made === null ? bytes.subarray(entry.offset, end) : made.local);
    moved.set(entry, placed(made?.record ?? Buffer.from(entry.record), start));
  });
  const newDirectory = position;
  for (const entry of entries) add(moved.get(entry) ?? entry.record);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(position - newDirectory, 12);
  end.writeUInt32LE(newDirectory, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, end, comment]);
}

/** @throws RefusalError for a zip whose parts `replaceParts` could not replace */
export function refuseOtherZip(bytes: Buffer): void {
  readEntries(bytes);
}

function readEntries(bytes: Buffer) {
  readZipDirectory(bytes, MOST_ENTRIES); // says what is wrong with it
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const directoryStart = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || directoryStart === ELSEWHERE) refuse('unsupported-version', { what: 'zip64' });
  const entries: Entry[] = [];
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) damaged('zip-directory');
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    const recordEnd = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const offset = bytes.readUInt32LE(at + 42);
    if (offset === ELSEWHERE) refuse('unsupported-version', { what: 'zip64' });
    const rawName = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
    const key = rawName.toString('utf8').replaceAll('\\', '/').toLowerCase();
    entries.push({ record: bytes.subarray(at, recordEnd), rawName, key, offset });
    at = recordEnd;
  }
  const commentLength = bytes.readUInt16LE(end + 20);
  return { entries, directoryStart, comment: bytes.subarray(end + END_LENGTH, end + END_LENGTH + commentLength) };
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_LENGTH; at >= 0; at -= 1)
    if (bytes.readUInt32LE(at) === END_SIGNATURE && at + END_LENGTH + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at;
  return damaged('zip-cut-off');
}

/** Local header with content, and the record of the directory; time and attributes stay those of the part before. */
function packed({ record, rawName }: Entry, content: Buffer): { readonly local: Buffer; readonly record: Buffer } {
  const body = deflateRawSync(content);
  const flags = record.readUInt16LE(8) & NAME_IS_UTF8 & ~SIZES_FOLLOW;
  const local = Buffer.alloc(LOCAL_LENGTH);
  local.writeUInt32LE(LOCAL_SIGNATURE, 0);
  local.writeUInt16LE(VERSION, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(DEFLATED, 8);
  record.copy(local, 10, 12, 16); // time and day
  const sizes = [crc32(content), body.length, content.length] as const;
  sizes.forEach((value, index) => {
    local.writeUInt32LE(value >>> 0, 14 + 4 * index);
  });
  local.writeUInt16LE(rawName.length, 26);
  const commentLength = record.readUInt16LE(32);
  const head = Buffer.from(record.subarray(0, ENTRY_LENGTH));
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(DEFLATED, 10);
  sizes.forEach((value, index) => {
    head.writeUInt32LE(value >>> 0, 16 + 4 * index);
  });
  head.writeUInt16LE(0, 30); // extra fields speak of the content before
  const tail = record.subarray(record.length - commentLength);
  return {
    local: Buffer.concat([local, rawName, body]),
    record: Buffer.concat([head, rawName, commentLength === 0 ? Buffer.alloc(0) : tail]),
  };
}

function placed(record: Buffer, offset: number): Buffer {
  record.writeUInt32LE(offset, 42);
  return record;
}
