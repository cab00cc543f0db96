import { performance } from 'node:perf_hooks';

/** Times are of one machine on one day; only ratios of things done in turn in the same run mean something elsewhere. */

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Runs every subject once a round, the order turned round each time so that none always follows the same other.
 * @param subjects by name, functions that answer their own milliseconds
 * @returns by name, the milliseconds of each round
 */
export async function inTurn(rounds, subjects) {
  const names = Object.keys(subjects);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) times[name].push(await subjects[name]());
  return times;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One line of the table: what against what, round by round; `aim` is the ratio it should not pass. */
export function compare(what, times, against, others, aim) {
  const ratios = times.map((time, round) => time / others[round]);
  const shown = `${number(median(times))} / ${number(median(others))} ms`;
  return [
    what,
    against,
    `${number(median(ratios))} ×`,
    spread(ratios),
    shown,
    String(times.length),
    reached(ratios, aim),
  ];
}

/** One line of the table: milliseconds that should stay below an aim, on a machine like the one it was set on. */
export function limit(what, times, aim) {
  const shown = `${number(median(times))} ms`;
  return [what, '', '', spread(times), shown, String(times.length), reached(times, aim, ' ms')];
}

function spread(values) {
  return `${number(Math.min(...values))}–${number(Math.max(...values))}`;
}

function reached(values, aim, unit = '') {
  return aim === undefined ? '' : `${median(values) <= aim ? '✓' : '✗'} ≤ ${aim}${unit}`;
}

const HEADINGS = ['what', 'against', 'ratio', 'min–max', 'medians', 'rounds', 'aim'];

export function printTable(rows) {
  const lines = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    process.stdout.write(
      `${line
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}\n`,
    );
}

/** Three figures that mean something, however large or small. */
function number(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
