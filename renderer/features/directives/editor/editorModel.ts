import { dayOf, type IsoDay, type LocalTime, toLocalTime } from '../../../../electron/domain/calendar';
import type {
  Clause,
  Directive,
  Indicator,
  InternalCutoff,
  QuotedFigure,
  RelayDuty,
  Schedule,
  Target,
} from '../../../../electron/domain/directive';
import { isBeforeDue } from '../../../../electron/domain/dueChecks';
import type { DueRule } from '../../../../electron/domain/dueRule';
import type { OfficeProfile } from '../../../../electron/domain/office';
import { strings } from '../../../text/vi';

/** A list with one entry replaced. */
export function withItem<T>(list: readonly T[], at: number, item: T): readonly T[] {
  return list.map((one, index) => (index === at ? item : one));
}

export function withoutItem<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}

/** An id no other entry has: `clause-3`. */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** A new paper as the office would begin it: its own letterhead when it is the issuer, everything else blank. */
export function blankDirective(office: OfficeProfile | null): Directive {
  return {
    id: '',
    kind: 'Công văn',
    hasTypeTitle: false,
    shortName: '',
    isDraft: false,
    issuerLevel: '',
    parentLines: office?.parentLines ?? [],
    issuerLines: office?.issuerLines ?? [],
    number: null,
    code: [office?.symbol, office?.fieldSymbol].filter(Boolean).join('-'),
    placeOfIssue: office?.placeOfIssue ?? '',
    issuedDay: null,
    issuedMonth: null,
    issuedYear: null,
    stamp: null,
    subject: '',
    addressees: [],
    legalBases: [],
    links: [],
    openingParagraphs: [],
    clauses: [],
    relays: [],
    closingParagraphs: [],
    recipients: [
      { text: 'Như trên', isArchiveLine: false },
      { text: 'Lưu: VT', isArchiveLine: true },
    ],
    authorityLines: [],
    signerName: '',
    indicators: [],
    targets: [],
    quotedFigures: [],
    schedules: [],
    reportReceivers: [],
    reportRecipients: [
      { text: 'Như trên', isArchiveLine: false },
      { text: 'Lưu: VT', isArchiveLine: true },
    ],
    reminderRecipients: [
      { text: 'Như trên', isArchiveLine: false },
      { text: 'Lưu: VT', isArchiveLine: true },
    ],
    campaignName: '',
  };
}

export function newClause(clauses: readonly Clause[]): Clause {
  const number = String(clauses.length + 1);
  return { id: freshId('clause', clauses), number, heading: null, paragraphs: [], addressees: [], window: null };
}

export function newSchedule(schedules: readonly Schedule[], clause: Clause, receiver: string): Schedule {
  return {
    id: freshId('schedule', schedules),
    clauseId: clause.id,
    groupId: clause.addressees[0]?.groupId ?? '',
    formId: null,
    due: { kind: 'daily', from: null, to: null, clock: '15:00', isExclusive: true },
    internalCutoffs: [],
    owedBy: 'units',
    receiver,
    via: null,
    channel: null,
    quote: '',
    decisions: [],
    answers: [],
  };
}

export function newRelay(relays: readonly RelayDuty[], clauseId: string | null, groupId: string): RelayDuty {
  return { id: freshId('relay', relays), clauseId, groupId, bodies: [], quote: '' };
}

export const NEW_CUTOFF: InternalCutoff = { groupId: null, daysBefore: 0, clock: '14:00' };

export function newIndicator(indicators: readonly Indicator[], groupId: string): Indicator {
  return {
    id: freshId('indicator', indicators),
    label: '',
    measure: 'người',
    numeratorLabel: '',
    denominatorLabel: '',
    numerator: { kind: 'unreported' },
    denominator: { kind: 'unreported' },
    decimals: 2,
    rounding: 'round',
    groupId,
  };
}

export function newTarget(targets: readonly Target[], indicatorId: string): Target {
  return { id: freshId('target', targets), indicatorId, requiredBasisPoints: 0, deadline: null, quote: '' };
}

