import type { LocalTime } from '../domain/calendar';
import type { CampaignClosing } from '../domain/campaignClosing';
import type { Change, ChangeSubject } from '../domain/changes';
import type { Directive, Schedule, Target } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import type { ObligationGrant } from '../domain/grant';
import { formatCount, formatScaled } from '../domain/numbers';
import type { CountBatch } from '../domain/outsideCount';
import type { OwnReport } from '../domain/ownReport';
import type { Regeneration } from '../domain/regeneration';
import type { ReminderEntry, ReminderResult } from '../domain/reminder';
import type { TaskNote } from '../domain/task';
import { subjects } from './changeSubjects';
import { WHOLE } from './changeText';
import { dueText } from './dueText';
import { dayText, momentText } from './moment';
import { openDataText } from './openDataText';
import { reminderMessages } from './reminderMessages';
import { taskMessages } from './taskMessages';

/** Entries of the log that tell of something as a whole. */

export interface BatchCounts {
  readonly accepted: number;
  readonly refused: number;
  /** Could have come in, and did not yet. */
  readonly left: number;
  readonly skipped: number;
}

export function batchImported(subject: ChangeSubject, { accepted, refused, left, skipped }: BatchCounts): Change {
  const newValue = [
    `nhận ${formatCount(accepted)} tệp`,
    `không nhận ${formatCount(refused)} tệp`,
    ...(left > 0 ? [`chưa nhập ${formatCount(left)} tệp`] : []),
    `bỏ qua ${formatCount(skipped)} tệp`,
  ].join(', ');
  return { subject, field: 'import', fieldLabel: WHOLE.batch.added, oldValue: null, newValue };
}

export function batchUndone(subject: ChangeSubject, submissions: number): Change {
  const newValue = `đã gỡ ${formatCount(submissions)} báo cáo`;
  return { subject, field: 'undo', fieldLabel: 'Hoàn tác đợt nhập', oldValue: 'đang dùng', newValue };
}

export function countsTaken(subject: ChangeSubject, { fileName, source, units }: CountBatch): Change {
  const newValue = `${formatCount(units)} đơn vị, nguồn: ${source}, tệp “${fileName}”`;
  return { subject, field: 'import', fieldLabel: WHOLE.counts.added, oldValue: null, newValue };
}

export function countsUndone(subject: ChangeSubject, { source, units }: CountBatch): Change {
  const oldValue = `${formatCount(units)} đơn vị, nguồn: ${source}`;
  return { subject, field: 'undo', fieldLabel: WHOLE.counts.removed, oldValue, newValue: null };
}

export interface SampleCounts {
  readonly title: string;
  readonly units: number;
  readonly obligations: number;
}

/** A whole sample is one entry: nobody typed any of it. */
export function sampleLoaded(subject: ChangeSubject, { title, units, obligations }: SampleCounts): Change {
  const newValue = `“${title}”: ${formatCount(units)} đơn vị, ${formatCount(obligations)} lượt báo cáo phải nhận`;
  return { subject, field: 'sample', fieldLabel: 'Nạp dữ liệu mẫu', oldValue: null, newValue };
}

/** All data went to files. @param told where, how much, and whether people are in it */
export function dataExported(subject: ChangeSubject, told: string): Change {
  return { subject, field: 'openData', fieldLabel: openDataText.log.field, oldValue: null, newValue: told };
}

/** Field of the entry of a restoration over data that could not be read. */
export const BLIND_RESTORE = 'restoreBlind';

/**
 * @param madeAt when the backup was made; null: a copy of the data file that does not say
 * @param isBlind the data it takes the place of could not be read, so nobody knows what had been given since
 */
export function dataRestored(subject: ChangeSubject, madeAt: LocalTime | null, isBlind: boolean): Change {
  const newValue = madeAt === null ? 'dữ liệu của một bản sao chép tay' : `dữ liệu lúc ${momentText(madeAt)}`;
  return {
    subject,
    field: isBlind ? BLIND_RESTORE : 'restore',
    fieldLabel: 'Khôi phục từ bản sao lưu',
    oldValue: null,
    newValue,
  };
}

