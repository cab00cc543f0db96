import type { LocalTime } from '../domain/calendar';
import type { Change, ChangeSubject } from '../domain/changes';
import type { Directive, Schedule, Target } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import { formatCount, formatScaled } from '../domain/numbers';
import type { CountBatch } from '../domain/outsideCount';
import { subjects } from './changeSubjects';
import { WHOLE } from './changeText';
import { dueText } from './dueText';
import { dayText, momentText } from './moment';

/** Entries of the log that tell of something as a whole. */

export interface BatchCounts {
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
}

export function batchImported(subject: ChangeSubject, { accepted, refused, skipped }: BatchCounts): Change {
  const newValue = [
    `nhận ${formatCount(accepted)} tệp`,
    `không nhận ${formatCount(refused)} tệp`,
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

/** @param madeAt when the backup was made; null: a copy of the data file that does not say */
export function dataRestored(subject: ChangeSubject, madeAt: LocalTime | null): Change {
  const newValue = madeAt === null ? 'dữ liệu của một bản sao chép tay' : `dữ liệu lúc ${momentText(madeAt)}`;
  return { subject, field: 'restore', fieldLabel: 'Khôi phục từ bản sao lưu', oldValue: null, newValue };
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
      added(`schedule/${schedule.id}`, 'Thời hạn báo cáo', scheduleText(schedule, forms, groupName)),
    ),
    ...directive.targets.map((target) => added(`target/${target.id}`, 'Chỉ tiêu', targetText(target, directive))),
  ];
}

function scheduleText(
  { formId, groupId, due }: Schedule,
  forms: readonly FormDefinition[],
  groupName: (id: string) => string,
): string {
  const form = forms.find(({ id }) => id === formId)?.label ?? 'Báo cáo không có biểu mẫu';
  return `${form}, ${groupName(groupId)}: ${dueText(due)}`;
}

function targetText({ indicatorId, requiredBasisPoints, deadline }: Target, { indicators }: Directive): string {
  const label = indicators.find(({ id }) => id === indicatorId)?.label ?? indicatorId;
  const percent = `${formatScaled(requiredBasisPoints, 2).replace(/,00$/, '')}%`;
  return `${label}: ${percent}${deadline === null ? '' : ` đến ngày ${dayText(deadline)}`}`;
}
