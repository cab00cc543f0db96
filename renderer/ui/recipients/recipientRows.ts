import type { RecipientLine } from '../../../electron/domain/directive';
import { lineOf, type RecipientEntry, readEntry } from '../../../electron/domain/recipients/recipientEntry';

/** A line as it is being edited: with an id of its own, so that a field keeps the focus while its line moves. */
export interface RecipientRow {
  readonly id: number;
  readonly entry: RecipientEntry;
}

export function rowsOf(lines: readonly RecipientLine[], firstId = 0): readonly RecipientRow[] {
  return lines.map((line, index) => ({ id: firstId + index, entry: readEntry(line) }));
}

export function linesOf(rows: readonly RecipientRow[]): readonly RecipientLine[] {
  return rows.map(({ entry }) => lineOf(entry));
}

/** An id no row has. */
function freshId(rows: readonly RecipientRow[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1;
}

export function isArchive({ entry }: RecipientRow): boolean {
  return entry.kind === 'archive' || (entry.kind === 'other' && entry.isArchiveLine);
}

/** New lines come before the archive line, which stays the last; "Như trên" comes first, a heading stays above its lines. */
export function withEntry(
  rows: readonly RecipientRow[],
  entry: RecipientEntry,
  isFirst = false,
): readonly RecipientRow[] {
  const row = { id: freshId(rows), entry };
  if (entry.kind === 'archive') return [...rows, row];
  const at = isFirst ? 0 : lastPlaceIn(rows);
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

export function named(name: string): RecipientEntry {
  return { kind: 'body', name, mark: null, copies: null };
}

/** Before the archive line, which ends the list on the paper too. */
function lastPlaceIn(rows: readonly RecipientRow[]): number {
  const archiveAt = rows.findIndex(isArchive);
  return archiveAt < 0 ? rows.length : archiveAt;
}

/** Puts a line before the one that stands at `to`; past the last one: at the end, which the archive line keeps. */
export function moved(rows: readonly RecipientRow[], id: number, to: number): readonly RecipientRow[] {
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  if (row === undefined || to < 0 || to > rows.length || to === from) return rows;
  const left = rows.filter((one) => one.id !== id);
  const at = isArchive(row) ? left.length : Math.min(to > from ? to - 1 : to, lastPlaceIn(left));
  if (at === from) return rows;
  return [...left.slice(0, at), row, ...left.slice(at)];
}

/** One place up or down. */
export function stepped(rows: readonly RecipientRow[], id: number, step: -1 | 1): readonly RecipientRow[] {
  const from = rows.findIndex((row) => row.id === id);
  return moved(rows, id, step < 0 ? from - 1 : from + 2);
}

/** How a line is called in a sentence. */
export function rowName({ entry }: RecipientRow): string {
  return entry.kind === 'body' ? entry.name : lineOf(entry).text;
}
