import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchUnit } from '../../electron/imports/matchUnit';
import { endedSenderIssues, findSender } from '../../electron/imports/report/findSender';
import { indexUnits, matchLine } from '../../electron/imports/unitIndex';
import { aUnit, day } from '../support/builders';
import { units } from './campaign';

const index = indexUnits(units);

function byFile(fileName: string, folder = '') {
  return matchUnit({ content: [], letterhead: [], fileName, folder }, units);
}

function byContent(content: readonly string[], fileName = 'bao cao.xlsx') {
  return matchUnit({ content, letterhead: content, fileName, folder: '' }, units);
}

describe('a part of a ward', () => {
  const parts = [
    aUnit({ id: 'to-lam-ha-11', code: null, name: 'Tổ dân phố Lãm Hà 11', kind: 'tổ dân phố' }),
    aUnit({ id: 'to-5', code: null, name: 'Tổ dân phố số 5', kind: 'tổ dân phố' }),
    aUnit({ id: 'khu-pho-2', code: null, name: 'Khu phố 2', kind: 'khu phố' }),
  ];

  test.each([
    ['TDP Lãm Hà 11', 'to-lam-ha-11'],
    ['TỔ DÂN PHỐ LÃM HÀ 11', 'to-lam-ha-11'],
    ['tdp 05', 'to-5'],
    ['Tổ 5', 'to-5'],
    ['KP 2', 'khu-pho-2'],
  ])('%s', (line, unitId) => expect(matchLine(indexUnits(parts), line).unitId).toBe(unitId));

  test('is not two units because file and content shorten it alike', () => {
    const clues = { content: ['TDP Lãm Hà 11'], letterhead: ['TDP Lãm Hà 11'], fileName: 'TDP lam ha 11 28-12.xlsx' };
    expect(matchUnit({ ...clues, folder: '' }, parts)).toMatchObject({ unitId: 'to-lam-ha-11', issues: [] });
  });
});

describe('a line of the letterhead', () => {
  test.each([
    ['ỦY BAN NHÂN DÂN PHƯỜNG BỒNG SƠN', 'phuong-bong-son'],
    ['UBND PHƯỜNG BỒNG SƠN', 'phuong-bong-son'],
    ['Uỷ ban nhân dân xã Hoài Mỹ', 'xa-hoai-my'],
    ['UBND xã Hoài Mĩ', 'xa-hoai-my'],
    ['phuong bong son', 'phuong-bong-son'],
    ['P. Bồng Sơn', 'phuong-bong-son'],
    ['P.BỒNG SƠN', 'phuong-bong-son'],
    ['Bồng Sơn', 'phuong-bong-son'],
    ['X. Hoài Châu', 'xa-hoai-chau'],
    ['XÃ HOÀI CHÂU BẮC', 'xa-hoai-chau-bac'],
    ['PHƯỜNG TAM QUAN', 'phuong-tam-quan'],
    ['PHƯỜNG TAM QUAN BẮC', 'phuong-tam-quan-bac'],
    ['PHƯỜNG HOÀI THANH TÂY', 'phuong-hoai-thanh-tay'],
    ['PHÒNG NỘI VỤ', 'phong-noi-vu'],
    ['PHÒNG NỘI VỤ THỊ XÃ HOÀI NHƠN', 'phong-noi-vu'],
    ['P. Văn hóa và Thông tin', 'phong-van-hoa-va-thong-tin'],
    ['PHÒNG VH&TT', 'phong-van-hoa-va-thong-tin'],
    ['BHXH thị xã', 'bao-hiem-xa-hoi'],
    ['Phường Bồng Sơn'.normalize('NFD'), 'phuong-bong-son'],
  ])('%s', (line, unitId) => expect(matchLine(index, line).unitId).toBe(unitId));

  test.each([
    'UBND THỊ XÃ HOÀI NHƠN',
    'PHƯỜNG TAM QUAN ĐÔNG',
    'XÃ BỒNG SƠN',
    'Bồng Sơn, ngày 17 tháng 8 năm 2021',
    'BÁO CÁO HÀNG NGÀY',
    '',
  ])('"%s" names none for sure', (line) => expect(matchLine(index, line).unitId).toBeNull());

  test('proposals come best first', () => {
    const { proposals } = matchLine(index, 'PHƯỜNG BỒNG SƠNG');
    expect(proposals[0]?.unitId).toBe('phuong-bong-son');
    expect(proposals.every((proposal, at) => at === 0 || proposal.score <= (proposals[at - 1]?.score ?? 1))).toBe(true);
  });
});

