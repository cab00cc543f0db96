import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import {
  insertCorrection,
  listCorrections,
  listCorrectionsInFiles,
  noteFilesRenewed,
} from '../../electron/db/personCorrections';
import { toLocalTime } from '../../electron/domain/calendar';

test('corrections come empty; requests that are there stay as they are', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 388),
  );
  db.run(`INSERT INTO person_request VALUES
    ('r', 1, 'correct', '2026-11-20', '', '2026-11-24', '2026-11-30', 0, NULL, NULL, NULL, NULL, '', '2026-11-20T08:00', 'a')`);
  migrate(db);
  expect(listCorrections(db)).toEqual([]);
  expect(db.find('SELECT id, kind FROM person_request')).toEqual({ id: 'r', kind: 'correct' });
  const at = { correctedAt: toLocalTime('2026-11-27T08:00'), account: 'a', authorName: null };
  const before = { list: 1, ordinal: 1, fullName: 'Lê An', address: null, phone: null, rawPhone: null };
  insertCorrection(db, { id: 'c', requestId: 'r', ...at, people: 1, fields: [] }, [before]);
  expect(listCorrections(db)).toMatchObject([{ id: 'c', requestId: 'r', people: 1, isUndoable: true }]);
  expect(listCorrectionsInFiles(db)).toEqual([]); // its request is open
  db.run(`UPDATE person_request SET done_on = '2026-11-28' WHERE id = 'r'`);
  expect(listCorrectionsInFiles(db)).toEqual(['c']);
  noteFilesRenewed(db, ['c'], at.correctedAt);
  expect(listCorrectionsInFiles(db)).toEqual([]);
  expect(() => insertCorrection(db, { id: 'd', requestId: 'r', ...at, people: 0, fields: [] }, [])).toThrow(/CHECK/);
  db.close();
});
