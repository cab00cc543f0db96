import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import { openOffice } from '../../electron/office/openOffice';
import {
  beginFirstLoad,
  endFirstLoad,
  hasTrial,
  isTrialFolder,
  makeTrialFolder,
  removeTrialFolder,
  trialFolderOf,
} from '../../electron/trial/trialFolder';
import { filesBelow } from '../e2e/support/dataFolders';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID } from '../support/office';
import { OWN_OFFICE } from '../support/ownOffice';
import { aPaperDraft } from '../support/papers';

type Core = Awaited<ReturnType<typeof openOffice>>;

async function within<T>(folder: string, work: (core: Core) => Promise<T>): Promise<T> {
  const core = await openOffice(environmentOf(folder));
  try {
    return await work(core);
  } finally {
    await core['core.close']({});
  }
}

/** Each file by its path and the SHA-256 of its bytes. */
function sumsBelow(folder: string): readonly string[] {
  return Array.from(
    filesBelow(folder),
    ([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`,
  ).sort();
}

/** What somebody may do with a sample; each leaves rows of another kind behind. */
const DEEDS: readonly ((core: Core) => unknown)[] = [
  (core) => core['samples.load']({ sampleId: 'long-an-2021-02' }),
  (core) => core['history.setAuthor']({ name: 'Người thử' }),
  (core) => core['outgoing.save']({ paperId: null, draft: aPaperDraft() }),
  (core) => core['office.save']({ profile: OWN_OFFICE, signatories: [] }),
  (core) => core['setup.addUnits']({ names: ['Khu phố thử 1', 'Khu phố thử 2'], groupName: 'Thử' }),
  (core) => core['keyed.keepPicture']({ fileName: 'anh.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]) }),
  (core) => core['setup.keep']({ entry: '{"version":1}' }),
  (core) => core['backups.make']({}),
];

test('whatever is done with a sample, the office’s own files are byte for byte what they were', async () => {
  const own = temporaryFolder();
  await within(own, async (core) => {
    await core['office.save']({ profile: OWN_OFFICE, signatories: [] });
    await core['setup.addUnits']({ names: ['Khu phố 1'], groupName: 'Khu phố' });
  });
  const before = sumsBelow(own);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(DEEDS.length - 1), { maxLength: 4 }), async (deeds) => {
      const folder = makeTrialFolder(own);
      await within(folder, async (core) => {
        await core['samples.load']({ sampleId: SAMPLE_ID });
        for (const deed of deeds) await DEEDS[deed]?.(core);
      });
      removeTrialFolder(own);
      expect(sumsBelow(own)).toEqual(before);
    }),
    { numRuns: 5 },
  );
});

test('only what is called so is a trial, and nothing else goes with it', () => {
  const own = temporaryFolder();
  writeFileSync(join(own, 'don-doc.sqlite'), 'của cơ quan');
  expect(hasTrial(own)).toBe(false);
  const folder = makeTrialFolder(own);
  expect([isTrialFolder(folder), isTrialFolder(own), hasTrial(own)]).toEqual([true, false, true]);
  mkdirSync(join(folder, 'tep-dinh-kem'));
  removeTrialFolder(own);
  expect(existsSync(trialFolderOf(own))).toBe(false);
  expect([...filesBelow(own).keys()]).toEqual(['don-doc.sqlite']);
  removeTrialFolder(own); // again: nothing to do
});

test('papers of a trial say so on the page, in Word and nowhere else', async () => {
  const folder = makeTrialFolder(temporaryFolder());
  const request = { kind: 'directive' as const, directiveId: SAMPLE_ID, at: toLocalTime('2021-08-17T17:00') };
  const html = async (core: Core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    return (await core['papers.compose'](request)).html;
  };
  expect(await within(folder, html)).toContain('MẪU – DỮ LIỆU THỬ');
  expect(await within(folder, async (core) => (await core['app.info']({})).isTrial)).toBe(true);
  const plain = temporaryFolder();
  expect(await within(plain, html)).not.toContain('MẪU – DỮ LIỆU THỬ');
  expect(await within(plain, async (core) => (await core['app.info']({})).isTrial)).toBe(false);
});

test('a first load that broke off leaves no trial, and is begun anew on a blank folder', () => {
  const own = temporaryFolder();
  expect(beginFirstLoad(own)).toBe(true);
  writeFileSync(join(trialFolderOf(own), 'don-doc.lock'), 'mất điện');
  expect(hasTrial(own)).toBe(false);
  expect(beginFirstLoad(own)).toBe(true);
  expect([...filesBelow(trialFolderOf(own)).keys()]).not.toContain('don-doc.lock');
  endFirstLoad(own);
  expect([hasTrial(own), beginFirstLoad(own)]).toEqual([true, false]);
});
