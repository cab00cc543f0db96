import type { ReadDb, WriteDb } from '../db/database';
import { insertGrant, listGrants } from '../db/obligationGrants';
import { listObligationRows } from '../db/obligations';
import type { IsoDay, LocalTime } from '../domain/calendar';
import { dayOf } from '../domain/calendar';
import type { ObligationGrant } from '../domain/grant';
import { type Obligation, placeOf } from '../domain/obligation';
import type { UnitSuccession } from '../domain/unit';
import { registryMessages } from '../text/registryMessages';

export interface GrantMove {
  readonly successions: readonly UnitSuccession[];
  readonly since: IsoDay;
  readonly at: LocalTime;
  readonly account: string;
  readonly actionId: string;
}

/** A grant and the row it is on. */
export interface GrantedRow {
  readonly directiveId: string;
  readonly row: Obligation;
  readonly grant: ObligationGrant;
}

export interface MovedGrants {
  /** On rows of new units. */
  readonly passed: readonly GrantedRow[];
  /** Of units that give their work away, and nobody has them after it. */
  readonly left: readonly GrantedRow[];
}

/**
 * What had been granted to the units before goes over to the new ones: the latest extension of any of them, and an
 * exemption where all of them had one. A unit that goes on keeps the limits it has.
 * @param given  rows of the new units in this directive
 */
export function passGrants(
  db: WriteDb,
  directiveId: string,
  given: readonly Obligation[],
  move: GrantMove,
): MovedGrants {
  const before = grantedBefore(db, directiveId, move);
  const passed = given.flatMap((row) => inherited(row, before, move).map((grant) => ({ directiveId, row, grant })));
  for (const { grant } of passed) insertGrant(db, grant);
  const heirsOf = (unitId: string) => successorsOf(unitId, move);
  const has = ({ row, grant }: GrantedRow) =>
    passed.some(
      (one) =>
        one.grant.kind === grant.kind &&
        heirsOf(row.unitId).some((unitId) => placeOf({ ...row, unitId }) === placeOf(one.row)),
    );
  return { passed, left: before.granted.filter((one) => !has(one)) };
}

interface Before {
  /** Rows of the units before, due from the day on. */
  readonly rows: readonly Obligation[];
  /** The grant of each that holds, of both kinds. */
  readonly granted: readonly GrantedRow[];
}

function grantedBefore(db: ReadDb, directiveId: string, { successions, since, actionId }: GrantMove): Before {
  const origins = new Set(successions.map(({ unitId }) => unitId));
  const rows = listObligationRows(db, directiveId).filter(
    ({ unitId, dueAt, isWithdrawn }) =>
      origins.has(unitId) && !isWithdrawn && (dueAt === null || dayOf(dueAt) >= since),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const live = new Map<string, GrantedRow>();
  for (const grant of listGrants(db, directiveId)) {
    const row = byId.get(grant.obligationId);
    if (row === undefined || grant.revokedAt !== null || grant.actionId === actionId) continue;
    live.set(`${row.id} ${grant.kind}`, { directiveId, row, grant }); // in the order given: the later holds
  }
  return { rows, granted: [...live.values()] };
}

function successorsOf(unitId: string, { successions }: GrantMove): readonly string[] {
  return successions.filter((one) => one.unitId === unitId).map(({ successorId }) => successorId);
}

/** What the units before had of a new unit's row. */
function inherited(row: Obligation, before: Before, move: GrantMove): readonly ObligationGrant[] {
  const origins = new Set(
    move.successions.filter(({ successorId }) => successorId === row.unitId).map(({ unitId }) => unitId),
  );
  const isBefore = (one: Obligation) =>
    origins.has(one.unitId) && placeOf({ ...one, unitId: row.unitId }) === placeOf(row);
  const rows = before.rows.filter(isBefore);
  const granted = before.granted.filter((one) => isBefore(one.row)).map(({ grant }) => grant);
  const exemptions = granted.filter(({ kind }) => kind === 'exemption');
  const [exemption] = exemptions;
  if (exemption !== undefined && exemptions.length === rows.length) return [passedOn(exemption, row, move)];
  const latest = granted
    .filter(({ kind }) => kind === 'extension')
    .toSorted((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))
    .at(-1);
  return latest === undefined ? [] : [passedOn(latest, row, move)];
}

function passedOn(grant: ObligationGrant, row: Obligation, { actionId, at, account }: GrantMove): ObligationGrant {
  return {
    ...grant,
    id: `${actionId}/passed/${row.id}`,
    actionId: `${actionId}/passed`, // taken back apart from what lets the old units off
    obligationId: row.id,
    reason: registryMessages.passedOn(grant.reason),
    grantedAt: at,
    grantedBy: account,
    revokedAt: null,
  };
}
