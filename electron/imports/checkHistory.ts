import type { Issue } from '../domain/issue';
import { formatCount } from '../domain/numbers';
import type { PeriodKey, PersonRow } from '../domain/submission';
import { importMessages as say } from '../text/importMessages';
import { momentText } from '../text/moment';
import { batchHistory, keyFrom } from './history/batchHistory';
import { changesBetween } from './history/changes';
import type { CheckedReport, PhoneListing, PreviousTotal, ReportHistory } from './history/reportHistory';
import { issueAt } from './issues';

export type {
  CheckedReport,
  EarlierReport,
  PhoneListing,
  PreviousTotal,
  ReportHistory,
  Standing,
} from './history/reportHistory';

/** What a report says against what was known before it came. Nothing here stops a report; a person has to look. */
export function checkAgainstHistory(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  const totals = report.form.rules.flatMap((rule) =>
    rule.kind === 'runningTotal' ? checkRunningTotal(report, rule.total, history) : [],
  );
  return [...totals, ...listedElsewhere(report, history), ...laterVersion(report, history)];
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

function comparePeriods(left: PeriodKey, right: PeriodKey): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Today's total = the total before + today's rows, and it never falls. */
function checkRunningTotal(report: CheckedReport, fieldKey: string, history: ReportHistory): readonly Issue[] {
  const figure = report.content.figures[fieldKey];
  const previous = history.previousTotal(report.unitId, report.form.id, fieldKey, report.period);
  if (previous === null || figure?.kind !== 'number') return [];
  const added = report.content.persons.length;
  const expected = previous.value + added;
  if (figure.value === expected) return [];
  const sums = { previous: previous.value, previousDay: dayOf(previous), added, stated: figure.value, expected };
  const [code, message] =
    figure.value < previous.value
      ? (['running-total-fell', say.runningTotalFell(report.unitName, sums)] as const)
      : report.content.isNil
        ? (['nil-total-changed', say.nilTotalChanged(report.unitName, sums)] as const)
        : (['running-total-mismatch', say.runningTotalMismatch(report.unitName, sums)] as const);
  return [
    at(
      report,
      fieldKey,
      issueAt('warning', code, message, {}, { raw: String(figure.value), understood: formatCount(figure.value) }),
    ),
  ];
}

function dayOf({ period }: PreviousTotal): Exclude<PeriodKey, 'once'> | null {
  return period === 'once' ? null : period;
}

/** Puts the cell of a figure on an issue, when the figure stands in one. */
function at(report: CheckedReport, fieldKey: string, issue: Issue): Issue {
  const cell = report.figures.find(({ key }) => key === fieldKey)?.cell;
  const sheet = report.list?.sheet;
  return { ...issue, ...(sheet !== undefined && { sheet }), ...(cell != null && { cell }) };
}

/** Phones that stand on another unit's list, or on another day's list of the same unit. */
function listedElsewhere(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  const phones = report.persons.flatMap(({ phone }) => (phone === null ? [] : [phone]));
  if (phones.length === 0) return [];
  const listings = history
    .phoneListings(report.form.id, [...new Set(phones)])
    .filter(({ unitId, period }) => unitId !== report.unitId || period !== report.period);
  const first = new Map<string, PhoneListing>();
  for (const listing of listings) {
    const known = first.get(listing.phone);
    if (known === undefined || comparePeriods(listing.period, known.period) < 0) first.set(listing.phone, listing);
  }
  return report.persons.flatMap((person) => {
    const listing = person.phone === null ? undefined : first.get(person.phone);
    return listing === undefined ? [] : [phoneIssue(report, person, listing)];
  });
}

function phoneIssue(report: CheckedReport, person: PersonRow, listing: PhoneListing): Issue {
  const field = report.form.columns.find(({ type }) => type === 'phone');
  const letter = field === undefined ? undefined : report.list?.letters[field.key];
  const sheet = report.list?.sheet;
  const cell = letter === undefined ? undefined : `${letter}${person.sourceRow}`;
  const message = say.phoneListedElsewhere(
    { sheet: sheet ?? '', cell: cell ?? '' },
    { phone: person.phone ?? '', ordinal: person.ordinal, fullName: person.fullName },
    { ...listing, isSameUnit: listing.unitId === report.unitId },
  );
  const issue = issueAt(
    'warning',
    'phone-listed-elsewhere',
    message,
    { sheet, row: person.sourceRow },
    {
      raw: person.rawPhone ?? undefined,
      understood: person.phone ?? undefined,
    },
  );
  return { ...issue, ...(cell !== undefined && { cell }) };
}

/** A report for a place that is already filled: what would change, or the question what it is. */
function laterVersion(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  const earlier = history.liveReport(keyFrom(report));
  if (earlier === null) return [];
  const { fileName, standing } = report;
  const changes = changesBetween(earlier.content, report.content, report.form);
  if (standing === 'asked') {
    const files = { fileName, receivedAt: momentText(report.receivedAt) };
    const before = { fileName: earlier.fileName, receivedAt: momentText(earlier.receivedAt) };
    const isOlder = report.receivedAt < earlier.receivedAt;
    return [
      issueAt(
        'error',
        'replacement-or-supplement',
        say.replacementOrSupplement(report.unitName, files, before, changes, isOlder),
      ),
    ];
  }
  if (changes.length === 0) return [issueAt('note', 'repeats-earlier', say.repeatsEarlier(fileName, earlier.fileName))];
  return standing === 'supplement'
    ? [issueAt('warning', 'supplements-earlier', say.supplementsEarlier(fileName, earlier.fileName, changes))]
    : [issueAt('warning', 'replaces-earlier', say.replacesEarlier(fileName, earlier.fileName, changes))];
}
