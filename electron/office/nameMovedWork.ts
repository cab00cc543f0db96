import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { listObligationRows } from '../db/obligations';
import type { LocalTime } from '../domain/calendar';
import { endsWith, isClosed } from '../domain/campaignClosing';
import { withGrants } from '../domain/grant';
import type { Obligation } from '../domain/obligation';
import { NO_HOLIDAYS } from '../domain/workingDays';
import type { MovedGrant, MovedRow, MovedTask, ReorganisationPreview } from '../ipc/contract';
import { closingOf } from './closing';
import type { MovedWork } from './dutiesOfUnits';
import type { GrantedRow } from './grantsOfUnits';
import { rowNamer } from './previewDuties';
import { getDirective } from './readCampaign';
import { taskSources } from './taskSources';
import type { TaskImage } from './tasksOfUnits';

/** What a reorganisation moves, in names a clerk knows. @param now tells which campaigns are closed */
export function nameMovedWork(
  db: ReadDb,
  { letOff, given, grants, tasks }: MovedWork,
  now: LocalTime,
): ReorganisationPreview {
  const namers = new Map<string, ReturnType<typeof rowNamer>>();
  const named = (directiveId: string, row: Obligation) => {
    const namer = namers.get(directiveId) ?? rowNamer(db, getDirective(db, directiveId), []);
    namers.set(directiveId, namer);
    return namer(row);
  };
  const namedRow = (directiveId: string, row: Obligation): MovedRow => {
    const closing = closingOf(db, directiveId);
    const isOver = closing !== null && isClosed(closing, now) && endsWith(row, closing);
    return { ...named(directiveId, row), directiveName: getDirective(db, directiveId).shortName, isClosed: isOver };
  };
  const nameGrant = ({ directiveId, row, grant }: GrantedRow): MovedGrant => ({
    ...named(directiveId, withGrants(row, [grant])),
    kind: grant.kind,
  });
  const directiveIds = [...new Set(letOff.map(({ directiveId }) => directiveId))];
  const off = new Set(letOff.map(({ id }) => id));
  const limits = new Map(grants.passed.map(({ row, grant }) => [row.id, grant]));
  return {
    given: given.map(({ directiveId, row }) => {
      const grant = limits.get(row.id);
      return namedRow(directiveId, grant === undefined ? row : withGrants(row, [grant]));
    }),
    letOff: directiveIds.flatMap((directiveId) =>
      listObligationRows(db, directiveId)
        .filter(({ id }) => off.has(id))
        .map((row) => namedRow(directiveId, row)),
    ),
    passed: grants.passed.map(nameGrant),
    left: grants.left.map(nameGrant),
    tasks: namedTasks(db, tasks),
  };
}

function namedTasks(db: ReadDb, tasks: readonly TaskImage[]): readonly MovedTask[] {
  const forms = listForms(db);
  const titles = new Map<string, string>();
  const names = new Map<string, string>();
  for (const directiveId of new Set(tasks.map((one) => one.directiveId))) {
    const directive = getDirective(db, directiveId);
    names.set(directiveId, directive.shortName);
    for (const { kind, sourceId, number } of taskSources(directive, forms, NO_HOLIDAYS))
      titles.set([directiveId, kind, sourceId].join('/'), number);
  }
  return tasks.map(({ directiveId, unitName, task: { kind, sourceId } }) => ({
    unitName,
    kind,
    number: titles.get([directiveId, kind, sourceId].join('/')) ?? '',
    directiveName: names.get(directiveId) ?? directiveId,
  }));
}
