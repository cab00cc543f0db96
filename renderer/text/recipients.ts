import { formatCount } from '../../electron/domain/numbers';
import { ROLE_MARKS } from '../../electron/domain/recipients/roleMarks';

const MARK_NAMES: Readonly<Record<string, string>> = {
  't/h': '(t/h) thực hiện',
  'b/c': '(b/c) báo cáo',
  'ph/hợp': '(ph/hợp) phối hợp',
};

/** Words about whom papers go to; part of `strings`. */
export const recipients = {
  title: 'Nơi nhận',
  ofReport: 'Nơi nhận của báo cáo tổng hợp',
  ofReminder: 'Nơi nhận của công văn đôn đốc',
  pick: 'Thêm đơn vị, nhóm trong danh mục…',
  pickHint: 'Gõ vài chữ để tìm, ↑ ↓ để chọn, Enter để thêm. Không có trong danh mục thì Enter để thêm đúng chữ đã gõ.',
  results: 'Đơn vị và nhóm tìm thấy',
  members: (count: number) => `nhóm ${formatCount(count)} đơn vị`,
  ownText: (text: string) => `Thêm “${text}”`,
  nothing: 'Không tìm thấy trong danh mục.',
  asAbove: 'Như trên',
  addAsAbove: 'Thêm “Như trên”',
  heading: 'Gửi bản điện tử:',
  addHeading: 'Thêm tiêu đề nhóm',
  addArchive: 'Thêm dòng lưu',
  line: (ordinal: number) => `Dòng ${ordinal}`,
  name: 'Nơi nhận',
  headingText: 'Tiêu đề nhóm',
  mark: 'Vai trò',
  noMark: 'Không ghi',
  markName: (mark: string): string => MARK_NAMES[mark] ?? `(${mark})`,
  marks: ROLE_MARKS,
  copies: 'Số bản',
  archive: 'Lưu: VT,',
  drafter: 'Đơn vị, người soạn',
  kept: 'Bản lưu',
  archiveText: 'Dòng lưu',
  moveUp: (name: string) => `Chuyển “${name}” lên (Alt+↑)`,
  moveDown: (name: string) => `Chuyển “${name}” xuống (Alt+↓)`,
  drag: 'Kéo để đổi thứ tự',
  remove: (name: string) => `Bỏ “${name}”`,
  empty: 'Chưa có nơi nhận. Chọn trong danh mục hoặc lấy mẫu nơi nhận của cơ quan.',
  emptyUsual: 'Để trống thì in các dòng thường dùng của loại văn bản này.',
  copiesTotal: (total: number, isWhole: boolean) =>
    isWhole
      ? `Tổng số bản: ${formatCount(total)}`
      : `Tổng số bản tính được: ${formatCount(total)}; chưa kể dòng chưa rõ số bản`,
  copiesUnknown: (names: string) => `Chưa rõ số bản: ${names}. Ghi số bản ở dòng đó để tính đủ.`,
  copiesStated: (stated: number) => `Dòng lưu ghi ${formatCount(stated)} bản`,
  takeCopies: 'Ghi vào số lượng bản',
  presets: 'Mẫu nơi nhận của cơ quan',
  choosePreset: 'Lấy mẫu nơi nhận…',
  usual: 'dùng mặc định',
  savePreset: 'Lưu thành mẫu…',
  presetName: 'Tên mẫu',
  presetIsDefault: 'Dùng mặc định cho loại văn bản này khi chưa ghi nơi nhận',
  presetOverwrite: 'Mẫu cùng tên sẽ được thay.',
  removePreset: 'Xóa mẫu…',
  removePresetText: (name: string) => `Xóa mẫu nơi nhận “${name}”? Văn bản đã dùng mẫu này không thay đổi.`,
  removeIt: 'Xóa mẫu',
  save: 'Lưu mẫu',
  advice: (count: number) => `Nơi nhận: ${formatCount(count)} điều cần xem lại`,
} as const;
