import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });
const RATE = 'installed-among-smartphone-users';
const head = z.looseObject({ id: z.string(), number: z.number(), version: z.number() });
const frozen = z.looseObject({ snapshot: head });
const listed = z.looseObject({ snapshots: z.array(head) });
const compared = z.looseObject({ lines: z.array(z.string()) });

const run = (...words: string[]) => json([...words, '--data', sample.folder]);
const freeze = async (asOf: string, ...more: string[]) =>
  frozen.parse(await run('compile', '--directive', SAMPLE_ID, '--as-of', asOf, '--freeze', ...more)).snapshot;

describe('summaries from the command line', () => {
  test('frozen, made anew, listed and compared with the reasons', async () => {
    const place = ['--directive', SAMPLE_ID, '--indicator', RATE, '--units', 'xa-hoai-son', '--period', '2021-08-17'];
    const first = await freeze('2021-08-17T14:55');
    expect(await run('choices', 'set', ...place, '--as', 'carry', '--from', '2021-08-16')).toMatchObject({
      changed: 1,
    });
    const second = await freeze('2021-08-17T17:00', '--replaces', first.id);
    expect(second).toMatchObject({ number: first.number, version: 2 });
    const { snapshots } = listed.parse(await run('snapshots', 'list', '--directive', SAMPLE_ID));
    expect(snapshots.map(({ version }) => version)).toEqual([2, 1]);
    const text = compared.parse(await run('snapshots', 'compare', first.id, second.id)).lines.join('\n');
    expect(text).toContain('Phường Tam Quan Bắc: từ chưa có số liệu thành 4.161/8.934');
    expect(text).toContain('đổi từ “không thay số” thành “lấy số ngày 16/8/2021”');
  });

  test('a comparison without a summary is wrong usage', async () => {
    expect((await cli('snapshots', 'compare', '--data', sample.folder)).status).toBe(2);
  });
});
