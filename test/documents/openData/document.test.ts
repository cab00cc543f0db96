import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/db/engine';
import { CURRENT_VERSION, migrate } from '../../../electron/db/migrate';
import { readSchema } from '../../../electron/db/readSchema';
import { dictionaryMarkdown } from '../../../electron/documents/openData/dictionaryMarkdown';
import { loadDictionary } from '../../../electron/documents/openData/loadDictionary';
import { describeTables } from '../../../electron/domain/openData/dictionary';
import { describedViews } from '../../../electron/office/openData/viewTable';
import { dictionaryText } from '../../../electron/text/dictionaryText';
import { openDataText } from '../../../electron/text/openDataText';
import { RESOURCES } from '../../support/office';

const DOCUMENT = resolve(__dirname, '../../../docs/data-dictionary.md');
const GENERATED_BELOW = /^<!-- Từ đây trở xuống .*-->$/m;

test('docs/data-dictionary.md tells the tables of the newest version in the words of resources/data-dictionary', async () => {
  const db = await openDatabase(null);
  migrate(db);
  const notes = { [openDataText.viewTopic]: openDataText.viewsIntro };
  const tables = describeTables(readSchema(db), loadDictionary(RESOURCES));
  db.close();
  const document = readFileSync(DOCUMENT, 'utf8');
  const mark = GENERATED_BELOW.exec(document);
  if (mark === null) throw new Error('the line that says what is generated is gone from docs/data-dictionary.md');
  const written = document.slice(0, mark.index + mark[0].length);
  const whole = `${written}\n\n${dictionaryText.schemaVersion(CURRENT_VERSION)}\n\n${dictionaryMarkdown([...tables, ...describedViews()], 3, notes)}\n`;
  if (process.env.DON_DOC_GOLDEN === 'write') writeFileSync(DOCUMENT, whole);
  expect(
    readFileSync(DOCUMENT, 'utf8') === whole,
    'docs/data-dictionary.md is not what resources/data-dictionary and the schema say: run `DON_DOC_GOLDEN=write npm test -- --unit openData` and commit it',
  ).toBe(true);
});
