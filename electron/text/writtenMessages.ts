import type { WrittenInput } from '../domain/template/writtenTemplate';

/** What is typed for a copy of another paper (NĐ 30/2020, Phụ lục I, phần II). */
const COPY_INPUTS: readonly WrittenInput[] = [
  {
    key: 'original',
    label: 'Sao từ văn bản',
    type: 'line',
    isRequired: false,
    help: 'Chỉ ghi khi sao từ bản giấy hoặc bản quét: loại, số, ký hiệu, ngày và cơ quan ban hành của bản chính.',
    initial: '',
  },
  {
    key: 'excerpt',
    label: 'Phần trích sao',
    type: 'body',
    isRequired: false,
    help: 'Chỉ ghi khi trích sao: đúng từng chữ phần nội dung của bản chính cần trích.',
    initial: '',
  },
];

/** Words about papers that are typed in the app. */
export const writtenMessages = {
  noKind: (kindId: string) =>
    `Không có loại văn bản “${kindId}”. Xem danh sách bằng lệnh: kinds, hoặc chọn lại ở màn hình Văn bản.`,
  noTemplate: (templateId: string) =>
    `Không có mẫu văn bản “${templateId}”. Hãy chọn lại loại văn bản để dùng mẫu có sẵn.`,
  noTemplateOfKind: (kindName: string) =>
    `Loại văn bản “${kindName}” chưa có mẫu soạn trong ứng dụng; hãy soạn bằng Word rồi chỉ đăng ký số.`,
  copyInputs: COPY_INPUTS,
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
    badTime: (label: string) => `“${label}” không phải giờ, ví dụ 08:00.`,
    articles: 'Các điều không đánh số liên tục từ Điều 1.',
  },
  print: {
    subject: 'Trích yếu',
    addressees: 'Kính gửi',
    tableTooWide: (label: string) =>
      `“${label}” có bảng quá nhiều cột: in ngang, chữ nhỏ vẫn phải ngắt giữa chữ. Hãy bớt cột hoặc tách thành hai bảng.`,
    headingUnsure: (label: string, heading: string) =>
      `“${label}” có bảng mà dòng đầu (${heading}) có ô trống, nên chỉ dòng ấy được lấy làm tiêu đề; hãy chọn số dòng tiêu đề ngay dưới ô nhập.`,
    bodyTurned: (label: string) =>
      `“${label}” có bảng rộng hơn khổ giấy dọc nên cả phần này in ngang. Muốn in dọc thì chuyển bảng sang phụ lục hoặc bớt cột.`,
    missingSigns: (label: string, signs: readonly string[]) =>
      `“${label}” có ký hiệu mà phông chữ của văn bản không có, có thể in bằng phông khác hoặc không in ra: ${signs.slice(0, 10).join(' ')}.`,
  },
} as const;
