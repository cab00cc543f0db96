import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import { compile } from '../../electron/domain/compile';
import { obligationsOf } from '../../electron/domain/obligation';
import { rollUp } from '../../electron/domain/rollUp';
import { isValidOn } from '../../electron/domain/unit';
import { compareVietnamese } from '../../electron/domain/vietnamese';
import { administrativeTable } from '../../electron/office/administrativeTable';
import { aDirective, aReport, aSchedule } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, RESOURCES, SAMPLE_ID } from '../support/office';
import { wardReport } from '../support/wardReport';

const table = administrativeTable(RESOURCES)();
const GIA_LAI = '52';
/** Phường Bồng Sơn of today: the old one and Phường Hoài Đức. */
const BONG_SON = '21640';

describe('the table that ships', () => {
  test('is whole: every code has its form, every link and level its other end', () => {
    expect(table.provinces).toHaveLength(34);
    expect(table.communes).toHaveLength(3321);
    expect(table.former.provinces).toHaveLength(63);
    const provinces = new Set(table.provinces.map(([code]) => code));
    const former = new Set([...table.former.communes, ...table.former.districts].map(([code]) => code));
    const districts = new Set(table.former.districts.map(([code]) => code));
    for (const [code, name, provinceCode, from] of table.communes) {
      expect(code).toMatch(/^\d{5}$/);
      expect(name).toBe(name.normalize('NFC'));
      expect(provinces.has(provinceCode), name).toBe(true);
      expect(from.length, name).toBeGreaterThan(0);
      for (const [formerCode] of from) expect(former.has(formerCode), `${name} ${formerCode}`).toBe(true);
    }
    for (const [, name, districtCode] of table.former.communes) expect(districts.has(districtCode), name).toBe(true);
    expect(statSync(join(RESOURCES, 'administrative-units', '2025-07-01.json.gz')).size).toBeLessThan(400_000);
  });
});

