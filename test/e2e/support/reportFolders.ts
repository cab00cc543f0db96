import { copyFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EXPECTED, type ExpectedFile, SAMPLE_REPORTS } from '../../support/office';
import { biffRecords, makeOle } from '../../support/workbookOle';
import { makeZip } from '../../support/workbookZip';

export const samplePath = (file: ExpectedFile) => join(SAMPLE_REPORTS, file.path);

/** Reports of the sample without a fault, on time, of one day. */
export const FAULTLESS = EXPECTED.files.filter(
  ({ formId, period, faults, lateMinutes, isNil }) =>
    formId === 'mau-02' && period === '2021-08-17' && faults.length === 0 && lateMinutes === null && !isNil,
);

export interface BadFile {
  readonly fileName: string;
  /** Words its one sentence has to say. */
  readonly says: RegExp;
  readonly content: Buffer;
}

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What units send by mistake, besides reports. */
export function badFiles(): readonly BadFile[] {
  const report = readFileSync(samplePath(someReport(0)));
  const biff8 = biffRecords([[0x0809, Buffer.from([0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])]], 5000);
  return [
    { fileName: 'tep rong.xlsx', says: /rỗng/, content: Buffer.alloc(0) },
    {
      fileName: 'bao cao cu.xls',
      says: /hỏng hoặc gửi thiếu/, // records of an old Excel file that end at once
      content: makeOle([{ name: 'Workbook', content: biff8 }]),
    },
    {
      fileName: 'co mat khau.xlsx',
      says: /mật khẩu/,
      content: makeOle([
        { name: 'EncryptionInfo', content: Buffer.alloc(64, 1) },
        { name: 'EncryptedPackage', content: Buffer.alloc(5000, 7) },
      ]),
    },
    {
      fileName: 'van ban.docx',
      says: /Word|văn bản/,
      content: makeZip([
        {
          name: '[Content_Types].xml',
          content:
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        },
        { name: 'word/document.xml', content: '<w:document/>' },
      ]),
    },
    { fileName: 'anh chup.png', says: /ảnh/, content: Buffer.from(ONE_PIXEL, 'base64') },
    { fileName: 'gui thieu.xlsx', says: /hỏng hoặc gửi thiếu/, content: report.subarray(0, report.length / 2) },
  ];
}

/** Lays the bad files beside two good ones that came in time. @returns the good ones */
export function mixGoodAndBad(folder: string): readonly ExpectedFile[] {
  const good = [someReport(0), someReport(1)];
  const arrival = new Date(2021, 7, 17, 14, 0);
  for (const file of good) {
    const copy = join(folder, basename(file.path));
    copyFileSync(samplePath(file), copy);
    utimesSync(copy, arrival, arrival);
  }
  for (const { fileName, content } of badFiles()) writeFileSync(join(folder, fileName), content);
  return good;
}

/** So many reports that reading them takes a while: the sample's, again and again, no two of the same bytes. */
export function fillWithMany(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const originals = EXPECTED.files.map((file) => readFileSync(samplePath(file)));
  for (let number = 0; number < count; number += 1) {
    const original = originals[number % originals.length] ?? Buffer.alloc(0);
    writeFileSync(join(folder, `bao cao ${String(number).padStart(3, '0')}.xlsx`), withComment(original, `${number}`));
  }
}

/** The same workbook with a remark at the end of its zip, which no reader of workbooks looks at. */
function withComment(zip: Buffer, comment: string): Buffer {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const changed = Buffer.concat([zip.subarray(0, end + 22), Buffer.from(comment, 'ascii')]);
  changed.writeUInt16LE(comment.length, end + 20);
  return changed;
}

function someReport(place: number): ExpectedFile {
  const file = FAULTLESS[place];
  if (file === undefined) throw new Error('the sample has too few faultless reports');
  return file;
}
