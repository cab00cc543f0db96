import { damaged, refuse } from '../refusal';

/** One file inside the zip, as the central directory at its end describes it. */
export interface ZipEntry {
  /** As stored, with `\` turned to `/`. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_LENGTH = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_FIELD = 1;
const IN_ZIP64_FIELD = 0xffffffff;

/**
 * Entries by lower-case name (part names of a package ignore case); folders are left out.
 * @throws RefusalError damaged (cut off, inconsistent), too-large (too many entries), unsafe-content (a name twice:
 *         two readers would see two different files; entries over each other: one bomb inflated many times)
 */
export function readZipDirectory(bytes: Buffer, maxEntries: number): ReadonlyMap<string, ZipEntry> {
  const place = findDirectory(bytes);
  if (place.count > maxEntries) refuse('too-large', { what: 'zip-entries', limit: maxEntries });
  const entries = new Map<string, ZipEntry>();
  let offset = place.offset;
  for (let index = 0; index < place.count; index += 1) {
    if (offset + ENTRY_LENGTH > place.end || bytes.readUInt32LE(offset) !== ENTRY_SIGNATURE) damaged('zip-directory');
    const entry = readEntry(bytes, offset);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) refuse('unsafe-content', { what: 'duplicate-part', part: entry.name });
    if (!key.endsWith('/')) entries.set(key, entry);
    offset += ENTRY_LENGTH + variableLength(bytes, offset);
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

const LEAST_HEADER_LENGTH = 30;

function refuseOverlaps(entries: ZipEntry[]): void {
  let end = 0;
  for (const { name, headerOffset, compressedSize } of entries.sort((a, b) => a.headerOffset - b.headerOffset)) {
    if (headerOffset < end) refuse('unsafe-content', { what: 'overlapping-parts', part: name });
    end = headerOffset + LEAST_HEADER_LENGTH + compressedSize;
  }
}

function findDirectory(bytes: Buffer): DirectoryPlace {
  const end = findEnd(bytes);
  const locator = end - ZIP64_LOCATOR_LENGTH;
  if (locator >= 0 && bytes.readUInt32LE(locator) === ZIP64_LOCATOR_SIGNATURE) return zip64Directory(bytes, locator);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  if (offset + size > end) damaged('zip-directory');
  return { count: bytes.readUInt16LE(end + 10), offset, end: offset + size };
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let offset = bytes.length - END_LENGTH; offset >= first; offset -= 1) {
    if (bytes[offset] !== 0x50 || bytes.readUInt32LE(offset) !== END_SIGNATURE) continue;
    if (offset + END_LENGTH + bytes.readUInt16LE(offset + 20) <= bytes.length) return offset;
  }
  return damaged('zip-cut-off');
}

function zip64Directory(bytes: Buffer, locator: number): DirectoryPlace {
  const end = readSize(bytes, locator + 8);
  if (end + ZIP64_END_LENGTH > locator || bytes.readUInt32LE(end) !== ZIP64_END_SIGNATURE) damaged('zip-directory');
  const size = readSize(bytes, end + 40);
  const offset = readSize(bytes, end + 48);
  if (offset + size > end) damaged('zip-directory');
  return { count: readSize(bytes, end + 32), offset, end: offset + size };
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  if (extraEnd > bytes.length) damaged('zip-directory');
  const entry = {
    name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    crc: bytes.readUInt32LE(at + 16),
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    headerOffset: bytes.readUInt32LE(at + 42),
  };
  return withZip64Sizes(entry, bytes, nameEnd, extraEnd);
}

/** Numbers that do not fit in 32 bits stand in an extra field, in this order and only those that do not fit. */
function withZip64Sizes(entry: ZipEntry, bytes: Buffer, extraStart: number, extraEnd: number): ZipEntry {
  const wanted = (['size', 'compressedSize', 'headerOffset'] as const).filter((key) => entry[key] === IN_ZIP64_FIELD);
  if (wanted.length === 0) return entry;
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== ZIP64_FIELD) continue;
    if (at + 4 + wanted.length * 8 > extraEnd) break;
    return { ...entry, ...Object.fromEntries(wanted.map((key, index) => [key, readSize(bytes, at + 4 + index * 8)])) };
  }
  return damaged('zip-directory', { part: entry.name });
}

function variableLength(bytes: Buffer, at: number): number {
  return bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}

function readSize(bytes: Buffer, at: number): number {
  const size = Number(bytes.readBigUInt64LE(at));
  return Number.isSafeInteger(size) ? size : damaged('zip-directory');
}
