import type { ReadDb } from '../../db/database';
import { countPersons, type StoredList } from '../../db/personRows';
import { findFigure, findPhoneListings, findPreviousFigure } from '../../db/submissions';
import type { FormDefinition } from '../../domain/form';
import { type ListedPerson, type ListSum, MOST_JUDGED, solveListSum } from '../../domain/listTotals/listSum';
import type { PersonRow } from '../../domain/submission';
import type { WordedListSum } from '../../ipc/contract';
import { listSumText } from '../../text/listSumText';
import { periodName } from '../../text/periodText';
import { owingLabels } from '../unitLabels';
import { slicesOf } from './personSlices';

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
  const isLong = countPersons(db, stored.list) > MOST_JUDGED;
  const persons = personsOf(db, stored.list, isLong);
  const sum: ListSum = solveListSum({
    unitId,
    period,
    persons,
    listings: findPhoneListings(
      db,
      directiveId,
      formId,
      persons.flatMap(({ phone }) => phone ?? []),
    ),
    previous: findPreviousFigure(db, { directiveId, unitId, formId, fieldKey: rule.total }, period),
    stated: findFigure(db, submissionId, rule.total),
  });
  return {
    summary: [
      isLong
        ? listSumText.longList(sum.rows, unitOf(unitId), periodName(period))
        : listSumText.rows(sum, unitOf(unitId), periodName(period)),
      listSumText.total(sum),
    ],
    isRight: sum.explanation === 'right',
    proposed: sum.proposed,
    stated: sum.stated,
    judged: sum.judged.length,
    rows: sum.judged.slice(0, MOST_ROWS).map((one) => ({
      ordinal: one.person.ordinal,
      fullName: one.person.fullName,
      verdict: one.verdict,
      message: listSumText.row(one, unitOf),
    })),
  };
}

function personsOf(db: ReadDb, list: number, isWithoutPhones: boolean): readonly ListedPerson[] {
  const listed = ({ ordinal, fullName, phone }: PersonRow): ListedPerson => ({
    ordinal,
    fullName,
    phone: isWithoutPhones ? null : phone,
  });
  return [...slicesOf(db, list, null, listed)].flat();
}
