import type { WriteDb } from '../db/database';
import { findDirective } from '../db/directives';
import { type DutyRow, findDuty, listDutiesFrom, setRevoked } from '../db/duties';
import { hasLiveGrant, insertGrant, removeGrant, removeGrantsOf } from '../db/obligationGrants';
import { addObligations, removeObligation } from '../db/obligations';
import { saveTask } from '../db/tasks';
import type { IsoDay, LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { ObligationGrant } from '../domain/grant';
import { type Obligation, obligationsOfDirective } from '../domain/obligation';
import type { RegistryChange } from '../domain/registryStep';
import type { Unit, UnitSuccession } from '../domain/unit';
import { dayText } from '../text/moment';
import { registryMessages } from '../text/registryMessages';
import { type MovedGrants, passGrants } from './grantsOfUnits';
import { moveTasks, type TaskImage, takeBackTask } from './tasksOfUnits';
import { registryLabels } from './unitLabels';

export interface DutyMove {
  /** Units that end. */
  readonly from: readonly Unit[];
  /** Those and the ones that only give a part away: what they owe, the new units owe too. */
  readonly origins: readonly Unit[];
  /** New units. */
  readonly to: readonly Unit[];
  readonly since: IsoDay;
  /** How the old ones became the new ones on that day. */
  readonly successions: readonly UnitSuccession[];
  /**
   * Work without a date stays where it is in papers that have nothing due from that day on: a list that records a merger of
   * 2025 must not make work of 2025 out of a campaign of 2021.
   */
  readonly leavesPastWork: boolean;
  readonly at: LocalTime;
  readonly account: string;
  readonly actionId: string;
}

/** What a step did to one duty or task: let it off, or made it. */
type DutyImage =
  | { readonly kind: 'exempt'; readonly actionId: string }
  | { readonly kind: 'row'; readonly directiveId: string; readonly row: Obligation }
  | { readonly kind: 'grant'; readonly grant: ObligationGrant }
  | TaskImage;

/** What a step moved, and how it is kept with the step. */
export interface MovedWork {
  readonly letOff: readonly DutyRow[];
  readonly given: readonly { readonly directiveId: string; readonly row: Obligation }[];
  readonly grants: MovedGrants;
  readonly tasks: readonly TaskImage[];
  readonly changes: readonly RegistryChange[];
}

/**
 * Duties that fall due from that day on go over to the new units: the old rows stay with the reason why nothing is owed
 * any more (unless something was reported), the new units get rows of their own, with what had been granted on them. So
 * does work that was not done.
 */
export function moveDuties(db: WriteDb, move: DutyMove): MovedWork {
  const dutiesOf = (units: readonly Unit[]) => units.flatMap(({ id }) => listDutiesFrom(db, id, move.since));
  const owed = dutiesOf(move.origins);
  const running = new Set(owed.flatMap((duty) => (duty.isUndated ? [] : [duty.directiveId])));
  const isMoving = (directiveId: string) => !move.leavesPastWork || running.has(directiveId);
  const moving = owed.filter(({ directiveId }) => isMoving(directiveId));
  const open = dutiesOf(move.from).filter((duty) => isMoving(duty.directiveId) && !duty.isReported && !duty.isOff);
  const directiveIds = [...new Set(moving.map(({ directiveId }) => directiveId))];
  const hasUndated = (id: string) =>
    moving.some((duty) => duty.directiveId === id && duty.isUndated && !duty.isReported && !duty.isOff);
  const labels = registryLabels(db);
  for (const duty of open) letOff(db, duty, move, reasonOf(duty.unitId, move, labels));
  const given = directiveIds.map((directiveId) => ({
    directiveId,
    rows: giveDuties(db, directiveId, move.to, hasUndated(directiveId)),
  }));
  const grants = given.map(({ directiveId, rows }) => passGrants(db, directiveId, rows, move));
  const passed = grants.flatMap((one) => one.passed);
  const tasks = moveTasks(db, move, isMoving);
  const rows = given.flatMap((one) => one.rows.map((row) => ({ directiveId: one.directiveId, row })));
  const { actionId } = move;
  return {
    letOff: open,
    given: rows,
    grants: { passed, left: grants.flatMap((one) => one.left) },
    tasks,
    changes: [
      ...open.map(({ id }) => change(id, { kind: 'exempt', actionId })),
      ...rows.map((one) => change(one.row.id, { kind: 'row', ...one })),
      ...passed.map(({ grant }) => change(`grant/${grant.id}`, { kind: 'grant', grant })),
      ...tasks.map((image) => change(`task/${image.task.id}`, image)),
    ],
  };
}

/** What became of the unit, by the names that tell it from what it was. */
function reasonOf(unitId: string, { successions, since }: DutyMove, labels: ReadonlyMap<string, string>): string {
  const heirs = successions.filter((one) => one.unitId === unitId);
  const names = heirs.map(({ successorId }) => labels.get(successorId) ?? successorId);
  return registryMessages.movedTo(names.join(', '), dayText(since));
}

function letOff(db: WriteDb, { id }: DutyRow, { actionId, at, account }: DutyMove, reason: string): void {
  insertGrant(db, {
    id: `${actionId}/${id}`,
    actionId,
    obligationId: id,
    kind: 'exemption',
    dueAt: null,
    reason,
    grantedAt: at,
    grantedBy: account,
    revokedAt: null,
  });
}

/** @param withUndated whether they take over duties that have no date */
function giveDuties(
  db: WriteDb,
  directiveId: string,
  units: readonly Unit[],
  withUndated: boolean,
): readonly Obligation[] {
  const directive = findDirective(db, directiveId);
  if (directive === null) return [];
  const added = obligationsOfDirective(directive, units, new Set(withUndated ? units.map(({ id }) => id) : [])).filter(
    ({ id }) => findDuty(db, id) === null,
  );
  addObligations(db, directiveId, added);
  return added;
}

function change(id: string, image: DutyImage): RegistryChange {
  return { kind: 'duty', id, before: null, after: JSON.stringify(image) };
}

/**
 * Takes away what a step gave: rows of new units go, old ones are owed again. Comes before the units themselves go.
 * @throws AppFailure `conflict` when a duty that would go has been reported on, or more was granted on it
 */
export function takeBackDuties(db: WriteDb, changes: readonly RegistryChange[], at: LocalTime): void {
  const images = changes.flatMap(
    ({ id, before, after }) =>
      before !== null || after === null ? [] : [{ id, image: JSON.parse(after) as DutyImage }], // written by `change`
  );
  for (const { image } of images) if (image.kind === 'grant') removeGrant(db, image.grant.id);
  for (const { id, image } of images) {
    if (image.kind === 'task') takeBackTask(db, image);
    else if (image.kind === 'exempt') setRevoked(db, image.actionId, id, at);
    else if (image.kind === 'row') takeBackRow(db, id);
  }
}

function takeBackRow(db: WriteDb, id: string): void {
  const duty = findDuty(db, id);
  if (duty?.isReported) throw new AppFailure('conflict', registryMessages.dutyReported(duty.unitName));
  if (duty !== null && hasLiveGrant(db, id))
    throw new AppFailure('conflict', registryMessages.dutyGranted(duty.unitName));
  removeGrantsOf(db, id);
  removeObligation(db, id);
}

/** Gives again what was taken back. Comes after the units are there again. */
export function giveBackDuties(db: WriteDb, changes: readonly RegistryChange[]): void {
  const images = changes.flatMap(
    ({ id, before }) => (before === null ? [] : [{ id, image: JSON.parse(before) as DutyImage }]), // written by `change`
  );
  for (const { id, image } of images) {
    if (image.kind === 'exempt') setRevoked(db, image.actionId, id, null);
    else if (image.kind === 'task') saveTask(db, image.directiveId, image.task);
    else if (image.kind === 'row') addObligations(db, image.directiveId, [image.row]);
  }
  for (const { image } of images) if (image.kind === 'grant') insertGrant(db, image.grant);
}
