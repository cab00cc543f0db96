import { expect, test } from 'vitest';
import { readArguments } from '../../electron/cli/arguments';
import type { Command, CommandContext } from '../../electron/cli/command';
import { choicesSet } from '../../electron/cli/commands/choices';
import { compileCommand } from '../../electron/cli/commands/compile';
import { toLocalTime } from '../../electron/domain/calendar';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const RATE = 'installed-among-smartphone-users';

async function anOffice() {
  const core = await aSampleOffice({ withReports: true });
  return (command: Command, ...words: string[]) =>
    command.run({
      args: readArguments([...command.name, ...words]),
      office: async () => core,
      now: () => toLocalTime('2021-08-23T08:00'),
    } as Partial<CommandContext> as CommandContext); // what these commands use of it
}

test('a choice that changes no total is saved, and said: nothing to carry, or the report is there', async () => {
  const run = await anOffice();
  const set = (unit: string, ...way: string[]) =>
    run(choicesSet, '--directive', SAMPLE_ID, '--indicator', RATE, '--period', '2021-08-17', '--units', unit, ...way);
  const used = await set('xa-hoai-son', '--as', 'carry', '--from', '2021-08-16');
  expect(used).toMatchObject({ json: { changed: 1, idle: [] }, text: 'Đã lưu lựa chọn cho 1 đơn vị.' });
  const empty = await set('xa-hoai-son', '--as', 'carry', '--from', '2021-08-09');
  expect(empty.json).toMatchObject({ changed: 1, idle: [{ unitId: 'xa-hoai-son', standing: 'impossible' }] });
  expect(empty.text).toContain('Xã Hoài Sơn: lấy số ngày 09/8/2021 không dùng được, không có số để thay');
  const needless = await set('phuong-bong-son', '--as', 'zero');
  expect(needless.json).toMatchObject({ idle: [{ unitId: 'phuong-bong-son', standing: 'unneeded' }] });
  expect(needless.text).toContain('Phường Bồng Sơn: đã có số liệu của kỳ nên lựa chọn chưa dùng đến');
});

test('freezing the same hour again says that nothing changed since, and only then', async () => {
  const run = await anOffice();
  const freeze = (asOf: string) => run(compileCommand, '--directive', SAMPLE_ID, '--as-of', asOf, '--freeze');
  const first = await freeze('2021-08-17T17:00');
  expect(first.json).not.toHaveProperty('unchangedSince');
  const again = await freeze('2021-08-17T17:00');
  expect(again.json).toMatchObject({ snapshot: { number: 2 }, unchangedSince: expect.any(String) });
  expect(again.text).toContain('Số liệu không có gì thay đổi so với Lần chốt 1');
  const otherHour = await freeze('2021-08-17T14:55');
  expect(otherHour.json).not.toHaveProperty('unchangedSince');
});
