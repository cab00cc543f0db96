import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { call } from '../../lib/api';
import { strings } from '../../text/vi';
import { ArrowUploadRegular, DocumentText20Regular, FolderOpen20Regular } from '../../ui/icons';
import styles from './Imports.module.css';

export interface PathsProps {
  readonly onPaths: (paths: readonly string[]) => void;
  readonly size?: 'small' | 'medium';
}

/** The two ways in without a mouse. */
export function ChooseButtons({ onPaths, size = 'medium' }: PathsProps) {
  const choose = async (channel: 'shell.chooseFiles' | 'shell.chooseFolder') => {
    const reply = await call(channel, {});
    if (reply.ok) onPaths(reply.value.paths);
  };
  return (
    <div className={styles.buttons}>
      <Button
        size={size}
        icon={<DocumentText20Regular />}
        onClick={() => choose('shell.chooseFiles')}
        data-testid="import-choose-files"
      >
        {strings.imports.chooseFiles}
      </Button>
      <Button
        size={size}
        icon={<FolderOpen20Regular />}
        onClick={() => choose('shell.chooseFolder')}
        data-testid="import-choose-folder"
      >
        {strings.imports.chooseFolder}
      </Button>
    </div>
  );
}

/** Where files go. The whole window takes drops; this is the place that says so. */
export function DropZone({ onPaths, children }: PathsProps & { readonly children?: ReactNode }) {
  return (
    <div className={styles.zone} data-testid="import-drop">
      <ArrowUploadRegular className={styles.zoneIcon ?? ''} aria-hidden />
      <p className={styles.zoneTitle}>{strings.imports.drop}</p>
      <p className={styles.quiet}>{strings.imports.dropHint}</p>
      <ChooseButtons onPaths={onPaths} />
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
