import { fileTrouble } from './fileTrouble';

/** Sentences of the office core for the clerk. */
export const officeMessages = {
  noOriginal: (fileName: string) =>
    `Thư mục dữ liệu không giữ bản gốc của tệp “${fileName}”. Hãy mở tệp ở nơi đã nhập.`,
  noDirective: (id: string) => `Không có văn bản chỉ đạo nào mang mã “${id}”. Hãy nạp văn bản trước.`,
  grantOfMerger:
    'Lượt này đã chuyển cho đơn vị mới khi sáp nhập, chia tách, đổi tên, nên không bỏ miễn ở đây. Muốn đơn vị cũ báo cáo lại, hãy hoàn tác lần sắp xếp ở màn hình Đơn vị.',
  noClause: 'Văn bản không còn khoản này, có thể đã được sửa. Hãy mở lại màn hình.',
  noSchedule: (id: string) => `Văn bản không có chế độ báo cáo mang mã “${id}”.`,
  neverAmended: (name: string) => `Văn bản “${name}” chưa được sửa lần nào nên không có gì để hoàn tác.`,
  noDraft: (name: string) =>
    `Văn bản “${name}” không còn là bản nháp nên không bỏ được; nếu giao nhầm, hãy sửa văn bản.`,
  draftInUse: (name: string) =>
    `Bản nháp “${name}” đã từng được giao: còn báo cáo, ghi nhận hoặc lần đôn đốc gắn với nó nên không bỏ được.`,
  enteredDirective: 'văn bản đang nhập',
  reasonNeeded: 'Hãy ghi lý do gia hạn hoặc miễn báo cáo.',
  dueNeeded: 'Hãy chọn thời hạn mới.',
  noObligation: 'Không có lượt báo cáo nào được chọn, hoặc văn bản đã được sửa. Hãy mở lại bảng theo dõi.',
  notLater: (dueAt: string) => `Gia hạn phải muộn hơn hạn hiện nay (${dueAt}). Hãy sửa ngày, giờ.`,
  noGrant: 'Lần gia hạn hoặc miễn này không còn hiệu lực.',
  noAttachment: (name: string) => `Không tìm thấy tệp đính kèm “${name}” trong thư mục dữ liệu.`,
  emptyAttachment: (name: string) => `Tệp “${name}” rỗng nên không đính kèm.`,
  attachmentTooLarge: (name: string, limit: number) =>
    `Tệp “${name}” lớn hơn ${limit} MB nên không đính kèm. Hãy quét lại với độ phân giải thấp hơn.`,
  attachmentMissing: (name: string) =>
    `Thiếu tệp đính kèm “${name}” trong thư mục tep-dinh-kem. Hãy chép lại tệp đó từ bản sao lưu của thư mục dữ liệu.`,
  attachmentChanged: (name: string) =>
    `Tệp đính kèm “${name}” trong thư mục tep-dinh-kem đã bị thay đổi sau khi đính kèm.`,
  noSample: (id: string, known: readonly string[]) =>
    `Không có dữ liệu mẫu mang mã “${id}”. Các mẫu hiện có: ${known.join(', ')}.`,
  directiveExists: (name: string) =>
    `Văn bản “${name}” đã có trong dữ liệu và đã có báo cáo, nên không nạp đè. Dữ liệu giữ nguyên.`,
  directiveAlreadyLoaded: (name: string) => `Văn bản “${name}” đã có trong dữ liệu. Dữ liệu giữ nguyên.`,
  unreadableFile: (path: string, code: string) =>
    `Không đọc được ${path}: ${fileTrouble(code)}. Hãy kiểm tra lại đường dẫn và quyền truy cập.`,
  noPreview: 'Lần xem trước này không còn nữa. Hãy chọn lại các tệp cần nhập.',
  nothingToAccept: 'Chưa có tệp nào hợp lệ được chọn để nhập.',
  notAcceptable: (fileName: string) => `Tệp ${fileName} chưa thể nhập: hãy xem các lỗi nêu bên cạnh tệp.`,
  noBatch: (id: string) => `Không có đợt nhập nào mang mã “${id}”.`,
  batchUndone: 'Đợt nhập này đã được hoàn tác trước đó.',
  aliasTaken: (alias: string, unitName: string) =>
    `“${alias}” đã là tên hoặc tên gọi khác của ${unitName}, nên không ghi nhớ cho đơn vị khác được. Hãy sửa tên cần ghi nhớ, hoặc bỏ tên đó ở màn hình Đơn vị trước.`,
  supplementStandsOn: (fileName: string, importedAt: string) =>
    `Tệp “${fileName}” nhập lúc ${importedAt} là báo cáo bổ sung cho một báo cáo của đợt này. Hãy hoàn tác đợt nhập đó trước, rồi hoàn tác đợt này.`,
  supplementWithoutBase: (fileName: string, baseName: string) =>
    `Tệp “${fileName}” được chọn là báo cáo bổ sung cho tệp “${baseName}”. Hãy chọn nhập cả hai tệp.`,
  cancelled: 'Đã dừng theo yêu cầu. Dữ liệu không thay đổi.',
  unknownGroup: (id: string) =>
    `Văn bản nêu nhóm đơn vị “${id}” chưa có trong danh sách đơn vị. Hãy nạp danh sách đơn vị và nhóm trước.`,
  noOffice: 'Chưa có thông tin cơ quan. Hãy nạp dữ liệu mẫu hoặc khai báo cơ quan trước.',
  badMailAddress: (text: string) => `“${text}” không phải là địa chỉ thư điện tử. Hãy sửa hoặc để trống.`,
  nothingUp: 'Tại thời điểm đang xem, văn bản không yêu cầu cơ quan ta gửi báo cáo này lên cấp trên.',
  noSignatory: 'Chưa có người ký. Hãy khai báo người ký trong mục Cơ quan.',
  noPreset: 'Không còn mẫu nơi nhận này. Có thể vừa được xóa.',
  oneDefaultSignatory: 'Phải chọn đúng một người ký mặc định.',
  noUnitList: (fileName: string) =>
    `Không thấy danh sách đơn vị trong tệp “${fileName}”. Bảng cần có một dòng tiêu đề với cột “Tên đơn vị” (hoặc Thôn, Tổ dân phố, Xã, Trường…), mỗi đơn vị một dòng; có thể thêm các cột Mã, Loại, Nhóm, Tên gọi khác, Người liên hệ, Điện thoại.`,
  noUnit: (id: string) => `Không có đơn vị mang mã “${id}”.`,
  unitNeeded: 'Hãy chọn đơn vị nhận công văn đôn đốc.',
  badNumber: (text: string) =>
    `“${text}” không phải là số văn bản. Số văn bản ghi bằng chữ số từ 1 đến 999999, ví dụ 03 hoặc 128; chưa có số thì để trống.`,
  noReason: (unitName: string) =>
    `${unitName} đã báo cáo đủ và đạt chỉ tiêu tại thời điểm này nên không có nội dung để đôn đốc.`,
  noReasonYet: (unitName: string) =>
    `${unitName} chưa có báo cáo nào quá hạn và chưa có số liệu để so với chỉ tiêu tại thời điểm này nên chưa có nội dung để đôn đốc.`,
  noPersonList: 'Báo cáo này không còn danh sách người.',
  noBlank: {
    fields: 'Văn bản này không thu biểu mẫu nào ghi theo từng mục nên không có biểu mẫu trống loại này.',
    list: 'Văn bản này không thu biểu mẫu nào là danh sách nên không có biểu mẫu trống loại này.',
  },
  noForm: (id: string) => `Văn bản này không có biểu mẫu “${id}”.`,
  noWorkbook: 'Loại văn bản này không có bảng nên không lưu được dưới dạng Excel.',
  emptyFolder: 'Không tìm thấy tệp nào trong các mục đã chọn.',
  tooManyFiles: (limit: number) => `Có quá nhiều tệp (hơn ${limit}). Hãy chia thành nhiều lần nhập.`,
  /** Why a report of a former unit is not counted beside that of the new one. */
  countedIn: (name: string) => `Báo cáo đã tính vào ${name}`,
} as const;
