import { Field, Select } from '@fluentui/react-components';
import { isClosed } from '../../electron/domain/campaignClosing';
import type { DirectiveSummary } from '../../electron/ipc/contract';
import { formatTimeShort } from '../lib/formatting';
import { strings } from '../text/vi';
import styles from './TitleRow.module.css';
import type { Campaign } from './useCampaign';

export interface CampaignPickerProps {
  readonly campaign: Campaign;
  readonly current: DirectiveSummary;
}

export function CampaignPicker({ campaign, current }: CampaignPickerProps) {
  const campaigns = campaign.list.status === 'success' ? campaign.list.data : [];
  const { now } = campaign;
  const isOver = ({ closedAt }: DirectiveSummary) => now !== null && isClosed(closedAt && { closedAt }, now);
  const over = campaigns.filter(isOver);
  const { label } = strings.campaign;
  const { closedAt } = current;
  const shown =
    closedAt !== null && isOver(current) ? strings.closing.labelClosed(label, formatTimeShort(closedAt)) : label;
  return (
    <Field label={shown} size="small" className={styles.campaign ?? ''}>
      <Select
        size="small"
        value={current.id}
        title={current.subject}
        onChange={(_, { value }) => campaign.choose(value)}
        data-testid="campaign-picker"
      >
        <Options campaigns={campaigns.filter((one) => !isOver(one))} />
        {over.length > 0 && (
          <optgroup label={strings.closing.group}>
            <Options campaigns={over} />
          </optgroup>
        )}
      </Select>
    </Field>
  );
}

function Options({ campaigns }: { readonly campaigns: readonly DirectiveSummary[] }) {
  return campaigns.map(({ id, shortName, isDraft }) => (
    <option key={id} value={id}>
      {isDraft ? strings.campaign.draft(shortName) : shortName}
    </option>
  ));
}
