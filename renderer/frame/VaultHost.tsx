import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useVault, useVaultDialog, wantVaultDialog } from '../lib/vault';
import { fromCore } from '../text/coreWords';
import { vault as words } from '../text/vault';
import { Notice } from '../ui/Notice';

const VaultDialog = lazy(async () => ({ default: (await import('../features/vault/VaultDialog')).VaultDialog }));

/** The dialog about passwords, from wherever it is asked for; goes with the page when that is locked. */
export function VaultHost() {
  const wanted = useVaultDialog();
  useEffect(() => () => wantVaultDialog(null), []);
  if (wanted === null) return null;
  return (
    <Suspense>
      <VaultDialog isForSheet={wanted === 'sheet'} onClose={() => wantVaultDialog(null)} />
    </Suspense>
  );
}

/** What has to be done about passwords, and what was set right on the way in. */
export function VaultNotices() {
  const state = useVault();
  const isDialogOpen = useVaultDialog() !== null;
  const [read, setRead] = useState<string | null>(null);
  // once the password is gone, too: that it is gone may be what has to be said
  if (state === null || isDialogOpen) return null; // the dialog itself says it
  const isAdmin = state.user?.role === 'admin';
  return (
    <>
      {state.notice !== null && state.notice !== read && (
        <Notice
          tone={state.unfinished === null ? 'info' : 'warning'}
          testId="vault-notice"
          actions={
            <Button size="small" onClick={() => setRead(state.notice)} data-testid="vault-notice-read">
              {words.understood}
            </Button>
          }
        >
          {fromCore(state.notice)}
        </Notice>
      )}
      {state.isRecoveryUsed && (
        <Notice
          tone="warning"
          testId="vault-sheet-due"
          actions={
            isAdmin && (
              <Button size="small" onClick={() => wantVaultDialog('sheet')} data-testid="vault-make-sheet">
                {words.makeSheet}
              </Button>
            )
          }
        >
          {isAdmin ? words.usedCode : words.usedCodeAsk}
        </Notice>
      )}
    </>
  );
}
