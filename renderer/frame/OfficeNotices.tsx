import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { listen } from '../lib/api';
import { queryClient } from '../lib/client';
import { useQuery } from '../lib/useQuery';
import { vi } from '../text/vi';
import { Dismiss16Regular } from '../ui/icons';
import { Notice } from '../ui/Notice';
import styles from './OfficeNotices.module.css';
import type { ScreenId } from './screens';

/** These say it themselves. */
const OWN_NOTICES: ReadonlySet<ScreenId> = new Set(['start', 'backups']);

export interface OfficeNoticesProps {
  readonly screen: ScreenId | null;
  readonly go: (screen: ScreenId) => void;
}

/** What was found wrong at opening, and backups that could not be made: said on every screen until it is put away. */
export function OfficeNotices({ screen, go }: OfficeNoticesProps) {
  const info = useQuery('app.info', {});
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => listen('backups.changed', () => queryClient.invalidate(['app.info', 'backups.list'])), []);
  if (screen === null || OWN_NOTICES.has(screen) || info.status !== 'success') return null;
  const shown = info.data.notices.filter((notice) => !putAway.has(notice));
  if (shown.length === 0) return null;
  return (
    <div className={styles.notices}>
      {shown.map((notice) => (
        <Notice
          key={notice}
          tone="warning"
          testId="office-notice"
          actions={
            <>
              <Button size="small" onClick={() => go('backups')}>
                {vi.navigation.openBackups}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={vi.actions.close}
                onClick={() => setPutAway(new Set([...putAway, notice]))}
              />
            </>
          }
        >
          {notice}
        </Notice>
      ))}
    </div>
  );
}
