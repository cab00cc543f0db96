import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openForReading } from '../../../electron/db/readingStore';
import { compile } from '../../../electron/domain/compile';
import { openOffice } from '../../../electron/office/openOffice';
import { readBoard, totalsInput } from '../../../electron/office/readCampaign';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, environmentOf, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';
import { act, tryOut } from '../../support/officeActs';

/** Reports are written, corrected and taken back while the facts are still being read, a few rows at a time. */
test('what is read ahead while others write is what the database says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (acts, rows) => {
        const folder = temporaryFolder();
        const filled = await anOffice(folder);
        await filled['samples.load']({ sampleId: SAMPLE_ID });
        await takeAll(filled, [SAMPLE_REPORTS]);
        await filled['core.close']({});
        const core = await openOffice({ ...environmentOf(folder), readingAhead: { rows, afterMs: 0 } });
        onTestFinished(async () => void (await core['core.close']({})));
        for (const one of acts) {
          await setTimeout(0);
          await tryOut(one, core);
        }
        await setTimeout(5);
        const store = await openForReading(folder);
        if (store === null) throw new Error('nothing to read');
        const { all, find, each } = store.read;
        const db = { all, find, each }; // nothing is known by heart of this one
        for (const asOf of [time('2021-08-17T15:00'), time('2021-08-19T18:00')]) {
          expect(JSON.stringify(await core['board.get']({ directiveId: SAMPLE_ID, at: asOf }))).toBe(
            JSON.stringify(readBoard(db, SAMPLE_ID, asOf)),
          );
          expect(JSON.stringify(await core['compilation.get']({ directiveId: SAMPLE_ID, asOf }))).toBe(
            JSON.stringify(compile(totalsInput(db, { directiveId: SAMPLE_ID, asOf }))),
          );
        }
        await store.close();
      },
    ),
    { numRuns: 4 },
  );
});
