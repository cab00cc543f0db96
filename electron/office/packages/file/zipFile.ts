import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../imports/zip/crc32';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Scans do not get smaller, and stored they are read without another copy. */
  readonly isStored: boolean;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
/** 1 January 1980: nothing in the file depends on the clock of this PC. */
const NO_DATE = 0x0021;

/** A plain zip that any program opens: no folders, no dates, names in UTF-8. Below 4 GB, which the limits see to. */
export function zipFile(parts: readonly ZipPart[], step: (bytes: number) => void = () => undefined): readonly Buffer[] {
  const pieces: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, isStored } of parts) {
    step(bytes.length);
    const nameBytes = Buffer.from(name, 'utf8');
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const packed = isStored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt16LE(NO_DATE, 8);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    pieces.push(numbers4(LOCAL), common, nameBytes, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(numbers4(ENTRY), Buffer.from([20, 0]), common, rest, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return [...pieces, ...entries, end];
}

function numbers4(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
