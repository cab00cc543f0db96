import { Button } from '@fluentui/react-components';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import type { Failure, KeyedPlace } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Picture } from '../../ui/Picture';
import styles from './Keyed.module.css';
import type { Picture as Piece } from './keyedModel';

const words = strings.keyed;

export interface PictureBoxProps {
  readonly pictures: readonly Piece[];
  readonly onChange: (pictures: readonly Piece[]) => void;
}

/** Keeps pictures that were chosen, dropped or pasted; a second time the same picture is one. */
/** @param report it is of: a form that only counts takes no pictures */
export function usePictures({ pictures, onChange }: PictureBoxProps, report: KeyedPlace) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = async (files: readonly File[]) => {
    setFailure(null);
    const kept: Piece[] = [...pictures];
    for (const file of files) {
      const reply = await call('keyed.keepPicture', {
        report,
        fileName: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
      if (!reply.ok) setFailure(reply.failure);
      else if (!kept.some(({ sha256 }) => sha256 === reply.value.sha256))
        kept.push({ kind: 'picture', ...reply.value });
    }
    onChange(kept);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = Array.from(event.clipboardData.files);
    if (files.length === 0) return; // words go where the cursor is
    event.preventDefault();
    void add(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation(); // not a report to import
    void add(Array.from(event.dataTransfer.files));
  };
  return { failure, add, onPaste, onDrop };
}

export function PictureBox({
  pictures,
  onChange,
  failure,
  add,
}: PictureBoxProps & Pick<ReturnType<typeof usePictures>, 'failure' | 'add'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.pictures}>
      <span>
        <Button size="small" onClick={() => input.current?.click()} data-testid="keyed-picture">
          {words.attach}
        </Button>{' '}
        <span className={styles.quiet}>{words.attachHint}</span>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => void add(Array.from(event.target.files ?? []))}
        data-testid="keyed-picture-input"
      />
      <FailureNotice failure={failure} />
      {pictures.map(({ sha256, fileName }) => (
        <figure key={sha256} className={styles.picture}>
          <Picture sha256={sha256} name={fileName} maxHeight={120} />
          <figcaption>
            {fileName}{' '}
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onChange(pictures.filter((one) => one.sha256 !== sha256))}
              aria-label={words.removePicture(fileName)}
            >
              {words.remove}
            </Button>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
