import { Button } from '@fluentui/react-components';
import type { LocalTime } from '../../../electron/domain/calendar';
import { isAfterClosing } from '../../../electron/domain/campaignClosing';
import { formatCount } from '../../../electron/domain/numbers';
import type { DutyDetail } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './CellDetail.module.css';

const words = strings.board.detail;

type Version = DutyDetail['versions'][number];
type OpenLine = (batchId: string, fileId: string) => void;

export interface VersionTableProps {
  readonly versions: readonly Version[];
  readonly onOpenLine: OpenLine;
  /** null: the campaign goes on. */
  readonly closedAt: LocalTime | null;
  /** Opens the people on the list of a version. */
  readonly onOpenPersons: (submissionId: string) => void;
}

function columnsFor(
  { closedAt, onOpenLine, onOpenPersons }: VersionTableProps,
  onOpen: (fileId: string) => void,
): readonly Column<Version>[] {
  return [
    {
      key: 'version',
      header: words.version,
      width: 92,
      isRowHeader: true,
      render: ({ version, meaning, standing }) =>
        standing === null || standing === 'replaces'
          ? `${version}, ${words.meaning[meaning ?? 'first']}`
          : strings.keyed.standing[standing],
    },
    {
      key: 'arrived',
      header: words.receivedAt,
      width: 150,
      render: ({ arrivedAt, arrivalSource }) =>
        [
          `${formatTime(arrivedAt)} (${strings.imports.arrivalSource[arrivalSource]})`,
          ...(isAfterClosing(closedAt && { closedAt }, arrivedAt) ? [strings.closing.cameAfter] : []),
        ].join(strings.listSeparator),
    },
    { key: 'channel', header: words.channel, width: 110, render: ({ channel }) => channel ?? words.unknownChannel },
    { key: 'file', header: words.file, render: ({ fileName }) => fileName },
    {
      key: 'actions',
      header: '',
      width: 208,
      render: ({ submissionId, persons, batchId, fileId, fileName, isKept, told }) => (
        <span className={styles.buttons}>
          {persons > 0 && (
            <Button
              size="small"
              onClick={() => onOpenPersons(submissionId)}
              data-testid={`board-open-persons-${fileId}`}
            >
              {strings.persons.open(formatCount(persons))}
            </Button>
          )}
          <WorkButton
            call="imports.prepare"
            size="small"
            aria-label={words.openLineNamed(fileName)}
            onClick={() => onOpenLine(batchId, fileId)}
            data-testid={`board-open-line-${fileId}`}
          >
            {words.openLine}
          </WorkButton>
          {isKept ? (
            <Button
              size="small"
              aria-label={words.openOriginalNamed(fileName)}
              onClick={() => onOpen(fileId)}
              data-testid={`board-open-original-${fileId}`}
            >
              {words.openOriginal}
            </Button>
          ) : (
            told === null && <span> {words.notKept}</span> // what was keyed never had a file
          )}
        </span>
      ),
    },
  ];
}

/** Every version with the way it came, its file and the line of the import it came in. */
export function VersionTable(props: VersionTableProps) {
  const original = useMutation('board.openOriginal');
  return (
    <>
      <Table
        caption={words.versionsCaption}
        columns={columnsFor(props, (fileId) => void original.run({ fileId }))}
        rows={props.versions}
        rowKey={({ fileId }) => fileId}
        testId="board-versions"
      />
      {props.versions
        .filter(({ packageLines }) => packageLines.length > 0)
        .map(({ fileId, version, packageLines }) => (
          <p key={`${fileId} ${version}`} className={styles.package} data-testid={`board-package-${version}`}>
            {packageLines.join(' ')}
          </p>
        ))}
      {original.state.status === 'success' && (
        <Notice testId="board-original-opened">{words.openedAs[original.state.value.opened]}</Notice>
      )}
      <FailureNotice failure={original.failure} />
    </>
  );
}
