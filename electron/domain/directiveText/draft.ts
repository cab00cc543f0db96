import { at, toLocalTime } from '../calendar';
import type { Clause, Directive, Indicator, QuotedFigure, RelayDuty, Schedule, Target } from '../directive';
import type { DueRule, SendingDay } from '../dueRule';
import type { Corrections } from './fields';
import type { ClauseReading, DirectiveReading, DueReading, DutyReading, PercentReading } from './reading';

export interface DraftChoices {
  readonly corrections: Corrections;
  /** Id of the group a name stands for; null: none, and nothing is owed by it. */
  groupOf(name: string): string | null;
}

const END_OF_DAY = '23:59';
const NO_WORDS = 'không nêu';

/**
 * The reading, as corrected, as a draft of a directive: what the paper leaves open stays open, what nobody of the registry
 * answers to is left out of the duties and stays in the wording.
 * @param id of the new directive
 */
export function draftOf(reading: DirectiveReading, choices: DraftChoices, id: string): Directive {
  const read = corrected(choices.corrections);
  const clauses = reading.clauses.flatMap((clause, index) => clauseOf(reading, clause.value, index, choices));
  const subject = read('subject', reading.subject?.value ?? '') ?? '';
  const figures = figuresOf(reading, clauses, choices);
  return {
    id,
    kind: read('kind', reading.kind?.value.kind ?? '') ?? '',
    hasTypeTitle: reading.kind?.value.hasTypeTitle ?? false,
    shortName: subject.slice(0, 80),
    isDraft: true,
    issuerLevel: '',
    parentLines: texts(read, 'parent', reading.parentLines),
    issuerLines: texts(read, 'issuer', reading.issuerLines),
    number: read('number', reading.number?.value.number ?? ''),
    code: read('code', reading.number?.value.code ?? '') ?? '',
    placeOfIssue: read('place', reading.placeDate?.value.place ?? '') ?? '',
    issuedDay: wholeIn(read('day', String(reading.placeDate?.value.day ?? '')), 1, 31),
    issuedMonth: wholeIn(read('month', String(reading.placeDate?.value.month ?? '')), 1, 12),
    issuedYear: wholeIn(read('year', String(reading.placeDate?.value.year ?? '')), 1945, 2200),
    stamp: stampOf(reading, choices.corrections),
    subject,
    addressees: texts(read, 'addressee', reading.addressees),
    legalBases: reading.legalBases.flatMap(({ value }, index) => {
      const quote = read(`basis.${index}`, value.quote);
      return quote === null ? [] : [{ quote }];
    }),
    links: [],
    openingParagraphs: texts(read, 'opening', reading.opening),
    clauses: clauses.map(({ clause }) => clause),
    relays: relaysOf(reading, clauses, choices),
    closingParagraphs: texts(read, 'closing', reading.closing),
    recipients: reading.recipients.flatMap(({ value }, index) => {
      const text = read(`recipient.${index}`, value.text);
      return text === null ? [] : [{ text, isArchiveLine: value.isArchiveLine }];
    }),
    authorityLines: (reading.signature?.value.authorityLines ?? []).flatMap(
      (line, index) => read(`authority.${index}`, line) ?? [],
    ),
    signerName: read('signer', reading.signature?.value.name ?? '') ?? '',
    ...figures,
    schedules: schedulesOf(reading, clauses, choices),
    reportReceivers: [],
    reportRecipients: [],
    reminderRecipients: [],
    campaignName: subject,
  };
}

type Read = (id: string, found: string) => string | null;

/** What the clerk says, else what was found; null when it is left out or blank. */
function corrected(corrections: Corrections): Read {
  return (id, found) => {
    const said = corrections.get(id);
    const words = (said === undefined ? found : (said ?? '')).trim();
    return words === '' ? null : words;
  };
}

function texts(read: Read, name: string, found: readonly { readonly value: string }[]): readonly string[] {
  return found.flatMap(({ value }, index) => read(`${name}.${index}`, value) ?? []);
}

