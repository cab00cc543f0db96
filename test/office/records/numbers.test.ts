import { describe, expect, test } from 'vitest';
import type { PaperDraft } from '../../../electron/domain/officePaper';
import type { Core } from '../../../electron/ipc/contract';
import { day } from '../../support/builders';
import { anOffice, SAMPLE_ID } from '../../support/office';
import { aPaperDraft } from '../../support/papers';

const TODAY = day('2021-08-19');

async function aDraft(core: Core, changes: Partial<PaperDraft> = {}) {
  return core['outgoing.save']({ paperId: null, draft: aPaperDraft(changes) });
}

async function give(
  core: Core,
  changes: Partial<PaperDraft> = {},
  order: { on?: string; number?: string; insist?: boolean } = {},
) {
  const { id } = await aDraft(core, changes);
  return core['outgoing.giveNumber']({
    paperId: id,
    issuedOn: order.on === undefined ? TODAY : day(order.on),
    number: order.number ?? null,
    insist: order.insist ?? false,
  });
}

test('a kind that the rule set does not know is refused, and nothing is kept', async () => {
  const core = await anOffice();
  await expect(aDraft(core, { kindId: 'bai-tho' })).rejects.toThrow('Không có loại văn bản “bai-tho”');
  expect((await core['outgoing.list']({})).papers).toEqual([]);
});

