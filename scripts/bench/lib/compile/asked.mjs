import { compare, limit, timed } from '../measure.mjs';
import { SAMPLE_ID } from '../sample.mjs';
import { QUESTIONS } from './questions.mjs';
import { AT, fieldOf, LAST_DAY, openYearOffice, UNITS } from './yearOffice.mjs';

const ROUNDS = 5;
export const AIM_MS = 100;

/**
 * Every question in the office core, without a window: the first after opening, the same once more, for a moment nobody
 * has asked for yet, and after a report that has just been written. What the clerk waits for are the last two.
 */
export async function measureQuestions({ office, native, data, snapshot }) {
  const database = native?.open(snapshot);
  let core = await openYearOffice(office, data);
  const { id: snapshotId } = await core['snapshots.freeze']({
    directiveId: SAMPLE_ID,
    asOf: AT,
    reason: 'mốc so sánh',
  });
  await core['core.close']({});
  const rows = [];
  let written = 0;
  for (const question of QUESTIONS.filter(({ name }) => name.includes(process.env.COMPILE_ONLY ?? ''))) {
    const { name, sql } = question;
    core = await openYearOffice(office, data);
    const ask = (at) => timed(() => question.ask(core, at, { snapshotId }));
    const first = await ask(AT);
    const times = { again: [], moment: [], written: [], native: [] };
    const statement = database?.prepare(sql);
    for (let round = 0; round < ROUNDS; round += 1) {
      times.again.push(await ask(AT));
      times.moment.push(await ask(`${LAST_DAY}T14:${String(10 + round * 7).padStart(2, '0')}`));
      written += 1;
      await writeReport(core, written);
      times.written.push(await ask(AT));
      if (statement) times.native.push(await timed(() => statement.all({ at: AT, day: LAST_DAY })));
    }
    await core['core.close']({});
    rows.push(limit(`${name}: first after opening`, [first]), limit('  once more', times.again));
    for (const [what, own] of [
      ['  another moment', times.moment],
      ['  after a new report', times.written],
    ]) {
      const told = limit(what, own, AIM_MS);
      rows.push(statement ? [...compare(what, own, native.name, times.native).slice(0, -1), told.at(-1)] : told);
    }
  }
  database?.close();
  return rows;
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
