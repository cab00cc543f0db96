import { biffRecords, makeOle } from './workbookOle';

export type BiffRecord = readonly [id: number, content: Uint8Array];

export interface BiffSheet {
  readonly name?: string;
  readonly state?: 0 | 1 | 2;
  /** 0 worksheet, 2 chart. */
  readonly type?: number;
  readonly records: readonly BiffRecord[];
}

export interface BiffWorkbook {
  readonly version?: 5 | 8;
  /** Between BOF and the list of sheets: fonts, formats, texts, … */
  readonly globals?: readonly BiffRecord[];
  readonly sheets?: readonly BiffSheet[];
  /** Without an OLE file around the stream. */
  readonly isBare?: boolean;
}

/** Numbers in little-endian order: `[value, bytes]` each. */
export function packed(...numbers: readonly (readonly [value: number, bytes: 1 | 2 | 4 | 8])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 8) buffer.writeDoubleLE(value);
      else if (bytes === 4) buffer.writeUInt32LE(value >>> 0);
      else buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

export function shorts(...numbers: readonly number[]): Buffer {
  return packed(...numbers.map((value) => [value, 2] as const));
}

/** Text of BIFF8: length, flags, letters; two bytes a letter when one of them needs it. */
export function unicodeText(text: string, lengthBytes: 1 | 2 = 2): Buffer {
  const isWide = /[\u0100-\uffff]/.test(text);
  const head = packed([text.length, lengthBytes], [isWide ? 1 : 0, 1]);
  return Buffer.concat([head, Buffer.from(text, isWide ? 'utf16le' : 'latin1')]);
}

/** Text of BIFF5: length, bytes. */
export function byteText(bytes: Buffer, lengthBytes: 1 | 2 = 2): Buffer {
  return Buffer.concat([packed([bytes.length, lengthBytes]), bytes]);
}

export function font(name: string, version: 5 | 8 = 8, charset = 0): BiffRecord {
  const head = Buffer.concat([shorts(240, 0, 0x7fff, 400, 0), packed([0, 1], [0, 1], [charset, 1], [0, 1])]);
  const text = version === 8 ? unicodeText(name, 1) : byteText(Buffer.from(name, 'latin1'), 1);
  return [0x31, Buffer.concat([head, text])];
}

export function cellFormat(fontId: number, numberFormatId: number): BiffRecord {
  return [0xe0, Buffer.concat([shorts(fontId, numberFormatId), Buffer.alloc(16)])];
}

/** The table of shared texts in one record, from texts as they are stored. */
export function sharedTexts(...texts: readonly Buffer[]): BiffRecord {
  return [0xfc, Buffer.concat([packed([texts.length, 4], [texts.length, 4]), ...texts])];
}

/** A cell record: row and column from 0, cell format, content. */
export function cellRecord(id: number, row: number, column: number, format: number, content: Uint8Array): BiffRecord {
  return [id, Buffer.concat([shorts(row, column, format), content])];
}

export function makeXls({ version = 8, globals = [], sheets = [], isBare = false }: BiffWorkbook): Buffer {
  const number = version === 8 ? 0x600 : 0x500;
  const bof = (kind: number): BiffRecord => [
    0x809,
    Buffer.concat([shorts(number, kind), Buffer.alloc(version === 8 ? 12 : 4)]),
  ];
  const eof: BiffRecord = [0x0a, Buffer.alloc(0)];
  const streams = sheets.map(({ records }) => biffRecords([bof(0x10), ...records, eof]));
  const head = (positions: readonly number[]) =>
    biffRecords([
      bof(5),
      ...globals,
      ...sheets.map((sheet, index) => boundSheet(sheet, index, positions[index] ?? 0, version)),
      eof,
    ]);
  const headLength = head([]).length;
  const positions = streams.map((_, index) => headLength + Buffer.concat(streams.slice(0, index)).length);
  const stream = Buffer.concat([head(positions), ...streams]);
  return isBare ? stream : makeOle([{ name: version === 8 ? 'Workbook' : 'Book', content: stream }]);
}

function boundSheet(
  { name, state = 0, type = 0 }: BiffSheet,
  index: number,
  position: number,
  version: 5 | 8,
): BiffRecord {
  const text = name ?? `Sheet${index + 1}`;
  const stored = version === 8 ? unicodeText(text, 1) : byteText(Buffer.from(text, 'latin1'), 1);
  return [0x85, Buffer.concat([packed([position, 4], [state, 1], [type, 1]), stored])];
}
