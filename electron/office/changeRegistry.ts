import type { WriteDb } from '../db/database';
import { gatherMembers } from '../db/groupMembers';
import { addStep, listPeopleBefore, listStepChanges, listSteps, markUndone, replaceImages } from '../db/registrySteps';
import type { Store } from '../db/store';
import { addDays, dayOf, type IsoDay } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { changedSince, forgetful, imageChanges, type RegistryChange, reversed } from '../domain/registryStep';
import { registryMessages, registrySteps } from '../text/registryMessages';
import { giveBackDuties, takeBackDuties } from './dutiesOfUnits';
import { type Clerk, recordChanges } from './recordChanges';
import { putBack, registryImage } from './registryImage';
import { registryState, unitChanges } from './unitChanges';

/**
 * Every edit of the registry goes through here: one transaction that changes it, brings groups with a rule up to date,
 * tells the log who changed what, and keeps the step so that it can be taken back.
 * @param label what is done, in words
 * @param change puts into `beside` what it touched outside the registry
 */
export function changeRegistry(
  store: Store,
  clerk: Clerk,
  label: string,
  change: (db: WriteDb, beside: RegistryChange[]) => void,
  reason: string | null = null,
): Promise<void> {
  return store.write((db) => {
    const state = registryState(db);
    const image = registryImage(db, state);
    const beside: RegistryChange[] = [];
    change(db, beside);
    gatherMembers(db, dayOf(clerk.clock()));
    const after = registryState(db);
    const changes = [...imageChanges(image, registryImage(db, after)), ...beside];
    if (changes.length === 0) return;
    forgetOldPeople(db, addDays(dayOf(clerk.clock()), -PEOPLE_KEPT_DAYS));
    addStep(db, { happenedAt: clerk.clock(), account: clerk.account, label }, changes);
    recordChanges(db, clerk, unitChanges(state, after), reason);
  });
}

/** How long a step can still give back the people and numbers it changed (Nghị định 13/2023/NĐ-CP: no longer than needed). */
const PEOPLE_KEPT_DAYS = 30;

function forgetOldPeople(db: WriteDb, before: IsoDay): void {
  for (const { step, ...change } of listPeopleBefore(db, before)) replaceImages(db, step, forgetful(change));
}

/**
 * Takes a step back. That is a step of its own, so it can be taken back, too.
 * @throws AppFailure `notFound`; `conflict` when it was taken back already, or what it touched has changed since
 */
export async function undoStep(store: Store, clerk: Clerk, sequence: number): Promise<void> {
  const step = listSteps(store.read).find((one) => one.sequence === sequence);
  if (step === undefined) throw new AppFailure('notFound', registryMessages.noStep);
  if (step.undoneAt !== null) throw new AppFailure('conflict', registryMessages.undoneAlready);
  const changes = listStepChanges(store.read, sequence);
  const registryRows = changes.filter(({ kind }) => kind !== 'duty');
  const newer = changedSince(registryRows, registryImage(store.read));
  if (newer[0] !== undefined) throw new AppFailure('conflict', registryMessages.changedSince(nameIn(newer[0])));
  const label = registrySteps.undo(step.label);
  await changeRegistry(
    store,
    clerk,
    label,
    (db, beside) => {
      const duties = changes.filter(({ kind }) => kind === 'duty');
      takeBackDuties(db, duties, clerk.clock());
      putBack(db, registryRows);
      giveBackDuties(db, duties);
      markUndone(db, sequence, clerk.clock());
      beside.push(...reversed(duties));
    },
    label,
  );
}

/** How the thing is called, by the newest image of it that has a name. */
function nameIn({ id, before, after }: RegistryChange): string {
  const image = JSON.parse(after ?? before ?? '{}') as { name?: unknown; label?: unknown }; // written by `registryImage`
  const name = image.name ?? image.label;
  return typeof name === 'string' ? name : id;
}
