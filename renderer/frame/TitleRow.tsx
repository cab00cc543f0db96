import { Button } from '@fluentui/react-components';
import { strings } from '../text/vi';
import { QuestionCircle20Regular } from '../ui/icons';
import { AsOfControl } from './AsOfControl';
import { CampaignPicker } from './CampaignPicker';
import { type ScreenId, screenInfo } from './screens';
import styles from './TitleRow.module.css';
import { UndoButton } from './UndoButton';
import type { Campaign } from './useCampaign';

export interface TitleRowProps {
  readonly screen: ScreenId;
  readonly campaign: Campaign;
  readonly onHelp: () => void;
}

export function TitleRow({ screen, campaign, onHelp }: TitleRowProps) {
  const { isOfCampaign, isAtMoment } = screenInfo(screen);
  const { current, now, isAutomatic } = campaign;
  const asOf = screen === 'today' && isAutomatic ? now : campaign.asOf; // today is always now unless another moment is chosen
  return (
    <header className={styles.row}>
      <h1 className={styles.title}>{strings.navigation.screens[screen]}</h1>
      <div className={styles.controls}>
        {isOfCampaign && current && <CampaignPicker campaign={campaign} current={current} />}
        {isAtMoment && current && asOf && <AsOfControl campaign={campaign} current={current} asOf={asOf} />}
        <UndoButton />
        <Button
          className={styles.help ?? ''}
          appearance="subtle"
          icon={<QuestionCircle20Regular />}
          title={strings.help.openTitle}
          aria-label={strings.help.open}
          aria-keyshortcuts="F1"
          onClick={onHelp}
          data-testid="help-open"
        >
          <span className={styles.helpLabel}>{strings.help.open}</span>
        </Button>
      </div>
    </header>
  );
}
