import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPercent } from '../../electron/domain/numbers';
import { checkCampaign, parseDirectiveFile, parseSampleFile } from '../../electron/office/campaignFile';

/** The two data files of the campaign against facts copied here from the letter itself. */

const resources = resolve(__dirname, '../../resources');
const read = (path: string) => readFileSync(join(resources, path), 'utf8');
const campaign = parseDirectiveFile(read('directives/hoai-nhon-2021-08.json'), 'văn bản');
const { directive, forms } = campaign;
const sample = parseSampleFile(read('samples/hoai-nhon-2021-08.json'), 'bộ mẫu');

test('the two files belong together', () => {
  expect(() => checkCampaign(sample, campaign, 'văn bản')).not.toThrow();
});

test('all text is composed Unicode', () => {
  for (const path of ['directives/hoai-nhon-2021-08.json', 'samples/hoai-nhon-2021-08.json'])
    expect(read(path)).toBe(read(path).normalize('NFC'));
});

describe('the letter', () => {
  test('head: number and day blank, two issuer lines, the long subject', () => {
    expect(directive).toMatchObject({
      id: 'hoai-nhon-2021-08',
      kind: 'Công văn',
      hasTypeTitle: false,
      parentLines: [],
      issuerLines: ['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN'],
      number: null,
      code: 'UBND-VX',
      placeOfIssue: 'Hoài Nhơn',
      issuedDay: null,
      issuedMonth: 8,
      issuedYear: 2021,
      subject:
        'thực hiện tuần cao điểm (từ ngày 16/8 đến ngày 22/8) đẩy mạnh các giải pháp hoàn thành chỉ tiêu cài đặt ứng dụng Bluezone',
      addressees: ['Các phòng, ban, ngành, đoàn thể thị xã', 'UBND các xã, phường'],
    });
  });

  test('legal bases and opening', () => {
    expect(directive.legalBases.map(({ quote }) => quote)).toEqual([
      'Kế hoạch số 59/KH-UBND ngày 11/07/2021 của UBND thị xã về thực hiện đẩy mạnh cài đặt, sử dụng ứng dụng Bluezone trên địa bàn thị xã Hoài Nhơn',
      'Công văn số 1169/UBND-VX ngày 17/07/2021 của UBND thị xã về việc đẩy mạnh triển khai cài đặt ứng dụng Bluezone',
      'các Thông báo kết luận của Chủ tịch UBND thị xã – Trưởng ban Ban Chỉ đạo thị xã phòng chống dịch COVID-19 tại các cuộc họp trực tuyến hàng ngày',
    ]);
    expect(directive.openingParagraphs).toHaveLength(3);
    for (const { quote } of directive.legalBases) expect(directive.openingParagraphs[0]).toContain(quote);
    expect(directive.openingParagraphs[1]).toBe(
      'Tính đến 17h00 ngày 14/8/2021, tỷ lệ người dân cài đặt Bluezone tính trên số người có điện thoại thông minh trên toàn thị xã đạt 42,85%, tỷ lệ này còn khá thấp so với yêu cầu chỉ tiêu đặt ra, trong khi ứng dụng này chỉ phát huy hiệu quả khi có 60% trở lên người trong độ tuổi trưởng thành cài đặt và thường xuyên sử dụng.',
    );
    expect(directive.openingParagraphs[2]).toBe(
      'Nhằm phấn đấu đến 20/8/2021, toàn thị xã có từ 60% người sử dụng điện thoại thông minh được cài đặt ứng dụng Bluezone, tiến tới đạt 90% vào 30/8/2021, Chủ tịch UBND thị xã yêu cầu:',
    );
  });

  test('four clauses in full', () => {
    expect(directive.clauses.map(({ number, paragraphs }) => [number, paragraphs])).toEqual([
      [
        '1',
        [
          '1. Thủ trưởng các phòng, ban, ngành, đoàn thể, đơn vị sự nghiệp thị xã tiến hành tự kiểm tra, giám sát tại cơ quan, đơn vị mình đảm bảo 100% cán bộ, công chức, viên chức, người lao động có điện thoại thông minh cài đặt ứng dụng Bluezone; yêu cầu thường xuyên bật chế độ Bluetooth và quét mã QR Bluezone khi đến trụ sở cơ quan, đơn vị và các địa điểm có treo dán mã QR khi liên lạc công tác, tiếp xúc.',
          'Báo cáo kết quả thực hiện về UBND thị xã (qua Phòng Văn hóa và Thông tin) trước ngày 20/8/2021 (theo mẫu 01 gửi kèm).',
        ],
      ],
      [
        '2',
        [
          '2. UBND các xã, phường:',
          'Huy động mạnh mẽ toàn bộ hệ thống chính trị, xã hội trong xã, phường, các tổ Covid cộng đồng thôn, khu phố vào cuộc theo phương châm “đi từng ngõ, gõ từng nhà, rà từng đối tượng” để phát tài liệu hướng dẫn và đề nghị tất cả người dân có điện thoại thông minh trên địa bàn cài đặt, sử dụng Bluezone, đồng thời đẩy mạnh công tác tuyên truyền thực hiện tuần cao điểm (từ ngày 16/8 đến ngày 22/8) đẩy mạnh các giải pháp hoàn thành chỉ tiêu cài đặt ứng dụng Bluezone.',
          'Báo cáo kết quả thực hiện về UBND thị xã (qua Phòng Văn hóa và Thông tin và qua zalo nhóm ACEVH) hằng ngày trước 15h00 (theo mẫu 02 gửi kèm).',
        ],
      ],
      [
        '3',
        [
          '3. Đề nghị UBMTTQVN thị xã và các hội, đoàn thể tăng cường phối hợp chỉ đạo đến các cấp hội, đoàn thể cơ sở tích cực vận động, hướng dẫn đẩy mạnh việc cài đặt ứng dụng Bluezone trong tuần cao điểm (từ 16/8 đến ngày 22/8) đạt kết quả; Liên đoàn lao động thị xã chỉ đạo, kiểm tra trực tiếp đến Công đoàn cơ sở nhất là các công ty may, gỗ... thực hiện đạt chỉ tiêu đề ra.',
        ],
      ],
      [
        '4',
        [
          '4. Giao Phòng Văn hóa và Thông tin thị xã tăng cường công tác theo dõi, đôn đốc, kiểm tra các cơ quan, đơn vị, địa phương và tổng hợp báo cáo kết quả thực hiện về Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 thị xã, UBND thị xã, Sở Thông tin và Truyền thông theo thời gian quy định.',
        ],
      ],
    ]);
  });

  test('who leads and who coordinates', () => {
    expect(
      directive.clauses.map(({ addressees }) => addressees.map(({ groupId, role }) => `${groupId} ${role}`)),
    ).toEqual([
      ['co-quan lead'],
      ['cac-xa-phuong lead'],
      ['hoi-doan-the coordinating', 'lien-doan-lao-dong lead'],
      ['phong-vhtt lead'],
    ]);
  });

  test('end, recipients and signature', () => {
    expect(directive.closingParagraphs).toEqual([
      'Đề nghị Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, phường nghiêm túc thực hiện./.',
    ]);
    expect(directive.recipients).toEqual([
      { text: 'Như trên', isArchiveLine: false },
      { text: 'CT, các PCT UBND thị xã', isArchiveLine: false },
      { text: 'UBMTTQVN thị xã (ph/hợp)', isArchiveLine: false },
      { text: 'Ban Tuyên giáo Thị ủy', isArchiveLine: false },
      { text: 'Lưu: VT', isArchiveLine: true },
    ]);
    expect(directive.authorityLines).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(directive.signerName).toBe('Trần Hữu Thảo');
  });

  test('figures and targets are those of the letter, word for word', () => {
    expect(directive.quotedFigures).toEqual([
      {
        indicatorId: 'installed-among-smartphone-users',
        counts: null,
        printed: '42,85%',
        asOf: '2021-08-14T17:00',
        quote:
          'Tính đến 17h00 ngày 14/8/2021, tỷ lệ người dân cài đặt Bluezone tính trên số người có điện thoại thông minh trên toàn thị xã đạt 42,85%',
      },
    ]);
    expect(
      directive.targets.map(({ indicatorId, requiredBasisPoints, deadline }) => [
        indicatorId,
        requiredBasisPoints,
        deadline,
      ]),
    ).toEqual([
      ['installed-among-smartphone-users', 6000, '2021-08-20'],
      ['installed-among-smartphone-users', 9000, '2021-08-30'],
      ['staff-installed', 10_000, null],
    ]);
    const letter = [...directive.openingParagraphs, ...directive.clauses.flatMap(({ paragraphs }) => paragraphs)];
    for (const { quote } of [...directive.targets, ...directive.quotedFigures, ...directive.schedules])
      expect(letter.filter((paragraph) => paragraph.includes(quote))).toHaveLength(1);
  });

  test('three duties: once, daily over the peak week with its weekend, undated', () => {
    expect(
      directive.schedules.map(({ clauseId, groupId, formId, due, channel }) => ({
        clauseId,
        groupId,
        formId,
        due,
        channel,
      })),
    ).toEqual([
      {
        clauseId: 'clause-1',
        groupId: 'co-quan',
        formId: 'mau-01',
        due: { kind: 'once', dueAt: '2021-08-20T00:00', isExclusive: true },
        channel: null,
      },
      {
        clauseId: 'clause-2',
        groupId: 'cac-xa-phuong',
        formId: 'mau-02',
        due: { kind: 'daily', from: '2021-08-16', to: '2021-08-22', clock: '15:00', isExclusive: true },
        channel: 'zalo nhóm ACEVH',
      },
      {
        clauseId: 'clause-4',
        groupId: 'phong-vhtt',
        formId: null,
        due: { kind: 'undated', words: 'theo thời gian quy định' },
        channel: null,
      },
    ]);
    expect(directive.schedules.every(({ decisions }) => decisions.length > 0)).toBe(true);
    expect(['2021-08-21', '2021-08-22'].map((day) => new Date(`${day}T00:00:00Z`).getUTCDay())).toEqual([6, 0]);
  });
});

