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
  ['quyet-dinh.pdf', 'named', ['issuer.rule']],
  ['quyet-dinh.docx', 'named', ['issuer.rule']],
] as const)('%s', async (name, expected, broken) => {
  const bytes = readFileSync(join(__dirname, '../fixtures/papers', name));
  const { kind, rules } = measurePaper(await readPaper(bytes, name), kit.layout, kit.fonts);
  expect(kind).toBe(expected);
  expect(rules.flatMap(({ id, verdict }) => (verdict === 'broken' ? [id] : []))).toEqual(broken);
  expect(rules.filter(({ verdict }) => verdict === 'kept').length).toBeGreaterThan(70);
});
