import { createHash } from 'node:crypto';
import type { ReadDb } from '../../db/database';
import { listFormVersions } from '../../db/forms';
import { type ArrivedInPackage, listArrivedInPackages, listMatches } from '../../db/packages';
import { listSubmissionHeads, type SubmissionHead } from '../../db/reportHeads';
import { findLiveReport } from '../../db/submissions';
import { listUnits } from '../../db/units';
import type { LocalTime } from '../../domain/calendar';
import { canonical } from '../../domain/canonical';
import { isSameReport, toldDifferences } from '../../domain/evidence';
import { type FormDefinition, isPersonalField, versionFor } from '../../domain/form';
import { groupBy } from '../../domain/groupBy';
import type { Obligation } from '../../domain/obligation';
import type { Coverage, FieldShare, ReadPackage, UpContent, UpDuty, UpTotal } from '../../domain/package/packageModel';
import { sumReports } from '../../domain/package/sumReports';
import { comparePeriods, type PeriodKey } from '../../domain/period';
import type { ReportContent } from '../../domain/submission';
import type { Unit } from '../../domain/unit';
import { WRITTEN_REPORT } from '../../domain/writtenReport';
import type {
  PackageDecisions,
  PackageLine,
  PackageLineState,
  PackageUnitMatch,
  PackageUpPreview,
} from '../../ipc/contract';
import { packageText } from '../../text/packageText';
import { dutyChooser } from '../dutyChoice';
import { SENDER_REF, unitMatcher, unitsBelow } from './matchUnits';
import { coverageOf } from './offerPackage';

/** A report of a package, and what becomes of it. */
export interface PlannedReport {
  readonly line: PackageLine;
  readonly unitId: string;
  readonly obligation: Obligation;
  readonly form: FormDefinition;
  readonly content: ReportContent;
  readonly contentSha256: string;
  readonly isTotal: boolean;
  readonly lowerFirstArrivedAt: LocalTime | null;
  readonly lowerVersion: number | null;
  readonly coverage: Coverage | null;
  readonly below: Coverage | null;
  /** With totals: who is missing in them. */
  readonly missing: readonly string[];
  /** With totals: who is in each field; null: the sender did not say. */
  readonly fields: Readonly<Record<string, FieldShare>> | null;
  readonly leftAtHome: LeftAtHome;
}

/** What the sender has of people and did not send along: it is not gone, so what came of it before stays. */
export interface LeftAtHome {
  readonly list: boolean;
  /** Names and phones in fields of the report. */
  readonly texts: boolean;
}

const NOTHING_LEFT: LeftAtHome = { list: false, texts: false };

export interface UpPlan {
  readonly preview: PackageUpPreview;
  /** Those that will be written. */
  readonly reports: readonly PlannedReport[];
  readonly matches: readonly PackageUnitMatch[];
  readonly notices: readonly string[];
  readonly whyNot: string | null;
}

export interface UpQuestion {
  readonly read: ReadPackage;
  readonly content: UpContent;
  readonly directiveId: string;
  readonly decisions: PackageDecisions;
  readonly receivedAt: LocalTime;
}

const MOST_LINES = 1_000;
const WRITTEN: ReadonlySet<PackageLineState> = new Set(['new', 'changed', 'confirms', 'conflict']);
const ORDER: readonly PackageLineState[] = [
  'conflict',
  'unmatched',
  'changed',
  'new',
  'confirms',
  'older',
  'notOwed',
  'same',
];

