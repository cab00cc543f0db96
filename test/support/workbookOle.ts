/** One stream of an OLE compound file. */
export interface OleStream {
  readonly name: string;
  readonly content: Uint8Array;
}

const SECTOR = 512;
const MINI_SECTOR = 64;
const MINI_BOUND = 4096;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_MARK = 0xfffffffd;

/** A small OLE compound file: streams below 4096 bytes go to the mini stream, as the format wants. */
export function makeOle(streams: readonly OleStream[]): Buffer {
  const file = new Sectors();
  const mini = new MiniStream();
  const placed = streams.map(({ name, content }) => {
    const isMini = content.length < MINI_BOUND;
    return { name, type: 2, size: content.length, first: isMini ? mini.add(content) : file.add(content) };
  });
  const root = { name: 'Root Entry', type: 5, size: mini.content().length, first: file.add(mini.content()) };
  const miniTable = file.add(mini.table());
  const directory = file.add(Buffer.concat([root, ...placed].map(directoryEntry)));
  return file.finish(directory, miniTable);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly size: number;
  readonly first: number;
}

function directoryEntry({ name, type, size, first }: Entry): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry[66] = type;
  entry.writeUInt32LE(first, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** Sectors of the file; sector 0 is the table that chains them. */
class Sectors {
  private readonly sectors: Buffer[] = [Buffer.alloc(SECTOR)];
  private readonly following: number[] = [FAT_MARK];

  add(content: Uint8Array): number {
    if (content.length === 0) return END_OF_CHAIN;
    const first = this.sectors.length;
    for (let at = 0; at < content.length; at += SECTOR) {
      this.sectors.push(padded(content.subarray(at, at + SECTOR), SECTOR));
      this.following.push(at + SECTOR < content.length ? this.sectors.length : END_OF_CHAIN);
    }
    return first;
  }

  finish(directory: number, miniTable: number): Buffer {
    const header = Buffer.alloc(SECTOR);
    header.write('d0cf11e0a1b11ae1', 'hex');
    header.writeUInt16LE(9, 30);
    header.writeUInt16LE(6, 32);
    header.writeUInt32LE(1, 44);
    header.writeUInt32LE(directory, 48);
    header.writeUInt32LE(MINI_BOUND, 56);
    header.writeUInt32LE(miniTable, 60);
    header.writeUInt32LE(END_OF_CHAIN, 68);
    for (let at = 76; at < SECTOR; at += 4) header.writeUInt32LE(at === 76 ? 0 : FREE, at);
    const table = this.sectors[0] as Buffer; // put there by the field above
    for (let at = 0; at < SECTOR / 4; at += 1) table.writeUInt32LE(this.following[at] ?? FREE, at * 4);
    return Buffer.concat([header, ...this.sectors]);
  }
}

class MiniStream {
  private readonly sectors: Buffer[] = [];
  private readonly following: number[] = [];

  add(content: Uint8Array): number {
    const first = this.sectors.length;
    for (let at = 0; at < content.length; at += MINI_SECTOR) {
      this.sectors.push(padded(content.subarray(at, at + MINI_SECTOR), MINI_SECTOR));
      this.following.push(at + MINI_SECTOR < content.length ? this.sectors.length : END_OF_CHAIN);
    }
    return first;
  }

  content(): Buffer {
    return Buffer.concat(this.sectors);
  }

  table(): Buffer {
    const table = Buffer.alloc(this.following.length * 4);
    this.following.forEach((next, index) => {
      table.writeUInt32LE(next, index * 4);
    });
    return table;
  }
}

function padded(content: Uint8Array, length: number): Buffer {
  return Buffer.concat([content], length);
}

/** A BIFF stream: records of number and content. */
export function biffRecords(records: readonly (readonly [number, Uint8Array])[], length = 0): Buffer {
  const pieces = records.map(([number, content]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(number, 0);
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  });
  const stream = Buffer.concat(pieces);
  return stream.length < length ? padded(stream, length) : stream;
}
