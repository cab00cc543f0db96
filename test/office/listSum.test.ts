import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { wardReport } from '../support/wardReport';

type People = readonly (readonly [name: string, phone: string])[];

/** A Mẫu 02 of a commune, taken; answers the id of its report. */
async function taken(core: Core, ward: string, unitId: string, dayOfAugust: number, total: number, people: People) {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `Mau 02 ${ward} ${dayOfAugust}-8.xlsx`);
  writeFileSync(path, await wardReport({ ward, day: `${dayOfAugust} tháng 8 năm 2021`, total, people }));
  const arrival = new Date(2021, 7, dayOfAugust, 14, 20);
  utimesSync(path, arrival, arrival);
  const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(files[0]?.unitName).toBeTruthy();
  await core['imports.accept']({ previewId, indexes: [0] });
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T23:00') });
  const section = board.sections.find(({ formId }) => formId === 'mau-02');
  const cell = section?.rows
    .flatMap(({ cells }) => cells)
    .find((one) => one.unitId === unitId && one.period === `2021-08-${dayOfAugust}`);
  const duty = await core['board.duty']({
    directiveId: SAMPLE_ID,
    scheduleId: section?.scheduleId ?? '',
    obligationId: cell?.obligationId ?? '',
  });
  return duty.versions[0]?.submissionId ?? '';
}

test('people counted the day before, by the unit or by another, are taken off the total, and the sentence says who', async () => {
  const core = await aSampleOffice();
  await taken(core, 'PHƯỜNG BỒNG SƠN', 'phuong-bong-son', 17, 1, [['Lê Thị Ánh', '0905111222']]);
  await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 17, 3120, [['Trần Văn Đức', '0905111333']]);
  const submissionId = await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 18, 3123, [
    ['Lê Thị Ánh', '0905111222'],
    ['Trần Văn Đức', '0905111333'],
    ['Ngô Thị Mới', '0905111444'],
  ]);
  const sum = await core['persons.sum']({ submissionId });
  expect(sum).toMatchObject({ isRight: false, proposed: 3121, stated: 3123, judged: 2 });
  expect(sum?.summary).toEqual([
    'Danh sách ngày 18/8/2021 của Xã Hoài Phú có 3 người: 1 người mới; 1 người đã có ở danh sách kỳ trước của chính đơn vị; 1 người đã có ở danh sách kỳ trước của đơn vị khác.',
    'Lũy kế trước (ngày 17/8/2021) 3.120 + 1 = 3.121; báo cáo ghi 3.123, thừa 2. Đơn vị đã cộng cả những người đã được tính trước đó. Đề nghị sửa lũy kế thành 3.121.',
  ]);
  expect(sum?.rows.map(({ message }) => message)).toEqual([
    'STT 1 “Lê T. Á.”, 090****222: đã có ở STT 1, danh sách ngày 17/8/2021 của Phường Bồng Sơn.',
    'STT 2 “Trần V. Đ.”, 090****333: đã có ở STT 1, danh sách ngày 17/8/2021 của Xã Hoài Phú.',
  ]);
});

test('a unit that puts its total right is not asked to go on from the wrong one', async () => {
  const core = await aSampleOffice();
  await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 16, 100, [['Lê Thị Ánh', '0905111222']]);
  await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 17, 130, [['Trần Văn Đức', '0905111333']]);
  const submissionId = await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 18, 102, [['Ngô Thị Mới', '0905111444']]);
  const sum = await core['persons.sum']({ submissionId });
  expect(sum).toMatchObject({ isRight: false, proposed: 102, stated: 102 });
  expect(sum?.summary[1]).toContain('Đề nghị giữ 102 và sửa báo cáo ngày 17/8/2021.');
});

test('a missing report in between is named, and no total is proposed for it', async () => {
  const core = await aSampleOffice();
  await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 16, 100, [['Lê Thị Ánh', '0905111222']]);
  const submissionId = await taken(core, 'XÃ HOÀI PHÚ', 'xa-hoai-phu', 18, 125, [['Ngô Thị Mới', '0905111444']]);
  const sum = await core['persons.sum']({ submissionId });
  expect(sum).toMatchObject({ isRight: false, proposed: null });
  expect(sum?.summary[1]).toContain('Ở giữa chưa có báo cáo ngày 17/8/2021');
});

describe('people who are new', () => {
  const PHU = 'xa-hoai-phu';
  const people = (from: number, to: number): People =>
    'ABCDEFGHIKLMNOPQRSTUVXY'
      .slice(from, to)
      .split('')
      .map((letter, at) => [`Trần Văn ${letter}`, `09051112${String(from + at).padStart(2, '0')}`]);

  async function rowOfPhu(core: Core, asOf: string) {
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time(asOf) });
    const row = indicators[0]?.units.find(({ unitId }) => unitId === PHU);
    return { newPersons: row?.newPersons, total: row?.numerator, note: row?.note };
  }

  test('those on the list of the day before are none, and a total without them is not doubted', async () => {
    const core = await aSampleOffice();
    await taken(core, 'XÃ HOÀI PHÚ', PHU, 16, 100, people(0, 10));
    await taken(core, 'XÃ HOÀI PHÚ', PHU, 17, 108, people(8, 18));
    expect(await rowOfPhu(core, '2021-08-16T20:00')).toMatchObject({ newPersons: 10, total: 100 });
    const row = await rowOfPhu(core, '2021-08-17T20:00');
    expect(row).toMatchObject({ newPersons: 8, total: 108 });
    expect(row.note).toContain('có số điện thoại đã ghi ở báo cáo khác');
    expect(row.note).not.toContain('lũy kế');
  });

  test('whichever list was taken first, and they are new again once the earlier list is taken back', async () => {
    const core = await aSampleOffice();
    await taken(core, 'XÃ HOÀI PHÚ', PHU, 17, 108, people(8, 18));
    expect(await rowOfPhu(core, '2021-08-17T20:00')).toMatchObject({ newPersons: 10 });
    await taken(core, 'XÃ HOÀI PHÚ', PHU, 16, 100, people(0, 10));
    expect(await rowOfPhu(core, '2021-08-17T20:00')).toMatchObject({ newPersons: 8 });
    const batches = await core['imports.batches']({ directiveId: SAMPLE_ID });
    const batchId = batches.find(({ files }) => files.some(({ fileName }) => fileName.includes('16-8')))?.id ?? '';
    await core['imports.undo']({ batchId });
    expect(await rowOfPhu(core, '2021-08-17T20:00')).toMatchObject({ newPersons: 10 });
  });

  test('nobody on a list that is sent again day after day, which is asked about', async () => {
    const core = await aSampleOffice();
    for (const day of [16, 17, 18]) await taken(core, 'XÃ HOÀI PHÚ', PHU, day, 100 + (day - 16) * 10, people(0, 10));
    expect(await rowOfPhu(core, '2021-08-18T20:00')).toMatchObject({ newPersons: 0, total: 120 });
    const { suspicions } = await core['suspicions.list']({ directiveId: SAMPLE_ID, asOf: time('2021-08-18T20:00') });
    expect(suspicions.filter(({ kind }) => kind === 'relisted').map(({ message }) => message)).toEqual(
      [18, 17].map(
        (day) =>
          `Xã Hoài Phú: cả 10 người trong danh sách ngày ${day}/8/2021 đều đã có ở các danh sách gửi trước đó. Đề nghị đơn vị cho biết có gửi lại danh sách cũ không.`,
      ),
    );
  });
});
