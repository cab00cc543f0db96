import { readdirSync } from 'node:fs';
import { requireSupportedNode } from './lib/nodeVersion.mjs';

/** `npm run bench [-- name…]`: runs the programs of scripts/bench/ one after another, or those named. */
requireSupportedNode();
const { run } = await import('./lib/childProcess.mjs');
const { inProject, projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say, SetUpError } = await import('./lib/say.mjs');
const { prepareBuild } = await import('./lib/setUp.mjs');

await runScript(async () => {
  const available = readdirSync(inProject('scripts', 'bench'))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -'.mjs'.length))
    .sort();
  const wanted = process.argv.slice(2);
  if (wanted.some((word) => word.startsWith('-'))) {
    say(`Cách dùng: npm run bench -- [tên phép đo…]. Có: ${available.join(', ')}`, 'usage');
    return wanted.every((word) => word === '--help' || word === '-h') ? 0 : 2;
  }
  const unknown = wanted.filter((name) => !available.includes(name));
  if (unknown.length > 0)
    throw new SetUpError(`Không có phép đo ${unknown.join(', ')}. Có: ${available.join(', ')}`, 'no such benchmark');
  await prepareBuild();
  let worst = 0;
  for (const name of wanted.length > 0 ? wanted : available) {
    process.stdout.write(`\n== ${name}\n`);
    const { status } = await run(process.execPath, [inProject('scripts', 'bench', `${name}.mjs`)], {
      cwd: projectRoot,
    });
    worst = Math.max(worst, status);
  }
  return worst;
});
