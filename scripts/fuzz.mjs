import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm run fuzz [-- --cases N] [--seed N]`: spoils the samples and the tests' files in every way it knows – bytes, parts
 * of zips packed again with right checksums, XML, records of .xls – and imports them. Status 1 when any crashes, hangs,
 * or gets into the store by half.
 */
requireSupportedNode();
const { mkdtempSync, rmSync } = await import('node:fs');
const { createRequire } = await import('node:module');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { parseArgs } = await import('node:util');
const { bundlePrograms } = await import('./lib/bundlePrograms.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { inProject, projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say } = await import('./lib/say.mjs');

const CASES = 5000;
const SHOWN_EVERY = 500;

await runScript(async () => {
  const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
  const cases = Number(values.cases ?? CASES);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  await ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-fuzz-programs-'));
  try {
    await bundlePrograms(folder, {
      reader: inProject('electron', 'reader.ts'),
      fuzz: inProject('test', 'fuzz', 'fuzz.ts'),
    });
    const { fuzz } = createRequire(import.meta.url)(join(folder, 'fuzz.cjs'));
    say(`Bắt đầu ${cases} tệp, hạt giống ${seed}`, `${cases} files, seed ${seed}`);
    const started = Date.now();
    const result = await fuzz({
      projectFolder: projectRoot,
      reader: join(folder, 'reader.cjs'),
      cases,
      seed,
      keepIn: inProject('test-output', 'fuzz'),
      onCase: (done) => done % SHOWN_EVERY === 0 && say(`${done}/${cases}`),
    });
    conclude(result, (Date.now() - started) / 1000);
    return result.faults.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function conclude({ cases, outcomes, worstMs, worst, peakBytes, imports, reportsTaken, faults }, seconds) {
  const entries = Object.entries(outcomes).sort(([, left], [, right]) => right - left);
  for (const [outcome, count] of entries) say(`  ${String(count).padStart(6)} × ${outcome}`);
  say(
    `  lâu nhất ${Math.round(worstMs)} ms: ${worst}; bộ nhớ nhiều nhất ${Math.round(peakBytes / 2 ** 20)} MB`,
    `longest ${Math.round(worstMs)} ms, peak memory ${Math.round(peakBytes / 2 ** 20)} MB`,
  );
  say(
    `  ${imports} lần nhập vào kho, ${reportsTaken} báo cáo được nhận, đủ và gỡ lại sạch`,
    `${imports} imports into a store, ${reportsTaken} reports taken whole and taken back clean`,
  );
  for (const fault of faults) say(`  ✗ ${fault}`);
  const verdict = faults.length === 0 ? '✓' : '✗';
  say(
    `${verdict} ${cases} tệp trong ${Math.round(seconds)} giây, ${faults.length} lỗi`,
    `${cases} files, ${faults.length} faults`,
  );
}
