import { deflateRawSync } from 'node:zlib';
import { crc32InScript } from '../../electron/imports/zip/crc32';

/** One file to put into a zip, with every oddity a test may want. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum behind the data, zeros in the local header, as streaming writers do. */
  readonly dataDescriptor?: boolean;
  /** Sizes and offset in 64-bit extra fields. */
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  /** Lies of the central directory. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly method?: number;
}

export interface ZipOptions {
  readonly comment?: string;
  /** A 64-bit end record, its locator, and an ordinary end record full of 0xff. */
  readonly zip64End?: boolean;
}

const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** A zip file byte by byte. Nothing is checked: the point is to write what no library would. */
export function makeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = pack(part);
    const file = localFile(packed);
    directory.push(directoryEntry(packed, offset));
    files.push(file);
    offset += file.length;
  }
  return Buffer.concat([
    ...files,
    ...directory,
    endRecord(parts.length, Buffer.concat(directory).length, offset, options),
  ]);
}

interface Packed {
  readonly part: ZipPart;
  readonly name: Buffer;
  readonly data: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly flags: number;
}

function pack(part: ZipPart): Packed {
  const raw = Buffer.from(part.content);
  return {
    part,
    name: Buffer.from(part.name, 'utf8'),
    data: part.stored ? raw : deflateRawSync(raw),
    size: part.claimedSize ?? raw.length,
    crc: part.claimedCrc ?? crc32InScript(raw),
    method: part.method ?? (part.stored ? 0 : 8),
    flags: (part.encrypted ? 1 : 0) | (part.dataDescriptor ? 8 : 0) | 0x800,
  };
}

function localFile({ part, name, data, size, crc, method, flags }: Packed): Buffer {
  const later = part.dataDescriptor === true;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(part.zip64 ? 45 : 20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(later ? 0 : crc, 14);
  header.writeUInt32LE(later ? 0 : part.zip64 ? FULL_32 : data.length, 18);
  header.writeUInt32LE(later ? 0 : part.zip64 ? FULL_32 : size, 22);
  header.writeUInt16LE(name.length, 26);
  const extra = part.zip64 ? zip64Field([size, data.length]) : Buffer.alloc(0);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra, data, later ? dataDescriptor(crc, data.length, size) : Buffer.alloc(0)]);
}

function dataDescriptor(crc: number, packedSize: number, size: number): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packedSize, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryEntry({ part, name, data, size, crc, method, flags }: Packed, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(part.zip64 ? FULL_32 : data.length, 20);
  entry.writeUInt32LE(part.zip64 ? FULL_32 : size, 24);
  entry.writeUInt16LE(name.length, 28);
  const extra = part.zip64 ? Buffer.concat([unknownField(), zip64Field([size, data.length, offset])]) : Buffer.alloc(0);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(part.zip64 ? FULL_32 : offset, 42);
  return Buffer.concat([entry, name, extra]);
}

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  numbers.forEach((value, index) => {
    field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  });
  return field;
}

function unknownField(): Buffer {
  return Buffer.from([0x55, 0x54, 1, 0, 0]);
}

function endRecord(count: number, directorySize: number, offset: number, options: ZipOptions): Buffer {
  const comment = Buffer.from(options.comment ?? '', 'utf8');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64End ? FULL_16 : count, 8);
  end.writeUInt16LE(options.zip64End ? FULL_16 : count, 10);
  end.writeUInt32LE(options.zip64End ? FULL_32 : directorySize, 12);
  end.writeUInt32LE(options.zip64End ? FULL_32 : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const before = options.zip64End ? zip64End(count, directorySize, offset) : Buffer.alloc(0);
  return Buffer.concat([before, end, comment]);
}

function zip64End(count: number, directorySize: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directorySize), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + directorySize), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
