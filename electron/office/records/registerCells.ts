import type { IsoDay } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import { formatPaperNumber, type PaperNumber } from '../../domain/numbering/series';
import type { OfficePaper } from '../../domain/officePaper';
import { dayText } from '../../text/moment';
import { registerWords } from '../../text/registerWords';

/** Ghi chú: what became of the paper, then what the clerk noted. @param reason why its number was cancelled */
export function noteOf({ note, status }: OfficePaper, reason: string): string {
  const standing =
    status === 'cancelled' ? registerWords.cancelled(reason) : status === 'recalled' ? registerWords.recalled : '';
  return [standing, note].filter((part) => part !== '').join('. ');
}

/** Whom it goes to: Kính gửi, then Nơi nhận without its "Như trên" and "Lưu" lines. */
export function recipientsOf({ addressees, recipients }: OfficePaper): string {
  const others = recipients
    .filter(({ text, isArchiveLine }) => !isArchiveLine && !registerWords.asAbove.test(text))
    .map(({ text }) => text);
  return [...addressees, ...others].join('; ');
}

/** "Công văn về việc …" */
export function kindAndSubject({ kindId, subject }: OfficePaper, kinds: readonly DocumentKind[]): string {
  const kind = kinds.find(({ id }) => id === kindId)?.name ?? kindId;
  return registerWords.kindAndSubject(kind, subject);
}

/** First and last of numbers in their order; null: none. */
export function spanOf(numbers: readonly PaperNumber[]): { readonly first: string; readonly last: string } | null {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { first: formatPaperNumber(first), last: formatPaperNumber(last) };
}

/** "" where no day is known. */
export function dayCell(value: IsoDay | null): string {
  return value === null ? '' : dayText(value);
}

/** "" where nothing was counted. */
export function countCell(value: number | null): string {
  return value === null ? '' : String(value);
}
