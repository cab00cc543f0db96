import { describe, expect, test } from 'vitest';
import { day, time } from '../../support/builders';
import {
  aSampleOffice,
  enterNumberAndDay,
  REPORT_ORDER,
  SAMPLE_ID,
  SAMPLE_REPORTS,
  takeAll,
} from '../../support/office';

test('a report enters the register with what it says of itself, and is printed as it was numbered', async () => {
  const core = await aSampleOffice();
  await enterNumberAndDay(core);
  const paper = await core['outgoing.numberCampaign'](REPORT_ORDER);
  expect(paper).toMatchObject({
    kindId: 'bao-cao',
    number: 1,
    code: 'BC-UBND',
    status: 'numbered',
    issuedOn: '2021-08-19',
    isFrozen: true,
    keptBy: 'VT',
  });
  expect(paper.subject).toMatch(/^Kết quả tuần cao điểm/);
  expect(paper.addressees[0]).toBe('Sở Thông tin và Truyền thông tỉnh Bình Định');
  expect(paper.recipients.at(-1)).toEqual({ text: 'Lưu: VT', isArchiveLine: true });
  const before = await core['papers.compose']({ kind: 'written', paperId: paper.id });
  expect(before.html).toContain('Số: 01/BC-UBND');
  expect(before.html).toContain('ngày 19 tháng 8 năm 2021');
  // the office changes, the paper does not
  const office = await core['office.get']({});
  if (office === null) throw new Error('no office');
  await core['office.save']({ ...office, profile: { ...office.profile, placeOfIssue: 'Bồng Sơn' } });
  expect((await core['papers.compose']({ kind: 'written', paperId: paper.id })).html).toBe(before.html);
});

test('a report of the same day at another hour is asked about before it gets a second number', async () => {
  const core = await aSampleOffice();
  await enterNumberAndDay(core);
  await core['outgoing.numberCampaign'](REPORT_ORDER);
  const { number, insist, signatoryId, issuedOn, ...campaign } = REPORT_ORDER;
  const ask = (changes: object = {}) =>
    core['outgoing.propose']({
      seriesId: null,
      kindId: 'bao-cao',
      issuedOn,
      number,
      campaign: { ...campaign, ...changes },
    });
  const later = { at: time('2021-08-19T17:00') };
  const warned = await ask(later);
  expect(warned).toMatchObject({ number: 2, isRefused: false });
  expect(warned.warnings.join()).toMatch(/lúc 15h00 ngày 19\/8\/2021 đã có số 01\/BC-UBND.*17h00/);
  expect(await ask()).toMatchObject({ isRefused: true });
  expect(await ask({ at: time('2021-08-18T17:00') })).toMatchObject({ isRefused: false, warnings: [] });
  await expect(core['outgoing.numberCampaign']({ ...REPORT_ORDER, ...later })).rejects.toThrow('đã có số 01/BC-UBND');
  expect((await core['outgoing.numberCampaign']({ ...REPORT_ORDER, ...later, insist: true })).number).toBe(2);
});

test('the very same paper gets no second number; cancelled, it may get another', async () => {
  const core = await aSampleOffice();
  await enterNumberAndDay(core);
  const first = await core['outgoing.numberCampaign'](REPORT_ORDER);
  await expect(core['outgoing.numberCampaign'](REPORT_ORDER)).rejects.toThrow('đã có số 01/BC-UBND');
  expect((await core['outgoing.list']({})).total).toBe(1);
  await core['outgoing.cancelNumber']({ paperId: first.id, reason: 'Sai số liệu' });
  expect((await core['outgoing.numberCampaign'](REPORT_ORDER)).number).toBe(2);
});

test('remarks that were kept when the figures were others are told before the report is numbered for good', async () => {
  const core = await aSampleOffice();
  await enterNumberAndDay(core);
  await takeAll(core, [SAMPLE_REPORTS]);
  const kept = time('2021-08-18T17:00');
  const early = { ...REPORT_ORDER, at: time('2021-08-18T15:00'), issuedOn: day('2021-08-18') };
  const { drafts } = await core['remarks.get']({ directiveId: SAMPLE_ID, at: kept });
  const text = drafts.map((draft) => draft.text).join('\n');
  await core['remarks.save']({ directiveId: SAMPLE_ID, at: kept, text });
  const proposed = async (at: typeof kept) => {
    const campaign = { paper: 'report', directiveId: SAMPLE_ID, unitId: null, at } as const;
    const asked = { seriesId: null, kindId: 'bao-cao', issuedOn: early.issuedOn, number: null, campaign };
    return (await core['outgoing.propose'](asked)).warnings;
  };
  expect(await proposed(kept)).toEqual([]);
  const [warning = ''] = await proposed(early.at);
  expect(warning).toContain('số liệu còn khác');
  expect(warning).toContain('15h00');
  await expect(core['outgoing.numberCampaign'](early)).rejects.toThrow('số liệu còn khác');
  expect(await core['outgoing.numberCampaign']({ ...early, insist: true })).toMatchObject({ number: 1 });
});

