import { formatCount } from '../../../electron/domain/numbers';
import { strings } from '../../text/vi';
import { Popover } from '../../ui/Popover';
import styles from './Imports.module.css';
import type { LeftOut } from './importModel';

const MOST_NAMED = 2;
const MOST_REASONS = 2;

function namesOf(files: readonly LeftOut[]): string {
  const named = files.slice(0, MOST_NAMED).map(({ fileName }) => fileName);
  const names = named.join(strings.listSeparator);
  const more = files.length - named.length;
  return more === 0 ? strings.imports.leftOutNames(names) : strings.imports.leftOutMore(names, formatCount(more));
}

function LeftOutItem({ file }: { readonly file: LeftOut }) {
  return (
    <li>
      <strong>{file.unitName === null ? file.fileName : `${file.unitName} – ${file.fileName}`}</strong>
      {file.reasons.slice(0, MOST_REASONS).map((reason) => (
        <span key={reason}>{reason}</span>
      ))}
    </li>
  );
}

/** Beside the button that saves: which files stay behind, so that no unit is left unreported by oversight. */
export function LeftOutList({ files }: { readonly files: readonly LeftOut[] }) {
  if (files.length === 0) return null;
  return (
    <>
      <span className={styles.leftOut} title={namesOf(files)} data-testid="import-left-out">
        {namesOf(files)}
      </span>
      <Popover
        label={strings.imports.leftOut(formatCount(files.length))}
        title={strings.imports.leftOutTitle}
        isAbove
        testId="import-left-out-open"
      >
        {() => (
          <div className={styles.leftOutPanel}>
            <p className={styles.quiet}>{strings.imports.leftOutHint}</p>
            <ul className={styles.refused}>
              {files.map((file) => (
                <LeftOutItem key={file.index} file={file} />
              ))}
            </ul>
          </div>
        )}
      </Popover>
    </>
  );
}
