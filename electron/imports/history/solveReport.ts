import { type ListSum, MOST_JUDGED, solveListSum, type TotalBefore } from '../../domain/listTotals/listSum';
import type { CheckedReport, ReportHistory } from './reportHistory';

/** The running total of a report with the rows of its list, by the one solver that also explains them beside the list. */
export function solveReport(
  report: CheckedReport,
  history: Pick<ReportHistory, 'phoneListings' | 'likeness'>,
  previous: TotalBefore | null,
  stated: number | null,
): ListSum {
  const { unitId, period, form, content, toldRows, repeatedRows } = report;
  const told = toldRows ?? content.persons.length;
  const isListed = told === content.persons.length;
  const isJudged = isListed && told <= MOST_JUDGED;
  const persons = isListed
    ? content.persons.map(({ ordinal, fullName, phone }) => ({ ordinal, fullName, phone: isJudged ? phone : null }))
    : Array.from({ length: told }, (_, at) => ({ ordinal: at + 1, fullName: '', phone: null }));
  const phones = persons.flatMap(({ phone }) => phone ?? []);
  const listings = phones.length === 0 ? [] : history.phoneListings(form.id, phones);
  const likeness = history.likeness(form.id);
  return solveListSum({
    ...{ unitId, period, persons, listings, likeness, previous, stated },
    repeatedRows: repeatedRows ?? 0,
    isOpen: report.hasUnknownRepeats === true && !content.isNil,
  });
}
