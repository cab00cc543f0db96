import { call } from '../../lib/api';
import { strings } from '../../text/vi';
import { WorkButton } from '../../ui/WorkButton';
import { PickCommunesDialog } from './PickCommunesDialog';
import { UnitDialog } from './UnitDialog';
import { UnitListDialog } from './UnitListDialog';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.unitsScreen;

/** Where units come from: by hand, the shipped table, or a list in a file. */
export type UnitSource =
  | { readonly kind: 'unit' }
  | { readonly kind: 'pick' }
  | { readonly kind: 'list'; readonly path: string };

export function UnitSources({ onOpen }: { readonly onOpen: (source: UnitSource) => void }) {
  const chooseList = async () => {
    const reply = await call('shell.chooseFiles', {});
    if (reply.ok && reply.value.paths[0] !== undefined) onOpen({ kind: 'list', path: reply.value.paths[0] });
  };
  return (
    <span className={styles.buttons}>
      <WorkButton call="units.save" onClick={() => onOpen({ kind: 'unit' })} data-testid="units-add">
        {strings.registry.add}
      </WorkButton>
      <WorkButton call="units.addCommunes" onClick={() => onOpen({ kind: 'pick' })} data-testid="units-pick">
        {words.pick}
      </WorkButton>
      <WorkButton call="units.takeList" onClick={chooseList} data-testid="units-take-list">
        {words.takeList}
      </WorkButton>
    </span>
  );
}

export interface SourceDialogProps {
  readonly source: UnitSource;
  readonly data: UnitsData;
  readonly onClose: () => void;
}

/** The dialog of one source; what it says when it is done must outlive the empty screen it was opened from. */
export function SourceDialog({ source, data, onClose }: SourceDialogProps) {
  switch (source.kind) {
    case 'unit':
      return <UnitDialog unit={null} data={data} onClose={onClose} />;
    case 'pick':
      return <PickCommunesDialog groups={data.groups} onClose={onClose} />;
    case 'list':
      return <UnitListDialog key={source.path} path={source.path} onClose={onClose} />;
  }
}
