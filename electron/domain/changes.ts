import type { IsoDay, LocalTime } from './calendar';
import { foldedPart } from './destruction/personMark';
import type { Clause, Directive, IncomingStamp, Schedule, Target } from './directive';
import { isFieldRule } from './fieldRules';
import { type FigureNature, type FormDefinition, isPersonalField } from './form';
import type { OfficeProfile, Signatory } from './office';
import type { Figure, PersonList, PersonRow } from './submission';
import type { Unit, UnitChannel } from './unit';
import { foldForSearch } from './vietnamese';

/** What a change is about. More kinds may come; old entries keep theirs. */
export const SUBJECT_KINDS = [
  'report',
  'batch',
  'directive',
  'form',
  'unit',
  'group',
  'office',
  'signatory',
  'counts',
  'task',
  'reminder',
  'paper',
  'paperBatch',
  'incoming',
  'series',
  'question',
  'package',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface ChangeSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** How the thing was called when it changed: "Mẫu 02, Phường Bồng Sơn, ngày 17/8/2021". */
  readonly label: string;
}

/** One change in words, ready to be kept: nothing in it has to be looked up later. */
export interface Change {
  readonly subject: ChangeSubject;
  readonly field: string;
  readonly fieldLabel: string;
  /** null: it was not there before. */
  readonly oldValue: string | null;
  /** null: it is not there any more. */
  readonly newValue: string | null;
}

/** A change as it stands in the log, never altered afterwards. */
export interface ChangeEntry extends Change {
  /** Order of the changes, from 1. */
  readonly sequence: number;
  readonly happenedAt: LocalTime;
  /** Account of the system under which the app ran. */
  readonly account: string;
  /** Name that account had chosen by then; null: none. */
  readonly authorName: string | null;
  readonly reason: string | null;
}

/** Which entries are asked for; what is left out does not restrict. */
export interface ChangeFilter {
  /** `office` includes those who sign for it. */
  readonly subjectKind?: SubjectKind | undefined;
  readonly subjectId?: string | undefined;
  /** Every word of it stands somewhere in the entry, dấu or not. */
  readonly text?: string | undefined;
  /** First and last day, both included. */
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}

/** What a field of a thing says. Zero, blank and missing are three values, as they are in a report. */
export type FieldValue =
  | Figure
  | { readonly kind: 'text'; readonly text: string }
  /** Lines of a letterhead; order counts. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** Names beside each other. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'time'; readonly time: LocalTime }
  | { readonly kind: 'flag'; readonly is: boolean }
  | { readonly kind: 'version'; readonly version: number; readonly fileName: string; readonly arrivedAt: LocalTime }
  /** Rows of a person list: how many, and how many came and went; never who. */
  | { readonly kind: 'persons'; readonly count: number; readonly added?: number; readonly removed?: number }
  /** A long text: compared whole, told by its length. */
  | { readonly kind: 'content'; readonly text: string; readonly letters: number }
  /** Compared, but never told: only that it changed. */
  | { readonly kind: 'personal'; readonly text: string };

/** All that can change about a thing, by field, in the order it is told. */
export type Described = Readonly<Record<string, FieldValue>>;

export interface FieldChange {
  readonly field: string;
  /** null: the thing had no such field. */
  readonly old: FieldValue | null;
  readonly new: FieldValue | null;
}

/** What differs between two states of a thing, in the order of the newer one; null: it is not there. */
export function diff(before: Described | null, after: Described | null): readonly FieldChange[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...fields].flatMap((field) => {
    const change = { field, old: before?.[field] ?? null, new: after?.[field] ?? null };
    return JSON.stringify(change.old) === JSON.stringify(change.new) ? [] : [change];
  });
}

const BLANK = { kind: 'blank' } as const;

function textValue(text: string | null): FieldValue {
  return text === null || text === '' ? BLANK : { kind: 'text', text };
}

function dayValue(day: IsoDay | null): FieldValue {
  return day === null ? BLANK : { kind: 'day', day };
}

export function describeOffice(office: OfficeProfile): Described {
  return {
    name: textValue(office.name),
    parentLines: { kind: 'lines', lines: office.parentLines },
    issuerLines: { kind: 'lines', lines: office.issuerLines },
    symbol: textValue(office.symbol),
    fieldSymbol: textValue(office.fieldSymbol),
    placeOfIssue: textValue(office.placeOfIssue),
    contact: textValue(office.contact),
    archiveSuffix: textValue(office.archiveSuffix),
    areaWord: textValue(office.areaWord),
    organId: textValue(office.organId ?? null),
  };
}

