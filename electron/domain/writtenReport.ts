import type { FormDefinition } from './form';

/**
 * What a report is received on when the paper encloses no form: it comes or it does not, in words that nobody adds up. A
 * form like any other, so that rows, board and reminders know one kind of duty; built in, never listed among the forms
 * that a clerk describes, and recognised in no file.
 */
export const WRITTEN_REPORT: FormDefinition = {
  id: 'bao-cao-bang-van-ban',
  version: 1,
  label: 'Báo cáo bằng văn bản',
  isLabelPrinted: false,
  shape: 'fields',
  titleLines: [],
  headerLines: [],
  hasPeriodLine: false,
  fields: [],
  columns: [],
  rules: [],
};

/** The form that reports of a duty are received on; that of a duty without one is built in. */
export function formOfDuty({ formId }: { readonly formId: string | null }): string {
  return formId ?? WRITTEN_REPORT.id;
}

export function isWritten({ id }: Pick<FormDefinition, 'id'>): boolean {
  return id === WRITTEN_REPORT.id;
}