describe('numbers', () => {
  test('run from 01 in the order they are asked for, one series for all kinds until the office says otherwise', async () => {
    const core = await anOffice();
    expect((await give(core)).number).toBe(1);
    expect((await give(core, { kindId: 'bao-cao', code: 'BC-UBND' })).number).toBe(2);
    await core['series.save']({
      seriesId: null,
      name: 'Báo cáo',
      flow: 'outgoing',
      kindIds: ['bao-cao'],
      owner: '',
      symbol: '',
      isClosed: false,
    });
    expect((await give(core)).number).toBe(3);
    const first = await give(core, { kindId: 'bao-cao', code: 'BC-UBND', subject: 'sau khi tách dãy' });
    expect(first).toMatchObject({ number: 1, status: 'numbered', issuedOn: TODAY, year: 2021 });
  });

  test('copies share one series of their own', async () => {
    const core = await anOffice();
    await give(core);
    expect((await give(core, { kindId: 'sao-y', code: 'SY-UBND' })).number).toBe(1);
    expect((await give(core, { kindId: 'sao-luc', code: 'SL-UBND' })).number).toBe(2);
  });

  test('a year begins with 01 again; a paper of last year still gets a number of last year, after a warning', async () => {
    const core = await anOffice(undefined, '2022-01-03T08:00');
    expect((await give(core, {}, { on: '2022-01-03' })).number).toBe(1);
    await expect(give(core, {}, { on: '2021-12-31' })).rejects.toThrow('thuộc năm 2021');
    expect(await give(core, {}, { on: '2021-12-31', insist: true })).toMatchObject({ number: 1, year: 2021 });
  });

  test('a number given, cancelled or kept is given to nobody else, not even to who insists', async () => {
    const core = await anOffice();
    const one = await give(core, { subject: 'số một' });
    await give(core);
    await core['outgoing.cancelNumber']({ paperId: one.id, reason: 'In hỏng' });
    await expect(give(core, {}, { number: '01', insist: true })).rejects.toThrow('đã hủy (In hỏng)');
    await expect(give(core, {}, { number: '2', insist: true })).rejects.toThrow('Mỗi số chỉ dùng một lần');
    const kept = { seriesId: 'di', year: 2021, number: null, count: 2, reason: 'Phòng Nội vụ', insist: false };
    expect((await core['outgoing.reserve'](kept)).map(({ number }) => number)).toEqual([3, 4]);
    expect((await give(core)).number).toBe(5);
    await expect(give(core, {}, { number: '3' })).rejects.toThrow('đang được giữ: Phòng Nội vụ');
    expect((await give(core, {}, { number: '3', insist: true })).number).toBe(3);
  });

  test('leaps, inserted numbers, and days that do not rise with the numbers are asked about', async () => {
    const core = await anOffice();
    await give(core, {}, { on: '2021-08-17' });
    await expect(give(core, {}, { number: '5' })).rejects.toThrow('bỏ trống từ số 02 đến số 04');
    await give(core, {}, { number: '5', insist: true });
    await expect(give(core, {}, { number: '1a', on: '2021-08-17' })).rejects.toThrow('01a là số chèn');
    expect(await give(core, {}, { number: '1a', on: '2021-08-17', insist: true })).toMatchObject({ numberSuffix: 'a' });
    await expect(give(core, {}, { on: '2021-08-16' })).rejects.toThrow('Ngày văn bản trước ngày của số 05');
    await expect(give(core, {}, { number: '2', on: '2021-08-20' })).rejects.toThrow('chưa đến');
    const { free, next } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
    expect([free, next]).toEqual([[{ from: 2, to: 4 }], 6]);
  });

  test('number and code are unique in a year across series', async () => {
    const core = await anOffice();
    await give(core, { kindId: 'bao-cao', code: 'BC-UBND', subject: 'báo cáo thứ nhất' });
    const { seriesId } = await core['series.save']({
      seriesId: null,
      name: 'Báo cáo',
      flow: 'outgoing',
      kindIds: ['bao-cao'],
      owner: '',
      symbol: '',
      isClosed: false,
    });
    await expect(give(core, { kindId: 'bao-cao', code: 'BC-UBND' })).rejects.toThrow('báo cáo thứ nhất');
    const { numbers } = await core['series.numbers']({ seriesId, year: 2021 });
    expect(numbers).toEqual([]);
  });

  test('the year may have begun before the app', async () => {
    const core = await anOffice();
    await core['series.setStart']({ seriesId: 'di', year: 2021, first: 4482 });
    expect((await give(core)).number).toBe(4482);
    await expect(core['series.setStart']({ seriesId: 'di', year: 2021, first: 5000 })).rejects.toThrow('4482');
  });

  test('only the last number can be returned, and only before it is signed; all else is cancelled with its reason', async () => {
    const core = await anOffice();
    const one = await give(core);
    const two = await give(core);
    await expect(core['outgoing.returnNumber']({ paperId: one.id })).rejects.toThrow('Chỉ trả lại được số cuối cùng');
    expect((await core['outgoing.get']({ paperId: one.id })).isLastNumber).toBe(false);
    expect((await core['outgoing.get']({ paperId: two.id })).isLastNumber).toBe(true);
    const back = await core['outgoing.returnNumber']({ paperId: two.id });
    expect(back).toMatchObject({ number: null, year: null, issuedOn: null, status: 'draft' });
    const again = await core['outgoing.giveNumber']({ paperId: two.id, issuedOn: TODAY, number: null, insist: false });
    expect(again.number).toBe(2);
    await expect(core['outgoing.cancelNumber']({ paperId: one.id, reason: ' ' })).rejects.toThrow('lý do');
    const cancelled = await core['outgoing.cancelNumber']({ paperId: one.id, reason: 'Soạn lại' });
    expect(cancelled).toMatchObject({ status: 'cancelled', number: 1 });
    expect(await core['outgoing.restoreNumber']({ paperId: one.id })).toMatchObject({ status: 'numbered', number: 1 });
    const { steps } = await core['outgoing.get']({ paperId: one.id });
    expect(steps.map(({ step }) => step)).toEqual(['drafted', 'numbered', 'cancelled', 'restored']);
  });

  test('several at once get consecutive numbers, or none of them any', async () => {
    const core = await anOffice();
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push((await aDraft(core)).id);
    const { papers } = await core['outgoing.giveNumbers']({ paperIds: ids, issuedOn: TODAY, insist: false });
    expect(papers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const more = [(await aDraft(core)).id, ids[0] ?? ''];
    const all = core['outgoing.giveNumbers']({ paperIds: more, issuedOn: TODAY, insist: false });
    await expect(all).rejects.toThrow('đã có số 01');
    expect((await core['series.numbers']({ seriesId: 'di', year: 2021 })).next).toBe(6);
  });

  test('asked for all at the same moment, every paper gets its own', async () => {
    const core = await anOffice();
    const drafts = await Promise.all(Array.from({ length: 20 }, () => aDraft(core)));
    const given = await Promise.all(
      drafts.map(({ id }) =>
        core['outgoing.giveNumber']({ paperId: id, issuedOn: TODAY, number: null, insist: false }),
      ),
    );
    expect(new Set(given.map(({ number }) => number)).size).toBe(20);
  });
});

describe('a paper', () => {
  test('with a number keeps what stands on it, while the register’s own fields may change', async () => {
    const core = await anOffice();
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const paper = await give(core, {
      source: { kind: 'written', templateId: 'cong-van', values: { body: 'Nội dung' } },
    });
    const change = (changes: Partial<PaperDraft>) =>
      core['outgoing.save']({
        paperId: paper.id,
        draft: aPaperDraft({ source: paper.source, ...changes }),
      });
    await expect(change({ subject: 'khác' })).rejects.toThrow('đã có số');
    expect(await change({ note: 'Gửi qua trục liên thông', copies: 30 })).toMatchObject({ copies: 30, number: 1 });
    await expect(core['outgoing.remove']({ paperId: paper.id })).rejects.toThrow('không xóa được');
  });

  test('a draft that was removed stands in the log in words, without what was typed in it', async () => {
    const core = await anOffice();
    const source = { kind: 'written', templateId: 'cong-van', values: { body: 'Nội dung' } } as const;
    const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft({ source, urgency: 'urgent' }) });
    await core['outgoing.remove']({ paperId: id });
    const { entries } = await core['history.list']({ subjectKind: 'paper', subjectId: id });
    expect(entries[0]).toMatchObject({ fieldLabel: 'Xóa bản thảo', newValue: null });
    const told = entries[0]?.oldValue ?? '';
    expect(told).toContain('Loại văn bản: Công văn; ');
    expect(told).toContain('Mức độ khẩn: khẩn');
    expect(told).toContain('Nội dung: 8 ký tự');
    expect(told).not.toMatch(/cong-van|kindId|templateId/);
  });

  test('several are taken back at once, all or none, where nothing was noted on one of them since', async () => {
    const core = await anOffice();
    const [first, second] = [await give(core), await give(core)];
    const paperIds = [first.id, second.id];
    const standing = async () => (await core['outgoing.list']({})).papers.map(({ status }) => status);
    await core['outgoing.mark']({ paperIds, mark: 'signed', on: TODAY, reason: '' });
    await core['outgoing.mark']({ paperIds: [second.id], mark: 'sent', on: TODAY, reason: '' });
    await expect(core['outgoing.unmark']({ paperIds, mark: 'signed' })).rejects.toThrow('đã ghi thêm “Đã gửi”');
    expect(await standing()).toEqual(['sent', 'signed']);
    await core['outgoing.unmark']({ paperIds: [second.id], mark: 'sent' });
    await core['outgoing.unmark']({ paperIds, mark: 'signed' });
    expect(await standing()).toEqual(['numbered', 'numbered']);
    await core['outgoing.cancelNumbers']({ paperIds, reason: 'In hỏng' });
    await core['outgoing.restoreNumbers']({ paperIds });
    expect(await standing()).toEqual(['numbered', 'numbered']);
    const { numbers } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
    expect(numbers.map(({ state }) => state)).toEqual(['given', 'given']);
  });

  test('is signed, sent and recalled on days of its own, and each can be taken back', async () => {
    const core = await anOffice();
    const { id } = await aDraft(core);
    const mark = (what: 'signed' | 'sent' | 'recalled', on: string, reason = '') =>
      core['outgoing.mark']({ paperIds: [id], mark: what, on: day(on), reason });
    const unmarked = async (paperId: string) => (await core['outgoing.unmark']({ paperIds: [paperId] })).papers[0];
    await mark('signed', '2021-08-18');
    await expect(mark('sent', '2021-08-18')).rejects.toThrow('chưa có số');
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: TODAY, number: null, insist: false });
    await expect(mark('sent', '2021-08-18')).rejects.toThrow('trước ngày ban hành');
    await expect(mark('sent', '2021-08-20')).rejects.toThrow('chưa đến');
    await mark('sent', '2021-08-19');
    await expect(core['outgoing.cancelNumber']({ paperId: id, reason: 'x' })).rejects.toThrow('chỉ có thể thu hồi');
    await expect(mark('recalled', '2021-08-19')).rejects.toThrow('lý do');
    expect((await mark('recalled', '2021-08-19', 'Sai phụ lục')).papers[0]).toMatchObject({ status: 'recalled' });
    expect(await unmarked(id)).toMatchObject({ status: 'sent', sentOn: TODAY });
    expect(await unmarked(id)).toMatchObject({ status: 'signed', sentOn: null });
    const { entries } = await core['history.list']({ subjectKind: 'paper', subjectId: id });
    expect(entries.map(({ field }) => field)).toContain('recalled');
  });

  test('keeps its marks on days that follow each other, odd ones only when insisted on', async () => {
    const core = await anOffice();
    const { id } = await give(core, {});
    const mark = (what: 'signed' | 'sent' | 'recalled', on: string, insist = false) =>
      core['outgoing.mark']({ paperIds: [id], mark: what, on: day(on), reason: 'x', insist });
    const advice = (what: 'signed' | 'sent', on: string) =>
      core['outgoing.checkMark']({ paperIds: [id], mark: what, on: day(on) });
    expect(await advice('sent', '2021-08-19')).toEqual({ advice: ['Chưa ghi ngày ký văn bản này.'], isOdd: false });
    await expect(mark('signed', '2020-01-01')).rejects.toThrow('trước ngày ban hành 19/8/2021 quá lâu');
    expect(await advice('signed', '2020-01-01')).toMatchObject({ isOdd: true });
    expect(await advice('signed', '2021-08-18')).toEqual({ advice: [], isOdd: false });
    await mark('signed', '2020-01-01', true);
    await core['outgoing.unmark']({ paperIds: [id] });
    await mark('signed', '2021-08-19');
    await mark('sent', '2021-08-19');
    await expect(mark('recalled', '2021-08-18', true)).rejects.toThrow('trước ngày gửi 19/8/2021');
    await mark('recalled', '2021-08-19');
  });

  test('several are marked, or their numbers cancelled, all or none; what is odd is said once', async () => {
    const core = await anOffice();
    const [first, second, third] = [await give(core), await give(core), await give(core)];
    const paperIds = [first.id, second.id, third.id];
    const sent = { paperIds, mark: 'sent', on: TODAY } as const;
    expect(await core['outgoing.checkMark'](sent)).toEqual({
      advice: ['Chưa ghi ngày ký văn bản này.'],
      isOdd: false,
    });
    await core['outgoing.mark']({ paperIds: [third.id], mark: 'sent', on: TODAY, reason: '' });
    await expect(core['outgoing.cancelNumbers']({ paperIds, reason: 'In hỏng' })).rejects.toThrow('chỉ có thể thu hồi');
    await expect(core['outgoing.mark']({ ...sent, reason: '' })).rejects.toThrow();
    const standing = async () => (await core['outgoing.list']({})).papers.map(({ status }) => status);
    expect(await standing()).toEqual(['sent', 'numbered', 'numbered']);
    await core['outgoing.cancelNumbers']({ paperIds: [first.id, second.id], reason: 'In hỏng' });
    expect(await standing()).toEqual(['sent', 'cancelled', 'cancelled']);
  });

  test('signed without a number is told that it needs one', async () => {
    const core = await anOffice();
    const { id } = await aDraft(core);
    const { advice, isOdd } = await core['outgoing.checkMark']({ paperIds: [id], mark: 'signed', on: TODAY });
    expect(advice.join()).toContain('chưa có số');
    expect(isOdd).toBe(false);
  });

  test('is found without dấu, by number, year, kind and state', async () => {
    const core = await anOffice();
    await give(core, { subject: 'đôn đốc cài đặt Bluezone' });
    await aDraft(core, { kindId: 'to-trinh', subject: 'Đề nghị bổ sung kinh phí' });
    const found = async (filter: Parameters<Core['outgoing.list']>[0]) =>
      (await core['outgoing.list'](filter)).papers.map(({ subject }) => subject);
    expect(await found({ text: 'don doc BLUEZONE' })).toEqual(['đôn đốc cài đặt Bluezone']);
    expect(await found({ text: '01/ubnd' })).toHaveLength(1);
    expect(await found({ status: 'draft' })).toEqual(['Đề nghị bổ sung kinh phí']);
    expect(await found({ kindId: 'cong-van', year: 2021 })).toHaveLength(1);
    expect(await found({ year: 2020 })).toEqual([]);
  });
});