export function newQuoted(indicatorId: string, year: number): QuotedFigure {
  return { indicatorId, printed: '', counts: null, asOf: toLocalTime(`${year}-01-01T17:00`), quote: '' };
}

/** Stands for the day of a once duty that nobody has typed yet; a paper with it is not saved. */
const NO_DAY = '9999-12-31';

export function onceDay(dueAt: LocalTime): IsoDay | null {
  const day = dayOf(dueAt);
  return day === NO_DAY ? null : day;
}

/** A rule of another kind, with what the old one already says. */
export function dueOfKind(kind: DueRule['kind'], old: DueRule): DueRule {
  if (kind === old.kind) return old;
  const clock = 'clock' in old ? old.clock : old.kind === 'once' ? old.dueAt.slice(11) : '15:00';
  const isExclusive = old.kind === 'undated' ? true : old.isExclusive;
  const window = 'from' in old ? { from: old.from, to: old.to } : { from: null, to: null };
  switch (kind) {
    case 'once':
      return { kind, dueAt: toLocalTime(`${NO_DAY}T${clock}`), isExclusive };
    case 'daily':
      return { kind, ...window, clock, isExclusive };
    case 'periodic':
      return {
        kind,
        cycle: 'month',
        ...window,
        cutoffDay: null,
        sending: { kind: 'onDay', after: 0, day: 25 },
        clock,
        isExclusive,
      };
    case 'milestones':
      return { kind, days: [], clock, isExclusive };
    case 'undated':
      return { kind, words: '' };
  }
}

/** What is still missing before the paper can be put into force; `place`: the section it is in. */
export interface Lack {
  readonly key: LackKey;
  readonly place: SectionId;
  /** Number of the clause it is about; among targets the name of the rate. */
  readonly of: string | null;
}

export type SectionId = 'head' | 'subject' | 'clauses' | 'targets' | 'closing';
export type LackKey =
  | 'shortName'
  | 'kind'
  | 'issuerLines'
  | 'code'
  | 'placeOfIssue'
  | 'subject'
  | 'link'
  | 'clauseNumber'
  | 'clauseText'
  | 'clauseWindow'
  | 'clauseQuote'
  | 'dutyGroup'
  | 'dutyReceiver'
  | 'dutyQuote'
  | 'dutyWords'
  | 'dutyDay'
  | 'dutyDays'
  | 'dutyWindow'
  | 'dutyCutoff'
  | 'relayGroup'
  | 'relay'
  | 'indicatorLabel'
  | 'measure'
  | 'numerator'
  | 'denominator'
  | 'indicatorGroup'
  | 'targetShare'
  | 'target'
  | 'quoted'
  | 'authorityLines'
  | 'signerName'
  | 'campaignName';

const isBlank = (text: string) => text.trim() === '';

/** In the order of the paper; empty: nothing stands in the way. */
export function lacksOf(directive: Directive): readonly Lack[] {
  const head: readonly (readonly [LackKey, SectionId, boolean])[] = [
    ['shortName', 'head', isBlank(directive.shortName)],
    ['campaignName', 'head', isBlank(directive.campaignName)],
    ['kind', 'head', isBlank(directive.kind)],
    ['issuerLines', 'head', directive.issuerLines.length === 0],
    ['code', 'head', isBlank(directive.code)],
    ['placeOfIssue', 'head', isBlank(directive.placeOfIssue)],
    ['subject', 'subject', isBlank(directive.subject)],
    ['link', 'subject', directive.links.some(({ quote }) => isBlank(quote))],
  ];
  const end: readonly (readonly [LackKey, SectionId, boolean])[] = [
    ['targetShare', 'targets', directive.targets.some((one) => one.requiredBasisPoints < 1)],
    ['target', 'targets', directive.targets.some((one) => isBlank(one.quote))],
    ['quoted', 'targets', directive.quotedFigures.some((one) => isBlank(one.printed) || isBlank(one.quote))],
    ['authorityLines', 'closing', directive.authorityLines.length === 0],
    ['signerName', 'closing', isBlank(directive.signerName)],
  ];
  const of = (list: typeof head): readonly Lack[] =>
    list.filter(([, , isLacking]) => isLacking).map(([key, place]) => ({ key, place, of: null }));
  return [
    ...of(head),
    ...directive.clauses.flatMap((clause) => lacksOfClause(clause, directive)),
    ...directive.indicators.flatMap(lacksOfIndicator),
    ...of(end),
  ];
}

