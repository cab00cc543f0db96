import { requireSupportedNode } from './lib/nodeVersion.mjs';

/** `npm run build`: builds dist/ whether or not it looks up to date. */
requireSupportedNode();
const { ensureBuild } = await import('./lib/build.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runScript } = await import('./lib/say.mjs');

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild({ force: true });
});
