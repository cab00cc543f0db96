import type { StackPart, StackPatternId } from '../../electron/domain/signing/stackPatterns';
import type { AuthorityRemark } from '../../electron/domain/signingAuthority';

const patterns: Readonly<Record<StackPatternId, string>> = {
  head: 'Người đứng đầu ký: CHỦ TỊCH, TRƯỞNG PHÒNG…',
  deputyForHead: 'Cấp phó ký thay (KT.)',
  collectiveHead: 'Thay mặt tập thể (TM.), người đứng đầu ký',
  collectiveDeputy: 'Thay mặt tập thể (TM.), cấp phó ký thay (KT.)',
  unitHeadByOrder: 'Thừa lệnh (TL.), người đứng đầu đơn vị ký',
  unitDeputyByOrder: 'Thừa lệnh (TL.), cấp phó đơn vị ký thay (KT.)',
  byMandate: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền cấp trưởng (Q.)',
  collectiveActing: 'Thay mặt tập thể (TM.), quyền cấp trưởng ký (Q.)',
  committeeHead: 'Ban Chỉ đạo dùng dấu cơ quan (TM.), trưởng ban ký',
  committeeDeputy: 'Ban Chỉ đạo dùng dấu cơ quan (TM.), phó trưởng ban ký thay (KT.)',
};

/** What a way to sign leads to, where the titles of a unit of the office have to be filled in by hand. */
const examples: Readonly<Partial<Record<StackPatternId, string>>> = {
  unitHeadByOrder: 'Ví dụ: TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG. Ghi chức vụ người đứng đầu đơn vị được giao ký.',
  unitDeputyByOrder:
    'Ví dụ: TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG. Sau “KT.” là cấp trưởng của đơn vị, không phải người đứng đầu cơ quan.',
  byMandate: 'Ví dụ: TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG NỘI VỤ. Phải có văn bản ủy quyền, có thời hạn.',
};

const parts: Readonly<Record<StackPart, string>> = {
  collective: 'Tập thể (sau TM.)',
  agencyHead: 'Chức vụ người đứng đầu cơ quan (sau TL., TUQ.)',
  head: 'Chức vụ cấp trưởng (sau KT.)',
  position: 'Chức vụ người ký',
  otherTitle: 'Chức danh khác, in trên họ tên',
};

const remarks: Readonly<Record<AuthorityRemark, string>> = {
  markWithoutStop: 'Sau TM, KT, TL, TUQ, Q phải có dấu chấm, ví dụ “KT. CHỦ TỊCH”.',
  markWithoutSpace: 'Sau “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.” phải cách một khoảng trống, ví dụ “KT. CHỦ TỊCH”.',
  oldMark: 'Ghi “TM.”, “KT.”, “TL.”, “TUQ.” theo Nghị định 30/2020/NĐ-CP; không ghi “T/M”, “K/T”.',
  notCapitals: 'Quyền hạn, chức vụ của người ký phải in hoa toàn bộ, ví dụ “CHỦ TỊCH”.',
  twoMarksInLine: 'Mỗi dòng chỉ ghi một quyền hạn ký: TM., TL., TUQ. hoặc KT.',
  wrongOrder: 'Thứ tự các dòng: TM., rồi TL. hoặc TUQ., rồi KT., cuối cùng là chức vụ người ký.',
  noPosition: 'Dòng cuối phải là chức vụ của người ký, ví dụ “PHÓ CHỦ TỊCH”.',
  deputyWithoutHead:
    'Cấp phó ký thay cấp trưởng: ghi thêm dòng “KT.” và chức vụ cấp trưởng ở trên, ví dụ “KT. CHỦ TỊCH”.',
  headAsDeputy: 'Đã ghi “KT.” (ký thay) thì dòng cuối phải là chức vụ cấp phó.',
  collectiveIsPerson: '“TM.” chỉ dùng trước tên tập thể, ví dụ “TM. ỦY BAN NHÂN DÂN”; cấp phó ký thay thì ghi “KT.”.',
  personIsCollective: '“KT.”, “TL.”, “TUQ.” ghi trước chức vụ; trước tên tập thể thì ghi “TM.”.',
  markBeforeDeputy: '“KT.”, “TL.”, “TUQ.” ghi trước chức vụ cấp trưởng, không ghi trước chức vụ cấp phó.',
  deputyOfAnother: 'Cấp phó chỉ ký thay cấp trưởng của mình, ví dụ “KT. CHỦ TỊCH” rồi “PHÓ CHỦ TỊCH”.',
  ownOrder:
    'Ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) là người đứng đầu đơn vị thuộc cơ quan hoặc cấp phó của đơn vị đó, ví dụ TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG. Cấp phó của người đứng đầu cơ quan thì ký thay (KT.).',
  collectiveByOrder: 'Ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) là ký cho người đứng đầu: không ghi thêm “TM.”.',
  abbreviated: 'Tên cơ quan trong khối chữ ký ghi đầy đủ, ví dụ “ỦY BAN NHÂN DÂN”, không viết tắt “UBND”.',
  actingSpelled: 'Quyền cấp trưởng ghi tắt là “Q.”, ví dụ “Q. CHỦ TỊCH”.',
  mandatePassedOn:
    'Người được ủy quyền (TUQ.) không được ủy quyền lại hay để cấp phó ký thay (Nghị định 30/2020/NĐ-CP, Điều 13).',
  actingDeputy: '“Q.” (quyền) ghi trước chức vụ cấp trưởng, không ghi trước chức vụ cấp phó.',
};

