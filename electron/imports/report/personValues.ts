import type { Issue } from '../../domain/issue';
import { normalisePhones } from '../../domain/phone';
import type { PersonRow } from '../../domain/submission';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { phoneIssues } from '../phoneIssues';
import { placeOfRow, type RowPlace } from '../rowPlace';
import type { RowIssues } from './rowIssues';

/**
 * The phone of one row of people.
 * @param value what is read where the cell holds a number; else the text itself
 * @param issues takes what has to be said about it
 */
export function judgePhone(raw: string, value: string | number, place: RowPlace, issues: RowIssues): string | null {
  if (!hasWord(raw)) return null;
  const readings = normalisePhones(value);
  const [first] = readings;
  if (first === undefined || first.repair !== null || readings.length > 1) {
    const kind = readings.length > 1 ? 'several' : `phone ${first?.repair}`;
    issues.add(kind, () => phoneIssues(place, raw, readings));
  }
  return first?.phone ?? null;
}

/** Rows with a name but no address or no phone, one sentence for each of the two. */
export class IncompleteRows {
  private readonly withoutPhone: number[] = [];
  private readonly withoutAddress: number[] = [];

  look({ rawPhone, address: place, sourceRow }: PersonRow): void {
    if (rawPhone === null || !hasWord(rawPhone)) this.withoutPhone.push(sourceRow);
    if (place === null || (!hasWord(place) && !hasWord(foldForSearch(place)))) this.withoutAddress.push(sourceRow);
  }

  /** @param sheet null: typed in @param columns null: the list has no such column */
  issues(
    sheet: string | null,
    columns: { readonly phone: number | null; readonly address: number | null },
  ): readonly Issue[] {
    return [
      ...incomplete(sheet, columns.phone, this.withoutPhone, 'phone-blank', say.phonesBlank),
      ...incomplete(sheet, columns.address, this.withoutAddress, 'address-blank', say.addressesBlank),
    ];
  }
}

function incomplete(
  sheet: string | null,
  column: number | null,
  rows: readonly number[],
  code: string,
  word: (sheet: string | null, rows: readonly number[]) => string,
): readonly Issue[] {
  const [row] = rows;
  if (column === null || row === undefined) return [];
  return [issueAt('warning', code, word(sheet, rows), placeOfRow({ sheet, row, column }))];
}

const PLAIN_WORD = /[A-Za-z\d]/;
const WORD = /[\p{L}\d]/u;

/** Most texts hold a plain letter or a figure, which is told without asking Unicode. */
function hasWord(text: string): boolean {
  return PLAIN_WORD.test(text) || WORD.test(text);
}

const PLAIN_LETTER = /[A-Za-z]/;
const LETTER = /\p{L}/u;

/** Whether a name can be a person's. */
export function hasLetter(text: string): boolean {
  return PLAIN_LETTER.test(text) || LETTER.test(text);
}
