import type { Directive } from '../../../../electron/domain/directive';

const LISTS = ['clauses', 'relays', 'schedules', 'indicators', 'targets', 'quotedFigures', 'links'] as const;
type PartList = (typeof LISTS)[number];

/** One part that was taken out of the paper being entered, and where it stood. */
interface RemovedPart {
  readonly list: PartList;
  readonly place: number;
  readonly item: unknown;
}

/** What went with one press: a clause takes its duties along. */
export type RemovedParts = readonly RemovedPart[];

/** Empty where nothing was taken out; what was only typed over is no removal. */
export function removedBetween(before: Directive, after: Directive): RemovedParts {
  return LISTS.flatMap((list): RemovedParts => {
    const items: readonly unknown[] = before[list];
    const left: readonly unknown[] = after[list];
    if (left.length >= items.length) return [];
    const keys = new Set(left.map(keyOf));
    return items.flatMap((item, place) => (keys.has(keyOf(item)) ? [] : [{ list, place, item }]));
  });
}

/** Each where it stood, beside whatever was typed since. */
export function putBack(directive: Directive, parts: RemovedParts): Directive {
  return parts.reduce<Directive>(
    (whole, { list, place, item }) => ({ ...whole, [list]: whole[list].toSpliced(place, 0, item as never) }), // of this very list
    directive,
  );
}

function keyOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
}
