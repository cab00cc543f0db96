import { runBuilt } from './lib/runBuilt.mjs';

/** `npm run ruler -- file.pdf|file.docx [--json]`: measures a finished paper against the rules of presentation. */
await runBuilt(['ruler', ...process.argv.slice(2)]);
