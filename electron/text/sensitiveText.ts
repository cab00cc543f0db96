import type { SensitiveKind } from '../domain/personalData/sensitive';

const KINDS: Readonly<Record<SensitiveKind, string>> = {
  ethnicity: 'dân tộc',
  belief: 'tôn giáo, quan điểm',
  health: 'sức khỏe, bệnh, tiêm chủng',
  identity: 'số giấy tờ tùy thân',
  account: 'tài khoản ngân hàng, mật khẩu',
  biometric: 'sinh trắc học, vị trí',
};

/** Sentences about columns that a list should not have without need. */
export const sensitiveText = {
  field: (label: string, kind: SensitiveKind, ground: string) =>
    `Mục “${label}” là dữ liệu về ${KINDS[kind]} (${ground}). Chỉ giữ mục này khi văn bản chỉ đạo yêu cầu; hãy ghi mục đích, căn cứ ở màn hình Dữ liệu cá nhân.`,
  extraColumn: (sheet: string, letter: string, heading: string, kind: SensitiveKind) =>
    `Trang “${sheet}”, cột ${letter} “${heading}” là dữ liệu về ${KINDS[kind]}, biểu mẫu không hỏi nên chương trình không lấy. Đề nghị đơn vị bỏ cột này khi gửi.`,
} as const;