describe('the forms', () => {
  const labels = (list: readonly { readonly label: string }[]) => list.map(({ label }) => label);

  test('Mẫu 01 has six lines in the words of the form', () => {
    const form = forms.find(({ id }) => id === 'mau-01');
    expect(form).toMatchObject({ label: 'Mẫu 01', isLabelPrinted: false, shape: 'fields', columns: [] });
    expect(form?.titleLines).toEqual(['BÁO CÁO', 'Số liệu cài đặt, sử dụng ứng dụng Bluezone']);
    expect(labels(form?.fields ?? [])).toEqual([
      'Số điện thoại người tạo mã QR code của cơ quan, đơn vị',
      'Mã QR Code Bluezone cơ quan, đơn vị đã tạo',
      'Tổng số cán bộ, CC, VC, người lao động',
      'Số cán bộ, CC, VC, người lao động có Smartphone',
      'Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone',
      'Ảnh chụp việc niêm yết, dán mã QR Code tại cổng ra vào hoặc vị trí dễ tiếp cận.', // the scan reads “công”: a slip of the recognition
    ]);
    expect(form?.rules).toEqual([
      { kind: 'atMost', left: 'staff_with_smartphone', right: 'staff_total' },
      { kind: 'atMost', left: 'staff_installed', right: 'staff_with_smartphone' },
    ]);
  });

  test('Mẫu 02 has the five headings in the words of the form', () => {
    const form = forms.find(({ id }) => id === 'mau-02');
    expect(form).toMatchObject({ label: 'Mẫu 02', isLabelPrinted: true, shape: 'list', hasPeriodLine: true });
    expect(form?.titleLines).toEqual(['BÁO CÁO HÀNG NGÀY', 'Số liệu cài đặt, sử dụng ứng dụng Bluezone']);
    expect(labels([...(form?.columns ?? []), ...(form?.fields ?? [])])).toEqual([
      'STT',
      'Họ và tên',
      'Địa chỉ (thôn, khu phố)',
      'Số điện thoại',
      'Lũy kế đến thời điểm hiện tại',
    ]);
    expect(form?.rules).toEqual([{ kind: 'runningTotal', total: 'cumulative' }]);
    expect(form?.columns.filter(({ isPersonalData }) => isPersonalData).map(({ key }) => key)).toEqual([
      'full_name',
      'address',
      'phone',
    ]);
  });
});

