import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder';
import { aSampleOffice } from '../../support/office';
import { type WardReport, wardReport } from '../../support/wardReport';
import { came, seenOf } from './sameCountsSupport';

test('lists that are counted and forgotten give the figures of lists that are kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(came, { minLength: 3, maxLength: 6 }), async (reports) => {
      const folder = temporaryFolder();
      const [keeping, counting] = [await aSampleOffice(), await aSampleOffice()];
      await counting['personalData.setCounted']({ formId: 'mau-02', isCounted: true });
      for (const [at, report] of reports.entries()) {
        const path = join(folder, `${at} Mau 02.xlsx`);
        const { ward, total, on, people } = report;
        const told: WardReport = { ward, total, day: `${on} tháng 8 năm 2021`, people };
        writeFileSync(path, await wardReport(told));
        expect(await seenOf(counting, path, report)).toEqual(await seenOf(keeping, path, report));
      }
      for (const core of [keeping, counting]) await core['core.close']({});
    }),
    { numRuns: 8 },
  );
});
