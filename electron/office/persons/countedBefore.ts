import type { ReadDb } from '../../db/database';
import { listPhonePairs } from '../../db/phonePairs';
import type { SubmissionHead } from '../../db/reportHeads';
import type { CompileInput } from '../../domain/compileUnits';
import type { ReportIndex } from '../../domain/knownReports';
import { ListedBefore } from '../../domain/listTotals/listedBefore';
import { MOST_JUDGED } from '../../domain/listTotals/listSum';

/** Of two lists with a phone in common the one that came last has this warning. */
const ON_ANOTHER_LIST = 'phone-listed-elsewhere';

const known = new WeakMap<ReportIndex<SubmissionHead>, ListedBefore>();

/** Tells how many of a list were counted before; looked for when first asked, and once as long as no report comes or goes. */
export function countedBeforeIn(
  db: ReadDb,
  reports: ReportIndex<SubmissionHead>,
): NonNullable<CompileInput['countedBefore']> {
  return (report, knownThen) => {
    const found = known.get(reports) ?? new ListedBefore(listPhonePairs(db, doubtful(reports)));
    known.set(reports, found);
    return found.count(report, knownThen);
  };
}

/** Reports whose list may share people with another: a later version may hold the rows of one that was warned of. */
function doubtful(reports: ReportIndex<SubmissionHead>): readonly string[] {
  return reports
    .byDuty()
    .filter((versions) => versions.some(({ doubts }) => doubts.includes(ON_ANOTHER_LIST)))
    .flatMap((versions) => versions.flatMap(({ id, persons }) => (persons <= MOST_JUDGED ? id : [])));
}
