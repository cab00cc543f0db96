import { listIssues } from '../../db/batches';
import type { ReadDb } from '../../db/database';
import { findFormVersion, listForms } from '../../db/forms';
import {
  countPersons,
  countPersonsInRows,
  findPersonList,
  readPersonsAt,
  readPersonsOf,
  type StoredList,
} from '../../db/personRows';
import { personListToCsv } from '../../documents/personListToCsv';
import { personListToXlsx } from '../../documents/personListToXlsx';
import { AppFailure } from '../../domain/failure';
import type { FieldType, FormDefinition, FormField } from '../../domain/form';
import { personCell, shownColumns } from '../../domain/personColumns';
import type { PersonRow } from '../../domain/submission';
import type { CoreHandlers, InternalHandlers, PersonFilter } from '../../ipc/contract';
import { officeMessages } from '../../text/officeMessages';
import { personSheet } from '../../text/personSheet';
import { owingLabels } from '../unitLabels';
import { readListSum } from './listSum';
import { PersonSearch } from './personSearch';
import { slicesOf } from './personSlices';

type PersonHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `persons.${string}`>> &
  Pick<InternalHandlers, 'persons.render'>;

const NUMBERS: ReadonlySet<FieldType> = new Set(['ordinal', 'count']);

/** Lists of people as they were taken: looked through by page, searched, and written to a file with all their columns. */
export function personHandlers(db: ReadDb): PersonHandlers {
  const search = new PersonSearch();
  const ordinalsOf = async (opened: OpenedList, { submissionId, text, isMarked }: PersonFilter) =>
    text.trim() === '' && !isMarked
      ? null
      : search.find(db, submissionId, opened.stored.list, {
          text,
          rows: isMarked ? new Set(opened.findings.keys()) : null,
        });
  return {
    'persons.head': async ({ submissionId }) => {
      const { stored, unitName, columns, findings, formLabel } = openList(db, submissionId);
      const { period, fileName, isOfOneFile } = stored;
      return {
        unitName,
        formLabel,
        period,
        fileName,
        columns: columns.map(({ key, label, type }) => ({ key, label, type })),
        total: countPersons(db, stored.list),
        marked: isOfOneFile ? countPersonsInRows(db, stored.list, [...findings.keys()]) : null,
      };
    },
    'persons.sum': ({ submissionId }) => {
      const { stored, form } = openList(db, submissionId);
      return readListSum(db, submissionId, stored, form);
    },
    'persons.page': async ({ offset, limit, ...filter }) => {
      const opened = openList(db, filter.submissionId);
      const { stored, columns, findings } = opened;
      const ordinals = await ordinalsOf(opened, filter);
      const persons =
        ordinals === null
          ? readPersonsAt(db, stored.list, offset, limit)
          : readPersonsOf(db, stored.list, ordinals.slice(offset, offset + limit));
      const rows = persons.map((person) => ({
        ordinal: person.ordinal,
        sourceRow: person.sourceRow,
        cells: columns.map((field) => personCell(person, field, columns)),
        findings: findings.get(person.sourceRow) ?? [],
      }));
      return { total: ordinals?.length ?? countPersons(db, stored.list), offset, rows };
    },
    'persons.render': async ({ format, ...filter }) => {
      const opened = openList(db, filter.submissionId);
      const { stored, unitName, columns, findings, formLabel } = opened;
      const own = columns.map(({ label, type }) => ({ heading: label, isNumber: NUMBERS.has(type) }));
      const rowOf = (person: PersonRow) => [
        ...columns.map((field) => personCell(person, field, columns)),
        person.sourceRow,
        (findings.get(person.sourceRow) ?? []).join('\n'),
      ];
      const table = {
        title: personSheet.title(formLabel, unitName, stored.period),
        columns: [
          ...own,
          { heading: personSheet.sourceRow, isNumber: true },
          { heading: personSheet.findings, isNumber: false },
        ],
        slices: slicesOf(db, stored.list, await ordinalsOf(opened, filter), rowOf),
      };
      const { bytes, rows } = await (format === 'csv' ? personListToCsv(table) : personListToXlsx(table));
      return { bytes, rows };
    },
  };
}

interface OpenedList {
  readonly stored: StoredList;
  readonly unitName: string;
  readonly form: FormDefinition;
  readonly formLabel: string;
  readonly columns: readonly FormField[];
  /** What was said of rows of the file, by row; empty when rows of several files are on the list. */
  readonly findings: ReadonlyMap<number, readonly string[]>;
}

/** @throws AppFailure `notFound` when there is no such list */
function openList(db: ReadDb, submissionId: string): OpenedList {
  const stored = findPersonList(db, submissionId);
  if (stored === null) throw new AppFailure('notFound', officeMessages.noPersonList);
  const { formId, formVersion } = stored;
  const version = formVersion === null ? null : findFormVersion(db, formId, formVersion);
  const form = version ?? listForms(db).find(({ id }) => id === formId);
  if (form === undefined) throw new AppFailure('notFound', officeMessages.noForm(formId));
  const findings = new Map<number, string[]>();
  for (const { row, message } of stored.isOfOneFile ? listIssues(db, stored.fileId) : [])
    if (row !== undefined) findings.set(row, [...(findings.get(row) ?? []), message]);
  const { directiveId, unitId } = stored;
  const unitName = owingLabels(db, directiveId).get(unitId) ?? unitId;
  return { stored, unitName, form, formLabel: form.label, columns: shownColumns(form), findings };
}
