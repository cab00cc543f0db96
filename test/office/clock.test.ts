import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

test('a clock that was set back is named, because arrivals would be wrong', async () => {
  const folder = temporaryFolder();
  const core = await anOffice(folder, '2021-08-19T18:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  expect((await core['app.info']({})).notices).toEqual([]);
  await core['core.close']({});
  const later = await anOffice(folder, '2021-08-18T07:30');
  expect((await later['app.info']({})).notices).toEqual([
    { id: null, text: expect.stringContaining('18h00 ngày 19/8/2021'), isAboutBackups: false },
  ]);
});
