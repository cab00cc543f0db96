import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { findPaper } from '../db/officePapers';
import { findOwnReport, insertOwnReport, listOwnReports, undoOwnReport } from '../db/ownReports';
import type { Store } from '../db/store';
import { dayOf, type LocalTime } from '../domain/calendar';
import type { Directive, Schedule } from '../domain/directive';
import { AppFailure } from '../domain/failure';
import { type OfficePaper, paperNumberText } from '../domain/officePaper';
import { asksFor, isForUpperLevel, type OwnReport, ownPeriods, receiversOf } from '../domain/ownReport';
import type { PeriodKey } from '../domain/period';
import { sentDoubts } from '../domain/sentDoubts';
import { issueDay } from '../domain/task';
import type { CoreHandlers, Input, Output, OwnReportLine } from '../ipc/contract';
import { ownReportNoted } from '../text/changeEvents';
import { ownReportMessages } from '../text/ownReportMessages';
import { ownReportName, ownReportWords } from '../text/ownReportText';
import { periodName } from '../text/periodText';
import type { OfficeEnvironment } from './environment';
import { namesOfDuties } from './namesOfDuties';
import { getDirective } from './oneDirective';
import { clerkName, recordChanges } from './recordChanges';

type OwnReportHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `ownReports.${string}`>>;

/** What our own office sends to the level above: what is owed, and that it went up. */
export function ownReportHandlers(store: Store, environment: OfficeEnvironment): OwnReportHandlers {
  return {
    'ownReports.list': (input) => listOwn(store.read, input),
    'ownReports.note': (input) => note(store, environment, input),
    'ownReports.takeBack': (input) => takeBack(store, environment, input),
  };
}

function listOwn(db: ReadDb, { directiveId, at }: Input<'ownReports.list'>): readonly OwnReportLine[] {
  const ids = directiveId === undefined ? listDirectiveIds(db) : [directiveId];
  return ids
    .map((id) => getDirective(db, id))
    .filter(({ isDraft }) => !isDraft)
    .flatMap((directive) => {
      const reports = listOwnReports(db, directive.id);
      const labels = namesOfDuties(db, directive);
      return directive.schedules
        .filter(isForUpperLevel)
        .flatMap((schedule) =>
          ownPeriods(schedule, reports, at).map((one) => ({ ...lineOf(directive, schedule, labels), ...one })),
        );
    });
}

function lineOf(directive: Directive, schedule: Schedule, labels: ReadonlyMap<string, string>) {
  const isOfUnits = schedule.owedBy === 'units';
  const own = receiversOf(schedule.receiver);
  return {
    directiveId: directive.id,
    directiveName: directive.shortName,
    scheduleId: schedule.id,
    clauseNumber: directive.clauses.find(({ id }) => id === schedule.clauseId)?.number ?? '',
    label: labels.get(schedule.id) ?? '',
    words: schedule.due.kind === 'undated' ? schedule.due.words : schedule.quote,
    receivers: isOfUnits && directive.reportReceivers.length > 0 ? directive.reportReceivers : own,
    channel: schedule.channel,
    isOfUnits,
  };
}

/**
 * @throws AppFailure `conflict` for a draft, where something stands noted already, and for an odd hour nobody insists on, `notFound` for a duty or period the
 * paper does not ask, `invalid` for an hour that cannot be or a paper without a number
 */
async function note(
  store: Store,
  environment: OfficeEnvironment,
  input: Input<'ownReports.note'>,
): Promise<Output<'ownReports.note'>> {
  const { directiveId, scheduleId, periods, insist, ...said } = input;
  return await store.write((db) => {
    const directive = getDirective(db, directiveId);
    const schedule = ownSchedule(directive, scheduleId);
    const madeAt = environment.clock();
    refuseHour(directive, said.happenedAt, madeAt);
    if (said.outcome === 'withdrawn' && said.note.trim() === '')
      throw new AppFailure('invalid', ownReportMessages.whyNeeded);
    const paper = said.paperId === null ? said.paper.trim() : paperWords(db, said.paperId);
    const words = {
      ...said,
      channel: said.channel.trim(),
      receipt: said.receipt.trim(),
      note: said.note.trim(),
      paper,
    };
    const label = namesOfDuties(db, directive).get(scheduleId) ?? '';
    if (said.outcome === 'sent' && insist !== true) refuseOddHour(schedule, periods, said.happenedAt);
    const made = [...new Set(periods)].map((period): OwnReport => {
      refusePeriod(directive, schedule, listOwnReports(db, directiveId), { period, label });
      return {
        id: environment.newId(),
        directiveId,
        scheduleId,
        period,
        ...words,
        madeAt,
        madeBy: clerkName(db, environment),
      };
    });
    for (const report of made) insertOwnReport(db, report);
    recordChanges(
      db,
      environment,
      made.map((report) => change(directive, report, label, false)),
    );
    return { reportIds: made.map(({ id }) => id) };
  });
}

