/**
 * What letters ask for, in the words with which they ask; each cuts the name before it. `directiveText` knows those that
 * begin a reporting duty or a task; here any order counts.
 */
const ACTIONS =
  'xem xét|quan tâm|cho ý kiến|có ý kiến|cho biết|thống nhất|chấp thuận|thẩm tra|quyết định|cử|công bố|công khai|đăng|' +
  'giải quyết|trả lời|cài đặt|khai báo|ký|đóng dấu|lưu trữ|nghiệm thu|quyết toán|cấp|dừng|tạm dừng|hoãn|đóng|điều động|' +
  'tham dự|dự(?! (?:phòng|án))|họp|chuyển|chi(?! (?:nhánh|cục))|mua sắm|đấu thầu|khảo sát|phân loại|truy vết|xét nghiệm|' +
  'phong tỏa|xử phạt|lắp đặt|vận hành|sửa chữa|nâng cấp|kết nối|chia sẻ|số hóa|đồng bộ|nghiên cứu|tính toán|dự báo|' +
  'cảnh báo|ưu tiên|khen thưởng|biểu dương|phê bình|rút kinh nghiệm|giải trình|giải thích|làm rõ|làm việc|bổ sung|' +
  'điều chỉnh|sửa đổi|thay thế|bãi bỏ|hoàn thiện|hoàn chỉnh|hưởng ứng|treo|cổ động|in|phát hành|lồng ghép|giảm|hạn chế|' +
  'phòng ngừa|đấu tranh|bảo vệ|chăm sóc|cứu trợ|thăm hỏi|tặng|trao|vệ sinh|phun|trồng|nạo vét|gia cố|neo đậu|sơ tán|di dời|' +
  'nắm|nhắc nhở|quản lý|đào tạo|tập huấn|bồi dưỡng|tuyển dụng|bổ nhiệm|giao|bàn giao|đề nghị|yêu cầu|tiến hành|chấp hành|' +
  'tuân thủ|tự|tạo|dành|dùng|đặt|đề ra|đối chiếu|đón|đưa|gặp|ghi|giữ|khai thác|không|liên hệ|lựa chọn|miễn|nêu|nghiêm túc|' +
  'nghiêm cấm|ngừng|nhận|phân bổ|phản ánh|phản hồi|phải|phối hợp|rút|sắp xếp|soạn|tháo gỡ|thay|thi|thường trực|tìm|tính|' +
  'trích|tra cứu|trực|tuyệt đối|viết|xác định|xin|xóa|trực tiếp|chủ động|khẩn trương|thường xuyên|kịp thời|hằng ngày';
const ACTION = new RegExp(
  String.raw`(?<=\p{L})(?<!(?:^|\s)(?:cơ quan|cơ sở|đơn vị|doanh nghiệp|công ty|ban|bộ phận|tổ|đội|phòng|khu|trạm|cảnh sát|thường|đăng|bảo vệ|các|và))\s(?:${ACTIONS})(?=[\s,.;:]|$)`,
  'giu',
);

/** The first word of "nghiệm thu", "giải trình", whose second is taken for a verb of its own. */
const HALF = /\s(?:nghiệm|giải)$/u;

/** "Phòng Y tế hoàn thiện hồ sơ" → "Phòng Y tế". A capital belongs to the name: "Chi cục Bảo vệ thực vật". */
export function nameAlone(whole: string): string {
  const text = whole.replace(HALF, '');
  const action = [...text.matchAll(ACTION)].find(({ 0: words }) => /^\s\p{Ll}/u.test(words));
  return action === undefined ? text : text.slice(0, action.index).replace(/[\s,;]+$/u, '');
}
