import { setImmediate } from 'node:timers/promises';
import type { ReadDb } from '../../db/database';
import { readPersonsAfter } from '../../db/personRows';
import { withoutMarks } from '../../domain/destruction/personMark';
import type { PersonRow } from '../../domain/submission';
import { foldForSearch } from '../../domain/vietnamese';

/** A list made ready to be searched: number, row of the file and folded words of each person. */
interface SearchIndex {
  readonly ordinals: readonly number[];
  readonly sourceRows: readonly number[];
  readonly words: readonly string[];
}

/** People read without a pause: some twenty milliseconds, so that whoever asks the core meanwhile is answered. */
const SLICE = 4096;

export interface PersonQuery {
  /** Words, dấu or not, all of which stand somewhere in the row; "": every row. */
  readonly text: string;
  /** Rows of the file that count; null: all. */
  readonly rows: ReadonlySet<number> | null;
}

/** Searches lists of people; the one that was searched last is kept ready, because a clerk types one letter after another. */
export class PersonSearch {
  private kept: { readonly id: string; readonly index: Promise<SearchIndex> } | null = null;

  /**
   * Numbers of the people that answer the query, in the order of the list.
   * @param id of the list, for good: a list never changes
   */
  async find(db: ReadDb, id: string, list: number, { text, rows }: PersonQuery): Promise<readonly number[]> {
    const { ordinals, sourceRows, words } = await this.indexOf(db, id, list);
    const wanted = foldForSearch(text).split(' ').filter(Boolean);
    const found: number[] = [];
    for (const [at, haystack] of words.entries()) {
      const isWanted = rows === null || rows.has(sourceRows[at] ?? 0);
      if (isWanted && wanted.every((word) => haystack.includes(word))) found.push(ordinals[at] ?? 0);
      if (at % (SLICE * 8) === SLICE * 8 - 1) await setImmediate();
    }
    return found;
  }

  /** What was made ready is made anew when it is asked for. */
  forget(): void {
    this.kept = null;
  }

  private indexOf(db: ReadDb, id: string, list: number): Promise<SearchIndex> {
    if (this.kept?.id !== id) {
      const index = indexList(db, list);
      this.kept = { id, index };
      index.catch(() => {
        if (this.kept?.index === index) this.kept = null;
      });
    }
    return this.kept.index;
  }
}

async function indexList(db: ReadDb, list: number): Promise<SearchIndex> {
  const [ordinals, sourceRows, words]: [number[], number[], string[]] = [[], [], []];
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const persons = readPersonsAfter(db, list, after, SLICE);
    for (const person of persons) {
      ordinals.push(person.ordinal);
      sourceRows.push(person.sourceRow);
      words.push(foldForSearch(wordsOf(person)));
    }
    if (persons.length < SLICE) return { ordinals, sourceRows, words };
    after = persons.at(-1)?.ordinal ?? after;
    await setImmediate();
  }
}

function wordsOf(person: PersonRow): string {
  const { fullName, address, phone, rawPhone, extras } = withoutMarks(person);
  return [fullName, address, phone, rawPhone, ...Object.values(extras ?? {})].filter((part) => part !== null).join(' ');
}
