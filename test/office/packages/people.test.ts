import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openForReading } from '../../../electron/db/readingStore';
import { listSubmissionHeads } from '../../../electron/db/reportHeads';
import { findLiveReport, listPersonsOf } from '../../../electron/db/submissions';
import type { FieldType, FormDefinition } from '../../../electron/domain/form';
import type { LowerReport } from '../../../electron/domain/package/packageModel';
import type { PersonRow } from '../../../electron/domain/submission';
import type { Core } from '../../../electron/ipc/contract';
import { readPackage } from '../../../electron/office/packages/file/readPackage';
import { writePackage } from '../../../electron/office/packages/file/writePackage';
import { packageText } from '../../../electron/text/packageText';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { aCampaign, CAMPAIGN, FORM, look, makeUp, setUpOffice, take } from '../../support/levels';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';

const NOW = '2021-08-17T18:00';
const words = (key: string, type: FieldType, isPersonalData: boolean) => ({
  key,
  label: `Mục ${key}`,
  labelVariants: [],
  type,
  required: false,
  isPersonalData,
});
const WITH_WORDS: FormDefinition = {
  ...FORM,
  fields: [
    ...FORM.fields,
    words('caller', 'personName', false),
    words('note', 'text', false),
    words('desk', 'text', true),
  ],
};
const TEXTS = { caller: 'Trần Thị Mẫu', note: 'đúng kế hoạch', desk: '0256 000 000' };

async function anOfficeWithWords(folder: string) {
  const core = await anOffice(folder, NOW);
  const { ids, groupId } = await setUpOffice(core, 'UBND tỉnh Bình Định', [
    { name: 'Xã Mỹ An', kind: 'xã', code: '01' },
  ]);
  const path = join(temporaryFolder(), 'van-ban.json');
  writeFileSync(path, JSON.stringify({ directive: aCampaign(groupId), forms: [WITH_WORDS] }));
  await core['directives.import']({ path });
  return { core, unitId: ids[0] ?? '' };
}

let made = 0;

/** A package of one commune with one report, as its district wrote it. */
function aPackage(report: Partial<LowerReport>, persons: readonly PersonRow[] | null, on = '2021-08-17'): string {
  made += 1;
  const path = join(temporaryFolder(), 'goi.dondoc');
  const place = { unit: 'x', form: FORM.id, period: day(on), schedule: 'daily' };
  const whole: LowerReport = {
    version: 1,
    firstArrivedAt: time('2021-08-17T14:00'),
    arrivedAt: time('2021-08-17T14:00'),
    dataAsOf: null,
    isNil: false,
    formVersion: 1,
    figures: { vaccinated: { kind: 'number', value: 2 }, people: { kind: 'number', value: 9 } },
    texts: TEXTS,
    rows: 2,
    fileName: 'mau.xlsx',
    ...report,
  };
  const bytes = writePackage({
    head: {
      kind: 'up',
      id: `goi-${made}`,
      sender: { identity: 'huyen', name: 'UBND huyện Phù Mỹ', code: null },
      madeAt: time(`2021-08-17T15:0${made % 10}`),
      dataAsOf: time('2021-08-17T15:00'),
      directive: { id: CAMPAIGN, shortName: 'Tiêm chủng', number: '15', code: 'UBND-VX', issuedOn: day('2021-08-10') },
      appVersion: '0.1.0',
    },
    content: {
      kind: 'up',
      forms: [{ id: FORM.id, version: 1, label: FORM.label, fields: WITH_WORDS.fields }],
      units: [{ ref: 'x', code: '01', name: 'Xã Mỹ An', kind: 'xã', parent: null }],
      duties: [{ ...place, dueAt: null, state: 'on-time', lateMinutes: null, report: whole }],
      totals: [],
      remarks: [],
    },
    persons: persons === null ? null : [{ duty: 0, persons }],
    files: [],
    password: null,
  });
  writeFileSync(path, bytes);
  return path;
}

async function liveIn(core: Core, folder: string) {
  const board = await core['board.get']({ directiveId: CAMPAIGN, at: time(NOW) });
  const cell = board.sections[0]?.rows[0]?.cells.find(({ period }) => period === '2021-08-17');
  const store = await openForReading(folder);
  if (store === null) throw new Error('nothing to read');
  const live = findLiveReport(store.read, cell?.obligationId ?? '');
  await store.close();
  return live?.content;
}

const person = (ordinal: number, phone: string): PersonRow => ({
  ordinal,
  fullName: `Người Mẫu ${ordinal}`,
  address: null,
  phone,
  rawPhone: phone,
  sourceRow: ordinal,
});
const people = [person(1, '0905000001'), person(2, '0905000002')];
const withoutNames = { note: TEXTS.note };

