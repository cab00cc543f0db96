import type { IsoDay, LocalTime } from '../../../electron/domain/calendar';
import type { ReportChart } from '../../../electron/domain/charts/chartKind';
import type { TotalsCut } from '../../../electron/domain/summary/dataHour';
import type { SnapshotHead } from '../../../electron/domain/summary/snapshot';
import { FORM_SHAPES } from '../../../electron/domain/unitsOwingForm';
import type { BoardPart, DirectiveDetail, PaperFormat, PaperKind, PaperRequest } from '../../../electron/ipc/contract';

export type FormKind = keyof typeof FORM_SHAPES;
export type PlainKind = Exclude<PaperKind, FormKind>;

/** Papers every campaign has, in the order they are needed; the blank forms stand before the directive. */
export const PLAIN_KINDS: readonly PlainKind[] = ['report', 'reminder', 'board', 'directive'];
const FORM_KINDS: readonly FormKind[] = ['form-01', 'form-02'];

export interface BlankForm {
  readonly kind: FormKind;
  readonly formId: string;
  /** The first of its kind: what the kind alone means. */
  readonly isFirst: boolean;
  readonly label: string;
  /** Names of the groups that owe it. */
  readonly groups: readonly string[];
}

/** The blank forms that can be printed: all the campaign asks for, each by its own name. */
export function blankFormsOf({
  directive: { schedules },
  forms,
  groups,
}: {
  readonly directive: Pick<DirectiveDetail['directive'], 'schedules'>;
  readonly forms: readonly Pick<DirectiveDetail['forms'][number], 'id' | 'label' | 'shape'>[];
  readonly groups: readonly Pick<DirectiveDetail['groups'][number], 'id' | 'name'>[];
}): readonly BlankForm[] {
  const asked = [...new Set(schedules.flatMap(({ formId }) => forms.find(({ id }) => id === formId) ?? []))];
  return FORM_KINDS.flatMap((kind) => {
    const own = asked.filter(({ shape }) => kindOf(shape) === kind);
    const first = own.find(({ shape }) => shape === FORM_SHAPES[kind]);
    return own.map((form) => {
      const owing = new Set(schedules.filter(({ formId }) => formId === form.id).map(({ groupId }) => groupId));
      const names = groups.filter(({ id }) => owing.has(id)).map(({ name }) => name);
      return { kind, formId: form.id, isFirst: form === first, label: form.label, groups: names };
    });
  });
}

/** A form in a table, of people as of units, prints as the list does. */
function kindOf(shape: DirectiveDetail['forms'][number]['shape']): FormKind {
  return shape === 'fields' ? 'form-01' : 'form-02';
}

/** What the clerk may fill in by hand; the rest follows from the campaign. */
export interface PaperFields {
  readonly number: string;
  readonly issuedOn: IsoDay | null;
  readonly signatoryId: string | null;
  /** A draft with the pictures of signature and seal. */
  readonly hasPictures: boolean;
  /** A directive with its known slips corrected. */
  readonly isCorrected: boolean;
  /** A report with totals by groups, kinds and the units above as an annex. */
  readonly hasLevels: boolean;
  /** Unit whose name a blank form carries; null: left to be filled in. */
  readonly preprintId: string | null;
  /** Pictures that go along with the report of that directive. */
  readonly charts: { readonly directiveId: string; readonly chosen: readonly ReportChart[] } | null;
}

export const NO_FIELDS: PaperFields = {
  number: '',
  issuedOn: null,
  signatoryId: null,
  hasPictures: false,
  isCorrected: false,
  hasLevels: false,
  preprintId: null,
  charts: null,
};

export function isForm(kind: PaperKind): kind is FormKind {
  return kind === 'form-01' || kind === 'form-02';
}

/** A directive was signed by whoever signed it, and a blank form by whoever fills it in: only our own papers ask. */
export function hasFields(kind: PaperKind): boolean {
  return kind === 'report' || kind === 'reminder';
}

/** Excel only where the paper is a table. */
export function formatsOf(kind: PaperKind): readonly PaperFormat[] {
  return kind === 'report' || kind === 'form-02' || kind === 'board' ? ['pdf', 'docx', 'xlsx'] : ['pdf', 'docx'];
}

export interface PaperChoice {
  readonly kind: PaperKind;
  /** Addressee of a reminder. */
  readonly unitId: string | null;
  /** Which of the campaign's blank forms; left out: the first of the kind. */
  readonly formId?: string | undefined;
  /** What of the board; left out: all of it. */
  readonly board?: BoardPart;
  /** Of a report: how its totals are cut besides by the moment; left out: the period that counts. */
  readonly cut?: TotalsCut | undefined;
  /** Of a report: the frozen summary it is made from; left out: from what is known. */
  readonly snapshot?: SnapshotHead | undefined;
}

/** @returns null while the choice is not a whole paper yet: a reminder to nobody */
export function paperRequest(
  directiveId: string,
  at: LocalTime,
  { kind, unitId, formId, board, cut, snapshot }: PaperChoice,
  fields: PaperFields,
): PaperRequest | null {
  if (kind === 'reminder' && unitId === null) return null;
  const addressee = kind === 'reminder' ? unitId : isForm(kind) ? fields.preprintId : null;
  const own = hasFields(kind) ? fields : NO_FIELDS;
  return {
    kind,
    directiveId,
    at: kind === 'report' && snapshot !== undefined ? snapshot.asOf : at,
    ...(kind === 'report' && snapshot !== undefined && { snapshotId: snapshot.id }),
    ...(kind === 'board' && board !== undefined && { board }),
    ...(kind === 'report' && isCut(cut) && { cut }),
    ...(kind === 'report' && fields.hasLevels && { hasLevels: true }),
    ...(addressee === null ? {} : { unitId: addressee }),
    ...(isForm(kind) && formId !== undefined && { formId }),
    ...(kind === 'reminder' && { remindedAt: at }),
    ...(own.number.trim() === '' ? {} : { number: own.number.trim() }),
    ...(own.issuedOn === null ? {} : { issuedOn: own.issuedOn }),
    ...(own.signatoryId === null ? {} : { signatoryId: own.signatoryId }),
    ...(kind === 'directive' && fields.isCorrected && { isCorrected: true }),
    ...(own.hasPictures && { hasPictures: true }),
    ...(kind === 'report' && chartsOf(directiveId, fields)),
  };
}

/** Whether a report speaks of other figures than those of the period that counts. */
export function isCut(cut: TotalsCut | undefined): cut is TotalsCut {
  return cut?.period !== undefined || cut?.dataHour !== undefined;
}

/** What was ticked for another directive is not of this one. */
function chartsOf(directiveId: string, { charts }: PaperFields): Pick<PaperRequest, 'charts'> {
  return charts === null || charts.directiveId !== directiveId || charts.chosen.length === 0
    ? {}
    : { charts: charts.chosen };
}
