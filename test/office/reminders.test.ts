import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type ReminderWay, USUAL_KINDS } from '../../electron/domain/reminder';
import type { Core } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID } from '../support/office';

/** Nobody has reported by then, so all are reminded; the clock goes on as the tests say. */
const AT = time('2021-08-17T15:30');
let now = '2021-08-17T15:31';
let core: Core;

beforeEach(async () => {
  now = '2021-08-17T15:31';
  core = await openOffice({ ...environmentOf(temporaryFolder()), clock: () => time(now) });
  onTestFinished(async () => void (await core['core.close']({})));
  await core['samples.load']({ sampleId: SAMPLE_ID });
});

async function lateUnits(): Promise<readonly string[]> {
  const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: AT });
  return units.filter(({ points }) => points.some(({ kind }) => kind === 'missing')).map(({ unitId }) => unitId);
}

function choiceOf(unitIds: readonly string[], ways: readonly ReminderWay[] = ['zalo']) {
  const items = unitIds.map((unitId) => ({ unitId, ways }));
  return { directiveId: SAMPLE_ID, at: AT, kinds: USUAL_KINDS, items };
}

async function nameOf(unitId: string): Promise<string | undefined> {
  return (await core['units.list']({})).units.find(({ id }) => id === unitId)?.name;
}

const log = async () => (await core['reminders.log']({ directiveId: SAMPLE_ID })).entries;

test('all late units in one action: each text in the log with day, way and reason, and in the history', async () => {
  const units = await lateUnits();
  expect(units).toHaveLength(17);
  const choice = choiceOf(units, ['zalo', 'letter']);
  const prepared = await core['reminders.prepare'](choice);
  expect(prepared.groups.zalo).toContain('17/17 đơn vị sau');
  for (const { unitName } of prepared.units)
    expect(prepared.groups.zalo.toLowerCase()).toContain(unitName.toLowerCase());
  expect(await log()).toEqual([]);
  const { entries, leftOut } = await core['reminders.record']({ ...choice, insist: false });
  expect([entries, leftOut]).toEqual([34, []]);
  const [entry] = await log();
  expect(entry).toMatchObject({
    remindedAt: '2021-08-17T15:31',
    remindedBy: 'van.thu',
    figuresAt: '2021-08-17T15:30',
    level: 1,
    reasons: ['Chưa gửi Mẫu 02: ngày 16/8, ngày 17/8'],
  });
  const zalo = (await log()).filter(({ way }) => way === 'zalo').map(({ text }) => text);
  expect(new Set(zalo)).toEqual(new Set(prepared.units.map(({ messages }) => messages.zalo)));
  expect((await core['history.list']({ subjectKind: 'reminder' })).total).toBe(34);
});

