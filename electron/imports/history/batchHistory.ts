import type { Likeness } from '../../domain/likeness';
import type { TotalBefore } from '../../domain/listTotals/listSum';
import { comparePeriods, type PeriodKey } from '../../domain/period';
import type { ReportKey } from '../../domain/submission';
import type { CheckedReport, PhoneListing, ReportHistory, RowPlace } from './reportHistory';
import { solveReport } from './solveReport';

/** A history that also knows the reports of the same preview that come before. */
export interface BatchHistory extends ReportHistory {
  add(report: CheckedReport): void;
}

/** Lays reports over a history; a report added later for the same unit, form and period takes the place of the earlier. */
export function batchHistory(base: ReportHistory): BatchHistory {
  const reports = new Map<string, CheckedReport>();
  const onRows = new Map<string, CheckedReport>();
  const byPhone = new Map<string, ListedPlace[]>();
  const unindexed: CheckedReport[] = []; // the last report of a batch is never asked about
  const givesTotal = (place: ReportKey, fieldKey: string) =>
    reports.get(keyOf(place))?.content.figures[fieldKey]?.kind === 'number';
  const isCurrent = (report: CheckedReport) => reports.get(keyOf(keyFrom(report))) === report;
  const history: BatchHistory = {
    add(report) {
      reports.set(keyOf(keyFrom(report)), report);
      onRows.set(rowOf(keyFrom(report)), report);
      unindexed.push(report);
    },
    previousTotal(unitId, formId, fieldKey, before) {
      const own = [...reports.values()].filter((report) => report.unitId === unitId && report.form.id === formId);
      return later(latestTotal(own, fieldKey, before), base.previousTotal(unitId, formId, fieldKey, before));
    },
    missingTotals(unitId, formId, fieldKey, from, before) {
      return base
        .missingTotals(unitId, formId, fieldKey, from, before)
        .filter((period) => !givesTotal({ unitId, formId, period }, fieldKey));
    },
    expectedTotal(unitId, formId, fieldKey, period) {
      const report = reports.get(keyOf({ unitId, formId, period }));
      if (report === undefined) return base.expectedTotal(unitId, formId, fieldKey, period);
      const previous = history.previousTotal(unitId, formId, fieldKey, period);
      if (!report.hasRows && !report.content.isNil) return null;
      const { expected, isOpen } = solveReport(report, history, previous, null);
      return isOpen === true ? null : expected;
    },
    phoneListings(formId, phones) {
      const stored = base
        .phoneListings(formId, phones)
        .filter(({ unitId, period }) => !reports.has(keyOf({ unitId, formId, period })));
      for (const report of unindexed.splice(0)) addPhones(byPhone, report, base.likeness(report.form.id));
      if (byPhone.size === 0) return stored;
      const likeness = base.likeness(formId);
      const asked = new Set(Array.from(phones, likeness.phoneKey));
      const inBatch = [...asked].flatMap((phone) =>
        (byPhone.get(phone) ?? [])
          .filter(({ report }) => isCurrent(report) && report.form.id === formId)
          .flatMap((listed) => listingOf(listed, phone)),
      );
      return [...stored, ...inBatch];
    },
    likeness: base.likeness,
    basesOf: base.basesOf,
    sharesOf: base.sharesOf,
    baseline: base.baseline,
    outsideCount: base.outsideCount,
    liveReport: (place) => onRows.get(rowOf(place)) ?? base.liveReport(place),
  };
  return history;
}

/** Where a phone stands: a long list is not gone through again for each of its phones. */
interface ListedPlace {
  readonly report: CheckedReport;
  /** In the list, from 0. */
  readonly place: number;
}

function addPhones(
  byPhone: Map<string, ListedPlace[]>,
  report: CheckedReport,
  { phoneKey }: Pick<Likeness, 'phoneKey'>,
): void {
  let place = -1;
  for (const { phone } of report.content.persons) {
    place += 1;
    if (phone === null) continue;
    const key = phoneKey(phone);
    const known = byPhone.get(key);
    if (known === undefined) byPhone.set(key, [{ report, place }]);
    else known.push({ report, place });
  }
}

export function keyFrom({ unitId, form, period, rowId }: CheckedReport): RowPlace {
  return { unitId, formId: form.id, period, rowId };
}

function rowOf(place: RowPlace): string {
  return place.rowId ?? keyOf(place);
}

function keyOf({ unitId, formId, period }: ReportKey): string {
  return `${unitId}/${formId}/${period}`;
}

function listingOf({ report, place }: ListedPlace, phone: string): readonly PhoneListing[] {
  const { unitId, unitName, period, content } = report;
  const person = content.persons.at(place);
  if (person === undefined) return [];
  return [{ phone, fullName: person.fullName, unitId, unitName, period, ordinal: person.ordinal }];
}

function latestTotal(reports: readonly CheckedReport[], fieldKey: string, before: PeriodKey): TotalBefore | null {
  const totals = reports.flatMap(({ period, content }) => {
    const figure = content.figures[fieldKey];
    return comparePeriods(period, before) < 0 && figure?.kind === 'number' ? [{ period, value: figure.value }] : [];
  });
  return totals.sort((left, right) => comparePeriods(right.period, left.period))[0] ?? null;
}

/** Of two totals the one for the later period; the preview's own on the same day, because it replaces the stored one. */
function later(inBatch: TotalBefore | null, stored: TotalBefore | null): TotalBefore | null {
  if (inBatch === null || stored === null) return inBatch ?? stored;
  return stored.period !== null && inBatch.period !== null && comparePeriods(stored.period, inBatch.period) > 0
    ? stored
    : inBatch;
}
