import type { IsoDay, LocalTime } from '../../../electron/domain/calendar';
import { isSummed } from '../../../electron/domain/figureMeasure';
import { natureInName } from '../../../electron/domain/figureNature';
import { type FieldType, type FigureNature, isPersonalType } from '../../../electron/domain/form';
import { type FormHead, readFormHead } from '../../../electron/domain/formHead';
import {
  type FormLink,
  type FormProposal,
  isRunningTotal,
  type ProposedField,
  type ProposedRule,
} from '../../../electron/domain/formProposal';
import { namesOfColumns } from '../../../electron/domain/headingNames';
import { sensitiveKindOf } from '../../../electron/domain/personalData/sensitive';
import { foldForSearch } from '../../../electron/domain/vietnamese';
import type { FormSample } from '../../../electron/ipc/contract';

/** Rows the clerk has pointed at: the heading of a table, or the label lines. */
export interface PointedHeading {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/** What the rows pointed at are in a form of this shape. */
export function heldBy(shape: Design['shape']): 'heading' | 'lines' {
  return shape === 'fields' ? 'lines' : 'heading';
}

/** Where the form seems to stand in the sample: the first table, or the first label lines. */
export function likelyRows(sample: FormSample, shape: Design['shape']): PointedHeading | null {
  const found = sample.sheets.flatMap(({ name, tables, lines }) => {
    const rows = shape === 'fields' ? lines : tables[0];
    return rows == null ? [] : [{ sheet: name, top: rows.top, bottom: rows.bottom }];
  });
  return found[0] ?? null;
}

/** Title, head and measure as they stand over the rows. */
export function headOver(sample: FormSample, heading: PointedHeading): FormHead {
  const sheet = sample.sheets.find(({ name }) => name === heading.sheet);
  const above = (sheet?.rows ?? []).filter(({ row }) => row < heading.top);
  return readFormHead(above.flatMap(({ row, cells }) => cells.map(({ column, text }) => ({ row, column, text }))));
}

/** What the head says, where the clerk has not said it yet. */
export function withHead(design: Design, { titleLines, headLines, measure }: FormHead): Design {
  return {
    ...design,
    title: design.title === '' ? titleLines.join('\n') : design.title,
    head: headLines,
    measure: design.measure === '' ? (measure ?? '') : design.measure,
  };
}

export interface DesignField {
  readonly heading: string;
  /** All headings over its column; null: one only. */
  readonly headings: readonly string[] | null;
  readonly label: string;
  readonly type: FieldType;
  readonly isTaken: boolean;
  readonly required: boolean;
  /** Whether it holds people's data, as the clerk has said; null: not said, its type and heading tell. */
  readonly isPersonal: boolean | null;
  readonly examples: readonly string[];
  /** Key of the field of the form in use that it carries on; null: none. */
  readonly continues: string | null;
  /** What it counts, as a column beside it says; null: no column does. */
  readonly measure: string | null;
  /** Of a count: places behind the comma; null: it is whole. */
  readonly decimals: number | null;
  /** Of a count: what becomes of it over periods, as the clerk has said; null: not said, its name tells. */
  readonly nature: FigureNature | null;
}

/** A rule as it is being put together; which of its parts are meant is told by its kind. Places are those in `fields`. */
export interface DesignRule {
  /** Tells it from the others while some are added and removed. */
  readonly id: number;
  readonly kind: ProposedRule['kind'];
  /** The smaller figure, or the total; null: not chosen. */
  readonly left: number | null;
  /** The larger figure. */
  readonly right: number | null;
  readonly parts: readonly number[];
  readonly isAdvice: boolean;
}

export const NO_RULE: DesignRule = { id: 0, kind: 'atMost', left: null, right: null, parts: [], isAdvice: false };

export type RateSide = 'numerator' | 'denominator';

export interface Design {
  readonly baseFormId: string | null;
  /** The form in use is collected somewhere, so what came in goes on counting; one nobody owes is described anew. */
  readonly isBaseCollected: boolean;
  readonly validFrom: IsoDay | null;
  readonly label: string;
  /** As printed, a line for each line. */
  readonly title: string;
  /** What stands on the left above the title in the file. */
  readonly head: readonly string[];
  readonly shape: FormProposal['shape'];
  readonly fields: readonly DesignField[];
  /** Headings of the columns of figures beside label lines, when there are several. */
  readonly answers: readonly string[];
  /** Words over the columns the label lines stand in; null: they stand in no table. */
  readonly heads: FormSample['heads'];
  /** The one of them the answers stand under; "": not chosen. */
  readonly answersUnder: string;
  readonly rules: readonly DesignRule[];
  /** Places in `fields`; null: not marked. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly measure: string;
}

export interface DutyDraft {
  readonly clauseId: string;
  readonly groupId: string;
  readonly kind: 'none' | 'once' | 'daily';
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly clock: string | null;
}

export const NO_DESIGN: Design = {
  baseFormId: null,
  isBaseCollected: false,
  validFrom: null,
  label: '',
  title: '',
  head: [],
  shape: 'table',
  fields: [],
  answers: [],
  heads: null,
  answersUnder: '',
  rules: [],
  numerator: null,
  denominator: null,
  measure: '',
};

/** A click on a row: the heading starts or ends there; a click on the only row takes it back. */
export function pointAt(current: PointedHeading | null, sheet: string, row: number): PointedHeading | null {
  if (current === null || current.sheet !== sheet) return { sheet, top: row, bottom: row };
  if (current.top === row && current.bottom === row) return null;
  if (row < current.top) return { ...current, top: row };
  if (row > current.bottom) return { ...current, bottom: row };
  return { ...current, top: row, bottom: row };
}

/** Fields as the columns under the heading, or the label lines, suggest them. */
export function withColumns(
  design: Design,
  { columns, answers, heads }: Pick<FormSample, 'columns' | 'answers' | 'heads'>,
): Design {
  const names = namesOfColumns(columns.map(({ label, headings }) => headings ?? [label]));
  const fields = columns.map(({ label, headings = null, type, measure = null, decimals = null, examples }, place) => ({
    heading: label,
    headings,
    label: names[place] ?? label,
    type,
    examples,
    isTaken: true,
    isPersonal: null,
    continues: null,
    measure,
    decimals,
    nature: null,
    required: type === 'count' || type === 'unit' || type === 'personName',
  }));
  const ofRows = fields.some(({ type }) => type === 'personName') ? 'list' : 'table';
  const shape = design.shape === 'fields' ? 'fields' : ofRows;
  const answersUnder = answers.includes(design.answersUnder) ? design.answersUnder : '';
  return { ...design, fields, answers, heads, answersUnder, shape, rules: [], numerator: null, denominator: null };
}

/** Places of the figures rules can speak of: in a list those of each row, for its running total is held against its people. */
export function placesForRules({ shape, fields }: Pick<Design, 'shape' | 'fields'>): readonly number[] {
  return fields.flatMap(({ isTaken, type, label }, place) =>
    isTaken && type === 'count' && (shape !== 'list' || !isRunningTotal(label)) ? [place] : [],
  );
}

/** One more rule, in which nothing is chosen yet. */
export function withRule(design: Design): Design {
  const id = Math.max(0, ...design.rules.map((rule) => rule.id)) + 1;
  return { ...design, rules: [...design.rules, { ...NO_RULE, id }] };
}

/** What the names say by themselves: “Trong đó: nữ” is a part of the figure before it. */
export function rulesInNames(design: Design): readonly DesignRule[] {
  const isPart = (place: number) => PART_WORDS.test(foldForSearch(design.fields[place]?.heading ?? ''));
  const places = placesForRules(design);
  return places.filter(isPart).flatMap((left): readonly DesignRule[] => {
    const right = places.findLast((place) => place < left && !isPart(place));
    return right === undefined ? [] : [{ ...NO_RULE, id: left, left, right }];
  });
}

const PART_WORDS = /^(?:[-+*•] *)?(?:trong do|trong so do)\b/;

/** The rule with its parts in place; null: something of it is not chosen, or chosen twice. */
export function ruleOf(rule: DesignRule, places: readonly number[]): ProposedRule | null {
  const { kind, left, right, parts, isAdvice } = rule;
  const isThere = (place: number | null): place is number => place !== null && places.includes(place);
  if (!isThere(left)) return null;
  if (kind === 'atMost') return isThere(right) && right !== left ? { kind, left, right, isAdvice } : null;
  return parts.length > 1 && parts.every((part) => part !== left && isThere(part))
    ? { kind, total: left, parts, isAdvice }
    : null;
}

/** Whether the field counts as one that holds people's data. */
export function isPersonalIn({ type, isPersonal, label }: Pick<DesignField, 'type' | 'isPersonal' | 'label'>): boolean {
  return isPersonalType(type) || (isPersonal ?? (type !== 'count' && sensitiveKindOf(label) !== null));
}

/** A rate is counted from sums, and a percentage comes to none. */
export function canBeOfRate({ type, isTaken, label, measure, nature }: DesignField): boolean {
  return isTaken && type === 'count' && isSummed({ label, measure: measure ?? undefined, nature: nature ?? undefined });
}

/** What becomes of a figure over periods. */
export interface ShownNature {
  /** null: nobody has said it, and its name does not tell. */
  readonly nature: FigureNature | null;
  /** Words of its name that tell; null: the clerk has said it, or nothing tells. */
  readonly words: string | null;
  /** The words stand over the column of answers. */
  readonly isOfColumn?: boolean;
}

/** null: it is no figure of a report: in a list a running total alone is one. */
export function natureIn(
  { shape, fields, answersUnder, heads }: Pick<Design, 'shape' | 'fields' | 'answersUnder' | 'heads'>,
  place: number,
): ShownNature | null {
  const field = fields[place];
  if (field === undefined || field.type !== 'count') return null;
  if (shape === 'list' && !isRunningTotal(field.label)) return null;
  const said = field.nature ?? null; // one half described in an earlier version lacks it
  if (said !== null) return { nature: said, words: null };
  const figures = fields.map(({ label, measure, type, nature }, at) => ({
    key: `${at}`,
    label,
    type,
    measure: measure ?? undefined,
    nature: nature ?? undefined,
  }));
  const [figure] = figures.slice(place);
  const column = shape === 'fields' ? answersUnder || heads?.answers[0] : undefined;
  const told = figure === undefined ? null : natureInName(figure, figures, column);
  return told ?? { nature: null, words: null };
}

export function withField(design: Design, place: number, change: Partial<DesignField>): Design {
  const fields = design.fields.map((field, at) => (at === place ? { ...field, ...change } : field));
  const isCount = (at: number | null) => at !== null && fields[at] !== undefined && canBeOfRate(fields[at]);
  return {
    ...design,
    fields,
    numerator: isCount(design.numerator) ? design.numerator : null,
    denominator: isCount(design.denominator) ? design.denominator : null,
  };
}

export type Lack =
  | 'answers'
  | 'label'
  | 'labelTaken'
  | 'title'
  | 'unit'
  | 'name'
  | 'figure'
  | 'names'
  | 'rate'
  | 'rateDuty'
  | 'due'
  | 'validFrom'
  | 'rules'
  | 'measure';

/** Whether reports may have come in by the form that this takes the place of. */
export function isRevision({ baseFormId, isBaseCollected }: Pick<Design, 'baseFormId' | 'isBaseCollected'>): boolean {
  return baseFormId !== null && isBaseCollected;
}

/**
 * What is still missing before the form can be kept; empty when nothing is.
 * @param labelsInUse short names of the forms the campaign has
 */
export function lacksOf(design: Design, duty: DutyDraft, labelsInUse: readonly string[]): readonly Lack[] {
  const isNew = !isRevision(design); // a new version keeps the rate of the form in use
  const taken = design.fields.filter(({ isTaken }) => isTaken);
  const count = (type: FieldType) => taken.filter((field) => field.type === type).length;
  const labels = taken.map(({ label }) => label.trim());
  const places = placesForRules(design);
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['label', design.label.trim() === ''],
    ['title', design.title.trim() === ''],
    ['unit', design.shape === 'table' && count('unit') !== 1],
    ['name', design.shape === 'list' && count('personName') !== 1],
    ['figure', design.shape !== 'list' && count('count') === 0],
    ['answers', design.answers.length > 1 && design.answersUnder === ''],
    ['names', labels.includes('') || new Set(labels).size < labels.length],
    ['rate', isNew && (design.numerator === null) !== (design.denominator === null)],
    ['rateDuty', isNew && design.numerator !== null && duty.kind === 'none'],
    ['labelTaken', design.baseFormId === null && labelsInUse.includes(design.label.trim())],
    ['measure', isNew && design.numerator !== null && design.measure.trim() === ''],
    ['due', dueOf(duty) === null && duty.kind !== 'none'],
    ['rules', design.rules.some((rule) => ruleOf(rule, places) === null)],
    ['validFrom', isRevision(design) && design.validFrom === null],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

function dueOf({ kind, from, to, clock }: DutyDraft): FormLink['due'] | null {
  if (kind === 'none' || to === null || clock === null) return null;
  if (kind === 'once') return { kind, dueAt: `${to}T${clock}` as LocalTime, isExclusive: false }; // both parts were parsed
  return from === null || from > to ? null : { kind, from, to, clock, isExclusive: false };
}

/** The table of the file with the one column that is asked for. */
function lineTableOf({ shape, heads, answersUnder }: Design): Pick<FormProposal, 'lineTable'> {
  const answer = answersUnder === '' ? heads?.answers[0] : answersUnder;
  if (shape !== 'fields' || heads === null || answer === undefined) return {};
  const { ordinal, label, measure, note } = heads;
  return { lineTable: { ordinal, label, ...(measure !== null && { measure }), answer, ...(note != null && { note }) } };
}

/** What becomes of it over periods is kept as it was shown, by whomever it was said: the clerk has seen it. */
function proposedField(field: DesignField, design: Design): ProposedField {
  const { label, heading, headings, type, required, isPersonal, continues, measure, decimals } = field;
  const nature = natureIn(design, design.fields.indexOf(field))?.nature ?? null;
  return {
    label: label.trim(),
    heading,
    ...(headings != null && { headings }), // one half described in an earlier version lacks them
    type,
    required,
    ...(isPersonal !== null && { isPersonal }), // not said: a new version keeps what the one before said
    ...(design.baseFormId !== null && { continues }),
    ...(measure !== null && type === 'count' && { measure }),
    ...(decimals !== null && type === 'count' && { decimals }),
    ...(nature !== null && { nature }),
  };
}

/** The proposal of a design in which nothing is missing. */
export function proposalOf(design: Design, duty: DutyDraft, directiveId: string): FormProposal {
  const taken = design.fields.filter(({ isTaken }) => isTaken);
  const placeOf = (at: number | null) => {
    const field = at === null ? undefined : design.fields[at];
    return field === undefined ? -1 : taken.indexOf(field);
  };
  const [numerator, denominator] = [placeOf(design.numerator), placeOf(design.denominator)];
  const places = placesForRules(design);
  const rules = design.rules.flatMap((rule): readonly ProposedRule[] => {
    const whole = ruleOf(rule, places);
    if (whole === null) return [];
    return whole.kind === 'atMost'
      ? [{ ...whole, left: placeOf(whole.left), right: placeOf(whole.right) }]
      : [{ ...whole, total: placeOf(whole.total), parts: whole.parts.map(placeOf) }];
  });
  const due = dueOf(duty);
  const { clauseId, groupId } = duty;
  return {
    baseFormId: design.baseFormId,
    ...lineTableOf(design),
    validFrom: design.validFrom,
    label: design.label.trim(),
    title: design.title.trim(),
    ...(design.head.length > 0 && { head: design.head }),
    ...(design.measure.trim() !== '' && { measure: design.measure.trim() }),
    shape: design.shape,
    answersUnder: design.shape === 'fields' && design.answersUnder !== '' ? design.answersUnder : null,
    fields: taken.map((field) => proposedField(field, design)),
    rules,
    rate: numerator < 0 || denominator < 0 ? null : { numerator, denominator, measure: design.measure.trim() },
    link: due === null || isRevision(design) ? null : { directiveId, clauseId, groupId, due },
  };
}
