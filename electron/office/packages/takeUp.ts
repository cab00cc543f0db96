import { insertBatch, insertFile } from '../../db/batches';
import type { WriteDb } from '../../db/database';
import { insertPackageReport, saveMatch } from '../../db/packages';
import { insertSubmission, nextVersion } from '../../db/submissions';
import { insertUnitsOfFile } from '../../db/unitsOfFiles';
import type { LocalTime } from '../../domain/calendar';
import { settle } from '../../domain/evidence';
import type { Issue } from '../../domain/issue';
import { partialFields } from '../../domain/package/partialFields';
import type { ArrivalStanding, ReportContent, VersionMeaning } from '../../domain/submission';
import { listedElsewhere } from '../../imports/history/phoneRule';
import { packageText } from '../../text/packageText';
import { likenessOf } from '../counted/likenessOf';
import { liveReportNow } from '../counted/liveReportNow';
import type { OfficeEnvironment } from '../environment';
import { phoneListingsOf } from '../historyIssues';
import { recordChanges } from '../recordChanges';
import { batchTaken, watchReports } from '../reportChanges';
import { owingLabels } from '../unitLabels';
import { type PlannedReport, type UpPlan, withLeftAtHome } from './planUp';
import type { PackageSession } from './session';

/** What was said or found of the sender's units is remembered, so that it is asked once. */
export function rememberUnits(db: WriteDb, senderIdentity: string, { matches }: Pick<UpPlan, 'matches'>): void {
  for (const { ref, unitId, isOpen } of matches)
    if (!isOpen) saveMatch(db, senderIdentity, { kind: 'unit', foreignKey: ref, localId: unitId });
}

/** Which of our papers the sender's is. */
export function rememberDirective(db: WriteDb, senderIdentity: string, foreignKey: string, localId: string): void {
  saveMatch(db, senderIdentity, { kind: 'directive', foreignKey, localId });
}

export interface UpTaking {
  readonly plan: UpPlan;
  readonly session: PackageSession;
  readonly directiveId: string;
  readonly packageRow: string;
  readonly arrival: { readonly receivedAt: LocalTime; readonly arrivalSource: 'clerk' | 'fileTime' | 'importTime' };
  /** Enters the package itself, which the reports refer to. @param batchId null: it brings none */
  readonly insertRow: (batchId: string | null) => void;
  /** Told of each report that was written; what it throws takes all of them back. */
  readonly step: (reports: number) => void;
}

/**
 * Writes the reports of a package as one batch; part of the caller's transaction. Totals are a file each in the batch, so
 * that each says for itself who is missing in it; the reports of units share one.
 */
export function takeReportsIn(db: WriteDb, environment: OfficeEnvironment, taking: UpTaking): void {
  const { plan, directiveId } = taking;
  if (plan.reports.length === 0) {
    taking.insertRow(null);
    return;
  }
  const batchId = environment.newId();
  insertBatch(db, { id: batchId, directiveId, importedAt: environment.clock() });
  taking.insertRow(batchId);
  const files = batchFiles(db, environment, taking, batchId);
  const watch = watchReports(db);
  for (const report of plan.reports) {
    const isNew = report.line.state === 'new';
    const before = isNew ? null : watch.stateOf(report.obligation, report.content.persons);
    const id = environment.newId();
    writeReport(db, taking, report, id, files(report));
    insertPackageReport(db, id, taking.packageRow, report);
    // what is new is told by the entry of the package; a report that was here before is told figure by figure
    taking.step(1);
    if (before !== null)
      recordChanges(db, environment, watch.changesSince(before), packageText.reason(taking.session.fileName));
  }
  recordChanges(db, environment, [batchTaken(db, batchId)]);
}

