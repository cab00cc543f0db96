import { findBatch, listFiles, listIssues } from '../db/batches';
import type { ReadDb } from '../db/database';
import { findDirective } from '../db/directives';
import { listForms } from '../db/forms';
import { findLiveReport, findReportState } from '../db/submissions';
import { type Change, describeReport, type PersonChanges, personChanges, type ReportState } from '../domain/changes';
import { isLeftBehind } from '../domain/leftFiles';
import type { Obligation } from '../domain/obligation';
import type { PersonList } from '../domain/submission';
import { WRITTEN_REPORT } from '../domain/writtenReport';
import { batchImported, batchUndone } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';
import { likenessOfDuty } from './counted/likenessOf';
import { registryLabels } from './unitLabels';

type Duty = Pick<Obligation, 'id' | 'unitId' | 'formId' | 'period'>;

/** A duty as it stood before something happened to its reports. */
export interface DutyState {
  readonly duty: Duty;
  /** null: no report has come. */
  readonly report: ReportState | null;
  /** How the list that is coming differs from the one that is there. */
  readonly persons: PersonChanges | null;
}

/** Tells what becomes of reports inside one transaction; units and forms are looked up once. */
export interface ReportWatch {
  /** @param coming people on the list that is about to take the place of the one that is there */
  stateOf(duty: Duty, coming?: PersonList): DutyState;
  /** What differs between then and now. */
  changesSince(before: DutyState): readonly Change[];
}

export function watchReports(db: ReadDb): ReportWatch {
  const forms = new Map([...listForms(db), WRITTEN_REPORT].map((form) => [form.id, form]));
  const unitNames = registryLabels(db);
  const changesOf = (duty: Duty, earlier: PersonList, coming: PersonList) =>
    personChanges(earlier, coming, likenessOfDuty(db, duty).personKey);
  return {
    stateOf(duty, coming) {
      const report = findReportState(db, duty.id);
      const isReplaced = report !== null && coming !== undefined;
      const earlier = isReplaced ? (findLiveReport(db, duty.id)?.content.persons ?? []) : [];
      return { duty, report, persons: isReplaced ? changesOf(duty, earlier, coming) : null };
    },
    changesSince({ duty, report, persons }) {
      const { id, unitId, formId, period } = duty;
      const form = forms.get(formId) ?? null;
      const now = findReportState(db, id);
      const subject = subjects.report(id, form?.label ?? formId, unitNames.get(unitId) ?? unitId, period);
      const before = report && describeReport(report, form);
      return wordChanges(subject, before, now && describeReport(now, form, persons), form);
    },
  };
}

/** The entry of a batch that has just come in. */
export function batchTaken(db: ReadDb, batchId: string): Change {
  const files = listFiles(db, batchId);
  const count = (...outcomes: string[]) => files.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const left = files.filter(
    ({ id, outcome }) => outcome === 'refused' && isLeftBehind({ issues: listIssues(db, id) }),
  ).length;
  return batchImported(subjectOf(db, batchId), {
    accepted: count('accepted', 'accepted-with-warnings'),
    refused: count('refused') - left,
    left,
    skipped: count('skipped'),
  });
}

/** The entry of a batch that has been taken back. @param submissions reports that went with it */
export function batchTakenBack(db: ReadDb, batchId: string, submissions: number): Change {
  return batchUndone(subjectOf(db, batchId), submissions);
}

function subjectOf(db: ReadDb, batchId: string) {
  const batch = findBatch(db, batchId);
  if (batch === null) throw new Error('a change of a batch that is not there');
  const directive = findDirective(db, batch.directiveId);
  return subjects.batch(batchId, batch.importedAt, directive?.shortName ?? batch.directiveId);
}
