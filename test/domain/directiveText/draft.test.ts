import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../../electron/domain/calendar';
import { ARRIVAL_KEY, ARRIVAL_NUMBER_KEY } from '../../../electron/domain/directiveText/choices';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import { dueRuleOf } from '../../../electron/domain/directiveText/dueRuleOf';
import { fieldsOf } from '../../../electron/domain/directiveText/fields';
import { matchGroup } from '../../../electron/domain/directiveText/matchGroup';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { parseDirectiveFile } from '../../../electron/office/campaignFile';
import { SEEDS, seedText } from './seedFacts';

const groups = [
  { id: 'cac-xa-phuong', name: 'UBND các xã, phường', rule: null },
  { id: 'co-quan', name: 'Các phòng, ban, ngành, đoàn thể, đơn vị sự nghiệp thị xã', rule: null },
  { id: 'phong-vhtt', name: 'Phòng Văn hóa và Thông tin', rule: null },
];
const groupOf = (name: string) => matchGroup(name, groups);
const formOf = () => null;
const countOf = () => null;
const none = { corrections: new Map<string, string | null>(), groupOf, formOf, countOf };

describe('the group a paper means', () => {
  test.each([
    ['UBND các xã, phường', 'cac-xa-phuong'],
    ['Ủy ban nhân dân các xã, phường', 'cac-xa-phuong'],
    ['ubnd cac xa, phuong', 'cac-xa-phuong'],
    ['Chủ tịch UBND các xã, phường', 'cac-xa-phuong'],
    ['Thủ trưởng các phòng, ban, ngành, đoàn thể, đơn vị sự nghiệp thị xã', 'co-quan'],
    ['Phòng Văn hóa và Thông tin thị xã', 'phong-vhtt'],
    ['Phòng Kinh tế', null],
    ['UBND các xã', null],
  ])('%s', (name, expected) => expect(groupOf(name)).toBe(expected));
});

describe('the arrival of a paper that bears no stamp', () => {
  const reading = readDirectiveText(seedText('hoai-nhon-2021-08'));
  const stampWith = (...said: readonly [string, string][]) =>
    draftOf(reading, { ...none, corrections: new Map<string, string | null>(said) }, 'x').stamp;

  test('number and day as the clerk gives them; nothing given is no stamp', () => {
    expect(stampWith()).toBeNull();
    const given = [ARRIVAL_NUMBER_KEY, ' 814 '] as const;
    expect(stampWith([...given])).toMatchObject({ owner: '', number: '814', arrivedOn: null });
    expect(stampWith([...given], [ARRIVAL_KEY, '2021-08-16'])).toMatchObject({
      number: '814',
      arrivedOn: '2021-08-16',
    });
    expect(stampWith([ARRIVAL_KEY, '2021-08-16'])).toMatchObject({ number: null, arrivedOn: '2021-08-16' });
  });

  test('the number on a stamp stays', () => {
    const stamped = readDirectiveText(seedText('binh-duong-2021-02'));
    const corrections = new Map<string, string | null>([[ARRIVAL_NUMBER_KEY, '9']]);
    expect(draftOf(stamped, { ...none, corrections }, 'x').stamp).toMatchObject({ number: '812' });
  });
});

