import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { SaidMeaning } from '../../../electron/domain/submission';
import type { PreviewFile } from '../../../electron/ipc/contract';
import { formatBytes, formatLateness, shortHash } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { StatusCell } from '../../ui/StatusCell';
import { FiguresTable } from './FiguresTable';
import styles from './Imports.module.css';
import { IssueList } from './IssueList';
import { isToReturn, LOOK_OF_FILE, messageForUnit, reportWords, rowWords, senderName } from './importModel';
import { LabelQuestion } from './LabelQuestion';
import { PlaceQuestion } from './PlaceQuestion';
import { ReturnButton } from './ReturnButton';
import { StandingQuestion } from './StandingQuestion';
import { StrangerQuestion } from './StrangerQuestion';
import type { ImportFlow } from './useImportFlow';

export interface FileDetailProps {
  /** The preview the file is part of. */
  readonly sessionId: string;
  readonly file: PreviewFile | null;
  readonly flow: ImportFlow;
  readonly formLabels: ReadonlyMap<string, string>;
  readonly onAssign: (index: number) => void;
  readonly onAnswer: (index: number, meaning: SaidMeaning) => void;
  readonly onPlace: (index: number, place: { readonly choice: string; readonly option: string }) => void;
}

function linesOf(file: PreviewFile, formLabels: ReadonlyMap<string, string>): readonly string[] {
  const isKnown = file.unitName !== null;
  const isLate = file.timeliness === 'late' && file.lateMinutes !== null;
  return [
    isKnown ? `${file.unitName} – ${reportWords(file, formLabels)}` : '',
    isLate ? `${strings.state.late} ${formatLateness(file.lateMinutes ?? 0)}` : '',
    file.isNil ? strings.imports.nil : '',
    file.meaning === null ? '' : strings.imports.becomes[file.meaning](String(file.version)),
    file.rows.read > 0 ? rowWords(file.rows, formatCount) : '',
  ].filter((line) => line !== '');
}

function Head({ file, formLabels }: Pick<FileDetailProps, 'formLabels'> & { readonly file: PreviewFile }) {
  return (
    <div className={styles.two}>
      <h2 className={styles.detailTitle}>{file.fileName}</h2>
      <span className={styles.second}>
        {formatBytes(file.sizeBytes)}
        {strings.listSeparator}
        <span title={file.sha256}>{strings.imports.hash(shortHash(file.sha256))}</span>
      </span>
      <StatusCell look={LOOK_OF_FILE[file.state]}>{strings.imports.state[file.state]}</StatusCell>
      {linesOf(file, formLabels).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** One file opened: what is doubtful, cell by cell, and what was understood. */
export function FileDetail({ sessionId, file, flow, formLabels, onAssign, onAnswer, onPlace }: FileDetailProps) {
  if (file === null) return <aside className={styles.side}>{strings.imports.detailEmpty}</aside>;
  const isTelling = file.state !== 'skipped'; // a second copy or a receipt list is nobody's fault
  const message = isTelling
    ? messageForUnit({ ...file, unitName: senderName(file), isRefused: file.state === 'refused' })
    : null;
  const canAssign = file.state !== 'refused' && file.state !== 'skipped';
  return (
    <aside className={styles.side} aria-label={strings.imports.detailTitle} data-testid="import-detail">
      <Head file={file} formLabels={formLabels} />
      <div className={styles.buttons}>
        {canAssign && (
          <Button
            size="small"
            appearance={file.state === 'needs-assignment' ? 'primary' : 'secondary'}
            onClick={() => onAssign(file.index)}
            data-testid="import-assign"
          >
            {strings.imports.assign}
          </Button>
        )}
        {message !== null && (
          <CopyButton label={strings.imports.copyMessage} text={message} testId="import-copy-message" />
        )}
      </div>
      <PlaceQuestion file={file} onAnswer={(choice, option) => onPlace(file.index, { choice, option })} />
      <StandingQuestion file={file} onAnswer={(meaning) => onAnswer(file.index, meaning)} />
      {isToReturn(file) && <ReturnButton key={file.index} sessionId={sessionId} indexes={[file.index]} />}
      <StrangerQuestion key={`strangers ${sessionId}/${file.index}`} file={file} flow={flow} />
      <LabelQuestion key={`${sessionId}/${file.index}`} file={file} flow={flow} />
      <IssueList issues={file.issues} />
      <FiguresTable figures={file.figures} />
    </aside>
  );
}