export function describeSignatory(signatory: Signatory): Described {
  return {
    authorityLines: { kind: 'lines', lines: signatory.authorityLines },
    otherTitleLines: { kind: 'lines', lines: signatory.otherTitleLines },
    fullName: textValue(signatory.fullName),
    validFrom: dayValue(signatory.validFrom),
    validTo: dayValue(signatory.validTo),
    mandate: textValue(signatory.mandate?.paper ?? ''),
    mandateFrom: dayValue(signatory.mandate?.from ?? null),
    mandateTo: dayValue(signatory.mandate?.to ?? null),
    mandateScope: textValue(signatory.mandate?.scope ?? ''),
    picture: textValue(signatory.picture?.slice(0, 10) ?? ''),
    isDefault: { kind: 'flag', is: signatory.isDefault },
  };
}

/** Names for the ids a unit carries. */
export interface UnitNames {
  unit(id: string): string;
  group(id: string): string;
  channel(channel: UnitChannel): string;
}

export function describeUnit(unit: Unit, names: UnitNames): Described {
  return {
    name: textValue(unit.name),
    code: textValue(unit.code),
    kind: textValue(unit.kind),
    addressee: textValue(unit.addressee),
    parent: textValue(unit.parentId === null ? null : names.unit(unit.parentId)),
    groups: { kind: 'list', items: unit.groups.map(names.group) },
    aliases: { kind: 'list', items: unit.aliases },
    validFrom: dayValue(unit.validFrom),
    validTo: dayValue(unit.validTo),
    channel: textValue(unit.channel === null ? null : names.channel(unit.channel)),
    contacts: {
      kind: 'list',
      items: unit.contacts.map(({ fullName, jobTitle }) =>
        [fullName, jobTitle].filter((text) => text !== '').join(', '),
      ),
    },
    contactWays: {
      kind: 'personal',
      text: unit.contacts.map(({ phone, email, zalo }) => [phone, email, zalo].filter(Boolean).join(', ')).join('; '),
    },
  };
}

/** @param natureName words for what becomes of a figure over periods */
export function describeForm(form: FormDefinition, natureName: (nature: FigureNature) => string): Described {
  return {
    label: textValue(form.label),
    titleLines: { kind: 'lines', lines: form.titleLines },
    fields: { kind: 'list', items: form.fields.map(({ label }) => label) },
    columns: { kind: 'list', items: form.columns.map(({ label }) => label) },
    rules: { kind: 'list', items: ruleWords(form, false) },
    advice: { kind: 'list', items: ruleWords(form, true) },
    natures: {
      kind: 'list',
      items: form.fields.flatMap(({ label, nature }) =>
        nature === undefined ? [] : [`${label}: ${natureName(nature)}`],
      ),
    },
  };
}

/** "Nữ ≤ Tổng số", "Tổng số = Nam + Nữ". @param isAdvice those that only remark, else those that refuse */
function ruleWords({ rules, fields, columns }: FormDefinition, isAdvice: boolean): readonly string[] {
  const label = (key: string) => [...fields, ...columns].find((field) => field.key === key)?.label ?? key;
  return rules
    .filter(isFieldRule)
    .filter((rule) => (rule.isAdvice === true) === isAdvice)
    .map((rule) =>
      rule.kind === 'atMost'
        ? `${label(rule.left)} ≤ ${label(rule.right)}`
        : `${label(rule.total)} = ${rule.parts.map(label).join(' + ')}`,
    );
}

/** Words for the parts of a directive that are things of their own. */
export interface DirectiveNames {
  group(id: string): string;
  schedule(schedule: Schedule): string;
  target(target: Target): string;
}

/** Clauses, duties and targets are told under `clause/<id>`, `schedule/<id>` and `target/<id>`. */
export function describeDirective(directive: Directive, names: DirectiveNames): Described {
  const { stamp } = directive;
  const dated = [directive.issuedDay, directive.issuedMonth, directive.issuedYear];
  return {
    isDraft: { kind: 'flag', is: directive.isDraft },
    shortName: textValue(directive.shortName),
    kind: textValue(directive.kind),
    issuerLines: { kind: 'lines', lines: [...directive.parentLines, ...directive.issuerLines] },
    number: textValue(directive.number),
    code: textValue(directive.code),
    issued: textValue([directive.placeOfIssue, dated.map((part) => part ?? '…').join('/')].join(', ')),
    stamp: stamp === null ? BLANK : stampValue(stamp),
    subject: textValue(directive.subject),
    addressees: { kind: 'list', items: directive.addressees },
    legalBases: { kind: 'list', items: directive.legalBases.map(({ quote }) => quote) },
    links: { kind: 'list', items: directive.links.map(({ quote }) => quote) },
    openingParagraphs: { kind: 'lines', lines: directive.openingParagraphs },
    ...Object.fromEntries(directive.clauses.map((clause) => [`clause/${clause.id}`, clauseValue(clause, names)])),
    relays: { kind: 'list', items: directive.relays.map(({ quote }) => quote) },
    closingParagraphs: { kind: 'lines', lines: directive.closingParagraphs },
    recipients: { kind: 'list', items: directive.recipients.map(({ text }) => text) },
    authorityLines: { kind: 'lines', lines: directive.authorityLines },
    otherTitleLines: { kind: 'lines', lines: directive.otherTitleLines ?? [] },
    signerName: textValue(directive.signerName),
    ...Object.fromEntries(
      directive.schedules.map((schedule) => [`schedule/${schedule.id}`, textValue(names.schedule(schedule))]),
    ),
    ...Object.fromEntries(directive.targets.map((target) => [`target/${target.id}`, textValue(names.target(target))])),
  };
}