describe('a draft from the letter of Hoài Nhơn', () => {
  const reading = readDirectiveText(seedText('hoai-nhon-2021-08'));
  const draft = draftOf(reading, none, 'tuan-cao-diem');

  test('the paper as it is printed', () => {
    expect(draft).toMatchObject({
      isDraft: true,
      kind: 'Công văn',
      number: null,
      code: 'UBND-VX',
      placeOfIssue: 'Hoài Nhơn',
      issuedDay: null,
      issuedMonth: 8,
      issuedYear: 2021,
      signerName: 'Trần Hữu Thảo',
    });
    expect(
      draft.clauses.map(({ number, heading, addressees }) => [
        number,
        heading,
        addressees.map(({ groupId }) => groupId),
      ]),
    ).toEqual([
      ['1', null, ['co-quan']],
      ['2', '2. UBND các xã, phường:', ['cac-xa-phuong']],
      ['3', null, []],
      ['4', null, ['phong-vhtt']],
    ]);
  });
  test('duties with what the paper leaves open left open', () => {
    expect(
      draft.schedules.map(({ groupId, due, receiver, via, channel }) => ({ groupId, due, receiver, via, channel })),
    ).toEqual([
      {
        groupId: 'co-quan',
        due: { kind: 'once', dueAt: '2021-08-20T00:00', isExclusive: true },
        receiver: 'UBND thị xã',
        via: 'Phòng Văn hóa và Thông tin',
        channel: null,
      },
      {
        groupId: 'cac-xa-phuong',
        due: { kind: 'daily', from: null, to: null, clock: '15:00', isExclusive: true },
        receiver: 'UBND thị xã',
        via: 'Phòng Văn hóa và Thông tin',
        channel: 'zalo nhóm ACEVH',
      },
      {
        groupId: 'phong-vhtt',
        due: { kind: 'undated', words: 'theo thời gian quy định' },
        receiver: 'Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 thị xã, UBND thị xã, Sở Thông tin và Truyền thông',
        via: null,
        channel: null,
      },
    ]);
    expect(draft.targets.map(({ requiredBasisPoints, deadline }) => [requiredBasisPoints, deadline])).toEqual([
      [6000, '2021-08-20'],
      [9000, '2021-08-30'],
      [10_000, null],
    ]);
  });
  test('what the clerk corrects or leaves out', () => {
    const corrections = new Map([
      ['number', '1205'],
      ['day', '15'],
      ['clause.2', null],
      ['duty.1', null],
      ['duty.0.receiver', 'UBND thị xã Hoài Nhơn'],
      ['clause.3.group.0', 'co-quan'],
      ['recipient.1', ''],
    ]);
    const changed = draftOf(reading, { corrections, groupOf, formOf, countOf }, 'x');
    expect(changed).toMatchObject({ number: '1205', issuedDay: 15 });
    expect(changed.clauses.map(({ number }) => number)).toEqual(['1', '2', '4']);
    expect(changed.clauses[2]?.addressees).toEqual([{ groupId: 'co-quan', role: 'lead' }]);
    expect(changed.schedules.map(({ receiver }) => receiver)).toContain('UBND thị xã Hoài Nhơn');
    expect(changed.schedules.some(({ due }) => due.kind === 'daily')).toBe(false);
    expect(changed.recipients).toHaveLength(reading.recipients.length - 1);
  });
});

describe.each(SEEDS)('%s', (id) => {
  const reading = readDirectiveText(seedText(id));
  test('its draft is a directive file as it stands', () => {
    const directive = draftOf(reading, none, id);
    expect(
      parseDirectiveFile(JSON.stringify({ directive, forms: [] }), 'ban-nhap.json').directive.clauses,
    ).toHaveLength(reading.clauses.length);
  });
  test('every field has an id of its own and stands in the text', () => {
    const fields = fieldsOf(reading);
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
    for (const { span } of fields) expect(span.end).toBeGreaterThan(span.start);
  });
});

describe('when a report is due', () => {
  test.each([
    [null, { kind: 'undated', words: 'không nêu' }],
    [
      { kind: 'once', day: toIsoDay('2021-08-20'), clock: null, isExclusive: true },
      { kind: 'once', dueAt: '2021-08-20T00:00', isExclusive: true },
    ],
    [
      { kind: 'once', day: toIsoDay('2021-08-20'), clock: null, isExclusive: false },
      { kind: 'once', dueAt: '2021-08-20T23:59', isExclusive: false },
    ],
    [
      { kind: 'once', day: toIsoDay('2021-08-20'), clock: '15:00', isExclusive: true },
      { kind: 'once', dueAt: '2021-08-20T15:00', isExclusive: true },
    ],
    [
      { kind: 'weekly', weekday: 5, clock: '16:00', isExclusive: true },
      {
        kind: 'periodic',
        cycle: 'week',
        from: null,
        to: null,
        cutoffDay: null,
        sending: { kind: 'onDay', after: 0, day: 5 },
        clock: '16:00',
        isExclusive: true,
      },
    ],
    [
      { kind: 'quarterly', day: 15, clock: null, isExclusive: false },
      {
        kind: 'periodic',
        cycle: 'quarter',
        from: null,
        to: null,
        cutoffDay: null,
        sending: { kind: 'onDay', after: 0, day: 15 },
        clock: '23:59',
        isExclusive: false,
      },
    ],
    [
      { kind: 'weekly', weekday: null, clock: null, isExclusive: null },
      { kind: 'undated', words: 'hằng tuần' },
    ],
  ] as const)('%j', (due, expected) => expect(dueRuleOf(due)).toEqual(expected));
});
