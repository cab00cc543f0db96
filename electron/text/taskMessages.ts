import type { TaskStanding } from '../domain/taskStanding';

/** The four states by the words of the State, and the one that is in none of its counts. */
export const TASK_STATE_WORDS: Readonly<Record<TaskStanding['state'], string>> = {
  'done-on-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  running: 'đang thực hiện',
  overdue: 'quá hạn chưa hoàn thành',
  'not-required': 'không phải thực hiện',
};

/** Sentences about tasks, and how their steps are called in the log. */
export const taskMessages = {
  noTask: 'Không có nhiệm vụ nào được chọn, hoặc văn bản đã được sửa. Hãy mở lại màn hình Nhiệm vụ.',
  noNote: 'Không tìm thấy ghi nhận này, hoặc ghi nhận đã được gỡ.',
  settledByReports:
    'Nhiệm vụ này là báo cáo nên được tính theo báo cáo đã nhận. Hãy nhập báo cáo; ở đây chỉ ghi được tiến độ.',
  inFuture: (moment: string) => `Thời điểm ${moment} chưa đến. Hãy ghi thời điểm đã diễn ra.`,
  wordsNeeded: 'Hãy ghi nội dung tiến độ hoặc đính kèm tệp minh chứng.',
  clause: (number: string) => (number === '' ? 'khoản không số' : `khoản ${number}`),
  relay: 'chuyển tiếp văn bản',
  steps: { progress: 'Tiến độ', done: 'Hoàn thành', reopened: 'Mở lại' },
  removed: (step: string) => `Gỡ ghi nhận “${step}”`,
} as const;