/** What not even a draft can be kept without: entries that would belong to nothing, or head a column with nothing. */
const NEEDED_IN_DRAFT: ReadonlySet<LackKey> = new Set([
  'dutyGroup',
  'dutyDay',
  'dutyDays',
  'dutyWindow',
  'dutyCutoff',
  'relayGroup',
  'indicatorLabel',
  'indicatorGroup',
  'targetShare',
]);

export function lacksOfDraft(directive: Directive): readonly Lack[] {
  return lacksOf(directive).filter(({ key }) => NEEDED_IN_DRAFT.has(key));
}

function isBackwards({ from, to }: { readonly from: string | null; readonly to: string | null }): boolean {
  return from !== null && to !== null && to < from;
}

/** A rate as it is spoken of while it has no name yet. */
export function indicatorName({ label }: Pick<Indicator, 'label'>, place: number): string {
  return label.trim() || strings.editor.unnamedIndicator(String(place + 1));
}

/** The name of one of the offered rates; "": it is not there any more. */
export function nameIn(
  indicators: readonly { readonly value: string; readonly label: string }[],
  indicatorId: string,
): string {
  return indicators.find(({ value }) => value === indicatorId)?.label ?? '';
}

/** As its clause is numbered on the paper. */
export function clauseNumberOf({ clauses }: Pick<Directive, 'clauses'>, clauseId: string): string {
  return clauses.find(({ id }) => id === clauseId)?.number ?? '';
}

function lacksOfIndicator(indicator: Indicator, index: number): readonly Lack[] {
  const texts: readonly (readonly [LackKey, string])[] = [
    ['indicatorLabel', indicator.label],
    ['measure', indicator.measure],
    ['numerator', indicator.numeratorLabel],
    ['denominator', indicator.denominatorLabel],
    ['indicatorGroup', indicator.groupId],
  ];
  return texts
    .filter(([, text]) => isBlank(text))
    .map(([key]) => ({ key, place: 'targets', of: indicatorName(indicator, index) }));
}

function lacksOfClause(clause: Clause, { schedules, relays }: Directive): readonly Lack[] {
  const own = schedules.filter(({ clauseId }) => clauseId === clause.id);
  const relay = relays.filter(({ clauseId }) => clauseId === clause.id);
  const lacks: readonly (readonly [LackKey, boolean])[] = [
    ['clauseNumber', isBlank(clause.number)],
    ['clauseText', clause.paragraphs.length === 0],
    ['clauseWindow', clause.window !== null && isBackwards(clause.window)],
    ['clauseQuote', clause.window !== null && isBlank(clause.window.quote)],
    ['dutyGroup', own.some(({ groupId }) => groupId === '')],
    ['dutyReceiver', own.some(({ receiver }) => isBlank(receiver))],
    ['dutyQuote', own.some(({ quote }) => isBlank(quote))],
    ['dutyWords', own.some(({ due }) => due.kind === 'undated' && isBlank(due.words))],
    ['dutyDay', own.some(({ due }) => due.kind === 'once' && onceDay(due.dueAt) === null)],
    ['dutyDays', own.some(({ due }) => due.kind === 'milestones' && due.days.length === 0)],
    ['dutyWindow', own.some(({ due }) => 'from' in due && isBackwards(due))],
    ['dutyCutoff', own.some(({ due, internalCutoffs }) => internalCutoffs.some((one) => !isBeforeDue(due, one)))],
    ['relayGroup', relay.some(({ groupId }) => groupId === '')],
    ['relay', relay.some(({ bodies, quote }) => bodies.length === 0 || isBlank(quote))],
  ];
  return lacks
    .filter(([, isLacking]) => isLacking)
    .map(([key]) => ({ key, place: 'clauses', of: clause.number || String(clause.id) }));
}
