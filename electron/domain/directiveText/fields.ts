import { type IsoDay, partsOf } from '../calendar';
import { chosenFormKey } from './choices';
import type { Span } from './passage';
import type { DirectiveReading, Found, ReadingDoubt } from './reading';

export type FieldSection =
  | 'head'
  | 'addressees'
  | 'bases'
  | 'opening'
  | 'clauses'
  | 'duties'
  | 'figures'
  | 'end'
  | 'forms';

/**
 * One thing of a reading as the clerk accepts or corrects it. `text` and `long` are words that may be changed, `number` a
 * number or nothing, `group` a group of the registry to choose, `form` a form, `fact` something to take or leave.
 */
export interface ReadingField {
  /** "number", "clause.0", "clause.0.group.1": what corrections are kept under. */
  readonly id: string;
  readonly section: FieldSection;
  readonly kind: 'text' | 'long' | 'number' | 'group' | 'form' | 'fact';
  readonly value: string;
  readonly span: Span;
  readonly doubt: ReadingDoubt | null;
}

/** What the clerk has changed: new words by field; null: left out. */
export type Corrections = ReadonlyMap<string, string | null>;

/** Everything found, in the order of the panel beside the text. */
export function fieldsOf(reading: DirectiveReading): readonly ReadingField[] {
  return [
    ...headFields(reading),
    ...listed('addressee', 'addressees', 'text', reading.addressees, (value) => value),
    ...listed('basis', 'bases', 'long', reading.legalBases, ({ quote }) => quote),
    ...listed('opening', 'opening', 'long', reading.opening, (value) => value),
    ...clauseFields(reading),
    ...dutyFields(reading),
    ...listed('unread', 'duties', 'fact', reading.unreadOrders, (value) => value),
    ...listed('relay', 'duties', 'fact', reading.relays, ({ who, to }) => `${who ?? '?'} → ${to}`),
    ...listed('percent', 'figures', 'fact', reading.percentages, ({ printed, base }) =>
      base === null ? printed : `${printed} ${base}`,
    ),
    ...listed('closing', 'end', 'long', reading.closing, (value) => value),
    ...listed('recipient', 'end', 'text', reading.recipients, ({ text }) => text),
    ...signatureFields(reading),
    ...listed('form', 'forms', 'fact', reading.attachedForms, ({ label, titleLines }) =>
      [label, ...titleLines].filter((part) => part !== null).join(' – '),
    ),
  ];
}

function listed<T>(
  name: string,
  section: FieldSection,
  kind: ReadingField['kind'],
  found: readonly Found<T>[],
  words: (value: T) => string,
): readonly ReadingField[] {
  return found.map(({ value, span, doubt }, index) => ({
    id: `${name}.${index}`,
    section,
    kind,
    value: words(value),
    span,
    doubt,
  }));
}

function headFields(reading: DirectiveReading): readonly ReadingField[] {
  const { number, placeDate, kind, subject, stamp } = reading;
  const one = (
    id: string,
    value: string,
    found: Found<unknown>,
    field: ReadingField['kind'] = 'text',
  ): ReadingField => ({
    id,
    section: 'head',
    kind: field,
    value,
    span: found.span,
    doubt: found.doubt,
  });
  return [
    ...listed('parent', 'head', 'text', reading.parentLines, (value) => value),
    ...listed('issuer', 'head', 'text', reading.issuerLines, (value) => value),
    ...(kind === null ? [] : [one('kind', kind.value.kind, kind)]),
    ...(number === null
      ? []
      : [one('number', number.value.number ?? '', number), { ...one('code', number.value.code, number), doubt: null }]),
    ...(placeDate === null
      ? []
      : [
          { ...one('place', placeDate.value.place ?? '', placeDate), doubt: null },
          one('day', String(placeDate.value.day ?? ''), placeDate, 'number'),
          { ...one('month', String(placeDate.value.month ?? ''), placeDate, 'number'), doubt: null },
          { ...one('year', String(placeDate.value.year ?? ''), placeDate, 'number'), doubt: null },
        ]),
    ...(subject === null ? [] : [one('subject', subject.value, subject, 'long')]),
    ...(stamp === null
      ? []
      : [
          one(
            'stamp',
            [stamp.value.owner, stamp.value.number, printedDay(stamp.value.arrivedOn)]
              .filter((part) => part !== null)
              .join(', '),
            stamp,
            'fact',
          ),
        ]),
  ];
}

function clauseFields({ clauses }: DirectiveReading): readonly ReadingField[] {
  return clauses.flatMap(({ value, span, doubt }, index) => [
    {
      id: `clause.${index}`,
      section: 'clauses' as const,
      kind: 'long' as const,
      value: value.paragraphs.join('\n'),
      span,
      doubt,
    },
    ...listed(`clause.${index}.group`, 'clauses', 'group', value.addressees, ({ group }) => group),
  ]);
}

/** What is doubtful about the time of a duty is said before these. */
const LESSER: ReadonlySet<ReadingDoubt> = new Set(['receiver-not-said', 'as-listed']);

function dutyFields({ duties }: DirectiveReading): readonly ReadingField[] {
  return duties.flatMap(({ value, span, doubt }, index) => [
    {
      id: `duty.${index}`,
      section: 'duties' as const,
      kind: 'fact' as const,
      value: value.quote,
      span,
      doubt: doubt !== null && !LESSER.has(doubt) ? doubt : (value.due?.doubt ?? doubt),
    },
    ...(['receiver', 'via', 'channel'] as const).flatMap((part) => {
      const words = value[part];
      return words === null
        ? []
        : [
            {
              id: `duty.${index}.${part}`,
              section: 'duties' as const,
              kind: 'text' as const,
              value: words,
              span,
              doubt: null,
            },
          ];
    }),
    {
      id: chosenFormKey(index),
      section: 'duties' as const,
      kind: 'form' as const,
      value: value.form ?? '',
      span,
      doubt: null,
    },
  ]);
}

function signatureFields({ signature }: DirectiveReading): readonly ReadingField[] {
  if (signature === null) return [];
  const { span, doubt, value } = signature;
  const one = (id: string, words: string, place: Span, own: ReadingDoubt | null): ReadingField => ({
    id,
    section: 'end',
    kind: 'text',
    value: words,
    span: place,
    doubt: own,
  });
  return [
    ...value.authorityLines.map((line, index) => one(`authority.${index}`, line, value.lineSpans[index] ?? span, null)),
    ...value.otherTitleLines.map((line, index) =>
      one(`other-title.${index}`, line, value.otherTitleSpans[index] ?? span, null),
    ),
    one('signer', value.name ?? '', value.nameSpan ?? span, doubt),
  ];
}

/** 2021-02-04 → "4/2/2021", as the row shows it. */
function printedDay(day: IsoDay | null): string | null {
  if (day === null) return null;
  const { day: date, month, year } = partsOf(day);
  return `${date}/${month}/${year}`;
}
