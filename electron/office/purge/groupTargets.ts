import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { listForms } from '../../db/forms';
import { countHeldPeople, listFilesOfGroup, listHeldGroups, listHeldReports } from '../../db/listGroups';
import type { DestroyedList, ListGroup } from '../../domain/destruction/destruction';
import { spanOf } from '../../domain/period';
import { listNeighbours } from '../counted/listNeighbours';
import type { Targets } from './destroy';
import { heldFields, heldNotes, notesIn, peopleInFields } from './heldFields';

/** Whole groups, as they are now. */
export function groupTargets(db: ReadDb, groups: readonly ListGroup[]): Targets {
  return {
    reports: groups.flatMap((group) => listHeldReports(db, group)),
    fileIds: [...new Set(groups.flatMap((group) => listFilesOfGroup(db, group)))],
    directiveIds: [...new Set(groups.map(({ directiveId }) => directiveId))],
    outsideLists: groups.flatMap((group) => peopleInFields(db, group)),
    told: groups.map((group) => toldOf(db, group)),
  };
}

function toldOf(db: ReadDb, group: ListGroup): DestroyedList {
  const fields = heldFields(db, group).length;
  const notes = notesIn(heldNotes(db, [group]));
  const held = listHeldGroups(db).find((one) => isSameGroup(one, group));
  return {
    directive: findDirective(db, group.directiveId)?.shortName ?? group.directiveId,
    form: listForms(db).find(({ id }) => id === group.formId)?.label ?? group.formId,
    lists: held?.lists ?? 0,
    people: countHeldPeople(db, group),
    ...(fields === 0 ? {} : { fields }),
    ...(notes === 0 ? {} : { notes }),
    from: held === undefined ? null : (spanOf(held.firstPeriod)?.from ?? null),
    to: held === undefined ? null : (spanOf(held.lastPeriod)?.to ?? null),
  };
}

/** Where nobody is named, on a list or in a field, only marks of those who were counted go, with their key. */
export function kindOfPurge(db: ReadDb, groups: readonly ListGroup[]): 'purge' | 'secret' {
  const isNamed = (group: ListGroup) => listNeighbours(db, group).hasKept || heldFields(db, group).length > 0;
  return groups.some(isNamed) ? 'purge' : 'secret';
}

export function isSameGroup(left: ListGroup, right: ListGroup): boolean {
  return left.directiveId === right.directiveId && left.formId === right.formId;
}
