import {
  type Block,
  type BlockOf,
  NO_MARKS,
  type OfficialDocument,
  PLAIN_CLOSING,
  paragraph,
  type Section,
} from '../../electron/documents/model';

/** Two made-up papers that have every part the decree names between them, and nothing wrong. */

export const LONG =
  'Thực hiện chương trình công tác năm 2026, các đơn vị rà soát số liệu, đối chiếu với danh sách đã lập, bổ sung các trường hợp còn thiếu và chịu trách nhiệm về tính chính xác của số liệu báo cáo; số liệu chi tiết của từng đơn vị được lập thành bảng, gửi kèm theo văn bản và lưu tại hồ sơ công việc.';

const HEAD = {
  nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  nationalMotto: 'Độc lập - Tự do - Hạnh phúc',
  parentLines: ['UBND PHƯỜNG BÌNH AN'],
  issuerLines: ['PHÒNG VĂN HÓA - XÃ HỘI'],
  placeDateLine: 'Bình An, ngày 05 tháng 02 năm 2026',
  ...NO_MARKS,
} as const;

const CLOSING: BlockOf<'closing'> = {
  kind: 'closing',
  recipientsLabel: 'Nơi nhận:',
  recipientLines: ['- Như trên;', '- Chủ tịch UBND phường (b/c);', '- Lưu: VT, VHXH.'],
  authorityLines: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
  signerName: 'Nguyễn Thị Bình An',
  ...PLAIN_CLOSING,
};

const ADDRESSEES: Block = {
  kind: 'addressees',
  label: 'Kính gửi:',
  names: ['- Văn phòng HĐND và UBND phường;', '- Trung tâm Phục vụ hành chính công phường.'],
};

function body(count: number): readonly Block[] {
  return Array.from({ length: count }, () => paragraph(LONG));
}

function main(blocks: readonly Block[]): Section {
  return { orientation: 'portrait', restartsPageNumbers: false, blocks };
}

/** A công văn of two pages. */
export const letter: OfficialDocument = {
  title: 'Công văn',
  issuer: 'Phòng Văn hóa - Xã hội',
  sections: [
    main([
      {
        kind: 'letterhead',
        ...HEAD,
        numberLine: 'Số: 05/VHXH-TH',
        subject: 'V/v rà soát số liệu và lập danh sách của các khu phố năm 2026',
      },
      ADDRESSEES,
      ...body(9),
      paragraph('Đề nghị các đơn vị thực hiện./.'),
      CLOSING,
    ]),
  ],
};

function annex(label: string): Section {
  return {
    orientation: 'landscape',
    restartsPageNumbers: true,
    blocks: [
      {
        kind: 'annexHead',
        label,
        titleLines: ['TỔNG HỢP SỐ LIỆU CỦA CÁC KHU PHỐ'],
        reference: '(Kèm theo Báo cáo số 03/BC-VHXH ngày 05 tháng 02 năm 2026 của Phòng Văn hóa - Xã hội)',
      },
      {
        kind: 'table',
        size: 'normal',
        columns: [
          { header: 'STT', widthMm: 20, align: 'center' },
          { header: 'Khu phố', widthMm: 132, align: 'left' },
          { header: 'Số hộ', widthMm: 100, align: 'right' },
        ],
        rows: Array.from({ length: 40 }, (_, index) => ({
          kind: 'body',
          cells: [{ text: String(index + 1) }, { text: `Khu phố ${index + 1}` }, { text: '120' }],
        })),
      },
    ],
  };
}

