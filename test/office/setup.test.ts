import { expect, test } from 'vitest';
import { openOffice } from '../../electron/office/openOffice';
import { temporaryFolder } from '../support/folder';
import { anOffice, environmentOf } from '../support/office';

const BLANK = {
  name: '',
  parentLines: [],
  issuerLines: [],
  symbol: '',
  fieldSymbol: '',
  placeOfIssue: '',
  contact: '',
  archiveSuffix: '',
  areaWord: '',
};
const PROFILE = {
  ...BLANK,
  name: 'UBND phường Bồng Sơn',
  issuerLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BỒNG SƠN'],
  symbol: 'UBND',
  placeOfIssue: 'Bồng Sơn',
};

test('what is half typed is there after a new start, and is no paper', async () => {
  const folder = temporaryFolder();
  const first = await openOffice(environmentOf(folder));
  expect(await first['setup.get']({})).toEqual({ entry: null });
  await first['setup.keep']({ entry: '{"step":"head"}' });
  await first['core.close']({});
  const second = await openOffice(environmentOf(folder));
  expect(await second['setup.get']({})).toEqual({ entry: '{"step":"head"}' });
  expect((await second['written.drafts']({})).drafts).toEqual([]);
  await second['setup.keep']({ entry: null });
  expect(await second['setup.get']({})).toEqual({ entry: null });
  await second['core.close']({});
});

test('the page shows what was typed so far, and nothing is saved by looking', async () => {
  const core = await anOffice();
  const { html: empty } = await core['setup.compose']({ profile: BLANK, signatory: null });
  expect(empty).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const { html } = await core['setup.compose']({
    profile: PROFILE,
    signatory: { authorityLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], otherTitleLines: [], fullName: 'Nguyễn Văn Thử' },
  });
  for (const line of ['PHƯỜNG BỒNG SƠN', '/UBND', 'Bồng Sơn, ngày', 'TM. ỦY BAN NHÂN DÂN', 'Nguyễn Văn Thử'])
    expect(html).toContain(line);
  expect(await core['office.get']({})).toBeNull();
});

test('an office may be saved before anybody signs for it', async () => {
  const core = await anOffice();
  await core['office.save']({ profile: PROFILE, signatories: [] });
  expect(await core['office.get']({})).toMatchObject({ profile: PROFILE, signatories: [] });
  expect(await core['written.begin']({ kindId: 'cong-van', directiveId: null })).toMatchObject({ signerName: '' });
});

test('units named line by line join a group; named again they are known', async () => {
  const core = await anOffice();
  const input = { names: ['Thôn Phú Xuân', ' Khu phố 1 ', 'Thôn Phú Xuân'], groupName: 'Đơn vị trực thuộc' };
  expect(await core['setup.addUnits'](input)).toMatchObject({ read: 2, added: 2, rejected: [] });
  expect(await core['setup.addUnits'](input)).toMatchObject({ added: 0, unchanged: 2 });
  const { units, groups } = await core['units.list']({});
  const [group] = groups;
  expect(groups.map(({ name }) => name)).toEqual(['Đơn vị trực thuộc']);
  expect(units.map(({ name, kind, groups: own }) => ({ name, kind, own }))).toEqual([
    { name: 'Thôn Phú Xuân', kind: 'thôn', own: [group?.id] },
    { name: 'Khu phố 1', kind: 'khu phố', own: [group?.id] },
  ]);
});

test('before units are added it is said which are new, known, or named twice in two ways', async () => {
  const core = await anOffice();
  const input = { names: ['Khu phố 1', 'khu phố 1', 'Thôn Phú Xuân'], groupName: 'Đơn vị trực thuộc' };
  const foreseen = await core['setup.tryUnits'](input);
  expect(foreseen).toMatchObject({ added: 2, doubts: [{ name: 'khu phố 1', taken: { kind: 'left' } }] });
  expect((await core['units.list']({})).units).toEqual([]);
  expect(await core['setup.addUnits'](input)).toMatchObject({ added: foreseen.added, doubts: foreseen.doubts });
  expect(await core['setup.tryUnits'](input)).toMatchObject({ added: 0, unchanged: 2 });
});
