import { describe, expect, test } from 'vitest';
import { escalationOf } from '../../../electron/documents/messages/escalation';
import { loadMessageTemplate } from '../../../electron/documents/messages/messageTemplate';
import { groupMessage, type MessageUnit, unitMessages } from '../../../electron/documents/messages/writeMessages';
import type { ReminderRound } from '../../../electron/domain/reminder';
import { smsLength, withoutMarks } from '../../../electron/domain/smsLength';
import { aDirective, aUnit, time } from '../../support/builders';
import { RESOURCES } from '../../support/office';
import { sample } from '../support';

const template = loadMessageTemplate(RESOURCES);
const wording = { template, own: new Map() };
const at = time('2021-08-17T15:30');
const ground = { office: sample.office, directive: aDirective(), citation: 'Công văn số 12', at, unitsAsked: 17 };
const round = (day: string, ways: ReminderRound['ways']): ReminderRound => ({
  actionId: day,
  at: time(`${day}T15:30`),
  ways,
  duties: ['o'],
});

function one(unit = aUnit(), earlier: readonly ReminderRound[] = [], fresh: readonly string[] = []): MessageUnit {
  const points = [
    { kind: 'missing' as const, text: 'Chưa gửi Mẫu 02: ngày 17/8', duties: ['o'], dutyNames: ['Mẫu 02 ngày 17/8'] },
  ];
  return {
    unit,
    label: unit.name,
    points,
    escalation: escalationOf({ level: earlier.length + 1, earlier, fresh }, unit, template),
  };
}

describe('the first reminder', () => {
  const messages = unitMessages(one(), ground, wording);
  test('names the unit, the moment and what is missing, and speaks of no other reminder', () => {
    expect(messages.zalo).toContain('Kính gửi: UBND phường Bồng Sơn');
    expect(messages.zalo).toContain('Tính đến 15h30 ngày 17/8/2021');
    expect(messages.zalo).toContain('- Chưa gửi Mẫu 02: ngày 17/8');
    expect(messages.zalo).not.toMatch(/lần thứ/i);
    expect(messages.email).toContain('Công văn số 12');
    expect(Object.values(messages).join('')).not.toMatch(/[{}]|undefined/);
  });
  test('a text message fits the network without dấu', () => {
    const plain = withoutMarks(messages.sms);
    expect(plain).toContain('chua gui Mau 02: ngay 17/8');
    expect(smsLength(plain).parts).toBeLessThan(smsLength(messages.sms).parts);
  });
});

test('the second says that it is the second and quotes the first with its day and way', () => {
  const messages = unitMessages(one(aUnit(), [round('2021-08-17', ['zalo', 'letter'])]), ground, wording);
  const quote = 'lần thứ nhất lúc 15h30 ngày 17/8/2021 (qua Zalo, bằng công văn)';
  expect(messages.zalo).toContain('ĐÔN ĐỐC LẦN THỨ HAI');
  for (const text of [messages.zalo, messages.sms, messages.email, messages.phone, messages.letter])
    expect(text).toContain(quote);
  expect(messages.emailSubject).toContain('lần thứ hai');
  expect(messages.zalo).toContain('Kính gửi: UBND phường Bồng Sơn');
});

describe('the third goes to the head of the unit', () => {
  const earlier = [round('2021-08-16', ['zalo']), round('2021-08-17', ['phone'])];
  test.each([
    ['UBND phường Bồng Sơn', 'Đồng chí Chủ tịch UBND phường Bồng Sơn'],
    ['Phòng Nội vụ thị xã', 'Đồng chí Trưởng phòng Nội vụ thị xã'],
    ['Trung tâm Y tế thị xã', 'Đồng chí Giám đốc Trung tâm Y tế thị xã'],
    ['Ban Quản lý dự án', 'Đồng chí Thủ trưởng Ban Quản lý dự án'],
  ])('%s', (addressee, leader) => {
    const messages = unitMessages(one(aUnit({ addressee }), earlier), ground, wording);
    expect(messages.zalo).toContain(`Kính gửi: ${leader}`);
    expect(messages.sms).toContain(`lần thứ ba đ${leader.slice(1)}: tính đến`);
    expect(messages.zalo).toContain('LẦN THỨ BA');
    expect(messages.zalo).toContain('lần thứ hai lúc 15h30 ngày 17/8/2021 (qua điện thoại)');
    expect(messages.zalo).toContain('Đề nghị đồng chí trực tiếp chỉ đạo');
  });
});

describe('one text for the group', () => {
  const hoaiMy = aUnit({ id: 'hoai-my', addressee: 'UBND xã Hoài Mỹ' });
  const first = round('2021-08-16', ['zalo', 'sms', 'email', 'phone']);
  const group = (...units: readonly MessageUnit[]) => groupMessage('zaloGroup', units, ground, wording);

  test('names every unit once; who was reminded before says so behind its own line', () => {
    const text = group(one(), one(hoaiMy, [first]));
    expect(text).toContain(', 2/17 đơn vị sau cần');
    expect(text).toContain('1. UBND phường Bồng Sơn: chưa gửi Mẫu 02: ngày 17/8\n');
    expect(text).toContain('2. UBND xã Hoài Mỹ: chưa gửi Mẫu 02: ngày 17/8 (lần thứ hai)\n');
    expect(text).not.toContain('LẦN THỨ');
    expect(groupMessage('smsGroup', [one()], ground, wording)).toContain('2021, 1/17 đơn vị cần thực hiện ngay:');
    expect(groupMessage('smsGroup', [], ground, wording)).toBe('');
  });

  test('the second to all quotes the first once, not behind each unit', () => {
    const text = group(one(aUnit(), [first]), one(hoaiMy, [first]));
    expect(text).toContain('ĐÔN ĐỐC LẦN THỨ HAI');
    expect(text.split('lần thứ nhất lúc 15h30 ngày 16/8/2021')).toHaveLength(2);
    expect(text).toContain('2. UBND xã Hoài Mỹ: chưa gửi Mẫu 02: ngày 17/8\n');
  });

  test('reminded at different times: that it was before, without a list of times', () =>
    expect(group(one(aUnit(), [round('2021-08-15', ['sms'])]), one(hoaiMy, [first]))).toContain(
      'Nội dung này đã được đôn đốc trước đó.',
    ));

  test('what was never reminded of is not said to be', () => {
    const text = group(one(aUnit(), [first], ['Mẫu 02 ngày 19/8']), one(hoaiMy, [first]));
    expect(text).toContain('1. UBND phường Bồng Sơn: chưa gửi Mẫu 02: ngày 17/8 (mới: Mẫu 02 ngày 19/8)\n');
    const { zalo } = unitMessages(one(aUnit(), [first], ['Mẫu 02 ngày 19/8']), ground, wording);
    expect(zalo).toMatch(/đã được đôn đốc lần thứ nhất lúc .*\), trừ Mẫu 02 ngày 19\/8\./);
  });

  test('the third to all goes to the heads', () => {
    const text = group(one(aUnit(), [first, first]), one(hoaiMy, [first, first]));
    expect(text).toContain('1. Đồng chí Chủ tịch UBND phường Bồng Sơn: chưa gửi');
    expect(text).toContain('Đề nghị các đồng chí trực tiếp chỉ đạo');
  });
});
