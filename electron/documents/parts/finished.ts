import type { OfficialDocument } from '../model';

/** The same paper with every text in NFC, the form in which papers are written and searched. */
export function finished(document: OfficialDocument): OfficialDocument {
  return normalized(document);
}

function normalized<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T & string; // a string stays a string
  if (Array.isArray(value)) return value.map(normalized) as T & unknown[]; // an array stays an array of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)])) as T; // same keys, same kinds
}
