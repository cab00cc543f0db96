import type { Passage } from '../directiveText/passage';
import { part, spanOf } from '../directiveText/passage';
import type { AuditRemark } from './audited';
import type { CountFigure, Figure, RateFigure } from './figures';
import { areAlike, withSharedMeasure } from './near';
import { shareOf } from './recompute';

export type Direction = 'up' | 'down';

const WORD = /\b(?:(?<up>tang|cao hon|nhieu hon|vuot)|(?<down>giam|thap hon|it hon|kem))\b/g;
/** "hơn 2 điểm": more only where no other word says which way. */
const MORE = /\bhon\b/;

/** Which way the last words in front of a figure say that it went; null: they do not. */
export function directionBefore(lead: string): Direction | null {
  if (/\s\(?-$/.test(lead)) return 'down';
  const clause = /[a-z (]*$/.exec(lead.replace(/\s?\([^()]*\)(?: la)?\s$/, ' '))?.[0] ?? '';
  const last = [...clause.matchAll(WORD)].at(-1)?.groups;
  if (last !== undefined) return last.up === undefined ? 'down' : 'up';
  return MORE.test(clause) ? 'up' : null;
}

/** Which way the second number lies from the first; null: they are the same. */
export function directionOf(from: CountFigure | RateFigure, to: CountFigure | RateFigure): Direction | null {
  const share = shareOf(to, from);
  if (share === null || share.above === share.below) return share === null && to.digits > 0n ? 'up' : null;
  return share.above > share.below ? 'up' : 'down';
}

export function areOpposite(said: Direction | null, is: Direction | null): boolean {
  return said !== null && is !== null && said !== is;
}

/** "từ 92,5% lên": not "từ 20% đến 30%", which may be a range. */
const FROM = /\btu (?:muc |khoang )?$/;
const MOVED = /^(?:[^.;%\d]{0,40}?\s|\s)(?<way>len|xuong|con)(?: con| den| toi)?(?: muc)?\s$/;
const CHANGED = /\b(?<way>tang|giam)\b[^.;,%\d]{0,60}\btu (?:muc |khoang )?$/;
/** A better rank is a smaller number. */
const RANKED = /\b(?:hang|vi tri|xep|bac)\b[^.;]{0,40}$/;

/** Two numbers in a row that go the other way than "tăng", "giảm", "lên" or "xuống" beside them. */
export function wrongWays(passage: Passage, figures: readonly (CountFigure | RateFigure)[]): readonly AuditRemark[] {
  const { folded } = passage;
  return figures.flatMap((from, index) => {
    const to = figures[index + 1];
    const head = folded.slice(0, from.from);
    if (to === undefined || !FROM.test(head) || RANKED.test(head)) return [];
    const way = MOVED.exec(folded.slice(from.to, to.from))?.groups?.way;
    const ends = measured(from, to);
    if (way === undefined || ends === null) return [];
    const is = directionOf(ends[0], ends[1]);
    const said = CHANGED.exec(head);
    const isWrong = [said?.groups?.way, way === 'con' ? undefined : way].some((word) => areOpposite(wayOf(word), is));
    if (!isWrong || is === null) return [];
    const place = part(passage, said?.index ?? from.from, to.to);
    return [{ code: 'direction' as const, span: spanOf(place), read: place.text, other: is }];
  });
}

function measured(
  from: CountFigure | RateFigure,
  to: CountFigure | RateFigure,
): readonly [Figure & CountFigure, Figure & CountFigure] | readonly [RateFigure, RateFigure] | null {
  if ('mark' in from || 'mark' in to)
    return 'mark' in from && 'mark' in to && from.mark === to.mark ? [from, to] : null;
  return areAlike(from, to) ? withSharedMeasure(from, to) : null;
}

function wayOf(word: string | undefined): Direction | null {
  if (word === undefined) return null;
  return word === 'tang' || word === 'len' ? 'up' : 'down';
}