/** A draft that was thrown away. */
export function directiveRemoved({ id, shortName, kind, subject }: Directive): Change {
  return {
    subject: subjects.directive(id, shortName),
    field: 'whole',
    fieldLabel: WHOLE.directive.removed,
    oldValue: `${kind} “${subject}”`,
    newValue: null,
  };
}

/** @param closedAt from when on nobody is asked any more */
export function campaignClosed({ id, shortName }: Directive, closedAt: LocalTime): Change {
  return {
    subject: subjects.directive(id, shortName),
    field: 'closing',
    fieldLabel: 'Kết thúc đợt báo cáo',
    oldValue: null,
    newValue: momentText(closedAt),
  };
}

/** The closing that holds no more. */
export function campaignReopened(
  { id, shortName }: Directive,
  { closedAt }: Pick<CampaignClosing, 'closedAt'>,
): Change {
  return {
    subject: subjects.directive(id, shortName),
    field: 'closing',
    fieldLabel: 'Mở lại đợt báo cáo',
    oldValue: momentText(closedAt),
    newValue: null,
  };
}

/** A report of our own office that went up, or need not: that it is noted, or stands no more. */
export function ownReportNoted(
  { id, shortName }: Directive,
  { scheduleId, period }: Pick<OwnReport, 'scheduleId' | 'period'>,
  { what, isTakenBack }: { readonly what: string; readonly isTakenBack: boolean },
): Change {
  return {
    subject: subjects.directive(id, shortName),
    field: `ownReport/${scheduleId}/${period}`,
    fieldLabel: isTakenBack ? 'Bỏ ghi nhận báo cáo gửi cấp trên' : 'Báo cáo gửi cấp trên',
    oldValue: isTakenBack ? what : null,
    newValue: isTakenBack ? null : what,
  };
}

/** A directive that has come in: the paper itself, then every deadline and target it sets. */
export function directiveLoaded(
  directive: Directive,
  forms: readonly FormDefinition[],
  groupName: (id: string) => string,
  obligations: number,
): readonly Change[] {
  const subject = subjects.directive(directive.id, directive.shortName);
  const added = (field: string, fieldLabel: string, newValue: string): Change => ({
    subject,
    field,
    fieldLabel,
    oldValue: null,
    newValue,
  });
  const paper = `${directive.kind} “${directive.subject}”; ${formatCount(obligations)} lượt báo cáo phải nhận`;
  return [
    added('whole', WHOLE.directive.added, paper),
    ...directive.schedules.map((schedule) =>
      added(`schedule/${schedule.id}`, 'Thời hạn báo cáo', scheduleWords(schedule, groupName, forms)),
    ),
    ...directive.targets.map((target) => added(`target/${target.id}`, 'Chỉ tiêu', targetWords(target, directive))),
  ];
}

/** A duty in a line: form, group, when it is due, our own cut-off. @param forms names the form; without it by its id */
export function scheduleWords(
  { formId, groupId, due, internalCutoffs }: Schedule,
  groupName: (id: string) => string,
  forms: readonly FormDefinition[] = [],
): string {
  const form = forms.find(({ id }) => id === formId)?.label ?? formId ?? 'Báo cáo không có biểu mẫu';
  const cutoffs = internalCutoffs.map(
    ({ groupId: group, daysBefore, clock }) =>
      `${group === null ? '' : `${groupName(group)} `}${clock.replace(':', 'h')}${daysBefore === 0 ? '' : ` trước ${daysBefore} ngày`}`,
  );
  const own = cutoffs.length === 0 ? '' : `; giờ chốt của cơ quan: ${cutoffs.join(', ')}`;
  return `${form}, ${groupName(groupId)}: ${dueText(due)}${own}`;
}