describe('not twice on one day by accident', () => {
  test('who was reminded of the same today is left out, said by name; insisting makes it the second', async () => {
    const units = (await lateUnits()).slice(0, 2);
    const [first = '', second = ''] = units;
    await core['reminders.record']({ ...choiceOf([first]), insist: false });
    const both = await core['reminders.record']({ ...choiceOf([first, second]), insist: false });
    expect(both).toMatchObject({ entries: 1, leftOut: [await nameOf(first)] });
    await expect(core['reminders.record']({ ...choiceOf(units), insist: false })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Hôm nay đã đôn đốc'),
    });
    await core['reminders.record']({ ...choiceOf([first]), insist: true });
    expect((await log())[0]).toMatchObject({ unitId: first, level: 2, text: expect.stringContaining('lần thứ nhất') });
  });
  test('what was taken back does not count; nothing of it is lost', async () => {
    const [unit = ''] = await lateUnits();
    const { actionId } = await core['reminders.record']({ ...choiceOf([unit], ['zalo', 'sms']), insist: false });
    expect(await core['reminders.undo']({ directiveId: SAMPLE_ID, actionId })).toEqual({ removed: 2 });
    expect((await log()).map(({ removedAt }) => removedAt)).toEqual([now, now]);
    await core['reminders.record']({ ...choiceOf([unit]), insist: false });
    expect((await log())[0]).toMatchObject({ level: 1 });
    await expect(core['reminders.undo']({ directiveId: SAMPLE_ID, actionId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

test('from day to day: the second quotes the first, the third goes to the head, in the letter too', async () => {
  const [unit = ''] = await lateUnits();
  const choice = choiceOf([unit], ['zalo', 'letter']);
  await core['reminders.record']({ ...choice, insist: false });
  const letter = async () =>
    (await core['papers.compose']({ kind: 'reminder', directiveId: SAMPLE_ID, unitId: unit, at: AT })).html;
  expect(await letter()).not.toContain('lần đôn đốc thứ');
  now = '2021-08-18T08:00';
  expect(await letter()).toMatch(
    /đôn đốc lần thứ nhất lúc 15h31 ngày 17\/8\/2021 \(qua Zalo, bằng công văn\); đây là lần đôn đốc thứ hai/,
  );
  await core['reminders.record']({ ...choice, insist: false });
  expect(await letter()).toContain('lần đôn đốc thứ hai');
  now = '2021-08-19T08:00';
  const [third] = (await core['reminders.prepare'](choice)).units;
  expect(third).toMatchObject({ level: 3, isRemindedToday: false });
  expect(third?.addressee).toMatch(/^Đồng chí Chủ tịch UBND /);
  expect(third?.messages.zalo).toMatch(/lần thứ nhất lúc 15h31 ngày 17\/8.*; lần thứ hai lúc 08h00 ngày 18\/8/);
  expect(await letter()).toMatch(/Đồng chí Chủ tịch UBND/);
});

test('what came of it is noted, told, and can be taken back', async () => {
  const [unit = ''] = await lateUnits();
  await core['reminders.record']({ ...choiceOf([unit]), insist: false });
  const [entry] = await log();
  const result = {
    directiveId: SAMPLE_ID,
    reminderIds: [entry?.id ?? ''],
    kind: 'promised',
    text: 'Hẹn 17h00',
  } as const;
  await expect(core['reminders.addResult']({ ...result, happenedAt: time('2021-08-17T15:32') })).rejects.toMatchObject({
    code: 'invalid',
  });
  const { resultIds } = await core['reminders.addResult']({ ...result, happenedAt: time('2021-08-17T15:31') });
  expect((await log())[0]?.results).toMatchObject([{ kind: 'promised', text: 'Hẹn 17h00', removedAt: null }]);
  expect((await core['history.list']({ subjectKind: 'reminder' })).entries[0]?.newValue).toContain(
    'hẹn thời gian gửi; Hẹn 17h00',
  );
  await core['reminders.removeResult']({ directiveId: SAMPLE_ID, resultId: resultIds[0] ?? '' });
  expect((await log())[0]?.results).toMatchObject([{ removedAt: now }]);
});

test('what came of a whole action is noted once for all its units, then otherwise for one', async () => {
  await core['reminders.record']({ ...choiceOf((await lateUnits()).slice(0, 3)), insist: false });
  const reminderIds = (await log()).map(({ id }) => id);
  const result = { directiveId: SAMPLE_ID, happenedAt: time('2021-08-17T15:31') } as const;
  await core['reminders.addResult']({ ...result, reminderIds, kind: 'called', text: 'Đã báo trong nhóm' });
  await core['reminders.addResult']({ ...result, reminderIds: reminderIds.slice(0, 1), kind: 'promised', text: '' });
  expect((await log()).map(({ results }) => results.map(({ kind }) => kind))).toEqual([
    ['called', 'promised'],
    ['called'],
    ['called'],
  ]);
  const wrong = { ...result, reminderIds: [...reminderIds, 'khong-co'], kind: 'called', text: '' } as const;
  await expect(core['reminders.addResult'](wrong)).rejects.toMatchObject({ code: 'notFound' });
  expect((await log()).flatMap(({ results }) => results)).toHaveLength(4);
});

test('a mail draft goes to the address of the unit with the letter in it; a unit that owes nothing gets none', async () => {
  const [unitId = ''] = await lateUnits();
  const { units } = await core['units.list']({});
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new Error('no such unit');
  const { id: _, ...draft } = unit;
  const contact = { fullName: 'Lê Thị Hoa', jobTitle: '', phone: '', email: 'vanthu@example.gov.vn', zalo: '' };
  await core['units.save']({ ...draft, unitId, channel: 'email', contacts: [contact] });
  const candidates = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: AT });
  expect(candidates.units.find((one) => one.unitId === unitId)).toMatchObject({ usualWay: 'email' });
  const choice = choiceOf([unitId], ['email']);
  const attachments = [{ fileName: 'cong-van.pdf', media: 'application/pdf', bytes: Buffer.from('%PDF') }];
  const { bytes, fileName } = await core['reminders.renderEmail']({ choice, unitId, attachments });
  expect(fileName).toMatch(/^thu-don-doc-.*-2021-08-17$/);
  const text = Buffer.from(bytes).toString('ascii');
  expect(text).toMatch(/^X-Unsent: 1\r\nTo: .* <vanthu@example\.gov\.vn>\r\n/s);
  expect(text).toContain("filename*=UTF-8''cong-van.pdf");
  expect(() => core['reminders.prepare'](choiceOf(['khong-co']))).toThrow('Chưa chọn đơn vị nào');
});

test('a unit with reminders cannot be removed from the registry without a word', async () => {
  const [unitId = ''] = await lateUnits();
  await core['reminders.record']({ ...choiceOf([unitId]), insist: false });
  await expect(core['units.remove']({ unitId })).rejects.toMatchObject({
    message: expect.stringContaining('1 lần đôn đốc'),
  });
});

describe('the minute of a reminder is the clerk’s to say', () => {
  test('it is written into the log, decides which day is “today”, and what came later is not before it', async () => {
    now = '2021-08-19T09:00';
    const [unit = ''] = await lateUnits();
    const evening = { ...choiceOf([unit]), remindedAt: time('2021-08-18T16:00') };
    await core['reminders.record']({ ...evening, insist: false });
    expect((await log())[0]).toMatchObject({ remindedAt: '2021-08-18T16:00', level: 1 });
    const at = (remindedAt: string) =>
      core['reminders.candidates']({ directiveId: SAMPLE_ID, at: AT, remindedAt: time(remindedAt) });
    const roundsAt = async (moment: string) =>
      (await at(moment)).units.find(({ unitId }) => unitId === unit)?.rounds.length;
    expect(await roundsAt('2021-08-17T16:00')).toBe(0);
    expect(await roundsAt('2021-08-18T17:00')).toBe(1);
    expect((await at('2021-08-18T17:00')).today).toBe('2021-08-18');
    await expect(core['reminders.record']({ ...evening, insist: false })).rejects.toMatchObject({ code: 'conflict' });
    await core['reminders.record']({ ...evening, remindedAt: time('2021-08-17T16:00'), insist: false });
    expect((await log())[0]).toMatchObject({ remindedAt: '2021-08-17T16:00', level: 1 });
  });
  test('never a minute that has not come', async () => {
    const [unit = ''] = await lateUnits();
    const early = { ...choiceOf([unit]), remindedAt: time('2021-08-17T15:32'), insist: false };
    await expect(core['reminders.record'](early)).rejects.toMatchObject({ code: 'invalid' });
    expect(await log()).toEqual([]);
  });
});

test('words the clerk changed are what the log and the mail say; all others stay as they were prepared', async () => {
  const [first = '', second = ''] = await lateUnits();
  const choice = choiceOf([first, second], ['zalo', 'email']);
  const texts = [
    { unitId: first, way: 'zalo', text: 'Chị Hoa ơi, còn thiếu Mẫu 02 ngày 17/8.' },
    { unitId: first, way: 'email', text: 'Kính gửi chị Hoa' },
  ] as const;
  const mail = await core['reminders.renderEmail']({ choice: { ...choice, texts }, unitId: first, attachments: [] });
  expect(Buffer.from(mail.bytes).toString('ascii')).toContain(Buffer.from('Kính gửi chị Hoa').toString('base64'));
  const [, prepared] = (await core['reminders.prepare'](choice)).units;
  await core['reminders.record']({ ...choice, texts, insist: false });
  const textOf = async (unitId: string) =>
    (await log()).find((entry) => entry.unitId === unitId && entry.way === 'zalo')?.text;
  expect(await textOf(first)).toBe('Chị Hoa ơi, còn thiếu Mẫu 02 ngày 17/8.');
  expect(await textOf(second)).toBe(prepared?.messages.zalo);
});

describe('reminded from the day’s list', () => {
  const BEFORE = time('2021-08-17T14:20');
  const owing = async (at = BEFORE) =>
    (await core['today.get']({ at })).cutoffs.find(({ formId }) => formId === 'mau-02')?.missing ?? [];
  const wish = async (count: number) => {
    const units = (await owing()).slice(0, count);
    const items = units.map(({ unitId }) => ({ unitId, ways: ['zalo'] as const }));
    const duties = units.flatMap((unit) => unit.duties);
    return { directiveId: SAMPLE_ID, at: BEFORE, kinds: USUAL_KINDS, duties, items };
  };

  test('before the hour too: the words of the reminders screen, with day and hour, and nothing of other days', async () => {
    now = '2021-08-17T14:20';
    const { units, groups } = await core['reminders.prepare'](await wish(2));
    expect(units[0]?.messages.zalo).toContain('Kính gửi: UBND phường Tam Quan');
    expect(units[0]?.messages.zalo).toContain('- Chưa gửi Mẫu 02: ngày 17/8 (hạn trước 15h00 ngày 17/8/2021)\nĐề nghị');
    expect(groups.zalo).toContain('2/17 đơn vị sau');
    expect(groups.zalo).not.toContain('16/8');
  });

  test('it stands in the log; the list knows it from then on, and no longer when it is taken back', async () => {
    now = '2021-08-17T14:20';
    const { actionId, remindedAt } = await core['reminders.record']({ ...(await wish(2)), insist: false });
    expect(remindedAt).toBe('2021-08-17T14:20');
    expect((await log())[0]).toMatchObject({ way: 'zalo', level: 1, remindedBy: 'van.thu' });
    const reminded = async (at?: ReturnType<typeof time>) => (await owing(at)).map((unit) => unit.reminded);
    expect((await reminded()).slice(0, 3)).toEqual([
      { at: '2021-08-17T14:20', ways: ['zalo'], times: 1 },
      { at: '2021-08-17T14:20', ways: ['zalo'], times: 1 },
      null,
    ]);
    expect((await reminded(time('2021-08-17T14:19')))[0]).toBeNull();
    const again = await core['reminders.prepare'](await wish(3));
    expect(again.units.map(({ isRemindedToday, level }) => [isRemindedToday, level])).toEqual([
      [true, 2],
      [true, 2],
      [false, 1],
    ]);
    await core['reminders.undo']({ directiveId: SAMPLE_ID, actionId });
    expect((await reminded())[0]).toBeNull();
  });

  test('a report that has come meanwhile is not reminded of', async () => {
    const none = { ...(await wish(1)), duties: ['khong-co'] };
    expect(() => core['reminders.prepare'](none)).toThrow('Chưa chọn đơn vị nào');
  });
});

test('a deadline at midnight is told as its day', async () => {
  const once = time('2021-08-20T09:00');
  const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: once });
  const reasons = units.flatMap(({ points }) => points.map(({ text }) => text));
  expect(reasons).toContain('Chưa gửi Mẫu 01: hạn trước ngày 20/8/2021');
  expect(reasons.join()).not.toContain('00h00');
});

describe('the office’s own words', () => {
  const OWN = 'Gửi {đơn vị}: đề nghị gửi ngay {nội dung}.\nHỏi: {liên hệ}';
  const zalo = async () =>
    (await core['reminders.prepare'](choiceOf((await lateUnits()).slice(0, 1)))).units[0]?.messages;

  test('are used for their way and stage only, and survive a new start', async () => {
    const folder = temporaryFolder();
    const open = () => openOffice({ ...environmentOf(folder), clock: () => time(now) });
    core = await open();
    await core['samples.load']({ sampleId: SAMPLE_ID });
    expect(await core['reminders.saveWording']({ kind: 'zalo', stage: 'first', text: OWN })).toEqual({ isOwn: true });
    await core['core.close']({});
    core = await open();
    onTestFinished(async () => void (await core['core.close']({})));
    const messages = await zalo();
    expect(messages?.zalo).toBe(
      'Gửi UBND phường Bồng Sơn: đề nghị gửi ngay chưa gửi Mẫu 02: ngày 16/8, ngày 17/8.\nHỏi: Phòng Văn hóa và Thông tin thị xã (zalo nhóm ACEVH)',
    );
    expect(messages?.sms).toContain('đôn đốc UBND phường Bồng Sơn');
    await core['reminders.record']({ ...choiceOf((await lateUnits()).slice(0, 1)), insist: false });
    expect((await log())[0]?.text).toContain('đề nghị gửi ngay');
    now = '2021-08-18T08:00';
    expect((await zalo())?.zalo).toContain('ĐÔN ĐỐC LẦN THỨ HAI');
  });

  test('a wrong field is refused with a sentence and nothing changes', async () => {
    const before = await zalo();
    const wrong = { kind: 'zalo', stage: 'first', text: 'Gửi {đơn vi}: {nội dung}' } as const;
    await expect(core['reminders.saveWording'](wrong)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Có phải {đơn vị}?'),
    });
    expect(await zalo()).toEqual(before);
    expect(await core['reminders.tryWording']({ ...wrong, directiveId: SAMPLE_ID })).toMatchObject({ preview: null });
  });

  test('can be looked at before, are told in the history, and go back to what is built in', async () => {
    const place = { kind: 'zaloGroup', stage: 'leader' } as const;
    const text = '{cơ quan}, lần {lần}:\n{thứ tự}) {kính gửi}: {nội dung}';
    const { preview } = await core['reminders.tryWording']({ ...place, directiveId: SAMPLE_ID, text });
    expect(preview).toMatch(/^UBND thị xã Hoài Nhơn, lần ba:\n1\) Đồng chí .*: chưa gửi Mẫu 02.*\n2\) Đồng chí /);
    await core['reminders.saveWording']({ ...place, text });
    const one = async () =>
      (await core['reminders.wordings']({})).find((w) => w.kind === 'zaloGroup' && w.stage === 'leader');
    expect((await one())?.own).toBe(text);
    expect((await core['history.list']({ subjectKind: 'office' })).entries[0]).toMatchObject({
      fieldLabel: 'Lời đôn đốc: tin nhóm Zalo, lần thứ ba trở đi',
      newValue: text,
    });
    expect(await core['reminders.saveWording']({ ...place, text: null })).toEqual({ isOwn: false });
    expect((await one())?.own).toBeNull();
    const builtIn = (await one())?.builtIn ?? '';
    expect(await core['reminders.saveWording']({ ...place, text: builtIn })).toEqual({ isOwn: false });
  });
});

