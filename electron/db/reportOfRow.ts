import type { PeriodKey } from '../domain/period';

/** The report that a row or a text found in it belongs to, and the file it came with. */
export interface ReportOfRow {
  readonly submissionId: string;
  readonly directiveId: string;
  readonly formId: string;
  /** null: not known any more. */
  readonly formVersion: number | null;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly version: number;
  readonly fileId: string;
  readonly fileName: string;
}

/** All but its id, of `submission` joined with `obligation` and with `batch_file AS file`. */
export const REPORT_COLUMNS = `obligation.directive_id AS directiveId, obligation.form_id AS formId,
    form_version AS formVersion, obligation.unit_id AS unitId, obligation.period, submission.version,
    file.id AS fileId, file.file_name AS fileName`;
