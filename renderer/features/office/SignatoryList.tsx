import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { parseLines } from '../../lib/parsing';
import { strings } from '../../text/vi';
import { ForWork } from '../../ui/ForWork';
import { Add20Regular } from '../../ui/icons';
import { Card } from '../../ui/Page';
import styles from './Office.module.css';
import { newSignatory, type SignatoryDraft } from './officeModel';
import type { OfficeFormProps } from './ProfileForm';
import { SealField } from './SealField';
import { SignatoryRow } from './SignatoryRow';

const words = strings.office;

export function SignatoryList({ draft, isChecked, onChange }: OfficeFormProps) {
  const { signatories } = draft;
  const list = useRef<HTMLDivElement>(null);
  const set = (next: readonly SignatoryDraft[]) => onChange({ ...draft, signatories: next });
  const addOne = () => {
    set([...signatories, newSignatory(signatories)]);
    setTimeout(() => list.current?.querySelector<HTMLElement>('fieldset:last-child select')?.focus());
  };
  const add = (
    <Button size="small" icon={<Add20Regular />} onClick={addOne} data-testid="signatory-add">
      {words.add}
    </Button>
  );
  return (
    <Card title={words.signatories} actions={add}>
      {signatories.length === 0 && (
        <span className={styles.quiet}>
          {words.noSignatory} <ForWork>{words.signatoryTodo}</ForWork>
        </span>
      )}
      <div ref={list} className={styles.signatories}>
        {signatories.map((signatory, index) => (
          <SignatoryRow
            key={signatory.id}
            signatory={signatory}
            issuerLines={parseLines(draft.issuerLines)}
            seal={draft.seal?.picture ?? null}
            ordinal={index + 1}
            isChecked={isChecked}
            onChange={(next) => set(signatories.map((known) => (known.id === next.id ? next : known)))}
            onDefault={() => set(signatories.map((known) => ({ ...known, isDefault: known.id === signatory.id })))}
            onRemove={() => set(signatories.filter(({ id }) => id !== signatory.id))}
          />
        ))}
      </div>
      <SealField seal={draft.seal} onChange={(seal) => onChange({ ...draft, seal })} />
    </Card>
  );
}
