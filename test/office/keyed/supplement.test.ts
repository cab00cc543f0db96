import { describe, expect, test } from 'vitest';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { Core } from '../../../electron/ipc/contract';
import { day, time } from '../../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../../support/office';

/** A second report of a day that the clerk says is a supplement: its people are added, and the day is judged as a whole. */
const WARD = 'phuong-bong-son';
const people = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `Người Thứ ${from + at}\t05390000${String(from + at).padStart(2, '0')}`,
  ).join('\n');

function told(
  on: string,
  clock: string,
  persons: string,
  total: string,
  changes: Partial<KeyedEntry> = {},
): KeyedEntry {
  return {
    unitId: WARD,
    formId: 'mau-02',
    period: day(on),
    receivedAt: time(`${on}T${clock}`),
    arrivalBasis: 'stamp',
    isArrivalSure: false,
    channel: 'paper',
    dataAsOf: null,
    values: { cumulative: total },
    rows: '',
    persons,
    isNil: false,
    evidence: [],
    decision: null,
    alias: null,
    ...changes,
  };
}

const check = async (core: Core, entry: KeyedEntry) =>
  (await core['keyed.check']({ directiveId: SAMPLE_ID, entries: [entry] }))[0];
const take = (core: Core, ...entries: readonly KeyedEntry[]) => core['keyed.take']({ directiveId: SAMPLE_ID, entries });
const aboutTotal = (found: Awaited<ReturnType<typeof check>>) =>
  found?.issues.filter(({ code }) => code.startsWith('running-total')).map(({ expected }) => expected ?? null);

async function aDay(first: Partial<KeyedEntry> = {}): Promise<Core> {
  const core = await aSampleOffice();
  await take(
    core,
    told('2021-08-16', '14:00', people(1, 2), '100'),
    told('2021-08-17', '14:00', people(11, 13), '103', first),
  );
  return core;
}

async function list(core: Core) {
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-17T20:00') });
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const row = cells.find(
    ({ unitId, formId, period }) => unitId === WARD && formId === 'mau-02' && period === day('2021-08-17'),
  );
  const { versions } = await core['board.duty']({
    directiveId: SAMPLE_ID,
    scheduleId: 'communes-daily',
    obligationId: row?.obligationId ?? '',
  });
  const last = versions.at(-1);
  const of = { submissionId: last?.submissionId ?? '' };
  return { versions, total: (await core['persons.head'](of)).total, sum: await core['persons.sum'](of) };
}

describe('a supplement that is keyed', () => {
  const second = (to: number, total: string, decision: KeyedEntry['decision'] = 'supplements') =>
    told('2021-08-17', '14:40', people(to === 14 ? 13 : 14, to), total, { decision });

  test('is asked about first; said to be one, its people are added and the total is that of the day', async () => {
    const core = await aDay();
    const asked = await check(core, second(15, '105', null));
    expect(asked).toMatchObject({ state: 'asked', canBeTaken: false, earlier: { canSupplement: true } });
    const found = await check(core, second(15, '105'));
    expect(found).toMatchObject({ state: 'supplements', canBeTaken: true });
    expect(aboutTotal(found)).toEqual([]);
    const { batch } = await take(core, second(15, '105'));
    const { versions, ...whole } = await list(core);
    expect(versions.at(-1)).toMatchObject({ meaning: 'supplement' });
    expect(whole).toMatchObject({ total: 5, sum: { isRight: true } });
    await core['imports.undo']({ batchId: batch?.id ?? '' });
    expect(await list(core)).toMatchObject({ total: 3 });
  });

  test('with a total that does not fit the whole day is told what it should be', async () => {
    expect(aboutTotal(await check(await aDay(), second(15, '107')))).toEqual(['105']);
  });

  test('that repeats somebody of the first list says so, and the total with every row is explained', async () => {
    const core = await aDay();
    const found = await check(core, second(14, '105'));
    expect(found?.issues.map(({ code }) => code)).toContain('supplement-repeats');
    expect(aboutTotal(found)).toEqual(['104']);
    await take(core, second(14, '105'));
    const { total, sum } = await list(core);
    expect({ total, sum }).toMatchObject({ total: 4, sum: { isRight: false, proposed: 104 } });
    expect(sum?.summary.join(' ')).not.toContain('không giải thích được');
  });

  test('by numbers alone counts too; all of them told again are the same report', async () => {
    const core = await aDay({ persons: '', rows: '3' });
    const more = { ...second(15, '105'), persons: '', rows: '2' };
    expect(aboutTotal(await check(core, more))).toEqual([]);
    await take(core, more);
    const again = { ...second(15, '105', null), persons: '', rows: '5', receivedAt: time('2021-08-17T15:00') };
    expect(await check(core, again)).toMatchObject({ state: 'confirms' });
  });
});
