import type { IsoDay, LocalTime } from '../domain/calendar';
import type { RegistryChange, RegistryStep } from '../domain/registryStep';
import type { ReadDb, WriteDb } from './database';

/** Newest first. */
export function listSteps(db: ReadDb): readonly RegistryStep[] {
  return db.all<RegistryStep & object>(
    `SELECT sequence, happened_at AS happenedAt, account, label, undone_at AS undoneAt,
       (SELECT count(*) FROM registry_change WHERE step = sequence) AS changes
       FROM registry_step ORDER BY sequence DESC`,
  );
}

export function listStepChanges(db: ReadDb, sequence: number): readonly RegistryChange[] {
  return db.all<RegistryChange & object>(
    'SELECT kind, id, before, after FROM registry_change WHERE step = :sequence ORDER BY kind, id',
    { ':sequence': sequence },
  );
}

/** @returns the number of the step */
export function addStep(
  db: WriteDb,
  step: Pick<RegistryStep, 'happenedAt' | 'account' | 'label'>,
  changes: readonly RegistryChange[],
): number {
  const last = db.find<{ last: number | null }>('SELECT max(sequence) AS last FROM registry_step')?.last ?? 0;
  db.run(
    `INSERT INTO registry_step (sequence, happened_at, account, label, undone_at)
     VALUES (:sequence, :happenedAt, :account, :label, NULL)`,
    { ':sequence': last + 1, ':happenedAt': step.happenedAt, ':account': step.account, ':label': step.label },
  );
  for (const { kind, id, before, after } of changes)
    db.run('INSERT INTO registry_change (step, kind, id, before, after) VALUES (:step, :kind, :id, :before, :after)', {
      ':step': last + 1,
      ':kind': kind,
      ':id': id,
      ':before': before,
      ':after': after,
    });
  return last + 1;
}

export function markUndone(db: WriteDb, sequence: number, at: LocalTime): void {
  db.run('UPDATE registry_step SET undone_at = :at WHERE sequence = :sequence', { ':at': at, ':sequence': sequence });
}

/** Images of units in steps of before that day which still hold the people of the unit. */
export function listPeopleBefore(db: ReadDb, day: IsoDay): readonly (RegistryChange & { readonly step: number })[] {
  return db.all<RegistryChange & { readonly step: number }>(
    `SELECT step, kind, id, before, after FROM registry_change JOIN registry_step ON sequence = step
      WHERE kind = 'unit' AND happened_at < :day
        AND (instr(coalesce(before, ''), '"contacts":[{') > 0 OR instr(coalesce(after, ''), '"contacts":[{') > 0)
      ORDER BY step, id`,
    { ':day': day },
  );
}

/** Puts other images in the place of those a step keeps of one row. */
export function replaceImages(db: WriteDb, step: number, { kind, id, before, after }: RegistryChange): void {
  db.run(
    'UPDATE registry_change SET before = :before, after = :after WHERE step = :step AND kind = :kind AND id = :id',
    {
      ':before': before,
      ':after': after,
      ':step': step,
      ':kind': kind,
      ':id': id,
    },
  );
}