function ownSchedule(directive: Directive, scheduleId: string): Schedule {
  const { isDraft, shortName, schedules } = directive;
  if (isDraft) throw new AppFailure('conflict', ownReportMessages.draft(shortName));
  const schedule = schedules.find(({ id }) => id === scheduleId);
  if (schedule === undefined || !isForUpperLevel(schedule))
    throw new AppFailure('notFound', ownReportMessages.noDuty(shortName));
  return schedule;
}

function refuseHour(directive: Directive, happenedAt: LocalTime, now: LocalTime): void {
  if (happenedAt > now) throw new AppFailure('invalid', ownReportMessages.inFuture(happenedAt));
  const issuedOn = issueDay(directive);
  if (issuedOn !== null && dayOf(happenedAt) < issuedOn)
    throw new AppFailure('invalid', ownReportMessages.beforeIssue(happenedAt));
}

/** @throws AppFailure `conflict` for an hour that is likely mistyped */
function refuseOddHour(schedule: Schedule, periods: readonly PeriodKey[], happenedAt: LocalTime): void {
  const asked = ownPeriods(schedule, [], happenedAt).filter(({ period }) => periods.includes(period));
  const [doubt] = sentDoubts(asked, happenedAt);
  if (doubt === undefined) return;
  const { beforePeriod, farBeforeDue } = ownReportMessages;
  const text =
    doubt.kind === 'beforePeriod'
      ? beforePeriod(happenedAt, doubt.period)
      : farBeforeDue(happenedAt, doubt.period, doubt.days);
  throw new AppFailure('conflict', text);
}

function refusePeriod(
  { shortName }: Directive,
  schedule: Schedule,
  standing: readonly OwnReport[],
  { period, label }: { readonly period: PeriodKey; readonly label: string },
): void {
  if (!asksFor(schedule, period))
    throw new AppFailure('notFound', ownReportMessages.noPeriod(shortName, periodName(period)));
  const noted = standing.find((one) => one.scheduleId === schedule.id && one.period === period);
  if (noted !== undefined)
    throw new AppFailure('conflict', ownReportMessages.already(ownReportName(label, period), noted.happenedAt));
}

/** `Báo cáo số 01/BC-UBND`. @throws AppFailure `invalid` for a draft and a cancelled number */
function paperWords(db: ReadDb, paperId: string): string {
  const paper = findPaper(db, paperId);
  if (paper === null || !isOut(paper)) throw new AppFailure('invalid', ownReportMessages.draftPaper);
  return `văn bản số ${paperNumberText(paper)}`;
}

function isOut({ number, status }: OfficePaper): boolean {
  return number !== null && status !== 'cancelled';
}

function change(directive: Directive, report: OwnReport, label: string, isTakenBack: boolean) {
  const what = `${ownReportName(label, report.period)}: ${ownReportWords(report)}`;
  return ownReportNoted(directive, report, { what, isTakenBack });
}

/** @throws AppFailure `conflict` where one of them stands no more */
async function takeBack(
  store: Store,
  environment: OfficeEnvironment,
  { reportIds }: Input<'ownReports.takeBack'>,
): Promise<Output<'ownReports.takeBack'>> {
  return await store.write((db) => {
    const by = clerkName(db, environment);
    const reports = reportIds.map((id) => {
      const report = findOwnReport(db, id);
      if (report === null) throw new AppFailure('conflict', ownReportMessages.gone);
      return report;
    });
    for (const { id } of reports) undoOwnReport(db, id, { at: environment.clock(), by });
    recordChanges(
      db,
      environment,
      reports.map((report) => {
        const directive = getDirective(db, report.directiveId);
        return change(directive, report, namesOfDuties(db, directive).get(report.scheduleId) ?? '', true);
      }),
    );
    return { taken: reports.length };
  });
}
