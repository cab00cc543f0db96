import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OfficeNotice } from '../../electron/ipc/contract';
import { listen } from '../lib/api';
import { queryClient } from '../lib/client';
import { useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { useMayCall } from '../lib/vault';
import { fromCore } from '../text/coreWords';
import { strings } from '../text/vi';
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

/**
 * What was found wrong at opening, and backups that could not be made: said on every screen until it is put away; a damage
 * also at the next starts.
 */
export function OfficeNotices({ screen, go }: OfficeNoticesProps) {
  const info = useQuery('app.info', {});
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const read = useMutation('notices.putAway');
  const mayPutAway = useMayCall('notices.putAway'); // else it comes back at the next start
  const dismiss = ({ id, text }: OfficeNotice) => {
    setPutAway(new Set([...putAway, text]));
    if (id !== null && mayPutAway) void read.run({ id });
  };
  useEffect(() => listen('backups.changed', () => queryClient.invalidate(['app.info', 'backups.list'])), []);
  if (screen === null || OWN_NOTICES.has(screen) || info.status !== 'success') return null;
  const shown = info.data.notices.filter(({ text }) => !putAway.has(text));
  if (shown.length === 0) return null;
  return (
    <div className={styles.notices}>
      {shown.map((notice) => (
        <Notice
          key={notice.text}
          tone="warning"
          testId="office-notice"
          actions={
            <>
              {notice.isAboutBackups && (
                <Button size="small" onClick={() => go('backups')}>
                  {strings.navigation.openBackups}
                </Button>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={strings.actions.close}
                onClick={() => dismiss(notice)}
              />
            </>
          }
        >
          {fromCore(notice.text)}
        </Notice>
      ))}
    </div>
  );
}