/** A báo cáo with legal bases, every kind of heading, and two annexes of two landscape pages each. */
export const report: OfficialDocument = {
  title: 'Báo cáo',
  issuer: 'Phòng Văn hóa - Xã hội',
  sections: [
    main([
      { kind: 'letterhead', ...HEAD, numberLine: 'Số: 03/BC-VHXH', subject: null },
      { kind: 'titleBlock', typeName: 'BÁO CÁO', abstractLines: ['Kết quả rà soát số liệu năm 2026'], hasRule: true },
      ADDRESSEES,
      {
        kind: 'bases',
        lines: [
          'Căn cứ khoản 2 Điều 5 Quy chế làm việc của Phòng Văn hóa - Xã hội phường Bình An;',
          'Căn cứ Chương trình công tác năm 2026 của Phòng Văn hóa - Xã hội phường Bình An.',
        ],
      },
      { kind: 'heading', level: 'roman', lines: ['I. TÌNH HÌNH CHUNG'] },
      ...body(4),
      { kind: 'heading', level: 'article', lines: ['Điều 1. Kết quả theo khoản 2 Điều 5 Quy chế làm việc'] },
      ...['a', 'b', 'c', 'd', 'đ', 'e'].map((letter_) => paragraph(`${letter_}) ${LONG}`)),
      paragraph('Số liệu chi tiết tại Phụ lục I, Phụ lục II kèm theo.'),
      paragraph('Trên đây là báo cáo của Phòng Văn hóa - Xã hội./.'),
      CLOSING,
    ]),
    annex('Phụ lục I'),
    annex('Phụ lục II'),
  ],
};

/** A picture of one blue point; how large it is printed is not its own affair. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==';

/** A công văn with everything that may stand on one besides head and text, copied by another office. */
export const marked: OfficialDocument = {
  title: 'Công văn',
  issuer: 'Phòng Văn hóa - Xã hội',
  sections: [
    main([
      {
        kind: 'letterhead',
        ...HEAD,
        numberLine: 'Số: 05/VHXH-TH',
        subject: 'V/v rà soát số liệu và lập danh sách của các khu phố năm 2026',
        urgency: 'veryUrgent',
        circulation: 'LƯU HÀNH NỘI BỘ',
        addressLine: 'Số 1, đường Lê Lợi, phường Bình An\nĐT: 0256 000 0000; Thư điện tử: vhxh@binhan.example.vn',
      },
      {
        kind: 'incomingStamp',
        owner: 'ỦY BAN MẶT TRẬN PHƯỜNG BÌNH AN',
        mark: 'ĐẾN',
        number: { label: 'Số:', value: '812' },
        day: { label: 'Ngày:', value: '06/02/2026' },
        forwarded: { label: 'Chuyển:', value: null },
        file: { label: 'Số và ký hiệu HS:', value: null },
      },
      ADDRESSEES,
      { kind: 'heading', level: 'chapter', lines: ['Chương I', 'TÌNH HÌNH CHUNG'] },
      { kind: 'heading', level: 'section', lines: ['Mục 1', 'KẾT QUẢ RÀ SOÁT'] },
      ...body(7),
      { kind: 'list', marker: 'letter', items: ['Số hộ;', 'Số khẩu;', 'Số lao động.'].map((text) => [{ text }]) },
      paragraph('Đề nghị các đơn vị thực hiện./.'),
      {
        ...CLOSING,
        authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
        otherTitleLines: ['PHÓ CHỦ TỊCH UBND PHƯỜNG'],
        drafterCode: 'PL.(300)',
        signature: {
          signature: { pngBase64: POINT, widthMm: 40, heightMm: 16 },
          seal: { pngBase64: POINT, widthMm: 28, heightMm: 28 },
        },
      },
      {
        kind: 'copyBlock',
        form: 'SAO Y',
        parentLines: ['ỦY BAN MẶT TRẬN TỈNH'],
        issuerLines: ['ỦY BAN MẶT TRẬN PHƯỜNG BÌNH AN'],
        numberLine: 'Số: 05/SY-MTTQ',
        placeDateLine: 'Bình An, ngày 06 tháng 02 năm 2026',
        closing: {
          ...CLOSING,
          recipientLines: ['- Các ban công tác Mặt trận;', '- Lưu: VT.'],
          authorityLines: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
          signerName: 'Trần Văn Bình',
        },
      },
    ]),
  ],
};
