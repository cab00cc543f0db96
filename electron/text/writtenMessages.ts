/** Words about papers that are typed in the app. */
export const writtenMessages = {
  noKind: (kindId: string) =>
    `Không có loại văn bản “${kindId}”. Xem danh sách bằng lệnh: kinds, hoặc chọn lại ở màn hình Văn bản.`,
  noTemplate: (templateId: string) =>
    `Không có mẫu văn bản “${templateId}”. Hãy chọn lại loại văn bản để dùng mẫu có sẵn.`,
  noTemplateOfKind: (kindName: string) =>
    `Loại văn bản “${kindName}” chưa có mẫu soạn trong ứng dụng; hãy soạn bằng Word rồi chỉ đăng ký số.`,
  scan: {
    otherKind: (name: string) =>
      `“${name}” không phải tệp PDF hay ảnh JPG, PNG. Hãy quét lại hoặc lưu bản quét thành PDF, JPG rồi đính kèm.`,
    pageGone: (words: string) =>
      `${words} không còn trong thư mục dữ liệu hoặc đã bị đổi. Hãy đính kèm lại bản quét rồi in.`,
  },
  remarks: {
    subject: 'Chưa ghi trích yếu.',
    addressees: 'Chưa ghi nơi nhận ở phần Kính gửi.',
    signer: 'Chưa chọn người ký.',
    recipients: 'Chưa ghi nơi nhận ở cuối văn bản (Nơi nhận).',
    required: (label: string) => `Chưa ghi “${label}”.`,
    prompts: (label: string, prompts: readonly string[]) =>
      `“${label}” còn chỗ chưa điền: ${prompts.map((one) => `[${one}]`).join(', ')}.`,
    basis: (label: string, line: string) =>
      `“${label}” có dòng không mở đầu bằng “Căn cứ”, “Theo đề nghị”, “Xét”: “${line}”.`,
    annexEmpty: (line: string) => `Phụ lục “${line}” mới có tiêu đề, chưa có nội dung.`,
    annexBeforeLabel: (line: string) =>
      `“${line}” đứng trước dòng “Phụ lục” đầu tiên nên được in thành một phụ lục riêng.`,
    annexUnnamed: 'Có phụ lục nhưng nội dung chưa nhắc đến phụ lục.',
    badDay: (label: string) => `“${label}” không phải một ngày có thật.`,
    reversed: (label: string, other: string) => `“${label}” đứng trước “${other}”. Hãy xem lại ngày, giờ.`,
    beforeIssue: (label: string) => `“${label}” đã qua vào ngày của văn bản.`,
    tooManyDays: (label: string, days: number) => `“${label}” nhiều hơn ${days} ngày từ ngày đầu đến hết ngày cuối.`,
    badTime: (label: string) => `“${label}” không phải giờ, ví dụ 08:00.`,
    articles: 'Các điều không đánh số liên tục từ Điều 1.',
    drafterCode: (text: string) =>
      `“Người soạn và số lượng bản” ghi “${text}”. Ghi chữ viết tắt in hoa và số lượng bản trong ngoặc, như “PL.(300)”.`,
    noArticle:
      'Nội dung không có “Điều” nào. Quyết định, nghị quyết trình bày theo điều: mỗi điều bắt đầu bằng “Điều 1.”.',
  },
  figures: {
    gone: 'Đợt báo cáo có bảng tổng hợp làm phụ lục không còn trong chương trình. Hãy chọn lại đợt hoặc bỏ bảng.',
    noAnnexInTemplate:
      'Mẫu báo cáo tổng hợp của cơ quan không có phần phụ lục nên bảng tổng hợp không in được. Hãy thêm phần đó ở Mẫu văn bản.',
    empty: (campaign: string, moment: string) =>
      `Đến ${moment}, “${campaign}” chưa có số liệu nào đến kỳ tổng hợp nên không in được bảng tổng hợp. Hãy chọn thời điểm muộn hơn hoặc đợt khác.`,
    ahead: (moment: string) => `Bảng tổng hợp tính đến ${moment}, sau ngày của văn bản.`,
  },
  end: {
    endsInTable: () =>
      'Nội dung kết thúc bằng bảng nên không có dấu “./.”. Hãy thêm một câu sau bảng hoặc chuyển bảng sang phụ lục.',
    endsOddly: (text: string) =>
      `Nội dung kết thúc bằng “${text}”. Hãy kết thúc bằng một câu trọn vẹn; dấu “./.” được thêm tự động.`,
  },
  copy: {
    noOriginal: 'Chưa chọn văn bản để sao: chọn ở “Sao từ văn bản đi”, đính kèm bản quét hoặc ghi tên bản chính.',
    cancelled: (subject: string) => `Văn bản được sao, “${subject}”, đã hủy số.`,
    recalled: (subject: string) => `Văn bản được sao, “${subject}”, đã bị thu hồi.`,
    notInOriginal: (line: string) =>
      `“${line}” không có trong bản chính. Trích sao phải ghi đúng từng chữ của bản chính.`,
  },
  print: {
    subject: 'Trích yếu',
    addressees: 'Kính gửi',
    tableTooWide: (label: string) =>
      `“${label}” có bảng với cột quá dài: in ngang, chữ nhỏ vẫn phải ngắt giữa chữ. Hãy rút gọn từ hoặc số dài nhất của cột.`,
    tableParted: (label: string, parts: number) =>
      `“${label}” có bảng quá nhiều cột: in ngang, chữ nhỏ vẫn không đủ chỗ, nên các cột được chia thành ${parts} bảng nối tiếp, cột đầu lặp lại. Muốn in thành một bảng thì bớt cột.`,
    headingUnsure: (label: string, heading: string) =>
      `“${label}” có bảng mà dòng đầu (${heading}) có ô trống, nên chỉ dòng ấy được lấy làm tiêu đề; hãy chọn số dòng tiêu đề ngay dưới ô nhập.`,
    bodyTurned: (label: string) =>
      `“${label}” có bảng rộng hơn khổ giấy dọc nên cả phần này in ngang. Muốn in dọc thì chuyển bảng sang phụ lục hoặc bớt cột.`,
    missingSigns: (label: string, signs: readonly string[]) =>
      `“${label}” có ký hiệu mà phông chữ của văn bản không có, có thể in bằng phông khác hoặc không in ra: ${signs.slice(0, 10).join(' ')}.`,
  },
} as const;