describe('a paper that cites its directive with room for a number and a day nobody has entered', () => {
  const CITED = 'Công văn số …/UBND-VX ngày … tháng 8 năm 2021';
  const { number, insist, signatoryId, issuedOn, ...campaign } = REPORT_ORDER;
  const asked = { kindId: 'bao-cao', seriesId: null, issuedOn, number };

  test('is asked about by that very sentence before it gets its number, and no more once both are entered', async () => {
    const core = await aSampleOffice();
    const { warnings, isRefused } = await core['outgoing.propose']({ ...asked, campaign });
    expect(warnings.join()).toContain(CITED);
    expect(isRefused).toBe(false);
    await expect(core['outgoing.numberCampaign'](REPORT_ORDER)).rejects.toThrow(CITED);
    expect((await core['outgoing.list']({})).total).toBe(0);
    await enterNumberAndDay(core);
    expect((await core['outgoing.propose']({ ...asked, campaign })).warnings).toEqual([]);
    expect(await core['outgoing.numberCampaign'](REPORT_ORDER)).toMatchObject({ number: 1 });
  });

  test('whose number was given back is asked about in the register, where it may be insisted on', async () => {
    const core = await aSampleOffice();
    const { id: paperId } = await core['outgoing.numberCampaign']({ ...REPORT_ORDER, insist: true });
    await core['outgoing.returnNumber']({ paperId });
    const { warnings } = await core['outgoing.propose']({ ...asked, paperId });
    expect(warnings.join()).toContain(CITED);
    const again = { paperId, issuedOn, number: null };
    await expect(core['outgoing.giveNumber']({ ...again, insist: false })).rejects.toThrow(CITED);
    expect(await core['outgoing.giveNumber']({ ...again, insist: true })).toMatchObject({ number: 1 });
  });

  test('that was frozen so says that it has to be frozen again', async () => {
    const core = await aSampleOffice();
    const frozen = { directiveId: SAMPLE_ID, asOf: campaign.at, reason: '' };
    const { id: snapshotId } = await core['snapshots.freeze'](frozen);
    await enterNumberAndDay(core);
    const { warnings } = await core['outgoing.propose']({ ...asked, campaign: { ...campaign, snapshotId } });
    expect(warnings.join()).toMatch(/tháng 8 năm 2021.*chốt lại/);
  });

  test('that goes to many units at once is asked about once, by the name of the campaign, before any number is taken', async () => {
    const core = await aSampleOffice();
    const unitIds = (await core['reminders.list']({ directiveId: SAMPLE_ID, at: campaign.at })).map(
      ({ unitId }) => unitId,
    );
    const letters = { directiveId: SAMPLE_ID };
    const wish = { ...asked, kindId: 'cong-van', letters, signatoryId: null };
    const toldOnce = async () => (await core['outgoing.propose'](wish)).warnings.filter((one) => one.includes(CITED));
    expect(await toldOnce()).toEqual([expect.stringMatching(/^Đợt “.*Bluezone.*”/)]);
    const [said = ''] = await toldOnce();
    const order = {
      kind: 'reminder',
      ...letters,
      at: campaign.at,
      unitIds,
      givesNumbers: true,
      issuedOn,
      formats: [],
    } as const;
    await expect(core['batches.open']({ order, folder: null })).rejects.toMatchObject({
      code: 'conflict',
      message: said,
    });
    expect((await core['outgoing.list']({})).total).toBe(0);
    const { papers } = await core['batches.open']({ order: { ...order, insist: true }, folder: null });
    expect(papers).toHaveLength(unitIds.length);
    await enterNumberAndDay(core);
    expect(await toldOnce()).toEqual([]);
    expect(await core['batches.open']({ order: { ...order, again: true }, folder: null })).toMatchObject({
      kind: 'reminder',
    });
  });

  test('that is a reminder is asked about too', async () => {
    const core = await aSampleOffice();
    const [unit] = (await core['units.list']({})).units;
    const letter = { paper: 'reminder', directiveId: SAMPLE_ID, unitId: unit?.id ?? null, at: campaign.at } as const;
    const { warnings } = await core['outgoing.propose']({ ...asked, kindId: 'cong-van', campaign: letter });
    expect(warnings.join()).toContain(CITED);
  });
});
