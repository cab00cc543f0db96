import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lpArguments, spoolPdf, takesPdf } from '../../electron/shell/spooler';
import { temporaryFolder } from '../support/folder';

const choice = { printer: 'HP', copies: 2, ranges: [{ from: 2, to: 4 }], sides: 'shortEdge' } as const;
const pdf = Buffer.from('%PDF-1.7 …');

/** Stands where `lp` stands: notes its arguments and what it was given, then ends as asked. */
function fakeLp(ending: string): { readonly command: string; readonly folder: string } {
  const folder = temporaryFolder();
  const command = join(folder, 'lp');
  writeFileSync(command, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/arguments'\ncat > '${folder}/file'\n${ending}\n`);
  chmodSync(command, 0o755);
  return { command, folder };
}

test('printer, copies, pages and sides in the words of the print service', () => {
  expect(lpArguments(choice, 'Báo cáo')).toEqual(
    '-d HP -n 2 -t Báo#cáo -P 2-4 -o sides=two-sided-short-edge -o media=A4 -o print-scaling=none -o collate=true'
      .split(' ')
      .map((word) => word.replace('#', ' ')),
  );
  expect(lpArguments({ ...choice, ranges: [] }, 'x')).not.toContain('-P');
});

test.skipIf(process.platform === 'win32')('the very bytes of the PDF reach the print service', async () => {
  const { command, folder } = fakeLp('exit 0');
  await spoolPdf(pdf, choice, 'Báo cáo', { command });
  expect(readFileSync(join(folder, 'file'))).toEqual(pdf);
  expect(readFileSync(join(folder, 'arguments'), 'utf8').split('\n')).toContain('Báo cáo');
});

test.skipIf(process.platform === 'win32')('what the print service complains of is said', async () => {
  const { command } = fakeLp('echo "lp: The printer or class does not exist." >&2; exit 1');
  await expect(spoolPdf(pdf, choice, 'x', { command })).rejects.toMatchObject({
    code: 'printFailed',
    message: expect.stringMatching(/“HP”.*does not exist/),
  });
});

test('without a print service, or one that does not answer, nothing is taken for printed', async () => {
  const missing = join(temporaryFolder(), 'lp');
  await expect(spoolPdf(pdf, choice, 'x', { command: missing })).rejects.toMatchObject({ code: 'printFailed' });
  if (process.platform === 'win32') return;
  const { command } = fakeLp('exec sleep 20');
  await expect(spoolPdf(pdf, choice, 'x', { command, limitMs: 200 })).rejects.toMatchObject({ code: 'printFailed' });
});

test('only where the system takes PDF', () => {
  expect([takesPdf('linux'), takesPdf('darwin'), takesPdf('win32')]).toEqual([true, true, false]);
});
