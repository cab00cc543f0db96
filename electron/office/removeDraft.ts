import { saveDirectiveEntry } from '../db/directiveEntries';
import { listObligationRows } from '../db/obligations';
import { listCountBatches } from '../db/outsideCounts';
import { listReminders } from '../db/reminders';
import type { Store } from '../db/store';
import { listTaskNotes, listTasks, removeTask } from '../db/tasks';
import { removeDirective } from '../db/writeDirectives';
import { AppFailure } from '../domain/failure';
import { directiveRemoved } from '../text/changeEvents';
import { officeMessages } from '../text/officeMessages';
import { getDirective } from './readCampaign';
import { type Clerk, recordChanges } from './recordChanges';

/**
 * Throws a draft away for good: a paper read by mistake, a trial. The files attached to it stay in the folder.
 * @throws AppFailure `conflict` when it is no draft, or when reports, reminders or counts hang on it
 */
export async function removeDraft(store: Store, clerk: Clerk, directiveId: string): Promise<Record<string, never>> {
  const directive = getDirective(store.read, directiveId);
  const { shortName, isDraft } = directive;
  if (!isDraft) throw new AppFailure('conflict', officeMessages.noDraft(shortName));
  await store.write((db) => {
    if (
      listObligationRows(db, directiveId).length > 0 ||
      listTaskNotes(db, directiveId).length > 0 ||
      listReminders(db, directiveId).length > 0 ||
      listCountBatches(db, directiveId).length > 0
    )
      throw new AppFailure('conflict', officeMessages.draftInUse(shortName));
    for (const { id } of listTasks(db, directiveId)) removeTask(db, id);
    saveDirectiveEntry(db, directiveId, null);
    removeDirective(db, directiveId);
    recordChanges(db, clerk, [directiveRemoved(directive)]);
  });
  return {};
}