/** What a package of figures would change here; nothing is written. */
export function planUp(db: ReadDb, question: UpQuestion): UpPlan {
  const ground = groundOf(db, question);
  const notices: string[] = [];
  const forms: PackageUpPreview['forms'][number][] = [];
  const reports: (PlannedReport | PackageLine)[] = [];
  for (const { id, label, fields } of question.content.forms) {
    const own = ground.forms.filter((form) => form.id === id);
    const newest = own.at(-1);
    if (newest === undefined) {
      forms.push({ formId: id, label, mode: 'none', sentence: packageText.unknownForm(label) });
      continue;
    }
    const keys = new Set(newest.fields.map(({ key }) => key));
    const unknown = fields.filter(({ key }) => !keys.has(key)).map((field) => field.label);
    if (unknown.length > 0) notices.push(packageText.unknownFields(label, unknown));
    const { mode, sentence } = modeOf(ground, id, label);
    forms.push({ formId: id, label, mode, sentence });
    if (mode === 'units') reports.push(...unitReports(ground, question, id));
    if (mode === 'total') reports.push(...totalReports(ground, question, id));
  }
  for (const odd of oddTotals(question.content, ground.forms)) notices.push(odd);
  const { persons } = question.read;
  const isByTotal = forms.some(({ mode }) => mode === 'total');
  if (persons !== null && isByTotal) notices.push(packageText.listLeftOut);
  if (persons === null && question.content.duties.some(({ report }) => (report?.rows ?? 0) > 0))
    notices.push(packageText.noPersons);
  const planned = reports.filter((one): one is PlannedReport => 'line' in one);
  if (planned.some(({ line, leftAtHome }) => line.state === 'changed' && leftAtHome.list))
    notices.push(packageText.listStays);
  const lines = reports.map((one) => ('line' in one ? one.line : one));
  const shown = lines
    .filter(({ state }) => state !== 'same')
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const open = forms.some(({ mode }) => mode === 'units') ? ground.matches.filter(({ isOpen }) => isOpen) : [];
  return {
    preview: {
      sender: ground.sender,
      units: ground.matches,
      forms,
      counts: countsOf(lines),
      periods: periodsOf(lines),
      lines: shown.slice(0, MOST_LINES),
      hiddenLines: Math.max(0, shown.length - MOST_LINES),
      coverage: coverageOf(question.content),
      remarks: question.content.remarks,
    },
    reports: planned.filter(({ line }) => WRITTEN.has(line.state)),
    matches: [ground.sender, ...ground.matches],
    notices,
    whyNot: whyNot(ground, open.length, forms),
  };
}

/** Totals whose figures are not the sum of the sender's own reports, where those are all its own and nothing was merged. */
function oddTotals({ totals, duties }: UpContent, forms: readonly FormDefinition[]): readonly string[] {
  const placeOf = (one: Pick<UpTotal, 'form' | 'period' | 'schedule'>) =>
    JSON.stringify([one.form, one.period, one.schedule]);
  const byPlace = groupBy(duties, placeOf);
  return totals.flatMap((total) => {
    const { form: formId, formVersion, period, figures, notes } = total;
    const own = forms.filter(({ id }) => id === formId);
    const form = own.find(({ version }) => version === formVersion) ?? own.at(-1);
    if (form === undefined || notes !== undefined) return [];
    const reports = (byPlace.get(placeOf(total)) ?? []).flatMap(({ report }) => report ?? []);
    const sums = sumOf(reports, form);
    const odd = form.fields.flatMap(({ key, label }) => {
      const [said, sum] = [valueIn(figures, key), valueIn(sums, key)];
      return said === sum ? [] : [packageText.oddField(label, said, sum)];
    });
    return odd.length === 0 ? [] : [packageText.oddTotal(form.label, period, odd)];
  });
}

