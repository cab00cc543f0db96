import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/folder';
import { buildFirst, cli, failure, usageError } from './cli';

buildFirst();

const audited = z.object({
  counts: z.object({ all: z.number(), right: z.number(), wrong: z.number(), unchecked: z.number() }),
  percents: z.array(z.object({ printed: z.string(), verdict: z.string(), message: z.string().nullable() })),
  remarks: z.array(z.object({ code: z.string(), message: z.string() })),
});

describe('audit', () => {
  test('a text file: exit status 1 and a sentence where a percentage does not fit its counts', async () => {
    const path = join(temporaryFolder(), 'tuần 33.txt');
    writeFileSync(path, 'Đã nộp 45/60 hồ sơ, đạt 75%. Còn 15/60 hồ sơ, chiếm 26%.');
    const { status, stdout } = await cli('audit', path, '--json');
    expect(status).toBe(1);
    const found = audited.parse(JSON.parse(stdout));
    expect(found.counts).toEqual({ all: 2, right: 1, wrong: 1, unchecked: 0 });
    expect(found.percents[1]?.message).toContain('“26%” không khớp với 15/60: tính lại được 25%.');
  });

  test('a file that is not there, and no file at all', async () => {
    expect(await failure('audit', join(temporaryFolder(), 'khong-co.docx'))).toMatchObject({
      code: 'notFound',
    });
    expect(await usageError('audit')).toContain('Cần một tệp văn bản');
  });
});
