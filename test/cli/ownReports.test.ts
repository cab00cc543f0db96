import { expect, test } from 'vitest';
import { SAMPLE_ID } from '../support/office';
import { failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });

interface Listed {
  readonly reports: readonly {
    readonly scheduleId: string;
    readonly period: string;
    readonly state: string;
    readonly report: { readonly id: string; readonly receipt: string } | null;
  }[];
}

test('the office’s own report is listed, noted as sent, refused a second time, and taken back', async () => {
  const data = sample.copy();
  const list = async () =>
    (await json(['own-reports', 'list', '--directive', SAMPLE_ID, '--data', data, '--json'])) as Listed;
  const [first] = (await list()).reports;
  if (first === undefined) throw new Error('the sample has a duty of the office');
  expect(first.report).toBeNull();
  const place = ['--directive', SAMPLE_ID, '--schedule', first.scheduleId, '--period', first.period];
  const note = ['own-reports', 'note', ...place, '--at', '2021-08-18T16:00', '--receipt', '881', '--data', data];
  const noted = (await json([...note, '--json'])) as { readonly reports: readonly string[] };
  expect((await list()).reports[0]).toMatchObject({ state: 'sent', report: { id: noted.reports[0], receipt: '881' } });
  expect((await failure(...note, '--json')).message).toContain('đã ghi lúc 16h00 ngày 18/8/2021');
  const undo = ['own-reports', 'undo', ...noted.reports, '--data', data, '--json'];
  expect(await json(undo)).toEqual({ taken: 1 });
  expect((await list()).reports[0]?.report).toBeNull();
});
