import { centred, drawn, face, type RuleWords, say, size } from './rulerWords';

/** Words of the rules about what stands on some papers only: marks, foot line, stamp, pictures, head of a copy. */
export const PART_RULES = {
  'marks.colour': say('Màu dấu chỉ mức độ khẩn', 'màu đỏ tươi', 'Chọn chữ và viền khung rồi đặt màu đỏ.'),
  'marks.place': say(
    'Vị trí dấu chỉ mức độ khẩn',
    'sát lề trái, dưới số, ký hiệu (công văn: dưới trích yếu)',
    'Chuyển khung về bên trái, dưới số, ký hiệu hoặc dưới trích yếu công văn.',
  ),
  'circulation.place': say(
    'Vị trí chỉ dẫn phạm vi lưu hành',
    'trong lề trên, nửa bên phải (ô số 11)',
    'Chuyển khung lên lề trên, bên phải trang đầu.',
  ),
  'circulation.box': say('Khung chỉ dẫn phạm vi lưu hành', 'khung viền đơn', 'Đóng khung viền đơn quanh chữ.'),
  'addressLine.size': size('dòng địa chỉ'),
  'addressLine.face': face('dòng địa chỉ', 'in thường, đứng, không đậm'),
  'addressLine.rule': drawn('nội dung (trên dòng địa chỉ)', 'nét liền, hết chiều ngang vùng chữ'),
  'addressLine.place': say(
    'Vị trí dòng địa chỉ',
    'cuối trang thứ nhất',
    'Đặt ở phần chân trang của trang đầu (Different First Page).',
  ),
  'stamp.size': say(
    'Kích thước dấu “ĐẾN”',
    'khung chữ nhật 50 × 35 mm',
    'Đặt lại chiều rộng các cột và chiều cao các hàng của khung dấu.',
  ),
  'stamp.rows': say(
    'Các dòng của dấu “ĐẾN”',
    'tên cơ quan, tổ chức; Số; Ngày; Chuyển; Số và ký hiệu HS (mẫu cũ: Lưu hồ sơ số)',
    'Thêm dòng còn thiếu của dấu “ĐẾN”.',
  ),
  'stamp.place': say(
    'Vị trí dấu “ĐẾN”',
    'khoảng trống dưới số, ký hiệu (công văn: dưới trích yếu)',
    'Chuyển dấu “ĐẾN” về bên trái, dưới số, ký hiệu hoặc dưới trích yếu công văn.',
  ),
  'body.chapters': say(
    'Phần, chương, mục, tiểu mục',
    'số thứ tự trên một dòng riêng (phần, chương: số La Mã; mục, tiểu mục: số Ả Rập), tiêu đề in hoa ở dòng dưới; cả hai đậm, canh giữa',
    'Tách tiêu đề xuống dòng dưới, đặt in hoa, đậm và canh giữa cả hai dòng.',
  ),
  'placeDate.day': say(
    'Ngày ban hành',
    'ngày có thật trong lịch',
    'Đối chiếu sổ đăng ký văn bản đi rồi sửa ngày, tháng; ví dụ tháng 02 không có ngày 30, 31.',
  ),
  'days.real': say(
    'Ngày, tháng nêu trong văn bản',
    'ngày có thật trong lịch',
    'Đối chiếu văn bản được viện dẫn hoặc lịch rồi sửa ngày, tháng này.',
  ),
  'body.numbering': say(
    'Số thứ tự của khoản, điểm, đề mục',
    'khoản: “1.”; điểm: “a)”; đề mục: “I.”',
    'Đánh lại: sau số của khoản và số La Mã là dấu chấm, sau chữ của điểm là dấu ngoặc đơn; nếu Word tự đánh số thì đổi ở Danh sách đánh số (Numbering).',
  ),
  'body.articleOrder': say(
    'Thứ tự các điều',
    'liên tục Điều 1, Điều 2, Điều 3…',
    'Đánh lại số của các điều cho liên tục.',
  ),
  'body.romanOrder': say(
    'Thứ tự các đề mục số La Mã',
    'liên tục I, II, III…',
    'Đánh lại số của các đề mục cho liên tục.',
  ),
  'body.clauseOrder': say(
    'Thứ tự các khoản',
    'liên tục 1, 2, 3…, bắt đầu lại từ 1 ở phần mới',
    'Đánh lại số của các khoản cho liên tục, không nhảy số, không trùng số.',
  ),
  'body.bold': face('nội dung', 'đoạn văn không đậm; chỉ đề mục, số và tiêu đề của phần, chương, mục, điều, khoản đậm'),
  'otherTitle.size': size('chức vụ khác của người ký'),
  'otherTitle.face': face('chức vụ khác của người ký', 'in hoa, đứng, đậm'),
  'otherTitle.centred': centred('chức vụ khác của người ký', 'canh giữa trên họ tên người ký'),
  'drafterCode.size': size('ký hiệu người soạn thảo'),
  'drafterCode.form': say(
    'Ký hiệu người soạn thảo và số lượng bản',
    'chữ in hoa, số lượng bản bằng chữ số Ả Rập trong ngoặc đơn, không đậm, không nghiêng',
    'Ghi lại theo mẫu “PL.(300)” ở cuối nơi nhận.',
  ),
  'signature.place': say(
    'Vị trí hình ảnh chữ ký',
    'canh giữa, giữa chức vụ và họ tên người ký',
    'Chuyển hình ảnh chữ ký vào giữa khoảng trống dưới chức vụ.',
  ),
  'seal.place': say(
    'Vị trí hình ảnh dấu',
    'trùm lên khoảng 1/3 hình ảnh chữ ký về bên trái',
    'Chuyển hình ảnh dấu sang trái, trùm khoảng 1/3 chữ ký.',
  ),
  'copy.rule': drawn('văn bản được sao (trên hình thức sao)', 'nét liền, hết chiều ngang vùng chữ'),
  'copy.formSize': size('hình thức sao'),
  'copy.formFace': face('hình thức sao', 'in hoa, đứng, đậm'),
  'copy.issuerFace': face('tên cơ quan sao', 'in hoa, đứng'),
  'copy.number': say(
    'Số, ký hiệu bản sao',
    '“Số: …/” và chữ viết tắt hình thức sao: SY, SL hoặc TrS',
    'Ghi lại theo mẫu “Số: 05/SY-UBND”.',
  ),
  'copy.placeDate': face('địa danh và thời gian sao', 'nghiêng, không đậm'),
  'copy.signature': say(
    'Khối ký của bản sao',
    'có chức vụ, họ tên người ký và dòng “- Lưu: VT”',
    'Thêm chức vụ, họ tên người sao và dòng “- Lưu: VT.” dưới hình thức sao.',
  ),
  'copy.together': say(
    'Phần ký của bản sao',
    'nằm trọn trên một trang',
    'Chuyển cả phần dưới đường kẻ sang cùng một trang.',
  ),
} as const satisfies Record<string, RuleWords>;
