import type { DroppedNumbers } from '../domain/paperBatch';
import type { MadeBatch, OpenBatch } from '../ipc/contract';

/** What the command line says of actions that make many papers. */
export const batchCliText = {
  badKind: (known: string) => `Hãy ghi loại văn bản của đợt: ${known}.`,
  batchNeeded: 'Hãy ghi mã của đợt; xem bằng lệnh: batch list.',
  nobody: 'Không có đơn vị nào để làm văn bản.',
  folderNeeded: 'Đợt này chưa có thư mục, hoặc thư mục không còn. Hãy ghi --out.',
  made: ({ papers, files, folder, numbers, logged }: MadeBatch) =>
    [
      `Đã làm ${papers} văn bản, ${files} tệp: ${folder}`,
      ...(numbers === null ? [] : [`Số từ ${numbers.first} đến ${numbers.last}`]),
      ...(logged === null ? [] : [`Đã ghi ${logged.entries} lượt đôn đốc vào nhật ký.`]),
    ].join('\n'),
  open: (batches: readonly OpenBatch[]) =>
    batches.length === 0
      ? 'Không có đợt nào đang dở.'
      : batches.map(({ batchId, title, createdAt }) => `${batchId}  ${title}, bắt đầu ${createdAt}`).join('\n'),
  dropped: ({ returned, cancelled }: DroppedNumbers) =>
    `Đã bỏ đợt. ${returned} số trả lại dãy, ${cancelled} số ghi là số hủy kèm lý do.`,
} as const;
