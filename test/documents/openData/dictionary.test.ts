import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/db/engine';
import { migrate } from '../../../electron/db/migrate';
import { readSchema } from '../../../electron/db/readSchema';
import { loadDictionary } from '../../../electron/documents/openData/loadDictionary';
import { dictionaryFaults } from '../../../electron/domain/openData/dictionaryFaults';
import { RESOURCES } from '../../support/office';

async function newestSchema(extra = '') {
  const db = await openDatabase(null);
  migrate(db);
  db.script(extra);
  const schema = readSchema(db);
  db.close();
  return schema;
}

const dictionary = loadDictionary(RESOURCES);

test('every table and column of the newest version has its entry in resources/data-dictionary, and nothing else has', async () => {
  const faults = dictionaryFaults(await newestSchema(), dictionary);
  expect(faults.join('\n'), `resources/data-dictionary is not the schema:\n${faults.join('\n')}`).toBe('');
});

describe('what the sentences say', () => {
  test('a new table: an entry to fill in', async () => {
    const extra = `CREATE TABLE visit (
      id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('announced', 'surprise')), -- CHECK (in a comment)
      left_at TEXT, people INTEGER NOT NULL CHECK (people >= 0), is_short INTEGER NOT NULL CHECK (is_short IN (0, 1))
    ) STRICT`;
    const [fault] = dictionaryFaults(await newestSchema(extra), dictionary);
    expect(
      fault,
    ).toBe(`table visit has no entry: add to a topic in resources/data-dictionary (Vietnamese words; a column of a name that common.json knows may be just "=")
"visit": {
  "is": "…",
  "rules": ["people >= 0"],
  "columns": {
    "id": "…",
    "kind": {"is":"…","values":{"announced":"…","surprise":"…"}},
    "left_at": {"is":"…","null":"…"},
    "people": {"is":"…","unit":"…"},
    "is_short": "…"
  }
}`);
  });

  test('a new column, and one that is gone', async () => {
    const faults = dictionaryFaults(
      await newestSchema('ALTER TABLE unit ADD COLUMN area INTEGER; ALTER TABLE unit DROP COLUMN channel'),
      dictionary,
    );
    expect(faults).toEqual([
      'column unit.area has no entry: add to "columns" of its table in resources/data-dictionary "area": {"is":"…","unit":"…","null":"…"}',
      'column unit.channel is described but not in the schema: take its entry out',
    ]);
  });
});
