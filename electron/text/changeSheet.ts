import type { IsoDay, LocalTime } from '../domain/calendar';
import type { ChangeEntry, ChangeFilter, SubjectKind } from '../domain/changes';
import { formatCount } from '../domain/numbers';
import { dayText, momentText } from './moment';

const KINDS: Readonly<Record<SubjectKind, string>> = {
  report: 'Báo cáo',
  batch: 'Đợt nhập',
  directive: 'Văn bản chỉ đạo',
  form: 'Biểu mẫu',
  unit: 'Đơn vị',
  group: 'Nhóm đơn vị',
  office: 'Cơ quan',
  signatory: 'Người ký',
  counts: 'Số liệu đối chiếu',
  task: 'Nhiệm vụ',
  reminder: 'Đôn đốc',
  paper: 'Văn bản đi',
  paperBatch: 'Đợt phát hành',
  incoming: 'Văn bản đến',
  series: 'Dãy số văn bản',
  question: 'Câu hỏi số liệu',
  package: 'Gói dữ liệu',
};

/** Words of the log as a workbook. */
export const changeSheet = {
  name: 'Nhật ký',
  title: 'NHẬT KÝ THAY ĐỔI DỮ LIỆU',
  headings: [
    'STT',
    'Thời điểm',
    'Người thực hiện',
    'Tài khoản',
    'Loại',
    'Đối tượng',
    'Nội dung',
    'Giá trị cũ',
    'Giá trị mới',
    'Lý do',
  ],
  kindOf: ({ subject }: ChangeEntry): string => KINDS[subject.kind] ?? subject.kind,
  /** What the workbook holds, and of how much. */
  scope(filter: ChangeFilter, shown: number, total: number, madeAt: LocalTime): string {
    const parts = [
      `Lập lúc ${momentText(madeAt)}`,
      filter.from === undefined ? null : `từ ngày ${dayText(filter.from)}`,
      filter.to === undefined ? null : `đến ngày ${dayText(filter.to)}`,
      filter.subjectKind === undefined ? null : `loại: ${KINDS[filter.subjectKind]}`,
      filter.text === undefined || filter.text.trim() === '' ? null : `có chữ “${filter.text.trim()}”`,
      shown === total
        ? `${formatCount(total)} thay đổi`
        : `${formatCount(shown)} thay đổi mới nhất trong ${formatCount(total)}; hãy chọn khoảng ngày ngắn hơn để có đủ`,
    ];
    return parts.filter((part) => part !== null).join('; ');
  },
} as const;

export function changeLogFileName(day: IsoDay): string {
  return `nhat-ky-thay-doi-${day}`;
}
