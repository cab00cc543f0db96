import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { peakBytes } from './peakBytes.mjs';
import { importAll, inFolder, openSampleOffice } from './sample.mjs';

/**
 * A process of its own that imports what it is told to and writes down milliseconds and the most memory it had.
 * Arguments: bundle of the office, path to import, resources of the app.
 */
const SCREEN_IS_OPEN_MS = 500;
const [, , bundle, path, resources] = process.argv;
const office = createRequire(import.meta.url)(bundle);
await inFolder(async (folder) => {
  const core = await openSampleOffice(office, folder, resources);
  await core['imports.prepare']({}); // as the import screen does when it opens
  await setTimeout(SCREEN_IS_OPEN_MS);
  const result = await importAll(core, path);
  await core['core.close']({});
  process.stdout.write(JSON.stringify({ ...result, peakBytes: peakBytes() }));
});
