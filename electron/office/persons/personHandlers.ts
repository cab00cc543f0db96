import { listIssues } from '../../db/batches';
import type { ReadDb } from '../../db/database';
import { destructionOfReport } from '../../db/destructions';
import { findFormVersion, listForms } from '../../db/forms';
import { findOffice } from '../../db/office';
import {
  countPersons,
  countPersonsInRows,
  findPersonList,
  readPersonsAt,
  readPersonsOf,
  type StoredList,
} from '../../db/personRows';
import type { Store } from '../../db/store';
import { personListToXlsx } from '../../documents/fileWriters';
import { personListToCsv } from '../../documents/personListToCsv';
import { isCountedName } from '../../domain/destruction/personMark';
import { AppFailure } from '../../domain/failure';
import type { FieldType, FormDefinition, FormField } from '../../domain/form';
import type { RevealReason } from '../../domain/personalData/access';
import { maskFileName } from '../../domain/personalData/maskFileName';
import { maskIssue, maskQuotedNames } from '../../domain/personalData/maskIssue';
import { maskName } from '../../domain/personalData/masking';
import { maskCell } from '../../domain/personalData/maskPerson';
import { personCell, shownColumns } from '../../domain/personColumns';
import type { PersonRow } from '../../domain/submission';
import type { CoreHandlers, InternalHandlers, PersonFilter, WordedListSum } from '../../ipc/contract';
import { officeMessages } from '../../text/officeMessages';
import { personalDataText } from '../../text/personalDataText';
import { personSheet } from '../../text/personSheet';
import type { OfficeEnvironment } from '../environment';
import { owingLabels } from '../unitLabels';
import { accessToReport } from './accessToReport';
import { readListSum } from './listSum';
import { keepAccess, type NotedAccess } from './noteAccess';
import { PersonSearch } from './personSearch';
import { slicesOf } from './personSlices';
import type { Reveals } from './reveals';

type PersonHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `persons.${string}`>> &
  Pick<InternalHandlers, 'persons.render'>;

const NUMBERS: ReadonlySet<FieldType> = new Set(['ordinal', 'count']);

/**
 * Lists of people as they were taken: looked through by page, searched, and written to a file with all their columns. They
 * are masked until somebody says why they must be seen, and that is noted before anything is shown.
 */