test('two hundred at once in a year of two thousand take less than two seconds', async () => {
  const core = await anOffice();
  const numbers = 2_000;
  const kept = { seriesId: 'di', year: 2021, number: null, count: 200, reason: 'sổ giấy', insist: false };
  for (let at = 0; at < numbers; at += kept.count) await core['outgoing.reserve'](kept);
  const paperIds = [];
  for (let at = 0; at < 200; at += 1) paperIds.push((await aDraft(core)).id);
  const start = process.cpuUsage(); // time of this process: whatever else the computer is busy with does not count
  const { papers } = await core['outgoing.giveNumbers']({ paperIds, issuedOn: TODAY, insist: false });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2_000);
  expect(papers.map(({ number }) => number)).toEqual(papers.map((_, at) => numbers + 1 + at));
});

test('a typed paper that still lacks something gets no number until somebody insists, one or several at once', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const source = { kind: 'written', templateId: 'ke-hoach', values: { body: 'Thực hiện [tên kế hoạch].' } } as const;
  const unready = { kindId: 'ke-hoach', code: 'KH-UBND', source };
  const refusal = /Chưa cấp số cho văn bản “đôn đốc cài đặt ứng dụng Bluezone”.*\[tên kế hoạch\]/;
  await expect(give(core, unready)).rejects.toThrow(refusal);
  const paperIds = [(await aDraft(core, unready)).id];
  const several = { paperIds, issuedOn: TODAY };
  await expect(core['outgoing.giveNumbers']({ ...several, insist: false })).rejects.toThrow(refusal);
  expect((await core['outgoing.giveNumbers']({ ...several, insist: true })).papers[0]).toMatchObject({ number: 1 });
});

