import { CFB } from '@e965/xlsx';
import type { Mutation } from './mutate';

/** Damage inside the records of an .xls, its container left whole. */
export const RECORD_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'record’s length': inRecords((stream, at, random) => stream.writeUInt16LE(Math.floor(random() * 0x10000), at + 2)),
  'record’s kind': inRecords((stream, at, random) => stream.writeUInt16LE(Math.floor(random() * 0x900), at)),
  'record’s content': inRecords((stream, at, random) => {
    const length = stream.readUInt16LE(at + 2);
    for (let left = 4; left > 0 && length > 0; left -= 1) {
      const place = at + 4 + Math.floor(random() * length);
      if (place < stream.length) stream[place] = random() < 0.5 ? 0xff : Math.floor(random() * 256);
    }
  }),
};

const SIGNATURE = 0xd0cf11e0;

function inRecords(change: (stream: Buffer, at: number, random: () => number) => void): Mutation {
  return (bytes, random) => {
    if (bytes.length < 8 || bytes.readUInt32BE(0) !== SIGNATURE) return null;
    const container = containerOf(bytes);
    const entry = container && (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'));
    if (!container || !entry) return null;
    const stream = Buffer.from(entry.content as Uint8Array); // read from a buffer, so bytes
    const starts = recordStarts(stream);
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
      const at = starts[Math.floor(random() * starts.length)];
      if (at !== undefined) change(stream, at, random);
    }
    entry.content = stream;
    return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
  };
}

/** null: some of the corpus are spoilt to begin with, and have no records to reach. */
function containerOf(bytes: Buffer): ReturnType<typeof CFB.read> | null {
  try {
    return CFB.read(bytes, { type: 'buffer' });
  } catch {
    return null;
  }
}

function recordStarts(stream: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) starts.push(at);
  return starts;
}
