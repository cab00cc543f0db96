import type { ChatProposal } from '../../domain/chat';
import type { Span } from '../../domain/directiveText/passage';
import type { Mention } from './mentions';

/** A part of a message that speaks of one unit, and of one day where it tells several. */
export interface Segment extends Span {
  readonly mention: Mention | null;
  /** Words before the day are not of this day. */
  readonly isOneOfSeveralDays: boolean;
}

/** From one unit's name to the next; what stands before the first is said of all. */
export function segmentsOf(text: string, folded: string, mentions: readonly Mention[]): readonly Segment[] {
  const starts: { start: number; mention: Mention }[] = [];
  for (const mention of mentions) {
    const last = starts.at(-1)?.mention;
    if (last !== undefined && isSameUnit(last, mention)) continue;
    starts.push({ start: mention.span.start, mention });
  }
  const byUnit =
    starts.length <= 1
      ? [{ start: 0, end: text.length, mention: starts[0]?.mention ?? null }]
      : starts.map(({ start, mention }, at) => ({ start, end: starts[at + 1]?.start ?? text.length, mention }));
  return byUnit.flatMap((segment) => byDay(segment, folded));
}

function isSameUnit(left: Mention, right: Mention): boolean {
  return right.unitIds.some((id) => left.unitIds.includes(id));
}

/** A day at the head of a line or clause: "16/8 thêm 5, 17/8 thêm 7". */
const DAY_HEAD = /(?:^|[\n;,:])[^\S\n]*[-+*]?[^\S\n]*(?:ngay )?(\d{1,2}\/\d{1,2})(?:\/\d{2,4})?(?![\d/]|[.,]\d)/g;

function byDay(segment: Omit<Segment, 'isOneOfSeveralDays'>, folded: string): readonly Segment[] {
  const { start, end } = segment;
  const heads = Array.from(folded.slice(start, end).matchAll(DAY_HEAD), ({ index, 1: day }) => ({
    at: start + index,
    day: day ?? '',
  }));
  if (new Set(heads.map(({ day }) => day)).size < 2) return [{ ...segment, isOneOfSeveralDays: false }];
  return heads.map(({ at }, place) => ({
    ...segment,
    start: at,
    end: heads[place + 1]?.at ?? end,
    isOneOfSeveralDays: true,
  }));
}

const JOINED = /^(?:,|va|\+|&|cung|voi|, *va|(?:,? *(?:phuong|xa|p\.|x\.)))*$/;
/** "Hoài Châu và Hoài Phú mỗi xã thêm 5 người": each of them, not the two together. */
const EACH = /^[\s,:]*(?:deu |cung |thi )?moi (?:xa|phuong|thi tran|don vi|noi|ben|dia phuong)\b/;

/**
 * What is said of the last of several joined units: a nil, or what each of them has, is said of all; a figure may be that
 * of all together, so that it is nobody's for sure.
 */
export function sharedAmongJoined(
  read: readonly ChatProposal[],
  segments: readonly Segment[],
  folded: string,
): readonly ChatProposal[] {
  const all = [...read];
  for (let at = all.length - 2; at >= 0; at -= 1) {
    const [own, next, segment, following] = [all[at], all[at + 1], segments[at], segments[at + 1]];
    if (own === undefined || next === undefined || segment?.mention == null || following?.mention == null) continue;
    if (own.figures.length > 0 || own.isNil) continue;
    if (!JOINED.test(folded.slice(segment.mention.span.end, segment.end).trim())) continue;
    const { figures, isNil, marks } = next;
    if (isNil && figures.length === 0) all[at] = { ...own, isNil, marks };
    else if (figures.length > 0) {
      const isEach = saysEach(folded, segments, at + 1);
      all[at] = {
        ...own,
        formId: next.formId,
        period: next.period,
        figures,
        marks,
        isUnsure: next.isUnsure || !isEach,
      };
      if (!isEach) all[at + 1] = { ...next, isUnsure: true };
    }
  }
  return all;
}

/** Whether the words behind the last of the joined units are said of each. */
function saysEach(folded: string, segments: readonly Segment[], from: number): boolean {
  for (const { mention, end } of segments.slice(from)) {
    if (mention === null) return false;
    const behind = folded.slice(mention.span.end, end);
    if (!JOINED.test(behind.trim())) return EACH.test(behind);
  }
  return false;
}
