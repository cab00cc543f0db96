import type { Directive } from '../../../electron/domain/directive';
import { directiveId } from '../../../electron/domain/directiveId';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import type { Corrections, FieldSection, ReadingField } from '../../../electron/domain/directiveText/fields';
import { type LeftOut, leftOutOf } from '../../../electron/domain/directiveText/leftOut';
import { matchGroup } from '../../../electron/domain/directiveText/matchGroup';
import type { DirectiveReading, DueReading } from '../../../electron/domain/directiveText/reading';
import type { UnitGroup } from '../../../electron/domain/unit';
import { formatDay, weekdayName } from '../../lib/formatting';
import { vi } from '../../text/vi';

const words = vi.reading;

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
    const due =
      duty.due === null ? words.noDue : reading.text.slice(duty.due.span.start, duty.due.span.end).replace(/\s+/g, ' ');
    return words.duty(duty.who.join('; ') || words.nobody, `${due}${understoodOf(duty.due?.value ?? null)}`);
  }
  if (name !== 'percent') return null;
  const percent = reading.percentages[index]?.value;
  if (percent === undefined) return null;
  const day = percent.deadline ?? percent.asOf?.slice(0, 10) ?? null;
  return [words.roles[percent.role], day === null ? null : formatDay(day as Parameters<typeof formatDay>[0])]
    .filter(Boolean)
    .join(', ');
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
    weekdays === undefined ? '' : words.onDays(weekdays.map(weekdayName).join(vi.listSeparator)),
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

/** As the clerk left it, else as it was found; a group is its id in the registry. */
export function fieldValue(field: ReadingField, corrections: Corrections, groups: readonly UnitGroup[]): string | null {
  const said = corrections.get(field.id);
  if (said !== undefined) return said;
  return field.kind === 'group' ? (matchGroup(field.value, groups) ?? '') : field.value;
}

/** Duties and percentages that would not be in the draft because nobody of the registry answers to their names. */
export function leftOutFrom(
  reading: DirectiveReading,
  corrections: Corrections,
  groups: readonly UnitGroup[],
): readonly LeftOut[] {
  return leftOutOf(reading, { corrections, groupOf: (name) => matchGroup(name, groups) });
}

/** The draft of the reading as corrected, under an id no directive has. */
export function draftFrom(
  reading: DirectiveReading,
  corrections: Corrections,
  groups: readonly UnitGroup[],
  taken: readonly string[],
): Directive {
  const draft = draftOf(reading, { corrections, groupOf: (name) => matchGroup(name, groups) }, 'van-ban');
  return { ...draft, id: directiveId(draft, taken) };
}
