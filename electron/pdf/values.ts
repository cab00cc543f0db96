/** Objects of a PDF as they are in the file (ISO 32000-1, 7.3). Numbers and strings stay the letters they were written in. */
export type PdfValue = PdfToken | PdfName | PdfRef | PdfDict | readonly PdfValue[];

export type PdfDict = ReadonlyMap<string, PdfValue>;

export class PdfToken {
  constructor(readonly text: string) {}
}

/** A name without its slash, escapes as written. */
export class PdfName {
  constructor(readonly name: string) {}
}

export class PdfRef {
  constructor(readonly id: number) {}
}

/** `data` as stored, that is mostly compressed. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly data: Uint8Array;
}

export type PdfObject = PdfStream | { readonly value: PdfValue };

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isStream(object: PdfObject | undefined): object is PdfStream {
  return object !== undefined && 'data' in object;
}

export function name(text: string): PdfName {
  return new PdfName(text);
}

export function number(value: number): PdfToken {
  return new PdfToken(String(Math.round(value * 1000) / 1000));
}

/** A text string: UTF-16 with its byte order mark, in hexadecimal, so that nothing needs escaping. */
export function textString(text: string): PdfToken {
  const bytes = Buffer.from(`\ufeff${text.normalize('NFC')}`, 'utf16le').swap16();
  return new PdfToken(`<${bytes.toString('hex').toUpperCase()}>`);
}

/** A dictionary; entries that are undefined are left out. */
export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const present = Object.entries(entries).filter((entry): entry is [string, PdfValue] => entry[1] !== undefined);
  return new Map(present);
}

/** The number of a token, NaN when it is none. */
export function numberOf(value: PdfValue | undefined): number {
  return value instanceof PdfToken ? Number(value.text) : Number.NaN;
}

export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}
