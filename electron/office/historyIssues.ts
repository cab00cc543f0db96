import type { ReadDb } from '../db/database';
import { lastDestructionOf } from '../db/destructions';
import { listFormVersions } from '../db/forms';
import { listOutsideCounts } from '../db/outsideCounts';
import { findMissingFigures, findPreviousFigure } from '../db/submissions';
import { listBaselines } from '../db/units';
import type { IsoDay } from '../domain/calendar';
import type { ListGroup } from '../domain/destruction/destruction';
import type { Directive } from '../domain/directive';
import { dutiesOn } from '../domain/dutyPlaces';
import type { Issue } from '../domain/issue';
import type { Likeness } from '../domain/likeness';
import { endOf, newestCount } from '../domain/outsideCount';
import { type PeriodKey, spanOf } from '../domain/period';
import { type CheckedReport, checkBatch, type ReportHistory } from '../imports/checkHistory';
import type { BaseOfFigure, ShareOfForm } from '../imports/history/reportHistory';
import { countedText } from '../text/countedText';
import { COUNTED_APART } from './counted/apartRemarks';
import { likenessTeller, listingsAlike } from './counted/likenessOf';
import { liveReportNow } from './counted/liveReportNow';
import { dutiesOfCampaign } from './facts/campaignFacts';
import type { Candidate } from './importSession';
import { expectedTotal } from './persons/listSum';
import { getDirective } from './readCampaign';
import { owingLabels } from './unitLabels';

/**
 * What the reports of a preview say against those in the store and against each other.
 * @param candidates in the order they count
 * @returns issues by index of the file
 */
export function historyIssues(
  db: ReadDb,
  directiveId: string,
  candidates: readonly Candidate[],
): ReadonlyMap<number, readonly Issue[]> {
  const forms = listFormVersions(db);
  const names = owingLabels(db, directiveId);
  const checked = candidates.flatMap((candidate): readonly { index: number; report: CheckedReport }[] => {
    const { obligation, reading, content: own, figures, file, index, versioned, arrival } = candidate;
    const form = forms.find(({ id, version }) => id === reading.formId && version === reading.formVersion);
    if (obligation === null || versioned === null || form === undefined) return [];
    const { unitId, period, id: rowId } = obligation;
    const { list } = reading;
    const { content, standing, againRows, repeatedBefore } = versioned;
    const who = { unitId, rowId, unitName: names.get(unitId) ?? '', form, period };
    const what = { fileName: file.fileName, receivedAt: arrival.receivedAt, standing, content, figures, list };
    const hasRows = reading.parts === null || (own?.persons ?? []).length > 0;
    const rows = { hasRows, repeatedRows: reading.rows.duplicate + repeatedBefore + againRows, againRows };
    const hasUnknownRepeats = reading.issues.some(({ code }) => code === COUNTED_APART);
    return [{ index, report: { ...who, ...what, persons: own?.persons ?? [], ...rows, hasUnknownRepeats } }];
  });
  const found = checkBatch(
    checked.map(({ report }) => report),
    storedHistory(db, directiveId),
  );
  const byFile = new Map<number, Issue[]>();
  for (const candidate of candidates) {
    const back = comesBack(db, candidate);
    if (back !== null) byFile.set(candidate.index, [...(byFile.get(candidate.index) ?? []), back]);
  }
  for (const [place, { index }] of checked.entries())
    byFile.set(index, [...(byFile.get(index) ?? []), ...(found[place] ?? [])]);
  return byFile;
}

/** People of a list that was destroyed come again with a later version of it. */
function comesBack(db: ReadDb, { obligation, content }: Candidate): Issue | null {
  if (obligation === null || (content?.persons ?? []).length === 0) return null;
  const at = lastDestructionOf(db, obligation.id);
  return at && { severity: 'warning', code: 'list-destroyed-before', message: countedText.comesBack(at) };
}

/** Bases of the counts of a form, as the indicators of the directive name them. */
function basesOf(directive: Directive, formId: string): readonly BaseOfFigure[] {
  return directive.indicators.flatMap(({ numerator, denominator, numeratorLabel, denominatorLabel }) => {
    if (numerator.kind !== 'field' || numerator.formId !== formId || denominator.kind !== 'baseline') return [];
    const { fieldKey } = numerator;
    const { measureKey } = denominator;
    return [{ fieldKey, measureKey, label: numeratorLabel, baseLabel: denominatorLabel }];
  });
}

/** Shares of two counts of a form, as the indicators of the directive name them. */
function sharesOf(directive: Directive, formId: string): readonly ShareOfForm[] {
  return directive.indicators.flatMap(({ numerator, denominator, numeratorLabel, denominatorLabel }) => {
    if (numerator.kind !== 'field' || denominator.kind !== 'field') return [];
    if (numerator.formId !== formId || denominator.formId !== formId) return [];
    const [label, baseLabel] = [numeratorLabel, denominatorLabel];
    return [{ fieldKey: numerator.fieldKey, baseKey: denominator.fieldKey, label, baseLabel }];
  });
}

/** What the store knows before a report comes in. */
export function storedHistory(db: ReadDb, directiveId: string): ReportHistory {
  const duties = dutiesOfCampaign(db, directiveId);
  const directive = getDirective(db, directiveId);
  const labels = owingLabels(db, directiveId);
  const baselines = listBaselines(db);
  const counts = listOutsideCounts(db, directiveId);
  const likeness = likenessTeller(db, directiveId);
  return {
    likeness,
    basesOf: (formId) => basesOf(directive, formId),
    sharesOf: (formId) => sharesOf(directive, formId),
    baseline: (unitId, measureKey, period) =>
      baselines
        .filter((one) => one.unitId === unitId && one.measureKey === measureKey)
        .filter(({ asOf }) => isKnownBy(asOf, period))
        .at(-1) ?? null,
    outsideCount: (unitId, figure, period) => newestCount(counts, unitId, figure, endOf(period)),
    missingTotals: (unitId, formId, fieldKey, from, before) =>
      findMissingFigures(db, { directiveId, unitId, formId, fieldKey }, from, before),
    expectedTotal: (unitId, formId, fieldKey, period) =>
      expectedTotal(db, { directiveId, unitId, formId, fieldKey }, period),
    previousTotal: (unitId, formId, fieldKey, before) =>
      findPreviousFigure(db, { directiveId, unitId, formId, fieldKey }, before),
    phoneListings: (formId, phones) => phoneListingsOf(db, { directiveId, formId }, labels, phones, likeness(formId)),
    liveReport: (place) => {
      const obligationId = place.rowId ?? dutiesOn(duties, place).at(-1)?.id;
      const live =
        obligationId === undefined ? null : liveReportNow(db, { directiveId, formId: place.formId }, obligationId);
      return live && { ...live, receivedAt: live.arrivedAt };
    },
  };
}

/** Where phones stand on live lists, each with what its unit is called beside the others. */
export function phoneListingsOf(
  db: ReadDb,
  group: ListGroup,
  labels: ReadonlyMap<string, string>,
  phones: Iterable<string>,
  likeness: Likeness,
): ReturnType<ReportHistory['phoneListings']> {
  return listingsAlike(db, group, phones, likeness).map((listing) => ({
    ...listing,
    unitName: labels.get(listing.unitId) ?? listing.unitId,
  }));
}

/** Whether a baseline is not younger than the period; a report owed once takes the newest. */
function isKnownBy(asOf: IsoDay, period: PeriodKey): boolean {
  const span = spanOf(period);
  return span === null || asOf <= span.to;
}
