import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Directive, Schedule } from '../../../electron/domain/directive';
import type { FigureNature } from '../../../electron/domain/form';
import type { Core } from '../../../electron/ipc/contract';
import { readPackage } from '../../../electron/office/packages/file/readPackage';
import { writePackage } from '../../../electron/office/packages/file/writePackage';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { CAMPAIGN, FORM, type LevelUnit, loadCampaign, look, makeUp, setUpOffice, take } from '../../support/levels';
import { anOffice } from '../../support/office';

const NOW = '2021-08-17T18:00';

async function aPair(communes: readonly LevelUnit[] = [{ name: 'Xã Mỹ An', kind: 'xã' }]) {
  const province = await anOffice(undefined, NOW);
  const { groupId } = await setUpOffice(province, 'UBND tỉnh Bình Định', [{ name: 'Huyện Phù Mỹ', kind: 'huyện' }]);
  await loadCampaign(province, groupId);
  const district = await anOffice(undefined, NOW);
  await setUpOffice(district, 'UBND huyện Phù Mỹ', communes);
  const path = await makeUp(province, NOW, { kind: 'down' });
  return { province, district, path };
}

async function change(core: Core, how: (directive: Directive) => Directive): Promise<void> {
  const { directive } = await core['directives.get']({ directiveId: CAMPAIGN });
  await core['directives.save']({ json: JSON.stringify({ directive: how(directive), forms: [FORM] }) });
}

test('a newer wording leaves the office its own cut-off and says so; without one it brings the sender’s', async () => {
  const { province, district, path } = await aPair();
  await take(district, path);
  const cutoff = { groupId: null, daysBefore: 0, clock: '14:00' };
  await change(district, (directive) => ({
    ...directive,
    schedules: directive.schedules.map((one) => ({ ...one, internalCutoffs: [cutoff] })),
  }));
  await change(province, (directive) => ({ ...directive, subject: 'tăng tốc tiêm chủng' }));
  const next = await makeUp(province, NOW, { kind: 'down' });
  const seen = await look(district, next);
  expect(seen.down?.lines.join(' ')).toContain('Giữ giờ chốt của cơ quan mình cho “Biểu mẫu tiêm chủng');
  expect(seen.down?.changes.map(({ after }) => after)).toEqual(['tăng tốc tiêm chủng']);
  await take(district, next);
  const { directive } = await district['directives.get']({ directiveId: CAMPAIGN });
  expect(directive).toMatchObject({ subject: 'tăng tốc tiêm chủng', schedules: [{ internalCutoffs: [cutoff] }, {}] });

  await change(district, (now) => ({
    ...now,
    schedules: now.schedules.map((one) => ({ ...one, internalCutoffs: [] })),
  }));
  await change(province, (now) => ({
    ...now,
    schedules: now.schedules.map((one) => ({ ...one, internalCutoffs: [{ ...cutoff, clock: '13:00' }] })),
  }));
  const last = await makeUp(province, NOW, { kind: 'down' });
  await take(district, last);
  const after = await district['directives.get']({ directiveId: CAMPAIGN });
  expect(after.directive.schedules[0]?.internalCutoffs).toEqual([{ ...cutoff, clock: '13:00' }]);
});

test('how a figure is told over periods stays as our office said it, until the sender says it', async () => {
  const { province, district, path } = await aPair();
  await take(district, path);
  const fieldKey = FORM.fields.find(({ type }) => type === 'count')?.key ?? '';
  const said = (nature: FigureNature) => ({ formId: FORM.id, natures: [{ fieldKey, nature }] });
  const natureHere = async () => {
    const { forms } = await district['forms.list']({});
    return forms.find(({ id }) => id === FORM.id)?.fields.find(({ key }) => key === fieldKey)?.nature;
  };
  await district['forms.setNatures'](said('level'));
  await change(province, (directive) => ({ ...directive, subject: 'tăng tốc tiêm chủng' }));
  await take(district, await makeUp(province, NOW, { kind: 'down' }));
  expect(await natureHere()).toBe('level');
  await province['forms.setNatures'](said('flow'));
  await take(district, await makeUp(province, NOW, { kind: 'down' }));
  expect(await natureHere()).toBe('flow');
});

async function withSpan(path: string, from: string, to: string): Promise<string> {
  const { manifest, content } = readPackage(readFileSync(path), null);
  if (content.kind !== 'down') throw new Error('goes up');
  const { format, parts, ...head } = manifest;
  const schedules = content.directive.schedules.map(
    (one): Schedule => ({ ...one, due: { ...one.due, from: day(from), to: day(to) } as Schedule['due'] }),
  );
  const order = { head, content: { ...content, directive: { ...content.directive, schedules } } };
  const long = join(temporaryFolder(), 'dai.dondoc');
  writeFileSync(long, writePackage({ ...order, persons: null, files: [], password: null }));
  return long;
}

test('a daily duty of thousands of years is refused in a sentence, and at once', async () => {
  const { district, path } = await aPair();
  const before = process.cpuUsage();
  const long = await withSpan(path, '0021-08-16', '9999-12-31');
  await expect(look(district, long)).rejects.toThrow(/“dai\.dondoc” có lịch báo cáo kéo dài quá mười năm/);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});

test('ten years a day for many units are too many rows: said before anything is made', async () => {
  const units = Array.from({ length: 120 }, (_, at) => ({ name: `Xã Số ${at + 1}`, kind: 'xã' }));
  const { district, path } = await aPair(units);
  const seen = await look(district, await withSpan(path, '2021-01-01', '2030-12-31'));
  expect(seen.canTake).toBe(false);
  expect(seen.whyNot).toMatch(/quá mức 350\.000 lượt/);
  await expect(take(district, await withSpan(path, '2021-01-01', '2030-12-31'))).rejects.toThrow(
    'quá mức 350.000 lượt',
  );
});
