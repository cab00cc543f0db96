import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { openOffice } from '../../../electron/office/openOffice';
import { day, time } from '../../support/builders';
import { environmentOf, SAMPLE_ID } from '../../support/office';
import { wardReport } from '../../support/wardReport';

/** What stands nowhere but in lists, messages and drafts of the day: none of it may be written down. */
const PEOPLE = [
  ['Đặng Thị Mốc Xanh', 987654321], // its zero lost
  ['Trần Văn Mốc Đỏ', '0987654321'], // the same phone
  ['Đặng Thị Mốc Xanh', '0987654321'], // the same person
  ['Lê Mốc Vàng', '0976.543.219 - 0965432198'],
  ['Bùi Mốc Tím', '09543219'], // too short
  ['', '0954321987'], // nobody's
  ['Phạm Mốc Lam (vợ Mốc Nâu)', 'không có, hỏi Mốc Đen'],
] as const;
const PLANTED = ['Mốc', 'Moc', 'MỐC', '987654321', '976543219', '965432198', '954321987', '09543219', '0976.543.219'];

const dataFolder = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
const outside = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
let core: Core;

const KEYED = {
  unitId: 'xa-hoai-my',
  formId: 'mau-02',
  period: day('2021-08-19'),
  receivedAt: time('2021-08-19T14:50'),
  arrivalBasis: 'message',
  isArrivalSure: false,
  channel: 'zalo',
  dataAsOf: null,
  values: { cumulative: '3000' },
  rows: '',
  persons: 'Đặng Thị Mốc Xanh\tThôn Mốc\t0987654321\nTrần Văn Mốc Đỏ\tThôn Mốc\t0987654321',
  isNil: false,
  evidence: [{ kind: 'message', text: 'Danh sách: Mốc Xanh 0987654321', sender: 'Mốc Xanh' }],
  decision: null,
  alias: null,
} as const;

beforeAll(async () => {
  core = await openOffice(environmentOf(dataFolder));
  await core['samples.load']({ sampleId: SAMPLE_ID });
  expect(await core['personalData.setCounted']({ formId: 'mau-02', isCounted: true })).toMatchObject({
    keptPersons: expect.any(Number),
  });
});

afterAll(async () => {
  await core['core.close']({});
  for (const folder of [dataFolder, outside]) rmSync(folder, { recursive: true, force: true });
});

async function preview() {
  const path = join(outside, 'Mau 02 Bong Son 0987654321 Đặng Thị Mốc Xanh.xlsx');
  const report = { ward: 'PHƯỜNG BỒNG SƠN', total: 3160, day: '19 tháng 8 năm 2021', people: PEOPLE };
  writeFileSync(path, await wardReport(report));
  return core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
}

test('a list is counted, and what is said of it names cells', async () => {
  const { previewId, files } = await preview();
  const [file] = files;
  expect(file).toMatchObject({ state: 'warnings', formId: 'mau-02', rows: { read: 7, rejected: 1, duplicate: 1 } });
  expect(file?.issues.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['counted-not-kept', 'duplicate-person', 'duplicate-phone', 'phone-unreadable']),
  );
  const batch = await core['imports.accept']({ previewId, indexes: [0] });
  expect(batch.accepted).toBe(1);
  const said = [files[0]?.fileName, files[0]?.issues, batch.files[0]?.fileName, batch.files[0]?.issues];
  expect(JSON.stringify(said)).not.toMatch(/Mốc|987|976|965|954/);
});

test('nor does a report that is keyed in, nor a draft of it, nor a picture', async () => {
  const draft = JSON.stringify({ ...KEYED, note: 'Mốc Xanh', pictures: [] });
  await core['keyed.saveDraft']({ directiveId: SAMPLE_ID, place: 'one', draft });
  await core['keyed.saveDraft']({ directiveId: SAMPLE_ID, place: 'pasted', draft: '{"text":"Mốc Xanh 0987654321"}' });
  const [kept, ...others] = await core['keyed.drafts']({ directiveId: SAMPLE_ID });
  expect(JSON.parse(kept?.draft ?? '')).toMatchObject({ values: { cumulative: '3000' }, persons: '', note: '' });
  expect(others).toEqual([]);
  const picture = {
    fileName: 'Mốc.png',
    bytes: new Uint8Array(),
    report: { directiveId: SAMPLE_ID, formId: 'mau-02' },
  };
  await expect(async () => core['keyed.keepPicture'](picture)).rejects.toThrow('không nhận ảnh');
  const { batch } = await core['keyed.take']({ directiveId: SAMPLE_ID, entries: [KEYED] });
  expect(batch?.accepted).toBe(1);
  const again = await core['keyed.check']({ directiveId: SAMPLE_ID, entries: [KEYED] });
  expect(again[0]?.state).toBe('taken');
});

test('the folder holds nobody, in whatever file and however it is written', async () => {
  const batches = await core['imports.batches']({ directiveId: SAMPLE_ID });
  await core['imports.undo']({ batchId: batches[0]?.id ?? '', reason: 'nhầm' });
  await core['backups.make']({});
  expect(planted(dataFolder)).toEqual([]);
});

/** Files that hold any of what was planted: as it is, in UTF-16, composed or not, and packed. */
function planted(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const found = PLANTED.filter((one) => name.includes(one));
    try {
      const bytes = readFileSync(path);
      const texts = [bytes, ...inflated(bytes)];
      for (const one of PLANTED)
        for (const form of [one.normalize('NFC'), one.normalize('NFD')])
          for (const encoding of ['utf8', 'utf16le'] as const)
            if (texts.some((text) => text.includes(Buffer.from(form, encoding)))) found.push(`${form} ${encoding}`);
    } catch {
      return found; // a folder
    }
    return found.map((one) => `${name}: ${one}`);
  });
}

function* inflated(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      yield inflateRawSync(bytes.subarray(from));
    } catch {
      // stored, or no part at all
    }
  }
}
