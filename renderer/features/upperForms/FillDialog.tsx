import { Button } from '@fluentui/react-components';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { placeKey } from '../../../electron/domain/upper/point';
import type { FilledLine, FilledPreview, UpperTemplateHead } from '../../../electron/ipc/contract';
import { fileNameOf } from '../../lib/fileName';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { upperForms as words } from '../../text/upperForms';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { reachableAs } from '../../ui/reachable';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { SAVES } from '../../ui/saves';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './UpperForms.module.css';

const say = words.fillDialog;

export interface FillDialogProps {
  readonly head: UpperTemplateHead;
  readonly question: TotalsQuestion;
  readonly onClose: () => void;
}

/** What every cell will hold, what to look at, and then the file. */
export function FillDialog({ head, question: { directiveId: _, ...cut }, onClose }: FillDialogProps) {
  const question = { templateId: head.id, ...cut };
  const preview = useQuery('upperTemplates.preview', question);
  const save = useMutation('upperTemplates.save');
  const saved = save.state.status === 'success' ? save.state.value : null;
  return (
    <Dialog
      title={say.title(head.name)}
      onClose={onClose}
      width={1000}
      testId="upper-fill-dialog"
      actions={
        <Button
          appearance="primary"
          disabled={save.isPending || preview.status !== 'success'}
          onClick={() => save.run(question)}
          {...SAVES}
          data-testid="upper-save"
        >
          {say.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        {saved !== null && (
          <Notice tone="success" testId="upper-file" actions={<ShowInFolder path={saved.savedTo} />}>
            <span title={saved.savedTo}>{say.saved(fileNameOf(saved.savedTo))}</span>
          </Notice>
        )}
        <FailureNotice failure={save.failure} />
        <QueryView query={preview}>{(data) => <Preview preview={data} asOf={cut.asOf} />}</QueryView>
      </div>
    </Dialog>
  );
}

function Preview({ preview, asOf }: { readonly preview: FilledPreview; readonly asOf: LocalTime }) {
  const { filled, empty, untouched, warnings, lines, coverage } = preview;
  return (
    <>
      <p className={styles.hint}>
        {say.asOf(formatTime(asOf))} {say.counts(formatCount(filled), formatCount(empty), formatCount(untouched))}
      </p>
      {coverage.map(({ label, period, coverage: { reported, expected } }) => (
        <p key={label} className={styles.hint} data-testid="upper-coverage">
          {say.coverage(label, formatPeriod(period), formatCount(reported), formatCount(expected))}
        </p>
      ))}
      {warnings.length > 0 && (
        <Notice tone="warning" testId="upper-warnings">
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{fromCore(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={styles.scroll} {...reachableAs(say.caption)}>
        <Table caption={say.caption} columns={COLUMNS} rows={lines} rowKey={placeKey} testId="upper-lines" />
      </div>
    </>
  );
}

const COLUMNS: readonly Column<FilledLine>[] = [
  {
    key: 'cell',
    header: say.columns.cell,
    width: 150,
    isRowHeader: true,
    render: ({ sheet, cell }) => `${sheet}!${cell}`,
  },
  { key: 'takes', header: say.columns.takes, render: ({ label }) => label },
  { key: 'old', header: say.columns.old, width: 120, render: ({ old }) => old },
  { key: 'written', header: say.columns.written, width: 150, align: 'end', render: ({ written }) => written },
  { key: 'note', header: say.columns.note, width: 230, render: ({ why, note }) => why ?? note ?? '' },
];
