import { compare, limit, timed } from '../measure.mjs';
import { SAMPLE_ID } from '../sample.mjs';
import { QUESTIONS } from './questions.mjs';
import { AT, fieldOf, LAST_DAY, openYearOffice, UNITS } from './yearOffice.mjs';

const ROUNDS = 3;
export const AIM_MS = 100;

/**
 * Every question in the office core, without a window, each of the same core: the first time it is asked, the same once
 * more, for a moment nobody has asked for yet, and after a report that has just been written. What the clerk waits for are
 * the last two.
 */
export async function measureQuestions({ office, native, data, snapshot }) {
  const database = native?.open(snapshot);
  const core = await openYearOffice(office, data);
  const { id: snapshotId } = await core['snapshots.freeze']({
    directiveId: SAMPLE_ID,
    asOf: AT,
    reason: 'mốc so sánh',
  });
  const rows = [];
  const counts = { minute: 0, written: 0 };
  for (const question of QUESTIONS.filter(({ name }) => name.includes(process.env.COMPILE_ONLY ?? ''))) {
    const ask = (at) => timed(() => question.ask(core, at, { snapshotId, counts }));
    const statement = database?.prepare(question.sql);
    const bareSql = () => timed(() => statement.all({ at: AT, day: LAST_DAY }));
    rows.push(...(await rowsOf(question, core, ask, statement && { name: native.name, bareSql }, counts)));
  }
  await core['core.close']({});
  database?.close();
  return rows;
}

async function rowsOf({ name }, core, ask, native, counts) {
  const first = await ask(AT);
  const times = { again: [], moment: [], written: [], native: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.again.push(await ask(AT));
    counts.minute = (counts.minute + 7) % 50;
    times.moment.push(await ask(`${LAST_DAY}T14:${String(10 + ((counts.minute + round) % 50)).padStart(2, '0')}`));
    await ask(AT);
    counts.written += 1;
    await writeReport(core, counts.written);
    times.written.push(await ask(AT));
    if (native) times.native.push(await native.bareSql());
  }
  return [
    limit(`${name}: first`, [first]),
    limit('  once more', times.again),
    against('  another moment', times.moment, native, times.native),
    against('  after a new report', times.written, native, times.native),
  ];
}

/** As a ratio to the bare SQL where there is one, with the milliseconds it should stay under beside it. */
export function against(what, own, native, others) {
  const told = limit(what, own, AIM_MS);
  return native ? [...compare(what, own, native.name, others).slice(0, -1), told.at(-1)] : told;
}

/** One more report, taken as a clerk keys it: a corrected one where there is one already. */
export async function writeReport(core, number) {
  const unitId = `xa-${10 + (number % (UNITS - 10))}`;
  const counts = [0, 1, 2, 3, 4].map((rate) => [fieldOf(rate), String(3_000 + number)]);
  const { batch } = await core['keyed.take']({
    directiveId: SAMPLE_ID,
    entries: [
      {
        unitId,
        formId: 'mau-ngay-a',
        period: LAST_DAY,
        receivedAt: `${LAST_DAY}T14:3${number % 10}`,
        arrivalBasis: 'call',
        isArrivalSure: true,
        channel: 'phone',
        dataAsOf: null,
        values: Object.fromEntries([...counts, ['base', '9000']]),
        rows: '',
        persons: '',
        isNil: false,
        evidence: [],
        decision: 'replaces',
        alias: null,
      },
    ],
  });
  if (batch === null) throw new Error('the report was not taken');
}
