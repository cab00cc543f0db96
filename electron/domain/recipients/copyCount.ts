import type { RecipientLine } from '../directive';
import { isPlural } from './bodyKeys';
import { exceptedNames } from './exceptions';
import { bodiesOf, type KnownBodies, reachOf, unitsNamed } from './reach';
import { isAsAbove, isAsArticle, raisedCounts, readEntry } from './recipientEntry';

export interface CountedLine {
  readonly text: string;
  /** null: nobody can tell how many bodies the words mean, and no number is written. */
  readonly copies: number | null;
}

export interface CopyCount {
  readonly lines: readonly CountedLine[];
  /** Copies on paper as far as they are known: one for each body, the written number where there is one. */
  readonly total: number;
  /** False: lines without a number are left out of the total. */
  readonly isWhole: boolean;
  /** What the archive line itself says behind the stop ("Lưu: VT. 75"); null: nothing. */
  readonly stated: number | null;
}

const KEPT = 1;
/** "Gửi bản điện tử:" takes no paper. */
const ELECTRONIC = /điện tử/iu;

/**
 * How many copies go out and are kept, for the drafter's line (ô 12, Phụ lục I, III.3) and for printing.
 * @param addressees Kính gửi, whom "Như trên" stands for
 */
export function countCopies(
  addressees: readonly string[],
  recipients: readonly RecipientLine[],
  known: KnownBodies,
): CopyCount {
  let isElectronic = false;
  const lines: CountedLine[] = [];
  for (const line of recipients) {
    const entry = readEntry(line);
    if (entry.kind === 'heading') isElectronic = ELECTRONIC.test(entry.text);
    else if (entry.kind === 'body') {
      const copies = isElectronic ? 0 : copiesOf(line.text, entry.name, addressees, known);
      lines.push({ text: line.text, copies });
    } else {
      const kept = entry.kind === 'archive' ? entry.copies : null; // on paper, however the others are sent
      lines.push({ text: line.text, copies: kept ?? KEPT });
    }
  }
  return {
    lines,
    total: lines.reduce((sum, { copies }) => sum + (copies ?? 0), 0),
    isWhole: lines.every(({ copies }) => copies !== null),
    stated: statedIn(recipients),
  };
}

function statedIn(recipients: readonly RecipientLine[]): number | null {
  const totals = recipients.map(readEntry).flatMap((entry) => (entry.kind === 'archive' ? (entry.total ?? []) : []));
  return totals[0] ?? null;
}

function copiesOf(text: string, name: string, addressees: readonly string[], known: KnownBodies): number | null {
  const written = [...raisedCounts(text), ...behind(text)];
  if (written.length > 0) return written.reduce((sum, count) => sum + count, 0);
  if (isAsArticle(name)) return null;
  const meant = isAsAbove(name) ? addressees : [name];
  return sumOf(meant.flatMap((line) => bodiesOf(line).map((body) => bodies(body, known, exceptedIds(line, known)))));
}

/** "Các Sở, Ban, ngành; (18)" */
function behind(text: string): readonly number[] {
  const count = /[;,]\s*\((\d{1,5})\)\s*$/u.exec(text)?.[1];
  return count === undefined ? [] : [Number(count)];
}

/** Units that the line leaves out: "(trừ phường Bồng Sơn)". */
function exceptedIds(line: string, known: KnownBodies): ReadonlySet<string> {
  return new Set(exceptedNames(line).flatMap((name) => unitsNamed(name, known).map(({ id }) => id)));
}

function bodies(name: string, known: KnownBodies, left: ReadonlySet<string>): number | null {
  const units = unitsNamed(name, known);
  if (units.length > 0) return units.filter(({ id }) => !left.has(id)).length;
  if (!isPlural(name)) return 1;
  const { unitIds } = reachOf([name], known); // "các phòng, ban": those of the registry
  return unitIds.size === 0 ? null : [...unitIds].filter((id) => !left.has(id)).length;
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum: number | null, count) => (sum === null || count === null ? null : sum + count), 0);
}
