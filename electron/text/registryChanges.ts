import type { Change, ChangeSubject } from '../domain/changes';
import { formatCount } from '../domain/numbers';
import type { Baseline, GroupRule, UnitChannel, UnitSuccession } from '../domain/unit';
import { dayText } from './moment';

/** How a unit is reached, in words. */
export const channelNames: Readonly<Record<UnitChannel, string>> = {
  zalo: 'Zalo',
  phone: 'Điện thoại',
  sms: 'Tin nhắn SMS',
  email: 'Thư điện tử',
  documentSystem: 'Hệ thống quản lý văn bản',
  paper: 'Văn bản giấy',
};

export function groupRuleText({ kinds, parentId }: GroupRule, unitName: (id: string) => string): string {
  return [
    ...(kinds.length === 0 ? [] : [`loại ${kinds.join(', ')}`]),
    ...(parentId === null ? [] : [`thuộc ${unitName(parentId)}`]),
  ].join('; ');
}

/** A baseline figure that came, went or moved, told beside its unit. */
export function baselineChange(
  subject: ChangeSubject,
  label: string,
  old: Baseline | null,
  now: Baseline | null,
): Change {
  const told = (one: Baseline | null) => one && `${formatCount(one.value)} (nguồn: ${one.source})`;
  const day = now?.asOf ?? old?.asOf;
  const fieldLabel = `Số liệu nền “${label}”${day === undefined ? '' : ` ngày ${dayText(day)}`}`;
  return { subject, field: 'baseline', fieldLabel, oldValue: told(old), newValue: told(now) };
}

const EXTENTS = { whole: 'toàn bộ', part: 'một phần' } as const;

/** What became of a unit, told beside the old one. */
export function successionChange(
  subject: ChangeSubject,
  successorName: string,
  old: UnitSuccession | null,
  now: UnitSuccession | null,
): Change {
  const told = (one: UnitSuccession | null) =>
    one && `${successorName} (${EXTENTS[one.extent]}, từ ${dayText(one.since)}; căn cứ: ${one.source})`;
  return { subject, field: 'succession', fieldLabel: 'Chuyển thành', oldValue: told(old), newValue: told(now) };
}
