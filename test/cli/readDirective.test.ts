import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { cli, expectSentence, failure, json, sampleData, usageError } from './cli';

const FOLDER = resolve(__dirname, '../fixtures/directives');

const data = sampleData({ withReports: false });

test('directives show carries the advice on the directive, each with its sentence', async () => {
  const shown = await json<{ advice: readonly { code: string; field: string; message: string }[] }>([
    'directives',
    'show',
    'hoai-nhon-2021-08',
    '--data',
    data.folder,
  ]);
  expect(shown.advice.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['blank-number', 'weekend-days', 'mixed-bases', 'open-ended-daily']),
  );
  for (const { message, field } of shown.advice) {
    expectSentence(message);
    expect(field).not.toBe('');
  }
});

describe('directives read', () => {
  test('the proposal as JSON: values with their place in the text and what is doubtful', async () => {
    const proposal = await json<{
      text: string;
      number: { value: { number: null; code: string }; span: { start: number; end: number }; doubt: string };
      duties: readonly { value: { receiver: string } }[];
      doubts: readonly { code: string; message: string }[];
    }>(['directives', 'read', join(FOLDER, 'hoai-nhon-2021-08.txt')]);
    expect(proposal.number).toMatchObject({ value: { number: null, code: 'UBND-VX' }, doubt: 'blank-number' });
    expect(proposal.text.slice(proposal.number.span.start, proposal.number.span.end)).toBe('Số: /UBND-VX');
    expect(proposal.duties.map(({ value }) => value.receiver)).toContain('UBND thị xã');
    expect(proposal.doubts.map(({ code }) => code)).toContain('no-end');
  });

  test('needs no data folder; a Word file in words for people', async () => {
    const none = join(temporaryFolder(), 'khong-co');
    const { status, stdout } = await cli('directives', 'read', join(FOLDER, 'files/cong-van.docx'), '--data', none);
    expect(status).toBe(0);
    expect(stdout).toContain('Báo cáo: Các thôn → UBND xã, trước 17h00 ngày 25/11/2025');
  });

  test('a PDF that carries its words is read on the command line, too', async () => {
    const { number, duties } = await json<{
      number: { value: { code: string } };
      duties: readonly { value: { receiver: string } }[];
    }>(['directives', 'read', join(FOLDER, 'files/cong-van.pdf')]);
    expect(number.value.code).toBe('UBND-VHXH');
    expect(duties.map(({ value }) => value.receiver)).toEqual(['UBND xã', 'UBND xã']);
  });

  test('refuses with one sentence what has no words to take', async () => {
    const { code, message } = await failure('directives', 'read', join(FOLDER, 'files/cong-van.doc'));
    expect(code).toBe('invalid');
    expect(message).toContain('cong-van.doc');
    expect((await failure('directives', 'read', join(FOLDER, 'khong-co.txt'))).code).toBe('notFound');
    await usageError('directives', 'read');
  });
});
