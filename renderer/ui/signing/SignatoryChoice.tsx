import { Field, Select } from '@fluentui/react-components';
import type { Signatory } from '../../../electron/domain/office';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';

export interface SignatoryChoiceProps {
  /** null: the office's default. */
  readonly signatoryId: string | null;
  /** The whole signatory, so that a paper can copy lines and name as they are now; null: the default. */
  readonly onChoose: (signatory: Signatory | null) => void;
  /** What stands there while nobody is chosen; left out: that the default signs. */
  readonly blankLabel?: string;
  /** As the boxes beside it. */
  readonly size?: 'small' | 'medium';
  readonly testId?: string;
}

/**
 * Who signs: choosing one fills the whole block. Mount it with `SigningNotice` below; the lines for the paper come from
 * the signatory handed to `onChoose` (`authorityLines`, `otherTitleLines`, `fullName`).
 */
export function SignatoryChoice({
  signatoryId,
  onChoose,
  blankLabel = strings.papers.signatoryDefault,
  size = 'small',
  testId = 'paper-signatory',
}: SignatoryChoiceProps) {
  const office = useQuery('office.get', {});
  const signatories = office.status === 'success' ? (office.data?.signatories ?? []) : [];
  return (
    <Field label={strings.papers.signatory} size={size}>
      <Select
        size={size}
        style={size === 'small' ? { width: 250 } : undefined}
        value={signatoryId ?? ''}
        onChange={(_, { value }) => onChoose(signatories.find(({ id }) => id === value) ?? null)}
        data-testid={testId}
      >
        <option value="">{blankLabel}</option>
        {signatories.map(({ id, fullName, authorityLines }) => (
          <option key={id} value={id}>
            {`${fullName} – ${authorityLines.at(-1) ?? ''}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