function wholeIn(words: string | null, least: number, most: number): number | null {
  const number = words !== null && /^\d+$/.test(words) ? Number(words) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

function stampOf({ stamp }: DirectiveReading, corrections: Corrections): Directive['stamp'] {
  if (stamp === null || corrections.get('stamp') === null) return null;
  const { owner, number, arrivedOn, forwardedTo, fileReference } = stamp.value;
  return {
    owner: owner ?? '',
    number: number === null ? null : String(number),
    arrivedOn,
    forwardedTo,
    fileUnder: fileReference,
  };
}

interface DraftClause {
  readonly clause: Clause;
  /** As the reading numbers it. */
  readonly number: string;
}

function clauseOf(
  reading: DirectiveReading,
  value: ClauseReading,
  index: number,
  { corrections, groupOf }: DraftChoices,
): readonly DraftClause[] {
  const words = corrected(corrections)(`clause.${index}`, value.paragraphs.join('\n'));
  if (words === null) return [];
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const hasHeading = value.heading !== null && lines[0] === value.heading && lines.length > 1;
  const addressees = value.addressees.flatMap(({ value: { group, role } }, place) => {
    const said = corrections.get(`clause.${index}.group.${place}`);
    const groupId = said === undefined ? groupOf(group) : said;
    return groupId === null || groupId === '' ? [] : [{ groupId, role }];
  });
  const clause: Clause = {
    id: `clause-${index + 1}`,
    number: value.number,
    heading: hasHeading ? value.heading : null,
    paragraphs: hasHeading ? lines.slice(1) : lines,
    addressees: addressees.filter(
      ({ groupId }, place) => addressees.findIndex((one) => one.groupId === groupId) === place,
    ),
    window: windowOf(reading, index),
  };
  return [{ clause, number: value.number }];
}

/** The first window of days that the clause names. */
/** Days that figures are taken from are no days of doing: "Thời điểm lấy số liệu: từ ngày …". */
const OF_FIGURES = /(?:số liệu|kỳ báo cáo|thống kê)[^.;]{0,40}$/iu;

function windowOf({ text, clauses, moments }: DirectiveReading, index: number): Clause['window'] {
  const span = clauses[index]?.span;
  if (span === undefined) return null;
  const found = moments.find(
    (moment) =>
      moment.value.window !== null &&
      !OF_FIGURES.test(text.slice(span.start, moment.span.start)) &&
      moment.span.start >= span.start &&
      moment.span.end <= span.end,
  );
  const days = found?.value.window ?? null;
  return days === null || found === undefined || (days.from === null && days.to === null)
    ? null
    : { ...days, quote: found.value.words };
}

function schedulesOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): readonly Schedule[] {
  return reading.duties.flatMap(({ value }, index) => {
    if (choices.corrections.get(`duty.${index}`) === null) return [];
    const home = clauses.find(({ number }) => number === value.clause);
    if (home === undefined) return [];
    const groups = groupsOf(value, home.clause, choices);
    const owners = groups.length > 0 ? groups : chosenGroup(`duty.${index}`, choices);
    return owners.map((groupId, place) =>
      scheduleOf(value, index, place, { groupId, clauseId: home.clause.id }, choices),
    );
  });
}

/** What the clerk's choice of a group for one duty or percentage that names nobody known is kept under. */
export function chosenGroupKey(id: string): string {
  return `${id}.group`;
}

function chosenGroup(id: string, { corrections }: DraftChoices): readonly string[] {
  const groupId = corrections.get(chosenGroupKey(id)) ?? '';
  return groupId === '' ? [] : [groupId];
}

/** Whose the duties and figures of a reading are by the words of the paper alone, before the clerk chooses for them. */
export function draftOwners(reading: DirectiveReading, choices: DraftChoices) {
  const clauses = reading.clauses.flatMap((clause, index) => clauseOf(reading, clause.value, index, choices));
  return {
    /** null: it stands in no clause that is kept. */
    ofDuty: (duty: DutyReading): readonly string[] | null => {
      const home = clauses.find(({ number }) => number === duty.clause);
      return home === undefined ? null : groupsOf(duty, home.clause, choices);
    },
    ofFigure: (figure: PercentReading): string | null => groupOfFigure(reading, figure, clauses, choices),
  };
}

