import { expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { DONE, defineVaccineForm, dosesDone, GIVEN, sheetFile, TITLE } from './vaccineForm';

const listed = async (core: Core, formId: string) =>
  (await core['forms.uses']({})).forms.find((form) => form.formId === formId);

async function reported(core: Core) {
  const path = await sheetFile([
    ['UBND THỊ XÃ HOÀI NHƠN'],
    [`${TITLE} ngày 19/8/2021`],
    ['TT', 'Đơn vị', GIVEN, DONE],
    [1, 'Phường Bồng Sơn', 1000, 800],
  ]);
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  return core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
}

test('a form defined by mistake is taken back with its duty, its rows and its rate', async () => {
  const core = await aSampleOffice();
  const before = await core['directives.get']({ directiveId: SAMPLE_ID });
  const { formId, version, obligations } = await defineVaccineForm(core);
  expect(obligations).toBeGreaterThan(0);
  expect(await listed(core, formId)).toMatchObject({
    reports: 0,
    canRemove: false,
    campaigns: [{ isCollected: true }],
  });
  await core['forms.remove']({ formId, version, withDuty: true });
  const after = await core['directives.get']({ directiveId: SAMPLE_ID });
  expect([after.obligations, after.directive.schedules, after.directive.indicators]).toEqual([
    before.obligations,
    before.directive.schedules,
    before.directive.indicators,
  ]);
  expect(await listed(core, formId)).toBeUndefined();
  expect((await core['history.list']({ limit: 1 })).entries[0]?.newValue).toBeNull();
  const again = await defineVaccineForm(core);
  expect(again).toEqual({ formId, version, obligations });
});

test('once a report has come by it, it stays, and so does one a campaign collects', async () => {
  const core = await aSampleOffice();
  const { formId, version } = await defineVaccineForm(core);
  await expect(core['forms.remove']({ formId, version, withDuty: false })).rejects.toThrow('đang được thu trong');
  await reported(core);
  await expect(core['forms.remove']({ formId, version, withDuty: true })).rejects.toThrow('Đã nhận 1 báo cáo');
  expect(await dosesDone(core, formId, '2021-08-19')).toBe(800);
});

test('a new version is taken back alone: what came by the one before counts on', async () => {
  const core = await aSampleOffice();
  const { formId } = await defineVaccineForm(core);
  await reported(core);
  const { version } = await defineVaccineForm(core, { baseFormId: formId, rate: null, link: null });
  expect(version).toBe(2);
  await expect(core['forms.remove']({ formId, version: 1, withDuty: true })).rejects.toThrow('phiên bản mới hơn');
  await core['forms.remove']({ formId, version, withDuty: true });
  expect(await listed(core, formId)).toMatchObject({ version: 1, reports: 1 });
  expect(await dosesDone(core, formId, '2021-08-19')).toBe(800);
});

test('a form nobody collects is removed and brought back as it was', async () => {
  const core = await aSampleOffice();
  const { formId, version } = await defineVaccineForm(core, { rate: null, link: null });
  const form = (await core['forms.list']({})).forms.find(({ id }) => id === formId);
  expect(await listed(core, formId)).toMatchObject({ canRemove: true, campaigns: [] });
  const { json } = await core['forms.remove']({ formId, version, withDuty: false });
  expect(await listed(core, formId)).toBeUndefined();
  await core['forms.restore']({ json });
  expect((await core['forms.list']({})).forms.find(({ id }) => id === formId)).toEqual(form);
  await expect(core['forms.restore']({ json })).rejects.toThrow('Đã có biểu mẫu khác');
});