test('series are told apart by their names, and kinds are called by theirs', async () => {
  const core = await anOffice();
  const series = { flow: 'outgoing', owner: '', symbol: '', isClosed: false } as const;
  await core['series.save']({ ...series, seriesId: null, name: 'Kế hoạch', kindIds: ['ke-hoach'] });
  const again = (name: string, kindIds: readonly string[]) =>
    core['series.save']({ ...series, seriesId: null, name, kindIds });
  await expect(again(' kế hoạch ', ['bao-cao'])).rejects.toThrow('Đã có dãy số tên “Kế hoạch”');
  await expect(again('Kế hoạch và báo cáo', ['bao-cao', 'ke-hoach'])).rejects.toThrow('Loại văn bản “Kế hoạch”');
});

test('a draft into which more was typed than was saved gets no number until somebody insists', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const source = { kind: 'written', templateId: 'cong-van', values: { body: 'Câu cũ.' } } as const;
  const { id: paperId } = await aDraft(core, { source });
  const newer = { ...aPaperDraft({ source: { ...source, values: { body: 'Câu mới.' } } }) };
  const keep = (draft: PaperDraft | null) =>
    core['written.saveDraft']({ place: paperId, draft: draft === null ? null : JSON.stringify(draft) });
  const number = (insist: boolean) => core['outgoing.giveNumber']({ paperId, issuedOn: TODAY, number: null, insist });
  await keep(newer);
  await expect(number(false)).rejects.toThrow('chưa lưu vào bản thảo này');
  await keep(aPaperDraft({ source }));
  expect(await number(false)).toMatchObject({ number: 1 });
});

