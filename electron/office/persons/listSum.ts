import type { ReadDb } from '../../db/database';
import { countPersons, findPersonList, type StoredList } from '../../db/personRows';
import {
  type FieldOfUnit,
  findFigure,
  findLiveSubmission,
  findMissingFigures,
  findPreviousFigure,
} from '../../db/submissions';
import { shownName } from '../../domain/destruction/personMark';
import type { FormDefinition } from '../../domain/form';
import {
  type ListedPerson,
  type ListSum,
  MOST_JUDGED,
  solveListSum,
  type TotalBefore,
} from '../../domain/listTotals/listSum';
import type { PeriodKey, PersonRow } from '../../domain/submission';
import type { WordedListSum } from '../../ipc/contract';
import { listSumText } from '../../text/listSumText';
import { periodName } from '../../text/periodText';
import { likenessOf, listingsAlike } from '../counted/likenessOf';
import { isListOpen } from '../counted/listDoubts';
import { owingLabels } from '../unitLabels';
import { slicesOf } from './personSlices';
import { repeatedRowsUntil } from './repeatedRows';

/** Rows told one by one; more of them are one list copied from another, which the counts say. */
const MOST_ROWS = 500;

/** The running total of a report whose list has one, solved with its rows; null: the form asks for none. */
export function readListSum(
  db: ReadDb,
  submissionId: string,
  stored: StoredList,
  form: FormDefinition,
): WordedListSum | null {
  const rule = form.rules.find(({ kind }) => kind === 'runningTotal');
  if (rule?.kind !== 'runningTotal') return null;
  const { directiveId, unitId, formId, period } = stored;
  const labels = owingLabels(db, directiveId);
  const unitOf = (id: string) => labels.get(id) ?? id;
  const place = { directiveId, unitId, formId, fieldKey: rule.total };
  const isLong = countPersons(db, stored.list) > MOST_JUDGED;
  const previous = findPreviousFigure(db, place, period);
  const known = previous && { ...previous, ...knownOf(db, place, previous, period) };
  const sum = solveStored(db, stored, known, findFigure(db, submissionId, rule.total));
  return {
    summary: [
      isLong
        ? listSumText.longList(sum.rows, unitOf(unitId), periodName(period))
        : listSumText.rows(sum, unitOf(unitId), periodName(period)),
      listSumText.total(sum),
    ],
    isRight: sum.explanation === 'right' && sum.isOpen !== true,
    proposed: sum.proposed,
    stated: sum.stated,
    judged: sum.judged.length,
    rows: sum.judged.slice(0, MOST_ROWS).map((one) => ({
      ordinal: one.person.ordinal,
      fullName: shownName(one.person.fullName),
      verdict: one.verdict,
      message: listSumText.row(one, unitOf),
    })),
  };
}

/**
 * What the list of a unit's report and the total before it make of its total: of “không phát sinh” the total before; null:
 * no list, nothing before it, or people on it that may have been counted before without anybody knowing.
 */
export function expectedTotal(db: ReadDb, place: FieldOfUnit, period: PeriodKey): number | null {
  const previous = findPreviousFigure(db, place, period);
  const report = previous && findLiveSubmission(db, { ...place, period });
  if (!report) return null;
  if (report.isNil) return previous.value;
  const stored = findPersonList(db, report.id);
  if (stored === null) return null;
  const { expected, isOpen } = solveStored(db, stored, previous, null);
  return isOpen === true ? null : expected;
}

function knownOf(
  db: ReadDb,
  place: FieldOfUnit,
  previous: { readonly period: PeriodKey; readonly value: number },
  period: PeriodKey,
): Pick<TotalBefore, 'missing' | 'corrected'> {
  const expected = expectedTotal(db, place, previous.period);
  return {
    missing: findMissingFigures(db, place, previous.period, period),
    corrected: expected === previous.value ? null : expected,
  };
}

function solveStored(db: ReadDb, stored: StoredList, previous: TotalBefore | null, stated: number | null): ListSum {
  const { directiveId, unitId, formId, period, list, fileId } = stored;
  const group = { directiveId, formId };
  const likeness = likenessOf(db, group);
  const persons = personsOf(db, list, countPersons(db, list) > MOST_JUDGED);
  const phones = persons.flatMap(({ phone }) => phone ?? []);
  return solveListSum({
    unitId,
    period,
    persons,
    listings: phones.length === 0 ? [] : listingsAlike(db, group, phones, likeness),
    likeness,
    isOpen: isListOpen(db, group, unitId, period),
    repeatedRows: repeatedRowsUntil(db, fileId),
    previous,
    stated,
  });
}

function personsOf(db: ReadDb, list: number, isWithoutPhones: boolean): readonly ListedPerson[] {
  const listed = ({ ordinal, fullName, phone }: PersonRow): ListedPerson => ({
    ordinal,
    fullName,
    phone: isWithoutPhones ? null : phone,
  });
  return [...slicesOf(db, list, null, listed)].flat();
}
