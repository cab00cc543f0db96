import type { PreviewFile } from '../../../electron/ipc/contract';
import { formatLateness, formatTimeShort } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Edit16Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import styles from './Imports.module.css';
import { LOOK_OF_FILE, reportWords } from './importModel';

interface FileProps {
  readonly file: PreviewFile;
}

/** Whose report it is and what for; what is not known stands out. */
export function ReportCell({ file, formLabels }: FileProps & { readonly formLabels: ReadonlyMap<string, string> }) {
  return (
    <span className={styles.two}>
      <span className={file.unitName === null ? styles.unknown : undefined}>
        {file.unitName ?? strings.imports.unknownUnit}
      </span>
      <span className={styles.second}>{reportWords(file, formLabels)}</span>
    </span>
  );
}

/** When it came and how that is known; a click corrects it. */
export function ReceivedButton({
  file,
  isCurrent,
  edit,
}: FileProps & { readonly isCurrent: boolean; readonly edit: (index: number) => void }) {
  return (
    <button
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      className={`${styles.link} ${styles.received}`}
      title={strings.imports.editReceived}
      onClick={(event) => {
        event.stopPropagation();
        edit(file.index);
      }}
      data-testid={`import-received-${file.index}`}
    >
      <span className={styles.editable}>
        {formatTimeShort(file.receivedAt)}
        <Edit16Regular aria-label={strings.imports.editReceived} />
      </span>
      <span className={styles.second}>{strings.imports.arrivalSource[file.arrivalSource]}</span>
    </button>
  );
}

function timelinessText({ timeliness, lateMinutes, isNil, issues }: PreviewFile): string {
  const late = timeliness === 'late' && lateMinutes !== null ? strings.imports.lateBy(formatLateness(lateMinutes)) : '';
  const count = issues.length === 0 ? '' : strings.imports.issueCount(String(issues.length));
  return [isNil ? strings.stateInSentence.zero : '', late, count]
    .filter((part) => part !== '')
    .join(strings.listSeparator);
}

/** What came of reading it, with what is worth a second look. */
export function StateCell({ file }: FileProps) {
  return (
    <span className={styles.two}>
      <StatusCell look={LOOK_OF_FILE[file.state]}>{strings.imports.state[file.state]}</StatusCell>
      <span className={styles.second}>{timelinessText(file)}</span>
    </span>
  );
}
