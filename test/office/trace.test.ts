import { expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import { aSampleOffice, EXPECTED, SAMPLE_ID } from '../support/office';

const INDICATOR = 'installed-among-smartphone-users';
const asOf = toLocalTime('2021-08-17T17:00');

test('every figure of the total opens down to the cell it was read from, and the cell says the same', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  const indicator = indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
  const reported = indicator?.units.filter(({ numerator }) => numerator !== null) ?? [];
  expect(reported).toHaveLength(15);
  let sum = 0;
  for (const { unitId, numerator, denominator } of reported) {
    const trace = await core['compilation.trace']({ directiveId: SAMPLE_ID, asOf, indicatorId: INDICATOR, unitId });
    expect(trace.numerator?.value).toBe(numerator);
    expect(trace.denominator).toMatchObject({ value: denominator, source: { kind: 'baseline' } });
    const source = trace.numerator?.source;
    if (source?.kind !== 'report') throw new Error('read from a report');
    const file = EXPECTED.files.find((one) => one.path.endsWith(source.fileName));
    expect(file).toMatchObject({ unitId });
    expect(source.place, source.fileName).not.toBeNull();
    const { sheet = '', cell = '' } = source.place ?? {};
    const around = await core['compilation.cell']({ fileId: source.fileId, sheet, cell });
    const column = around.columns.indexOf(around.at?.column ?? '');
    const text = around.rows.find(({ row }) => row === around.at?.row)?.texts[column] ?? '';
    expect(text.replaceAll(/\D/g, ''), source.fileName).toContain(String(numerator));
    sum += trace.numerator?.value ?? 0;
  }
  expect(sum).toBe(indicator?.numerator);
});

test('a figure that was carried is traced to the report of its own day, a zero to nobody', async () => {
  const core = await aSampleOffice({ withReports: true });
  const period = toIsoDay('2021-08-17');
  const entry = { indicatorId: INDICATOR, period, reason: '' };
  const from = toIsoDay('2021-08-16');
  await core['choices.save']({
    directiveId: SAMPLE_ID,
    entries: [
      { ...entry, unitId: 'xa-hoai-son', choice: { kind: 'carryForward', from } },
      { ...entry, unitId: 'xa-hoai-phu', choice: { kind: 'zero' } },
    ],
  });
  const traceOf = (unitId: string) =>
    core['compilation.trace']({ directiveId: SAMPLE_ID, asOf, indicatorId: INDICATOR, unitId });
  expect((await traceOf('xa-hoai-son')).numerator?.source).toMatchObject({ kind: 'report', period: from });
  const zeroed = await traceOf('xa-hoai-phu');
  expect(zeroed.numerator).toEqual({ value: 0, source: { kind: 'zero' } });
  expect(zeroed.denominator?.source.kind).toBe('baseline');
});
