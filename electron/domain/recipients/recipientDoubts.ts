import type { IsoDay } from '../calendar';
import type { RecipientLine } from '../directive';
import { matchGroup } from '../directiveText/matchGroup';
import { isValidOn } from '../unit';
import { bodyKey, isSameBody } from './bodyKeys';
import { bodiesOf, type KnownBodies, type KnownUnit, reachesName, reachesUnit, reachOf, unitsNamed } from './reach';
import { isAsAbove, isAsArticle, type RecipientEntry, readEntry } from './recipientEntry';

/** A group or body that a paper gives something to do. */
export interface ToldBody {
  /** Number of the clause; null: the paper has none. */
  readonly clause: string | null;
  /** The registry's group; null: known by its name alone. */
  readonly groupId: string | null;
  readonly name: string;
  /** Names that the clause leaves out: "(trừ phường Bồng Sơn)". */
  readonly except?: readonly string[] | undefined;
  /** It is to get the paper, and is told nothing itself. */
  readonly isReceiver?: boolean | undefined;
}

export interface SentPaper {
  /** Kính gửi; []: the paper has none. */
  readonly addressees: readonly string[];
  /** Nơi nhận; [] says nothing, because the paper itself then puts the usual lines. */
  readonly recipients: readonly RecipientLine[];
  readonly told: readonly ToldBody[];
}

/** What is odd about whom a paper goes to; advice, never a block. */
export type RecipientDoubt =
  /** Told to do something, and neither in Kính gửi nor in Nơi nhận; said once for all clauses that tell the same bodies. */
  | {
      readonly kind: 'forgotten';
      readonly clauses: readonly string[];
      /** As the first of the clauses has it. */
      readonly name: string;
      /** Those of it that no line reaches; []: nobody of it is reached. */
      readonly missing: readonly string[];
      /** Named as one who is to get the paper. */
      readonly isReceiver: boolean;
    }
  /** In Kính gửi, while Nơi nhận has neither "Như trên" nor them. */
  | { readonly kind: 'notAsAbove'; readonly names: readonly string[] }
  /** "Như trên" on a paper without Kính gửi. */
  | { readonly kind: 'nothingAbove'; readonly text: string }
  | { readonly kind: 'repeated'; readonly name: string }
  /** "Gửi bản điện tử:" with nobody below it. */
  | { readonly kind: 'emptyHeading'; readonly text: string }
  | { readonly kind: 'noArchive' }
  | { readonly kind: 'archiveNotLast' }
  /** A unit that is not there any more, or not yet, on the day of the paper. */
  | { readonly kind: 'notInForce'; readonly name: string; readonly day: IsoDay }
  /** A group none of whose units is there on the day of the paper. */
  | { readonly kind: 'groupEnded'; readonly name: string; readonly day: IsoDay };

/** Compares who is told, who is written to and who gets a copy (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9). */
export function recipientDoubts(paper: SentPaper, known: KnownBodies): readonly RecipientDoubt[] {
  const { addressees, recipients } = paper;
  const entries = recipients.map(readEntry);
  const lines = entries.flatMap((entry) => (entry.kind === 'body' && !isPointer(entry.name) ? [entry.name] : []));
  const pointer = entries.find((entry) => entry.kind === 'body' && isAsAbove(entry.name));
  return [
    ...forgotten(paper, reachOf([...addressees, ...lines, ...namedInArticles(paper)], known), known),
    ...(recipients.length > 0 && pointer === undefined ? notAsAbove(addressees, reachOf(lines, known), known) : []),
    ...(pointer?.kind === 'body' && addressees.length === 0
      ? [{ kind: 'nothingAbove', text: pointer.name } as const]
      : []),
    ...repeated([...addressees, ...lines]),
    ...emptyHeadings(entries),
    ...archiveDoubts(recipients),
    ...notInForce([...addressees, ...lines], known),
  ];
}

/** "Như Điều 3" stands for those whom that article names. */
function namedInArticles({ recipients, told }: SentPaper): readonly string[] {
  const articles = recipients.flatMap(({ text }) => (isAsArticle(text) ? (text.match(/\d+/gu) ?? []) : []));
  return told.filter(({ clause }) => articles.some((number) => clause === `Điều ${number}`)).map(({ name }) => name);
}

function isPointer(name: string): boolean {
  return isAsAbove(name) || isAsArticle(name);
}

type Forgotten = Extract<RecipientDoubt, { readonly kind: 'forgotten' }>;

