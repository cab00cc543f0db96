import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorFacts } from '../../electron/domain/diagnostics/loggedError';
import type { Batch, Core } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { personSheet } from '../../electron/text/personSheet';
import { day, time } from '../support/builders';
import { environmentOf, SAMPLE_ID } from '../support/office';
import { wardReport } from '../support/wardReport';

/** Names and phones that stand nowhere else: wherever one of them turns up, it came from the day's lists and messages. */
const MARKED = ['Thị Mốc Xanh', 'Văn Mốc Đỏ', 'Mốc Vàng', '0987654321', '987654321', '0987 654 321', '0987.654.321'];
const PEOPLE = [
  ['Đặng Thị Mốc Xanh', 987654321], // its zero lost
  ['Trần Văn Mốc Đỏ', '0987654321'], // the same phone
  ['Đặng Thị Mốc Xanh', '0987654321'], // the same person
  ['Lê Mốc Vàng', '0987.654.321 - 0987654320'],
  ['Bùi Mốc Vàng', '09876543'],
] as const;
const MESSAGE = 'Gửi chị, danh sách:\n1. Đặng Thị Mốc Xanh 0987 654 321\n2. Anh Trần Văn Mốc Đỏ, sđt 0987654321';

const dataFolder = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
const outside = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
let core: Core;
let batch: Batch;
const seen: Record<string, unknown> = {};

const markedIn = (text: string) => MARKED.filter((one) => text.includes(one));
const told = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? Buffer.from(one).toString('utf8') : one));

beforeAll(async () => {
  core = await openOffice(environmentOf(dataFolder));
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const path = join(outside, 'Mau 02 Bong Son.xlsx');
  const report = { ward: 'PHƯỜNG BỒNG SƠN', total: 3160, day: '19 tháng 8 năm 2021', people: PEOPLE };
  writeFileSync(path, await wardReport(report));
  const heading = { sheet: 'Mẫu 02', top: 6, bottom: 6, holds: 'heading' } as const;
  seen.sample = await core['forms.sample']({ path, heading });
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  seen.preview = preview;
  expect(preview.files[0]?.issues.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['duplicate-person', 'duplicate-phone', 'phone-leading-zero', 'phone-unreadable']),
  );
  const { previewId } = preview;
  seen.assigned = await core['imports.assign']({ previewId, index: 0, unitId: 'phuong-bong-son' });
  batch = await core['imports.accept']({ previewId, indexes: [0] });
  seen.batch = batch;
  const keyed = {
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
    persons: 'Đặng Thị Mốc Xanh\tThôn 1\t0987654321\nTrần Văn Mốc Đỏ\tThôn 1\t0987654321',
    isNil: false,
    evidence: [{ kind: 'message', text: MESSAGE, sender: 'Chị Lan 0987654321' }],
    decision: null,
    alias: null,
  } as const;
  seen.taken = await core['keyed.take']({ directiveId: SAMPLE_ID, entries: [keyed] });
});

afterAll(async () => {
  await core['core.close']({});
  for (const folder of [dataFolder, outside]) rmSync(folder, { recursive: true, force: true });
});

test('what the window gets of the day names nobody, from the preview to the history', async () => {
  const at = time('2021-08-19T18:00');
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at });
  const section = board.sections.find(({ formId }) => formId === 'mau-02');
  if (section === undefined) throw new Error('the sample asks for Mẫu 02');
  const cells = section.rows.flatMap((row) =>
    row.cells.filter(({ obligationId }) => obligationId.endsWith('2021-08-19')),
  );
  for (const { obligationId } of cells) {
    const duty = { directiveId: SAMPLE_ID, scheduleId: section.scheduleId, obligationId };
    const detail = await core['board.duty'](duty);
    seen[`duty ${obligationId}`] = detail;
    for (const { submissionId, persons, fileId } of detail.versions) {
      if (persons === 0) continue;
      seen[`head ${submissionId}`] = await core['persons.head']({ submissionId });
      seen[`sum ${submissionId}`] = await core['persons.sum']({ submissionId });
      seen[`page ${submissionId}`] = await core['persons.page']({
        submissionId,
        text: '',
        isMarked: false,
        offset: 0,
        limit: 200,
      });
      for (const format of ['csv', 'xlsx'] as const) {
        const file = await core['persons.render']({ submissionId, text: '', isMarked: false, format, isFull: false });
        seen[`file ${format} ${submissionId}`] = format === 'csv' ? file : textOfZip(file.bytes);
      }
      if (batch.files.some((file) => file.fileId === fileId))
        seen.cell = await core['compilation.cell']({ fileId, sheet: 'Mẫu 02', cell: 'E7' });
    }
  }
  const cut = { directiveId: SAMPLE_ID, asOf: at };
  seen.compiled = await core['compilation.get'](cut);
  seen.suspicions = await core['suspicions.list'](cut);
  seen.today = await core['today.get']({ at });
  seen.batches = await core['imports.batches']({ directiveId: SAMPLE_ID });
  seen.history = await core['history.list']({ limit: 500 });
  seen.historySheet = textOfZip((await core['history.render']({})).bytes);
  seen.held = await core['personalData.held']({});
  seen.report = (await core['papers.compose']({ kind: 'report', directiveId: SAMPLE_ID, at })).html;
  expect(seen.cell).toBeDefined();
  expect(told(seen.preview)).toContain('Đặng T. M. X.');
  expect(told(seen)).toContain('098****321');
  for (const [what, answer] of Object.entries(seen)) expect([what, markedIn(told(answer) ?? '')]).toEqual([what, []]);
});

