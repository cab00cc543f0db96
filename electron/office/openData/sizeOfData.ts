import type { ReadDb } from '../../db/database';
import { countRows } from '../../db/openRows';
import { tableNames } from '../../db/tableRows';
import { loadDictionary } from '../../documents/openData/loadDictionary';
import type { OpenDataSize } from '../../domain/openData/order';

/** How much there is, people told apart. */
export function sizeOfData(db: ReadDb, resourcesFolder: string): OpenDataSize {
  const entries = new Map(loadDictionary(resourcesFolder).flatMap(({ tables }) => Object.entries(tables)));
  const isOfPeople = (name: string) => entries.get(name)?.people ?? true;
  const names = tableNames(db);
  const open = names.filter((name) => !isOfPeople(name));
  return {
    tables: open.length,
    rows: open.reduce((sum, name) => sum + countRows(db, name), 0),
    persons: countRows(db, 'person'),
    contacts: countRows(db, 'unit_contact'),
  };
}
