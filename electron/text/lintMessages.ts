import { type IsoDay, isIsoDay } from '../domain/calendar';
import type { Advice, AdviceCode } from '../domain/directiveLint/advice';
import { NAMES_JOINT } from '../domain/directiveLint/recipientAdvice';
import { dayText } from './moment';
import { recipientText } from './recipientText';

/** What was read, what is odd about it and what to do, in one sentence for the clerk. Advice: nothing is held up by it. */

const quote = (text: string) => `“${text.length > 90 ? `${text.slice(0, 88)}…` : text}”`;
const day = (text: string | null) => (text !== null && isIsoDay(text) ? dayText(text) : (text ?? ''));
const names = (text: string | null) => (text === null ? [] : text.split(NAMES_JOINT));
const days = (text: string | null) => (text ?? '').split(/[ /]/).map((one) => day(one as IsoDay));
/** "2021-09-03/2021-09-07": the day that is kept, and the one with the holidays left out. */
const moved = (text: string | null) =>
  (text ?? '')
    .split(' ')
    .map((pair) => days(pair))
    .map(([kept, due]) => `hạn ${kept} là ${due}`)
    .join(', ');

const SENTENCES: Readonly<Record<AdviceCode, (advice: Advice) => string>> = {
  'deadline-before-issue': ({ read, other }) =>
    `Thời hạn ${quote(read)} sớm hơn ngày ban hành ${day(other)}; hãy đối chiếu bản gốc hoặc hỏi cơ quan ban hành.`,
  'arrival-before-issue': ({ read, other }) =>
    `Dấu ĐẾN ghi ngày ${day(read)}, trước ngày ban hành${other === null ? '' : ` ${day(other)}`}; hãy kiểm tra lại dấu hoặc ngày văn bản.`,
  'start-before-signing': ({ read, other }) =>
    `${quote(read)} bắt đầu trước ngày ký ${day(other)}; chỉ tính nghĩa vụ từ khi nhận văn bản, hoặc hỏi lại cơ quan ban hành.`,
  'window-backwards': ({ read }) => `${quote(read)} có ngày kết thúc đứng trước ngày bắt đầu; hãy đối chiếu bản gốc.`,
  'weekend-days': ({ read, other }) =>
    `${quote(read)} có cả ngày nghỉ cuối tuần (${days(other).join(', ')}); hãy xác nhận các ngày này vẫn phải báo cáo.`,
  'deadline-on-weekend': ({ read, other }) =>
    `Thời hạn ${quote(read)} rơi vào ngày nghỉ cuối tuần ${day(other)}; hãy báo trước cho đơn vị.`,
  'public-holiday': ({ read, other }) =>
    `${quote(read)} trùng ngày nghỉ lễ ${days(other).join(', ')}; hãy xác nhận với cơ quan ban hành.`,
  'holiday-in-count': ({ read, other }) =>
    `${quote(read)}: hạn tính theo ngày làm việc chỉ trừ thứ Bảy, Chủ nhật; trừ cả ngày nghỉ lễ thì ${moved(other)}. Hãy gia hạn cho đơn vị nếu cần.`,
  'open-ended-daily': ({ read, other }) =>
    other === null
      ? `${quote(read)}: báo cáo hằng ngày nhưng văn bản không nêu ngày bắt đầu, ngày kết thúc; hãy chọn khoảng ngày.`
      : `${quote(read)}: văn bản không nêu ngày bắt đầu, ngày kết thúc của báo cáo hằng ngày; đang theo khoảng đã chọn ${days(other).join(' – ')}.`,
  'no-period-in-window': ({ read, other }) =>
    `${quote(read)}: khoảng ${days(other).join(' – ')} không trọn một kỳ báo cáo nào nên không có lượt báo cáo; hãy nới khoảng ngày.`,
  'same-paper': ({ read, other }) =>
    `Văn bản số ${read} cùng cơ quan, cùng ngày đã được nhập với tên ${quote(other ?? '')}; nếu là một văn bản thì chỉ giữ một, kẻo đơn vị bị giao việc hai lần.`,
  'blank-number': ({ read }) => `Số văn bản để trống (${read}); hãy bổ sung khi văn thư cấp số.`,
  'impossible-issue-day': ({ read }) =>
    `Ngày ban hành “${read}” không có thật; hãy xem lại bản gốc và sửa ngày trước khi dùng.`,
  'blank-day': () => 'Ngày ban hành để trống; hãy bổ sung khi văn bản được ký.',
  'report-without-form': ({ read, other }) =>
    other === null
      ? `${quote(read)} yêu cầu báo cáo nhưng không kèm mẫu: chỉ theo dõi được đã gửi hay chưa, đúng hạn hay muộn. Nếu cần tổng hợp số liệu, hãy định nghĩa biểu mẫu rồi chọn cho chế độ báo cáo.`
      : `${quote(read)} yêu cầu báo cáo nhưng không kèm mẫu (đang dùng ${quote(other)} tự lập); hãy thống nhất mẫu với nơi nhận báo cáo.`,
  'same-report-twice': ({ read, other }) =>
    `${quote(read)} yêu cầu cùng biểu mẫu, cùng kỳ của cùng đơn vị với ${quote(other ?? '')}: đơn vị đó phải nộp mỗi chế độ một lượt. Nếu chỉ là một báo cáo, hãy bỏ bớt một chế độ, hoặc miễn lượt thừa cho đơn vị thuộc cả hai nhóm.`,
  'form-not-described': ({ read }) =>
    `Văn bản yêu cầu báo cáo ${quote(read)} nhưng mẫu này chưa được khai báo trong chương trình; hãy định nghĩa biểu mẫu.`,
  'report-without-date': ({ read, other }) =>
    `${quote(read)} không có thời hạn cụ thể (${other}): theo dõi được đã gửi hay chưa nhưng không tính quá hạn; hãy hỏi lại hoặc tự đặt mốc theo dõi.`,
  'target-without-base': ({ read, other }) =>
    `Chỉ tiêu ${quote(read)} không nói tính trên tổng số nào${other === null ? '' : `; đang hiểu là “${other}”`}. Hãy xác nhận mẫu số.`,
  'base-not-reported': ({ read, other }) =>
    `Chỉ tiêu ${quote(read)} tính trên “${other}” nhưng không biểu nào thu số này; hãy bổ sung số liệu gốc hoặc cột trong mẫu.`,
  'mixed-bases': ({ read, other }) =>
    `Văn bản dùng hai mẫu số khác nhau: ${quote(other ?? '')} và ${quote(read)}; không cộng, không so hai tỷ lệ này với nhau.`,
  'percent-truncated': ({ read, other }) =>
    `${quote(read)} là số bị cắt bớt, không làm tròn: theo đúng hai số đã cho, làm tròn được ${other}. Khi đối chiếu hãy dùng cùng một cách.`,
  'percent-wrong': ({ read, other }) =>
    `${quote(read)} không khớp với hai số đi kèm: tính lại được ${other}; hãy hỏi lại nơi cung cấp số liệu.`,
  'clause-without-addressee': ({ read }) => `${quote(read)} chưa giao cho đơn vị nào; hãy chọn đơn vị thực hiện.`,
  'orders-for-all': ({ read, other }) =>
    `${read} khoản giao việc không nêu đơn vị thực hiện nên Nhiệm vụ chưa theo dõi ai; nếu giao chung cho nơi gửi (${quote(other ?? '')}), hãy chọn nhóm đó ở từng khoản.`,
  'addressee-without-unit': ({ read }) =>
    `Nhóm ${quote(read)} chưa có đơn vị nào trong danh sách; hãy thêm đơn vị vào nhóm, nếu không sẽ không ai bị theo dõi.`,
  'addressee-ended': ({ read, other }) =>
    `Mọi đơn vị của nhóm ${quote(read)} đã thôi hoạt động trước ${other === null ? 'các kỳ báo cáo' : `ngày ${day(other)}`} nên không có lượt báo cáo nào; hãy đưa đơn vị mới sau sắp xếp vào nhóm.`,
  'unknown-spelling': ({ read, other }) => `${quote(read)} có thể là lỗi gõ của “${other}”; hãy sửa nếu đúng vậy.`,
  'likely-misreading': ({ read, other }) =>
    `${quote(read)} có thể là lỗi nhận dạng của “${other}”; hãy đối chiếu bản gốc.`,
  'abbreviation-differs': ({ read, other }) =>
    `Chữ viết tắt ${quote(read)} có thể là “${other}”; hãy đối chiếu bản gốc.`,
  'doubled-word': ({ read, other }) => `${quote(read)} lặp chữ “${other}”; hãy bỏ một chữ nếu gõ thừa.`,
  'several-spellings': ({ read }) => `Cùng một từ viết nhiều cách: ${read}; hãy thống nhất một cách.`,
  'capitals-differ': ({ read, other }) =>
    `${quote(read)} viết hoa khác ${quote(other ?? '')} ở chỗ khác; hãy thống nhất.`,
  'hyphen-spacing': ({ read, other }) => `${quote(read)} thiếu khoảng cách ở một bên gạch nối; nên viết “${other}”.`,
  'dash-style': ({ read, other }) => `${quote(read)} dùng gạch dài; thể thức dùng gạch nối: “${other}”.`,
  'clock-mark': ({ read, other }) => `Giờ ghi ${quote(read)} thừa dấu phút; nên viết “${other}”.`,
  'date-style': ({ read, other }) =>
    `${quote(read)}: chỉ tháng 1 và tháng 2 mới thêm số 0 ở trước (Nghị định 30/2020/NĐ-CP); nên viết “${other}”.`,
  'no-final-stop': ({ read }) => `Đoạn kết thúc bằng ${quote(`…${read}`)} thiếu dấu cuối câu.`,
  'two-lead-ins': ({ read, other }) =>
    `Câu dẫn ${quote(`…${read}`)} lại tiếp bằng một câu dẫn khác ${quote(`${other}…`)}; hãy gộp làm một.`,
  'long-subject': ({ other }) => `Trích yếu dài ${other} ký tự; nên rút ngắn để dễ tra cứu.`,
  'recipients-wording': ({ read, other }) => `Nơi nhận ghi ${quote(read)}; thể thức dùng “${other}”.`,
  'archive-person': ({ read, other }) =>
    `Dòng ${quote(read)} ghi tên người (${other}); thể thức ghi chữ viết tắt của đơn vị soạn thảo.`,
  'archive-small-letters': ({ read, other }) =>
    `Dòng ${quote(read)} ghi ký hiệu người soạn thảo bằng chữ thường; thể thức viết hoa (${other}).`,
  'copy-counts': ({ read }) =>
    `${quote(read)} có ghi số lượng bản; khi in lại văn bản, đây không phải là chữ của tên nơi nhận.`,
  'addressee-forgotten': ({ read, other }) => recipientText.forgotten(read, names(other)),
  'not-as-above': ({ read }) => recipientText.notAsAbove(names(read)),
  'nothing-above': ({ read }) => recipientText.nothingAbove(read),
  'recipient-repeated': ({ read }) => recipientText.repeated(read),
  'no-archive-line': () => recipientText.noArchive,
  'archive-not-last': () => recipientText.archiveNotLast,
  'recipient-heading-empty': ({ read }) => recipientText.emptyHeading(read),
  'recipient-group-ended': ({ read, other }) => recipientText.groupEnded(read, day(other)),
  'recipient-not-in-force': ({ read, other }) => recipientText.notInForce(read, day(other)),
  'form-label-not-printed': ({ read }) => `Biểu ${quote(read)} không in ký hiệu mẫu trên biểu; đơn vị dễ nộp nhầm mẫu.`,
  'national-title-differs': ({ read, other }) => `Quốc hiệu trên biểu viết ${quote(read)}; nên thống nhất “${other}”.`,
};

export function adviceText(advice: Advice): string {
  const sentence = SENTENCES[advice.code](advice);
  return advice.clause === null ? sentence : `Điểm ${advice.clause}: ${sentence}`;
}
