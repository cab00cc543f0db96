import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { listForms } from '../../db/forms';
import { countHeldPeople, listFilesOfGroup, listHeldGroups, listHeldReports } from '../../db/listGroups';
import type { DestroyedList, ListGroup } from '../../domain/destruction/destruction';
import { spanOf } from '../../domain/period';
import type { Targets } from './destroy';

/** Whole groups, as they are now. */
export function groupTargets(db: ReadDb, groups: readonly ListGroup[]): Targets {
  return {
    reports: groups.flatMap((group) => listHeldReports(db, group)),
    fileIds: [...new Set(groups.flatMap((group) => listFilesOfGroup(db, group)))],
    directiveIds: [...new Set(groups.map(({ directiveId }) => directiveId))],
    told: groups.map((group) => toldOf(db, group)),
  };
}

function toldOf(db: ReadDb, group: ListGroup): DestroyedList {
  const held = listHeldGroups(db).find((one) => isSameGroup(one, group));
  return {
    directive: findDirective(db, group.directiveId)?.shortName ?? group.directiveId,
    form: listForms(db).find(({ id }) => id === group.formId)?.label ?? group.formId,
    lists: held?.lists ?? 0,
    people: countHeldPeople(db, group),
    from: held === undefined ? null : (spanOf(held.firstPeriod)?.from ?? null),
    to: held === undefined ? null : (spanOf(held.lastPeriod)?.to ?? null),
  };
}

export function isSameGroup(left: ListGroup, right: ListGroup): boolean {
  return left.directiveId === right.directiveId && left.formId === right.formId;
}
