import { Checkbox } from '@fluentui/react-components';
import { useQuery } from '../../lib/useQuery';
import { slipsText } from '../../text/slips';
import type { FieldsProps } from './PaperFieldsRow';
import styles from './Papers.module.css';

/** Offered only where slips of the paper or of its scan are known: as printed, or corrected. */
export function SlipsChoice({ directiveId, fields, onChange }: FieldsProps & { readonly directiveId: string }) {
  const known = useQuery('slips.list', { directiveId });
  const slips = known.status === 'success' ? known.data : [];
  if (slips.length === 0) return null;
  const count = slips.reduce((sum, slip) => sum + slip.count, 0);
  return (
    <div className={styles.slips}>
      <Checkbox
        label={slipsText.correct(count)}
        checked={fields.isCorrected}
        onChange={(_, { checked }) => onChange({ ...fields, isCorrected: checked === true })}
        data-testid="paper-corrected"
      />
      <details data-testid="paper-slips">
        <summary>{slipsText.show}</summary>
        <ul>
          {slips.map((slip) => (
            <li key={slip.printed}>{slipsText.slip(slip)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
