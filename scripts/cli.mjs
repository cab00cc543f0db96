import { runBuilt } from './lib/runBuilt.mjs';

/** `npm run --silent cli -- …`: the app's command line. Nothing of the set-up is printed on stdout. */
await runBuilt(process.argv.slice(2));
