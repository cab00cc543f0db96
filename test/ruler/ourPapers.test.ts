import { expect, test } from 'vitest';
import { toDocx } from '../../electron/documents/toDocx';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { LONG_PAPERS } from '../support/longPapers';
import { OUR_PAPERS } from './ourPapers';

const long = LONG_PAPERS.map(([name, document]) => ({ name, document, broken: [] }));

/** Every kind of paper the app makes, as Word file: nothing of the decree is broken. As PDF: test/e2e/ruler.test.ts. */
test.each([...OUR_PAPERS, ...long].map((paper) => [paper.name, paper] as const))(
  '%s',
  async (_, { document, broken }) => {
    const { rules } = measurePaper(await readPaper(await toDocx(document, kit), 'van-ban.docx'), kit.layout, kit.fonts);
    const found = rules.filter(({ verdict }) => verdict === 'broken');
    expect(
      found.map(({ id }) => id),
      found.map(({ message }) => message).join('\n'),
    ).toEqual(broken);
  },
);