test('the day of the letter is told, so that a reminder dated before it can be pointed out', async () => {
  const { issuedOn } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: AT });
  expect(issuedOn).toMatch(/^2021-08-/);
});

test('what a merged unit left owing is asked of its heir, no target of it is', async () => {
  await core['keyed.take']({
    directiveId: SAMPLE_ID,
    entries: [
      {
        unitId: 'xa-hoai-son',
        formId: 'mau-02',
        period: day('2021-08-17'),
        receivedAt: time('2021-08-17T14:50'),
        arrivalBasis: 'call',
        isArrivalSure: false,
        channel: 'phone',
        dataAsOf: null,
        values: { cumulative: '900' },
        rows: '2',
        persons: '',
        isNil: false,
        evidence: [],
        decision: null,
        alias: null,
      },
    ],
  });
  const pointsAt = async (at: string) => {
    now = at;
    const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: time(at) });
    return units.find(({ unitId }) => unitId === 'xa-hoai-son')?.points.map(({ kind }) => kind) ?? [];
  };
  expect(await pointsAt('2021-08-17T15:31')).toEqual(expect.arrayContaining(['missing', 'below-target']));
  await core['units.reorganise']({
    kind: 'merge',
    fromIds: ['xa-hoai-son', 'xa-hoai-phu'],
    into: [{ name: 'Xã Hoài Phú Sơn', code: null }],
    since: day('2021-08-18'),
    source: 'Nghị quyết 1664/NQ-UBTVQH15',
  });
  expect(await pointsAt('2021-08-18T15:31')).toEqual([]); // nobody is there to be written to
  const letters = await core['reminders.list']({ directiveId: SAMPLE_ID, at: time('2021-08-18T15:31') });
  expect(letters.map(({ unitId }) => unitId)).not.toContain('xa-hoai-son');
  const heir = letters.find(({ unitName }) => unitName === 'Xã Hoài Phú Sơn');
  expect(heir).toMatchObject({ isMissing: true, isBelowTarget: false });
  expect(heir?.reasons.join('; ')).toContain('Chưa gửi Mẫu 02 của Xã Hoài Sơn (đơn vị cũ): ngày 16/8');
});

