import { describe, expect, test } from 'vitest';
import { toDocx } from '../../electron/documents/toDocx';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { ALL_RULES } from '../../electron/ruler/rules/allRules';
import { kit } from '../documents/support';
import { inParts } from './changes';
import { FAULTS, type Fault } from './faults';
import { letter, marked, report } from './papers';

/** Word files with one thing wrong: the ruler says that, and nothing else. */
async function wordFile({ of, document, layout, xml, header, footer }: Omit<Fault, 'rule'>): Promise<Uint8Array> {
  const bytes = await toDocx(document?.(of) ?? of, { ...kit, layout: layout?.(kit.layout) ?? kit.layout });
  const changed = xml === undefined ? bytes : inParts(bytes, 'word/document.xml', xml);
  const headed = header === undefined ? changed : inParts(changed, 'word/header', header);
  return footer === undefined ? headed : inParts(headed, 'word/footer', footer);
}

async function brokenIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { rules } = measurePaper(await readPaper(bytes, 'van-ban.docx'), kit.layout, kit.fonts);
  return rules.filter(({ verdict }) => verdict === 'broken').map(({ id, measured }) => `${id}: ${measured}`);
}

test.each([
  ['letter', letter],
  ['report', report],
  ['marked letter', marked],
] as const)('nothing is wrong with the %s itself', async (_, of) => {
  expect(await brokenIn(await wordFile({ of }))).toEqual([]);
});

describe('one thing wrong is caught by its rule alone', () => {
  const faults = FAULTS.filter(({ css }) => css === undefined);
  test.each(faults.map((fault, index) => [fault.rule, index, fault] as const))('%s (%i)', async (rule, _, fault) => {
    const broken = await brokenIn(await wordFile(fault));
    expect(
      broken.map((words) => words.replace(/: .*$/s, '')),
      broken.join('\n'),
    ).toEqual([rule]);
  });
});

test('there is a fault for every rule', () => {
  const caught = new Set<string>(FAULTS.map(({ rule }) => rule));
  expect(ALL_RULES.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
