import { foldInPlace } from '../directiveText/passage';
import { type AuditedPercent, outcomeOf } from './audited';

/** Words between a name and its rate: "phường Tam Quan (59,87%", "xã Hoài Mỹ đạt 36,17%". */
const JOINT = /\s?(?:\(|:|-|dat|la|voi)\s?$/;

/**
 * A rate of a unit that a sentence only names is the one of its row in a table of the same paper, where both print the
 * same figure; a row with another figure says nothing, since it may be another indicator.
 * @param judged rates of all tables
 */
export function namedElsewhere(
  text: string,
  percents: readonly AuditedPercent[],
  judged: readonly AuditedPercent[],
): readonly AuditedPercent[] {
  const rows = new Map(
    judged
      .filter((percent) => outcomeOf(percent) === 'right' && percent.meaning === 'share')
      .flatMap((percent) => namesIn(percent).map((name) => [keyOf(name, percent.printed), percent] as const)),
  );
  if (rows.size === 0) return percents;
  const names = new Set([...rows.keys()].map((key) => key.slice(0, key.indexOf('\n'))));
  return percents.map((percent) => {
    if (percent.reason !== 'noCounts' || percent.meaning !== 'share') return percent;
    const before = foldInPlace(text.slice(Math.max(0, percent.span.start - 80), percent.span.start));
    const joint = JOINT.exec(before);
    if (joint === null) return percent;
    const words = before.slice(0, joint.index).replace(/\s+/g, ' ');
    const row = [...names].flatMap((name) =>
      words.endsWith(name) ? (rows.get(keyOf(name, percent.printed)) ?? []) : [],
    );
    const [found] = row;
    if (found === undefined) return percent;
    const { counts, verdict, rounded, truncated } = found;
    return { ...percent, counts, verdict, rounded, truncated, reason: null };
  });
}

function namesIn({ quote }: AuditedPercent): readonly string[] {
  return quote
    .split(' | ')
    .map((cell) => foldInPlace(cell))
    .filter((cell) => /^[a-z][a-z' ]{3,}$/.test(cell) && cell.includes(' '))
    .slice(0, 1);
}

function keyOf(name: string, printed: string): string {
  return `${name}\n${printed.replace(/[\s%]/g, '')}`;
}
