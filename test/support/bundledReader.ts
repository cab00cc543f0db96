import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';

/** Bundles the app's reading thread once for a file of tests. @returns its folder, known when tests run; it holds reader.cjs */
export function bundledReader(): { folder: string } {
  const place = { folder: '' };
  beforeAll(async () => {
    place.folder = mkdtempSync(join(tmpdir(), 'don-doc-reader-'));
    await bundlePrograms(place.folder, { reader: resolve(__dirname, '../../electron/reader.ts') });
  });
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }));
  return place;
}
