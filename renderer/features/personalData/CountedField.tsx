import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { HeldForm } from '../../../electron/domain/personalData/purpose';
import { personalData } from '../../text/personalData';
import { Notice } from '../../ui/Notice';
import styles from './PersonalData.module.css';

const words = personalData.counted;

export interface CountedFieldProps {
  readonly form: HeldForm;
  readonly isCounted: boolean;
  readonly onChange: (isCounted: boolean) => void;
}

/** Whether lists of the form are counted and not kept, with what that means for those that are there. */
export function CountedField({ form, isCounted, onChange }: CountedFieldProps) {
  const hint = useId();
  const { persons } = form;
  return (
    <div className={styles.counted}>
      <Checkbox
        label={words.label}
        checked={isCounted}
        aria-describedby={hint}
        onChange={(_, { checked }) => onChange(checked === true)}
        data-testid="purpose-counted"
      />
      <p id={hint} className={styles.hint}>
        {words.hint}
      </p>
      {isCounted && !form.isCounted && (persons ?? 0) > 0 && (
        <Notice tone="warning" testId="purpose-counted-kept">
          {words.keptNow(formatCount(persons ?? 0))}
        </Notice>
      )}
      {!isCounted && form.isCounted && <Notice testId="purpose-counted-from">{words.from}</Notice>}
    </div>
  );
}
