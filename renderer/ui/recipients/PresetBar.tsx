import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecipientLine } from '../../../electron/domain/directive';
import type { RecipientPreset } from '../../../electron/domain/recipients/recipientPreset';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../ConfirmDialog';
import { FormDialog } from '../FormDialog';
import { WorkButton } from '../WorkButton';
import styles from './Recipients.module.css';

const words = strings.recipients;

interface PresetBarProps {
  readonly kindId: string;
  readonly lines: readonly RecipientLine[];
  readonly onTake: (lines: readonly RecipientLine[]) => void;
}

/** The office's kept lists for this kind of paper: take one, keep the present lines as one, take one away. */
export function PresetBar({ kindId, lines, onTake }: PresetBarProps) {
  const all = useQuery('recipients.presets', {});
  const presets = all.status === 'success' ? all.data.filter((preset) => preset.kindId === kindId) : [];
  const [takenId, setTakenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<'save' | 'remove' | null>(null);
  const taken = presets.find(({ id }) => id === takenId) ?? null;
  const take = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    setTakenId(preset?.id ?? null);
    if (preset !== undefined) onTake(preset.lines);
  };
  return (
    <div className={styles.adders}>
      {presets.length > 0 && (
        <Select
          size="small"
          aria-label={words.presets}
          value={taken?.id ?? ''}
          onChange={(_, { value }) => take(value)}
          data-testid="recipient-preset"
        >
          <option value="">{words.choosePreset}</option>
          {presets.map(({ id, name, isDefault }) => (
            <option key={id} value={id}>
              {isDefault ? `${name} (${words.usual})` : name}
            </option>
          ))}
        </Select>
      )}
      <WorkButton
        call="recipients.savePreset"
        size="small"
        disabled={lines.length === 0}
        onClick={() => setAsked('save')}
        data-testid="recipient-save-preset"
      >
        {words.savePreset}
      </WorkButton>
      {taken !== null && (
        <WorkButton
          call="recipients.removePreset"
          size="small"
          appearance="subtle"
          onClick={() => setAsked('remove')}
          data-testid="recipient-remove-preset"
        >
          {words.removePreset}
        </WorkButton>
      )}
      {asked === 'save' && (
        <SaveDialog
          kindId={kindId}
          lines={lines}
          presets={presets}
          taken={taken}
          onClose={() => setAsked(null)}
          onSaved={setTakenId}
        />
      )}
      {asked === 'remove' && taken !== null && <RemoveDialog preset={taken} onClose={() => setAsked(null)} />}
    </div>
  );
}

interface SaveDialogProps {
  readonly kindId: string;
  readonly lines: readonly RecipientLine[];
  readonly presets: readonly RecipientPreset[];
  readonly taken: RecipientPreset | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** A name that is there already means that list: it is replaced. */
function SaveDialog({ kindId, lines, presets, taken, onClose, onSaved }: SaveDialogProps) {
  const [name, setName] = useState(taken?.name ?? '');
  const [isDefault, setIsDefault] = useState(taken?.isDefault ?? presets.length === 0);
  const save = useMutation('recipients.savePreset');
  const own = name.trim().normalize('NFC');
  const same = presets.find((preset) => preset.name === own);
  const submit = async () => {
    const id = same?.id ?? crypto.randomUUID();
    const reply = await save.run({ id, kindId, name: own, isDefault, lines });
    if (!reply?.ok) return;
    onSaved(id);
    onClose();
  };
  return (
    <FormDialog
      title={words.savePreset}
      onClose={onClose}
      submit={words.save}
      submitId="preset-save"
      onSubmit={submit}
      isDisabled={own === '' || save.isPending}
      failure={save.failure}
      width={460}
    >
      <Field label={words.presetName} hint={same === undefined ? null : words.presetOverwrite}>
        <Input value={name} autoComplete="off" onChange={(_, { value }) => setName(value)} data-testid="preset-name" />
      </Field>
      <Checkbox
        label={words.presetIsDefault}
        checked={isDefault}
        onChange={(_, { checked }) => setIsDefault(checked === true)}
        data-testid="preset-default"
      />
    </FormDialog>
  );
}

function RemoveDialog({ preset, onClose }: { readonly preset: RecipientPreset; readonly onClose: () => void }) {
  const remove = useMutation('recipients.removePreset');
  const confirm = async () => {
    const reply = await remove.run({ id: preset.id });
    if (reply?.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={words.removePreset}
      text={words.removePresetText(preset.name)}
      confirmLabel={words.removeIt}
      isPending={remove.isPending}
      failure={remove.failure}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
