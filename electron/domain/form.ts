/** A report form as data: what is asked, not how a particular workbook happens to be laid out. */
export type FieldType = 'count' | 'text' | 'phone' | 'image' | 'ordinal' | 'personName' | 'address';

export interface FormField {
  readonly key: string;
  /** As printed on the form. */
  readonly label: string;
  /** Other wordings met in units' files; matched after folding accents and spaces. */
  readonly labelVariants: readonly string[];
  readonly type: FieldType;
  readonly required: boolean;
  readonly isPersonalData: boolean;
}

/** Rule between fields of one report: left ≤ right. */
export interface AtMostRule {
  readonly kind: 'atMost';
  readonly left: string;
  readonly right: string;
}

/** Rule across days: `total` today = `total` of the report before + number of new rows, and never falls. */
export interface RunningTotalRule {
  readonly kind: 'runningTotal';
  readonly total: string;
}

export type FormRule = AtMostRule | RunningTotalRule;

/**
 * `fields`: one value per field (Mẫu 01). `list`: one row per person, with `columns`, and figures of the whole report
 * (`fields`, e.g. the running total that is written once in a merged cell).
 */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  /** "Mẫu 01". */
  readonly label: string;
  readonly isLabelPrinted: boolean;
  readonly shape: 'fields' | 'list';
  /** Title lines as printed: ["BÁO CÁO", "Số liệu cài đặt, sử dụng ứng dụng Bluezone"]. */
  readonly titleLines: readonly string[];
  /** Left header lines of the blank form; a line of dots is a fill-in place. */
  readonly headerLines: readonly string[];
  /** Whether the title carries a line "(ngày … tháng … năm …)" naming the day reported on. */
  readonly hasPeriodLine: boolean;
  readonly fields: readonly FormField[];
  readonly columns: readonly FormField[];
  readonly rules: readonly FormRule[];
}
