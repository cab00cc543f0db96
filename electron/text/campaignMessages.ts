import type { IsoDay, LocalTime } from '../domain/calendar';
import { dayText, momentText } from './moment';

/** Sentences about the closing of a campaign. */
export const campaignMessages = {
  draft: (name: string) => `“${name}” là bản nháp, chưa giao cho đơn vị nào nên không có đợt báo cáo để kết thúc.`,
  already: (name: string, closedAt: LocalTime) =>
    `Đợt báo cáo “${name}” đã được kết thúc lúc ${momentText(closedAt)}. Muốn đổi giờ hoặc lý do, hãy mở lại đợt rồi kết thúc lại.`,
  notClosed: (name: string) => `Đợt báo cáo “${name}” đang diễn ra nên không cần mở lại.`,
  beforeIssue: (issuedOn: IsoDay) =>
    `Giờ kết thúc đứng trước ngày ban hành văn bản (${dayText(issuedOn)}). Hãy sửa ngày kết thúc.`,
  reasonNeeded: 'Hãy ghi lý do kết thúc đợt báo cáo.',
  noReminder: (name: string, closedAt: LocalTime) =>
    `Đợt báo cáo “${name}” đã kết thúc lúc ${momentText(closedAt)} nên không đôn đốc nữa. Nếu còn cần báo cáo, hãy mở lại đợt ở màn hình Văn bản chỉ đạo.`,
  lateReports: (name: string, closedAt: LocalTime, late: number) =>
    `Đợt báo cáo “${name}” đã kết thúc lúc ${momentText(closedAt)}; ${late} báo cáo nhận sau giờ đó. Hãy xác nhận lưu làm bằng chứng, hoặc mở lại đợt báo cáo.`,
  earlierReports: (name: string, closedAt: LocalTime, count: number) =>
    `Đợt báo cáo “${name}” đã kết thúc lúc ${momentText(closedAt)}; ${count} báo cáo ghi nhận trước giờ đó nhưng nay mới nhập, nhận vào thì số liệu lúc kết thúc thay đổi. Hãy xác nhận vẫn nhận, hoặc mở lại đợt báo cáo.`,
  numbered: (kind: string, number: string, issuedOn: IsoDay | null) =>
    `Đã ban hành ${kind} số ${number}${issuedOn === null ? '' : ` ngày ${dayText(issuedOn)}`}`,
  fromAbove: 'Cấp trên có văn bản kết thúc đợt báo cáo',
} as const;
