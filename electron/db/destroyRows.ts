import { DESTROYED } from '../domain/destruction/personMark';
import { packPersons } from '../domain/packedPersons';
import type { PersonList } from '../domain/submission';
import type { ReadDb, WriteDb } from './database';
import { insertPersons, nextPersonList } from './insertPersons';
import { insertPhones, sortedPhones } from './insertPhones';
import { forgetValuesOfList } from './personCorrections';
import { insertExtras } from './personExtras';
import { forgetTextsOfReport } from './personOwnValues';

/**
 * Puts other rows in the place of a report's list, which nothing refers to from then on.
 * @param staged number of the new list if it is written already; null: it is written now
 */
export function replacePersonList(db: WriteDb, submissionId: string, persons: PersonList, staged: number | null): void {
  const former = db.find<{ list: number | null }>('SELECT person_list AS list FROM submission WHERE id = :id', {
    ':id': submissionId,
  })?.list;
  if (typeof former === 'number') forgetValuesOfList(db, former);
  const list = staged ?? nextPersonList(db);
  if (staged === null) {
    const packed = packPersons(persons);
    insertPersons(db, list, packed);
    insertExtras(db, list, packed);
    insertPhones(db, list, packed, sortedPhones(packed));
  }
  db.run('UPDATE submission SET person_list = :list WHERE id = :id', { ':list': list, ':id': submissionId });
}

/** Takes the words of a report away that may name somebody; that they were there stays known, figures stay as they are. */
export function destroyReportWords(db: WriteDb, submissionId: string, destructionId: string): void {
  const own = { ':id': submissionId };
  forgetTextsOfReport(db, submissionId);
  db.run('UPDATE submission SET destroyed_by = :by WHERE id = :id', { ...own, ':by': destructionId });
  db.run("UPDATE report_text SET value = :gone WHERE submission_id = :id AND value <> ''", {
    ...own,
    ':gone': DESTROYED,
  });
  db.run(
    "UPDATE figure SET raw = NULL WHERE submission_id = :id AND (raw GLOB '*[^0-9., %+-]*' OR length(raw) > 12)",
    own,
  );
}

/** Takes one text of a report away; that it was there stays known. */
export function destroyReportText(db: WriteDb, submissionId: string, key: string): void {
  const own = { ':id': submissionId };
  db.run('UPDATE report_text SET value = :gone WHERE submission_id = :id AND field_key = :key', {
    ...own,
    ':key': key,
    ':gone': DESTROYED,
  });
  forgetTextsOfReport(db, submissionId);
  db.run('UPDATE submission SET person_list = person_list WHERE id = :id', own); // read anew, because its row was written
}

/** What was said of rows and cells of a file, and what proves that it came; remarks on the file as a whole stay. */
export function destroyFileWords(db: WriteDb, fileId: string, said: string): void {
  const own = { ':id': fileId };
  db.run('UPDATE file_issue SET message = :said WHERE file_id = :id AND (row_number IS NOT NULL OR raw IS NOT NULL)', {
    ...own,
    ':said': said,
  });
  db.run(
    // a count stays: sums go by it
    `UPDATE file_issue SET raw = iif(raw GLOB '*[^0-9]*' OR length(raw) > 6, NULL, raw), understood = NULL, expected = NULL
      WHERE file_id = :id`,
    own,
  );
  db.run(
    `UPDATE evidence SET kind = 'message', text = :gone, sender = NULL, sha256 = NULL, file_name = NULL WHERE file_id = :id`,
    { ...own, ':gone': DESTROYED },
  );
}

/** Kept files these came in or were proved by, and packages between levels about the directive. */
export function listKeptFilesOf(
  db: ReadDb,
  fileIds: readonly string[],
  directiveIds: readonly string[],
): readonly string[] {
  return db
    .all<{ sha256: string }>(
      `SELECT sha256 FROM attached_file WHERE sha256 IN (
         SELECT sha256 FROM batch_file WHERE id IN (SELECT value FROM json_each(:files))
         UNION SELECT sha256 FROM evidence WHERE file_id IN (SELECT value FROM json_each(:files))
         UNION SELECT sha256 FROM package WHERE kind = 'up' AND directive_id IN (SELECT value FROM json_each(:directives)))
         AND sha256 NOT IN (
           SELECT sha256 FROM directive_attachment
           UNION SELECT evidence_sha256 FROM task_note WHERE evidence_sha256 IS NOT NULL
           UNION SELECT sha256 FROM package_file UNION SELECT sha256 FROM paper_scan
           UNION SELECT sha256 FROM upper_template_version)
        ORDER BY sha256`,
      { ':files': JSON.stringify(fileIds), ':directives': JSON.stringify(directiveIds) },
    )
    .map(({ sha256 }) => sha256);
}

/** Nothing knows the file any more; evidence that names it as a picture must be gone by then. */
export function forgetKeptFile(db: WriteDb, sha256: string): void {
  db.run(
    `UPDATE evidence SET kind = 'message', text = :gone, sender = NULL, sha256 = NULL, file_name = NULL
      WHERE sha256 = :sha256`,
    { ':gone': DESTROYED, ':sha256': sha256 },
  );
  db.run('DELETE FROM attached_file WHERE sha256 = :sha256', { ':sha256': sha256 });
}

export function dropKeyedDrafts(db: WriteDb, directiveId: string): void {
  db.run('DELETE FROM keyed_draft WHERE directive_id = :id', { ':id': directiveId });
}
