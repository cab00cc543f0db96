import type { Issue } from '../domain/issue';
import { comparePeriods } from '../domain/period';
import { checkBaselines } from './history/baselineRule';
import { batchHistory } from './history/batchHistory';
import { checkOutsideCounts } from './history/outsideCountRule';
import { listedElsewhere } from './history/phoneRule';
import type { CheckedReport, ReportHistory } from './history/reportHistory';
import { checkRunningTotals } from './history/runningTotalRule';
import { checkShares } from './history/shareRule';
import { laterVersion } from './history/versionRule';

export type {
  CheckedReport,
  EarlierReport,
  PhoneListing,
  ReportHistory,
  Standing,
} from './history/reportHistory';

/** What a report is held against: which field, which base, which total is data of the form and the directive. */
type HistoryRule = (report: CheckedReport, history: ReportHistory) => readonly Issue[];

/** In the order their findings are told. */
const RULES: readonly HistoryRule[] = [
  checkBaselines,
  checkShares,
  checkOutsideCounts,
  checkRunningTotals,
  listedElsewhere,
  laterVersion,
];

/** What a report says against what was known before it came. Only the question what a second report is stops one. */
export function checkAgainstHistory(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return RULES.flatMap((rule) => rule(report, history));
}

/**
 * All reports of one preview, each against the stored history and the reports of the preview for earlier days.
 * @returns issues by position in `reports`
 */
export function checkBatch(reports: readonly CheckedReport[], history: ReportHistory): readonly (readonly Issue[])[] {
  const known = batchHistory(history);
  const inOrder = reports
    .map((report, at) => ({ report, at }))
    .sort((left, right) => comparePeriods(left.report.period, right.report.period) || left.at - right.at);
  const found = new Map<number, readonly Issue[]>();
  for (const { report, at } of inOrder) {
    found.set(at, checkAgainstHistory(report, known));
    if (report.standing !== 'asked') known.add(report);
  }
  return reports.map((_, at) => found.get(at) ?? []);
}
