import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Unit } from '../../../electron/domain/unit';
import { formatTime } from '../../lib/formatting';
import { parseLines } from '../../lib/parsing';
import { useMutation } from '../../lib/useMutation';
import { vi } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { HistoryButton } from '../../ui/HistoryButton';
import { Notice } from '../../ui/Notice';
import styles from './UnitsScreen.module.css';

const words = vi.unitsScreen;

/** Other names a unit goes by, one per line; they find it in file names and reports. */
export function AliasDialog({ unit, onClose }: { readonly unit: Unit; readonly onClose: () => void }) {
  const [text, setText] = useState(unit.aliases.join('\n'));
  const save = useMutation('units.saveAliases');
  const submit = () => save.run({ unitId: unit.id, aliases: parseLines(text) });
  const actions = (
    <>
      <HistoryButton kind="unit" subjectId={unit.id} name={unit.name} />
      <Button appearance="primary" disabled={save.isPending} onClick={submit} data-testid="alias-save">
        {vi.actions.save}
      </Button>
    </>
  );
  return (
    <Dialog title={words.aliasTitle(unit.name)} onClose={onClose} actions={actions} testId="alias-dialog">
      <div className={styles.form}>
        <Field label={words.aliases} hint={words.aliasesHint}>
          <Textarea
            rows={6}
            value={text}
            spellCheck={false}
            onChange={(_, { value }) => {
              setText(value);
              save.reset();
            }}
            data-testid="alias-text"
          />
        </Field>
        {save.state.status === 'success' && (
          <Notice tone="success" testId="alias-saved">
            {words.savedAt(formatTime(save.state.value.savedAt))}
          </Notice>
        )}
        <FailureNotice failure={save.failure} onRetry={submit} />
      </div>
    </Dialog>
  );
}
