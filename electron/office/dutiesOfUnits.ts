import type { WriteDb } from '../db/database';
import { findDirective } from '../db/directives';
import { findDuty, listDutiesFrom, setRevoked } from '../db/duties';
import { insertGrant } from '../db/obligationGrants';
import { addObligations, removeObligation } from '../db/obligations';
import { saveTask } from '../db/tasks';
import type { IsoDay, LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { type Obligation, obligationsOfDirective } from '../domain/obligation';
import type { RegistryChange } from '../domain/registryStep';
import type { Unit } from '../domain/unit';
import { registryMessages } from '../text/registryMessages';
import { moveTasks, type TaskImage, takeBackTask } from './tasksOfUnits';

export interface DutyMove {
  /** Units that end. */
  readonly from: readonly Unit[];
  /** Those and the ones that only give a part away: what they owe, the new units owe too. */
  readonly origins: readonly Unit[];
  /** New units. */
  readonly to: readonly Unit[];
  readonly since: IsoDay;
  /** Why the old units are let off. */
  readonly reason: string;
  readonly at: LocalTime;
  readonly account: string;
  readonly actionId: string;
}

/** What a step did to one duty or task: let it off, or made it. */
type DutyImage =
  | { readonly kind: 'exempt'; readonly actionId: string }
  | { readonly kind: 'row'; readonly directiveId: string; readonly row: Obligation }
  | TaskImage;

/**
 * Duties that fall due from that day on go over to the new units: the old rows stay with the reason why nothing is owed
 * any more (unless something was reported), the new units get rows of their own. So does work that was not done.
 */
export function moveDuties(db: WriteDb, move: DutyMove): readonly RegistryChange[] {
  const dutiesOf = (units: readonly Unit[]) => units.flatMap(({ id }) => listDutiesFrom(db, id, move.since));
  const open = dutiesOf(move.from).filter(({ isReported, isOff }) => !isReported && !isOff);
  const moving = dutiesOf(move.origins);
  const directiveIds = [...new Set(moving.map(({ directiveId }) => directiveId))];
  const hasUndated = (id: string) =>
    moving.some((duty) => duty.directiveId === id && duty.isUndated && !duty.isReported && !duty.isOff);
  return [
    ...open.map(({ id }) => letOff(db, id, move)),
    ...directiveIds.flatMap((directiveId) => giveDuties(db, directiveId, move.to, hasUndated(directiveId))),
    ...moveTasks(db, move.origins, move.since).map((image) => change(`task/${image.task.id}`, image)),
  ];
}

function letOff(db: WriteDb, id: string, { actionId, reason, at, account }: DutyMove): RegistryChange {
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
  return change(id, { kind: 'exempt', actionId });
}

/** @param withUndated whether they take over duties that have no date */
function giveDuties(
  db: WriteDb,
  directiveId: string,
  units: readonly Unit[],
  withUndated: boolean,
): readonly RegistryChange[] {
  const directive = findDirective(db, directiveId);
  if (directive === null) return [];
  const added = obligationsOfDirective(directive, units, new Set(withUndated ? units.map(({ id }) => id) : [])).filter(
    ({ id }) => findDuty(db, id) === null,
  );
  addObligations(db, directiveId, added);
  return added.map((row) => change(row.id, { kind: 'row', directiveId, row }));
}

function change(id: string, image: DutyImage): RegistryChange {
  return { kind: 'duty', id, before: null, after: JSON.stringify(image) };
}

/**
 * Takes away what a step gave: rows of new units go, old ones are owed again. Comes before the units themselves go.
 * @throws AppFailure `conflict` when a duty that would go has been reported on
 */
export function takeBackDuties(db: WriteDb, changes: readonly RegistryChange[], at: LocalTime): void {
  for (const { id, before, after } of changes) {
    if (before !== null || after === null) continue;
    const image = JSON.parse(after) as DutyImage; // written by `change`
    if (image.kind === 'task') {
      takeBackTask(db, image);
      continue;
    }
    const duty = findDuty(db, id);
    if (image.kind === 'exempt') setRevoked(db, image.actionId, id, at);
    else if (duty?.isReported) throw new AppFailure('conflict', registryMessages.dutyReported(duty.unitName));
    else removeObligation(db, id);
  }
}

/** Gives again what was taken back. Comes after the units are there again. */
export function giveBackDuties(db: WriteDb, changes: readonly RegistryChange[]): void {
  for (const { id, before } of changes) {
    if (before === null) continue;
    const image = JSON.parse(before) as DutyImage; // written by `change`
    if (image.kind === 'exempt') setRevoked(db, image.actionId, id, null);
    else if (image.kind === 'task') saveTask(db, image.directiveId, image.task);
    else addObligations(db, image.directiveId, [image.row]);
  }
}
