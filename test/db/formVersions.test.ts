import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { findFormVersion, listForms, saveForm, saveLearnedLabel } from '../../electron/db/forms';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { formOf } from '../imports/campaign';
import { time } from '../support/builders';

const REPORT = `INSERT INTO form VALUES ('mau-02', 1, '{}'), ('mau-02', 3, '{}');
  INSERT INTO unit (id, position, name, kind, addressee) VALUES ('u', 0, 'x', 'x', 'x');
  INSERT INTO directive VALUES ('d', 'x', '{}');
  INSERT INTO unit_group VALUES ('g', 0, 'x');
  INSERT INTO clause VALUES ('d', 'c', 0, '1', '[]');
  INSERT INTO schedule VALUES ('d', 's', 0, 'c', 'g', 'mau-02', '{}', 'x', NULL, NULL, 'x', '[]');
  INSERT INTO obligation VALUES ('o', 'd', 's', 'u', 'mau-02', 'once', NULL, 0, NULL),
    ('p', 'd', 's', 'u', 'mau-02', '2021-08-17', NULL, 0, NULL);
  INSERT INTO batch VALUES ('b', 1, 'd', '2021-08-17T15:00', NULL);
  INSERT INTO batch_file VALUES ('f', 'b', 0, 'a.xlsx', '', 'h', 1, 'accepted', 'u', 'mau-02', 'once', NULL);
  INSERT INTO submission (id, obligation_id, version, file_id, arrived_at, arrival_source, is_nil)
    VALUES ('r', 'o', 1, 'f', '2021-08-17T15:00', 'clerk', 0);
  INSERT INTO figure VALUES ('r', 'cumulative', 'number', 7)`;

test('a report of before keeps everything and the version its form had; a file may then hold a second report', async () => {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 40),
  );
  database.script(REPORT);
  migrate(database);
  expect(database.all('SELECT id, file_id, form_version FROM submission')).toEqual([
    { id: 'r', file_id: 'f', form_version: 3 },
  ]);
  expect(database.all('SELECT value FROM figure')).toEqual([{ value: 7 }]);
  const second = `INSERT INTO submission (id, obligation_id, version, file_id, arrived_at, arrival_source, is_nil)
    VALUES ('q', 'p', 1, 'f', '2021-08-17T15:00', 'clerk', 0)`;
  database.script(second);
  expect(() => database.script(second.replace("'q'", "'z'"))).toThrow(/UNIQUE/);
  database.script("DELETE FROM submission WHERE id = 'r'");
  expect(database.all('SELECT value FROM figure')).toEqual([]);
});

test('a learned label is a wording of every version, and means one field only', async () => {
  const database = await openDatabase(null);
  migrate(database);
  const form = formOf('mau-01');
  const [first, second] = form.fields;
  saveForm(database, form);
  saveForm(database, { ...form, version: 2, label: 'Mẫu 01 (mới)' });
  const learn = (fieldKey: string) =>
    saveLearnedLabel(database, { formId: form.id, fieldKey, label: 'CBCC' }, time('2021-08-17T15:00'));
  learn(first?.key ?? '');
  learn(second?.key ?? '');
  expect(listForms(database).map(({ label }) => label)).toEqual(['Mẫu 01 (mới)']);
  const old = findFormVersion(database, form.id, 1);
  expect(old?.fields[0]?.labelVariants).toEqual(first?.labelVariants);
  expect(old?.fields[1]?.labelVariants.at(-1)).toBe('CBCC');
});
