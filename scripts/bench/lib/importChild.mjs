import { createRequire } from 'node:module';
import { importAll, inFolder, openSampleOffice } from './sample.mjs';

/**
 * A process of its own that imports what it is told to and writes down milliseconds and the most memory it had.
 * Arguments: bundle of the office, path to import, resources of the app.
 */
const [, , bundle, path, resources] = process.argv;
const office = createRequire(import.meta.url)(bundle);
await inFolder(async (folder) => {
  const core = await openSampleOffice(office, folder, resources);
  const result = await importAll(core, path);
  await core['core.close']({});
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ ...result, peakBytes }));
});
