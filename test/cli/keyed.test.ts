import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';

const sample = sampleData({ withReports: false });

function key(data: string, values: string, ...more: readonly string[]) {
  const place = ['--directive', SAMPLE_ID, '--unit', 'phuong-bong-son', '--form', 'mau-02', '--period', '2021-08-17'];
  const came = ['--received', '2021-08-17T14:50', '--channel', 'zalo', '--values', values];
  return ['reports', 'key', ...place, ...came, ...more, '--data', data, '--json'];
}

function textFile(text: string): string {
  const path = join(temporaryFolder(), 'tin nhan.txt');
  writeFileSync(path, text);
  return path;
}

describe('reports key', () => {
  test('one report told without a file, with its proof; the same once more changes nothing', async () => {
    const data = sample.copy();
    const proof = textFile('BS: hôm nay 45, lũy kế 3.165');
    const first = await json(key(data, 'cumulative=3.165,rows=45', '--evidence', proof));
    expect(first).toMatchObject({ outcome: 'accepted', state: 'first', timeliness: 'on-time', channel: 'zalo' });
    expect(await json(key(data, 'cumulative=3.165,rows=45', '--evidence', proof))).toMatchObject({
      batch: null,
      outcome: 'skipped',
    });
  });

  test('other figures wait for a word which hold', async () => {
    const data = sample.copy();
    await json(key(data, 'cumulative=3165'));
    const { status, stdout } = await cli(...key(data, 'cumulative=3170'));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ batch: null, outcome: 'refused', state: 'asked' });
    expect(await json(key(data, 'cumulative=3170', '--same-unit', 'replaces'))).toMatchObject({ state: 'replaces' });
  });

  test('a pair without its sign is wrong usage', async () => {
    expect((await cli(...key(sample.copy(), 'cumulative'))).status).toBe(2);
  });
});

test('reports paste: what is told beyond doubt is taken, the rest is listed; a dry run writes nothing', async () => {
  const data = sample.copy();
  const chat = textFile(
    '[17/08/2021 14:50] A: Phường Bồng Sơn: hôm nay 45, lũy kế 3165\n[17/08/2021 14:52] B: HT: 2.310\n[17/08/2021 14:53] C: Hoài Tân không phát sinh',
  );
  const paste = (...more: readonly string[]) =>
    json(['reports', 'paste', chat, '--directive', SAMPLE_ID, ...more, '--data', data]) as Promise<{
      batch: string | null;
      proposals: readonly { outcome: string; unit: { unitId: string | null } }[];
    }>;
  const dry = await paste('--dry-run');
  expect(dry.batch).toBeNull();
  const taken = await paste();
  expect(taken.batch).not.toBeNull();
  expect(taken.proposals.map(({ outcome, unit }) => [outcome, unit.unitId])).toEqual([
    ['accepted', 'phuong-bong-son'],
    ['needs-answer', null],
    ['accepted', 'phuong-hoai-tan'],
  ]);
  const again = await paste();
  expect([again.batch, ...again.proposals.map(({ outcome }) => outcome)]).toEqual([
    null,
    'skipped',
    'needs-answer',
    'skipped',
  ]);
});
