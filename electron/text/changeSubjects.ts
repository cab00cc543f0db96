import type { LocalTime } from '../domain/calendar';
import type { ChangeSubject } from '../domain/changes';
import type { PeriodKey } from '../domain/submission';
import { momentText } from './moment';
import { periodName } from './periodText';
import { questionText } from './questionText';

/** How a thing is called in the log. */
export const subjects = {
  report: (id: string, formLabel: string, unitName: string, period: PeriodKey): ChangeSubject => ({
    kind: 'report',
    id,
    label: [formLabel, unitName, ...(period === 'once' ? [] : [periodName(period)])].join(', '),
  }),
  batch: (id: string, importedAt: LocalTime, directiveName: string): ChangeSubject => ({
    kind: 'batch',
    id,
    label: `Đợt nhập lúc ${momentText(importedAt)}, ${directiveName}`,
  }),
  directive: (id: string, shortName: string): ChangeSubject => ({ kind: 'directive', id, label: shortName }),
  form: (id: string, label: string): ChangeSubject => ({ kind: 'form', id, label }),
  unit: (id: string, name: string): ChangeSubject => ({ kind: 'unit', id, label: name }),
  group: (id: string, name: string): ChangeSubject => ({ kind: 'group', id, label: name }),
  office: (name: string): ChangeSubject => ({ kind: 'office', id: 'office', label: name }),
  counts: (id: string, label: string, asOf: LocalTime, directiveName: string): ChangeSubject => ({
    kind: 'counts',
    id,
    label: `Số liệu đối chiếu “${label}” lúc ${momentText(asOf)}, ${directiveName}`,
  }),
  task: (id: string, what: string, unitName: string, directiveName: string): ChangeSubject => ({
    kind: 'task',
    id,
    label: `Nhiệm vụ ${what}, ${unitName}, ${directiveName}`,
  }),
  reminder: (id: string, unitName: string, way: string, level: number): ChangeSubject => ({
    kind: 'reminder',
    id,
    label: `Đôn đốc ${unitName} lần ${level}, ${way}`,
  }),
  paper: (id: string, number: string, subject: string): ChangeSubject => ({
    kind: 'paper',
    id,
    label: `Văn bản ${number} “${subject}”`,
  }),
  paperBatch: (id: string, title: string): ChangeSubject => ({
    kind: 'paperBatch',
    id,
    label: `Đợt phát hành “${title}”`,
  }),
  incoming: (id: string, number: string, subject: string): ChangeSubject => ({
    kind: 'incoming',
    id,
    label: `Văn bản đến số ${number} “${subject}”`,
  }),
  package: (id: string, fileName: string): ChangeSubject => ({
    kind: 'package',
    id,
    label: `Gói dữ liệu “${fileName}”`,
  }),
  series: (id: string, name: string): ChangeSubject => ({ kind: 'series', id, label: `Dãy số “${name}”` }),
  question: (id: string, name: string): ChangeSubject => ({
    kind: 'question',
    id,
    label: questionText.saved(name),
  }),
  signatory: (id: string, fullName: string): ChangeSubject => ({
    kind: 'signatory',
    id,
    label: `Người ký ${fullName}`,
  }),
} as const;

/** Where a change came from, when the clerk need not say. */
export const changeReasons = {
  unitList: (fileName: string) => `Nhập danh sách đơn vị từ tệp “${fileName}”`,
  sample: (title: string) => `Nạp dữ liệu mẫu “${title}”`,
  directive: (fileName: string) => `Nạp văn bản từ tệp “${fileName}”`,
  entered: 'Nhập văn bản trên màn hình',
  amended: 'Sửa văn bản',
  deadlineTaken: 'Lấy thời hạn nêu trong lời văn',
  answered: 'Trả lời điều văn bản chưa nêu rõ',
  unitsMoved: 'Cập nhật lượt báo cáo theo danh sách đơn vị hiện tại',
  amendmentUndone: 'Hoàn tác lần sửa văn bản',
  defined: 'Định nghĩa biểu mẫu từ tệp mẫu',
  formRemoved: (label: string, version: number) => `Gỡ biểu mẫu “${label}”, phiên bản ${version}`,
  naturesSaid: 'Chọn cách tính số liệu qua các kỳ',
  formRestored: 'Lấy lại biểu mẫu vừa gỡ',
  learned: 'Cán bộ chỉ cách ghi khác của một mục',
  form: (fileName: string) => `Định nghĩa biểu mẫu từ tệp “${fileName}”`,
  replacement: (fileName: string) => `Báo cáo thay thế, tệp “${fileName}”`,
  addition: (fileName: string) => `Báo cáo gửi thêm, cộng vào bản trước, tệp “${fileName}”`,
  supplement: (fileName: string) => `Báo cáo bổ sung, tệp “${fileName}”`,
  aliasLearnt: (fileName: string) => `Ghi nhớ tên gọi khi nhập tệp “${fileName}”`,
  undo: (reason: string | null) => (reason === null ? 'Hoàn tác đợt nhập' : `Hoàn tác đợt nhập: ${reason}`),
} as const;
