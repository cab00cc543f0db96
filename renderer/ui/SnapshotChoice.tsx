import { Field, Select } from '@fluentui/react-components';
import type { SnapshotHead } from '../../electron/domain/summary/snapshot';
import { formatTime } from '../lib/formatting';
import { useQuery } from '../lib/useQuery';
import { strings } from '../text/vi';

const words = strings.summary.snapshots;

export interface SnapshotChoiceProps {
  readonly directiveId: string;
  readonly snapshotId: string | undefined;
  /** undefined: from what is known. */
  readonly onChoose: (head: SnapshotHead | undefined) => void;
  readonly testId: string;
}

/** From what is known, or from a summary that was frozen; nothing where none ever was. */
export function SnapshotChoice({ directiveId, snapshotId, onChoose, testId }: SnapshotChoiceProps) {
  const list = useQuery('snapshots.list', { directiveId });
  const heads = list.status === 'success' ? list.data : [];
  if (heads.length === 0 && snapshotId === undefined) return null;
  return (
    <Field label={words.source} size="small">
      <Select
        size="small"
        value={snapshotId ?? ''}
        onChange={(_, { value }) => onChoose(heads.find(({ id }) => id === value))}
        data-testid={testId}
      >
        <option value="">{words.live}</option>
        {heads.map((head) => (
          <option key={head.id} value={head.id}>
            {words.other(words.name(head), formatTime(head.asOf))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
