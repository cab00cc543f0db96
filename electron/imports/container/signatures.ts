import type { Container } from '../container';

interface Signature {
  /** Bytes as hexadecimal, two digits each. */
  readonly hex: string;
  readonly offset?: number;
  readonly container: Container;
}

const IMAGE: Container = { kind: 'image', what: 'image' };

const SIGNATURES: readonly Signature[] = [
  { hex: '255044462d', container: { kind: 'document', what: 'pdf' } },
  { hex: '7b5c727466', container: { kind: 'document', what: 'word' } }, // rich text
  { hex: '000100005374616e64617264', container: { kind: 'document', what: 'access' } },
  { hex: '89504e470d0a1a0a', container: IMAGE },
  { hex: 'ffd8ff', container: IMAGE },
  { hex: '474946383761', container: IMAGE },
  { hex: '474946383961', container: IMAGE },
  { hex: '49492a00', container: IMAGE },
  { hex: '4d4d002a', container: IMAGE },
  { hex: '57454250', offset: 8, container: IMAGE }, // RIFF….WEBP
  { hex: '6674797068656963', offset: 4, container: IMAGE }, // photographs of phones
  { hex: '667479706d696631', offset: 4, container: IMAGE },
  { hex: '526172211a07', container: { kind: 'archive', what: 'rar' } },
  { hex: '377abcaf271c', container: { kind: 'archive', what: '7z' } },
  { hex: '1f8b08', container: { kind: 'archive', what: 'gzip' } },
  // workbooks of Excel 2 to 4, and BIFF5 and 8 streams that some programs write without the OLE file around them
  { hex: '09000400', container: { kind: 'xls', biff: 2 } },
  { hex: '09020600', container: { kind: 'xls', biff: 3 } },
  { hex: '09040600', container: { kind: 'xls', biff: 4 } },
  { hex: '090808000005', container: { kind: 'xls', biff: 5 } },
  { hex: '090810000006', container: { kind: 'xls', biff: 8 } },
  { hex: '49443b50', container: { kind: 'sylk' } },
];

/** Formats that name themselves in their first bytes; null for all others. */
export function identifySignature(bytes: Buffer): Container | null {
  const start = bytes.toString('hex', 0, 32);
  for (const { hex, offset = 0, container } of SIGNATURES) if (start.startsWith(hex, offset * 2)) return container;
  return isBitmap(bytes) ? IMAGE : null;
}

/** `BM` alone could begin a text: the header must give the file's own length, or an old or new header size. */
function isBitmap(bytes: Buffer): boolean {
  return (
    bytes.length > 26 && bytes.toString('latin1', 0, 2) === 'BM' && [12, 40, 108, 124].includes(bytes.readUInt32LE(14))
  );
}
