import type { ReadDb } from '../db/database';
import { insertGrant, listGrantsOfAction, revokeGrant } from '../db/obligationGrants';
import { listObligationRows, listObligations } from '../db/obligations';
import type { Store } from '../db/store';
import type { LocalTime } from '../domain/calendar';
import type { Change } from '../domain/changes';
import { AppFailure } from '../domain/failure';
import type { ObligationGrant } from '../domain/grant';
import type { Obligation } from '../domain/obligation';
import type { Input } from '../ipc/contract';
import { granted } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { momentText } from '../text/moment';
import { officeMessages } from '../text/officeMessages';
import type { OfficeEnvironment } from './environment';
import { namesOfDuties } from './namesOfDuties';
import { getDirective } from './readCampaign';
import { clerkName, recordChanges } from './recordChanges';
import { registryLabels } from './unitLabels';

/**
 * More time, or no report owed, for the rows named, in one action with one reason; each row has its entry in the log.
 * @throws AppFailure `invalid` without a reason or for a time that is not later, `notFound` when a row is not there any more
 */
export async function grant(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, obligationIds, dueAt, reason }: Input<'obligations.grant'>,
): Promise<{ actionId: string; granted: number }> {
  if (reason.trim() === '') throw new AppFailure('invalid', officeMessages.reasonNeeded);
  const actionId = environment.newId();
  const rows = rowsOf(store.read, directiveId, obligationIds);
  const latest = dueAt === null ? null : latestDue(store.read, directiveId, new Set(obligationIds));
  if (dueAt !== null && latest !== null && dueAt <= latest)
    throw new AppFailure('invalid', officeMessages.notLater(momentText(latest)));
  await store.write((db) => {
    const grantedBy = clerkName(db, environment);
    const grants = rows.map(
      (row): ObligationGrant => ({
        id: environment.newId(),
        actionId,
        obligationId: row.id,
        kind: dueAt === null ? 'exemption' : 'extension',
        dueAt,
        reason: reason.trim(),
        grantedAt: environment.clock(),
        grantedBy,
        revokedAt: null,
      }),
    );
    for (const one of grants) insertGrant(db, one);
    recordChanges(db, environment, changesOf(db, directiveId, rows, grants, false), reason.trim());
  });
  return { actionId, granted: rows.length };
}

/**
 * Takes back what one action granted: to one row, or to all (`obligationId` null).
 * @throws AppFailure `notFound` when nothing of it holds any more
 * @throws AppFailure `conflict` for rows that a merger handed on: they come back when that is taken back
 */
export async function revoke(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, actionId, obligationId }: Input<'obligations.revoke'>,
): Promise<{ revoked: number }> {
  const grants = listGrantsOfAction(store.read, actionId).filter(
    (one) => one.revokedAt === null && (obligationId === null || one.obligationId === obligationId),
  );
  const [first] = grants;
  if (first === undefined) throw new AppFailure('notFound', officeMessages.noGrant);
  const rows = rowsOf(
    store.read,
    directiveId,
    grants.map(({ obligationId }) => obligationId),
  );
  const moved = rows.find(({ isUnitEnded }) => isUnitEnded === true);
  if (moved !== undefined) throw new AppFailure('conflict', officeMessages.grantOfMerger);
  await store.write((db) => {
    const revokedAt = environment.clock();
    for (const { id } of grants) revokeGrant(db, id, revokedAt);
    recordChanges(db, environment, changesOf(db, directiveId, rows, grants, true), first.reason);
  });
  return { revoked: grants.length };
}

/** The latest time by which one of the rows is due, extensions counted; null when none of them has a time. */
function latestDue(db: ReadDb, directiveId: string, ids: ReadonlySet<string>): LocalTime | null {
  return listObligations(db, directiveId)
    .filter(({ id }) => ids.has(id))
    .reduce<LocalTime | null>(
      (last, { dueAt }) => (dueAt !== null && (last === null || dueAt > last) ? dueAt : last),
      null,
    );
}

function rowsOf(db: ReadDb, directiveId: string, ids: readonly string[]): readonly Obligation[] {
  const wanted = new Set(ids);
  const rows = listObligationRows(db, directiveId).filter(({ id }) => wanted.has(id));
  if (rows.length === 0 || rows.length < wanted.size) throw new AppFailure('notFound', officeMessages.noObligation);
  return rows;
}

function changesOf(
  db: ReadDb,
  directiveId: string,
  rows: readonly Obligation[],
  grants: readonly ObligationGrant[],
  isRevoked: boolean,
): readonly Change[] {
  const units = registryLabels(db);
  const labels = namesOfDuties(db, getDirective(db, directiveId));
  const byRow = new Map(grants.map((one) => [one.obligationId, one]));
  return rows.flatMap((row) => {
    const one = byRow.get(row.id);
    if (one === undefined) return [];
    const subject = subjects.report(
      row.id,
      labels.get(row.scheduleId) ?? row.formId,
      units.get(row.unitId) ?? row.unitId,
      row.period,
    );
    const originalDueAt: LocalTime | null = row.dueAt;
    return [granted(subject, one, { originalDueAt, isRevoked })];
  });
}
