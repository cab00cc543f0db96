import { describe, expect, test } from 'vitest';
import type { Signatory } from '../../electron/domain/office';
import type { AnyPaperRequest } from '../../electron/ipc/contract';
import { day } from '../support/builders';
import { anOffice, enterNumberAndDay, REPORT_ORDER, SAMPLE_ID } from '../support/office';

/** 1 × 1, transparent. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function anOfficeWith(change: Partial<Signatory>) {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await enterNumberAndDay(core);
  const office = await core['office.get']({});
  const [first] = office?.signatories ?? [];
  if (office === null || first === undefined) throw new Error('the sample has a signatory');
  await core['office.save']({ ...office, signatories: [{ ...first, ...change }] });
  return { core, office, first };
}

describe('a signer who may not sign on the day of the paper is told', () => {
  test('asked for by name', async () => {
    const { core, first } = await anOfficeWith({ validTo: day('2021-07-31') });
    const ask = (on: string) => core['signing.check']({ signatoryId: first.id, day: day(on) });
    expect(await ask('2021-07-31')).toEqual([]);
    expect(await ask('2021-08-01')).toEqual([
      `Văn bản ngày 01/8/2021, nhưng ${first.fullName} chỉ được ký đến hết ngày 31/7/2021. Hãy chọn người ký khác hoặc sửa thời hạn của người này trong mục Cơ quan.`,
    ]);
  });

  test('the default, whose place stays blank then', async () => {
    const { core, first } = await anOfficeWith({ validFrom: day('2022-01-01') });
    const warnings = await core['signing.check']({ signatoryId: null, day: day('2021-08-17') });
    expect(warnings).toEqual([
      `Người ký mặc định ${first.fullName} không ký được văn bản ngày 17/8/2021, nên khối chữ ký để trống. Hãy chọn người ký.`,
    ]);
  });

  test('by a mandate that has ended', async () => {
    const mandate = { paper: 'GUQ 05', from: null, to: day('2021-08-15'), scope: '' };
    const { core, first } = await anOfficeWith({ authorityLines: ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG'], mandate });
    const [warning] = await core['signing.check']({ signatoryId: first.id, day: day('2021-08-17') });
    expect(warning).toContain('đã hết ngày 15/8/2021');
  });
});

describe('no number for a paper with an empty or impossible block unless the clerk insists', () => {
  const { number, insist, signatoryId, issuedOn, ...campaign } = REPORT_ORDER;
  const asked = { seriesId: null, kindId: 'bao-cao', issuedOn, number, campaign, signatoryId };

  test.each([
    ['not in office yet', { validFrom: day('2022-01-01') }, 'khối chữ ký để trống'],
    ['a deputy without the head', { authorityLines: ['PHÓ CHỦ TỊCH'] }, 'không đúng cách ghi'],
    ['no position', { authorityLines: [] }, 'chưa có quyền hạn, chức vụ'],
  ] as const)('%s', async (_, change, words) => {
    const { core } = await anOfficeWith(change);
    expect((await core['outgoing.propose'](asked)).warnings.join()).toContain(words);
    expect((await core['outgoing.propose']({ ...asked, signatoryId: undefined })).warnings).toEqual([]);
    await expect(core['outgoing.numberCampaign'](REPORT_ORDER)).rejects.toThrow(words);
    const batch = {
      kind: 'reminder',
      directiveId: SAMPLE_ID,
      at: REPORT_ORDER.at,
      issuedOn,
      givesNumbers: true,
    } as const;
    const unitIds = (await core['units.list']({})).units.slice(0, 2).map(({ id }) => id);
    await expect(
      core['batches.open']({ order: { ...batch, unitIds, formats: ['pdf'] }, folder: '/x' }),
    ).rejects.toThrow(words);
    expect((await core['outgoing.numberCampaign']({ ...REPORT_ORDER, insist: true })).number).toBe(1); // none was lost
  });
});

describe('how somebody signs is kept', () => {
  test('way, title, mandate and pictures come back as they were', async () => {
    const { core, office, first } = await anOfficeWith({});
    const { sha256 } = await core['keyed.keepPicture']({ fileName: 'chu-ky.png', bytes: PNG });
    const parts = {
      collective: 'Ban Chỉ đạo',
      agencyHead: '',
      head: '',
      position: 'Trưởng ban',
      otherTitle: 'CHỦ TỊCH',
    };
    const signatory: Signatory = {
      ...first,
      authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      otherTitleLines: ['CHỦ TỊCH'],
      way: { patternId: 'committeeHead', parts },
      mandate: { paper: 'GUQ 05', from: day('2021-08-01'), to: null, scope: 'công văn' },
      picture: sha256,
    };
    const seal = { picture: sha256, diameterMm: 36 };
    await core['office.save']({ ...office, signatories: [signatory], seal });
    expect(await core['office.get']({})).toMatchObject({ signatories: [signatory], seal });
    await core['office.save']({ profile: office.profile, signatories: [signatory] });
    expect(await core['office.get']({})).toMatchObject({ seal }); // not spoken of: as it is
    expect((await core['store.verify']({})).ok).toBe(true);
  });

  test('a picture that is no PNG is refused, and nothing changes', async () => {
    const { core, office, first } = await anOfficeWith({});
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    const { sha256 } = await core['keyed.keepPicture']({ fileName: 'chu-ky.jpg', bytes: jpeg });
    await expect(core['office.save']({ ...office, signatories: [{ ...first, picture: sha256 }] })).rejects.toThrow(
      'phải là tệp PNG',
    );
    expect((await core['office.get']({}))?.signatories[0]?.picture).toBeNull();
  });
});

describe('pictures of signature and seal are for a look or a print only', () => {
  const PICTURE = 'class="sign-image"';

  async function aPaperSignedWithPicture(kindId: string) {
    const { core, office, first } = await anOfficeWith({});
    const { sha256 } = await core['keyed.keepPicture']({ fileName: 'chu-ky.png', bytes: PNG });
    await core['office.save']({ ...office, signatories: [{ ...first, picture: sha256 }] });
    const begun = await core['written.begin']({ kindId, directiveId: null });
    return { core, draft: { ...begun, subject: 'đôn đốc cài đặt ứng dụng', signatoryId: first.id } };
  }

  test('on what is being typed, and on a numbered paper without changing it', async () => {
    const { core, draft } = await aPaperSignedWithPicture('cong-van');
    const htmlOf = async (request: AnyPaperRequest) => (await core['papers.compose'](request)).html;
    expect(await htmlOf({ kind: 'draft', draft })).not.toContain(PICTURE);
    expect(await htmlOf({ kind: 'draft', draft, hasPictures: true })).toContain(PICTURE);
    const { id } = await core['outgoing.save']({ paperId: null, draft });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-17'), number: null, insist: true });
    const before = await htmlOf({ kind: 'written', paperId: id });
    expect(before).not.toContain(PICTURE);
    expect(await htmlOf({ kind: 'written', paperId: id, hasPictures: true })).toContain(PICTURE);
    expect(await htmlOf({ kind: 'written', paperId: id })).toBe(before);
  });

  test('on the sheet of a copy only in the signature of the copy', async () => {
    const { core, draft } = await aPaperSignedWithPicture('cong-van');
    const { id } = await core['outgoing.save']({ paperId: null, draft });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-17'), number: null, insist: true });
    const begun = await core['written.begin']({ kindId: 'sao-y', directiveId: null });
    const source = { kind: 'copy', form: 'sao-y', ofPaperId: id, sha256: null, values: {} } as const;
    const copy = { ...begun, source, signatoryId: draft.signatoryId };
    const { html } = await core['papers.compose']({ kind: 'draft', draft: copy, hasPictures: true });
    expect(html.split(PICTURE)).toHaveLength(2);
    expect(html.indexOf(PICTURE)).toBeGreaterThan(html.indexOf('SAO Y'));
  });

  test('none where the paper names no signer', async () => {
    const { core, draft } = await aPaperSignedWithPicture('cong-van');
    const unsigned = { ...draft, signatoryId: null };
    const { html } = await core['papers.compose']({ kind: 'draft', draft: unsigned, hasPictures: true });
    expect(html).not.toContain(PICTURE);
  });
});
