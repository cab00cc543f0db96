import { fileTrouble } from './fileTrouble';
import { FILE_KINDS } from './letterMessages';
import { PART_RULES } from './rulerParts';
import { centred, drawn, face, margin, type RuleWords, say, size } from './rulerWords';

export const RULES = {
  'page.size': say('Khổ giấy', 'A4 (210 × 297 mm)', 'Vào Bố cục, Khổ giấy (Layout, Size) chọn A4.'),
  'page.orientation': say(
    'Chiều trang giấy',
    'theo chiều dài; chỉ trang có bảng biểu không làm thành phụ lục riêng mới được trình bày theo chiều rộng',
    'Đổi trang này về khổ dọc (Layout, Orientation, Portrait).',
  ),
  'page.marginTop': margin('trên'),
  'page.marginBottom': margin('dưới'),
  'page.marginLeft': margin('trái'),
  'page.marginRight': margin('phải'),
  'page.font': say(
    'Phông chữ',
    'Times New Roman trong toàn văn bản',
    'Chọn toàn bộ văn bản (Ctrl+A) rồi chọn phông Times New Roman.',
  ),
  'page.colour': say(
    'Màu chữ',
    'màu đen (dấu chỉ mức độ khẩn: màu đỏ)',
    'Chọn chữ có màu rồi đặt màu chữ là Tự động hoặc Đen; bỏ liên kết (hyperlink) nếu có.',
  ),
  'page.unicode': say(
    'Bảng mã',
    'Unicode theo TCVN 6909:2001, không lẫn bộ mã cũ (TCVN3, VNI)',
    'Chuyển mã đoạn chữ này sang Unicode rồi đặt lại phông Times New Roman.',
  ),
  'pageNumber.first': say(
    'Số trang ở trang thứ nhất',
    'không hiển thị',
    'Mở phần đầu trang, chọn “Trang đầu khác” (Different First Page) và xóa số ở trang đầu.',
  ),
  'pageNumber.next': say(
    'Số trang từ trang thứ hai',
    'liên tục 2, 3, 4…, chữ số Ả Rập',
    'Chèn số trang ở giữa phần đầu trang (Insert, Page Number, Top of Page), đánh số từ 1.',
  ),
  'pageNumber.place': say(
    'Vị trí số trang',
    'canh giữa, trong phần lề trên',
    'Chuyển số trang lên giữa phần đầu trang (Insert, Page Number, Top of Page).',
  ),
  'pageNumber.size': size('số trang'),
  'pageNumber.face': face('số trang', 'đứng, không đậm'),
  'pageNumber.annex': say(
    'Số trang của phụ lục',
    'đánh riêng theo từng phụ lục, bắt đầu từ 1',
    'Ngắt phần (Section Break) trước phụ lục và đặt số trang của phần đó bắt đầu từ 1.',
  ),
  'nationalTitle.wording': say(
    'Quốc hiệu',
    '“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, in hoa, trên một dòng',
    'Ghi đúng Quốc hiệu ở ô trên cùng bên phải; nới cột phải hoặc dùng cỡ 12 nếu bị ngắt dòng.',
  ),
  'nationalTitle.size': size('Quốc hiệu'),
  'nationalTitle.face': face('Quốc hiệu', 'đứng, đậm'),
  'motto.wording': say(
    'Tiêu ngữ',
    '“Độc lập - Tự do - Hạnh phúc”, giữa các cụm từ có gạch nối, trước và sau gạch nối có cách chữ',
    'Gõ lại đúng Tiêu ngữ dưới Quốc hiệu; dùng gạch nối ngắn (-).',
  ),
  'motto.size': size('Tiêu ngữ'),
  'motto.face': face('Tiêu ngữ', 'đứng, đậm'),
  'motto.centred': centred('Tiêu ngữ', 'canh giữa dưới Quốc hiệu'),
  'motto.rule': drawn('Tiêu ngữ', 'nét liền, dài bằng dòng chữ'),
  'parent.size': size('tên cơ quan chủ quản'),
  'parent.face': face('tên cơ quan chủ quản', 'in hoa, đứng, không đậm'),
  'issuer.wording': say(
    'Tên cơ quan ban hành',
    'ở phía trên, bên trái trang đầu; tên đầy đủ, chính thức, không viết tắt (chỉ cơ quan chủ quản được viết tắt)',
    'Ghi đầy đủ tên cơ quan ban hành ở ô trên cùng bên trái, chữ in hoa, đậm, ví dụ “ỦY BAN NHÂN DÂN”, không ghi “UBND”.',
  ),
  'issuer.size': size('tên cơ quan ban hành'),
  'issuer.face': face('tên cơ quan ban hành', 'in hoa, đứng, đậm'),
  'issuer.centred': centred('tên cơ quan ban hành', 'canh giữa, các dòng thẳng tâm nhau'),
  'issuer.level': say(
    'Độ cao tên cơ quan',
    'dòng đầu ngang với Quốc hiệu',
    'Đặt tên cơ quan và Quốc hiệu vào hai ô của cùng một hàng trong bảng không viền.',
  ),
  'issuer.rule': drawn('tên cơ quan ban hành', 'nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa'),
  'number.wording': say(
    'Số, ký hiệu',
    '“Số:” có dấu hai chấm rồi một dấu cách; sau số là dấu gạch chéo; các nhóm chữ in hoa nối bằng gạch nối, không cách chữ',
    'Ghi lại theo mẫu “Số: 05/UBND-VX”, không thêm dấu cách quanh / và -.',
  ),
  'number.leadingZero': say(
    'Số 0 phía trước số văn bản',
    'số nhỏ hơn 10 ghi thêm một số 0 phía trước, từ 10 trở lên không thêm',
    'Ghi lại số văn bản, ví dụ “Số: 03/BC-UBND”, “Số: 15/BC-UBND”.',
  ),
  'number.type': say(
    'Tên loại trong ký hiệu',
    'chữ viết tắt tên loại của chính văn bản (Phụ lục III); công văn không có chữ viết tắt tên loại',
    'Sửa ký hiệu cho đúng tên loại, ví dụ báo cáo “/BC-UBND”, công văn “/UBND-VX”.',
  ),
  'number.size': size('số, ký hiệu'),
  'number.face': face('số, ký hiệu', 'đứng, không đậm'),
  'number.centred': centred('số, ký hiệu', 'canh giữa dưới tên cơ quan ban hành'),
  'placeDate.wording': say(
    'Địa danh và thời gian',
    '“Địa danh, ngày … tháng … năm …”; ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0',
    'Ghi lại theo mẫu “Hoài Nhơn, ngày 05 tháng 02 năm 2021”; tháng 3 đến tháng 9 không thêm số 0.',
  ),
  'placeDate.size': size('địa danh và thời gian'),
  'placeDate.face': face('địa danh và thời gian', 'nghiêng, không đậm'),
  'placeDate.centred': centred('địa danh và thời gian', 'canh giữa dưới Quốc hiệu và Tiêu ngữ'),
  'placeDate.level': say(
    'Độ cao địa danh và thời gian',
    'trên cùng một dòng với số, ký hiệu',
    'Đặt số, ký hiệu và địa danh, thời gian vào hai ô của cùng một hàng trong bảng không viền.',
  ),
  'subject.wording': say(
    'Trích yếu công văn',
    'bắt đầu bằng “V/v” (không ghi thêm “về việc”), đặt dưới số, ký hiệu, cuối không có dấu chấm',
    'Ghi trích yếu dưới số, ký hiệu, bắt đầu bằng “V/v” rồi một dấu cách; bỏ “về việc” thừa và dấu ở cuối.',
  ),
  'subject.size': size('trích yếu công văn'),
  'subject.face': face('trích yếu công văn', 'in thường, đứng, không đậm'),
  'subject.centred': centred('trích yếu công văn', 'canh giữa dưới số, ký hiệu'),
  'subject.gap': say(
    'Khoảng cách trên trích yếu công văn',
    'cách dòng số, ký hiệu 6 pt',
    'Vào Đoạn (Paragraph), đặt khoảng cách trước (Before) của đoạn “V/v” là 6 pt.',
  ),
  'subject.noRule': say(
    'Đường kẻ dưới trích yếu công văn',
    'không có',
    'Xóa đường kẻ hoặc bỏ gạch chân dưới trích yếu.',
  ),
  'marks.size': size('dấu chỉ mức độ khẩn, phạm vi lưu hành'),
  'marks.face': face('dấu chỉ mức độ khẩn, phạm vi lưu hành', 'in hoa, đứng, đậm'),
  'marks.box': say(
    'Khung dấu chỉ mức độ khẩn',
    'khung viền đơn: HỎA TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm',
    'Đóng khung viền đơn quanh chữ và đặt đúng kích thước.',
  ),
  'typeName.size': size('tên loại'),
  'typeName.face': face('tên loại', 'in hoa, đứng, đậm'),
  'typeName.centred': centred('tên loại', 'canh giữa trang'),
  'abstract.size': size('trích yếu'),
  'abstract.face': face('trích yếu', 'in thường, đứng, đậm'),
  'abstract.centred': centred('trích yếu', 'canh giữa dưới tên loại'),
  'abstract.rule': drawn('trích yếu', 'nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa'),
  'addressees.needed': say(
    'Kính gửi',
    'công văn có dòng “Kính gửi:” (có dấu hai chấm)',
    'Thêm dòng “Kính gửi:” và nơi nhận trước nội dung.',
  ),
  'addressees.punctuation': say(
    'Dấu câu của Kính gửi',
    'một nơi: cùng dòng, cuối không có dấu; từ hai nơi: mỗi nơi một dòng, gạch đầu dòng, cuối dòng “;”, dòng cuối “.”',
    'Một nơi thì bỏ dấu ở cuối; nhiều nơi thì mỗi dòng “;”, dòng cuối cùng “.”.',
  ),
  'addressees.size': size('Kính gửi'),
  'addressees.face': face('Kính gửi', 'đứng, không đậm'),
  'addressees.dashes': say(
    'Gạch đầu dòng của Kính gửi',
    'thẳng hàng với nhau',
    'Đặt cùng một khoảng thụt lề trái cho tất cả các dòng.',
  ),
  'bases.size': size('căn cứ ban hành'),
  'bases.face': face('căn cứ ban hành', 'nghiêng, không đậm'),
  'bases.punctuation': say(
    'Dấu câu của căn cứ',
    'cuối mỗi căn cứ “;”, căn cứ cuối cùng “.”',
    'Sửa dấu cuối dòng của căn cứ này.',
  ),
  'body.size': size('nội dung'),
  'body.upright': face('nội dung', 'đứng'),
  'body.justified': say(
    'Canh lề nội dung',
    'canh đều cả hai lề',
    'Chọn các đoạn nội dung rồi canh đều hai bên (Ctrl+J).',
  ),
  'body.indent': say(
    'Lùi đầu dòng',
    (range) => `${range} mm`,
    'Vào Đoạn (Paragraph), đặt Dòng đầu tiên (First line) là 1 cm hoặc 1,27 cm; không dùng dấu cách.',
  ),
  'body.gap': say(
    'Khoảng cách giữa các đoạn',
    'tối thiểu 6 pt',
    'Vào Đoạn (Paragraph), đặt khoảng cách trước (Before) từ 6 pt trở lên và bỏ chọn “Không thêm khoảng cách giữa các đoạn cùng kiểu”.',
  ),
  'body.line': say(
    'Khoảng cách giữa các dòng',
    (range) => `${range} dòng`,
    'Vào Đoạn (Paragraph), đặt Giãn dòng (Line spacing) từ Đơn (Single) đến 1,5 dòng.',
  ),
  'body.roman': say(
    'Đề mục số La Mã',
    'số La Mã và tiêu đề in hoa, đậm, trên một dòng',
    'Đặt cả dòng đề mục thành chữ in hoa, đậm.',
  ),
  'body.articles': say(
    'Điều',
    'chữ “Điều”, số thứ tự và tiêu đề đậm; sau số thứ tự là dấu chấm',
    'Đặt đậm chữ “Điều”, số thứ tự và tiêu đề; ghi “Điều 1.”, không ghi “Điều 1:”.',
  ),
  'body.points': say(
    'Thứ tự các điểm',
    'theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h…',
    'Đánh lại chữ đầu các điểm; sau d là đ, không dùng f, j, w, z.',
  ),
  'body.references': say(
    'Viện dẫn điều, khoản, điểm',
    '“Điều” viết hoa; “khoản”, “điểm” viết thường',
    'Sửa chữ hoa, chữ thường của viện dẫn này.',
  ),
  'body.endMark': say(
    'Kết thúc nội dung',
    'dấu “./.” ngay sau chữ cuối cùng',
    'Thêm “./.” liền sau chữ cuối cùng của nội dung, không cách chữ.',
  ),
  'recipients.label': say(
    'Chữ “Nơi nhận:”',
    '“Nơi nhận:”, in thường, có dấu hai chấm',
    'Ghi “Nơi nhận:” ở góc dưới bên trái, ngang hàng với quyền hạn, chức vụ người ký.',
  ),
  'recipients.labelSize': size('“Nơi nhận:”'),
  'recipients.labelFace': face('“Nơi nhận:”', 'nghiêng, đậm'),
  'recipients.place': say('Vị trí “Nơi nhận:”', 'sát lề trái', 'Canh trái và đặt thụt lề trái, thụt dòng đầu bằng 0.'),
  'recipients.itemSize': size('danh sách nơi nhận'),
  'recipients.itemFace': face('danh sách nơi nhận', 'đứng, không đậm'),
  'recipients.punctuation': say(
    'Dấu câu của nơi nhận',
    'đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy',
    'Thêm gạch đầu dòng và dấu “;” cho dòng này.',
  ),
  'recipients.asAbove': say(
    'Dòng “Như trên”',
    'công văn, báo cáo, tờ trình có Kính gửi: dòng đầu của nơi nhận là “- Như trên;”; quyết định, nghị quyết ghi “- Như Điều …;”',
    'Thêm dòng “- Như trên;” ở đầu danh sách nơi nhận; với quyết định, nghị quyết đổi thành “- Như Điều …;”.',
  ),
  'recipients.archive': say(
    'Dòng “Lưu”',
    'dòng cuối “- Lưu: VT, …” và kết thúc bằng dấu chấm',
    'Sửa dòng cuối thành “- Lưu: VT, đơn vị soạn thảo.”.',
  ),
  'authority.size': size('quyền hạn, chức vụ'),
  'authority.face': face('quyền hạn, chức vụ', 'in hoa, đứng, đậm'),
  'authority.wording': say(
    'Quyền hạn, chức vụ người ký',
    'TM., KT., TL., TUQ. có dấu chấm rồi một dấu cách, mỗi chữ một dòng, rồi đến chức vụ người ký',
    'Kiểm tra lại các dòng trên chữ ký, ví dụ “KT. CHỦ TỊCH” rồi “PHÓ CHỦ TỊCH”.',
  ),
  'authority.level': say(
    'Độ cao quyền hạn, chức vụ',
    'ngang dòng “Nơi nhận:”',
    'Đặt “Nơi nhận:” và quyền hạn, chức vụ vào hai ô của cùng một hàng trong bảng không viền.',
  ),
  'signer.size': size('họ tên người ký'),
  'signer.face': face('họ tên người ký', 'in thường, đứng, đậm'),
  'signer.title': say(
    'Họ tên người ký',
    'ghi họ tên đầy đủ, không ghi học hàm, học vị, danh hiệu',
    'Ghi họ tên người ký và bỏ học hàm, học vị, danh hiệu trước họ tên.',
  ),
  'signer.centred': centred('họ tên người ký', 'canh giữa dưới quyền hạn, chức vụ'),
  'closing.together': say(
    'Khối ký',
    'nằm trọn trên một trang, cùng ít nhất hai dòng nội dung',
    'Giảm giãn dòng hoặc chuyển ít nhất hai dòng nội dung sang trang có chữ ký.',
  ),
  'annex.label': say(
    'Chữ “Phụ lục”',
    '“Phụ lục”; từ hai phụ lục thì đánh số La Mã liên tục',
    'Ghi “Phụ lục” nếu chỉ có một, “Phụ lục I”, “Phụ lục II” nếu có nhiều.',
  ),
  'annex.labelSize': size('“Phụ lục”'),
  'annex.labelFace': face('“Phụ lục”', 'in thường, đứng, đậm'),
  'annex.labelCentred': centred('“Phụ lục”', 'canh giữa'),
  'annex.titleSize': size('tiêu đề phụ lục'),
  'annex.title': face('tiêu đề phụ lục', 'in hoa, đứng, đậm'),
  'annex.titleCentred': centred('tiêu đề phụ lục', 'canh giữa'),
  'annex.reference': say(
    'Chỉ dẫn kèm theo',
    '“(Kèm theo … số … ngày … của …)” trong ngoặc đơn, dưới tiêu đề phụ lục; đúng tên loại, số, ký hiệu, ngày của văn bản chính',
    'Thêm hoặc sửa dòng “(Kèm theo …)” dưới tiêu đề phụ lục cho khớp với văn bản chính.',
  ),
  'annex.referenceSize': size('chỉ dẫn kèm theo'),
  'annex.referenceFace': face('chỉ dẫn kèm theo', 'nghiêng, không đậm'),
  'annex.mentioned': say(
    'Nhắc đến phụ lục',
    'văn bản chính có chỉ dẫn về phụ lục',
    'Nhắc đến phụ lục trong nội dung, ví dụ “(chi tiết tại Phụ lục kèm theo)”.',
  ),
  ...PART_RULES,
} as const satisfies Record<string, RuleWords>;

