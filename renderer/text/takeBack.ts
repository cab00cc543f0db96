import { inChosenLanguage } from './language';

/** What was done, as the end of “Hoàn tác: …”. */
const changes = {
  'tasks.note': 'ghi nhận nhiệm vụ',
  'reminders.record': 'ghi nhật ký đôn đốc',
  'reminders.saveWording': 'sửa lời mẫu',
  'obligations.grant': 'gia hạn, miễn báo cáo',
  'imports.accept': 'nhập báo cáo từ tệp',
  'keyed.take': 'nhập tay báo cáo',
  'counts.take': 'nhập số liệu đối chiếu',
  'remarks.save': 'sửa nhận xét số liệu',
  'personalData.savePurpose': 'ghi mục đích thu thập dữ liệu cá nhân',
  'questions.remove': 'xóa câu hỏi số liệu đã lưu',
  'recipients.removePreset': 'xóa bộ nơi nhận',
  'holidays.saveYear': 'sửa ngày nghỉ lễ, Tết',
  'office.save': 'sửa thông tin cơ quan',
  'upperTemplates.remove': 'xóa mẫu Excel cấp trên',
  'units.save': 'thêm, sửa đơn vị',
  'units.saveAliases': 'sửa tên gọi khác của đơn vị',
  'units.remove': 'xóa đơn vị',
  'units.saveGroup': 'thêm, sửa nhóm đơn vị',
  'units.removeGroup': 'xóa nhóm đơn vị',
  'units.saveBaselines': 'sửa số liệu nền',
  'units.addCommunes': 'thêm xã, phường',
  'units.takeList': 'nhập danh sách đơn vị',
  'units.reorganise': 'sáp nhập, chia, đổi tên đơn vị',
} as const;

export const takeBackText = inChosenLanguage('takeBackText', {
  changes,
  nothing: 'Chưa có thay đổi nào để hoàn tác (Ctrl+Z)',
  button: (change: string) => `Hoàn tác: ${change}`,
  title: (change: string) => `Hoàn tác: ${change} (Ctrl+Z)`,
  done: (change: string) => `Đã hoàn tác: ${change}.`,
  sure: (change: string) =>
    `Hoàn tác việc “${change}” vừa làm? Mọi số liệu nhập trong lần đó sẽ được gỡ ra. Nhật ký vẫn ghi cả hai việc.`,
  confirm: 'Hoàn tác',
});
