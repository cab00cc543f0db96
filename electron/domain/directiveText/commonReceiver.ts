import { foldInPlace } from './passage';
import type { DutyReading, Found } from './reading';

/** "Các báo cáo gửi về Sở Y tế qua hộp thư …" behind the reports themselves: no report of its own, and where all of them go. */

const OF_ALL =
  /^(?:(?:\d{1,2}|[a-z])[.)] ?|[-+*] ?)?(?:(?:tat ca )?(?:cac )?(?:bao cao|ket qua|van ban bao cao|ho so)(?: (?:tren|neu tren|dinh ky))? (?:duoc )?(?:gui|nop)|gui ve)\b/;

/** Duties without those that only say where the others go, or that only head a list of them. */
export function settledDuties(duties: readonly Found<DutyReading>[]): readonly Found<DutyReading>[] {
  const settled: Found<DutyReading>[] = [];
  duties.forEach((duty, index) => {
    if (headsList(duty, duties[index + 1])) return;
    const isOfAll = duty.value.due === null && OF_ALL.test(foldInPlace(duty.value.quote));
    const isNeeded = settled.some(({ value }) => value.receiver === null);
    if (isOfAll && isNeeded) settled.splice(0, settled.length, ...settled.map((one) => sentTo(one, duty.value)));
    else settled.push(duty);
  });
  return settled;
}

function headsList({ value }: Found<DutyReading>, next: Found<DutyReading> | undefined): boolean {
  return value.due === null && value.quote.endsWith(':') && next?.doubt === 'as-listed';
}

function sentTo(duty: Found<DutyReading>, { receiver, via, channel, email }: DutyReading): Found<DutyReading> {
  if (duty.value.receiver !== null) return duty;
  const { via: ownVia, channel: ownChannel, email: ownEmail } = duty.value;
  return {
    ...duty,
    value: { ...duty.value, receiver, via: ownVia ?? via, channel: ownChannel ?? channel, email: ownEmail ?? email },
    doubt: duty.doubt === 'receiver-not-said' ? null : duty.doubt,
  };
}
