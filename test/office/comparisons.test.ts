import { expect, test } from 'vitest';
import { time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

test('the sample of the 17th against the day before says whom it counts and who is missing', async () => {
  const core = await aSampleOffice({ withReports: true });
  const input = { directiveId: SAMPLE_ID, asOf: time('2021-08-17T17:00') };
  const { indicators } = await core['comparison.get']({ ...input, basis: 'period' });
  const [installed] = indicators;
  const { indicators: compiled } = await core['compilation.get'](input);
  expect(installed?.summary).toMatch(
    /^So với ngày 16\/8\/2021 \(\d+\/17 đơn vị có số liệu cả hai kỳ\): .+ → .+ điểm phần trăm\.$/,
  );
  expect(installed?.movement.pointsScaled).toBe(compiled[0]?.change?.changeScaled);
  expect(installed?.units.length).toBe(compiled[0]?.change?.units);
  const year = await core['comparison.get']({ ...input, basis: 'year' });
  expect(year.indicators[0]?.summary).toBe('Chưa có kỳ báo cáo nào để so sánh với cùng kỳ năm trước.');
});
