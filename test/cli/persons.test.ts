import { expect, test } from 'vitest';
import { readArguments } from '../../electron/cli/arguments';
import type { Command, CommandContext } from '../../electron/cli/command';
import { personsCounted, personsLog, personsPurpose } from '../../electron/cli/commands/persons';
import { time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

test('purposes are told and written down, and who looked is listed, from the command line', async () => {
  const core = await aSampleOffice();
  await takeAll(core, [SAMPLE_REPORTS]);
  const run = (command: Command, ...words: string[]) =>
    command.run({
      args: readArguments([...command.name, ...words]),
      office: async () => core,
    } as Partial<CommandContext> as CommandContext); // what these commands use of it
  expect((await run(personsPurpose)).text).toMatch(/^Mẫu 01: \d+ báo cáo; chưa ghi mục đích\nMẫu 02: \d+ dòng, /);
  await run(personsPurpose, '--form', 'mau-02', '--text', 'Theo dõi  cài đặt', '--ground', 'Công văn số 115/UBND-VX');
  const told = await run(personsPurpose, '--form', 'mau-02', '--owner', 'Văn phòng'); // what is not said again stays
  expect(told.text).toContain('Theo dõi cài đặt (Công văn số 115/UBND-VX)');
  await expect(run(personsPurpose, '--form', 'khong-co', '--text', 'x')).rejects.toMatchObject({ code: 'notFound' });
  const { entries } = await core['history.list']({ subjectKind: 'form', subjectId: 'mau-02' });
  expect(entries.map(({ fieldLabel, newValue }) => [fieldLabel, newValue])).toContainEqual([
    'Đơn vị chịu trách nhiệm',
    'Văn phòng',
  ]);
  expect((await run(personsLog)).text).toBe('Chưa có lượt nào.');
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
  const section = board.sections.find(({ formId }) => formId === 'mau-02');
  const cell = section?.rows
    .flatMap((row) => row.cells)
    .find(({ receivedAt, state }) => receivedAt !== null && state !== 'zero');
  const duty = {
    directiveId: SAMPLE_ID,
    scheduleId: section?.scheduleId ?? '',
    obligationId: cell?.obligationId ?? '',
  };
  const submissionId = (await core['board.duty'](duty)).versions[0]?.submissionId ?? '';
  await core['persons.reveal']({ submissionId, reason: 'inspection' });
  const { text, json } = await run(personsLog, '--kind', 'reveal');
  expect(text).toMatch(/^18h00 ngày 19\/8\/2021; van\.thu; Hiện đầy đủ; Mẫu 02, .*; Phục vụ thanh tra, .*; \d+ người$/);
  expect(json).toMatchObject({ total: 1 });
  await expect(run(personsLog, '--kind', 'peek')).rejects.toThrow('Việc phải là một trong');
});

test('a form is set to count its lists without keeping them, and what was kept before is told', async () => {
  const core = await aSampleOffice();
  await takeAll(core, [SAMPLE_REPORTS]);
  const run = (...words: string[]) =>
    personsCounted.run({
      args: readArguments([...personsCounted.name, ...words]),
      office: async () => core,
    } as Partial<CommandContext> as CommandContext); // what the command uses of it
  expect((await run()).text).toContain('Mẫu 02: lưu danh sách');
  const { text, json } = await run('--form', 'mau-02', '--as', 'count');
  expect(text).toMatch(/Mẫu 02: đếm xong không lưu; còn \d+ người trong các danh sách đã lưu trước/);
  expect(json).toMatchObject({ forms: expect.arrayContaining([expect.objectContaining({ isCounted: true })]) });
  await expect(run('--form', 'mau-02', '--as', 'forget')).rejects.toThrow('Cách lưu phải là một trong: count, keep');
  expect((await run('--form', 'mau-02', '--as', 'keep')).text).toContain('Mẫu 02: lưu danh sách');
});
