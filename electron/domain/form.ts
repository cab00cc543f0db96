import type { IsoDay } from './calendar';
import { type PeriodKey, spanOf } from './period';

/** A report form as data: what is asked, not how a particular workbook happens to be laid out. */
export type FieldType = 'count' | 'text' | 'phone' | 'image' | 'ordinal' | 'personName' | 'address' | 'unit';

/**
 * What becomes of a figure over several reports. `flow`: it happened in the period and is added up. `level`: it is how things
 * stood at the hour of the report, a running total too, of which the last one counts. `average`: a figure for each of
 * something, or a part of a hundred, which comes to no sum, neither of periods nor of units.
 */
export const FIGURE_NATURES = ['flow', 'level', 'average'] as const;
export type FigureNature = (typeof FIGURE_NATURES)[number];

export interface FormField {
  readonly key: string;
  /** As printed on the form. */
  readonly label: string;
  /** Other wordings met in units' files; matched after folding accents and spaces. */
  readonly labelVariants: readonly string[];
  readonly type: FieldType;
  readonly required: boolean;
  readonly isPersonalData: boolean;
  /** What it counts, where its label does not say: "hộ"; absent: not said. */
  readonly measure?: string | undefined;
  /**
   * All headings over its column in the file it was described from, from the top down; where they are its label, they are
   * printed as they stood. Absent: one only.
   */
  readonly headings?: readonly string[] | undefined;
  /** Of a count: places behind the comma it may have ("12,5 ha"); absent: it is whole. */
  readonly decimals?: number | undefined;
  /** Of a count: what becomes of it over several reports, as the office has said; absent: its name tells (`figureNature`). */
  readonly nature?: FigureNature | undefined;
}

const PERSONAL_TYPES: readonly FieldType[] = ['phone', 'personName', 'address'];

/** Whether a field of the type holds a person's data whatever anybody says of it. */
export function isPersonalType(type: FieldType): boolean {
  return PERSONAL_TYPES.includes(type);
}

/** Whether a text of the field may name a person. A field nobody knows may hold anything, so it counts as one that does. */
export function isPersonalField(field: Pick<FormField, 'type' | 'isPersonalData'> | undefined): boolean {
  return field === undefined || field.isPersonalData || PERSONAL_TYPES.includes(field.type);
}

/** Whether reports of the form hold people's data. */
export function asksForPeople({ columns, fields }: Pick<FormDefinition, 'columns' | 'fields'>): boolean {
  return [...columns, ...fields].some(isPersonalField);
}

/** Rule between fields of one report: left ≤ right. */
export interface AtMostRule {
  readonly kind: 'atMost';
  readonly left: string;
  readonly right: string;
  /** A report that breaks it is taken all the same, with a remark; absent: it is not taken. */
  readonly isAdvice?: boolean | undefined;
}

/** Rule between fields of one report: the parts come to the total. */
export interface SumRule {
  readonly kind: 'sum';
  readonly total: string;
  /** Two at least, none twice, the total not among them. */
  readonly parts: readonly string[];
  readonly isAdvice?: boolean | undefined;
}

/** Rule across days: `total` today = `total` of the report before + number of new rows, and never falls. */
export interface RunningTotalRule {
  readonly kind: 'runningTotal';
  readonly total: string;
}

export type FieldRule = AtMostRule | SumRule;
export type FormRule = FieldRule | RunningTotalRule;

/** Words over the columns of a form of label lines: "STT", "Nội dung", "Số lượng". */
export interface LineTable {
  /** null: the lines are not numbered. */
  readonly ordinal: string | null;
  readonly label: string;
  /** Over what each line counts; absent: no column says it. */
  readonly measure?: string | undefined;
  readonly answer: string;
  /** Over a place for remarks; absent: there is none. */
  readonly note?: string | undefined;
}

/**
 * `fields`: one value per field (Mẫu 01). `list`: one row per person, with `columns`, and figures of the whole report
 * (`fields`, e.g. the running total that is written once in a merged cell). `table`: one row per unit; `columns` tell
 * whose row it is (ordinal, name of the unit), `fields` are the values of that unit, so one file holds many reports.
 */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  /** First period this version is for; null or absent: from the start. Reports keep the version they came in. */
  readonly validFrom?: IsoDay | null | undefined;
  /** "Mẫu 01". */
  readonly label: string;
  readonly isLabelPrinted: boolean;
  readonly shape: 'fields' | 'list' | 'table';
  /** Title lines as printed: ["BÁO CÁO", "Số liệu cài đặt, sử dụng ứng dụng Bluezone"]. */
  readonly titleLines: readonly string[];
  /** Left header lines of the blank form; a line of dots is a fill-in place. */
  readonly headerLines: readonly string[];
  /** Whether the title carries a line "(ngày … tháng … năm …)" naming the day reported on. */
  readonly hasPeriodLine: boolean;
  readonly fields: readonly FormField[];
  readonly columns: readonly FormField[];
  readonly rules: readonly FormRule[];
  /** Of `fields`: the lines stand in a table with these words over its columns; absent: line by line. */
  readonly lineTable?: LineTable | undefined;
  /**
   * Of `fields`: headings of the column the answers stand in, where other figures (a plan, last month) stand beside them;
   * absent: the answer is the one that stands beside its label.
   */
  readonly answersUnder?: readonly string[] | undefined;
}

/** The column of answers is explained like a field; this is its key. */
export const ANSWER_COLUMN = 'answer_column';

/** The version of a form for a period: the highest that has begun; a report owed once is asked in the newest. */
export function versionFor(versions: readonly FormDefinition[], period: PeriodKey): FormDefinition | null {
  const lastDay = spanOf(period)?.to ?? null;
  const begun = versions.filter(({ validFrom }) => validFrom == null || lastDay === null || validFrom <= lastDay);
  return begun.toSorted((left, right) => left.version - right.version).at(-1) ?? null;
}