test('what is no number and no address does not make a unit one that can be called or written to', async () => {
  const reachOf = async () => {
    const { units } = await core['reminders.candidates']({ directiveId: SAMPLE_ID, at: AT });
    return units.find(({ unitId }) => unitId === 'xa-hoai-my')?.reach;
  };
  const { units } = await core['units.list']({});
  const unit = units.find(({ id }) => id === 'xa-hoai-my');
  if (unit === undefined) throw new Error('no such unit');
  const save = (phone: string, email: string) =>
    core['units.save']({
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      addressee: unit.addressee,
      parentId: unit.parentId,
      aliases: unit.aliases,
      groups: unit.groups,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      channel: unit.channel,
      contacts: [{ fullName: 'Người Thử', jobTitle: '', phone, email, zalo: '' }],
    });
  await save('abc', 'khong phai thu');
  expect(await reachOf()).toEqual({ phone: null, mailAddress: null });
  await save('0256 3861 234', 'thu@example.vn');
  expect(await reachOf()).toEqual({ phone: '0256 3861 234', mailAddress: 'thu@example.vn' });
});

test('the log tells the number of a letter that a batch has given, and of no other way', async () => {
  const [unitId = ''] = await lateUnits();
  const letters = { kind: 'reminder', directiveId: SAMPLE_ID, at: AT, unitIds: [unitId], formats: [] } as const;
  const order = { ...letters, givesNumbers: true, issuedOn: day('2021-08-17'), insist: true };
  const { batchId, papers } = await core['batches.open']({ order, folder: null });
  await core['reminders.record']({ ...choiceOf([unitId], ['letter', 'zalo']), insist: false, batchId });
  const entries = await log();
  const text = (wanted: ReminderWay) => entries.find(({ way }) => way === wanted)?.text ?? '';
  expect(papers[0]?.number).toMatch(/^01\//);
  expect(text('letter').startsWith(`Công văn số ${papers[0]?.number} ngày 17/8/2021\n`)).toBe(true);
  expect(text('zalo')).not.toContain('Công văn số');
});
