import { Checkbox } from '@fluentui/react-components';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';

export interface PicturesChoiceProps {
  /** null: the paper names no signer. */
  readonly signatoryId: string | null;
  /** A paper without a named signer is signed by the office's usual one; left out: by nobody yet. */
  readonly isUsualSigner?: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly testId: string;
}

/** Offered only where the signer or the office has a picture; a draft with it is valid for nothing. */
export function PicturesChoice({
  signatoryId,
  isUsualSigner = false,
  isChosen,
  onChoose,
  testId,
}: PicturesChoiceProps) {
  const office = useQuery('office.get', {});
  const known = office.status === 'success' ? office.data : null;
  const signer = known?.signatories.find(({ id, isDefault }) =>
    signatoryId === null ? isUsualSigner && isDefault : id === signatoryId,
  );
  if (signer?.picture == null && known?.seal == null) return null;
  return (
    <Checkbox
      label={strings.signing.withPictures}
      checked={isChosen}
      onChange={(_, { checked }) => onChoose(checked === true)}
      data-testid={testId}
    />
  );
}
