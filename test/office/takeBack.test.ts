import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, SAMPLE_ID } from '../support/office';
import { TEMPLATE_CHANGES } from '../support/templateChanges';

/** The calls that are there only to take something back: each restores what it says, and tells the log. */

async function told(core: Awaited<ReturnType<typeof anOffice>>): Promise<readonly (readonly (string | null)[])[]> {
  const { entries } = await core['history.list']({});
  return entries.map(({ fieldLabel, oldValue, newValue }) => [fieldLabel, oldValue, newValue]);
}

test('a removed template comes back with its past, its name and its use', async () => {
  const core = await aSampleOffice();
  const { templateId } = await core['templates.copy']({ templateId: 'reminder', name: 'Đôn đốc của phường' });
  const before = await core['templates.get']({ templateId });
  const change = TEMPLATE_CHANGES.find(({ builtInId }) => builtInId === 'reminder');
  const json = JSON.stringify(change?.change(before.template));
  expect(await core['templates.save']({ templateId, json })).toEqual({ version: 2 });
  await core['templates.use']({ builtInId: before.builtInId, templateId });
  const versions = await core['templates.versions']({ templateId });
  const detail = await core['templates.get']({ templateId });
  await core['templates.remove']({ templateId });
  expect(() => core['templates.get']({ templateId })).toThrow();
  await core['templates.restore']({ templateId });
  expect(await core['templates.get']({ templateId })).toEqual(detail);
  expect(await core['templates.versions']({ templateId })).toEqual(versions);
  expect((await told(core))[0]?.[0]).toContain('Đôn đốc của phường');
  await expect(core['templates.restore']({ templateId })).rejects.toMatchObject({ code: 'notFound' });
});

test('a removed template does not come back where another has taken its name', async () => {
  const core = await aSampleOffice();
  const { templateId } = await core['templates.copy']({ templateId: 'reminder', name: 'Của phường' });
  await core['templates.remove']({ templateId });
  await core['templates.copy']({ templateId: 'reminder', name: 'của phường' });
  await expect(core['templates.restore']({ templateId })).rejects.toMatchObject({ code: 'conflict' });
});

test('a new series is removed while nothing is numbered by it', async () => {
  const core = await anOffice();
  const series = { name: 'Báo cáo', flow: 'outgoing', kindIds: ['bao-cao'], owner: '', symbol: '', isClosed: false };
  const { seriesId } = await core['series.save']({ ...series, flow: 'outgoing', seriesId: null });
  await core['series.setStart']({ seriesId, year: 2021, first: 7 });
  const { series: all } = await core['series.list']({});
  await core['series.remove']({ seriesId });
  expect((await core['series.list']({})).series).toEqual(all.filter(({ id }) => id !== seriesId));
  expect((await told(core))[0]).toEqual(expect.arrayContaining([null]));
});

test('a series with a kept number stays, and so does the last of its flow', async () => {
  const core = await anOffice();
  const series = { name: 'Báo cáo', flow: 'outgoing', kindIds: ['bao-cao'], owner: '', symbol: '', isClosed: false };
  const { seriesId } = await core['series.save']({ ...series, flow: 'outgoing', seriesId: null });
  const place = { seriesId, year: 2021 };
  await core['outgoing.reserve']({ ...place, number: null, count: 1, reason: 'Giữ số', insist: true });
  await expect(core['series.remove']({ seriesId })).rejects.toMatchObject({ code: 'conflict' });
  const incoming = (await core['series.list']({})).series.find(({ flow }) => flow === 'incoming');
  await expect(core['series.remove']({ seriesId: incoming?.id ?? '' })).rejects.toMatchObject({ code: 'conflict' });
});

test('a file taken off a directive hangs on it again under its name, once', async () => {
  const core = await aSampleOffice();
  const path = join(temporaryFolder(), 'quyet dinh.pdf');
  writeFileSync(path, '%PDF-1.4 made up');
  const [file] = (await core['directives.attach']({ directiveId: SAMPLE_ID, paths: [path] })).attachments;
  const { sha256 = '', fileName = '' } = file ?? {};
  await core['directives.detach']({ directiveId: SAMPLE_ID, sha256 });
  const again = { directiveId: SAMPLE_ID, files: [{ sha256, fileName }] };
  await core['directives.attachKept'](again);
  const { attachments } = await core['directives.attachKept'](again);
  expect(attachments.map((one) => [one.sha256, one.fileName])).toEqual([[sha256, fileName]]);
  const gone = { directiveId: SAMPLE_ID, files: [{ sha256: 'f'.repeat(64), fileName: 'mất.pdf' }] };
  await expect(core['directives.attachKept'](gone)).rejects.toThrow('mất.pdf');
});

test('a removed draft of a directive is entered again as it was', async () => {
  const core = await aSampleOffice();
  const { directive, forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const draft = { ...directive, id: 'nhap', shortName: 'Bản nháp', isDraft: true };
  await core['directives.save']({ json: JSON.stringify({ directive: draft, forms }) });
  const before = await core['directives.get']({ directiveId: 'nhap' });
  await core['directives.removeDraft']({ directiveId: 'nhap' });
  await core['directives.save']({ json: JSON.stringify({ directive: before.directive, forms: before.forms }) });
  expect(await core['directives.get']({ directiveId: 'nhap' })).toEqual(before);
});
