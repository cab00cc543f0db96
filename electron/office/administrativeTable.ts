import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AdministrativeTable } from '../domain/administrativeUnits';

const FILE = join('administrative-units', '2025-07-01.json.gz');
const MOST_BYTES = 8 * 1024 * 1024;

/** Reads the shipped table once; it takes a few megabytes, so not before somebody asks. */
export function administrativeTable(resourcesFolder: string): () => AdministrativeTable {
  let table: AdministrativeTable | null = null;
  return () => {
    // the file ships with the app and is checked by a test, so its shape is known
    table ??= JSON.parse(
      gunzipSync(readFileSync(join(resourcesFolder, FILE)), { maxOutputLength: MOST_BYTES }).toString('utf8'),
    ) as AdministrativeTable;
    return table;
  };
}
