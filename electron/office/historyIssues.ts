import type { ReadDb } from '../db/database';
import { listFormVersions } from '../db/forms';
import { listObligations } from '../db/obligations';
import { findLiveReport, findPhoneListings, findPreviousFigure } from '../db/submissions';
import { listBaselines, listUnits } from '../db/units';
import type { Issue } from '../domain/issue';
import { type CheckedReport, checkBatch, type ReportHistory } from '../imports/checkHistory';
import { sessionMessages } from '../text/sessionMessages';
import type { Candidate } from './importSession';
import { getDirective } from './readCampaign';

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
  const names = new Map(listUnits(db).map(({ id, name }) => [id, name]));
  const checked = candidates.flatMap((candidate): readonly { index: number; report: CheckedReport }[] => {
    const { obligation, reading, content: own, figures, file, index, versioned, arrival } = candidate;
    const form = forms.find(({ id, version }) => id === reading.formId && version === reading.formVersion);
    if (obligation === null || versioned === null || form === undefined) return [];
    const { unitId, period } = obligation;
    const { list } = reading;
    const { content, standing } = versioned;
    const who = { unitId, unitName: names.get(unitId) ?? '', form, period };
    const what = { fileName: file.fileName, receivedAt: arrival.receivedAt, standing, content, figures, list };
    return [{ index, report: { ...who, ...what, persons: own?.persons ?? [] } }];
  });
  const found = checkBatch(
    checked.map(({ report }) => report),
    storedHistory(db, directiveId),
  );
  const aboveBase = baseChecker(db, directiveId);
  const byFile = new Map<number, Issue[]>();
  for (const [place, { index, report }] of checked.entries())
    byFile.set(index, [...(byFile.get(index) ?? []), ...aboveBase(report), ...(found[place] ?? [])]);
  return byFile;
}

/** A count above its own base (more installed than own a smartphone) cannot be right: either the report or the base is wrong. */
function baseChecker(db: ReadDb, directiveId: string): (report: CheckedReport) => readonly Issue[] {
  const baselines = listBaselines(db);
  const { indicators } = getDirective(db, directiveId);
  return ({ unitId, unitName, form, content, figures, list }) =>
    indicators.flatMap(({ numerator, denominator, numeratorLabel, denominatorLabel }) => {
      if (numerator.kind !== 'field' || numerator.formId !== form.id || denominator.kind !== 'baseline') return [];
      const figure = content.figures[numerator.fieldKey];
      const base = baselines.filter((one) => one.unitId === unitId && one.measureKey === denominator.measureKey).at(-1);
      if (figure?.kind !== 'number' || base === undefined || figure.value <= base.value) return [];
      const cell = figures.find(({ key }) => key === numerator.fieldKey)?.cell;
      const sentence = { unitName, numeratorLabel, value: figure.value, denominatorLabel, base: base.value };
      return [
        {
          severity: 'warning' as const,
          code: 'above-base',
          message: sessionMessages.aboveBase(sentence),
          ...(list !== null && { sheet: list.sheet }),
          ...(cell != null && { cell }),
          raw: String(figure.value),
        },
      ];
    });
}

function storedHistory(db: ReadDb, directiveId: string): ReportHistory {
  const obligations = new Map(
    listObligations(db, directiveId).map(({ id, unitId, formId, period }) => [[unitId, formId, period].join('/'), id]),
  );
  return {
    previousTotal: (unitId, formId, fieldKey, before) =>
      findPreviousFigure(db, { directiveId, unitId, formId, fieldKey }, before),
    phoneListings: (formId, phones) => findPhoneListings(db, directiveId, formId, phones),
    liveReport: ({ unitId, formId, period }) => {
      const obligationId = obligations.get([unitId, formId, period].join('/'));
      const live = obligationId === undefined ? null : findLiveReport(db, obligationId);
      return live && { ...live, receivedAt: live.arrivedAt };
    },
  };
}
