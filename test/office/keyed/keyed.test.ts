import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { Core } from '../../../electron/ipc/contract';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../../support/office';
import { wardReport } from '../../support/wardReport';

const WARD = 'phuong-bong-son';
const D17 = day('2021-08-17');

function anEntry(changes: Partial<KeyedEntry> = {}): KeyedEntry {
  return {
    unitId: WARD,
    formId: 'mau-02',
    period: D17,
    receivedAt: time('2021-08-17T14:50'),
    arrivalBasis: 'message',
    isArrivalSure: false,
    channel: 'zalo',
    dataAsOf: null,
    values: { cumulative: '3.165' },
    rows: '2',
    persons: '',
    isNil: false,
    evidence: [{ kind: 'message', text: 'BS: hôm nay 2, lũy kế 3.165', sender: 'Người Gửi Thử' }],
    decision: null,
    alias: null,
    ...changes,
  };
}

const STAFF = {
  formId: 'mau-01',
  unitId: 'phong-tai-chinh-ke-hoach',
  period: 'once',
  rows: '',
  channel: 'phone',
} as const;

function staff(total: string, smartphones: string, installed: string): KeyedEntry {
  const values = { staff_total: total, staff_with_smartphone: smartphones, staff_installed: installed };
  return anEntry({ ...STAFF, evidence: [], arrivalBasis: 'call', values });
}

const check = async (core: Core, entry: KeyedEntry) =>
  (await core['keyed.check']({ directiveId: SAMPLE_ID, entries: [entry] }))[0];
const take = (core: Core, ...entries: readonly KeyedEntry[]) => core['keyed.take']({ directiveId: SAMPLE_ID, entries });

async function cell(core: Core, at = '2021-08-17T20:00', unitId = WARD, formId = 'mau-02') {
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time(at) });
  const cells = sections.filter((one) => one.formId === formId).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const found = cells.find((one) => one.unitId === unitId && (one.period === D17 || one.period === 'once'));
  if (found === undefined) throw new Error('no such duty');
  return found;
}

async function duty(core: Core) {
  const { obligationId } = await cell(core);
  return core['board.duty']({ directiveId: SAMPLE_ID, scheduleId: 'communes-daily', obligationId });
}

async function importFile(core: Core, total: number, receivedAt: string, name = 'bao cao.xlsx') {
  const path = join(temporaryFolder(), name);
  const people = [
    ['Nguyễn Văn Thử', '0539000001'],
    ['Trần Thị Thử', '0539000002'],
  ] as const;
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total, people }));
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const { files } = await core['imports.assign']({
    previewId: preview.previewId,
    index: 0,
    receivedAt: time(receivedAt),
  });
  return { file: files[0], accept: () => core['imports.accept']({ previewId: preview.previewId, indexes: [0] }) };
}

const figures = async (core: Core) => {
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-17T20:00') });
  const unit = indicators
    .flatMap(({ units }) => units)
    .find(({ unitId, newPersons }) => unitId === WARD && newPersons !== null);
  return unit && { total: unit.numerator, people: unit.newPersons };
};