test('a later package without lists and names takes none away, and a corrected phone is another report', async () => {
  const folder = temporaryFolder();
  const { core } = await anOfficeWithWords(folder);
  await take(core, aPackage({}, people));
  expect((await look(core, aPackage({ texts: withoutNames }, null))).up?.counts).toMatchObject({ same: 1, changed: 0 });

  const figures = { vaccinated: { kind: 'number', value: 5 }, people: { kind: 'number', value: 9 } } as const;
  const path = aPackage({ texts: withoutNames, figures }, null);
  const seen = await look(core, path);
  expect(seen.up?.counts).toMatchObject({ changed: 1 });
  expect(seen.notices.join(' ')).toContain('được giữ nguyên');
  await take(core, path);
  const live = await liveIn(core, folder);
  expect(live).toMatchObject({ figures, texts: TEXTS });
  expect(live?.persons.map(({ phone }) => phone)).toEqual(['0905000001', '0905000002']);

  const corrected = [...people.slice(0, 1), person(2, '0905000003')];
  await take(core, aPackage({ figures }, corrected));
  expect((await liveIn(core, folder))?.persons.map(({ phone }) => phone)).toEqual(['0905000001', '0905000003']);

  await take(core, aPackage({ figures, texts: withoutNames, rows: 0 }, null));
  expect((await liveIn(core, folder))?.persons.map(({ phone }) => phone)).toEqual([]);
});

test('words about people in the fields of a report leave only where they were ticked', async () => {
  const folder = temporaryFolder();
  const { core } = await anOfficeWithWords(folder);
  await take(core, aPackage({ rows: 0 }, []));
  const asked = { directiveId: CAMPAIGN, asOf: time(NOW) };
  expect(await core['packages.offer'](asked)).toMatchObject({ persons: 0, personalReports: 1 });
  const textsOf = (path: string) => {
    const { content } = readPackage(readFileSync(path), null);
    return content.kind === 'up' ? content.duties.flatMap(({ report }) => (report === null ? [] : [report.texts])) : [];
  };
  expect(textsOf(await makeUp(core, NOW))).toEqual([withoutNames]);
  expect(textsOf(await makeUp(core, NOW, { withPersons: true }))).toEqual([TEXTS]);
});

test('whoever stood on an earlier list is nobody new here either', async () => {
  const { core } = await anOfficeWithWords(temporaryFolder());
  await take(core, aPackage({}, people, '2021-08-16'));
  await take(core, aPackage({ rows: 3 }, [...people, person(3, '0905000009')], '2021-08-17'));
  const asked = { directiveId: CAMPAIGN, asOf: time('2021-08-17T22:00'), period: day('2021-08-17') };
  const [rate] = (await core['compilation.get'](asked)).indicators;
  expect(rate?.newPersons).toBe(1);
  expect(rate?.units[0]?.note).toContain('có số điện thoại đã ghi ở báo cáo khác');
});

test('of a form that only counts figures come, and neither list, words nor the package itself', async () => {
  const folder = temporaryFolder();
  const { core } = await anOfficeWithWords(folder);
  await core['personalData.setCounted']({ formId: FORM.id, isCounted: true });
  const path = aPackage({}, people);
  expect((await look(core, path)).notices.join(' ')).toContain('không nhận danh sách');
  await take(core, path);
  const live = await liveIn(core, folder);
  expect(live).toMatchObject({
    figures: { vaccinated: { kind: 'number', value: 2 } },
    texts: { caller: '[không lưu]', note: '[không lưu]', desk: '[không lưu]' },
  });
  expect(live?.persons.length).toBe(0);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const bytes = Buffer.concat(names.filter((name) => statSync(name).isFile()).map((name) => readFileSync(name)));
  for (const planted of ['Người Mẫu', '0905000001', TEXTS.caller, 'PK\x03\x04']) {
    expect([planted, bytes.includes(planted)]).toEqual([planted, false]);
  }
  expect(await core['packages.offer']({ directiveId: CAMPAIGN, asOf: time(NOW) })).toMatchObject({ persons: 0 });
});

test('without lists a report goes without whom its file was called after, and open lists are said to be open', async () => {
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const original = join(SAMPLE_REPORTS, '2021-08-16', 'Mau02_P.BongSon_16-8.xlsx');
  const batch = await takeAll(core, [original]);
  const [listed] = await personsOf(folder);
  await core['imports.undo']({ batchId: batch.id });
  const called = join(temporaryFolder(), `Bong Son 16-8 ${listed?.fullName} ${listed?.rawPhone} 0912000111.xlsx`);
  copyFileSync(original, called);
  await takeAll(core, [called]);

  const nameIn = async (withPersons: boolean) => {
    const path = join(temporaryFolder(), 'goi.dondoc');
    const order = { directiveId: SAMPLE_ID, asOf: time('2021-08-19T18:00'), withPersons, attachments: [], paths: [] };
    const { lines } = await core['packages.make']({ ...order, kind: 'up', path, password: null });
    const { content } = readPackage(readFileSync(path), null);
    const names = content.kind === 'up' ? content.duties.map(({ report }) => report?.fileName ?? '') : [];
    return { lines, name: names.find((name) => name !== '') ?? '' };
  };
  const open = await nameIn(true);
  expect(open.name).toContain(listed?.fullName);
  expect(open.lines).toContain(packageText.openPersons);
  const closed = await nameIn(false);
  expect(closed.name).toMatch(/^Bong Son 16-8 … [\d* ]+\.xlsx$/);
  expect(closed.name).not.toContain(listed?.rawPhone);
  expect(closed.name).not.toContain('0912000111');
  expect(closed.lines).not.toContain(packageText.openPersons);
});

async function personsOf(folder: string): Promise<readonly PersonRow[]> {
  const store = await openForReading(folder);
  if (store === null) throw new Error('nothing to read');
  const id = listSubmissionHeads(store.read, SAMPLE_ID)[0]?.id ?? '';
  const persons = Array.from(listPersonsOf(store.read, id));
  await store.close();
  return persons;
}
