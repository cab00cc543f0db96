import { vi } from '../text/vi';
import { AsOfControl } from './AsOfControl';
import { CampaignPicker } from './CampaignPicker';
import { type ScreenId, screenInfo } from './screens';
import styles from './TitleRow.module.css';
import type { Campaign } from './useCampaign';

export function TitleRow({ screen, campaign }: { readonly screen: ScreenId; readonly campaign: Campaign }) {
  const { isOfCampaign, isAtMoment } = screenInfo(screen);
  const { current, now, isAutomatic } = campaign;
  const asOf = screen === 'today' && isAutomatic ? now : campaign.asOf; // today is always now unless another moment is chosen
  return (
    <header className={styles.row}>
      <h1 className={styles.title}>{vi.navigation.screens[screen]}</h1>
      <div className={styles.controls}>
        {isOfCampaign && current && <CampaignPicker campaign={campaign} current={current} />}
        {isAtMoment && current && asOf && <AsOfControl campaign={campaign} current={current} asOf={asOf} />}
      </div>
    </header>
  );
}