describe('a new office picks its communes', () => {
  test('of a province, and sees what they were made of', async () => {
    const core = await anOffice();
    const { provinces, source, asOf } = await core['units.provinces']({});
    expect(provinces.find(({ code }) => code === GIA_LAI)?.name).toBe('Tỉnh Gia Lai');
    expect([source, asOf]).toEqual([table.source, table.asOf]);
    const communes = await core['units.communes']({ provinceCode: GIA_LAI });
    expect(communes.find(({ code }) => code === BONG_SON)).toEqual({
      code: BONG_SON,
      name: 'Phường Bồng Sơn',
      level: 'commune',
      area: 'Tỉnh Gia Lai',
      formerNames: ['Phường Hoài Đức'],
      isKnown: false,
    });
  });

  test('in Vietnamese order of their own names, provinces as well as communes', async () => {
    const core = await anOffice();
    const { provinces } = await core['units.provinces']({});
    const places = provinces.map(({ name }) => name.replace(/^(Tỉnh|Thành phố(?! Hồ)) /, ''));
    expect(places).toEqual(places.toSorted(compareVietnamese));
    const communes = await core['units.communes']({ provinceCode: GIA_LAI });
    const names = communes.map(({ name }) => name.replace(/^(Xã|Phường) /, ''));
    expect(names).toEqual(names.toSorted(compareVietnamese));
  });

  test('and has them with their group, their province and their history', async () => {
    const core = await anOffice();
    const added = await core['units.addCommunes']({ codes: [BONG_SON], groupName: 'UBND các xã, phường' });
    expect(added).toMatchObject({ changed: 0, successions: 2, rejected: [] });
    const { units, groups } = await core['units.list']({});
    const find = (name: string, isPresent: boolean) =>
      units.find((unit) => unit.name === name && (unit.validTo === null) === isPresent);
    const province = find('Tỉnh Gia Lai', true);
    expect(find('Phường Bồng Sơn', true)).toMatchObject({
      code: BONG_SON,
      kind: 'phường',
      addressee: 'UBND phường Bồng Sơn',
      parentId: province?.id,
      groups: [groups[0]?.id],
      validFrom: '2025-07-01',
    });
    const district = find('Thị xã Hoài Nhơn', false);
    expect(find('Phường Hoài Đức', false)).toMatchObject({
      code: '21685',
      parentId: district?.id,
      groups: [],
      validTo: '2025-06-30',
    });
    expect(find('Phường Bồng Sơn', false)?.code).toBe(BONG_SON); // the same code, another unit
    const again = await core['units.addCommunes']({ codes: [BONG_SON], groupName: 'UBND các xã, phường' });
    expect(again).toMatchObject({ added: 0, changed: 0, successions: 0 });
    const known = await core['units.communes']({ provinceCode: GIA_LAI });
    expect(known.filter(({ isKnown }) => isKnown).map(({ code }) => code)).toEqual([BONG_SON]);
  });

  test('next to those it has: the unit of before keeps its aliases, reports and id, and reports of its time find it', async () => {
    const core = await aSampleOffice();
    const communes = await core['units.communes']({ provinceCode: GIA_LAI });
    const codes = communes.filter(({ name }) => /Hoài Nhơn|Bồng Sơn|Tam Quan/.test(name)).map(({ code }) => code);
    await core['units.addCommunes']({ codes, groupName: null });
    const { units } = await core['units.list']({});
    const before = units.find(({ id }) => id === 'phuong-bong-son');
    expect(before).toMatchObject({ name: 'Phường Bồng Sơn', validTo: '2025-06-30' });
    expect(before?.aliases).toContain('P. Bồng Sơn');
    const path = join(temporaryFolder(), 'bao cao.xlsx');
    writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total: 6100 }));
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files[0]).toMatchObject({ unitId: 'phuong-bong-son', period: '2021-08-17' });
  });

  test('a code of no commune is refused', async () => {
    const core = await anOffice();
    const strange = core['units.addCommunes']({ codes: ['99999'], groupName: null });
    await expect(strange).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('figures of every commune of before add up under those of 1/7/2025, and what was divided is named', async () => {
  const core = await anOffice();
  const codes = table.communes.filter(([, , province]) => province === GIA_LAI).map(([code]) => code);
  await core['units.addCommunes']({ codes, groupName: null });
  const { units, successions } = await core['units.list']({});
  const day = toIsoDay('2024-12-31');
  const giving = new Set(successions.map(({ unitId }) => unitId));
  const former = units.filter((unit) => giving.has(unit.id) && isValidOn(unit, day));
  const reporting = former.map((unit) => ({ ...unit, groups: ['communes'] }));
  const schedule = aSchedule({ due: { kind: 'daily', from: day, to: day, clock: '15:00', isExclusive: true } });
  const obligations = obligationsOf('d1', schedule, reporting);
  const [indicator] = compile({
    directive: aDirective(),
    units: reporting,
    unitLabels: new Map(),
    baselines: reporting.map(({ id }, at) => ({
      unitId: id,
      measureKey: 'smartphoneUsers',
      value: 500 + at,
      asOf: day,
      source: 's',
    })),
    obligations,
    reports: obligations.map(({ id }, at) =>
      aReport({
        obligationId: id,
        arrivedAt: toLocalTime(`${day}T14:00`),
        figures: { cumulative: { kind: 'number', value: at } },
      }),
    ),
    outsideCounts: [],
    asOf: toLocalTime(`${day}T18:00`),
    noteOf: () => '',
  }).indicators;
  if (indicator === undefined) throw new Error('one indicator expected');
  expect(indicator.coverage.reported).toBe(former.length);
  expect(former.length).toBeGreaterThan(codes.length);
  const before = rollUp(indicator, day, day, units, successions);
  expect(before.units).toHaveLength(former.length); // last year under last year's names
  const now = rollUp(indicator, day, toIsoDay('2025-07-01'), units, successions);
  const sum = (key: 'numerator' | 'denominator') =>
    [...now.units, ...now.unplaced].reduce((total, one) => total + (one[key] ?? 0), 0);
  expect([sum('numerator'), sum('denominator')]).toEqual([indicator.numerator, indicator.denominator]);
  const divided = new Set(successions.filter(({ extent }) => extent === 'part').map(({ unitId }) => unitId));
  expect(now.unplaced.every(({ unitId, reason }) => reason === 'split' && divided.has(unitId))).toBe(true);
  const byName = new Map(now.units.map(({ unitName, parts }) => [unitName, parts.map(({ name }) => name).toSorted()]));
  expect(byName.get('Phường Bồng Sơn')).toEqual(['Phường Bồng Sơn', 'Phường Hoài Đức']);
  expect(now.units.length).toBeGreaterThan(0.9 * codes.length);
});

test('a name that another unit goes by is no alias', async () => {
  const core = await aSampleOffice();
  const taken = core['units.saveAliases']({ unitId: 'phuong-bong-son', aliases: ['Xã Hoài Mỹ'] });
  await expect(taken).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Xã Hoài Mỹ') });
});

describe('a place looked for with the province it lies in', () => {
  test.each([
    ['kien an hai phong', 'Phường Kiến An'],
    ['kiến an, hải phòng', 'Phường Kiến An'],
    ['long bien ha noi', 'Phường Long Biên'],
    ['tan an tay ninh', 'Phường Tân An'],
    ['dak doa', 'Xã Đak Đoa'],
  ])('%s', async (query, name) => {
    const office = await anOffice();
    const found = await office['units.communes']({ provinceCode: null, query });
    expect(found[0]?.name).toBe(name);
  });
});