/** Whoever the sentence names, else whoever the clause addresses. */
function groupsOf({ who }: DutyReading, { addressees }: Clause, { groupOf }: DraftChoices): readonly string[] {
  const named = who.flatMap((name) => groupOf(name) ?? []);
  const groups =
    named.length > 0 ? named : addressees.filter(({ role }) => role === 'lead').map(({ groupId }) => groupId);
  return [...new Set(groups)];
}

function scheduleOf(
  duty: DutyReading,
  index: number,
  place: number,
  owner: { readonly groupId: string; readonly clauseId: string },
  { corrections }: DraftChoices,
): Schedule {
  const read = corrected(corrections);
  return {
    id: `schedule-${index + 1}${place === 0 ? '' : `-${place + 1}`}`,
    ...owner,
    formId: null,
    due: dueRuleOf(duty.due?.value ?? null),
    internalCutoffs: [],
    owedBy: 'units',
    receiver: read(`duty.${index}.receiver`, duty.receiver ?? '') ?? '',
    via: read(`duty.${index}.via`, duty.via ?? ''),
    channel: read(`duty.${index}.channel`, duty.channel ?? ''),
    quote: duty.quote,
    decisions: [],
    answers: [],
  };
}

/** Where the paper names no hour, the whole day is in time; where it names no day, none is made up. */
export function dueRuleOf(due: DueReading | null): DueRule {
  if (due === null) return { kind: 'undated', words: NO_WORDS };
  if (due.kind === 'undated') return due;
  const isExclusive = due.isExclusive === true;
  if (due.kind === 'once') {
    const clock = due.clock ?? (isExclusive ? '00:00' : END_OF_DAY);
    return { kind: 'once', dueAt: at(due.day, clock), isExclusive };
  }
  return due.kind === 'daily' ? dailyRule(due) : periodicRule(due);
}

function dailyRule(due: Extract<DueReading, { kind: 'daily' }>): DueRule {
  const { from, to, weekdays, every, dataClock } = due;
  return {
    kind: 'daily',
    from,
    to,
    clock: due.clock ?? END_OF_DAY,
    isExclusive: due.clock !== null && due.isExclusive === true,
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(every === undefined ? {} : { every }),
    ...(dataClock === undefined ? {} : { dataClock }),
  };
}

function periodicRule(due: Exclude<DueReading, { kind: 'once' | 'daily' | 'undated' }>): DueRule {
  const sending = sendingOf(due);
  const { cycle, words } = CYCLES[due.kind];
  const { every = 1 } = due;
  if (sending === null) return { kind: 'undated', words: every === 1 ? words : `${every} ${SPANS[cycle]} một lần` };
  const isExclusive = due.isExclusive === true;
  return {
    kind: 'periodic',
    cycle,
    ...(every === 1 ? {} : { every }),
    from: due.window?.from ?? null,
    to: due.window?.to ?? null,
    cutoffDay: due.cutoffDay ?? null,
    sending,
    clock: due.clock ?? (isExclusive ? '00:00' : END_OF_DAY),
    isExclusive,
  };
}

/** null: the paper names no day of sending. */
function sendingOf(due: Exclude<DueReading, { kind: 'once' | 'daily' | 'undated' }>): SendingDay | null {
  if (due.kind !== 'weekly' && due.workingDays !== undefined)
    return { kind: 'workingDaysAfterCutoff', days: due.workingDays };
  const day = due.kind === 'weekly' ? due.weekday : due.day;
  return day === null ? null : { kind: 'onDay', after: due.after ?? 0, day };
}