function batchFiles(db: WriteDb, environment: OfficeEnvironment, taking: UpTaking, batchId: string) {
  const { session, arrival } = taking;
  const { sha256, sizeBytes } = session.read;
  let position = 0;
  const file = (
    place: Pick<Parameters<typeof insertFile>[1], 'unitId' | 'formId' | 'period'>,
    issues: readonly Issue[],
  ) => {
    const id = environment.newId();
    const outcome = issues.some(({ severity }) => severity === 'warning') ? 'accepted-with-warnings' : 'accepted';
    const row = { id, batchId, fileName: session.fileName, folder: '', sha256, sizeBytes, outcome } as const;
    insertFile(db, { ...row, ...place, receivedAt: arrival.receivedAt }, position, issues);
    position += 1;
    return id;
  };
  const { directiveId } = taking;
  const labels = owingLabels(db, directiveId);
  let ofUnits: string | null = null;
  const named = new Set<string>(); // units of that file
  return (report: PlannedReport): string => {
    const doubts = report.isTotal ? [] : phoneIssues(db, directiveId, labels, report);
    if (!report.isTotal && doubts.length === 0) {
      ofUnits ??= file({ unitId: null, formId: null, period: null }, []);
      if (!named.has(report.unitId)) insertUnitsOfFile(db, ofUnits, [report.unitId]);
      named.add(report.unitId);
      return ofUnits;
    }
    const { unitId, obligation, line } = report;
    return file({ unitId, formId: obligation.formId, period: line.period }, [...totalIssues(report), ...doubts]);
  };
}

/** People who stand on another list, too: whoever was counted there is nobody new here, as at the sender. */
function phoneIssues(
  db: WriteDb,
  directiveId: string,
  labels: ReadonlyMap<string, string>,
  { unitId, form, content, line }: PlannedReport,
): readonly Issue[] {
  const { persons } = content;
  if (persons.length === 0) return [];
  const likeness = likenessOf(db, { directiveId, formId: form.id });
  return listedElsewhere(
    { unitId, form, persons, period: line.period, list: null },
    {
      likeness: () => likeness,
      phoneListings: (formId, phones) => phoneListingsOf(db, { directiveId, formId }, labels, phones, likeness),
    },
  );
}

/** What a total stands on, said with the report itself. */
function totalIssues({ line, coverage, below, missing, fields, form }: PlannedReport): readonly Issue[] {
  if (coverage === null) return [];
  const { formLabel, unitName } = line;
  const isWhole = coverage.reported === coverage.expected;
  const own: Issue = isWhole
    ? { severity: 'note', code: 'package-total', message: packageText.fullTotal(formLabel, unitName, coverage) }
    : {
        severity: 'warning',
        code: 'partial-total',
        message: packageText.partialTotal(formLabel, unitName, coverage, missing),
      };
  const nested: readonly Issue[] =
    below === null ? [] : [{ severity: 'note', code: 'package-below', message: packageText.belowShare(below) }];
  const told = partialFields(form.fields, { fields: fields ?? undefined, coverage, below });
  const partial = told.map((one) => packageText.partialField(one.label, one));
  if (partial.length === 0) return [own, ...nested];
  const message = packageText.partialFields(formLabel, unitName, partial);
  return [own, { severity: 'warning', code: 'partial-field', message }, ...nested];
}

interface Written {
  readonly content: ReportContent;
  readonly standing: ArrivalStanding | null;
  readonly meaning: VersionMeaning | null;
  readonly isMerged: boolean;
}

function writeReport(db: WriteDb, taking: UpTaking, report: PlannedReport, id: string, fileId: string): void {
  const { obligation, form } = report;
  const { content, standing, meaning, isMerged } = writtenAs(db, taking.directiveId, report);
  insertSubmission(db, {
    id,
    obligationId: obligation.id,
    version: nextVersion(db, obligation.id),
    meaning,
    fileId,
    arrivedAt: taking.arrival.receivedAt,
    arrivalSource: taking.arrival.arrivalSource,
    channel: packageText.channel(taking.session.read.manifest.sender.name),
    formVersion: form.version,
    standing,
    isMerged,
    content,
  });
}

/** A later package of the same sender is a newer version; what came by another way is judged as evidence is. */
function writtenAs(db: WriteDb, directiveId: string, report: PlannedReport): Written {
  const { line, obligation, content } = report;
  const plain = { content, standing: null, isMerged: false };
  if (line.state === 'new') return { ...plain, meaning: null };
  const live = liveReportNow(db, { directiveId, formId: obligation.formId }, obligation.id);
  if (line.state === 'changed' && live !== null) {
    const whole = withLeftAtHome(live.content, report);
    const isMerged =
      whole.persons.length > content.persons.length ||
      Object.keys(whole.texts).length > Object.keys(content.texts).length;
    return { content: whole, standing: null, isMerged, meaning: 'replacement' };
  }
  if (live === null) return { ...plain, meaning: null };
  const wanted = line.state === 'confirms' ? 'confirms' : line.decision === 'local' ? 'keeps' : 'replaces';
  const settled = settle(live.content, content, wanted);
  return { ...settled, meaning: wanted === 'replaces' ? 'replacement' : null };
}
