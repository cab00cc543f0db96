import type { IsoDay } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/period';
import type { UnitChannel } from '../domain/unit';
import { type CountedField, inMeasure, noFraction, notTheCount, wholeInstead } from './countedThing';
import { dayText } from './moment';
import { periodSuffix } from './periodText';

const CHANNELS: Readonly<Record<UnitChannel, string>> = {
  zalo: 'Zalo',
  phone: 'Điện thoại',
  sms: 'Tin nhắn SMS',
  email: 'Thư điện tử',
  documentSystem: 'Hệ thống quản lý văn bản',
  paper: 'Văn bản giấy',
};

type Named = readonly [label: string, value: number];

/** Sentences about a report that is keyed in; those about figures can be sent to the unit as they stand. */
export const keyedMessages = {
  channel: (channel: UnitChannel) => CHANNELS[channel],
  /** The name a keyed report goes by where others have a file's name. */
  title: (channel: UnitChannel, formLabel: string, unitName: string, period: PeriodKey) =>
    `${CHANNELS[channel]}: ${formLabel}, ${unitName}${periodSuffix(period)} (nhập tay)`,
  rowsLabel: 'Số người trong danh sách',
  notACount: (unit: string, field: CountedField, raw: string) =>
    `${unit}: mục “${field.label}” ghi “${raw}”, ${notTheCount(field)}. Đề nghị đơn vị cho biết bằng chữ số (không có thì ghi 0).`,
  fraction: (unit: string, field: CountedField, raw: string) =>
    `${unit}: mục “${field.label}” ghi “${raw}” nhưng ${noFraction(field)}. ${wholeInstead(field)}`,
  notAnAmount: (unit: string, field: CountedField, raw: string) =>
    `${unit}: mục “${field.label}” ghi “${raw}”, không đọc được thành số${inMeasure(field)}. Đề nghị đơn vị cho biết bằng chữ số, dấu phẩy trước phần thập phân (ví dụ 1.250,5), không ghi đơn vị tính khác.`,
  rounded: (
    unit: string,
    { label, decimals = 0 }: CountedField & { readonly decimals?: number | undefined },
    raw: string,
    value: number,
  ) =>
    `${unit}: mục “${label}” ghi “${raw}”, nhiều hơn ${decimals} chữ số thập phân; đã làm tròn thành ${formatCount(value)}. Đề nghị đơn vị xác nhận.`,
  doubtfulCount: (unit: string, label: string, raw: string, value: number) =>
    `${unit}: mục “${label}” ghi “${raw}”, đã hiểu là ${formatCount(value)}. Đề nghị đơn vị xác nhận.`,
  dotThousands: (unit: string, label: string, raw: string, value: number) =>
    `${unit}: mục “${label}” ghi “${raw}”: dấu chấm có thể là ngăn cách hàng nghìn hoặc dấu thập phân. Đã hiểu là ${formatCount(value)}, không phải ${formatCount(value / 1000)}. Đề nghị đơn vị xác nhận.`,
  blank: (unit: string, label: string, isNeeded: boolean) =>
    isNeeded
      ? `${unit}: chưa có số liệu mục “${label}”. Đề nghị đơn vị bổ sung (không có thì ghi 0).`
      : `${unit}: chưa có “${label.replace(/[.;,]+$/, '')}”. Đề nghị đơn vị bổ sung sau; số liệu vẫn được nhận.`,
  notAPhone: (label: string, raw: string) =>
    `Mục “${label}” ghi “${raw}”, không phải số điện thoại. Đề nghị kiểm tra lại.`,
  atMost: (unit: string, [left, value]: Named, [right, limit]: Named) =>
    `${unit}: “${left}” ghi ${formatCount(value)}, lớn hơn “${right}” ghi ${formatCount(limit)}. Đề nghị đơn vị kiểm tra và gửi lại số đúng.`,
  sum: (unit: string, [total, value]: Named, parts: readonly string[], sum: number) =>
    `${unit}: “${total}” ghi ${formatCount(value)}, nhưng cộng ${parts.map((part) => `“${part}”`).join(' + ')} được ${formatCount(sum)}. Đề nghị đơn vị kiểm tra và gửi lại số đúng.`,
  nilWithRows: (unit: string) =>
    `${unit}: vừa đánh dấu “không phát sinh” vừa có người trong danh sách. Đề nghị chọn một trong hai.`,
  rowsDiffer: (unit: string, told: number, listed: number) =>
    `${unit}: báo ${formatCount(told)} người nhưng danh sách có ${formatCount(listed)} người; lấy theo danh sách. Đề nghị đơn vị xác nhận.`,
  nobodyInList: (line: number, text: string) =>
    `Danh sách, dòng ${line} ghi “${text}” nên không tính là một người; nếu đơn vị báo như vậy, hãy đánh dấu “Không phát sinh”.`,
  nothingSaid: (unit: string) =>
    `${unit}: chưa có số liệu nào. Hãy nhập số liệu, hoặc đánh dấu “không phát sinh” nếu đơn vị báo như vậy.`,
  notOwed: (unit: string, formLabel: string, period: PeriodKey) =>
    `${unit} không phải báo cáo ${formLabel}${periodSuffix(period)} theo văn bản này.`,
  takenBefore: (title: string) => `Nội dung này đã được nhận trước đó (“${title}”) nên không nhận lần nữa.`,
  confirms: (title: string) =>
    `Số liệu khớp với báo cáo đã có (“${title}”): được lưu thêm làm bằng chứng, không cộng thêm.`,
  differs: (title: string, changes: readonly string[]) =>
    `Số liệu khác với báo cáo đã có (“${title}”): ${changes.join('; ')}. Hãy chọn số liệu nào đúng; hai bản không cộng với nhau.`,
  change: (label: string, before: string, after: string) => `${label} đã có ${before}, lần này ${after}`,
  nilNow: 'lần này báo không phát sinh',
  nilBefore: 'lần trước báo không phát sinh',
  /** `isDayBlank`: the letter gives only its month and year, of which `issuedOn` is the first day. */
  beforeLetter: (unit: string, day: IsoDay, issuedOn: IsoDay, isDayBlank: boolean) =>
    `${unit}: ngày nhận ${dayText(day)} trước ngày ban hành văn bản (${isDayBlank ? `tháng ${dayText(issuedOn).slice(3)}` : dayText(issuedOn)}). Hãy kiểm tra lại ngày nhận, nhất là năm.`,
  beforePeriod: (unit: string, day: IsoDay, period: PeriodKey) =>
    `${unit}: ngày nhận ${dayText(day)} trước kỳ báo cáo${periodSuffix(period)}. Hãy kiểm tra lại ngày nhận và kỳ báo cáo.`,
  future: (unit: string) => `${unit}: giờ nhận ở sau thời điểm hiện tại. Hãy kiểm tra lại giờ nhận.`,
  notAPicture: (name: string) => `“${name}” không phải ảnh PNG, JPEG hoặc WebP nên không đính kèm được.`,
  pictureTooLarge: (name: string, most: number) => `Ảnh “${name}” lớn quá ${most} MB nên không đính kèm được.`,
  pictureGone: 'Ảnh này không còn trong thư mục dữ liệu hoặc đã bị thay đổi.',
  pastedPicture: 'ảnh dán.png',
  nothingTaken: 'Không có nội dung nào mới để nhận.',
} as const;