export function personHandlers(store: Store, environment: OfficeEnvironment, reveals: Reveals): PersonHandlers {
  const { read: db } = store;
  const search = new PersonSearch();
  const look = (submissionId: string) => openList(db, submissionId, reveals.reasonOf(submissionId));
  const ordinalsOf = async (opened: OpenedList, { submissionId, text, isMarked }: PersonFilter) =>
    text.trim() === '' && !isMarked
      ? null
      : search.find(db, `${submissionId}/${opened.stored.list}`, opened.stored.list, {
          text,
          rows: isMarked ? new Set(opened.findings.keys()) : null,
          shownOf: reveals.reasonOf(submissionId) === null ? (person) => cellsOf(opened, person).join(' ') : null,
        });
  const note = (submissionId: string, what: Pick<NotedAccess, 'action' | 'reason' | 'persons'>) =>
    keepAccess(store, environment, [{ ...what, ...accessToReport(db, submissionId) }]);
  return {
    'persons.head': async ({ submissionId }) => {
      const { stored, unitName, columns, findings, formLabel, reason } = look(submissionId);
      const { period, fileName, isOfOneFile } = stored;
      return {
        unitName,
        formLabel,
        period,
        fileName: reason === null ? maskFileName(fileName) : fileName,
        columns: columns.map(({ key, label, type }) => ({ key, label, type })),
        total: countPersons(db, stored.list),
        marked: isOfOneFile ? countPersonsInRows(db, stored.list, [...findings.keys()]) : null,
        isMasked: reason === null,
        destroyedAt: destructionOfReport(db, submissionId),
        isCounted: isCountedName(readPersonsAt(db, stored.list, 0, 1)[0]?.fullName ?? ''),
      };
    },
    'persons.reveal': async ({ submissionId, reason }) => {
      if (environment.isReadingOnly) throw new AppFailure('readOnly', personalDataText.readOnly);
      const destroyedAt = destructionOfReport(db, submissionId);
      if (destroyedAt !== null) throw new AppFailure('conflict', personalDataText.destroyedAt(destroyedAt));
      const list = findPersonList(db, submissionId)?.list;
      const persons = list === undefined ? 0 : countPersons(db, list); // a message alone may name somebody
      await note(submissionId, { action: 'reveal', reason, persons });
      reveals.add(submissionId, reason);
      return { persons };
    },
    'persons.hide': ({ submissionId }) => {
      reveals.remove(submissionId);
      return {};
    },
    'persons.hideAll': () => {
      reveals.clear();
      search.forget();
      return {};
    },
    'persons.sum': ({ submissionId }) => {
      const { stored, form, reason } = look(submissionId);
      const sum = readListSum(db, submissionId, stored, form);
      return reason === null ? maskedSum(sum) : sum;
    },
    'persons.page': async ({ offset, limit, ...filter }) => {
      const opened = look(filter.submissionId);
      const { stored, findings } = opened;
      const ordinals = await ordinalsOf(opened, filter);
      const persons =
        ordinals === null
          ? readPersonsAt(db, stored.list, offset, limit)
          : readPersonsOf(db, stored.list, ordinals.slice(offset, offset + limit));
      const rows = persons.map((person) => ({
        ordinal: person.ordinal,
        sourceRow: person.sourceRow,
        cells: cellsOf(opened, person),
        findings: findings.get(person.sourceRow) ?? [],
      }));
      return { total: ordinals?.length ?? countPersons(db, stored.list), offset, rows };
    },
    'persons.render': async ({ format, isFull, ...filter }) => {
      const { submissionId } = filter;
      const reason = reveals.reasonOf(submissionId);
      if (isFull && reason === null) throw new AppFailure('invalid', personalDataText.notRevealed);
      const opened = openList(db, submissionId, isFull ? reason : null);
      const { stored, unitName, columns, findings, formLabel } = opened;
      const own = columns.map(({ label, type }) => ({ heading: label, isNumber: NUMBERS.has(type) }));
      const rowOf = (person: PersonRow) => [
        ...cellsOf(opened, person),
        person.sourceRow,
        (findings.get(person.sourceRow) ?? []).join('\n'),
      ];
      const table = {
        issuer: findOffice(db)?.name ?? '',
        title: personSheet.title(formLabel, unitName, stored.period),
        footer: isFull ? personSheet.full : personSheet.masked,
        columns: [
          ...own,
          { heading: personSheet.sourceRow, isNumber: true },
          { heading: personSheet.findings, isNumber: false },
        ],
        slices: slicesOf(db, stored.list, await ordinalsOf(opened, filter), rowOf),
      };
      const { bytes, rows } = await (format === 'csv' ? personListToCsv(table) : personListToXlsx(table));
      await note(submissionId, {
        action: isFull ? 'exportFull' : 'exportMasked',
        reason: isFull ? reason : null,
        persons: rows,
      });
      return { bytes, rows };
    },
  };
}

function cellsOf({ columns, reason }: OpenedList, person: PersonRow): readonly (string | number)[] {
  return columns.map((field) => {
    const value = personCell(person, field, columns);
    return reason === null ? maskCell(value, field) : value;
  });
}

function maskedSum(sum: WordedListSum | null): WordedListSum | null {
  if (sum === null) return null;
  const rows = sum.rows.map((row) => ({
    ...row,
    fullName: maskName(row.fullName),
    message: maskQuotedNames(row.message),
  }));
  return { ...sum, rows };
}

interface OpenedList {
  readonly stored: StoredList;
  readonly unitName: string;
  readonly form: FormDefinition;
  readonly formLabel: string;
  readonly columns: readonly FormField[];
  /** What was said of rows of the file, by row; empty when rows of several files are on the list. */
  readonly findings: ReadonlyMap<number, readonly string[]>;
  /** Why it is shown in full; null: it is masked. */
  readonly reason: RevealReason | null;
}

/** @throws AppFailure `notFound` when there is no such list */
function openList(db: ReadDb, submissionId: string, reason: RevealReason | null): OpenedList {
  const stored = findPersonList(db, submissionId);
  if (stored === null) throw new AppFailure('notFound', officeMessages.noPersonList);
  const { formId, formVersion } = stored;
  const version = formVersion === null ? null : findFormVersion(db, formId, formVersion);
  const form = version ?? listForms(db).find(({ id }) => id === formId);
  if (form === undefined) throw new AppFailure('notFound', officeMessages.noForm(formId));
  const findings = new Map<number, string[]>();
  for (const issue of stored.isOfOneFile ? listIssues(db, stored.fileId) : []) {
    const { row, message } = reason === null ? maskIssue(issue) : issue;
    if (row !== undefined) findings.set(row, [...(findings.get(row) ?? []), message]);
  }
  const { directiveId, unitId } = stored;
  const unitName = owingLabels(db, directiveId).get(unitId) ?? unitId;
  return { stored, unitName, form, formLabel: form.label, columns: shownColumns(form), findings, reason };
}
