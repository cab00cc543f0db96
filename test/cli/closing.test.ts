import { expect, test } from 'vitest';
import { SAMPLE_ID } from '../support/office';
import { failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });
const close = (data: string, ...more: readonly string[]) =>
  ['directives', 'close', SAMPLE_ID, '--at', '2021-08-18T18:00', ...more, '--data', data, '--json'] as const;

test('a campaign is looked at, closed, refused a late report, and opened again', async () => {
  const data = sample.copy();
  const seen: object = await json([...close(data, '--dry-run')]);
  expect(seen).toMatchObject({ directive: SAMPLE_ID, closing: null, expected: 17 });
  expect(await json([...close(data, '--reason', 'đã tổng hợp')])).toMatchObject({
    ...seen,
    closing: expect.any(String),
  });
  const list = await json(['directives', 'list', '--data', data, '--json']);
  expect(list).toMatchObject({ directives: [{ closedAt: '2021-08-18T18:00' }] });
  const status = ['status', '--directive', SAMPLE_ID, '--at', '2021-08-20T09:00', '--data', data, '--json'];
  const { obligations } = (await json(status)) as { obligations: { state: string; dueAt: string | null }[] };
  expect(obligations.some(({ state, dueAt }) => state === 'missing' && (dueAt ?? '') > '2021-08-18T18:00')).toBe(false);
  expect(obligations.some(({ state }) => state === 'missing')).toBe(true);
  const place = ['--directive', SAMPLE_ID, '--unit', 'phuong-bong-son', '--form', 'mau-02', '--period', '2021-08-21'];
  const came = ['--received', '2021-08-21T14:50', '--channel', 'phone', '--values', 'nil'];
  const key = ['reports', 'key', ...place, ...came, '--data', data, '--json'];
  const { message } = await failure(...key);
  expect(message).toContain('đã kết thúc lúc 18h00 ngày 18/8/2021');
  expect(await json([...key, '--take-late'])).toMatchObject({ outcome: 'accepted' });
  expect(await json(['directives', 'reopen', SAMPLE_ID, '--data', data, '--json'])).toMatchObject({
    directive: SAMPLE_ID,
  });
  expect(await json([...close(data, '--dry-run')])).toMatchObject({ expected: 17 });
});
