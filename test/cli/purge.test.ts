import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArguments } from '../../electron/cli/arguments';
import type { Command, CommandContext } from '../../electron/cli/command';
import { personsDestroyed, personsPurge, personsRecord, personsRetention } from '../../electron/cli/commands/purge';
import { toLocalTime } from '../../electron/domain/calendar';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

async function anOffice() {
  const core = await aSampleOffice({ withReports: true });
  return (command: Command, ...words: string[]) => {
    const args = readArguments([...command.name, ...words]);
    return command.run({
      args,
      operands: args.words.slice(command.name.length),
      office: async () => core,
      now: () => toLocalTime('2021-08-23T08:00'),
    } as Partial<CommandContext> as CommandContext); // what these commands use of it
  };
}

const OF_LISTS = ['--directive', SAMPLE_ID, '--form', 'mau-02'];

test('a list is looked at, held, let go and destroyed from the command line, as in the window', async () => {
  const run = await anOffice();
  const kept = await run(personsRetention, ...OF_LISTS, '--keep', '2021-08-18');
  expect(kept.text).toMatch(/Mẫu 02, .*: [\d.]+ dòng, \d+ danh sách\. Đã hết hạn: giữ đến hết ngày 18\/8\/2021/);
  await run(personsRetention, ...OF_LISTS, '--hold', 'Đang có khiếu nại');
  const confirmed = [...OF_LISTS, '--confirm', 'TIÊU HỦY', '--reason', 'Hết hạn'];
  await expect(run(personsPurge, ...confirmed)).rejects.toThrow('Đang có khiếu nại');
  await run(personsRetention, ...OF_LISTS, '--hold', 'none');
  const seen = await run(personsPurge, ...OF_LISTS);
  expect(seen.text).toContain('Không hoàn tác được.');
  const { people } = seen.json as { people: number };
  await expect(run(personsPurge, ...confirmed, '--people', String(people + 1))).rejects.toThrow('đã thay đổi');
  expect((await run(personsPurge, ...confirmed)).json).toMatchObject({ people, state: 'done' });
  expect((await run(personsDestroyed)).text).toMatch(
    /^- Lần 1, 18h00 ngày 19\/8\/2021, van\.thu: [\d.]+ dòng; Hết hạn$/,
  );
  expect((await run(personsRetention)).text).not.toContain('Mẫu 02');
  const out = join(temporaryFolder(), 'bien-ban.docx');
  await expect(run(personsRecord, '2', '--out', out)).rejects.toThrow('Không có lần tiêu hủy “2”');
  await run(personsRecord, '1', '--out', out);
  const words = strFromU8(unzipSync(readFileSync(out))['word/document.xml'] ?? new Uint8Array()).replaceAll(
    /<[^>]+>/g,
    '',
  );
  expect(words).toContain('BIÊN BẢN');
  expect(words).toContain('Hết hạn');
});

test.each([
  [['--form', 'mau-02', '--keep', 'mãi mãi'], 'Không hiểu thời hạn'],
  [['--form', 'mau-02'], 'keep'],
])('%j is refused with one sentence', async (words, sentence) => {
  const run = await anOffice();
  await expect(run(personsRetention, ...words)).rejects.toThrow(sentence);
});
