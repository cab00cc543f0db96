import { Input, Select } from '@fluentui/react-components';
import type { RecipientEntry } from '../../../electron/domain/recipients/recipientEntry';
import { strings } from '../../text/vi';
import styles from './Recipients.module.css';

const words = strings.recipients;
const LONGEST_COUNT = 5;

interface FieldsProps<K extends RecipientEntry['kind']> {
  readonly entry: Extract<RecipientEntry, { readonly kind: K }>;
  readonly label: string;
  readonly onChange: (entry: RecipientEntry) => void;
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  readonly onChange: (text: string) => void;
  readonly testId: string;
}

function Text({ label, value, className, onChange, testId }: TextProps) {
  return (
    <Input
      size="small"
      className={className ?? ''}
      aria-label={label}
      value={value}
      spellCheck={false}
      autoComplete="off"
      onChange={(_, data) => onChange(data.value)}
      data-testid={testId}
    />
  );
}

/** A whole number, or blank for none. */
function Count({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (count: number | null) => void;
}) {
  return (
    <Input
      size="small"
      className={styles.count ?? ''}
      inputMode="numeric"
      aria-label={label}
      placeholder={words.copies}
      value={value === null ? '' : String(value)}
      onChange={(_, data) => {
        const digits = data.value.replace(/\D/gu, '').slice(0, LONGEST_COUNT);
        onChange(digits === '' ? null : Number(digits));
      }}
      data-testid="recipient-copies"
    />
  );
}

function BodyFields({ entry, label, onChange }: FieldsProps<'body'>) {
  const marks: readonly string[] = words.marks;
  const own = entry.mark === null || marks.includes(entry.mark) ? marks : [...marks, entry.mark];
  return (
    <>
      <Text
        label={`${label}: ${words.name}`}
        value={entry.name}
        onChange={(name) => onChange({ ...entry, name })}
        testId="recipient-name"
      />
      <Select
        size="small"
        className={styles.mark ?? ''}
        aria-label={`${label}: ${words.mark}`}
        value={entry.mark ?? ''}
        onChange={(_, { value }) => onChange({ ...entry, mark: value === '' ? null : value })}
        data-testid="recipient-mark"
      >
        <option value="">{words.noMark}</option>
        {own.map((mark) => (
          <option key={mark} value={mark}>
            {words.markName(mark)}
          </option>
        ))}
      </Select>
      <Count
        label={`${label}: ${words.copies}`}
        value={entry.copies}
        onChange={(copies) => onChange({ ...entry, copies })}
      />
    </>
  );
}

function ArchiveFields({ entry, label, onChange }: FieldsProps<'archive'>) {
  return (
    <>
      <span className={styles.archive}>
        {words.archive}
        <Text
          label={`${label}: ${words.drafter}`}
          value={entry.drafter}
          onChange={(drafter) => onChange({ ...entry, drafter })}
          testId="recipient-drafter"
        />
      </span>
      <span className={styles.quiet}>{words.kept}</span>
      <Count
        label={`${label}: ${words.kept}`}
        value={entry.copies}
        onChange={(copies) => onChange({ ...entry, copies })}
      />
    </>
  );
}

/** The parts of one line, each in its own field. */
export function RecipientRowFields({ entry, label, onChange }: FieldsProps<RecipientEntry['kind']>) {
  switch (entry.kind) {
    case 'body':
      return <BodyFields entry={entry} label={label} onChange={onChange} />;
    case 'archive':
      return <ArchiveFields entry={entry} label={label} onChange={onChange} />;
    case 'heading':
      return (
        <Text
          label={`${label}: ${words.headingText}`}
          value={entry.text}
          className={styles.whole}
          onChange={(text) => onChange({ ...entry, text })}
          testId="recipient-heading"
        />
      );
    case 'other':
      return (
        <Text
          label={`${label}: ${words.archiveText}`}
          value={entry.text}
          className={styles.whole}
          onChange={(text) => onChange({ ...entry, text })}
          testId="recipient-archive"
        />
      );
  }
}
