import type { ReadDb } from '../../db/database';
import type { SubmissionHead } from '../../db/reportHeads';
import type { CompileInput } from '../../domain/compileUnits';
import type { ReportIndex } from '../../domain/knownReports';
import { comparePeriods } from '../../domain/period';
import { COUNTED_APART } from '../counted/apartRemarks';
import { areApart, type ListOfKinds, listsOfKinds } from '../counted/listDoubts';

/** Of every version with a list: earlier lists that it cannot be held against. */
type Apart = ReadonlyMap<string, readonly ListOfKinds[]>;

const known = new WeakMap<ReportIndex<SubmissionHead>, Apart>();

/**
 * Tells whether a list can not be held against an earlier one; looked for when first asked, and only where some import was
 * told that lists stand apart.
 */
export function unknownRepeatsIn(
  db: ReadDb,
  directiveId: string,
  reports: ReportIndex<SubmissionHead>,
): NonNullable<CompileInput['hasUnknownRepeats']> {
  return (report, knownThen) => {
    const apart = known.get(reports) ?? (isAnyApart(reports) ? apartIn(listsOfKinds(db, directiveId)) : new Map());
    known.set(reports, apart);
    const earlier: readonly ListOfKinds[] = apart.get(keyOf(report)) ?? [];
    return earlier.some((list) => knownThen.get(list.obligationId)?.at(-1)?.version === list.version);
  };
}

function isAnyApart(reports: ReportIndex<SubmissionHead>): boolean {
  return reports.byDuty().some((versions) => versions.some(({ doubts }) => doubts.includes(COUNTED_APART)));
}

function apartIn(lists: readonly ListOfKinds[]): Apart {
  const found = new Map<string, readonly ListOfKinds[]>();
  for (const list of lists) {
    const earlier = lists.filter(
      (one) => one.formId === list.formId && comparePeriods(one.period, list.period) < 0 && areApart(one, list),
    );
    if (earlier.length > 0) found.set(keyOf(list), earlier);
  }
  return found;
}

function keyOf({ obligationId, version }: { readonly obligationId: string; readonly version: number }): string {
  return `${obligationId}/${version}`;
}
