import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toDocx } from '../../electron/documents/toDocx';
import { kit } from '../documents/support';
import { token } from '../ruler/changes';
import { letter } from '../ruler/papers';
import { temporaryFolder } from '../support/folder';
import { buildFirst, cli, failure, json, run, usageError } from './cli';

buildFirst();

const ruling = z.object({
  file: z.string(),
  source: z.enum(['pdf', 'docx']),
  pages: z.number().int().positive().nullable(),
  kind: z.enum(['letter', 'named', 'form', 'table']),
  ruleSet: z.string().min(1),
  counts: z.object({ kept: z.number(), broken: z.number(), notApplicable: z.number() }),
  rules: z.array(
    z.object({
      id: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
      name: z.string().min(1),
      article: z.string().min(1),
      verdict: z.enum(['kept', 'broken', 'notApplicable']),
      demand: z.string().min(1),
      measured: z.string().min(1).nullable(),
      sheet: z.number().int().positive().nullable(),
      leftMm: z.number().nullable(),
      topMm: z.number().nullable(),
      place: z.string().nullable(),
      quote: z.string().nullable(),
      remedy: z.string().nullable(),
      message: z.string().min(10).nullable(),
    }),
  ),
});

const SOMEBODY_ELSES = join(__dirname, '../fixtures/directives/files/cong-van.pdf');

async function written(layout = kit.layout): Promise<string> {
  const path = join(temporaryFolder(), 'cong-van.docx');
  writeFileSync(path, await toDocx(letter, { ...kit, layout }));
  return path;
}

describe('ruler', () => {
  test('a paper without faults: status 0, every rule with its article', async () => {
    const found = ruling.parse(await json(['ruler', await written()]));
    expect(found).toMatchObject({ file: 'cong-van.docx', source: 'docx', pages: null, kind: 'letter' });
    expect(found.counts.broken).toBe(0);
    expect(found.counts.kept).toBeGreaterThan(60);
    expect(found.rules).toHaveLength(found.counts.kept + found.counts.notApplicable);
  });

  test('a fault: status 1, broken rules first, with the measured value and what to do', async () => {
    const { status, stdout } = await cli('ruler', await written(token('sizePt.body', 12)(kit.layout)), '--json');
    expect(status).toBe(1);
    const found = ruling.parse(JSON.parse(stdout));
    expect(found.counts.broken).toBe(1);
    expect(found.rules[0]).toMatchObject({
      id: 'body.size',
      verdict: 'broken',
      measured: '12 pt',
      article: 'Phụ lục I, II.6.e',
    });
    expect(found.rules[0]?.message).toContain('quy định: từ 13 đến 14 pt. Chọn phần chữ này');
  });

  test('a PDF says the page and the place in millimetres; for people it is a table', async () => {
    const { stdout } = await cli('ruler', SOMEBODY_ELSES, '--json');
    const found = ruling.parse(JSON.parse(stdout));
    expect(found).toMatchObject({ source: 'pdf', pages: 2 });
    expect(found.rules.find(({ id }) => id === 'motto.size')).toMatchObject({ sheet: 1, leftMm: 125.7, topMm: 24.3 });
    const { status, stderr } = await cli('ruler', SOMEBODY_ELSES);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^cong-van\.pdf: sai \d+ quy tắc, đúng \d+/);
    expect(stderr).toMatch(/^1\. Trang 2: Lề trên/m);
    expect(stderr).toMatch(/^Kết quả +Quy tắc +Đo được +Quy định +Căn cứ +Vị trí$/m);
  });

  test('by the name of its own script, from any folder', async () => {
    const { status, stdout } = await run(join('scripts', 'ruler.mjs'), [await written(), '--json']);
    expect(status).toBe(0);
    expect(ruling.parse(JSON.parse(stdout)).counts.broken).toBe(0);
  });

  test('what is no paper is refused in one sentence; a missing operand is wrong usage', async () => {
    const text = join(temporaryFolder(), 'ghi-chu.txt');
    writeFileSync(text, 'Kính gửi: Ủy ban');
    expect(await failure('ruler', text)).toMatchObject({ code: 'invalid' });
    expect(await failure('ruler', join(temporaryFolder(), 'khong-co.pdf'))).toMatchObject({ code: 'notFound' });
    expect(await usageError('ruler')).toContain('Thiếu đường dẫn tệp');
  });
});