describe('one report by two ways', () => {
  test('Zalo at 14h50 and the file at 16h10: on time, one version, two pieces of evidence, the list kept', async () => {
    const core = await aSampleOffice();
    await take(core, anEntry());
    const { file, accept } = await importFile(core, 3165, '2021-08-17T16:10');
    expect(file).toMatchObject({ state: 'ready', meaning: null });
    expect(file?.issues.map(({ code }) => code)).toContain('confirms-earlier');
    await accept();
    expect(await cell(core)).toMatchObject({
      state: 'on-time',
      receivedAt: '2021-08-17T14:50',
      lateMinutes: null,
      channel: 'Zalo',
      versions: 1,
      arrivals: 2,
    });
    expect(await figures(core)).toEqual({ total: 3165, people: 2 });
    const { versions } = await duty(core);
    expect(
      versions.map(({ channel, standing, told, evidence }) => [channel, standing, told?.rows, evidence.length]),
    ).toEqual([
      ['Zalo', null, 2, 1],
      [null, 'confirms', undefined, 0],
    ]);
  });

  test('the file first, late; the message that was sent before it makes the report one on time', async () => {
    const core = await aSampleOffice();
    await (await importFile(core, 3165, '2021-08-17T16:10')).accept();
    expect(await cell(core)).toMatchObject({ state: 'late', lateMinutes: 70 });
    expect(await check(core, anEntry())).toMatchObject({ state: 'confirms', canBeTaken: true });
    await take(core, anEntry());
    expect(await cell(core)).toMatchObject({ state: 'on-time', versions: 1, arrivals: 2 });
    expect(await figures(core)).toEqual({ total: 3165, people: 2 });
  });

  test('a report and its correction in one paste: the later figures hold, the first arrival decides', async () => {
    const core = await aSampleOffice();
    const correction = anEntry({
      receivedAt: time('2021-08-17T15:10'),
      values: { cumulative: '3.170' },
      evidence: [{ kind: 'message', text: 'BS đính chính: lũy kế 3.170', sender: 'Người Gửi Thử' }],
    });
    await expect(take(core, correction, anEntry())).rejects.toMatchObject({ code: 'invalid' });
    expect(await cell(core)).toMatchObject({ versions: 0 });
    await take(core, { ...correction, decision: 'replaces' }, anEntry());
    expect(await cell(core)).toMatchObject({ state: 'on-time', versions: 2, arrivals: 2 });
    const asOf = time('2021-08-17T20:00');
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
    const totals = indicators.flatMap(({ units }) => units.filter(({ unitId }) => unitId === WARD));
    expect(totals.map(({ numerator }) => numerator)).toContain(3170);
  });

  test('the same message twice changes nothing', async () => {
    const core = await aSampleOffice();
    await take(core, anEntry());
    expect(await check(core, anEntry({ values: { cumulative: '9.999' } }))).toMatchObject({
      state: 'taken',
      canBeTaken: false,
    });
    expect(await take(core, anEntry())).toEqual({ batch: null });
    expect(await cell(core)).toMatchObject({ versions: 1, arrivals: 1 });
  });

  test.each([
    ['replaces', { total: 3170, people: 2 }, 2],
    ['keeps', { total: 3165, people: 2 }, 1],
  ] as const)(
    'other figures by telephone, the clerk says %s: never added together',
    async (decision, expected, versions) => {
      const core = await aSampleOffice();
      await (await importFile(core, 3165, '2021-08-17T14:30')).accept();
      const call = anEntry({ channel: 'phone', values: { cumulative: '3170' }, rows: '', evidence: [] });
      const asked = await check(core, call);
      expect(asked).toMatchObject({ state: 'asked', canBeTaken: false });
      expect(asked?.earlier?.differences).toEqual([
        { label: 'Lũy kế đến thời điểm hiện tại', before: 3165, after: 3170 },
      ]);
      await expect(take(core, call)).rejects.toMatchObject({ code: 'invalid' });
      await take(core, { ...call, decision });
      expect(await figures(core)).toEqual(expected);
      expect(await cell(core)).toMatchObject({ versions, arrivals: 2 });
      expect((await duty(core)).versions.at(-1)?.told?.figures.cumulative).toEqual({ kind: 'number', value: 3170 });
    },
  );

  test('a telling without the total does not wipe it out', async () => {
    const core = await aSampleOffice();
    await (await importFile(core, 3165, '2021-08-17T14:30')).accept();
    await take(core, anEntry({ values: { cumulative: '' } }));
    expect(await figures(core)).toEqual({ total: 3165, people: 2 });
  });
});

