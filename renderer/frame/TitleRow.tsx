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

/**
 * Where there is little room the parts give way in this order, and none ever lies over another: the word beside the
 * question mark goes, the campaign's box gets narrower, the boxes take a line of their own below the title.
 */
export function TitleRow({ screen, campaign, onHelp }: TitleRowProps) {
  const { isOfCampaign, isAtMoment } = screenInfo(screen);
  const { current, now, isAutomatic } = campaign;
  const asOf = screen === 'today' && isAutomatic ? now : campaign.asOf; // today is always now unless another moment is chosen
  const hasCampaign = isOfCampaign && current !== null;
  const hasMoment = isAtMoment && current !== null && asOf !== null;
  return (
    <header className={styles.row} data-testid="title-row">
      <h1 className={styles.title}>{strings.navigation.screens[screen]}</h1>
      {(hasCampaign || hasMoment) && (
        <div className={styles.boxes}>
          {hasCampaign && <CampaignPicker campaign={campaign} current={current} />}
          {hasMoment && <AsOfControl campaign={campaign} current={current} asOf={asOf} />}
        </div>
      )}
      <div className={styles.buttons}>
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
