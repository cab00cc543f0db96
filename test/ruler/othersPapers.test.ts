import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';

/** Papers of other offices as LibreOffice prints them (test/fixtures/papers/README.md). */
test.each([
  ['cong-van-kinh-gui-trong-bang.pdf', 'letter', []],
  ['cong-van-mot-noi-dai.pdf', 'letter', ['closing.together']],
  ['cong-van-dau-den.pdf', 'letter', []],
  ['quyet-dinh.pdf', 'named', ['issuer.rule']],
  ['quyet-dinh.docx', 'named', ['issuer.rule']],
] as const)('%s', async (name, expected, broken) => {
  const bytes = readFileSync(join(__dirname, '../fixtures/papers', name));
  const { kind, rules } = measurePaper(await readPaper(bytes, name), kit.layout, kit.fonts);
  expect(kind).toBe(expected);
  expect(rules.flatMap(({ id, verdict }) => (verdict === 'broken' ? [id] : []))).toEqual(broken);
  expect(rules.filter(({ verdict }) => verdict === 'kept').length).toBeGreaterThan(70);
});

test('an invitation of lines: indent and label are right, and nothing is said of what one line does not show', async () => {
  const name = 'giay-moi-moi-doan-mot-dong.pdf';
  const bytes = readFileSync(join(__dirname, '../fixtures/papers', name));
  const { rules } = measurePaper(await readPaper(bytes, name), kit.layout, kit.fonts);
  const verdictOf = (wanted: string) => rules.find(({ id }) => id === wanted)?.verdict;
  expect(rules.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id)).toEqual([]);
  expect(['body.indent', 'recipients.place'].map(verdictOf)).toEqual(['kept', 'kept']);
  expect(['body.justified', 'body.gap'].map(verdictOf)).toEqual(['notApplicable', 'notApplicable']);
});
