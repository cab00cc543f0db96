import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../electron/cli/arguments';
import type { CommandContext } from '../../electron/cli/command';
import { batchResume } from '../../electron/cli/commands/batch';
import { type IsoDay, toLocalTime } from '../../electron/domain/calendar';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const at = toLocalTime('2021-08-17T17:00');

test('an action that broke off in the window and goes on at the console has its mails and its log too', async () => {
  const core = await aSampleOffice();
  const needs = await core['reminders.list']({ directiveId: SAMPLE_ID, at });
  const unitIds = needs.slice(0, 3).map(({ unitId }) => unitId);
  const items = unitIds.map((unitId) => ({ unitId, ways: ['letter', 'email'] as const }));
  const choice = { directiveId: SAMPLE_ID, at, kinds: ['missing', 'below-target'] as const, items, remindedAt: at };
  const folder = temporaryFolder();
  const { batchId } = await core['batches.open']({
    order: {
      kind: 'reminder',
      directiveId: SAMPLE_ID,
      at,
      unitIds,
      givesNumbers: true,
      issuedOn: '2021-08-17' as IsoDay,
      insist: true,
      reminds: { choice, insist: false },
      formats: ['pdf', 'docx'],
    },
    folder,
  });
  const context = {
    args: readArguments(['batch', 'resume', batchId]),
    operands: [batchId],
    office: async () => core,
    print: async (jobs) => {
      for (const { pdf, html } of jobs) writeFileSync(pdf, html);
      return jobs.map(({ pdf }) => ({ pdf, pages: 1 }));
    },
    progress: () => undefined,
  } as Partial<CommandContext> as CommandContext; // what the command uses of it
  const { json, text } = await batchResume.run(context);
  const [made = ''] = readdirSync(folder);
  const mails = readdirSync(join(folder, made, 'Thư điện tử'));
  expect(mails).toHaveLength(unitIds.length);
  const letters = readdirSync(join(folder, made, 'Tệp PDF từng đơn vị')).map((name) => basename(name, '.pdf'));
  const mail = readFileSync(join(folder, made, 'Thư điện tử', mails[0] ?? ''), 'ascii');
  expect(letters.some((name) => mail.includes(`${name}.pdf`))).toBe(true);
  expect(json).toMatchObject({ papers: 3, logged: { entries: 6 } });
  expect(text).toContain('6 lượt đôn đốc');
});
