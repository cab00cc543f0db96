import { Field, Select } from '@fluentui/react-components';
import type { DirectiveSummary } from '../../electron/ipc/contract';
import { strings } from '../text/vi';
import styles from './TitleRow.module.css';
import type { Campaign } from './useCampaign';

export interface CampaignPickerProps {
  readonly campaign: Campaign;
  readonly current: DirectiveSummary;
}

export function CampaignPicker({ campaign, current }: CampaignPickerProps) {
  const campaigns = campaign.list.status === 'success' ? campaign.list.data : [];
  return (
    <Field label={strings.campaign.label} size="small" className={styles.campaign ?? ''}>
      <Select
        size="small"
        value={current.id}
        title={current.subject}
        onChange={(_, { value }) => campaign.choose(value)}
        data-testid="campaign-picker"
      >
        {campaigns.map(({ id, shortName, isDraft }) => (
          <option key={id} value={id}>
            {isDraft ? strings.campaign.draft(shortName) : shortName}
          </option>
        ))}
      </Select>
    </Field>
  );
}
