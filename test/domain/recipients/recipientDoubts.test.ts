import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../../electron/domain/calendar';
import type { Directive, RecipientLine } from '../../../electron/domain/directive';
import { countCopies } from '../../../electron/domain/recipients/copyCount';
import { sentDirective, toldOfReport } from '../../../electron/domain/recipients/directiveRecipients';
import type { KnownBodies, KnownUnit } from '../../../electron/domain/recipients/reach';
import { recipientDoubts, type SentPaper } from '../../../electron/domain/recipients/recipientDoubts';
import { recipientDoubtText } from '../../../electron/text/recipientText';
import { aDirective, aSchedule } from '../../support/builders';

const day = toIsoDay('2026-06-01');

/** A file of the samples or directives that come with the app. */
function read(folder: string, id: string) {
  const path = resolve(__dirname, `../../../resources/${folder}/${id}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, never>;
}

function unit(id: string, addressee: string, kind: string, over: Partial<KnownUnit> = {}): KnownUnit {
  const name = addressee.replace(/^UBND p/u, 'P').replace(/^UBND x/u, 'X');
  return {
    id,
    name,
    addressee,
    kind,
    aliases: [],
    groups: [],
    parentId: null,
    validFrom: null,
    validTo: null,
    ...over,
  };
}

const KNOWN: KnownBodies = {
  day,
  groups: [
    { id: 'communes', name: 'UBND các xã, phường', rule: null },
    { id: 'offices', name: 'Các phòng, ban, ngành', rule: null },
  ],
  units: [
    unit('my', 'UBND xã Hoài Mỹ', 'xã', { groups: ['communes'] }),
    unit('son', 'UBND phường Bồng Sơn', 'phường', { groups: ['communes'] }),
    unit('huong', 'UBND phường Hoài Hương', 'phường', { groups: ['communes'] }),
    unit('vhtt', 'Phòng Văn hóa và Thông tin', 'phòng', { groups: ['offices'], aliases: ['Phòng VHTT'] }),
    unit('gone', 'UBND phường Cũ', 'phường', { groups: ['communes'], validTo: toIsoDay('2025-06-30') }),
  ],
};

const lines = (...texts: readonly string[]): readonly RecipientLine[] =>
  texts.map((text) => ({ text, isArchiveLine: text.startsWith('Lưu') }));

function doubts(paper: Partial<SentPaper>, known = KNOWN) {
  return recipientDoubts({ addressees: [], recipients: [], told: [], ...paper }, known);
}

const told = (name: string, groupId: string | null = null, clause = '2') => ({ clause, groupId, name });
const forgottenIn = (paper: Partial<SentPaper>) =>
  doubts(paper).flatMap((doubt) =>
    doubt.kind === 'forgotten' ? (doubt.missing.length === 0 ? ['all'] : doubt.missing) : [],
  );

describe('a group that is told to do something', () => {
  const communes = [told('UBND các xã, phường', 'communes')];
  for (const [name, addressees, missing] of [
    ['by its name', ['UBND các xã, phường'], []],
    ['in another order of words', ['UBND các phường, xã'], []],
    ['in full words, with the area', ['Ủy ban nhân dân các xã, phường trên địa bàn'], []],
    ['by its heads', ['Chủ tịch UBND các xã, phường'], []],
    ['by level', ['UBND cấp xã'], []],
    ['one by one', ['UBND xã Hoài Mỹ', 'UBND phường Bồng Sơn, UBND phường Hoài Hương'], []],
    ['only the xã', ['UBND các xã'], ['UBND phường Bồng Sơn', 'UBND phường Hoài Hương']],
    ['but for one', ['UBND các xã, phường (trừ phường Hoài Hương)'], ['UBND phường Hoài Hương']],
    ['one of them', ['UBND phường Bồng Sơn'], ['UBND xã Hoài Mỹ', 'UBND phường Hoài Hương']],
    ['a part nobody can tell', ['UBND các xã, phường ven biển'], ['all']],
    ['somebody else', ['Các phòng, ban, ngành'], ['all']],
  ] as const)
    test(name, () => expect(forgottenIn({ addressees, told: communes })).toEqual(missing));

  test('Nơi nhận counts as much as Kính gửi', () => {
    const recipients = lines('UBND các xã, phường (t/h)', 'Lưu: VT');
    expect(forgottenIn({ recipients, told: communes })).toEqual([]);
  });

  test('a unit that has ended is not missed', () =>
    expect(forgottenIn({ addressees: ['UBND các xã, phường'], told: communes })).not.toContain('UBND phường Cũ'));
});

describe('a unit of the registry, told by its own name', () => {
  const units = [
    ...KNOWN.units,
    unit('thanh', 'UBND phường Hoài Thanh', 'phường'),
    unit('tay', 'UBND phường Hoài Thanh Tây', 'phường'),
    unit('noivu', 'Phòng Nội vụ', 'phòng'),
  ];
  for (const [name, addressee, isThere] of [
    ['UBND phường Hoài Thanh', 'UBND phường Hoài Thanh Tây', false],
    ['UBND phường Hoài Thanh Tây', 'UBND phường Hoài Thanh', false],
    ['UBND phường Hoài Thanh', 'Chủ tịch UBND phường Hoài Thanh (bản giấy)', true],
    ['UBND phường Hoài Thanh', 'UBND phường Hoài Thanh, Hoài Thanh Tây', true],
    ['UBND phường Hoài Thanh', 'UBND phường Hoài Thanh thị xã Hoài Nhơn', true],
    ['UBND xã Hoài Châu', 'UBND xã Hoài Châu Bắc', false],
    ['UBND thị xã', 'UBND thị xã Hoài Nhơn', true],
    ['UBND thị xã', 'Văn phòng UBND thị xã', false],
    ['UBND phường Bồng Sơn', 'Đảng ủy phường Bồng Sơn', false],
    ['UBND phường Bồng Sơn', 'Công an phường Bồng Sơn', false],
    ['UBND phường Bồng Sơn', 'Lãnh đạo phường Bồng Sơn', true],
    ['UBND thị xã', 'Chủ tịch, các PCT UBND thị xã', true],
    ['UBND phường Bồng Sơn', 'UBND các xã, phường', true],
    ['UBND phường Bồng Sơn', 'UBND các xã, phường (trừ phường Bồng Sơn)', false],
    ['UBND phường Bồng Sơn', 'UBND các xã, phường, trừ phường Bồng Sơn', false],
    ['UBND phường Bồng Sơn', 'UBND các xã, phường ngoại trừ UBND phường Bồng Sơn', false],
    ['UBND phường Hoài Hương', 'UBND các xã, phường (trừ các phường Bồng Sơn, Hoài Hương)', false],
    ['UBND phường Hoài Hương', 'UBND các xã, phường (trừ phường Bồng Sơn và Hoài Hương) (t/h)', false],
    ['UBND phường Hoài Hương', 'UBND các xã, phường (trừ phường Bồng Sơn)', true],
    ['UBND phường Không Có', 'UBND các xã, phường (trừ phường Không Có)', false],
    ['Sở Y tế', 'Các sở, ban, ngành (trừ Sở Y tế)', false],
    ['Sở Nội vụ', 'Các sở, ban, ngành (trừ Sở Y tế)', true],
    ['Chi cục Phòng trừ sâu bệnh', 'Chi cục Phòng trừ sâu bệnh', true],
    ['Phòng Nội vụ', 'P. Nội vụ (t/h)', true],
    ['UBND phường Bồng Sơn', 'UBND 5 xã, phường', true],
    ['UBND phường Bồng Sơn', 'UBND 3 xã, phường', false],
    ['UBND các xã, phường', 'UBND 5 xã, phường', true],
    ['UBND các xã, phường', 'UBND 05/05 xã, phường', true],
  ] as const)
    test(`${name} by “${addressee}”: ${isThere ? 'there' : 'forgotten'}`, () => {
      const found = doubts({ addressees: [addressee], told: [told(name)] }, { ...KNOWN, units, groups: [] });
      expect(found.map(({ kind }) => kind)).toEqual(isThere ? [] : ['forgotten']);
    });

  test('what one line leaves out and another has is reached', () => {
    const addressees = ['UBND các xã, phường (trừ phường Bồng Sơn)', 'UBND phường Bồng Sơn'];
    expect(forgottenIn({ addressees, told: [told('UBND phường Bồng Sơn')] })).toEqual([]);
  });
});

describe('one body, told the ways people write it', () => {
  for (const [name, addressee, isThere] of [
    ['Phòng Văn hóa và Thông tin', 'Phòng VH&TT', true],
    ['Trưởng phòng Văn hóa và Thông tin', 'Các phòng, ban, ngành thị xã', true],
    ['Sở Thông tin và Truyền thông', 'Sở TT&TT', true],
    ['Sở Thông tin và Truyền thông', 'Sở TTTT tỉnh', true],
    ['Giám đốc Sở Y tế', 'Các sở, ban, ngành, đoàn thể tỉnh', true],
    ['Sở Y tế', 'Các phòng, ban thị xã', false],
    ['Sở Y tế', 'Sở Nội vụ', false],
    ['Ủy ban MTTQ Việt Nam tỉnh', 'UBMTTQVN tỉnh (ph/hợp)', true],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh', true],
    ['Liên đoàn Lao động tỉnh', 'Các sở, ngành, đoàn thể', true],
    ['Liên đoàn Lao động tỉnh', 'Các sở, ban, ngành', false],
    ['Đài Phát thanh và Truyền hình tỉnh', 'Đài PTTH tỉnh, Báo Bình Định', true],
    ['Trung tâm Kiểm soát bệnh tật tỉnh', 'Các sở, ban, ngành, đoàn thể tỉnh', false],
    ['Trung tâm Kiểm soát bệnh tật tỉnh', 'Các sở, đơn vị sự nghiệp tỉnh', true],
    ['các trường đại học', 'Các trường ĐH trên địa bàn tỉnh', true],
    ['Thành viên Ban Chỉ đạo phòng, chống dịch', 'TV BCĐ phòng chống dịch', true],
  ] as const)
    test(`${name} by “${addressee}”: ${isThere ? 'there' : 'forgotten'}`, () =>
      expect(forgottenIn({ addressees: [addressee], told: [told(name)] })).toEqual(
        isThere ? [] : [expect.any(String)],
      ));
});

describe('lists of places that say their sort once', () => {
  const wards = told('UBND các phường Bồng Sơn, Hoài Hương và xã Hoài Mỹ');
  test('only those that are left out are named', () => {
    expect(forgottenIn({ addressees: ['UBND phường Bồng Sơn'], told: [wards] })).toEqual([
      'UBND phường Hoài Hương',
      'UBND xã Hoài Mỹ',
    ]);
    expect(forgottenIn({ addressees: ['UBND phường Bồng Sơn, Hoài Hương', 'UBND xã Hoài Mỹ'], told: [wards] })).toEqual(
      [],
    );
  });

  test('a line of such a list reaches each of them, and none of the others', () => {
    const addressees = ['UBND phường Bồng Sơn, Hoài Hương'];
    expect(forgottenIn({ addressees, told: [told('UBND phường Hoài Hương')] })).toEqual([]);
    expect(forgottenIn({ addressees, told: [told('UBND các xã, phường', 'communes')] })).toEqual(['UBND xã Hoài Mỹ']);
  });
});

test('whom the clause itself leaves out is not missed', () => {
  const some = { ...told('UBND các xã, phường', 'communes'), except: ['UBND xã Hoài Mỹ'] };
  expect(forgottenIn({ addressees: ['UBND các phường'], told: [some] })).toEqual([]);
  expect(forgottenIn({ addressees: ['UBND xã Hoài Mỹ'], told: [some] })).toEqual(['all']);
});

test('“Như Điều 3” reaches those whom that article names', () => {
  const order = told('Phòng Nội vụ', null, 'Điều 2');
  const executors = told('Phòng Nội vụ', null, 'Điều 3');
  const recipients = lines('Như Điều 3', 'Lưu: VT');
  expect(forgottenIn({ recipients, told: [order, executors] })).toEqual([]);
  expect(forgottenIn({ recipients, told: [order] })).toEqual(['all']);
});

test('what several clauses tell the same body is said once, with all of them', () => {
  const paper = { addressees: ['Sở Nội vụ'], told: [told('Sở Y tế', null, '1'), told('Giám đốc Sở Y tế', null, '4')] };
  expect(doubts(paper)).toMatchObject([{ kind: 'forgotten', clauses: ['1', '4'] }]);
});

describe('Nơi nhận against Kính gửi', () => {
  const addressees = ['UBND các xã, phường', 'Sở Y tế'];
  const kinds = (recipients: readonly RecipientLine[], to: readonly string[] = addressees) =>
    doubts({ addressees: to, recipients }).map(({ kind }) => kind);

  for (const [name, recipients, expected] of [
    ['as above', lines('Như trên', 'Lưu: VT'), []],
    ['as above below a heading', lines('Gửi bản điện tử:', 'Như kính gửi (t/h)', 'Lưu: VT'), []],
    ['named again instead', lines('UBND các phường, xã', 'Sở Y tế', 'Lưu: VT'), ['repeated']],
    ['one left out', lines('UBND cấp xã', 'Lưu: VT'), ['notAsAbove']],
    ['no archive line', lines('Như trên'), ['noArchive']],
    ['archive line in the middle', lines('Lưu: VT', 'Như trên'), ['archiveNotLast']],
    ['twice', lines('Như trên', 'UBND tỉnh (b/c)', 'Ủy ban nhân dân tỉnh', 'Lưu: VT'), ['repeated']],
    ['nothing yet: the paper puts the usual lines', [], []],
  ] as const)
    test(name, () => expect(kinds(recipients)).toEqual(expected));

  test('as above without anybody above', () =>
    expect(kinds(lines('Như trên', 'Lưu: VT'), [])).toEqual(['nothingAbove']));

  test('a unit that is no more on the day of the paper', () =>
    expect(kinds(lines('Như trên', 'Lưu: VT'), ['UBND phường Cũ'])).toEqual(['notInForce']));
});

describe('the five papers: who is told and reached by no line', () => {
  for (const [id, expected] of [
    ['bac-giang-2021-08', []],
    ['long-an-2021-02', []],
    ['bac-kan-2020-08', [[['2'], []]]],
    ['hoai-nhon-2021-08', [[['1'], ['Trung tâm Văn hóa - Thông tin - Thể thao thị xã']]]],
    [
      'binh-duong-2021-02',
      [
        [['1', '6', '9', '10'], ['Trung tâm Kiểm soát bệnh tật tỉnh']],
        [['7'], []],
      ],
    ],
  ] as const)
    test(id, () => {
      const { directive } = read('directives', id) as unknown as { directive: Directive };
      const sample = read('samples', id) as unknown as Pick<KnownBodies, 'units' | 'groups'>;
      const known = { units: sample.units, groups: sample.groups, day: null };
      const found = recipientDoubts(sentDirective(directive, sample.groups), known).filter(
        ({ kind }) => kind === 'forgotten',
      );
      expect(found.map((doubt) => doubt.kind === 'forgotten' && [doubt.clauses, doubt.missing])).toEqual(expected);
    });
});

describe('copies', () => {
  const count = (recipients: readonly RecipientLine[], addressees: readonly string[] = []) =>
    countCopies(addressees, recipients, KNOWN);

  test('one for each body, the members of a group, what is written, and one that is kept', () => {
    const recipients = lines('Như trên', 'UBND tỉnh (b/c)', 'Các trường ĐH trên địa bàn tỉnh⁽⁸⁾', 'Lưu: VT');
    expect(count(recipients, ['UBND các xã, phường', 'Sở Y tế'])).toMatchObject({
      total: 4 + 1 + 8 + 1,
      isWhole: true,
    });
  });

  test('what goes by the document system takes no paper; what is kept does', () =>
    expect(count(lines('UBND tỉnh', 'Gửi bản điện tử:', 'Sở Y tế', 'Sở Nội vụ', 'Lưu: VT, VX (2)'))).toMatchObject({
      total: 3,
    }));

  test('a number within the line and behind it', () =>
    expect(count(lines('Các Sở, Ban, ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh; (18)', 'Lưu: VT. 75'))).toMatchObject({
      total: 85,
      stated: 75,
    }));

  test('a sort of bodies is as many as the registry has of it on the day', () =>
    expect(count(lines('UBND các phường', 'UBND cấp xã', 'Lưu: VT'))).toMatchObject({
      total: 2 + 3 + 1,
      isWhole: true,
    }));

  test('whom a line leaves out gets no copy', () => {
    const recipients = lines('UBND các xã, phường (trừ phường Bồng Sơn)', 'Lưu: VT');
    expect(count(recipients).total).toBe(2 + 1);
    expect(count(lines('Như trên', 'Lưu: VT'), ['UBND các phường, trừ phường Bồng Sơn']).total).toBe(1 + 1);
  });

  test('many that nobody can count are not guessed', () =>
    expect(count(lines('Các doanh nghiệp', 'Lưu: VT'))).toMatchObject({
      total: 1,
      isWhole: false,
      lines: [{ copies: null }, { copies: 1 }],
    }));
});

describe('a compiled report against those the directive has it sent to', () => {
  const report = (receiver: string, owedBy: 'units' | 'office', to: readonly string[]) => {
    const directive = aDirective({ schedules: [aSchedule({ receiver, owedBy, clauseId: 'clause-2' })] });
    return doubts({ addressees: to, told: toldOfReport(directive, 'UBND thị xã Hoài Nhơn') });
  };
  const to = ['Sở Thông tin và Truyền thông'];

  test('one who is left out is named with the clause', () => {
    const found = report('Ban Chỉ đạo tỉnh', 'office', to);
    expect(found).toMatchObject([{ kind: 'forgotten', clauses: ['2'], isReceiver: true }]);
    expect(found.map(recipientDoubtText)).toEqual([
      'Khoản 2: Văn bản chỉ đạo yêu cầu gửi báo cáo cho “Ban Chỉ đạo tỉnh” nhưng Kính gửi và Nơi nhận chưa có đủ. Hãy bổ sung nơi nhận.',
    ]);
  });

  test('the reports of the sample reach everybody they are owed to', () => {
    const { directive } = read('directives', 'hoai-nhon-2021-08') as unknown as { directive: Directive };
    const { office, units, groups } = read('samples', 'hoai-nhon-2021-08') as unknown as Pick<
      KnownBodies,
      'units' | 'groups'
    > & { readonly office: { readonly name: string } };
    const told = toldOfReport(directive, office.name);
    expect(told.map(({ name }) => name)).toEqual([
      'Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 thị xã',
      'Sở Thông tin và Truyền thông',
    ]);
    const paper = { addressees: directive.reportReceivers, recipients: directive.reportRecipients, told };
    expect(recipientDoubts(paper, { units, groups, day: null })).toEqual([]);
  });

  test('one who is written to is there, and what units send to us is no matter of it', () => {
    expect(report('Sở Thông tin và Truyền thông', 'office', to)).toEqual([]);
    expect(report('Ban Chỉ đạo tỉnh', 'units', to)).toEqual([]);
  });
});

test('a heading over nobody, and a group whose units are all gone, are said', () => {
  const kinds = (known: KnownBodies, ...texts: readonly string[]) =>
    doubts({ recipients: lines(...texts) }, known).map(recipientDoubtText);
  expect(kinds(KNOWN, 'Phòng VHTT', 'Gửi bản điện tử:', 'Lưu: VT')).toEqual([
    'Dòng “Gửi bản điện tử:” của Nơi nhận không có ai bên dưới. Hãy thêm nơi nhận hoặc bỏ dòng này.',
  ]);
  expect(kinds(KNOWN, 'Gửi bản điện tử:', 'Phòng VHTT', 'Lưu: VT')).toEqual([]);
  const ended = { ...KNOWN, units: KNOWN.units.map((one) => ({ ...one, validTo: toIsoDay('2025-06-30') })) };
  expect(kinds(ended, 'Các phòng, ban, ngành', 'Lưu: VT')).toEqual([
    'Nhóm “Các phòng, ban, ngành” không còn đơn vị nào vào ngày 01/6/2026. Hãy thay bằng nhóm hoặc đơn vị hiện có.',
  ]);
  expect(kinds(KNOWN, 'Các phòng, ban, ngành', 'Lưu: VT')).toEqual([]);
});
