import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../../electron/imports/chat/readMessages';
import { day } from '../../support/builders';
import { processorMs } from '../../support/processorMs';
import { aChat } from './context';

/** One proposal in short: unit (or its best guess in brackets), figures, what is declared. */
function short(text: string, context = aChat()): readonly string[] {
  return readMessages(text, context).proposals.map(({ unit, figures, isNil, isCorrection, period }) => {
    const who = unit.unitId ?? `(${unit.proposals.map(({ unitId }) => unitId).join('|')})`;
    const what = figures.map(({ fieldKey, value, isDoubtful }) => `${fieldKey}=${value}${isDoubtful ? '?' : ''}`);
    return [
      who,
      ...what.sort(),
      ...(isNil ? ['nil'] : []),
      ...(isCorrection ? ['corrects'] : []),
      period ?? 'no day',
    ].join(' ');
  });
}

const BS = 'phuong-bong-son';
const D17 = '2021-08-17';

describe('what a message of the group says', () => {
  test.each<readonly [text: string, expected: readonly string[]]>([
    [
      '[17/08/2021 14:50] Lê Thị Hư Cấu: Phường Bồng Sơn: hôm nay 45, lũy kế 3165',
      [`${BS} cumulative=3165 rows=45 ${D17}`],
    ],
    ['[14:50 17/08/2021] Hư Cấu: P. Bồng Sơn hôm nay 45 lũy kế 3.165', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    [
      '[14:50, 17/8/2021] Hư Cấu: UBND phường Bồng Sơn báo cáo: cài mới 45, tổng 3.165',
      [`${BS} cumulative=3165 rows=45 ${D17}`],
    ],
    ['Hư Cấu\n17/08/2021 14:50\nBồng Sơn: lũy kế 3.165', [`${BS} cumulative=3165 ${D17}`]],
    ['Hư Cấu\n14:50\nBồng Sơn: lũy kế 3 165', [`${BS} cumulative=3165 ${D17}`]],
    ['Hư Cấu, 14:50 17/8/2021\nBồng Sơn mới 45; LK 3165', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    ['Hư Cấu 14:50 hôm qua\nBồng Sơn LK 3165', [`${BS} cumulative=3165 2021-08-16`]],
    ['phường Bồng Sơn: hôm nay 45, lũy kế 3165, không có ca trùng', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    ['Bồng Sơn không phát sinh', [`${BS} nil ${D17}`]],
    ['Bồng sơn k phát sinh ạ, lũy kế vẫn 3.120', [`${BS} cumulative=3120 nil ${D17}`]],
    ['bong son ko co phat sinh moi', [`${BS} nil ${D17}`]],
    ['BS: 3.165', [`(${BS}) cumulative=3165? ${D17}`]],
    ['HT: 2.310', [`(phuong-hoai-thanh|phuong-hoai-tan) cumulative=2310? ${D17}`]],
    ['P.BS hôm nay 45 lk 3165', [`(${BS}) cumulative=3165 rows=45 ${D17}`]],
    ['Bồng Sơn 45/3165', [`${BS} cumulative=3165? rows=45? ${D17}`]],
    [
      'Bồng Sơn: hôm nay 45, tổng cộng 3.165. Hoài Tân: hôm nay 12, tổng cộng 2.310',
      [`${BS} cumulative=3165 rows=45 ${D17}`, `phuong-hoai-tan cumulative=2310 rows=12 ${D17}`],
    ],
    [
      'Bồng Sơn lũy kế 3165, Hoài Tân lũy kế 2310',
      [`${BS} cumulative=3165 ${D17}`, `phuong-hoai-tan cumulative=2310 ${D17}`],
    ],
    ['Hoài Tân và Bồng Sơn không phát sinh', [`phuong-hoai-tan nil ${D17}`, `${BS} nil ${D17}`]],
    ['Đính chính: Bồng Sơn lũy kế 3.165', [`${BS} cumulative=3165 corrects ${D17}`]],
    ['Bồng Sơn xin đính chính lũy kế từ 3.156 thành 3.165', [`${BS} cumulative=3165 corrects ${D17}`]],
    ['Bồng Sơn báo cáo ngày 16/8: mới 30, lũy kế 3.120', [`${BS} cumulative=3120 rows=30 2021-08-16`]],
    [
      'Báo cáo Mẫu 02 ngày 17/8/2021\nPhường Tam Quan Bắc\n- Số mới trong ngày: 8\n- Lũy kế: 1.234 người',
      [`phuong-tam-quan-bac cumulative=1234 rows=8 ${D17}`],
    ],
    ['Tam Quan mới 5, lũy kế 900', [`phuong-tam-quan cumulative=900 rows=5 ${D17}`]],
    ['[17/08/2021 14:50] Lan VP P. Bồng Sơn: hôm nay 45, lũy kế 3165 ạ', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    ['Bồng Sơn 😀👍 hôm nay 45 ❤️ lũy kế 3165 🙏', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    ['Bồng Sơn: đến hôm nay 3.165, mới 45', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    ['Bồng Sơn: 45 người mới, lũy kế đến nay 3,165', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    ['Bồng Sơn 0 ca mới, lũy kế 3120', [`${BS} cumulative=3120 rows=0 ${D17}`]],
    ['Bồng Sơn tính đến 14h30 ngày 17/8 lũy kế 3165, SĐT liên hệ 0905 123 456', [`${BS} cumulative=3165 ${D17}`]],
    ['Khu phố 5 Bồng Sơn: hôm nay 45, lũy kế 3165, đạt 60,5%', [`${BS} cumulative=3165 rows=45 ${D17}`]],
    [
      'Phòng Tài chính - Kế hoạch: tổng số 42, có smartphone 40, đã cài 38',
      ['phong-tai-chinh-ke-hoach staff_installed=38 staff_total=42 staff_with_smartphone=40 once'],
    ],
    ['> Nhắc: Bồng Sơn lũy kế 1\n[Hình ảnh]\nBồng Sơn lũy kế 3165', [`${BS} cumulative=3165 ${D17}`]],
    ['Đã nhận được nhé, cảm ơn các đồng chí', []],
    ['Bồng Sơn đã gửi báo cáo qua mail lúc 14h50', []],
    ['Phường Bồng Xơn lũy kế 3165', [`(${BS}) cumulative=3165 ${D17}`]],
    ['hôm nay 45, lũy kế 3165', [`() cumulative=3165 rows=45 ${D17}`]],
    ['', []],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });
});

describe('what can not be read for sure is said', () => {
  const told = (text: string, context = aChat()) => {
    const [proposal] = readMessages(text, context).proposals;
    const figures = proposal?.figures.map(({ fieldKey, value }) => `${fieldKey}=${value}`).toSorted();
    return { figures, period: proposal?.period, isUnsure: proposal?.isUnsure };
  };

  test('figures of yesterday named beside those of today stay yesterday’s', () =>
    expect(
      told(
        '[18/08/2021 14:17] Thử: Bồng Sơn hôm nay 12 người, hôm qua 11 người, lũy kế 6,055',
        aChat(day('2021-08-18')),
      ),
    ).toEqual({ figures: ['cumulative=6055', 'rows=12'], period: '2021-08-18', isUnsure: true }));

  test('a running total up to yesterday does not move today’s report', () =>
    expect(
      told('[18/08/2021 14:17] Thử: Bồng Sơn lũy kế đến 17h00 ngày 17/8 là 4.000, hôm nay thêm 30, tổng 4.030'),
    ).toMatchObject({ period: '2021-08-18', isUnsure: true }));

  test.each([
    ['a sign', 'Bồng Sơn: hôm nay -5, lũy kế 3.165'],
    ['a span', 'Bồng Sơn: hôm nay 45-50, lũy kế 3.165'],
    ['more new people than in all', 'Bồng Sơn hôm nay 50, lũy kế 40'],
    ['a stamp left among the words', 'Bồng Sơn hôm nay 45, lũy kế 3165\n[lúc 14:47 hôm nay] Hoài Mỹ'],
  ])('%s', (_name, text) => expect(told(text).isUnsure).toBe(true));

  test('nothing odd, nothing said', () =>
    expect(told('Bồng Sơn: hôm nay 45 - lũy kế 3.165 (tính đến 14h30 ngày 17/8)').isUnsure).toBe(false));

  test('new people and all of them parted by a stroke are no day', () =>
    expect(told('Hoai Tan: 5/3.200').figures).toEqual(['cumulative=3200', 'rows=5']));

  test('three numbers parted by strokes are no day either', () =>
    expect(told('Phòng Tài chính - Kế hoạch: 42/40/38').figures).toEqual([
      'staff_installed=38',
      'staff_total=42',
      'staff_with_smartphone=40',
    ]));

  test.each([
    ['Hoài Thanh tổng số người dân 5.874, lũy kế 900, hôm nay thêm 12', ['cumulative=900', 'rows=12']],
    ['Hoài Thanh tổng dân số 8.000 người, lũy kế 900', ['cumulative=900']],
    ['Hoài Thanh trong ngày 12 (nam 5, nữ 7), lũy kế 900', ['cumulative=900', 'rows=12']],
  ])('%s', (text, figures) => expect(told(text).figures).toEqual(figures));

  test('a comparison with yesterday is of today', () =>
    expect(
      told(
        '[21/08/2021 14:00] Thử: Tam Quan Bắc lũy kế 2500 người, tăng 12 người so với hôm qua',
        aChat(day('2021-08-21')),
      ),
    ).toMatchObject({ period: '2021-08-21', isUnsure: false }));

  test('the same message twice, as copies overlap, is one', () => {
    const line = '[19/08/2021 14:50] A: Phường Hoài Hảo: hôm nay 16, lũy kế 6.055';
    expect(readMessages(`${line}\n${line}`, aChat()).messages).toHaveLength(1);
  });

  test('a number before its noun', () =>
    expect(told('Phòng Tài chính - Kế hoạch: tổng 42 cán bộ, 40 có smartphone, 38 đã cài').figures).toEqual([
      'staff_installed=38',
      'staff_total=42',
      'staff_with_smartphone=40',
    ]));
});

test('a long paste of anything is read in the time of its length', () => {
  const begun = processorMs();
  for (const text of ['abc xyz 12 ', '1', 'BS HT TQ ', '[(14:50', 'trong đó ', 'Bồng Sơn 12\n', '17/8/2021 lũy kế\n'])
    readMessages(text.repeat(Math.ceil(60_000 / text.length)), aChat());
  expect(processorMs() - begun).toBeLessThan(30_000); // minutes when one of the patterns looks twice
});

test('a day outside the periods is named', () => {
  const [proposal] = readMessages('[17/08/2021 14:50] A: Bồng Sơn ngày 18/8/2031 mới 5, lk 3.170', aChat()).proposals;
  expect(proposal).toMatchObject({ period: null, dayOutside: '2031-08-18' });
});

describe('stamps', () => {
  const stamps = (text: string) => readMessages(text, aChat()).messages.map(({ sentAt, sentOn }) => [sentAt, sentOn]);

  test.each<readonly [string, string, readonly (string | null)[]]>([
    ['of twelve hours', '[19/8/2021, 2:47 PM] Minh: Hoài Sơn mới 5', ['2021-08-19T14:47', '2021-08-19']],
    ['in Vietnamese', '[19/8/2021, 2:47 CH] Minh: Hoài Sơn mới 5', ['2021-08-19T14:47', '2021-08-19']],
    ['at noon', '[19/8/2021, 12:05 PM] Minh: Hoài Sơn mới 5', ['2021-08-19T12:05', '2021-08-19']],
    ['before a dash', '19/08/2021 14:48 - Nam: Hoài Mỹ mới 5', ['2021-08-19T14:48', '2021-08-19']],
    ['of an hour there is not, which leaves the day', '[18/08/2021 25:99] Minh: Hoài Sơn mới 5', [null, '2021-08-18']],
    ['of a clock alone: the day is only assumed', 'Hư Cấu\n14:50\nBồng Sơn: lũy kế 3165', ['2021-08-17T14:50', null]],
    [
      'under a line with the day',
      'Thứ Năm, 19/08/2021\n[14:50] Minh: Hoài Sơn mới 5',
      ['2021-08-19T14:50', '2021-08-19'],
    ],
  ])('%s', (_name, text, expected) => expect(stamps(text)).toEqual([expected]));
});

describe('units that have ended', () => {
  const context = {
    ...aChat(day('2021-08-20')),
    isInForce: (unitId: string) => unitId !== 'phuong-hoai-tan',
    successorsOf: () => ['phuong-hoai-thanh'],
  };

  test('give way to those that took their place, for the clerk to say', () => {
    const [proposal] = readMessages('[20/08/2021 14:51] Thử: Hoài Tân hôm nay 16, lũy kế 990', context).proposals;
    expect(proposal?.unit).toMatchObject({ unitId: null, basis: 'former' });
    expect(proposal?.unit.proposals.map(({ unitId }) => unitId)).toEqual(['phuong-hoai-thanh', 'phuong-hoai-tan']);
  });
});

const GROUP = `Hôm nay
[17/08/2021 14:48] Nguyễn Văn Thử: Phường Bồng Sơn
Hôm nay 45
Lũy kế 3.165
[17/08/2021 14:50] Trần Thị Thử: Hoài Tân không phát sinh
[17/08/2021 14:52] Lê Văn Thử: [Hình ảnh]
[17/08/2021 15:07] Phạm Thị Thử: TQB: mới 8, lk 1234`;

describe('several messages at once', () => {
  test('each with its sender, its stamp and its words', () => {
    const { messages, proposals } = readMessages(GROUP, aChat());
    expect(messages).toEqual([
      {
        sender: 'Nguyễn Văn Thử',
        sentAt: '2021-08-17T14:48',
        sentOn: '2021-08-17',
        text: 'Phường Bồng Sơn\nHôm nay 45\nLũy kế 3.165',
      },
      { sender: 'Trần Thị Thử', sentAt: '2021-08-17T14:50', sentOn: '2021-08-17', text: 'Hoài Tân không phát sinh' },
      { sender: 'Phạm Thị Thử', sentAt: '2021-08-17T15:07', sentOn: '2021-08-17', text: 'TQB: mới 8, lk 1234' },
    ]);
    expect(proposals.map(({ message, unit }) => [message, unit.unitId, unit.basis])).toEqual([
      [0, BS, 'name'],
      [1, 'phuong-hoai-tan', 'name'],
      [2, null, 'initials'],
    ]);
  });

  test('without stamps a blank line parts them', () => {
    const { messages } = readMessages('Bồng Sơn: lũy kế 3165\n\nHoài Tân: lũy kế 2310', aChat());
    expect(messages.map(({ text, sentAt }) => [text, sentAt])).toEqual([
      ['Bồng Sơn: lũy kế 3165', null],
      ['Hoài Tân: lũy kế 2310', null],
    ]);
  });

  test('a unit named by its sender only is said to be so', () => {
    const [proposal] = readMessages('[17/08/2021 14:50] Lan Bồng Sơn: lũy kế 3165', aChat()).proposals;
    expect(proposal?.unit).toMatchObject({ unitId: BS, basis: 'sender' });
  });

  test('the words a figure came from are shown', () => {
    const { messages, proposals } = readMessages(GROUP, aChat());
    const words = proposals[0]?.figures.map(({ span }) => messages[0]?.text.slice(span.start, span.end));
    expect(words?.toSorted()).toEqual(['Hôm nay 45', 'Lũy kế 3.165']);
  });

  test('hour the figures speak of', () => {
    const [proposal] = readMessages('[17/08/2021 14:50] A: Bồng Sơn tính đến 14h30 lũy kế 3165', aChat()).proposals;
    expect(proposal?.dataAsOf).toBe('2021-08-17T14:30');
  });
});

const WORDS = fc.constantFrom(
  ...[
    'Bồng Sơn',
    'P. Hoài Tân',
    'BS',
    'hôm nay',
    'lũy kế',
    '3.165',
    '45',
    '17/8',
    '14:50',
    ':',
    ',',
    '\n',
    ';',
    '[',
    ']',
  ],
  ...['không phát sinh', 'đính chính', '[17/08/2021 14:50] A:', '0905123456', '😀', 'Đ̣', '\u0000', '>', '%', 'thành'],
);

test('any text is read without a slip, and every place it shows lies inside its message', () => {
  const texts = fc.oneof(
    fc.array(WORDS, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { messages, proposals } = readMessages(text, aChat());
      for (const { message, figures, marks, unit } of proposals) {
        const length = messages[message]?.text.length ?? -1;
        const spans = [...figures.map(({ span }) => span), ...marks, ...(unit.span === null ? [] : [unit.span])];
        for (const { start, end } of spans) expect(0 <= start && start < end && end <= length).toBe(true);
        for (const { value } of figures) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('figures written in any way of a count are read back, whoever sends them', () => {
  const units = aChat().units.filter(({ id }) => aChat().formsOf(id).includes('mau-02'));
  const told = fc.record({
    unit: fc.constantFrom(...units),
    rows: fc.integer({ min: 0, max: 999 }),
    total: fc.integer({ min: 1000, max: 99_999 }),
    isDotted: fc.boolean(),
    minute: fc.integer({ min: 10, max: 59 }),
  });
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 8 }), (all) => {
      const text = all
        .map(({ unit, rows, total, isDotted, minute }) => {
          const written = isDotted ? String(total).replace(/\B(?=\d{3}$)/, '.') : String(total);
          return `[17/08/2021 14:${minute}] Người Gửi Thử: ${unit.name}: hôm nay ${rows}, lũy kế ${written}`;
        })
        .join('\n');
      const read = readMessages(text, aChat());
      expect(read.proposals.map(({ unit }) => unit.unitId)).toEqual(all.map(({ unit }) => unit.id));
      expect(read.messages.map(({ sentAt }) => sentAt)).toEqual(all.map(({ minute }) => `2021-08-17T14:${minute}`));
      for (const [at, { rows, total }] of all.entries())
        expect(Object.fromEntries(read.proposals[at]?.figures.map((one) => [one.fieldKey, one.value]) ?? [])).toEqual({
          rows,
          cumulative: total,
        });
    }),
    { numRuns: 100 },
  );
});
