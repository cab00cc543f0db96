import { listCorrectionsInFiles, noteFilesRenewed } from '../../db/personCorrections';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import { subjects } from '../../text/changeSubjects';
import { correctionText, destructionText, personCorrected } from '../../text/destructionText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';

/**
 * Once requests are closed, what stood there before their corrections is in no row any more, but in free pages, journals and
 * the older snapshot: the files are made anew without it. May be done twice, so whatever ends the program, the next start
 * goes on here.
 * @returns false: the disk refuses for now
 */
export async function renewFilesAfterCorrections(store: Store, environment: OfficeEnvironment): Promise<boolean> {
  const waiting = listCorrectionsInFiles(store.read);
  if (waiting.length === 0) return true;
  try {
    await store.scrub();
    await store.write((db) => {
      noteFilesRenewed(db, waiting, environment.clock());
      const subject = subjects.office(destructionText.soughtLabel);
      recordChanges(db, environment, [personCorrected(subject, correctionText.filesRenewed)]);
    });
    return true;
  } catch (error) {
    if (error instanceof AppFailure) return false;
    throw error;
  }
}
