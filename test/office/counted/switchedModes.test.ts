import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { temporaryFolder } from '../../support/folder';
import { aSampleOffice } from '../../support/office';
import { wardReport } from '../../support/wardReport';
import { type Came, came, seenOf } from './sameCountsSupport';

const switched = fc.array(fc.tuple(came, fc.constantFrom('keep', 'count')), { minLength: 3, maxLength: 6 });

async function take(core: Core, path: string, report: Came, way: 'keep' | 'count'): Promise<unknown> {
  await core['personalData.setCounted']({ formId: 'mau-02', isCounted: way === 'count' });
  return seenOf(core, path, report);
}

test('wherever lists begin or cease to be kept, rows, findings and figures are those of lists that are kept', async () => {
  await fc.assert(
    fc.asyncProperty(switched, async (reports) => {
      const folder = temporaryFolder();
      const [keeping, switching] = [await aSampleOffice(), await aSampleOffice()];
      for (const [at, [report, way]] of reports.entries()) {
        const path = join(folder, `${at} Mau 02.xlsx`);
        const { ward, total, on, people } = report;
        writeFileSync(path, await wardReport({ ward, total, day: `${on} tháng 8 năm 2021`, people }));
        expect(await take(switching, path, report, way)).toEqual(await take(keeping, path, report, 'keep'));
      }
      for (const core of [keeping, switching]) await core['core.close']({});
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