describe('what is keyed', () => {
  test('comes in as a batch of one that can be taken back, with its change in the history', async () => {
    const core = await aSampleOffice();
    const { batch } = await take(core, anEntry());
    expect(batch).toMatchObject({ accepted: 1, refused: 0 });
    const { entries } = await core['history.list']({ subjectKind: 'report' });
    expect(entries.map(({ newValue }) => newValue).join('\n')).toMatch(
      /Zalo: Mẫu 02, Phường Bồng Sơn ngày 17\/8\/2021 \(nhập tay\)/,
    );
    await core['imports.undo']({ batchId: batch?.id ?? '' });
    expect(await cell(core)).toMatchObject({ state: 'missing', versions: 0, arrivals: 0 });
    expect(await check(core, anEntry())).toMatchObject({ state: 'first', canBeTaken: true });
  });

  test('what holds a part of an earlier report cannot outlive it', async () => {
    const core = await aSampleOffice();
    const first = await (await importFile(core, 3165, '2021-08-17T14:30')).accept();
    await take(core, anEntry());
    await expect(core['imports.undo']({ batchId: first.id })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('Mẫu 01 of 42, 40, 41 is stopped at the box with a sentence to forward; 42, 40, 38 is taken', async () => {
    const core = await aSampleOffice();
    const stopped = await check(core, staff('42', '40', '41'));
    expect(stopped?.canBeTaken).toBe(false);
    expect(stopped?.issues.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        field: 'staff_installed',
        code: 'rule-at-most',
        message: expect.stringMatching(/^Phòng Tài chính.*ghi 41, lớn hơn .*ghi 40\. Đề nghị đơn vị/),
      }),
    ]);
    const good = await check(core, staff('42', '40', '38'));
    expect(good?.canBeTaken).toBe(true);
    expect(good?.issues.filter(({ severity }) => severity === 'warning').map(({ field }) => field)).toEqual([
      'qr_creator_phone',
      'qr_code',
      'posting_photo',
    ]);
    await take(core, staff('42', '40', '38'));
    const { state } = await cell(core, '2021-08-18T08:00', STAFF.unitId, 'mau-01');
    expect(state).toBe('on-time');
  });

  test('a zero is a figure, an empty box is none, and nothing at all is no report', async () => {
    const core = await aSampleOffice();
    expect((await check(core, staff('42', '0', '0')))?.canBeTaken).toBe(true);
    expect((await check(core, staff('42', '', '0')))?.issues.find(({ severity }) => severity === 'error')?.field).toBe(
      'staff_with_smartphone',
    );
    const empty = await check(core, anEntry({ values: {}, rows: '' }));
    expect(empty?.issues.map(({ code }) => code)).toContain('nothing-said');
    const nil = anEntry({ values: {}, rows: '', isNil: true });
    expect((await check(core, nil))?.canBeTaken).toBe(true);
    await take(core, nil);
    expect((await cell(core)).state).toBe('zero');
  });

  test('yesterday 3.120, 45 today, 3.156 said: 3.165 is proposed, from the number alone', async () => {
    const core = await aSampleOffice();
    const before = { period: day('2021-08-16'), receivedAt: time('2021-08-16T14:00') };
    await take(core, anEntry({ ...before, rows: '', values: { cumulative: '3120' }, evidence: [] }));
    const found = await check(core, anEntry({ rows: '45', values: { cumulative: '3156' } }));
    expect(found?.issues).toEqual([
      expect.objectContaining({
        field: 'cumulative',
        code: 'running-total-mismatch',
        expected: '3.165',
        severity: 'warning',
      }),
    ]);
    expect((await check(core, anEntry({ rows: '45' })))?.issues).toEqual([]);
  });

  test('a pasted list is a list: phones repaired, headings and numbers left out', async () => {
    const core = await aSampleOffice();
    const persons =
      'STT\tHọ và tên\tĐịa chỉ\tSĐT\n1\tNguyễn Văn Thử\tKP 1\t539000001\n2\tTrần Thị Thử\tKP 2\t0539 000 002';
    await take(core, anEntry({ persons, rows: '' }));
    expect(await figures(core)).toEqual({ total: 3165, people: 2 });
  });

  test('a pasted list is judged as a list in a file is: repairs, doubles and what is no phone are said by line', async () => {
    const core = await aSampleOffice();
    const other = 'Lê Văn Khác\tKP 9\t0539000009';
    const before = { period: day('2021-08-16'), receivedAt: time('2021-08-16T14:00'), unitId: 'phuong-hoai-tan' };
    await take(core, anEntry({ ...before, persons: other, rows: '' }));
    const lines = [
      'STT\tHọ và tên\tĐịa chỉ\tSĐT',
      '1\tNguyễn Văn Thử\tThôn 1\t539000001',
      '2\tTrần Thị Thử\tThôn 2\t0539000002',
      '3\tTrần Thị Thử\tThôn 2\t0539000002',
      '4;Lê Thử;;abc',
      '5\tPhạm Thử\tThôn 3\t0539000009',
      '6\t\tThôn 4\t0539000010',
    ];
    const list = anEntry({ persons: lines.join('\n'), rows: '' });
    const found = await check(core, list);
    const said = (found?.issues ?? []).filter(({ field }) => field === 'persons');
    expect(said.map(({ code, row }) => [code, row])).toEqual([
      ['phone-leading-zero', 2],
      ['phone-unreadable', 5],
      ['row-without-name', 7],
      ['address-blank', 5],
      ['duplicate-person', 4],
      ['phone-listed-elsewhere', 6],
    ]);
    const of = (code: string) => said.find((issue) => issue.code === code)?.message;
    expect(of('phone-unreadable')).toMatch(/^Danh sách, dòng 5: “abc” không phải số điện thoại/);
    expect(of('duplicate-person')).toMatch(/^Danh sách, dòng 4: “Trần Thị Thử” trùng .* với dòng 3; chỉ tính một lần/);
    expect(of('phone-listed-elsewhere')).toMatch(
      /^Danh sách, dòng 6: .*đã có ở STT 1 .*16\/8\/2021 của Phường Hoài Tân/,
    );
    const { batch } = await take(core, list);
    expect(await figures(core)).toEqual({ total: 3165, people: 4 });
    expect(batch?.files[0]?.issues.map(({ code }) => code)).toContain('duplicate-person');
    expect((await cell(core)).warnings).toBeGreaterThan(0);
  });

  test('an arrival before the letter or before the period is asked about, not on time by itself', async () => {
    const core = await aSampleOffice();
    const early = anEntry({ receivedAt: time('2020-08-17T14:00') });
    const asked = await check(core, early);
    expect(asked).toMatchObject({ canBeTaken: false });
    expect(asked?.issues.find(({ field }) => field === 'arrival')).toMatchObject({
      severity: 'error',
      code: 'arrival-before-letter',
      message: expect.stringMatching(/ngày nhận 17\/8\/2020 trước ngày ban hành văn bản .*nhất là năm/),
    });
    const dayBefore = anEntry({ receivedAt: time('2021-08-16T22:00') });
    expect((await check(core, dayBefore))?.issues).toEqual([
      expect.objectContaining({ code: 'arrival-before-period', severity: 'error' }),
    ]);
    await take(core, { ...dayBefore, isArrivalSure: true });
    expect(await cell(core)).toMatchObject({ state: 'on-time', receivedAt: '2021-08-16T22:00', warnings: 1 });
  });

  test('opening the picture of a report that came is noted as the opening of an original is; its name shows no phone', async () => {
    const core = await aSampleOffice();
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 4, 5, 6]);
    const kept = await core['keyed.keepPicture']({ fileName: 'Nguyễn Văn An 0912345678.png', bytes: png });
    const opened = async () =>
      (await core['personalData.log']({ offset: 0, limit: 20 })).entries.filter(
        ({ action }) => action === 'openOriginal',
      ).length;
    await core['keyed.picture']({ sha256: kept.sha256 });
    expect(await opened()).toBe(0); // whoever keys it looks at what is before them anyway
    await take(core, anEntry({ evidence: [{ kind: 'picture', ...kept }] }));
    const shown = await core['keyed.picture']({ sha256: kept.sha256 });
    expect(await opened()).toBe(1);
    const [piece] = (await duty(core)).versions[0]?.evidence ?? [];
    for (const name of [shown.fileName, JSON.stringify(piece)]) {
      expect(name).toContain('.png');
      expect(name).not.toContain('0912345678');
    }
  });

  test('a picture is kept by its content and shown again; what is none is refused', async () => {
    const core = await aSampleOffice();
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const kept = await core['keyed.keepPicture']({ fileName: 'Ảnh Zalo.png', bytes: png });
    await take(core, anEntry({ evidence: [{ kind: 'picture', ...kept }] }));
    const shown = await core['keyed.picture']({ sha256: kept.sha256 });
    expect({ ...shown, bytes: [...shown.bytes] }).toEqual({
      bytes: [...png],
      media: 'image/png',
      fileName: 'Ảnh Zalo.png',
    });
    expect((await duty(core)).versions[0]?.evidence).toEqual([{ kind: 'picture', ...kept }]);
    const text = new TextEncoder().encode('không phải ảnh');
    await expect(core['keyed.keepPicture']({ fileName: 'a.png', bytes: text })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('a short name is known from now on, and forgotten with the batch', async () => {
    const core = await aSampleOffice();
    const read = async () =>
      (await core['keyed.readMessages']({ directiveId: SAMPLE_ID, text: 'BS: lũy kế 3.165', day: D17 })).proposals[0]
        ?.unit;
    expect(await read()).toMatchObject({ unitId: null, basis: 'initials', called: 'BS' });
    const { batch } = await take(core, anEntry({ alias: 'BS' }));
    expect(await read()).toMatchObject({ unitId: WARD, basis: 'name' });
    await core['imports.undo']({ batchId: batch?.id ?? '' });
    expect(await read()).toMatchObject({ unitId: null });
  });

  test('what is being keyed survives until it is saved or discarded, each place for itself', async () => {
    const core = await aSampleOffice();
    const save = (place: string, draft: string | null) =>
      core['keyed.saveDraft']({ directiveId: SAMPLE_ID, place, draft });
    const drafts = async () =>
      (await core['keyed.drafts']({ directiveId: SAMPLE_ID })).map(({ place, draft }) => [place, draft]);
    await save('a', '{"rows":"4"}');
    await save('b', '{"rows":"5"}');
    await save('a', '{"rows":"6"}');
    expect(await drafts()).toEqual([
      ['a', '{"rows":"6"}'],
      ['b', '{"rows":"5"}'],
    ]);
    await core['keyed.take']({ directiveId: SAMPLE_ID, entries: [anEntry()], draftPlace: 'a' });
    expect(await drafts()).toEqual([['b', '{"rows":"5"}']]);
    await core['keyed.saveDraft']({ directiveId: SAMPLE_ID, place: 'c', draft: '{"rows":"7"}', movedFrom: 'b' });
    expect(await drafts()).toEqual([['c', '{"rows":"7"}']]);
    await save('c', null);
    expect(await drafts()).toEqual([]);
  });
});
