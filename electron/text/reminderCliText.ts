import type { LoggedReminder, PreparedReminders } from '../ipc/contract';
import { momentText } from './moment';
import { reminderMessages } from './reminderMessages';

/** Reminders on the console. */
export const reminderCliText = {
  nobody: 'Không có đơn vị nào cần đôn đốc tại thời điểm này.',
  reminders: ({ units, groups }: PreparedReminders) =>
    [
      groups.zalo,
      '',
      ...units.map(
        ({ unitName, level, isRemindedToday, points }) =>
          `${unitName} (lần ${level}${isRemindedToday ? ', hôm nay đã đôn đốc' : ''}): ${points.map(({ text }) => text).join('; ')}`,
      ),
      '',
      'Chương trình chỉ soạn lời, không tự gửi.',
    ].join('\n'),
  log: (entries: readonly LoggedReminder[]) =>
    entries.length === 0
      ? 'Chưa ghi lần đôn đốc nào.'
      : entries
          .map(
            ({ remindedAt, unitName, way, level, reasons, removedAt }) =>
              `${momentText(remindedAt)}: ${unitName}, lần ${level}, ${reminderMessages.way(way)}: ${reasons.join('; ')}${removedAt === null ? '' : ' (đã hoàn tác)'}`,
          )
          .join('\n'),
} as const;
