import * as zlib from 'node:zlib';

/** Table for eight bytes a step: `TABLE[k * 256 + b]` is the CRC of byte b followed by k zero bytes. */
const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    table[byte] = crc;
  }
  for (let index = 256; index < table.length; index += 1) {
    const before = table[index - 256] ?? 0;
    table[index] = (before >>> 8) ^ (table[before & 255] ?? 0);
  }
  return table;
}

/** CRC-32 as zip keeps it, unsigned. In plain TypeScript, for a Node without `zlib.crc32` (before 20.15 and 22.2). */
export function crc32InScript(bytes: Uint8Array): number {
  const t = TABLE;
  const wholeSteps = bytes.length - (bytes.length % 8);
  let crc = -1;
  let i = 0;
  // `| 0` reads a missing element as 0 without a branch; nothing is missing here
  for (; i < wholeSteps; i += 8) {
    const low =
      crc ^
      ((bytes[i] as number) |
        ((bytes[i + 1] as number) << 8) |
        ((bytes[i + 2] as number) << 16) |
        ((bytes[i + 3] as number) << 24));
    crc =
      (t[1792 + (low & 255)] as number) ^
      (t[1536 + ((low >>> 8) & 255)] as number) ^
      (t[1280 + ((low >>> 16) & 255)] as number) ^
      (t[1024 + (low >>> 24)] as number) ^
      (t[768 + (bytes[i + 4] as number)] as number) ^
      (t[512 + (bytes[i + 5] as number)] as number) ^
      (t[256 + (bytes[i + 6] as number)] as number) ^
      (t[bytes[i + 7] as number] as number);
  }
  for (; i < bytes.length; i += 1) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[i] as number)) & 255] as number);
  return ~crc >>> 0;
}

type NativeCrc32 = (data: Uint8Array) => number;
const native = (zlib as { crc32?: NativeCrc32 }).crc32;

export const crc32: NativeCrc32 = native ? (bytes) => native(bytes) : crc32InScript;
