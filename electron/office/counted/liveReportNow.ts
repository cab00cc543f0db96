import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import { findLiveReport, type LiveReport } from '../../db/submissions';
import { countedPerson } from '../../domain/destruction/destroyedPerson';
import type { ListGroup } from '../../domain/destruction/destruction';
import { isDestroyedName } from '../../domain/destruction/personMark';
import { markKeyOf } from './marksFolder';

/**
 * The live report as a new version may go on from it: where lists of the form are only counted now, its people as marks, so
 * that nothing of them is written once more.
 */
export function liveReportNow(db: ReadDb, group: ListGroup, obligationId: string): LiveReport | null {
  const live = findLiveReport(db, obligationId);
  const persons = live?.content.persons ?? [];
  if (live === null || !listCountedForms(db).has(group.formId)) return live;
  if (!persons.some(({ fullName }) => !isDestroyedName(fullName))) return live;
  const key = markKeyOf(db, group);
  if (key === null) return live; // nobody was counted yet, so no list that could go on from it has been read
  return { ...live, content: { ...live.content, persons: persons.map((one) => countedPerson(one, key.hash)) } };
}
