import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import styles from './Packages.module.css';

const words = strings.packages.make;

/** By which code other levels know this office. */
export function OwnCode() {
  const list = useQuery('packages.list', {});
  const saving = useMutation('packages.setCode');
  const [typed, setTyped] = useState<string | null>(null);
  const kept = list.status === 'success' ? (list.data.unitCode ?? '') : '';
  const code = typed ?? kept;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.run({ unitCode: code.trim() === '' ? null : code.trim() });
      }}
    >
      <div className={styles.fields}>
        <WorkFields call="packages.setCode">
          <Field label={words.code} hint={words.codeHint}>
            <Input value={code} onChange={(_, { value }) => setTyped(value)} data-testid="package-own-code" />
          </Field>
        </WorkFields>
        <WorkButton
          call="packages.setCode"
          className={styles.beside}
          type="submit"
          disabled={code.trim() === kept || saving.isPending}
          data-testid="package-save-code"
        >
          {words.saveCode}
        </WorkButton>
      </div>
      <FailureNotice failure={saving.failure} />
      {saving.state.status === 'success' && <Notice tone="success">{words.codeSaved}</Notice>}
    </form>
  );
}
