const steps = {
  setUp: 'Khai báo cơ quan',
  enterDirective: 'Nhập văn bản chỉ đạo',
  openDirective: 'Mở văn bản chỉ đạo',
  imports: 'Nhập báo cáo',
  board: 'Mở bảng theo dõi',
  write: 'Soạn văn bản',
  units: 'Mở Đơn vị',
  start: 'Về Bắt đầu',
};

/** Buttons of a screen with nothing to show; part of `strings`. */
export const nextSteps = {
  ...steps,
  /** Directives that are kept and not given out. */
  drafts: (names: string) => `Văn bản chỉ đạo còn là bản nháp, chưa giao việc: ${names}.`,
  openDraft: 'Mở bản nháp',
  noOffice: 'Chưa khai báo cơ quan',
  noOfficeHint: 'Văn bản nào cũng in tên cơ quan, ký hiệu, địa danh và người ký.',
  noOfficeTodo: 'Khai báo một lần, khoảng hai phút, rồi quay lại đây soạn tiếp.',
  today: {
    title: 'Chuẩn bị để bắt đầu',
    done: (done: number, all: number) => `Đã xong ${done}/${all} việc`,
    facts: {
      office: 'Tên cơ quan, ký hiệu, địa danh',
      signer: 'Người ký',
      units: 'Đơn vị gửi báo cáo',
      directive: 'Văn bản chỉ đạo đầu tiên',
    },
    goOn: {
      office: 'Khai báo cơ quan',
      signer: 'Thêm người ký',
      units: 'Thêm đơn vị',
      directive: 'Nhập văn bản chỉ đạo',
    },
    next: 'việc tiếp theo',
    hide: 'Không hiện nữa',
    isDone: 'đã xong',
  },
};
