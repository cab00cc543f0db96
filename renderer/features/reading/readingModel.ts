import type { IsoDay } from '../../../electron/domain/calendar';
import type { Directive } from '../../../electron/domain/directive';
import { directiveId } from '../../../electron/domain/directiveId';
import {
  arrivalOf,
  type CountedLimit,
  type DraftChoices,
  formChosen,
} from '../../../electron/domain/directiveText/choices';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import type { Corrections, FieldSection, ReadingField } from '../../../electron/domain/directiveText/fields';
import { exactIssueDay } from '../../../electron/domain/directiveText/issueDay';
import { matchForm } from '../../../electron/domain/directiveText/matchForm';
import { matchGroup } from '../../../electron/domain/directiveText/matchGroup';
import type {
  CountReading,
  DirectiveReading,
  DueReading,
  DutyReading,
} from '../../../electron/domain/directiveText/reading';
import type { FormDefinition } from '../../../electron/domain/form';
import type { UnitGroup } from '../../../electron/domain/unit';
import { countDays, type HolidayCalendar } from '../../../electron/domain/workingDays';
import { countedWords } from '../../lib/countedWords';
import { formatDay, weekdayName } from '../../lib/formatting';
import { strings } from '../../text/vi';

const words = strings.reading;

export const SECTIONS: readonly FieldSection[] = [
  'head',
  'addressees',
  'bases',
  'opening',
  'clauses',
  'duties',
  'figures',
  'end',
  'forms',
];

/** "clause.0.group.1" → "group", "duty.0.via" → "via", "number" → "number": what the row is called. */
export function labelOf({ id }: ReadingField, reading: DirectiveReading): string {
  const [name = '', at, part] = id.split('.');
  if (name === 'clause' && part === undefined) return words.clause(reading.clauses[Number(at)]?.value.number ?? '');
  const key = (part ?? name) as keyof typeof words.labels;
  return words.labels[key] ?? words.labels.other;
}

/** What stands under the words of a finding: the time of a duty as printed, what a percentage is for. */
export function detailOf({ id }: ReadingField, reading: DirectiveReading): string | null {
  const [name, at, part] = id.split('.');
  const index = Number(at);
  if (name === 'duty' && part === undefined) {
    const duty = reading.duties[index]?.value;
    if (duty === undefined) return null;
    const doubt = reading.duties[index]?.doubt;
    const due =
      duty.due === null
        ? doubt === 'time-not-understood'
          ? words.unreadDue
          : words.noDue
        : reading.text.slice(duty.due.span.start, duty.due.span.end).replace(/\s+/g, ' ');
    return words.duty(
      duty.who.join('; ') || ownersInstead(duty, reading),
      `${due}${understoodOf(duty.due?.value ?? null)}`,
    );
  }
  if (name === 'duty' && part === 'form') return formDetail(reading.duties[index]?.value.form ?? null);
  if (name !== 'percent') return null;
  const percent = reading.percentages[index]?.value;
  if (percent === undefined) return null;
  const day = percent.deadline ?? percent.asOf?.slice(0, 10) ?? null;
  return [words.roles[percent.role], day === null ? null : formatDay(day as Parameters<typeof formatDay>[0])]
    .filter(Boolean)
    .join(', ');
}

/** Whom the duty goes to where its sentence names nobody: those of its clause, else whom the letter is to. */
function ownersInstead({ clause }: DutyReading, { clauses, addressees }: DirectiveReading): string {
  const home = clauses.find(({ value }) => value.number === clause)?.value.addressees ?? [];
  const isForAll = clauses.every(({ value }) => value.addressees.length === 0);
  const names =
    home.length > 0 ? home.map(({ value }) => value.group) : isForAll ? addressees.map(({ value }) => value) : [];
  return names.length === 0 ? words.nobody : words.byAddressees(names.join('; '));
}

/** A form of that number may belong to another paper, so the proposal is to be looked at. */
function formDetail(mention: string | null): string | null {
  return mention === null ? null : words.formNamed(mention);
}