describe('the name of a file', () => {
  test.each([
    ['Mau02_P.BongSon_17-8.xlsx', 'phuong-bong-son'],
    ['TQ Bac bluezone 17.8.xlsx', 'phuong-tam-quan-bac'],
    ['TamQuan_17-8.xlsx', 'phuong-tam-quan'],
    ['tamquanbac 17-8.xlsx', 'phuong-tam-quan-bac'],
    ['TamQuan_Bac.xlsx', 'phuong-tam-quan-bac'],
    ['HOAI HAO 17-8.xlsx', 'phuong-hoai-hao'],
    ['Hoai Chau Bac 17-08-2021 (1).xlsx', 'xa-hoai-chau-bac'],
    ['X. Hoài Châu - Mẫu 02 - 17.8.2021.xlsx', 'xa-hoai-chau'],
    ['hoaitan_mau02_178.xlsx', 'phuong-hoai-tan'],
    ['bao cao nam 2021 Hoai Thanh.xlsx', 'phuong-hoai-thanh'],
    ['Hoai Thanh nam 2021.xlsx', 'phuong-hoai-thanh'],
    ['QLDT bao cao bluezone.xlsx', 'phong-quan-ly-do-thi'],
    ['TTVHTTTT - Mau 01.xlsx', 'trung-tam-van-hoa-thong-tin-the-thao'],
    ['Thanh tra thi xa.xlsx', 'thanh-tra'],
    ['Báo cáo Hoài Xuân.xlsx'.normalize('NFD'), 'phuong-hoai-xuan'],
  ])('%s', (fileName, unitId) => {
    const match = byFile(fileName);
    expect(match.unitId).toBe(unitId);
    expect(match.source).toBe('file-name');
    expect(match.issues.map(({ code }) => code)).toEqual(['unit-from-file-name']);
  });

  test.each([
    'Tam Quan Dong 17-8.xlsx',
    'xa Bong Son.xlsx',
    'bao cao 17-8.xlsx',
    'Bong Son va Hoai Duc.xlsx',
    'Hoai.xlsx',
  ])('%s leaves the choice to the clerk', (fileName) => {
    const match = byFile(fileName);
    expect(match.unitId).toBeNull();
    expect(match.issues[0]?.severity).toBe('error');
  });

  test('the folder helps when the file has no name', () => {
    expect(byFile('1.xlsx', '2021-08-17/Phuong Bong Son')).toMatchObject({
      unitId: 'phuong-bong-son',
      source: 'folder',
    });
  });

  test('every unit is found by every way it is written in the registry', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.boolean(), (unit, isDecomposed) => {
        for (const name of [unit.name, unit.addressee, ...unit.aliases]) {
          const written = isDecomposed ? name.normalize('NFD') : name;
          expect(matchLine(index, written.toUpperCase()).unitId).toBe(unit.id);
          expect(byFile(`Báo cáo ${written} 17-8.xlsx`).unitId).toBe(unit.id);
        }
      }),
    );
  });
});

