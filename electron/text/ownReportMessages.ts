import type { LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/period';
import { momentText } from './moment';
import { periodName } from './periodText';

/** Sentences about what our own office sends to the level above. */
export const ownReportMessages = {
  draft: (name: string) => `“${name}” là bản nháp nên chưa có báo cáo nào phải gửi cấp trên.`,
  noDuty: (name: string) => `Văn bản “${name}” không có báo cáo này gửi cấp trên. Hãy mở lại danh sách rồi chọn lại.`,
  noPeriod: (name: string, period: string) => `Văn bản “${name}” không yêu cầu báo cáo kỳ ${period}.`,
  already: (what: string, moment: LocalTime) =>
    `${what}: đã ghi lúc ${momentText(moment)}. Muốn sửa, hãy bỏ ghi nhận cũ rồi ghi lại.`,
  inFuture: (moment: LocalTime) => `Giờ gửi ${momentText(moment)} còn ở phía trước. Hãy sửa giờ gửi.`,
  beforeIssue: (moment: LocalTime) =>
    `Giờ gửi ${momentText(moment)} đứng trước ngày ban hành văn bản yêu cầu báo cáo. Hãy sửa ngày gửi.`,
  beforePeriod: (moment: LocalTime, period: PeriodKey) =>
    `Giờ gửi ${momentText(moment)} đứng trước khi kỳ ${periodName(period)} bắt đầu. Hãy xem lại ngày gửi; nếu đúng thì ghi lại và xác nhận (dòng lệnh: thêm --insist).`,
  farBeforeDue: (moment: LocalTime, period: PeriodKey, days: number) =>
    `Giờ gửi ${momentText(moment)} trước hạn của kỳ ${periodName(period)} đến ${formatCount(days)} ngày. Hãy xem lại ngày gửi; nếu đúng thì ghi lại và xác nhận (dòng lệnh: thêm --insist).`,
  whyNeeded: 'Hãy ghi lý do không phải gửi.',
  draftPaper: 'Văn bản này chưa có số hoặc đã hủy số. Hãy chọn văn bản đã có số.',
  gone: 'Ghi nhận này đã được bỏ trước đó.',
} as const;
