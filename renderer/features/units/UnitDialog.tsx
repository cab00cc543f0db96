import { type ReactNode, useDeferredValue, useState } from 'react';
import type { LabelledUnit, UnitDraft } from '../../../electron/ipc/contract';
import { parseLines } from '../../lib/parsing';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useMayCall } from '../../lib/vault';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { HistoryButton } from '../../ui/HistoryButton';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import { AlikeUnits } from './AlikeUnits';
import { ContactRows } from './ContactRows';
import { UnitFields } from './UnitFields';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.registry.unit;

const BLANK: UnitDraft = {
  unitId: null,
  code: null,
  name: '',
  kind: '',
  addressee: '',
  parentId: null,
  aliases: [],
  groups: [],
  validFrom: null,
  validTo: null,
  contacts: [],
  channel: null,
};

export interface UnitDialogProps {
  /** null: a new one */
  readonly unit: LabelledUnit | null;
  readonly data: UnitsData;
  /** Said once it is saved: what the change has left behind in directives. */
  readonly consequences?: ReactNode;
  readonly onClose: () => void;
}

function draftOf(unit: LabelledUnit | null): UnitDraft {
  if (unit === null) return BLANK;
  const { id, label: _, ...rest } = unit;
  return { ...rest, unitId: id };
}

/** All that is known of one unit, to change; the aliases stay as typed until they are saved. */
export function UnitDialog({ unit, data, consequences, onClose }: UnitDialogProps) {
  const [first] = useState(() => ({ draft: draftOf(unit), aliases: draftOf(unit).aliases.join('\n') }));
  const form = useKeptForm(`unit/${unit?.id ?? 'new'}`, first);
  const { draft, aliases } = form.value;
  const end = () => {
    form.draft.forget();
    onClose();
  };
  const save = useMutation('units.save');
  const maySave = useMayCall('units.save');
  const remove = useMutation('units.remove');
  const { unitId, name, kind, parentId, validFrom, validTo } = draft;
  const alike = useQuery('units.alike', { unitId, name: useDeferredValue(name), kind, parentId, validFrom, validTo });
  const rivals = alike.status === 'success' ? alike.data : [];
  const [isApart, setIsApart] = useState(false);
  const { unread, report } = useUnreadTexts();
  const isOpen = draft.name.trim() === '' || unread.length > 0 || (rivals.length > 0 && !isApart);
  const change = (part: Partial<UnitDraft>) => {
    form.change({ draft: { ...draft, ...part } });
    if ('name' in part) setIsApart(false);
    save.reset();
  };
  const submit = async () => {
    const reply = await save.run({ ...draft, aliases: parseLines(aliases), isApart });
    if (reply?.ok) {
      if (unit === null) end();
      else form.saved();
    }
  };
  const takeAway = async () => {
    const reply = unit && (await remove.run({ unitId: unit.id }));
    if (reply?.ok) end();
  };
  const actions = (
    <>
      {unit && <HistoryButton kind="unit" subjectId={unit.id} name={unit.name} />}
      {unit && (
        <WorkButton call="units.remove" disabled={remove.isPending} onClick={takeAway} data-testid="unit-remove">
          {words.remove}
        </WorkButton>
      )}
      <WorkButton
        call="units.save"
        appearance="primary"
        disabled={save.isPending || isOpen}
        onClick={submit}
        {...SAVES}
        data-testid="alias-save"
      >
        {strings.actions.save}
      </WorkButton>
    </>
  );
  return (
    <Dialog
      title={
        unit === null ? words.newTitle : (maySave ? strings.registry.editUnit : strings.registry.lookUnit)(unit.name)
      }
      onClose={onClose}
      actions={actions}
      width={760}
      testId="unit-dialog"
    >
      <div className={styles.form}>
        <FormDraftNotice draft={form.draft} onResume={form.resume} />
        <WorkFields call="units.save">
          <UnreadContext value={report}>
            <UnitFields
              key={form.round}
              draft={draft}
              data={data}
              aliases={aliases}
              onChange={change}
              onAliases={(text) => {
                form.change({ aliases: text });
                save.reset();
              }}
            />
          </UnreadContext>
          {rivals.length > 0 && <AlikeUnits rivals={rivals} isApart={isApart} onApart={setIsApart} />}
          <ContactRows contacts={draft.contacts} onChange={(contacts) => change({ contacts })} />
        </WorkFields>
        <UnreadNotice unread={unread} testId="unit-unread" />
        {save.state.status === 'success' && unread.length === 0 && (
          <>
            <Notice tone="success" testId="alias-saved">
              {words.saved}
            </Notice>
            {consequences}
          </>
        )}
        <FailureNotice failure={save.failure ?? remove.failure} onRetry={submit} />
      </div>
    </Dialog>
  );
}