describe('content and file name together', () => {
  test('content beats a file name that says nothing', () => {
    expect(byContent(['XÃ HOÀI MỸ'])).toMatchObject({ unitId: 'xa-hoai-my', source: 'content', issues: [] });
  });

  test('a contradiction is asked, not decided', () => {
    const match = byContent(['XÃ HOÀI MỸ'], 'Hoai Hai 17-8.xlsx');
    expect(match.unitId).toBeNull();
    expect(match.issues).toMatchObject([{ code: 'unit-contradiction', severity: 'error' }]);
    expect(match.proposals.map(({ unitId }) => unitId)).toEqual(['xa-hoai-my', 'xa-hoai-hai']);
  });

  test('a slip of the pen that the file name clears up is taken, and said', () => {
    const match = byContent(['UBND PHƯỜNG BỒNG SƠNG'], 'P.BongSon.xlsx');
    expect(match).toMatchObject({
      unitId: 'phuong-bong-son',
      issues: [{ code: 'unit-doubtful', severity: 'warning' }],
    });
  });

  test('an unknown body is not replaced by the file name', () => {
    const match = byContent(['UBND PHƯỜNG ĐẬP ĐÁ'], 'P.BongSon.xlsx');
    expect(match.unitId).toBeNull();
    expect(match.issues).toMatchObject([{ code: 'unit-doubtful', severity: 'error' }]);
  });

  test('two bodies in the file need the file name to decide', () => {
    expect(byContent(['XÃ HOÀI MỸ', 'XÃ HOÀI HẢI']).unitId).toBeNull();
    expect(byContent(['XÃ HOÀI MỸ', 'XÃ HOÀI HẢI'], 'hoai hai.xlsx').unitId).toBe('xa-hoai-hai');
    expect(byContent(['XÃ HOÀI MỸ', 'XÃ HOÀI HẢI'], 'hoai phu.xlsx').unitId).toBeNull();
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, fileName) => {
      matchUnit({ content: [text], letterhead: [text], fileName, folder: text }, units);
    }),
  );
});

/** Names as they collide when offices merge: numbered wards, one name in two districts, one name for two kinds. */
const crowded = [
  aUnit({ id: 'phu-my', code: null, name: 'Huyện Phù Mỹ', kind: 'huyện' }),
  aUnit({ id: 'chau-thanh', code: null, name: 'Huyện Châu Thành', kind: 'huyện' }),
  ...['1', '2', '10', '12'].map((number) =>
    aUnit({ id: `p${number}`, code: null, name: `Phường ${number}`, kind: 'phường' }),
  ),
  aUnit({ id: 'my-hiep-pm', code: '21700', name: 'Xã Mỹ Hiệp', kind: 'xã', parentId: 'phu-my' }),
  aUnit({ id: 'my-hiep-ct', code: '30100', name: 'Xã Mỹ Hiệp', kind: 'xã', parentId: 'chau-thanh' }),
  aUnit({ id: 'p-hoai-hao', code: null, name: 'Phường Hoài Hảo', kind: 'phường' }),
  aUnit({ id: 'x-hoai-hao', code: null, name: 'Xã Hoài Hảo', kind: 'xã' }),
  aUnit({ id: 'hoa-an', code: null, name: 'Xã Hòa An', kind: 'xã' }),
  aUnit({ id: 'hoa-an-khac', code: null, name: 'Xã Hoa An', kind: 'xã' }),
  aUnit({ id: 'tt-phu-my', code: null, name: 'Thị trấn Phù Mỹ', kind: 'thị trấn' }),
  aUnit({ id: 'hoai-nhon', code: null, name: 'Thị xã Hoài Nhơn', kind: 'thị xã' }),
  aUnit({ id: 'quy-nhon', code: null, name: 'Thành phố Quy Nhơn', kind: 'thành phố' }),
];
const crowdedIndex = indexUnits(crowded);
const senderOf = (content: readonly string[], fileName = 'bao cao.xlsx', folder = '') =>
  matchUnit({ content, letterhead: content, fileName, folder }, crowded);