test('neither does the log of access, the bundle for a report of an error, or the log of errors', async () => {
  const submissionId = await listOf(core);
  await core['persons.reveal']({ submissionId, reason: 'check' });
  await core['persons.render']({ submissionId, text: 'Mốc Xanh', isMarked: false, format: 'csv', isFull: true });
  await core['persons.hide']({ submissionId });
  const { entries } = await core['personalData.log']({ offset: 0, limit: 100 });
  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['reveal', 'exportFull', 'exportMasked']));
  const { bundle } = await core['health.get']({});
  const log = textOfZip((await core['personalData.renderLog']({})).bytes);
  const error = new Error(`cannot read Đặng Thị Mốc Xanh 0987654321 in ${dataFolder}`);
  for (const text of [told(entries) ?? '', bundle, log, told(errorFacts(error)) ?? '', await openData(core)])
    expect(markedIn(text)).toEqual([]);
});

test('a message that names people is shown whole for a reason, and that is noted', async () => {
  const duty = await dutyOf('xa-hoai-my');
  const version = (await core['board.duty'](duty)).versions.at(-1);
  const submissionId = version?.submissionId ?? '';
  expect(version?.isMasked).toBe(true);
  await core['persons.reveal']({ submissionId, reason: 'request' });
  expect(told((await core['board.duty'](duty)).versions)).toContain('Đặng Thị Mốc Xanh 0987 654 321');
  await core['persons.hideAll']({});
  expect(told((await core['board.duty'](duty)).versions)).not.toContain('0987 654 321');
});

test('a file in full says so in its name and at its foot, and its properties name nobody', async () => {
  const submissionId = await listOf(core);
  await core['persons.reveal']({ submissionId, reason: 'duty' });
  const order = { submissionId, text: '', isMarked: false, format: 'xlsx' } as const;
  const parts = partsOfZip((await core['persons.render']({ ...order, isFull: true })).bytes);
  const masked = partsOfZip((await core['persons.render']({ ...order, isFull: false })).bytes);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('Có dữ liệu cá nhân');
  expect(masked.get('xl/worksheets/sheet1.xml')).toContain('Đã che');
  expect(markedIn([...parts.values()].join('')).length).toBeGreaterThan(0);
  for (const [name, text] of parts) if (name.startsWith('docProps')) expect(markedIn(text)).toEqual([]);
  const { formLabel, unitName, period } = await core['persons.head']({ submissionId });
  expect(personSheet.fileName(formLabel, unitName, period, true)).toMatch(/-co-du-lieu-ca-nhan$/);
  expect(personSheet.fileName(formLabel, unitName, period, false)).toMatch(/-da-che$/);
  await core['persons.hide']({ submissionId });
});

test('files of the data folder are named after nobody', () => {
  const names = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' });
  expect(markedIn(names.join('\n'))).toEqual([]);
});

/** The row of Mẫu 02 of the day, of a commune. */
async function dutyOf(unitId: string) {
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
  const section = board.sections.find(({ formId }) => formId === 'mau-02');
  const cell = section?.rows
    .flatMap((row) => row.cells)
    .find(({ obligationId }) => obligationId.includes(unitId) && obligationId.endsWith('2021-08-19'));
  return { directiveId: SAMPLE_ID, scheduleId: section?.scheduleId ?? '', obligationId: cell?.obligationId ?? '' };
}

/** The list with the marked people. */
async function listOf(office: Core): Promise<string> {
  const { versions } = await office['board.duty'](await dutyOf('phuong-bong-son'));
  return versions.at(-1)?.submissionId ?? '';
}

async function openData(office: Core): Promise<string> {
  const order = { format: 'csv', withPersons: false, asOf: time('2021-08-19T18:00'), only: null } as const;
  const { folder } = await office['openData.write']({ order, place: { inFolder: outside } });
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** Every part of a workbook, by name. */
function partsOfZip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  for (let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [method, size, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const head = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const packed = zip.subarray(from, from + size);
    parts.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function textOfZip(bytes: Uint8Array): string {
  return [...partsOfZip(bytes).values()].join('\n');
}
