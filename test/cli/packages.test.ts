import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';

const lower = sampleData({ withReports: true });
const upper = sampleData({ withReports: false });
const AT = '2021-08-19T18:00';

const below = (...words: string[]) => json([...words, '--data', lower.folder]);
const above = (...words: string[]) => json([...words, '--data', upper.folder]);
const totals = z.looseObject({ indicators: z.array(z.looseObject({ numerator: z.number().nullable() })) });
const withId = z.looseObject({ id: z.string() });

test('a night script makes a package, another takes it: the totals are alike, twice is once, and undo takes it back', async () => {
  const out = join(temporaryFolder(), 'gui-len.dondoc');
  const made = await below('package', 'make-up', '--directive', SAMPLE_ID, '--as-of', AT, '--out', out, '--code', '51');
  expect(made).toMatchObject({ path: out, lines: expect.arrayContaining([expect.stringContaining('báo cáo')]) });
  expect(existsSync(out)).toBe(true);

  const seen = await above('package', 'look', out, '--received', AT);
  expect(seen).toMatchObject({ kind: 'up', senderCode: '51', canTake: true, hasPersons: false });
  const taken = withId.parse(await above('package', 'take', out, '--received', AT));
  const compile = ['compile', '--directive', SAMPLE_ID, '--as-of', AT];
  const rates = (result: unknown) => totals.parse(result).indicators.map(({ numerator }) => numerator);
  expect(rates(await above(...compile))).toEqual(rates(await below(...compile)));

  expect(await above('package', 'take', out)).toMatchObject({ id: null, taken: 0 });
  expect(await above('package', 'list')).toMatchObject({ packages: [{ id: taken.id, direction: 'received' }] });
  expect(await below('package', 'list')).toMatchObject({ unitCode: '51', packages: [{ direction: 'sent' }] });
  await above('package', 'undo', taken.id, '--reason', 'thử');
  expect(rates(await above(...compile)).every((numerator) => numerator === null)).toBe(true);
});

test('people go along only when asked for, and a password is asked for by its sentence', async () => {
  const out = join(temporaryFolder(), 'kin.dondoc');
  await below(
    'package',
    'make-up',
    '--directive',
    SAMPLE_ID,
    '--as-of',
    AT,
    '--out',
    out,
    '--persons',
    '--password',
    'bí mật',
  );
  const closed = await cli('package', 'look', out, '--data', upper.folder);
  expect(closed).toMatchObject({ status: 1, stderr: expect.stringContaining('Gói có mật khẩu') });
  const wrong = await cli('package', 'look', out, '--password', 'khác', '--data', upper.folder);
  expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('bản thân gói không hỏng') });
  expect(await above('package', 'look', out, '--password', 'bí mật')).toMatchObject({ hasPersons: true });
  await above('package', 'take', out, '--password', 'bí mật', '--received', AT);
  expect((await cli('verify', '--data', upper.folder)).status).toBe(0);
});

test('a directive comes down and is there already', async () => {
  const out = join(temporaryFolder(), 'xuong.dondoc');
  await below('package', 'make-down', '--directive', SAMPLE_ID, '--out', out);
  expect(await above('package', 'look', out)).toMatchObject({ kind: 'down', down: { state: expect.any(String) } });
});

test('wrong words are wrong usage', async () => {
  expect((await cli('package', 'look', '--data', upper.folder)).status).toBe(2);
  expect((await cli('package', 'take', 'x.dondoc', '--match', 'a', '--data', upper.folder)).status).not.toBe(0);
  expect((await cli('package', 'undo', '--data', upper.folder)).status).toBe(2);
});
