import { expect, test } from 'vitest';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { aSampleOffice } from '../support/office';
import { TEMPLATE_CHANGES } from '../support/templateChanges';

/** A dozen changes as offices make them: on the page and in the Word file, and no rule of the decree is broken by them. */
/** Words in order; where a run or a line ends does not matter. */
function plain(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test.each(TEMPLATE_CHANGES)('$name', async ({ builtInId, change, says, gone }) => {
  const core = await aSampleOffice();
  const { template } = await core['templates.get']({ templateId: builtInId });
  const json = JSON.stringify(change(template));
  const { faults } = await core['templates.check']({ builtInId, json });
  expect(faults.map(({ sentence }) => sentence)).toEqual([]);
  const trial = { builtInId, json, source: { kind: 'sample' } } as const;
  const { html } = await core['templates.compose'](trial);
  if (says !== undefined) expect(plain(html)).toContain(says);
  if (gone !== undefined) expect(plain(html)).not.toContain(gone);

  const { bytes } = await core['templates.render']({ ...trial, format: 'docx' });
  const { rules } = measurePaper(await readPaper(bytes, 'van-ban.docx'), kit.layout, kit.fonts);
  expect(rules.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id)).toEqual([]);
});
