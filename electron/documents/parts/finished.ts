import { printable } from '../../domain/vietnamese';
import type { OfficialDocument } from '../model';

/** The same paper with every text as it is printed and searched: in NFC, without signs that nobody sees. */
export function finished(document: OfficialDocument): OfficialDocument {
  return normalized(document);
}

function normalized<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T & string; // a string stays a string
  if (Array.isArray(value)) return value.map(normalized) as T & unknown[]; // an array stays an array of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)])) as T; // same keys, same kinds
}
