import type { IsoDay } from '../../../electron/domain/calendar';
import { toldOfReport } from '../../../electron/domain/recipients/directiveRecipients';
import { recipientsOr } from '../../../electron/domain/recipients/recipientPreset';
import type { PaperKind } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { RecipientAdvice } from '../../ui/recipients/RecipientAdvice';

interface PaperRecipientsProps {
  readonly kind: PaperKind;
  readonly directiveId: string;
  /** Addressee of a reminder. */
  readonly unitId: string | null;
  readonly day: IsoDay;
}

/** What is odd about whom a report or a reminder goes to, and how many copies there are of it. */
export function PaperRecipients({ kind, directiveId, unitId, day }: PaperRecipientsProps) {
  const directive = useQuery('directives.get', { directiveId });
  const registry = useQuery('units.list', {});
  const office = useQuery('office.get', {});
  const presets = useQuery('recipients.presets', {});
  if (directive.status !== 'success' || registry.status !== 'success' || presets.status !== 'success') return null;
  const { reportReceivers, reportRecipients, reminderRecipients } = directive.data.directive;
  const ownName = office.status === 'success' ? (office.data?.profile.name ?? null) : null;
  const unit = registry.data.units.find(({ id }) => id === unitId);
  const isReport = kind === 'report';
  return (
    <RecipientAdvice
      addressees={isReport ? reportReceivers : unit === undefined ? [] : [unit.addressee]}
      recipients={
        isReport
          ? recipientsOr(reportRecipients, 'bao-cao', presets.data)
          : recipientsOr(reminderRecipients, 'cong-van', presets.data)
      }
      told={isReport ? toldOfReport(directive.data.directive, ownName) : []}
      day={day}
    />
  );
}