/** Words about who signs and how; part of `strings`. */
export const signing = {
  way: 'Cách ký',
  byHand: 'Tự ghi từng dòng',
  patterns,
  examples,
  parts,
  remarks,
  otherTitle: 'Chức danh khác, in trên họ tên (ô 7b)',
  block: 'Khối chữ ký sẽ in',
  nameBlank: '(họ và tên)',
  validFrom: 'Được ký từ ngày',
  validTo: 'Được ký đến hết ngày',
  validBackwards: 'Ngày hết hạn đứng trước ngày bắt đầu.',
  allCapitals: 'Họ tên người ký ghi chữ thường, chỉ viết hoa chữ cái đầu mỗi âm tiết, ví dụ “Nguyễn Văn A”.',
  smallSyllable: (syllable: string) => `Họ tên viết hoa chữ cái đầu của mọi âm tiết; kiểm tra “${syllable}”.`,
  mandate: 'Văn bản ủy quyền',
  mandateHint: 'Số, ký hiệu, ngày của giấy ủy quyền',
  mandateFrom: 'Ủy quyền từ ngày',
  mandateTo: 'Ủy quyền đến hết ngày',
  mandateScope: 'Nội dung được ủy quyền ký',
  picture: 'Ảnh chữ ký',
  seal: 'Ảnh dấu của cơ quan',
  sealSize: 'Đường kính thật (mm)',
  badSealSize: (least: number, most: number) => `Nhập số từ ${least} đến ${most}.`,
  choosePicture: 'Chọn tệp PNG…',
  removePicture: 'Bỏ ảnh',
  pictureHint:
    'PNG nền trong suốt, chữ ký màu xanh. Chỉ in khi chọn “In ảnh chữ ký, dấu”; bản có ảnh là bản dự thảo, không có giá trị pháp lý.',
  pictureFaults: {
    notPng: 'Tệp này không phải ảnh PNG nên chưa nhận. Hãy lưu ảnh thành PNG nền trong suốt rồi chọn lại.',
    tooLarge: 'Ảnh quá lớn (mỗi chiều không quá 4.000 điểm ảnh) nên chưa nhận. Hãy thu nhỏ ảnh rồi chọn lại.',
    unreadable: 'Tệp ảnh bị hỏng hoặc bị cắt cụt nên chưa nhận. Hãy lưu lại ảnh rồi chọn lại.',
    opaque: 'Ảnh có nền đặc: khi in sẽ che chữ bên dưới. Nên dùng ảnh PNG nền trong suốt.',
  },
  sealHint: 'PNG nền trong suốt, dấu màu đỏ, kích thước thật.',
  takeFromOffice: 'Lấy người ký của cơ quan…',
  withPictures: 'In ảnh chữ ký, dấu (bản dự thảo)',
} as const;
