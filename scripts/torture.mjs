import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm run torture [-- --rounds N] [--seed N] [--every N] [--aim NAME]`: kills a real writer process again and again and looks whether
 * anything acknowledged is lost. First aimed: first start, fold, migration, backup, restore and close, each plain and sealed,
 * and the turning over between the two, at every one of its calls to the disk (at every Nth; 0: not at all); then N times at random. Status 1 as soon as anything is lost.
 */
requireSupportedNode();
const { mkdtempSync, rmSync } = await import('node:fs');
const { createRequire } = await import('node:module');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { parseArgs } = await import('node:util');
const { bundlePrograms } = await import('./lib/bundlePrograms.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { inProject } = await import('./lib/projectRoot.mjs');
const { runScript, say } = await import('./lib/say.mjs');

const ROUNDS = 1000;
const SHOWN_EVERY = 50;

await runScript(async () => {
  const values = optionsGiven();
  if (values === null) return process.argv.includes('--help') || process.argv.includes('-h') ? 0 : 2;
  const rounds = Number(values.rounds ?? ROUNDS);
  const every = Number(values.every ?? 1);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  await ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-torture-programs-'));
  try {
    await bundlePrograms(folder, {
      writer: inProject('test', 'torture', 'writer.ts'),
      torture: inProject('test', 'torture', 'torture.ts'),
      aimedTorture: inProject('test', 'torture', 'aimedTorture.ts'),
    });
    const load = (name) => createRequire(import.meta.url)(join(folder, `${name}.cjs`))[name];
    const [torture, aimedTorture] = [load('torture'), load('aimedTorture')];
    if (every > 0) concludeAimed(await aimedTorture({ writer: join(folder, 'writer.cjs'), every, aim: values.aim }));
    say(`Bắt đầu ${rounds} lượt, hạt giống ${seed}`, `${rounds} rounds, seed ${seed}`);
    const started = Date.now();
    const onRound = (round) => round % SHOWN_EVERY === 0 && say(`${round}/${rounds}`);
    const result = await torture({ writer: join(folder, 'writer.cjs'), rounds, seed, onRound });
    conclude(result, (Date.now() - started) / 1000);
    return 0;
  } catch (error) {
    say(`✗ MẤT DỮ LIỆU hoặc lỗi: ${error.message}`, 'data lost, or the run broke');
    process.stderr.write(`${error.cause?.stack ?? error.stack}\n`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** null: not understood, or asked how it is used; then the usage has been printed. */
function optionsGiven() {
  const numbers = { rounds: { type: 'string' }, seed: { type: 'string' }, every: { type: 'string' } };
  const options = { ...numbers, aim: { type: 'string' } };
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    const isUnderstood = Object.keys(numbers).every((name) => values[name] === undefined || /^\d+$/.test(values[name]));
    if (isUnderstood && !values.help) return values;
  } catch {
    // an option nobody knows
  }
  say('Cách dùng: npm run torture -- [--rounds <số lượt>] [--seed <số>] [--every <số>] [--aim <việc>]', 'usage');
  return null;
}

function concludeAimed(kills) {
  const all = Object.values(kills).reduce((sum, count) => sum + count, 0);
  say(`✓ ${all} lần ngắt đúng chỗ, không mất gì`, `${all} kills aimed at single calls, nothing lost`);
  for (const [aim, count] of Object.entries(kills)) say(`  ${String(count).padStart(5)} × ${aim}`);
}

function conclude({ rounds, acknowledged, killedBeforeFirst, byWork, notices }, seconds) {
  say(
    `✓ ${rounds} lượt trong ${Math.round(seconds)} giây: ${acknowledged} giao dịch đã xác nhận, không mất giao dịch nào, không có giao dịch nửa vời`,
    `${rounds} rounds, ${acknowledged} acknowledged transactions, none lost, none by half`,
  );
  say(
    `  ${killedBeforeFirst} lượt bị ngắt trước xác nhận đầu tiên (mở lần đầu, mở lại, nâng cấp)`,
    `${killedBeforeFirst} rounds were killed before the first acknowledgement: first start, opening, migration`,
  );
  for (const [work, count] of Object.entries(byWork).sort()) say(`  ${String(count).padStart(5)} × ${work}`);
  for (const [notice, count] of Object.entries(notices)) say(`  ${String(count).padStart(5)} × “${notice}”`);
}