describe('the office', () => {
  const members = (groupId: string) => sample.units.filter(({ groups }) => groups.includes(groupId));

  test('17 communes: 11 phường and 6 xã, under their codes before 1/7/2025', () => {
    const communes = members('cac-xa-phuong');
    expect(Object.fromEntries(communes.map(({ code, name }) => [code, name]))).toEqual({
      '21637': 'Phường Tam Quan',
      '21640': 'Phường Bồng Sơn',
      '21643': 'Xã Hoài Sơn',
      '21646': 'Xã Hoài Châu Bắc',
      '21649': 'Xã Hoài Châu',
      '21652': 'Xã Hoài Phú',
      '21655': 'Phường Tam Quan Bắc',
      '21658': 'Phường Tam Quan Nam',
      '21661': 'Phường Hoài Hảo',
      '21664': 'Phường Hoài Thanh Tây',
      '21667': 'Phường Hoài Thanh',
      '21670': 'Phường Hoài Hương',
      '21673': 'Phường Hoài Tân',
      '21676': 'Xã Hoài Hải',
      '21679': 'Phường Hoài Xuân',
      '21682': 'Xã Hoài Mỹ',
      '21685': 'Phường Hoài Đức',
    });
    expect(communes).toHaveLength(17);
    expect(communes.filter(({ kind }) => kind === 'phường')).toHaveLength(11);
    expect(communes.filter(({ kind }) => kind === 'xã')).toHaveLength(6);
    expect(communes.every(({ validTo }) => validTo === '2025-06-30')).toBe(true);
  });

  test('agencies: groups overlap as the letter addresses them', () => {
    expect(members('co-quan')).toHaveLength(19);
    expect(members('phong-vhtt').map(({ id }) => id)).toEqual(['phong-van-hoa-va-thong-tin']);
    expect(members('co-quan')).toEqual(expect.arrayContaining(members('phong-vhtt')));
    expect(members('hoi-doan-the').filter(({ groups }) => groups.includes('co-quan')).length).toBeGreaterThanOrEqual(4);
    // The Front gets the letter "ph/hợp" only and is not among those who owe Mẫu 01.
    expect(members('hoi-doan-the').filter(({ groups }) => !groups.includes('co-quan'))).toMatchObject([
      { id: 'uy-ban-mat-tran-to-quoc-viet-nam' },
    ]);
  });

  test('no two units answer to one name', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of sample.units)
      for (const alias of new Set([name, ...aliases].map((text) => text.toLocaleLowerCase('vi')))) {
        expect(owners.get(alias), alias).toBeUndefined();
        owners.set(alias, id);
      }
  });

  test('each commune has one baseline, marked as invented', () => {
    expect(sample.baselines.map(({ unitId }) => unitId).sort()).toEqual(
      members('cac-xa-phuong')
        .map(({ id }) => id)
        .sort(),
    );
    for (const baseline of sample.baselines)
      expect(baseline).toMatchObject({ measureKey: 'smartphoneUsers', asOf: '2021-08-14', source: 'số liệu minh họa' });
    const base = sample.baselines.reduce((sum, { value }) => sum + value, 0);
    expect(formatPercent(41_916, base, 2, 'round')).toBe('42,85%');
  });

  test('the deputy signs by default', () => {
    expect(sample.signatories.filter(({ isDefault }) => isDefault)).toMatchObject([
      { authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], fullName: 'Trần Hữu Thảo' },
    ]);
  });
});