function forgotten(
  { told, addressees, recipients }: SentPaper,
  reach: ReturnType<typeof reachOf>,
  known: KnownBodies,
): readonly Forgotten[] {
  if (addressees.length + recipients.length === 0) return [];
  const found = new Map<string, Forgotten>();
  for (const one of told) {
    const { missing, isWhole } = missingOf(one, reach, known);
    if (missing.length === 0) continue;
    const key = missing.map(bodyKey).join(';');
    const before = found.get(key);
    const clauses = [...new Set([...(before?.clauses ?? []), ...(one.clause === null ? [] : [one.clause])])];
    const isReceiver = one.isReceiver === true;
    found.set(key, {
      kind: 'forgotten',
      name: one.name,
      missing: isWhole ? [] : missing,
      isReceiver,
      ...before,
      clauses,
    });
  }
  return [...found.values()];
}

function missingOf(
  { groupId, name, except = [] }: ToldBody,
  reach: ReturnType<typeof reachOf>,
  known: KnownBodies,
): { readonly missing: readonly string[]; readonly isWhole: boolean } {
  const isMeant = (body: string) => !except.some((left) => isSameBody(left, body));
  const all = groupId === null ? unitsNamed(name, known) : membersOf(groupId, known);
  const units = all.filter(({ addressee }) => isMeant(addressee));
  if (all.length === 0) {
    const bodies = bodiesOf(name).filter(isMeant);
    const left = bodies.filter((body) => !reachesBody(reach, body, known));
    return { missing: left, isWhole: left.length === bodies.length };
  }
  const missing = units.filter((unit) => !reachesUnit(reach, unit)).map(({ addressee }) => addressee);
  const isWhole = missing.length === units.length;
  const isReached =
    isWhole && units.every(({ addressee }) => reachesName(reach, addressee)) && reachesName(reach, name);
  return { missing: isReached ? [] : missing, isWhole };
}

/** One body of an enumeration: a unit of the registry, or known by its name alone. */
function reachesBody(reach: ReturnType<typeof reachOf>, body: string, known: KnownBodies): boolean {
  const units = unitsNamed(body, known);
  return units.length > 0 ? units.every((unit) => reachesUnit(reach, unit)) : reachesName(reach, body);
}

function membersOf(groupId: string, { units, day }: KnownBodies): readonly KnownUnit[] {
  return units.filter((unit) => unit.groups.includes(groupId) && (day === null || isValidOn(unit, day)));
}

function notAsAbove(
  addressees: readonly string[],
  reach: ReturnType<typeof reachOf>,
  known: KnownBodies,
): readonly RecipientDoubt[] {
  const names = addressees.flatMap(bodiesOf).filter((name) => {
    const units = unitsNamed(name, known);
    return units.length > 0 ? units.some((unit) => !reachesUnit(reach, unit)) : !reachesName(reach, name);
  });
  return names.length === 0 ? [] : [{ kind: 'notAsAbove', names }];
}

/** Whole lines that say the same; a group and one of its units may both stand there on purpose. */
function repeated(lines: readonly string[]): readonly RecipientDoubt[] {
  const seen = new Set<string>();
  return lines.flatMap((name) => {
    const key = bodyKey(name);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ kind: 'repeated', name } as const];
  });
}

function emptyHeadings(entries: readonly RecipientEntry[]): readonly RecipientDoubt[] {
  return entries.flatMap((entry, index) =>
    entry.kind === 'heading' && entries[index + 1]?.kind !== 'body'
      ? [{ kind: 'emptyHeading', text: entry.text } as const]
      : [],
  );
}

function archiveDoubts(recipients: readonly RecipientLine[]): readonly RecipientDoubt[] {
  if (recipients.length === 0) return [];
  const at = recipients.findIndex(({ isArchiveLine }) => isArchiveLine);
  if (at < 0) return [{ kind: 'noArchive' }];
  return at < recipients.length - 1 ? [{ kind: 'archiveNotLast' }] : [];
}

function notInForce(lines: readonly string[], known: KnownBodies): readonly RecipientDoubt[] {
  const { day } = known;
  if (day === null) return [];
  return lines.flatMap(bodiesOf).flatMap((name): readonly RecipientDoubt[] => {
    if (unitsNamed(name, known).length > 0) return [];
    if (isEndedGroup(name, known)) return [{ kind: 'groupEnded', name, day }];
    const [former] = unitsNamed(name, { ...known, groups: [], day: null });
    return former === undefined ? [] : [{ kind: 'notInForce', name, day }];
  });
}

/** Nobody of it is in force, though it has had members. */
function isEndedGroup(name: string, known: KnownBodies): boolean {
  return matchGroup(name, known.groups) !== null && unitsNamed(name, { ...known, day: null }).length > 0;
}
