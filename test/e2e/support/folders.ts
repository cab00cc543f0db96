import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for a whole file of tests; goes away when the file is done. */
export function endedFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `don-doc-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
