import { setImmediate } from 'node:timers/promises';
import type { ReadDb } from '../../db/database';
import { readPersonsAfter } from '../../db/personRows';
import { withoutMarks } from '../../domain/destruction/personMark';
import { normalisePhone } from '../../domain/phone';
import type { PersonRow } from '../../domain/submission';
import { foldForSearch } from '../../domain/vietnamese';

/** A list made ready to be searched: number, row of the file and folded words of each person. */
interface SearchIndex {
  readonly ordinals: readonly number[];
  readonly sourceRows: readonly number[];
  readonly words: readonly string[];
}

/** People read without a pause: some twenty milliseconds, masked ones too, so that whoever asks the core meanwhile is answered. */
const SLICE = 1024;

export interface PersonQuery {
  /** Words, dấu or not, all of which stand somewhere in the row; "": every row. */
  readonly text: string;
  /** Rows of the file that count; null: all. */
  readonly rows: ReadonlySet<number> | null;
  /**
   * What is shown of a row of a list that is masked; null: it is shown in full. What is hidden is then found only by a whole
   * word of the name or the whole phone: parts would tell it digit by digit to who only looks.
   */
  readonly shownOf: ((person: PersonRow) => string) | null;
}

/** Before the words of a row that are found whole only. */
const WHOLE = '\n';
/** Digits of the shortest number somebody is looked for by. */
const FEWEST_DIGITS = 8;

/** Searches lists of people; the one that was searched last is kept ready, because a clerk types one letter after another. */
export class PersonSearch {
  private kept: { readonly id: string; readonly index: Promise<SearchIndex> } | null = null;

  /**
   * Numbers of the people that answer the query, in the order of the list.
   * @param id of the list, for good: a list never changes
   */
  async find(db: ReadDb, id: string, list: number, { text, rows, shownOf }: PersonQuery): Promise<readonly number[]> {
    const { ordinals, sourceRows, words } = await this.indexOf(
      db,
      shownOf === null ? id : `${id}/masked`,
      list,
      shownOf,
    );
    const wanted = shownOf === null ? foldForSearch(text).split(' ').filter(Boolean) : maskedWords(text);
    const isIn = shownOf === null ? (haystack: string, word: string) => haystack.includes(word) : isInMasked;
    const found: number[] = [];
    for (const [at, haystack] of words.entries()) {
      const isWanted = rows === null || rows.has(sourceRows[at] ?? 0);
      if (isWanted && wanted.every((word) => isIn(haystack, word))) found.push(ordinals[at] ?? 0);
      if (at % (SLICE * 32) === SLICE * 32 - 1) await setImmediate();
    }
    return found;
  }

  /** What was made ready is made anew when it is asked for. */
  forget(): void {
    this.kept = null;
  }

  private indexOf(db: ReadDb, id: string, list: number, shownOf: PersonQuery['shownOf']): Promise<SearchIndex> {
    if (this.kept?.id !== id) {
      const index = indexList(db, list, shownOf === null ? wordsOf : (person) => maskedWordsOf(person, shownOf));
      this.kept = { id, index };
      index.catch(() => {
        if (this.kept?.index === index) this.kept = null;
      });
    }
    return this.kept.index;
  }
}

async function indexList(db: ReadDb, list: number, tell: (person: PersonRow) => string): Promise<SearchIndex> {
  const [ordinals, sourceRows, words]: [number[], number[], string[]] = [[], [], []];
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const persons = readPersonsAfter(db, list, after, SLICE);
    for (const person of persons) {
      ordinals.push(person.ordinal);
      sourceRows.push(person.sourceRow);
      words.push(tell(person));
    }
    if (persons.length < SLICE) return { ordinals, sourceRows, words };
    after = persons.at(-1)?.ordinal ?? after;
    await setImmediate();
  }
}

function wordsOf(person: PersonRow): string {
  const { fullName, address, phone, rawPhone, extras } = withoutMarks(person);
  const parts = [fullName, address, phone, rawPhone, ...Object.values(extras ?? {})].filter((part) => part !== null);
  return foldForSearch(parts.join(' '));
}

/** What is shown, then words of the name and numbers that are found whole. */
function maskedWordsOf(person: PersonRow, shownOf: (person: PersonRow) => string): string {
  const { fullName, phone, rawPhone, extras } = withoutMarks(person);
  const numbers = [rawPhone, ...Object.values(extras ?? {})].map((part) => String(part ?? '').replaceAll(/\D/g, ''));
  const whole = [foldForSearch(fullName), phone ?? '', ...numbers.filter(({ length }) => length >= FEWEST_DIGITS)];
  return `${foldForSearch(shownOf(person))}${WHOLE} ${whole.join(' ')} `;
}

/** Words of what is looked for, a phone in one piece however it is spaced. */
function maskedWords(text: string): readonly string[] {
  const words = foldForSearch(text).split(' ').filter(Boolean);
  const digits = words.filter((word) => /^[+\d.-]+$/.test(word)).join('');
  const plain = digits.replaceAll(/\D/g, '');
  if (plain.length < FEWEST_DIGITS) return words;
  const number = normalisePhone(digits)?.phone ?? plain;
  return [...words.filter((word) => !/^[+\d.-]+$/.test(word)), number];
}

function isInMasked(haystack: string, word: string): boolean {
  const [shown = '', whole = ''] = haystack.split(WHOLE);
  return shown.includes(word) || whole.includes(` ${word} `);
}
