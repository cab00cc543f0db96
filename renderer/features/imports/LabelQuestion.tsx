import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure, PreviewFile } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from './Imports.module.css';
import type { ImportFlow } from './useImportFlow';

const words = strings.imports.labels;

/** What the form asks and the file calls otherwise: explained once, known from then on. */
export function LabelQuestion({ file, flow }: { readonly file: PreviewFile; readonly flow: ImportFlow }) {
  if (file.unmatched === null || file.formId === null) return null;
  const { formId, unmatched } = file;
  return (
    <section data-testid="label-question">
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.quiet}>{words.hint}</p>
      {unmatched.fields.map(({ key, label }) => (
        <LabelChoice
          key={key}
          label={label}
          headings={unmatched.headings}
          onLearn={(heading) => flow.learn({ formId, fieldKey: key, label: heading })}
        />
      ))}
    </section>
  );
}

interface LabelChoiceProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly onLearn: (heading: string) => Promise<Failure | null>;
}

function LabelChoice({ label, headings, onLearn }: LabelChoiceProps) {
  const [chosen, setChosen] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const learn = async () => setFailure(await onLearn(chosen));
  return (
    <div className={styles.two}>
      <Field label={label} size="small">
        <Select size="small" value={chosen} onChange={(_, { value }) => setChosen(value)} data-testid="label-choice">
          <option value="">{words.choose}</option>
          {headings.map((heading) => (
            <option key={heading} value={heading}>
              {heading}
            </option>
          ))}
        </Select>
      </Field>
      <span>
        <Button size="small" disabled={chosen === ''} onClick={learn} data-testid="label-learn">
          {words.learn}
        </Button>
      </span>
      <FailureNotice failure={failure} />
    </div>
  );
}