function stampValue({ owner, number, arrivedOn, forwardedTo, fileUnder }: IncomingStamp): FieldValue {
  return { kind: 'list', items: [owner, number, arrivedOn, forwardedTo, fileUnder].filter((part) => part !== null) };
}

function clauseValue({ heading, paragraphs, addressees }: Clause, names: DirectiveNames): FieldValue {
  const words = [...(heading === null ? [] : [heading]), ...paragraphs];
  return { kind: 'lines', lines: [...words, ...addressees.map(({ groupId }) => names.group(groupId))] };
}

/** What one duty has been answered with: the version that counts, and when the first one came. */
export interface ReportState {
  readonly version: number;
  readonly fileName: string;
  readonly arrivedAt: LocalTime;
  /** Arrival of the earliest live version; it decides timeliness. */
  readonly firstArrivedAt: LocalTime;
  readonly isNil: boolean;
  readonly dataAsOf: LocalTime | null;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Rows of its person list. */
  readonly persons: number;
}

/** Fields of a form are told under `figure/<key>` and `text/<key>`. */
export function describeReport(
  report: ReportState,
  form: FormDefinition | null,
  personChanges: PersonChanges | null = null,
): Described {
  const { version, fileName, arrivedAt, firstArrivedAt, isNil, dataAsOf, figures, texts, persons } = report;
  const inOrder = (keys: readonly string[]) => [...keys].sort((a, b) => placeIn(form, a) - placeIn(form, b));
  return {
    version: { kind: 'version', version, fileName, arrivedAt },
    firstArrivedAt: { kind: 'time', time: firstArrivedAt },
    isNil: { kind: 'flag', is: isNil },
    dataAsOf: dataAsOf === null ? BLANK : { kind: 'time', time: dataAsOf },
    ...Object.fromEntries(inOrder(Object.keys(figures)).map((key) => [`figure/${key}`, figures[key] ?? BLANK])),
    ...Object.fromEntries(inOrder(Object.keys(texts)).map((key) => [`text/${key}`, reportText(form, key, texts[key])])),
    persons: { kind: 'persons', count: persons, ...personChanges },
  };
}

function placeIn(form: FormDefinition | null, key: string): number {
  return form?.fields.findIndex((field) => field.key === key) ?? -1;
}

function reportText(form: FormDefinition | null, key: string, text = ''): FieldValue {
  const field = form?.fields.find((candidate) => candidate.key === key);
  return isPersonalField(field) ? { kind: 'personal', text } : textValue(text);
}

/** How many people a newer list has that the older one had not, and the other way round. */
export interface PersonChanges {
  readonly added: number;
  readonly removed: number;
}

/**
 * @param keyOf the same for a person of both lists
 * @returns null when both lists name the same people
 */
export function personChanges(
  earlier: PersonList,
  later: PersonList,
  keyOf: (person: PersonRow) => string = personKey,
): PersonChanges | null {
  const before = new Set(earlier.map(keyOf));
  const after = new Set(later.map(keyOf));
  const added = later.filter((person) => !before.has(keyOf(person))).length;
  const removed = earlier.filter((person) => !after.has(keyOf(person))).length;
  return added === 0 && removed === 0 ? null : { added, removed };
}

/** The same person on two versions of a list. */
export function personKey({ fullName, phone, address }: PersonRow): string {
  return personKeyOf(foldedPart(fullName) ?? foldForSearch(fullName), phone, address);
}

/** @param folded the name, or the part of its mark that stands for it */
export function personKeyOf(folded: string, phone: string | null, address: string | null): string {
  return [folded, phone ?? '', foldForSearch(address ?? '')].join('/');
}
