import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { BackupEntry, BackupList } from '../../../electron/domain/backup';
import { countOrDash, formatTime } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { useMayCall, useVault, wantVaultDialog } from '../../lib/vault';
import { fromCore } from '../../text/coreWords';
import { health } from '../../text/health';
import { openData } from '../../text/openData';
import { updates } from '../../text/updates';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import {
  Archive20Regular,
  ArrowUploadRegular,
  FolderOpen20Regular,
  Info20Regular,
  Save20Regular,
  Table20Regular,
  UsbStick20Regular,
} from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import styles from './Backups.module.css';
import { backupColumns } from './backupColumns';
import { DoneSince } from './DoneSince';
import { HealthDialog } from './HealthDialog';
import { OpenDataDialog } from './OpenDataDialog';
import { OtherBackupDialog } from './OtherBackupDialog';
import { UpdateDialog } from './UpdateDialog';
import { type BackupActions, useBackupActions } from './useBackupActions';
import { useDoneSince } from './useDoneSince';

const words = strings.backups;

/** Copies of the data a clerk can see, make, carry away and bring back. */
export function BackupsScreen() {
  const list = useQuery('backups.list', {});
  const actions = useBackupActions();
  const { refetch } = list;
  useEffect(refetch, [refetch]); // a stick may have come or gone since the screen was last looked at
  return (
    <Page isFilled>
      <QueryView query={list}>{(data) => <Backups list={data} actions={actions} />}</QueryView>
    </Page>
  );
}

interface BackupsProps {
  readonly list: BackupList;
  readonly actions: BackupActions;
}

function Backups({ list, actions }: BackupsProps) {
  const [asked, setAsked] = useState<BackupEntry | null>(null);
  const mayRestore = useMayCall('backups.restore');
  const columns = useMemo(() => backupColumns({ mayRestore, onRestore: setAsked }), [mayRestore]);
  const rows = useMemo(() => list.backups.map((backup, index) => ({ backup, place: index + 1 })), [list.backups]);
  return (
    <>
      <Actions list={list} actions={actions} />
      <div className={styles.place}>
        <span>{words.folder}</span>
        <span className={styles.path} data-testid="backups-folder">
          {list.folder}
        </span>
      </div>
      <News list={list} actions={actions} />
      {rows.length === 0 ? (
        <EmptyState
          icon={<Archive20Regular fontSize={40} />}
          title={words.empty}
          hint={words.emptyHint}
          todo={words.emptyTodo}
        >
          <ForWork call="backups.make">
            <Button appearance="primary" onClick={actions.make} data-testid="backup-first">
              {words.make}
            </Button>
          </ForWork>
        </EmptyState>
      ) : (
        <Table
          caption={words.caption}
          columns={columns}
          rows={rows}
          rowKey={({ backup }) => backup.path}
          look={({ backup }) => ({ isMuted: !backup.isGood })}
          isFilled
          testId="backups-table"
        />
      )}
      {asked?.isElsewhere && <OtherBackupDialog backup={asked} actions={actions} onClose={() => setAsked(null)} />}
      {asked?.isGood && <RestoreDialog backup={asked} actions={actions} onClose={() => setAsked(null)} />}
    </>
  );
}

interface RestoreDialogProps {
  readonly backup: BackupEntry;
  readonly actions: BackupActions;
  readonly onClose: () => void;
}

function RestoreDialog({ backup: { name, madeAt, units, reports }, actions, onClose }: RestoreDialogProps) {
  const since = useDoneSince(madeAt);
  const confirm = async () => {
    if (await actions.restore(name, { doesAgain: since.doesAgain })) onClose();
  };
  return (
    <ConfirmDialog
      title={words.restoreTitle(formatTime(madeAt))}
      text={words.restoreText(countOrDash(units), countOrDash(reports))}
      confirmLabel={actions.isRestoring ? words.restoring : words.restoreConfirm}
      isPending={actions.isRestoring}
      failure={actions.restoreFailure}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <DoneSince {...since} />
    </ConfirmDialog>
  );
}

function Actions({ list, actions }: BackupsProps) {
  const { isBusy } = actions;
  const [isExporting, setIsExporting] = useState(false);
  const [isHealth, setIsHealth] = useState(false);
  return (
    <Toolbar>
      <ForWork call="backups.make">
        <Button
          appearance="primary"
          icon={<Save20Regular />}
          disabled={isBusy}
          onClick={actions.make}
          data-testid="backup-make"
        >
          {words.make}
        </Button>
      </ForWork>
      <ForWork call="backups.saveCopy">
        <Button icon={<UsbStick20Regular />} disabled={isBusy} onClick={actions.copy} data-testid="backup-copy">
          {words.copy}
        </Button>
      </ForWork>
      <Button icon={<Table20Regular />} onClick={() => setIsExporting(true)} data-testid="open-data">
        {openData.open}
      </Button>
      <ForWork call="updates.choose">
        <UpdateButton />
      </ForWork>
      <Button icon={<Info20Regular />} onClick={() => setIsHealth(true)} data-testid="health-open">
        {health.open}
      </Button>
      {isHealth && <HealthDialog onClose={() => setIsHealth(false)} />}
      {isExporting && <OpenDataDialog onClose={() => setIsExporting(false)} />}
      {actions.isMaking && <span role="status">{words.making}</span>}
      <Spacer />
      {list.chosenFolder !== null && (
        <ForWork call="backups.setFolder">
          <Button disabled={isBusy} onClick={actions.resetFolder} data-testid="backup-folder-default">
            {words.useDefaultFolder}
          </Button>
        </ForWork>
      )}
      <ForWork call="backups.chooseFolder">
        <Button
          icon={<FolderOpen20Regular />}
          disabled={isBusy}
          onClick={actions.chooseFolder}
          data-testid="backup-folder"
        >
          {words.changeFolder}
        </Button>
      </ForWork>
    </Toolbar>
  );
}

/** Only where there is somebody whose updates are taken. */
function UpdateButton() {
  const state = useQuery('updates.state', {});
  const [isOpen, setIsOpen] = useState(false);
  if (state.status !== 'success' || !state.data.canUpdate) return null;
  return (
    <>
      <Button icon={<ArrowUploadRegular fontSize={20} />} onClick={() => setIsOpen(true)} data-testid="update-open">
        {updates.open}
      </Button>
      {isOpen && <UpdateDialog version={state.data.version} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function News({ list, actions }: BackupsProps) {
  const vault = useVault();
  return (
    <>
      {list.troubles.map((trouble) => (
        <Notice key={trouble} tone="warning" testId="backup-trouble">
          {fromCore(trouble)}
        </Notice>
      ))}
      {list.chosenFolder === null && <Notice>{words.sameDisk}</Notice>}
      {actions.done !== null && (
        <Notice tone="success" testId="backup-done">
          {actions.done}
        </Notice>
      )}
      {actions.isPlainNow && vault?.isOn === false && (
        <Notice
          tone="warning"
          testId="backup-plain-now"
          actions={
            <Button size="small" onClick={() => wantVaultDialog('home')} data-testid="backup-set-password">
              {words.setPassword}
            </Button>
          }
        >
          {words.isPlainNow}
        </Notice>
      )}
      <FailureNotice failure={actions.failure} />
    </>
  );
}