describe('before a number is taken', () => {
  const REPORTS = {
    seriesId: null,
    name: 'Báo cáo',
    flow: 'outgoing',
    owner: '',
    symbol: '',
    isClosed: false,
  } as const;

  test('a number and code that stand on a paper of another series are refused while they are asked about', async () => {
    const core = await anOffice();
    await give(core, { kindId: 'bao-cao', code: 'BC-UBND', subject: 'báo cáo đầu' });
    await core['series.save']({ ...REPORTS, kindIds: ['bao-cao'] });
    const { id, kindId, seriesId } = await aDraft(core, { kindId: 'bao-cao', code: 'BC-UBND' });
    const asked = { paperId: id, kindId, seriesId, issuedOn: TODAY };
    const next = await core['outgoing.propose']({ ...asked, number: null });
    expect(next.isRefused).toBe(true);
    expect(next.warnings.join()).toContain('01/BC-UBND năm 2021 đã có ở văn bản “báo cáo đầu”');
    expect(next.free).toMatchObject({ usable: 2 });
    expect((await core['outgoing.propose']({ ...asked, number: '2' })).isRefused).toBe(false);
    const other = await aDraft(core, { kindId: 'bao-cao', code: 'BC-BCĐ' });
    expect((await core['outgoing.propose']({ ...asked, paperId: other.id, number: '1' })).isRefused).toBe(false);
  });

  test('a number that was let go is offered to a paper whose day fits, and told of to the others', async () => {
    const core = await anOffice();
    await give(core, {}, { on: '2021-08-17' });
    const kept = { seriesId: 'di', year: 2021, number: null, count: 1, reason: 'Phòng Nội vụ', insist: false };
    await core['outgoing.reserve'](kept);
    await give(core, {}, { on: '2021-08-18' });
    const asked = { kindId: 'cong-van', seriesId: null, number: null };
    expect((await core['outgoing.propose']({ ...asked, issuedOn: TODAY })).free).toBeNull();
    await core['outgoing.release']({ seriesId: 'di', year: 2021, number: '2' });
    const late = await core['outgoing.propose']({ ...asked, issuedOn: TODAY });
    expect(late).toMatchObject({ number: 4, free: { usable: null } });
    expect(late.free?.text).toContain('còn bỏ trống số 02. Không số nào hợp với ngày văn bản này');
    const fitting = await core['outgoing.propose']({ ...asked, issuedOn: day('2021-08-18') });
    expect(fitting.free?.usable).toBe(2);
    expect(fitting.free?.text).toContain('(sau số 01 ngày 17/8/2021, trước số 03 ngày 18/8/2021)');
    await expect(give(core, {}, { number: '2', on: '2021-08-18' })).rejects.toThrow('nhỏ hơn số cuối cùng');
    expect((await give(core, {}, { number: '2', on: '2021-08-18', insist: true })).number).toBe(2);
    expect((await core['outgoing.propose']({ ...asked, issuedOn: TODAY })).free).toBeNull();
  });
});
