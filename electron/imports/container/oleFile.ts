import { damaged } from '../refusal';

/** One stream, storage or the root of an OLE compound file. */
export interface OleEntry {
  readonly name: string;
  readonly type: number;
  readonly firstSector: number;
  readonly size: number;
  /** Numbers of other entries: neighbours in the tree of its storage, and the first of what it holds. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const SIGNATURE = 'd0cf11e0a1b11ae1';
const HEADER_LENGTH = 512;
const SECTORS_IN_HEADER = 109;
const ENTRY_LENGTH = 128;
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
/** Higher sector numbers are marks: end of chain, free. */
const LAST_SECTOR = 0xfffffffa;
/** Streams below this size live in the mini stream, which hangs on the root entry. */
const MINI_STREAM_BOUND = 4096;
const MINI_SECTOR_LENGTH = 64;
const TYPE_STREAM = 2;
const TYPE_ROOT = 5;

/** Reads the directory and the beginnings of streams of an OLE compound file (.xls, .doc, an encrypted .xlsx). */
export class OleFile {
  readonly entries: readonly OleEntry[];
  /** Entries of the document itself, without those of documents embedded in it. */
  private readonly topEntries: readonly OleEntry[];
  private readonly sectorLength: number;
  private readonly sectorCount: number;
  /** The sector that follows each sector. */
  private readonly following: Uint32Array;

  static isOle(bytes: Buffer): boolean {
    return bytes.toString('hex', 0, SIGNATURE.length / 2) === SIGNATURE;
  }

  /** @throws RefusalError damaged */
  constructor(private readonly bytes: Buffer) {
    if (bytes.length < HEADER_LENGTH) damaged('ole-cut-off');
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) damaged('ole-header');
    this.sectorLength = 2 ** shift;
    this.sectorCount = Math.floor(bytes.length / this.sectorLength);
    this.following = this.readFollowing();
    this.entries = readEntries(this.readChain(bytes.readUInt32LE(48), MAX_DIRECTORY_BYTES));
    this.topEntries = topEntries(this.entries);
  }

  /** A stream of the document itself by name. */
  findStream(name: string): OleEntry | undefined {
    return this.topEntries.find(
      (entry) => entry.type === TYPE_STREAM && entry.name.toLowerCase() === name.toLowerCase(),
    );
  }

  /** The first bytes of a stream, at most `maxBytes`. @throws RefusalError damaged */
  readStart(stream: OleEntry, maxBytes: number): Buffer {
    const length = Math.min(stream.size, maxBytes);
    if (stream.size >= MINI_STREAM_BOUND) return this.readChain(stream.firstSector, length);
    const root = this.entries.find((entry) => entry.type === TYPE_ROOT);
    if (!root) return damaged('ole-directory');
    const mini = this.readChain(root.firstSector, Math.min(root.size, this.bytes.length));
    return this.readMiniChain(mini, stream.firstSector, length);
  }

  private readFollowing(): Uint32Array {
    const following = new Uint32Array(this.sectorCount).fill(LAST_SECTOR + 1);
    const perSector = this.sectorLength / 4;
    this.tableSectors(Math.ceil(this.sectorCount / perSector)).forEach((sector, index) => {
      const numbers = this.numbersOf(sector);
      const from = index * perSector;
      for (let at = 0; at < perSector && from + at < this.sectorCount; at += 1) following[from + at] = numbers[at] ?? 0;
    });
    return following;
  }

  /** Sectors that hold the table of following sectors: the first 109 are named in the header, the rest in a chain. */
  private tableSectors(count: number): number[] {
    const sectors: number[] = [];
    for (let at = 0; at < SECTORS_IN_HEADER; at += 1) sectors.push(this.bytes.readUInt32LE(76 + at * 4));
    let more = this.bytes.readUInt32LE(68);
    while (more < LAST_SECTOR && sectors.length < count) {
      const numbers = this.numbersOf(more);
      more = numbers.at(-1) ?? LAST_SECTOR;
      sectors.push(...numbers.slice(0, -1));
    }
    return sectors.slice(0, count).filter((sector) => sector < LAST_SECTOR);
  }

  private numbersOf(sector: number): number[] {
    const content = this.sector(sector);
    return Array.from({ length: this.sectorLength / 4 }, (_, index) => content.readUInt32LE(index * 4));
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorLength;
    if (start >= this.bytes.length) damaged('ole-cut-off');
    const content = this.bytes.subarray(start, start + this.sectorLength);
    if (content.length === this.sectorLength) return content;
    return Buffer.concat([content], this.sectorLength); // the last sector of some files is short
  }

  private readChain(first: number, maxBytes: number): Buffer {
    const sectors: Buffer[] = [];
    const most = Math.min(this.sectorCount, Math.ceil(maxBytes / this.sectorLength));
    for (
      let sector = first;
      sector < LAST_SECTOR && sectors.length < most;
      sector = this.following[sector] ?? LAST_SECTOR
    ) {
      sectors.push(this.sector(sector));
    }
    return Buffer.concat(sectors).subarray(0, maxBytes);
  }

  private readMiniChain(mini: Buffer, first: number, length: number): Buffer {
    const following = this.readChain(this.bytes.readUInt32LE(60), MAX_DIRECTORY_BYTES);
    const pieces: Buffer[] = [];
    for (let sector = first; sector < LAST_SECTOR && pieces.length * MINI_SECTOR_LENGTH < length; ) {
      pieces.push(mini.subarray(sector * MINI_SECTOR_LENGTH, (sector + 1) * MINI_SECTOR_LENGTH));
      sector = sector * 4 + 4 <= following.length ? following.readUInt32LE(sector * 4) : LAST_SECTOR;
    }
    return Buffer.concat(pieces).subarray(0, length);
  }
}

function readEntries(directory: Buffer): OleEntry[] {
  const entries: OleEntry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(nameLength - 2, 0)), // unused entries keep their number
      type: directory[at + 66] ?? 0,
      firstSector: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
    });
  }
  return entries;
}

/** What hangs directly on the root. All entries when the tree leads nowhere: careless writers leave it out. */
function topEntries(entries: readonly OleEntry[]): readonly OleEntry[] {
  const root = entries.find((entry) => entry.type === TYPE_ROOT);
  const reached = new Set<OleEntry>();
  const waiting = [root?.child];
  for (let number = waiting.pop(); waiting.length > 0 || number !== undefined; number = waiting.pop()) {
    const entry = number === undefined ? undefined : entries[number];
    if (!entry || entry === root || reached.has(entry)) continue;
    reached.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...reached].some((entry) => entry.type === TYPE_STREAM) ? [...reached] : entries;
}