const CYCLES = {
  weekly: { cycle: 'week', words: 'hằng tuần' },
  monthly: { cycle: 'month', words: 'hằng tháng' },
  quarterly: { cycle: 'quarter', words: 'hằng quý' },
  halfYearly: { cycle: 'half', words: '6 tháng' },
  yearly: { cycle: 'year', words: 'hằng năm' },
} as const;
const SPANS = { week: 'tuần', month: 'tháng', quarter: 'quý', half: 'nửa năm', year: 'năm' } as const;

function relaysOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  { corrections, groupOf }: DraftChoices,
): readonly RelayDuty[] {
  return reading.relays.flatMap(({ value }, index) => {
    const groupId = value.who === null ? null : groupOf(value.who);
    if (groupId === null || corrections.get(`relay.${index}`) === null) return [];
    const home = clauses.find(({ number }) => number === value.clause);
    return [
      { id: `relay-${index + 1}`, clauseId: home?.clause.id ?? null, groupId, bodies: [value.to], quote: value.quote },
    ];
  });
}

interface Figures {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly quotedFigures: readonly QuotedFigure[];
}

/** A rate for each base; a figure whose units nobody knows is left in the wording. */
function figuresOf(reading: DirectiveReading, clauses: readonly DraftClause[], choices: DraftChoices): Figures {
  const indicators: Indicator[] = [];
  const targets: Target[] = [];
  const quotedFigures: QuotedFigure[] = [];
  reading.percentages.forEach(({ value }, index) => {
    const groupId =
      groupOfFigure(reading, value, clauses, choices) ?? chosenGroup(`percent.${index}`, choices)[0] ?? null;
    if (choices.corrections.get(`percent.${index}`) === null || groupId === null || value.role === 'threshold') return;
    const indicator = indicatorOf(indicators, value, groupId);
    if (value.role === 'target' && value.basisPoints !== null && value.basisPoints >= 1 && value.basisPoints <= 10_000)
      targets.push({
        id: `target-${targets.length + 1}`,
        indicatorId: indicator.id,
        requiredBasisPoints: value.basisPoints,
        deadline: value.deadline,
        quote: value.quote,
      });
    const figure = value.role === 'quoted' ? quotedFigure(value, indicator.id) : null;
    if (figure !== null) quotedFigures.push(figure);
  });
  const used = new Set([...targets, ...quotedFigures].map(({ indicatorId }) => indicatorId));
  return { indicators: indicators.filter(({ id }) => used.has(id)), targets, quotedFigures };
}

function groupOfFigure(
  reading: DirectiveReading,
  { clause }: PercentReading,
  clauses: readonly DraftClause[],
  { groupOf }: DraftChoices,
): string | null {
  const own = clauses.find(({ number }) => number === clause)?.clause.addressees[0]?.groupId;
  return (
    own ??
    reading.addressees.map(({ value }) => groupOf(value)).find((groupId) => groupId !== null) ??
    clauses.flatMap(({ clause: one }) => one.addressees)[0]?.groupId ??
    null
  );
}

function indicatorOf(indicators: Indicator[], { base, clause }: PercentReading, groupId: string): Indicator {
  const before =
    base === null && clause === null
      ? indicators.at(-1)
      : indicators.find(({ denominatorLabel }) => denominatorLabel === (base ?? ''));
  if (before !== undefined) return before;
  const made: Indicator = {
    id: `indicator-${indicators.length + 1}`,
    label: base ?? '',
    measure: '',
    numeratorLabel: '',
    denominatorLabel: base ?? '',
    numerator: { kind: 'unreported' },
    denominator: { kind: 'unreported' },
    decimals: 2,
    rounding: 'round',
    groupId,
  };
  indicators.push(made);
  return made;
}

function quotedFigure(
  { printed, asOf, numerator, denominator, quote }: PercentReading,
  indicatorId: string,
): QuotedFigure | null {
  if (asOf === null) return null;
  const counts = numerator === null || denominator === null || denominator === 0 ? null : { numerator, denominator };
  const moment = asOf.includes('T') ? asOf : `${asOf}T${END_OF_DAY}`;
  return { indicatorId, printed, counts, asOf: toLocalTime(moment), quote };
}
