import type { ReadDb } from '../../db/database';
import { keyPrint } from '../../domain/destruction/destroyedPerson';
import type { ListGroup } from '../../domain/destruction/destruction';
import { NOT_KEPT } from '../../domain/destruction/personMark';
import { hasRow, ROWS_OF_PEOPLE } from './listNeighbours';
import { findMarkKey } from './markKeys';

/** Whether somebody was counted under a key that is not there any more, though another may be. */
export function hasUnreadableMarks(db: ReadDb, dataFolder: string, group: ListGroup): boolean {
  const key = findMarkKey(dataFolder, group);
  const which = key === null ? 'full_name LIKE :counted' : 'full_name LIKE :counted AND full_name NOT LIKE :own';
  const words = {
    ':counted': key?.isOfAll
      ? // then marks that do not say which are its own
        `${NOT_KEPT} %.%.%.%`
      : `${NOT_KEPT}%`,
    ...(key !== null && { ':own': `%.${keyPrint(key.hash)}` }),
  };
  return hasRow(db, group, which, words);
}

/** Lists on which nobody can be looked for: they were counted under a key that is gone. */
export function listUnreadableGroups(db: ReadDb, dataFolder: string): readonly ListGroup[] {
  const counted = db.all<{ directiveId: string; formId: string }>(
    `SELECT DISTINCT obligation.directive_id AS directiveId, obligation.form_id AS formId ${ROWS_OF_PEOPLE}
      WHERE person.full_name LIKE :counted ORDER BY 1, 2`,
    { ':counted': `${NOT_KEPT}%` },
  );
  return counted.filter((group) => hasUnreadableMarks(db, dataFolder, group));
}