/** What the words of time are taken to mean, as far as they do not show it themselves, and how long a report lasts. */
function understoodOf(due: DueReading | null): string {
  if (due === null || due.kind === 'once' || due.kind === 'undated') return '';
  const window = due.kind === 'daily' ? due : due.window;
  const from = window?.from ?? null;
  const to = window?.to ?? null;
  return [
    ...(due.kind === 'daily' ? dailyDetails(due) : periodicDetails(due)),
    words.lasting(from === null ? null : formatDay(from), to === null ? null : formatDay(to)),
  ].join('');
}

function dailyDetails({ weekdays, every, dataClock }: Extract<DueReading, { kind: 'daily' }>): readonly string[] {
  return [
    weekdays === undefined ? '' : words.onDays(weekdays.map(weekdayName).join(strings.listSeparator)),
    every === undefined ? '' : words.every(every, words.spans.daily),
    dataClock === undefined ? '' : words.figuresTo(dataClock.replace(':', 'h')),
  ];
}

function periodicDetails(due: Exclude<DueReading, { kind: 'once' | 'daily' | 'undated' }>): readonly string[] {
  const { kind, every, after, cutoffDay } = due;
  const day = cutoffDay == null ? null : kind === 'weekly' ? weekdayName(cutoffDay) : words.dayOfMonth(cutoffDay);
  return [
    every === undefined ? '' : words.every(every, words.spans[kind]),
    after === undefined ? '' : words.sentAfter(after, kind === 'weekly' ? words.spans.weekly : words.spans.monthly),
    day === null ? '' : words.figuresTo(day),
  ];
}

/** What names of a paper are looked up in. */
export interface Registry {
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  /** Days off that limits are counted past. */
  readonly calendar: HolidayCalendar;
  /** Our own office, as sentences name it; null: not set up yet. */
  readonly office?: string | null;
}

/** As the clerk left it, else as it was found; a group or a form is its id. */
export function fieldValue(field: ReadingField, reading: DirectiveReading, choices: DraftChoices): string | null {
  const said = choices.corrections.get(field.id);
  if (said !== undefined) return said;
  if (field.kind === 'group') return choices.groupOf(field.value) ?? '';
  if (field.kind !== 'form') return field.value;
  const index = Number(field.id.split('.')[1]);
  const duty = reading.duties[index]?.value;
  return duty === undefined ? '' : (formChosen(duty, index, choices) ?? '');
}

/** What the clerk has said, and what names mean in the registry. */
export function choicesOf(
  reading: DirectiveReading,
  corrections: Corrections,
  { groups, forms, calendar, office = null }: Registry,
): DraftChoices {
  return {
    corrections,
    groupOf: (name) => matchGroup(name, groups),
    anyGroup: groups[0]?.id,
    ...(office !== null && { receiver: office }),
    formOf: (duty) => matchForm(duty, forms, reading.attachedForms),
    countOf: (count, quote) => countedLimit(count, quote, dayCountedFrom(count, reading, corrections), calendar),
  };
}

/** null: not known. */
function dayCountedFrom({ since }: CountReading, reading: DirectiveReading, corrections: Corrections): IsoDay | null {
  return since === 'arrival' ? arrivalOf(reading, corrections) : exactIssueDay(reading.placeDate?.value ?? null);
}

function countedLimit(
  { days, isWorking, since }: CountReading,
  quote: string,
  from: IsoDay | null,
  calendar: HolidayCalendar,
): CountedLimit | null {
  if (from === null) return null;
  const counted = countDays({ from, days, isWorking }, calendar);
  return { lastDay: counted.lastDay, sentence: countedWords(quote, since, counted) };
}

/** The draft of the reading as corrected, under an id no directive has. */
export function draftFrom(reading: DirectiveReading, choices: DraftChoices, taken: readonly string[]): Directive {
  const draft = draftOf(reading, choices, 'van-ban');
  return { ...draft, id: directiveId(draft, taken) };
}
