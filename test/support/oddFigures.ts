import type { KeyedEntry } from '../../electron/domain/keyedEntry';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from './builders';
import { SAMPLE_ID } from './office';

/** Units of the sample, each with one oddity of its figures. */
export const ODD = {
  silent: 'phuong-hoai-duc',
  oneDay: 'phuong-hoai-tan',
  falling: 'phuong-hoai-hao',
  noBase: 'xa-hoai-chau',
  zeroBase: 'xa-hoai-hai',
  reached: 'phuong-bong-son',
  still: 'phuong-tam-quan',
} as const;

const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19'] as const;

function entry(unitId: string, on: string, total: number): KeyedEntry {
  return {
    unitId,
    formId: 'mau-02',
    period: day(on),
    receivedAt: time(`${on}T14:30`),
    arrivalBasis: 'call',
    isArrivalSure: false,
    channel: 'phone',
    dataAsOf: null,
    values: { cumulative: String(total) },
    rows: '1',
    persons: '',
    isNil: false,
    evidence: [],
    decision: null,
    alias: null,
  };
}

/** The sample campaign with four days of figures, among them every oddity above. */
export async function fillWithOddFigures(core: Core): Promise<void> {
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const { baselines } = await core['units.list']({});
  const save = (label: string, unitId: string, value: number | null) =>
    core['units.saveBaselines']({ label, asOf: day('2021-08-14'), source: 'số liệu thử', values: [{ unitId, value }] });
  const measure = 'Số người có điện thoại thông minh';
  await save(measure, ODD.noBase, null);
  await save(measure, ODD.zeroBase, 0);
  const adults = baselines.map(({ unitId, value }, at) => ({
    unitId,
    value: at === 3 ? 0 : Math.round(value * (1.2 + at / 50)),
  }));
  await core['units.saveBaselines']({
    label: 'Dân số trưởng thành',
    asOf: day('2021-08-01'),
    source: 'thống kê',
    values: adults.slice(0, 16),
  });
  const baseOf = (unitId: string) => baselines.find((one) => one.unitId === unitId)?.value ?? 0;
  for (const [at, on] of DAYS.entries()) {
    const entries = baselines.flatMap(({ unitId }, index): readonly KeyedEntry[] => {
      const grown = Math.round(baseOf(unitId) * (0.4 + 0.01 * index + 0.02 * at));
      if (unitId === ODD.silent) return [];
      if (unitId === ODD.oneDay) return at === 1 ? [entry(unitId, on, grown)] : [];
      if (unitId === ODD.falling) return [entry(unitId, on, 3000 - 100 * at)];
      if (unitId === ODD.zeroBase) return [entry(unitId, on, 0)];
      if (unitId === ODD.reached) return [entry(unitId, on, baseOf(unitId))];
      if (unitId === ODD.still) return [entry(unitId, on, 3500)];
      return [entry(unitId, on, grown)];
    });
    await core['keyed.take']({ directiveId: SAMPLE_ID, entries });
  }
}
