import { Button, Field } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { judgePicture, type PictureFault } from './judgePicture';
import styles from './Office.module.css';

const words = strings.signing;

export interface PictureFieldProps {
  readonly label: string;
  readonly hint: string;
  /** SHA-256 of a kept PNG; null: none. */
  readonly picture: string | null;
  readonly onChange: (picture: string | null) => void;
  readonly testId: string;
}

/** A PNG that is kept with the data; the bytes are safe before anything names them. */
export function PictureField({ label, hint, picture, onChange, testId }: PictureFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [fault, setFault] = useState<PictureFault | null>(null);
  const latest = useRef(onChange); // the form may have changed while the bytes were kept
  useLayoutEffect(() => {
    latest.current = onChange;
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await judgePicture(bytes);
    setFault(found);
    if (found !== null && found !== 'opaque') return;
    const reply = await call('keyed.keepPicture', { fileName: file.name, bytes });
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) latest.current(reply.value.sha256);
  };
  return (
    <Field className={styles.full ?? ''} label={label} hint={hint}>
      <span>
        <Button size="small" onClick={() => input.current?.click()} data-testid={testId}>
          {words.choosePicture}
        </Button>{' '}
        {picture !== null && (
          <Button size="small" appearance="subtle" onClick={() => onChange(null)}>
            {words.removePicture}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = ''; // the same file can be chosen again
          }}
          data-testid={`${testId}-input`}
        />
        {fault !== null && (
          <Notice tone={fault === 'opaque' ? 'warning' : 'error'} testId={`${testId}-fault`}>
            {words.pictureFaults[fault]}
          </Notice>
        )}
        <FailureNotice failure={failure} />
      </span>
    </Field>
  );
}
