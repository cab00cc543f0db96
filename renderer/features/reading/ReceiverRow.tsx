import { Field, Input } from '@fluentui/react-components';
import { RECEIVER_KEY } from '../../../electron/domain/directiveText/choices';
import type { Corrections } from '../../../electron/domain/directiveText/fields';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import styles from './Reading.module.css';

const words = strings.reading.receiver;

export interface ReceiverRowProps {
  readonly corrections: Corrections;
  /** Our own office, which is meant unless the clerk says another; null: not set up yet. */
  readonly office: string | null;
  readonly onChange: (id: string, value: string | null) => void;
}

/** To whom all the reports go whose receiver the paper does not say: asked once instead of in each of them. */
export function ReceiverRow({ corrections, office, onChange }: ReceiverRowProps) {
  const said = corrections.get(RECEIVER_KEY);
  return (
    <Card title={words.title}>
      <div className={styles.counting}>
        <Field label={words.label} size="small" style={{ flexGrow: 1 }}>
          <Input
            size="small"
            value={said ?? (said === null ? '' : (office ?? ''))}
            maxLength={200}
            autoComplete="off"
            onChange={(_, { value }) => onChange(RECEIVER_KEY, value === '' ? null : value)}
            data-testid="reading-receiver"
          />
        </Field>
      </div>
      <p className={styles.quiet}>{words.hint}</p>
    </Card>
  );
}
