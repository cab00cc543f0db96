import type { IsoDay } from './calendar';
import type { IncomingPaper } from './incomingPaper';

/** Words by which a clerk says that nothing is left to do. */
const DONE = /(^|[\s,;.])(đã (giải quyết|trả lời|xử lý|báo cáo|tham mưu xong|lưu)|hoàn thành|xong|lưu hồ sơ)/iu;

/** Whether a paper that came is still to be dealt with after its limit; the last day itself is in time. */
export function isOverdue(
  { dueOn, isCancelled, answer, answerPaperId, progress }: IncomingPaper,
  today: IsoDay,
): boolean {
  if (dueOn === null || dueOn >= today || isCancelled) return false;
  return answer.trim() === '' && answerPaperId === null && !DONE.test(progress.normalize('NFC'));
}
