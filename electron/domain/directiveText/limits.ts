import type { NamedClock } from './days';
import type { Passage } from './passage';

/** Words that make a day or an hour a limit: "trước", "chậm nhất", "đến hết". */

const BEFORE =
  /(?:\btruoc|\bcham nhat(?: la)?(?: vao| den| truoc)?|\bmuon nhat(?: la)?|\bden het|\bhet|\bkhong qua|\bkhong muon hon|\bhoan thanh trong|\bxong trong|\btrong|\bvao|\btoi|\bden)\s*(?:luc\s*)?,?\s*\(?(?:ngay\s*)?$/;
const EXCLUSIVE = /\btruoc/;
const INCLUSIVE = /\b(?:cham nhat|muon nhat|het|khong qua|khong muon hon|trong|vao)/;

/** Where the word of limit in front of a place begins; null: there is none. */
export function limitBefore({ folded }: Passage, place: number): number | null {
  return BEFORE.exec(folded.slice(0, place))?.index ?? null;
}

/** true for "trước", false for "chậm nhất", "đến hết"; null when the words do not say. */
export function exclusivity(folded: string): boolean | null {
  if (EXCLUSIVE.test(folded)) return true;
  return INCLUSIVE.test(folded) ? false : null;
}

/** Times named in one breath: "11 giờ, 15 giờ và 19 giờ"; null alone when there is none. */
export function chainOf(
  passage: Passage,
  clock: NamedClock | null,
  clocks: readonly NamedClock[],
): readonly (NamedClock | null)[] {
  if (clock === null) return [null];
  const at = clocks.indexOf(clocks.find(({ from }) => from === clock.from) ?? clock);
  const isJoined = (left: NamedClock | undefined, right: NamedClock | undefined) =>
    left !== undefined &&
    right !== undefined &&
    /^\s*(?:,|va|;|hoac|, va)\s*(?:truoc\s*)?$/.test(passage.folded.slice(left.to, right.from));
  let first = at;
  let last = at;
  while (isJoined(clocks[first - 1], clocks[first])) first -= 1;
  while (isJoined(clocks[last], clocks[last + 1])) last += 1;
  return at < 0 ? [clock] : clocks.slice(first, last + 1);
}