export type RuleId = keyof typeof RULES;

/** What was found, in words. */
export const found = {
  text: (text: string) => `“${shortened(text)}”`,
  missing: 'không thấy',
  wraps: (room: number) => `bị ngắt thành hai dòng vì cột chỉ rộng ${decimal(room)} mm`,
  sizes: (sizes: readonly number[]) => `${sizes.map(decimal).join('; ')} pt`,
  mm: (value: number) => `${decimal(value)} mm`,
  inkMm: (value: number) => `${decimal(value)} mm (đo từ nét chữ)`,
  pt: (value: number) => `${decimal(value)} pt`,
  lines: (value: number) => `${(Math.round(value * 100) / 100).toString().replace('.', ',')} dòng`,
  paper: (width: number, height: number) => `${decimal(width)} × ${decimal(height)} mm`,
  box: (width: number, height: number) => `khung ${decimal(width)} × ${decimal(height)} mm`,
  noBox: 'không có khung',
  otherColour: 'không phải màu đỏ',
  red: 'màu đỏ',
  boxed: 'có khung',
  inTopMargin: 'trong lề trên, nửa phải',
  elsewhere: 'ở chỗ khác',
  underNumber: 'dưới số, ký hiệu',
  across: (rule: number, room: number) => `đường kẻ ${decimal(rule)} mm, vùng chữ ${decimal(room)} mm`,
  lackingRows: (labels: readonly string[]) => `thiếu dòng ${labels.join(', ')}`,
  allRows: 'đủ các dòng',
  overlap: (share: number, high: number) =>
    `trùm ${Math.round(share * 100)}% chữ ký, lệch ${decimal(high)} mm theo chiều cao`,
  notShownAgain: 'cuối trang thứ nhất',
  shownAgain: 'có cả ở trang khác',
  wholePage: 'trên một trang',
  orientationKept: 'đúng chiều',
  landscapeText: 'trang ngang không có bảng biểu',
  fonts: (fonts: readonly string[]) => fonts.join(', '),
  twinFont: (font: string) => `${font} (cùng kích thước chữ với Times New Roman)`,
  black: 'màu đen',
  unicode: 'Unicode',
  faces: (faces: readonly string[]) => faces.join(', '),
  bold: 'đậm',
  notBold: 'không đậm',
  partlyBold: 'chỗ đậm, chỗ không',
  italic: 'nghiêng',
  upright: 'đứng',
  notUpright: 'nghiêng hoặc đậm',
  partlyItalic: 'chỗ nghiêng, chỗ đứng',
  notCapitals: 'không in hoa hết',
  capitals: 'in hoa hết',
  underlined: 'gạch chân chữ thay cho đường kẻ',
  ruleLength: (rule: number, text: number) => `đường kẻ ${decimal(rule)} mm, dòng chữ ${decimal(text)} mm`,
  offCentre: (mm: number) => `lệch ${decimal(mm)} mm`,
  centred: 'canh giữa',
  notCentred: 'không canh giữa',
  fromEdge: (mm: number) => `cách mép trái vùng chữ ${decimal(mm)} mm`,
  sameLevel: 'cùng một dòng',
  offLevel: (mm: number) => `chênh ${decimal(mm)} mm`,
  otherRow: 'khác hàng',
  aligned: 'thẳng hàng',
  justified: (count: number, all: number) => `${count}/${all} đoạn canh đều hai lề`,
  ofParagraphs: (value: string, right: number, all: number) =>
    right === all ? value : `${value} (đúng ${right}/${all} đoạn)`,
  points: (letters: readonly string[]) => letters.map((letter) => `${letter})`).join(' '),
  marks: (marks: readonly string[]) => shortened(marks.join(' ')),
  references: 'đúng chữ hoa, chữ thường',
  pageNumbers: (numbers: readonly (number | null)[]) => numbers.map((number) => number ?? 'không có').join(', '),
  numberPlace: (isCentred: boolean, isOnTop: boolean) =>
    `${isCentred ? 'canh giữa' : 'không canh giữa'}, ${isOnTop ? 'trong lề trên' : 'không ở lề trên'}`,
  automatic: 'đánh số tự động',
  restarted: 'bắt đầu từ 1',
  goesOn: 'đánh tiếp theo văn bản chính',
  shown: 'có',
  notShown: 'không có',
  bodyLines: (count: number) => `cùng ${count} dòng nội dung`,
  torn: 'bị tách sang hai trang',
} as const;

