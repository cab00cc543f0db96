import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadDb } from '../../../electron/db/database';
import { openForReading } from '../../../electron/db/readingStore';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { CompiledIndicator } from '../../../electron/domain/compilation';
import type { Core } from '../../../electron/ipc/contract';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID } from '../../support/office';
import { act, moment, report, tryOut, undo } from '../../support/officeActs';

type Counts = { readonly numerator: number | null; readonly denominator: number | null };

const EVENING = time('2021-08-19T18:00');
const sum = (parts: readonly Counts[], half: keyof Counts) =>
  parts.reduce((total, part) => total + BigInt(part[half] ?? 0), 0n);

async function aCampaign(): Promise<{ readonly core: Core; readonly folder: string }> {
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return { core, folder };
}

/** The rate of two counts by the rule it states, in whole numbers of any size. */
function exactRate({ numerator, denominator, decimals, rounding }: CompiledIndicator): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const [scaled, base] = [BigInt(numerator) * 10n ** BigInt(decimals + 2), BigInt(denominator)];
  const isUp = rounding === 'round' && 2n * (scaled % base) >= base;
  return Number(scaled / base + (isUp ? 1n : 0n));
}

/** The running totals that count at that hour, straight from the tables: the last version of what had come by then. */
function reportedTotals(db: ReadDb, period: string, asOf: LocalTime): ReadonlyMap<string, number> {
  const rows = db.all<{ unitId: string; value: number }>(
    `SELECT obligation.unit_id AS unitId, figure.value AS value
       FROM obligation
       JOIN submission ON submission.obligation_id = obligation.id
       JOIN figure ON figure.submission_id = submission.id AND figure.field_key = 'cumulative'
      WHERE obligation.period = :period AND obligation.form_id = 'mau-02' AND figure.state = 'number'
        AND submission.arrived_at <= :asOf
        AND submission.version = (SELECT max(other.version) FROM submission AS other
                                   WHERE other.obligation_id = obligation.id AND other.arrived_at <= :asOf)`,
    { ':period': period, ':asOf': asOf },
  );
  return new Map(rows.map(({ unitId, value }) => [unitId, value]));
}

async function checkTotals(core: Core, db: ReadDb, asOf: LocalTime): Promise<void> {
  const asked = { directiveId: SAMPLE_ID, asOf };
  const { indicators } = await core['compilation.get'](asked);
  const levels = new Map((await core['compilation.levels'](asked)).map((one) => [one.indicatorId, one]));
  const rolled = new Map(
    (await core['compilation.rolledUp']({ ...asked, on: day('2021-08-25') })).map((one) => [one.indicatorId, one]),
  );
  for (const indicator of indicators) {
    const counted = indicator.units.filter(
      ({ numerator, denominator }) =>
        numerator !== null && denominator !== null && (denominator > 0 || numerator === 0),
    );
    const own = levels.get(indicator.indicatorId);
    const later = rolled.get(indicator.indicatorId);
    for (const half of ['numerator', 'denominator'] as const) {
      const total = BigInt(indicator[half] ?? 0);
      expect(sum(counted, half)).toBe(total);
      expect(sum(own?.kinds ?? [], half)).toBe(total);
      expect(sum(own?.parents ?? [], half)).toBe(total);
      expect(sum([...(later?.units ?? []), ...(later?.unplaced ?? [])], half)).toBe(total); // what was split is named, not divided
    }
    expect(indicator.percentScaled).toBe(exactRate(indicator));
    const { reported, expected, missing } = indicator.coverage;
    expect(reported + missing.length).toBe(expected);
    expect(new Set(indicator.units.map(({ unitId }) => unitId)).size).toBe(indicator.units.length);
    if (indicator.formId !== 'mau-02') continue;
    const told = reportedTotals(db, indicator.period, asOf);
    for (const { unitId, numerator, standIn } of counted)
      if (standIn === undefined && told.has(unitId)) expect([unitId, numerator]).toEqual([unitId, told.get(unitId)]);
  }
}

describe('totals', () => {
  test('are the sums of their parts at any hour, after merges, splits, versions and undo', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, moment), { minLength: 4, maxLength: 9 }), async (steps) => {
        const { core, folder } = await aCampaign();
        for (const [step, at] of steps) {
          await tryOut(step, core);
          const store = await openForReading(folder);
          if (store === null) throw new Error('nothing to read');
          for (const asOf of [at, EVENING]) await checkTotals(core, store.read, asOf);
          await store.close();
        }
      }),
      { numRuns: 6 },
    );
  });

  test('are again what they were once an import is undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(report, { maxLength: 4 }), report, moment, async (before, last, asOf) => {
        const { core } = await aCampaign();
        for (const step of before) await tryOut(step, core);
        const answers = async () =>
          JSON.stringify([
            await core['board.get']({ directiveId: SAMPLE_ID, at: asOf }),
            await core['compilation.get']({ directiveId: SAMPLE_ID, asOf }),
            await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: EVENING }),
          ]);
        const first = await answers();
        const batches = (await core['imports.batches']({ directiveId: SAMPLE_ID })).length;
        await tryOut(last, core);
        if ((await core['imports.batches']({ directiveId: SAMPLE_ID })).length === batches) return; // it was refused
        await tryOut(undo, core);
        expect(await answers()).toBe(first);
      }),
      { numRuns: 12 },
    );
  });

  test('are made of whole numbers: half a person is refused where it is keyed', async () => {
    const { core } = await aCampaign();
    const entry = {
      unitId: 'xa-hoai-son',
      formId: 'mau-02',
      period: day('2021-08-18'),
      receivedAt: time('2021-08-18T14:00'),
      arrivalBasis: 'call',
      isArrivalSure: true,
      channel: 'phone',
      dataAsOf: null,
      values: { cumulative: '812,5' },
      rows: '0',
      persons: '',
      isNil: false,
      evidence: [],
      decision: null,
      alias: null,
    } as const;
    await expect(core['keyed.take']({ directiveId: SAMPLE_ID, entries: [entry] })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
