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
  mergedUnreadable: (place: NamedPlace, raw: string) =>
    `${at(place)} ghi “${raw}”, không đọc được là tên những đơn vị nào; chưa ghi nhận sáp nhập của dòng này. Hãy ghi tên từng đơn vị cũ, cách nhau bằng dấu phẩy.`,
  mergedUndated: (sheet: string, day: string) =>
    `Trang “${sheet}” ghi đơn vị được sáp nhập từ những đơn vị nào nhưng không ghi từ ngày nào; đã lấy ngày ${day}. Nếu chưa đúng, hãy ghi ngày vào dòng tên danh sách (ví dụ “Thực hiện từ ngày 01/7/2025”) rồi nhập lại.`,
  listOfBefore: (sheet: string, lastDay: string) =>
    `Trang “${sheet}” có cấp huyện nên được hiểu là danh sách trước khi bỏ cấp huyện; các đơn vị ghi nhận đến hết ngày ${lastDay}. Nếu là đơn vị đang hoạt động, hãy bỏ cột huyện rồi nhập lại.`,
  nameOfTwoCodes: (place: NamedPlace, name: string, code: string, other: string, otherRow: number) =>
    `${at(place)}: “${name}” mang mã ${code}, nhưng dòng ${otherRow} cùng tên lại mang mã ${other}. Đã nhập thành hai đơn vị; hãy kiểm tra lại tên hoặc mã.`,
  codeNoNumber: (place: NamedPlace, code: string, name: string) =>
    `${at(place)}: mã “${code}” của “${name}” không phải dãy số như mã các đơn vị khác. Vẫn nhập như đã ghi; hãy kiểm tra lại mã.`,
  codeColumnLoose: (place: NamedPlace, header: string) =>
    `${at(place)}: cột “${header}” không rõ là mã của tỉnh, huyện hay xã nên không lấy mã. Hãy ghi “Mã tỉnh”, “Mã huyện”, “Mã xã” rồi nhập lại.`,
  formerTwice: (name: string, row: number) =>
    `Dòng ${row}: có nhiều đơn vị cũ tên “${name}” trong danh sách đơn vị nên không biết là đơn vị nào; đã ghi thành một đơn vị cũ mới. Hãy ghi thêm mã, ví dụ “${name} (21640)”, rồi nhập lại.`,
  unitEnded: (name: string, row: number, lastDay: string) =>
    `Dòng ${row}: “${name}” đã kết thúc ngày ${lastDay} trong danh sách đơn vị, còn danh sách này không ghi hiệu lực từ ngày nào; đơn vị vẫn để là đã kết thúc. Nếu đơn vị được lập lại, hãy thêm cột “Từ ngày” rồi nhập lại.`,
  unitsEnded: (count: number, named: readonly { readonly name: string; readonly row: number }[]) =>
    `${count} đơn vị của danh sách (${named.map(({ name, row }) => `“${name}” dòng ${row}`).join(', ')}${count > named.length ? ', …' : ''}) đã kết thúc trong danh sách đơn vị, còn danh sách này không ghi hiệu lực từ ngày nào; các đơn vị vẫn để là đã kết thúc. Nếu các đơn vị được lập lại, hãy thêm cột “Từ ngày” rồi nhập lại.`,
  writtenElse: (name: string, row: number, unit: string) =>
    `Dòng ${row}: “${name}” được hiểu là “${unit}” đang có trong danh sách, chỉ khác cách viết; không thêm đơn vị mới. Nếu là đơn vị khác, hãy chọn “Thêm thành đơn vị mới”.`,
  unmarked: (name: string, row: number, unit: string) =>
    `Dòng ${row}: “${name}” được hiểu là “${unit}” đang có trong danh sách, chỉ khác là có một tên viết không dấu; không thêm đơn vị mới. Nếu là đơn vị khác, hãy chọn “Thêm thành đơn vị mới”.`,
  otherMarks: (name: string, row: number, unit: string) =>
    `Dòng ${row}: “${name}” chỉ khác dấu với “${unit}” đang có trong danh sách nên chưa nhập. Hãy chọn đó là “${unit}” hay là đơn vị mới, hoặc sửa tên trong tệp rồi nhập lại.`,
  severalTwins: (name: string, row: number, count: number) =>
    `Dòng ${row}: “${name}” có thể là một trong ${count} đơn vị đang có trong danh sách nên chưa nhập. Hãy chọn là đơn vị nào, hoặc ghi thêm mã hay tên huyện trong tệp rồi nhập lại.`,
  repeatedRow: (name: string, row: number, first: string, firstRow: number) =>
    `Dòng ${row}: “${name}” trùng với “${first}” ở dòng ${firstRow} của chính danh sách này, chỉ khác cách viết; chỉ nhập một đơn vị. Nếu là hai đơn vị, hãy chọn “Thêm thành đơn vị mới”.`,
  closeRow: (name: string, row: number, first: string, firstRow: number) =>
    `Dòng ${row}: “${name}” chỉ khác dấu với “${first}” ở dòng ${firstRow} của chính danh sách này; đang nhập thành hai đơn vị. Nếu là một, hãy chọn “Không nhập dòng này”.`,
  nameOfOtherCode: (name: string, row: number, code: string, unit: string, other: string) =>
    `Dòng ${row}: “${name}” mang mã ${code}, nhưng “${unit}” đang có trong danh sách mang mã ${other}; được thêm thành đơn vị mới. Nếu là một đơn vị, hãy sửa mã trong tệp hoặc ở màn hình Đơn vị rồi nhập lại.`,
  codeOfOther: (name: string, row: number, code: string, unit: string) =>
    `Dòng ${row}: “${name}” ghi mã ${code}, nhưng trong danh sách đơn vị mã này là của “${unit}”. Chưa đổi tên “${unit}”; hãy kiểm tra mã trong tệp.`,
  formerLeft: 'Đơn vị cũ này và việc sáp nhập của nó chưa được ghi.',
  formerOtherCode: (name: string, row: number, code: string, own: string) =>
    `Dòng ${row}: đơn vị cũ “${name}” ghi mã ${code}, còn trong danh sách đơn vị mang mã ${own}; đã hiểu là cùng một đơn vị. Hãy kiểm tra mã.`,
  formerClose: (name: string, unit: string, row: number) =>
    `Dòng ${row}: đơn vị cũ “${name}” chỉ khác dấu với “${unit}” đang có trong danh sách; đã ghi thành một đơn vị cũ mới. Nếu là “${unit}”, hãy sửa tên trong tệp rồi nhập lại.`,
  parentUnknown: (name: string, parent: string, row: number) =>
    `Dòng ${row}: đơn vị cấp trên “${parent}” của ${name} chưa có trong danh sách đơn vị nên chưa xếp cấp. Hãy thêm đơn vị đó hoặc sửa tên.`,
  parentTwice: (name: string, parent: string, row: number) =>
    `Dòng ${row}: có nhiều đơn vị tên “${parent}” nên chưa biết ${name} thuộc đơn vị nào. Hãy chọn đơn vị cấp trên ở màn hình Đơn vị.`,
  baselineDay: (labels: readonly string[], day: string) =>
    `Cột ${labels.map((label) => `“${label}”`).join(', ')} không ghi số liệu của ngày nào; ghi nhận theo ngày nhập ${day}. Hãy ghi ngày vào tiêu đề cột, ví dụ “Số thuê bao (đến 31/12/2024)”, rồi nhập lại nếu chưa đúng.`,
} as const;
