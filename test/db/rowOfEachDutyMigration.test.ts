import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { listObligations, listTouchedObligations } from '../../electron/db/obligations';
import { WRITTEN_REPORT } from '../../electron/domain/writtenReport';

const once = (dueAt: string) => JSON.stringify({ kind: 'once', dueAt, isExclusive: true });

function duty(directive: string, id: string, position: number, formId: string | null, due: string): string {
  const form = formId === null ? 'NULL' : `'${formId}'`;
  return `INSERT INTO schedule (directive_id, id, position, clause_id, group_id, form_id, due, internal_cutoffs, owed_by,
      receiver, via, channel, quote, decisions, answers, is_withdrawn)
    VALUES ('${directive}', '${id}', ${position}, 'c', 'g', ${form}, '${due}', '[]', 'units', 'UBND', NULL, NULL, 'báo cáo',
      '[]', '[]', 0);`;
}

/** A paper with two duties for one form, of which only the first got a row, one without a form and one without a date. */
const BEFORE = `
  INSERT INTO unit_group (id, position, name) VALUES ('g', 0, 'UBND các xã');
  INSERT INTO unit (id, position, name, kind, addressee) VALUES
    ('u', 0, 'Xã Một', 'xã', 'UBND xã Một'), ('v', 1, 'Xã Hai', 'xã', 'UBND xã Hai');
  INSERT INTO unit_group_member (group_id, unit_id) VALUES ('g', 'u'), ('g', 'v');
  INSERT INTO directive (id, short_name, paper, is_draft) VALUES
    ('d', 'Cũ', '{"issuedDay":14,"issuedMonth":8,"issuedYear":2021}', 0),
    ('nhap', 'Nháp', '{"issuedDay":null,"issuedMonth":null,"issuedYear":null}', 1);
  INSERT INTO clause (directive_id, id, position, number, paragraphs) VALUES ('d', 'c', 0, '1', '[]'), ('nhap', 'c', 0, '1', '[]');
  ${duty('d', 'full', 0, 'f', once('2021-08-20T00:00'))}
  ${duty('d', 'quick', 1, 'f', once('2021-08-19T09:00'))}
  ${duty('d', 'written', 2, null, once('2021-08-21T00:00'))}
  ${duty('d', 'undated', 3, null, JSON.stringify({ kind: 'undated', words: 'kịp thời' }))}
  ${duty('nhap', 'written', 0, null, once('2021-08-21T00:00'))}
  INSERT INTO obligation (id, directive_id, schedule_id, unit_id, form_id, period, due_at, is_exclusive, is_withdrawn)
    VALUES ('o', 'd', 'full', 'u', 'f', 'once', '2021-08-20T00:00', 1, 0);
  INSERT INTO batch (id, sequence, directive_id, imported_at) VALUES ('b', 1, 'd', '2021-08-19T10:00');
  INSERT INTO batch_file (id, batch_id, position, file_name, folder, sha256, size_bytes, outcome)
    VALUES ('a', 'b', 0, 'a.xlsx', '', 'x', 1, 'accepted');
  INSERT INTO submission (id, obligation_id, version, file_id, arrived_at, arrival_source, is_nil)
    VALUES ('r', 'o', 1, 'a', '2021-08-19T09:00', 'clerk', 0);`;

test('a folder of before gets the rows that were left out, and keeps what was reported where it was', async () => {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 160),
  );
  database.script(BEFORE);
  expect(migrate(database)).toBe(true);
  const rows = listObligations(database, 'd').map(({ scheduleId, unitId, formId, dueAt }) =>
    [scheduleId, unitId, formId, dueAt].join(' '),
  );
  expect(rows.toSorted()).toEqual(
    [
      'full u f 2021-08-20T00:00', // 'v' joined the group later: the clerk is asked, as before
      'quick u f 2021-08-19T09:00',
      `written u ${WRITTEN_REPORT.id} 2021-08-21T00:00`,
      `written v ${WRITTEN_REPORT.id} 2021-08-21T00:00`,
      `undated u ${WRITTEN_REPORT.id} `,
      `undated v ${WRITTEN_REPORT.id} `,
    ].toSorted(),
  );
  expect(listTouchedObligations(database, 'd')).toEqual(new Set(['o']));
  expect(listObligations(database, 'nhap')).toEqual([]);
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
});