/** Too large a sum to be exact is no figure: what a package says of it cannot be right either. */
function sumOf(reports: readonly Pick<ReportContent, 'figures'>[], form: FormDefinition): UpTotal['figures'] {
  try {
    return sumReports([reports.map(({ figures }) => ({ figures, fields: null }))], form).figures;
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function valueIn(figures: UpTotal['figures'], key: string): number | null {
  const figure = figures[key];
  return figure?.kind === 'number' ? figure.value : null;
}

interface Ground {
  readonly forms: readonly FormDefinition[];
  readonly sender: PackageUnitMatch;
  readonly matches: readonly PackageUnitMatch[];
  readonly unitOf: ReadonlyMap<string, PackageUnitMatch>;
  readonly nameOf: (unitId: string) => string;
  /** Whether the unit owes the form here. */
  readonly owes: (unitId: string, formId: string) => boolean;
  readonly judge: (came: Came) => Judged;
  readonly taken: Set<string>;
}

function groundOf(db: ReadDb, { read, content, directiveId, decisions, receivedAt }: UpQuestion): Ground {
  const registry = listUnits(db);
  const remembered = listMatches(db, read.manifest.sender.identity);
  const { name, code } = read.manifest.sender;
  const asked = { registry, remembered, said: decisions.units, asksOnOtherCode: true };
  const sender = unitMatcher({ ...asked, candidates: registry })({ ref: SENDER_REF, name, code });
  const below = sender.unitId === null ? [] : unitsBelow(registry, sender.unitId);
  const matcher = unitMatcher({ ...asked, candidates: below.length > 0 ? below : others(registry, sender.unitId) });
  const matches = content.units.map(matcher);
  const owing = owingPairs(db, directiveId);
  const names = new Map(registry.map((unit) => [unit.id, unit.name]));
  return {
    forms: [...listFormVersions(db), WRITTEN_REPORT],
    sender,
    matches,
    unitOf: new Map(matches.map((one) => [one.ref, one])),
    nameOf: (unitId) => names.get(unitId) ?? unitId,
    owes: (unitId, formId) => owing.has(`${unitId} ${formId}`),
    judge: judgeIn(db, directiveId, read, decisions, receivedAt),
    taken: new Set(),
  };
}

/** The sender's own unit is none of those below it. */
function others(registry: readonly Unit[], senderId: string | null): readonly Unit[] {
  return registry.filter(({ id }) => id !== senderId);
}

function owingPairs(db: ReadDb, directiveId: string): ReadonlySet<string> {
  const rows = db.all<{ unitId: string; formId: string }>(
    `SELECT DISTINCT unit_id AS unitId, form_id AS formId FROM obligation
      WHERE directive_id = :directiveId AND is_withdrawn = 0`,
    { ':directiveId': directiveId },
  );
  return new Set(rows.map(({ unitId, formId }) => `${unitId} ${formId}`));
}

/** Whose figures are taken follows from whom this office expects reports of. */
function modeOf({ matches, sender, owes, nameOf }: Ground, formId: string, label: string) {
  const owing = matches.filter(({ unitId }) => unitId !== null && owes(unitId, formId));
  if (owing.length > 0) return { mode: 'units', sentence: packageText.byUnits(label, owing.length) } as const;
  if (sender.unitId !== null && owes(sender.unitId, formId))
    return { mode: 'total', sentence: packageText.byTotal(label, nameOf(sender.unitId)) } as const;
  return { mode: 'none', sentence: packageText.notOwed(label) } as const;
}

function whyNot({ sender }: Ground, open: number, forms: PackageUpPreview['forms']): string | null {
  if (open > 0) return packageText.openUnits(open);
  if (sender.isOpen && forms.every(({ mode }) => mode === 'none')) return packageText.noArea;
  return null;
}

function unitReports(ground: Ground, { content, read }: UpQuestion, formId: string) {
  const lists = new Map((read.persons ?? []).map(({ duty, persons }) => [duty, persons]));
  const isLeftOut = (place: number, { rows }: { readonly rows: number }) => rows > 0 && !lists.has(place); // only counted
  return content.duties.flatMap((duty, place) => {
    if (duty.form !== formId || duty.report === null) return [];
    return [
      unitReport(
        ground,
        duty,
        duty.report,
        lists.get(place) ?? [],
        read.persons !== null && !isLeftOut(place, duty.report),
      ),
    ];
  });
}

function unitReport(
  ground: Ground,
  duty: UpDuty,
  report: NonNullable<UpDuty['report']>,
  persons: ReportContent['persons'],
  hasPeople: boolean,
): PlannedReport | PackageLine {
  const match = ground.unitOf.get(duty.unit);
  const unitId = match?.unitId ?? null;
  const name = unitId === null ? (match?.name ?? duty.unit) : ground.nameOf(unitId);
  const { figures, texts, isNil, dataAsOf, rows } = report;
  // of whom the list speaks and not only of how many: a corrected phone is another report
  const told = { figures, texts, isNil, dataAsOf, rows, list: persons.length === 0 ? 0 : hashOf([...persons]) };
  return planReport(ground, {
    place: { form: duty.form, period: duty.period, schedule: duty.schedule },
    unitId,
    unitName: name,
    isLeftOut: match?.isOpen === false && unitId === null,
    formVersion: report.formVersion,
    content: { figures, texts, persons, isNil, dataAsOf },
    contentSha256: hashOf(told),
    moment: dataAsOf ?? report.arrivedAt,
    isTotal: false,
    lowerFirstArrivedAt: report.firstArrivedAt,
    lowerVersion: report.version,
    coverage: null,
    below: null,
    missing: [],
    fields: null,
    leftAtHome: hasPeople ? NOTHING_LEFT : { list: rows > 0, texts: true },
  });
}

function totalReports(ground: Ground, { content, read }: UpQuestion, formId: string) {
  const unitId = ground.sender.unitId;
  if (unitId === null) return [];
  const names = new Map(content.units.map((unit) => [unit.ref, unit.name]));
  return content.totals
    .filter(({ form, coverage }) => form === formId && coverage.reported > 0)
    .map((total) => planReport(ground, totalCame(total, unitId, ground.nameOf(unitId), read, names)));
}

function totalCame(
  total: UpTotal,
  unitId: string,
  unitName: string,
  { manifest }: ReadPackage,
  names: ReadonlyMap<string, string>,
): Came {
  const { form, period, schedule, formVersion, figures, isNil, coverage, below, fields, notes } = total;
  const missing = total.missing.map(({ unit, notes }) => packageText.chosen(names.get(unit) ?? unit, notes));
  return {
    place: { form, period, schedule },
    unitId,
    unitName,
    isLeftOut: false,
    formVersion,
    content: { figures, texts: {}, persons: [], isNil, dataAsOf: manifest.dataAsOf },
    contentSha256: hashOf({ figures, isNil, coverage, below, missing, fields, notes }),
    moment: manifest.dataAsOf ?? manifest.madeAt,
    isTotal: true,
    lowerFirstArrivedAt: null,
    lowerVersion: null,
    coverage,
    below,
    missing,
    fields,
    leftAtHome: NOTHING_LEFT,
  };
}

/** A report as it stands in the package. */
interface Came {
  readonly place: { readonly form: string; readonly period: PeriodKey; readonly schedule: string };
  readonly unitId: string | null;
  readonly unitName: string;
  readonly isLeftOut: boolean;
  readonly formVersion: number | null;
  readonly content: ReportContent;
  readonly contentSha256: string;
  /** What decides which of two different reports is the newer one. */
  readonly moment: LocalTime;
  readonly isTotal: boolean;
  readonly lowerFirstArrivedAt: LocalTime | null;
  readonly lowerVersion: number | null;
  readonly coverage: Coverage | null;
  readonly below: Coverage | null;
  readonly missing: readonly string[];
  readonly fields: UpTotal['fields'] | null;
  readonly leftAtHome: LeftAtHome;
}

interface Judged {
  readonly state: PackageLineState;
  readonly obligation: Obligation | null;
  readonly form: FormDefinition | null;
  readonly differences: PackageLine['differences'];
  readonly here: PackageLine['here'];
  readonly decision: PackageLine['decision'];
}

function planReport(ground: Ground, came: Came): PlannedReport | PackageLine {
  const { place, unitId, unitName, isTotal, coverage } = came;
  const label = ground.forms.find(({ id }) => id === place.form)?.label ?? place.form;
  const bare = { unitName, formLabel: label, period: place.period, isTotal, coverage };
  const key = JSON.stringify([unitId ?? unitName, place.form, place.period, place.schedule]);
  const nothing = { figures: [], differences: [], here: null, decision: null };
  if (unitId === null)
    return { key, ...bare, ...nothing, state: came.isLeftOut ? 'notOwed' : 'unmatched' } satisfies PackageLine;
  const judged = ground.judge(withKnownFields(came, ground.forms));
  const { state, obligation, form, differences, here, decision } = judged;
  const figures = state === 'new' && form !== null ? figuresIn(came, form) : [];
  const line: PackageLine = { key, ...bare, state, figures, differences, here, decision };
  if (obligation === null || form === null) return line;
  if (ground.taken.has(obligation.id)) return { ...line, ...nothing, state: 'notOwed' };
  ground.taken.add(obligation.id);
  const { contentSha256, lowerFirstArrivedAt, lowerVersion, below, missing, fields, leftAtHome } = came;
  const { content } = withKnownFields(came, ground.forms);
  return {
    line,
    unitId,
    obligation,
    form,
    content,
    contentSha256,
    isTotal,
    lowerFirstArrivedAt,
    lowerVersion,
    coverage,
    below,
    missing,
    fields: fields ?? null,
    leftAtHome,
  };
}

/** What a report that is not here yet will bring. */
function figuresIn({ content }: Came, { fields }: FormDefinition): PackageLine['figures'] {
  const counted = fields.filter(({ type }) => type === 'count');
  const told = counted.map(({ key, label }) => ({ label, value: valueIn(content.figures, key) }));
  const people = content.persons.length;
  return people === 0 ? told : [...told, { label: packageText.rowsLabel, value: people }];
}

/** A report of the same sender as it takes the place of its earlier one. */
export function withLeftAtHome(
  live: ReportContent,
  { content, leftAtHome, form }: Pick<PlannedReport, 'content' | 'leftAtHome' | 'form'>,
): ReportContent {
  const isPersonal = ([key]: readonly [string, string]) =>
    isPersonalField(form.fields.find((field) => field.key === key));
  const kept = leftAtHome.texts ? Object.entries(live.texts).filter(isPersonal) : [];
  return {
    ...content,
    texts: { ...Object.fromEntries(kept), ...content.texts },
    persons: leftAtHome.list ? live.persons : content.persons,
  };
}

/** What the form here does not ask for is not taken; it was said. */
function withKnownFields(came: Came, forms: readonly FormDefinition[]): Came {
  const own = forms.filter(({ id }) => id === came.place.form);
  const keys = new Set(own.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const only = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
  const { figures, texts } = came.content;
  return { ...came, content: { ...came.content, figures: only(figures), texts: only(texts) } };
}

/** Holds a report against what is here already. */
function judgeIn(
  db: ReadDb,
  directiveId: string,
  { manifest }: ReadPackage,
  { conflicts, allConflicts }: PackageDecisions,
  receivedAt: LocalTime,
): (came: Came) => Judged {
  const chooser = dutyChooser(db, directiveId);
  const forms = [...listFormVersions(db), WRITTEN_REPORT];
  const live = new Map(listSubmissionHeads(db, directiveId).map((head) => [head.obligationId, head])); // the newest wins
  const arrived = byDuty(listArrivedInPackages(db, directiveId));
  return (came) => {
    const { place, unitId } = came;
    const { obligation } = chooser.choose({
      unitId: unitId ?? '',
      formId: place.form,
      period: place.period,
      scheduleId: place.schedule,
      receivedAt,
    });
    const form = formOf(forms, came);
    const bare = { obligation, form, differences: [], here: null, decision: null };
    if (obligation === null || form === null) return { ...bare, obligation: null, state: 'notOwed' };
    const head = live.get(obligation.id);
    if (head === undefined) return { ...bare, state: 'new' };
    const before = (arrived.get(obligation.id) ?? []).filter(
      ({ senderIdentity }) => senderIdentity === manifest.sender.identity,
    );
    if (before.at(-1)?.contentSha256 === came.contentSha256) return { ...bare, state: 'same' };
    return againstHere(db, came, { ...bare, obligation, form }, head, before, {
      madeAt: manifest.madeAt,
      conflictOf: (key) => conflicts[key] ?? allConflicts,
    });
  };
}

function byDuty(reports: readonly ArrivedInPackage[]): ReadonlyMap<string, readonly ArrivedInPackage[]> {
  const duties = new Map<string, ArrivedInPackage[]>();
  for (const one of reports) {
    const own = duties.get(one.obligationId);
    if (own === undefined) duties.set(one.obligationId, [one]);
    else own.push(one);
  }
  return duties;
}

function againstHere(
  db: ReadDb,
  came: Came,
  bare: Omit<Judged, 'state'> & { readonly obligation: Obligation; readonly form: FormDefinition },
  head: SubmissionHead,
  before: readonly ArrivedInPackage[],
  {
    madeAt,
    conflictOf,
  }: { readonly madeAt: LocalTime; readonly conflictOf: (key: string) => 'package' | 'local' | null },
): Judged {
  const { obligation, form } = bare;
  const stored = findLiveReport(db, obligation.id);
  if (stored === null) throw new Error('a report with a head and no content');
  const here = { title: head.fileName, arrivedAt: head.arrivedAt };
  const told = {
    figures: came.content.figures,
    rows: came.content.persons.length === 0 ? null : came.content.persons.length,
    isNil: came.content.isNil,
  };
  const standing = { content: stored.content, rows: null };
  const differences = toldDifferences(standing, told, form).map(({ fieldKey, before: old, after }) => ({
    label: form.fields.find(({ key }) => key === fieldKey)?.label ?? packageText.rowsLabel,
    before: old,
    after,
  }));
  const own = before.find(({ submissionId }) => submissionId === head.id);
  if (own !== undefined && !head.isConfirmation) {
    if (own.madeAt > madeAt) return { ...bare, here, differences, state: 'older' };
    const isSame =
      came.leftAtHome.texts && saysTheSame(stored.content, withLeftAtHome(stored.content, { ...came, form }));
    return { ...bare, here, differences, state: isSame ? 'same' : 'changed' };
  }
  if (before.some((one) => one.madeAt > madeAt)) return { ...bare, here, differences, state: 'older' };
  if (isSameReport(standing, told, form)) return { ...bare, here, differences, state: 'confirms' };
  const { place, unitId } = came;
  const key = JSON.stringify([unitId, place.form, place.period, place.schedule]);
  const newer = came.moment > (head.dataAsOf ?? head.arrivedAt) ? 'package' : 'local';
  return { ...bare, here, differences, state: 'conflict', decision: conflictOf(key) ?? newer };
}

/** Whether nothing but lists and names that stay anyway tells two reports apart. */
function saysTheSame(one: ReportContent, other: ReportContent): boolean {
  const said = ({ figures, texts, isNil, dataAsOf }: ReportContent) => canonical({ figures, texts, isNil, dataAsOf });
  const isOneList = one.persons === other.persons || one.persons.length + other.persons.length === 0;
  return isOneList && said(one) === said(other);
}

function formOf(forms: readonly FormDefinition[], { place, formVersion }: Came): FormDefinition | null {
  const own = forms.filter(({ id }) => id === place.form);
  return own.find(({ version }) => version === formVersion) ?? versionFor(own, place.period);
}

/** Newest first: what is asked about now stands on top. */
function periodsOf(lines: readonly PackageLine[]): PackageUpPreview['periods'] {
  const byPlace = groupBy(lines, ({ formLabel, period }) => JSON.stringify([formLabel, period]));
  return [...byPlace.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { formLabel, period } = first;
      const counts = Object.entries(countsOf(own)).filter(([, count]) => count > 0);
      return [{ formLabel, period, counts: Object.fromEntries(counts) }];
    })
    .toSorted((a, b) => comparePeriods(b.period, a.period));
}

function countsOf(lines: readonly PackageLine[]): PackageUpPreview['counts'] {
  const counts = Object.fromEntries(ORDER.map((state) => [state, 0])) as Record<PackageLineState, number>;
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

/** The same report gives the same text whatever order its fields came in. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
