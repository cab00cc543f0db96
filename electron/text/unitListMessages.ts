interface NamedPlace {
  readonly sheet: string;
  readonly cell: string;
}

const at = ({ sheet, cell }: NamedPlace) => `Trang “${sheet}”, ô ${cell}`;

/** Sentences about what a list of units says beside the names. */
export const unitListMessages = {
  phoneUnreadable: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi “${raw}”, không phải số điện thoại; giữ nguyên như đã ghi. Hãy kiểm tra lại số.`,
  phoneRepaired: (place: NamedPlace, raw: string, phone: string) =>
    `${at(place)}: số điện thoại “${raw}” được hiểu là ${phone}.`,
  emailUnreadable: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi “${raw}”, không phải địa chỉ thư điện tử; giữ nguyên như đã ghi. Hãy kiểm tra lại.`,
  channelUnknown: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi kênh liên hệ “${raw}”, không nhận ra. Hãy ghi Zalo, Điện thoại, Tin nhắn, Thư điện tử, Hệ thống quản lý văn bản hoặc Văn bản giấy.`,
  parentUnknown: (name: string, parent: string, row: number) =>
    `Dòng ${row}: đơn vị cấp trên “${parent}” của ${name} chưa có trong danh sách đơn vị nên chưa xếp cấp. Hãy thêm đơn vị đó hoặc sửa tên.`,
  parentTwice: (name: string, parent: string, row: number) =>
    `Dòng ${row}: có nhiều đơn vị tên “${parent}” nên chưa biết ${name} thuộc đơn vị nào. Hãy chọn đơn vị cấp trên ở màn hình Đơn vị.`,
  baselineDay: (labels: readonly string[], day: string) =>
    `Cột ${labels.map((label) => `“${label}”`).join(', ')} không ghi số liệu của ngày nào; ghi nhận theo ngày nhập ${day}. Hãy ghi ngày vào tiêu đề cột, ví dụ “Số thuê bao (đến 31/12/2024)”, rồi nhập lại nếu chưa đúng.`,
} as const;