describe('a line that leaves no doubt', () => {
  test.each([
    ['Bồng Sơn (b/c quý III)', 'phuong-bong-son'],
    ['Phường Bồng Sơn (báo cáo tuần 3)', 'phuong-bong-son'],
    ['Phường Bồng Sơn - T.X. Hoài Nhơn', 'phuong-bong-son'],
    ['Phường Bồng Sơn (21640)', 'phuong-bong-son'],
    ['Ph. Bồng Sơn', 'phuong-bong-son'],
  ])('%s', (line, unitId) => expect(matchLine(index, line).unitId).toBe(unitId));

  test.each([
    ['Phường 1', 'p1'],
    ['P.01', 'p1'],
    ['P1', 'p1'],
    ['phường số 1', 'p1'],
    ['Phường số 12', 'p12'],
    ['P. 10', 'p10'],
    ['Phường 1 - Quận 3', 'p1'],
    ['P. Hoài Hảo', 'p-hoai-hao'],
    ['UBND XÃ HOÀI HẢO', 'x-hoai-hao'],
    ['xã Hoà An', 'hoa-an'],
    ['TT. Phù Mỹ', 'tt-phu-my'],
    ['T.T Phù Mỹ (b/c quý III)', 'tt-phu-my'],
    ['TX. Hoài Nhơn', 'hoai-nhon'],
    ['T.X Hoài Nhơn', 'hoai-nhon'],
    ['UBND THỊ XÃ HOÀI NHƠN', 'hoai-nhon'],
    ['T.P Quy Nhơn', 'quy-nhon'],
    ['Xã Mỹ Hiệp, huyện Phù Mỹ', 'my-hiep-pm'],
    ['Xã Mỹ Hiệp (Phù Mỹ)', 'my-hiep-pm'],
    ['UBND XÃ MỸ HIỆP - H. CHÂU THÀNH', 'my-hiep-ct'],
    ['Xã Mỹ Hiệp (30100)', 'my-hiep-ct'],
  ])('%s', (line, unitId) => expect(matchLine(crowdedIndex, line).unitId).toBe(unitId));

  test.each([
    'Xã Mỹ Hiệp', // two districts have one
    'Xã Mỹ Hiệp, huyện Tuy Phước', // and a third would be news
    'Hoài Hảo', // phường or xã
    'hoa an',
    'Phù Mỹ',
    'Phường 3',
    'Bồng Sơn cũ',
  ])('"%s" does', (line) => expect(matchLine(crowdedIndex, line).unitId).toBeNull());
});

describe('what can only be proposed', () => {
  test.each(['BSơn', 'B. Sơn', 'Phường Bồng Sơng', 'Bồng Sown', 'P. Bông Sơnn', 'UBND ph Bong Sonn'])(
    '%s puts Bồng Sơn first',
    (line) => {
      const { unitId, proposals } = matchLine(index, line);
      expect(unitId).toBeNull();
      expect(proposals[0]?.unitId).toBe('phuong-bong-son');
    },
  );

  test('the nearest names are said in the sentence', () => {
    const { issues } = senderOf(['UBND PHƯỜNG HOÀI HẢOO']);
    expect(issues).toMatchObject([{ code: 'unit-unknown', severity: 'error' }]);
    expect(issues[0]?.message).toContain('Gần giống nhất: “Phường Hoài Hảo”');
  });
});

describe('one name in two districts', () => {
  test('is asked, each with its district', () => {
    const match = senderOf(['XÃ MỸ HIỆP']);
    expect(match).toMatchObject({ unitId: null, issues: [{ code: 'unit-ambiguous', severity: 'error' }] });
    expect(match.issues[0]?.message).toContain('“Xã Mỹ Hiệp (huyện Phù Mỹ)”, “Xã Mỹ Hiệp (huyện Châu Thành)”');
    expect(match.proposals.map(({ area }) => area)).toEqual(['huyện Phù Mỹ', 'huyện Châu Thành']);
  });

  test.each([
    [['UBND HUYỆN PHÙ MỸ', 'XÃ MỸ HIỆP'], 'bao cao.xlsx', '', 'my-hiep-pm'],
    [['XÃ MỸ HIỆP'], 'bao cao.xlsx', 'Huyện Châu Thành', 'my-hiep-ct'],
    [['XÃ MỸ HIỆP'], 'My Hiep H.Phu My 17-8.xlsx', '', 'my-hiep-pm'],
    [[], 'My Hiep (Chau Thanh).xlsx', '', 'my-hiep-ct'],
  ] as const)('the district in letterhead, file or folder tells: %j %s %s', (content, fileName, folder, unitId) =>
    expect(senderOf(content, fileName, folder).unitId).toBe(unitId),
  );
});

