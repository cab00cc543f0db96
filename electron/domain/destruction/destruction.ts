import type { IsoDay, LocalTime } from '../calendar';

/** `purge`: whole lists; `person`: one person on every list; `secret`: marks of lists that were only counted, with their key. */
export const DESTRUCTION_KINDS = ['purge', 'person', 'secret'] as const;
export type DestructionKind = (typeof DESTRUCTION_KINDS)[number];

/** Lists of one form for one directive: those that are held against each other. */
export interface ListGroup {
  readonly directiveId: string;
  readonly formId: string;
}

/** What was destroyed, in words that need nothing looked up later and name nobody. */
export interface DestroyedList {
  readonly directive: string;
  readonly form: string;
  readonly lists: number;
  readonly people: number;
  /** Fields of reports outside any list; left out: none. */
  readonly fields?: number;
  /** Other texts of reports, which may name people; left out: none. */
  readonly notes?: number;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/** What may still hold the data, outside what the program can reach or was told to remove. */
export interface Remains {
  /** Backups that were left, by path. */
  readonly backups: readonly string[];
  /** Folders of damaged files that were set aside, by path. */
  readonly setAside: readonly string[];
  /** Files that somebody saved, made or sent, as far as it was noted: words for the clerk. */
  readonly exports: readonly string[];
  /** Numbered papers and frozen summaries that name somebody: part of the archive, left as they are. */
  readonly papers: readonly string[];
}

/** Fields of reports, outside any list, that were destroyed. */
export function fieldsDestroyed({ lists }: { readonly lists: readonly DestroyedList[] }): number {
  return lists.reduce((sum, { fields = 0 }) => sum + fields, 0);
}

/** Other texts of reports that went with them. */
export function notesDestroyed({ lists }: { readonly lists: readonly DestroyedList[] }): number {
  return lists.reduce((sum, { notes = 0 }) => sum + notes, 0);
}

export const NO_REMAINS: Remains = { backups: [], setAside: [], exports: [], papers: [] };

/** What was destroyed, when, by whom and why: without any of the data. */
export interface Destruction {
  readonly id: string;
  readonly sequence: number;
  readonly kind: DestructionKind;
  readonly destroyedAt: LocalTime;
  readonly account: string;
  readonly authorName: string | null;
  readonly reason: string;
  readonly lists: readonly DestroyedList[];
  readonly people: number;
  readonly files: number;
  readonly texts: number;
  /** `cleaning`: the tables are rid of it, files are not yet. */
  readonly state: 'cleaning' | 'done';
  readonly takesBackups: boolean;
  readonly remains: Remains;
  readonly paperId: string | null;
}