/** A target in a line: rate, what is wanted, by when. */
export function targetWords({ indicatorId, requiredBasisPoints, deadline }: Target, { indicators }: Directive): string {
  const label = indicators.find(({ id }) => id === indicatorId)?.label ?? indicatorId;
  const percent = `${formatScaled(requiredBasisPoints, 2).replace(/,00$/, '')}%`;
  return `${label}: ${percent}${deadline === null ? '' : ` đến ngày ${dayText(deadline)}`}`;
}

/** How many rows an amendment brought and took; null: none. */
export function amendedRows(subject: ChangeSubject, plan: Regeneration): Change | null {
  const told = [
    ['thêm', plan.added.length],
    ['đổi hạn', plan.changed.length],
    ['rút nhưng giữ báo cáo', plan.withdrawn.length],
    ['bỏ', plan.removed.length],
  ] as const;
  const parts = told.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${formatCount(count)}`);
  if (parts.length === 0) return null;
  return { subject, field: 'rows', fieldLabel: 'Lượt báo cáo phải nhận', oldValue: null, newValue: parts.join(', ') };
}

/** What was granted on one row, or taken back. */
export function granted(
  subject: ChangeSubject,
  { kind, dueAt }: Pick<ObligationGrant, 'kind' | 'dueAt'>,
  { originalDueAt, isRevoked }: { readonly originalDueAt: LocalTime | null; readonly isRevoked: boolean },
): Change {
  const [before, after] =
    kind === 'extension'
      ? [
          originalDueAt === null ? null : `hạn ${momentText(originalDueAt)}`,
          dueAt === null ? null : `chậm nhất ${momentText(dueAt)}`,
        ]
      : ['phải báo cáo', 'được miễn'];
  const fieldLabel = kind === 'extension' ? 'Gia hạn' : 'Miễn báo cáo';
  return isRevoked
    ? {
        subject,
        field: kind,
        fieldLabel: `Bỏ ${fieldLabel.toLocaleLowerCase('vi')}`,
        oldValue: after,
        newValue: before,
      }
    : { subject, field: kind, fieldLabel, oldValue: before, newValue: after };
}

/** A file that was hung on a directive or taken off it. */
export function attached(subject: ChangeSubject, oldName: string | null, newName: string | null): Change {
  return { subject, field: 'attachment', fieldLabel: 'Tệp đính kèm', oldValue: oldName, newValue: newName };
}

/** What was noted on a task, or taken back. */
export function taskNoted(subject: ChangeSubject, note: TaskNote, isRemoved: boolean): Change {
  const { step, happenedAt, text, evidence } = note;
  const told = [momentText(happenedAt), text, evidence === null ? '' : `tệp “${evidence.fileName}”`];
  const value = told.filter((part) => part !== '').join('; ');
  const label = taskMessages.steps[step];
  return isRemoved
    ? { subject, field: step, fieldLabel: taskMessages.removed(label), oldValue: value, newValue: null }
    : { subject, field: step, fieldLabel: label, oldValue: null, newValue: value };
}

/** A reminder that was made, or taken back. */
export function reminded(
  subject: ChangeSubject,
  { reasons, addressee }: Pick<ReminderEntry, 'reasons' | 'addressee'>,
  isRemoved: boolean,
): Change {
  const value = `${addressee}: ${reasons.join('; ')}`;
  const { added, removed } = WHOLE.reminder;
  return isRemoved
    ? { subject, field: 'whole', fieldLabel: removed, oldValue: value, newValue: null }
    : { subject, field: 'whole', fieldLabel: added, oldValue: null, newValue: value };
}

/** What came of a reminder, or that it did not after all. */
export function reminderAnswered(subject: ChangeSubject, result: ReminderResult, isRemoved: boolean): Change {
  const { kind, text, happenedAt } = result;
  const value = [momentText(happenedAt), reminderMessages.result(kind), text].filter((part) => part !== '').join('; ');
  return isRemoved
    ? { subject, field: 'result', fieldLabel: 'Gỡ kết quả đôn đốc', oldValue: value, newValue: null }
    : { subject, field: 'result', fieldLabel: 'Kết quả đôn đốc', oldValue: null, newValue: value };
}
