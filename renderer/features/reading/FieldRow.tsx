import { Button, Input, Select, Textarea } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState } from 'react';
import type { ReadingField } from '../../../electron/domain/directiveText/fields';
import type { FormDefinition } from '../../../electron/domain/form';
import type { UnitGroup } from '../../../electron/domain/unit';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { Dismiss16Regular, Warning16Filled } from '../../ui/icons';
import { useShown } from './letterMask';
import { MakeGroup } from './MakeGroup';
import styles from './Reading.module.css';

const words = strings.reading;

export interface FieldRowProps {
  readonly field: ReadingField;
  readonly label: string;
  /** As it stands now; null: left out. */
  readonly value: string | null;
  readonly doubt: string | null;
  /** A line under the words: when a report is due, what a percentage is. */
  readonly detail: string | null;
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onChange: (id: string, value: string | null) => void;
}

/** One finding: its words to change, a way to leave it out, and what is doubtful about it. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { field, label, value, doubt, detail, isSelected, onSelect, onChange } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const isOut = value === null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears only where the focus of its own controls goes
    <div
      ref={row}
      className={isSelected ? `${styles.row} ${styles.current}` : styles.row}
      onFocus={() => onSelect(field.id)}
      data-testid={`reading-field-${field.id}`}
    >
      <span className={styles.label}>{label}</span>
      <div className={styles.value}>
        {isOut ? <span className={styles.quiet}>{words.leftOut}</span> : <Value {...props} value={value} />}
        {detail !== null && !isOut && <span className={styles.detail}>{detail}</span>}
        {doubt !== null && !isOut && (
          <span className={styles.doubt}>
            <Warning16Filled aria-hidden /> {fromCore(doubt)}
          </span>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        {...(!isOut && { icon: <Dismiss16Regular /> })}
        aria-label={isOut ? `${words.takeBack}: ${label}` : `${words.leaveOut}: ${label}`}
        title={isOut ? words.takeBack : words.leaveOut}
        onClick={() => onChange(field.id, isOut ? field.value : null)}
        data-testid={`reading-out-${field.id}`}
      >
        {isOut ? words.takeBack : undefined}
      </Button>
    </div>
  );
});

function Value({ field, label, value: whole, groups, forms, onChange }: FieldRowProps & { readonly value: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const inPart = useShown();
  const value = whole === typed ? whole : inPart(whole); // a phone that is being typed is not hidden from who types it
  const change = (text: string) => {
    setTyped(text);
    onChange(field.id, text);
  };
  // what is shown in part cannot be changed in part
  const shared = { 'aria-label': label, value, size: 'small' as const, readOnly: value !== whole };
  const chosen = { 'aria-label': label, value: whole, size: 'small' as const };
  switch (field.kind) {
    case 'fact':
      return <FactValue field={field} value={value} />;
    case 'group':
      return (
        <span className={styles.choice}>
          <Select {...chosen} onChange={(_, data) => onChange(field.id, data.value)}>
            <option value="">{words.noGroup(field.value)}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {whole === '' && (
            <MakeGroup
              name={field.value}
              onMade={(groupId) => onChange(field.id, groupId)}
              testId={`reading-new-group-${field.id}`}
            />
          )}
        </span>
      );
    case 'form':
      return (
        <Select {...chosen} onChange={(_, data) => onChange(field.id, data.value)}>
          <option value="">{field.value === '' ? words.noForm : words.noSuchForm(field.value)}</option>
          {forms.map(({ id, label: name, titleLines }) => (
            <option key={id} value={id}>
              {[name, ...titleLines].join(' – ')}
            </option>
          ))}
        </Select>
      );
    case 'long':
      return (
        <Textarea
          {...shared}
          resize="vertical"
          rows={Math.min(6, Math.max(2, Math.ceil(value.length / 55)))}
          onChange={(_, data) => change(data.value)}
        />
      );
    default:
      return <Input {...shared} onChange={(_, data) => change(data.value)} />;
  }
}

/** Taken or left as it is; reached by keyboard so that its place in the text can be seen. */
function FactValue({ value }: { readonly field: ReadingField; readonly value: string }) {
  return <span className={styles.fact}>{value}</span>;
}