export const rulerText = {
  verdicts: { kept: 'Đúng', broken: 'Sai', notApplicable: 'Không áp dụng' },
  /** Enough of a line to find it; a line of Word is a whole paragraph. */
  quote: (text: string) => shortened(text, 120),
  practice: 'thông lệ trình bày, Nghị định không quy định',
  /** "Trang 2, cách mép trái 30 mm, mép trên 45 mm" */
  place: (source: 'pdf' | 'docx', sheet: number, at: { readonly leftMm: number; readonly topMm: number } | null) =>
    at === null
      ? sheetWords(source, sheet)
      : `${sheetWords(source, sheet)}, cách mép trái ${decimal(at.leftMm)} mm, mép trên ${decimal(at.topMm)} mm`,
  /** One sentence that a clerk can act on. */
  sentence: (place: string, { name, remedy }: RuleWords, demand: string, measured: string) =>
    `${place}: ${name} – hiện là: ${measured}; quy định: ${demand}. ${remedy}`,
  summary: (fileName: string, broken: number, kept: number, notApplicable: number) =>
    broken === 0
      ? `${fileName}: đúng thể thức theo ${kept} quy tắc đo được; ${notApplicable} quy tắc không áp dụng.`
      : `${fileName}: sai ${broken} quy tắc, đúng ${kept}, không áp dụng ${notApplicable}.`,
  refusals: {
    noWords: (name: string) =>
      `${file(name)} là bản quét (chỉ có ảnh, không có chữ) nên không đo được. Hãy mở tệp gốc .docx hoặc PDF xuất ra từ Word.`,
    empty: (name: string) => `${file(name)} không có gì bên trong nên không đo được. Hãy chọn lại tệp.`,
    locked: (name: string) =>
      `${file(name)} chỉ là tệp khóa tạm của một tài liệu đang mở. Hãy chọn tệp văn bản bên cạnh.`,
    password: (name: string) =>
      `${file(name)} có mật khẩu nên không đo được. Hãy bỏ mật khẩu hoặc mở tệp gốc rồi kiểm tra lại.`,
    damaged: (name: string) => `${file(name)} bị hỏng nên không đo được. Hãy lấy lại tệp gốc hoặc xuất lại PDF.`,
    tooLarge: (name: string) =>
      `${file(name)} quá lớn hoặc quá dài so với một văn bản nên không đo. Hãy tách riêng phần văn bản rồi kiểm tra lại.`,
    unsafe: (name: string) => `${file(name)} có cấu trúc bất thường, không an toàn nên không mở. Hãy dùng tệp gốc.`,
    doc: (name: string) =>
      `${file(name)} là tài liệu Word đời cũ (.doc) nên không đo được. Hãy mở bằng Word, chọn Lưu thành, kiểu “Word Document (.docx)”, rồi kiểm tra tệp mới.`,
    otherFormat: (name: string, what: string) =>
      `${file(name)} là ${FILE_KINDS[what] ?? 'loại tệp không nhận ra'}, không phải văn bản PDF hoặc Word (.docx) nên không đo được. Hãy chọn tệp .pdf hoặc .docx.`,
    unreadable: (name: string, code: string) => `Không mở được “${name}”: ${fileTrouble(code)}.`,
  },
  columns: ['Kết quả', 'Quy tắc', 'Đo được', 'Quy định', 'Căn cứ', 'Vị trí'] as const,
} as const;

function file(name: string): string {
  return `Tệp “${name}”`;
}

function sheetWords(source: 'pdf' | 'docx', sheet: number): string {
  return source === 'pdf' ? `Trang ${sheet}` : `Phần (section) ${sheet} của tệp Word`;
}

function decimal(value: number): string {
  return (Math.round(value * 10) / 10).toString().replace('.', ',');
}

function shortened(text: string, most = 80): string {
  return text.length <= most ? text : `${text.slice(0, most - 3)}…`;
}
