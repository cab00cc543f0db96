import { expect, test } from 'vitest';
import { time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

test('the running total of the sample that fell is asked about in one sentence, once it had come', async () => {
  const core = await aSampleOffice({ withReports: true });
  const at = (asOf: string) => core['suspicions.list']({ directiveId: SAMPLE_ID, asOf: time(asOf) });
  const before = await at('2021-08-17T20:00');
  const after = await at('2021-08-19T20:00');
  expect(before.suspicions.filter(({ kind }) => kind === 'fell')).toEqual([]);
  const [fallen] = after.suspicions.filter(({ kind }) => kind === 'fell');
  expect(fallen?.message).toMatch(
    /^Phường Hoài Thanh: “.+” là số lũy kế nhưng giảm từ 2\.554 \(ngày 17\/8\/2021\) thành 2\.536 \(ngày 18\/8\/2021\)\. Đề nghị/,
  );
});