describe('other accents than the name has', () => {
  test('are taken, and said', () => {
    const match = byContent(['UBND PHƯỜNG BỐNG SƠN']);
    expect(match).toMatchObject({
      unitId: 'phuong-bong-son',
      issues: [{ code: 'unit-spelling', severity: 'warning' }],
    });
  });

  test.each([['UBND PHUONG BONG SON'], ['Phường Hoài Hảo'], ['xa Hoai My']])('none, or the right ones: %s', (line) =>
    expect(byContent([line]).issues).toEqual([]),
  );
});

describe('a commune that is no more', () => {
  const merged = [
    aUnit({ id: 'old', code: '21649', name: 'Xã Hoài Châu', kind: 'xã', validTo: day('2025-06-30') }),
    aUnit({ id: 'old-b', code: '21646', name: 'Xã Hoài Châu Bắc', kind: 'xã', validTo: day('2025-06-30') }),
    aUnit({ id: 'new', code: '21640', name: 'Phường Hoài Nhơn Bắc', kind: 'phường', validFrom: day('2025-07-01') }),
  ];
  const successions = ['old', 'old-b'].map((unitId) => ({
    unitId,
    successorId: 'new',
    extent: 'whole' as const,
    since: day('2025-07-01'),
    source: 'Nghị quyết',
  }));
  const sender = (period: string, line: string) =>
    findSender(
      {
        lines: [{ row: 1, column: 1, text: line }],
        fileName: 'bao cao.xlsx',
        folder: '',
        form: null,
        schedules: [],
        period: day(period),
      },
      { units: merged, successions },
    );

  test('still has sent the report of its own time', () =>
    expect(sender('2025-06-30', 'UBND XÃ HOÀI CHÂU')).toMatchObject({ unitId: 'old', issues: [] }));

  test('is answered with its successor, who is proposed and not taken', () => {
    const match = sender('2025-07-01', 'UBND XÃ HOÀI CHÂU');
    expect(match).toMatchObject({
      unitId: null,
      proposals: [{ unitId: 'new' }],
      issues: [{ code: 'unit-former-name' }],
    });
    expect(match.issues[0]?.message).toContain('nay là “Phường Hoài Nhơn Bắc”');
  });

  test('chosen by hand or by a hidden key, it is said that it has ended and what the report counts for', () => {
    const issues = (period: string, unitId = 'old') =>
      endedSenderIssues(
        unitId,
        { fileName: 'bao cao.xlsx', schedules: [], period: day(period) },
        { units: merged, successions },
      );
    expect(issues('2025-06-30')).toEqual([]);
    expect(issues('2025-07-01', 'new')).toEqual([]);
    expect(issues('2025-07-01')).toMatchObject([{ code: 'unit-ended', severity: 'warning' }]);
    expect(issues('2025-07-01')[0]?.message).toContain('nay là “Phường Hoài Nhơn Bắc”');
  });

  test('is not taken for its successor whose name is the beginning of its own', () => {
    const halves = ['Làng Dôr 1', 'Làng Dôr 2'].map((name, at) =>
      aUnit({ id: `half-${at}`, code: null, name, kind: 'làng', validTo: day('2026-11-25') }),
    );
    const whole = aUnit({ id: 'whole', code: null, name: 'Làng Dôr', kind: 'làng', validFrom: day('2026-11-26') });
    const into = halves.map(({ id }) => ({
      unitId: id,
      successorId: 'whole',
      extent: 'whole' as const,
      since: day('2026-11-26'),
      source: 'Nghị quyết',
    }));
    const sent = (line: string, fileName: string) =>
      findSender(
        {
          lines: [{ row: 1, column: 1, text: line }],
          fileName,
          folder: '',
          form: null,
          schedules: [],
          period: day('2026-11-28'),
        },
        { units: [...halves, whole], successions: into },
      );
    expect(sent('Đơn vị báo cáo: Làng Dôr 1', 'Lang Dor 1 28-11.xlsx')).toMatchObject({
      unitId: null,
      proposals: [{ unitId: 'whole' }],
      issues: [{ code: 'unit-former-name' }],
    });
    expect(sent('Đơn vị báo cáo: Làng Dôr', 'Lang Dor 28-11.xlsx')).toMatchObject({ unitId: 'whole', issues: [] });
  });
});
