import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { type CellPlace, placeKey } from '../../../electron/domain/upper/point';
import type { PointDraft, UpperTemplateDetail, UpperTemplateHead } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { upperForms as words } from '../../text/upperForms';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { DoubtfulNotices } from './DoubtfulNotices';
import { FillDialog } from './FillDialog';
import { FormGrid } from './FormGrid';
import { FormNameDialog } from './FormNameDialog';
import { draftsOf, withoutPoint, withPoints } from './formModel';
import { PointDialog } from './PointDialog';
import { PointList } from './PointList';
import { TableDialog } from './TableDialog';
import styles from './UpperForms.module.css';
import { VersionsDialog } from './VersionsDialog';

export interface FormViewProps {
  readonly head: UpperTemplateHead;
  readonly question: TotalsQuestion;
  readonly onRemoved: () => void;
}

/** One form: its grid to point in, its cells, and what is done with it. */
export function FormView({ head, question, onRemoved }: FormViewProps) {
  const detail = useQuery('upperTemplates.get', { templateId: head.id });
  return (
    <QueryView query={detail}>
      {(data) => <OpenForm detail={data} head={head} question={question} onRemoved={onRemoved} />}
    </QueryView>
  );
}

type Open =
  | { readonly kind: 'cell'; readonly place: CellPlace }
  | { readonly kind: 'table' | 'fill' | 'name' | 'versions' };

function OpenForm({ detail, head, question, onRemoved }: FormViewProps & { readonly detail: UpperTemplateDetail }) {
  const [open, setOpen] = useState<Open | null>(null);
  const [before, setBefore] = useState<readonly PointDraft[] | null>(null);
  const save = useMutation('upperTemplates.savePoints');
  const remove = useMutation('upperTemplates.remove');
  const rename = useMutation('upperTemplates.rename');
  const replace = useMutation('upperTemplates.replaceFile');
  const { points, doubtful, form, choices } = detail;
  const close = () => setOpen(null);
  const keep = async (next: readonly PointDraft[], isUndo = false) => {
    const reply = await save.run({ templateId: head.id, points: next, isUndo });
    if (!reply?.ok) return;
    setBefore(isUndo ? null : draftsOf(points));
    close();
  };
  const chooseFile = async () => {
    const reply = await call('shell.chooseUpperTemplate', {});
    const path = reply.ok ? reply.value.paths[0] : undefined;
    if (path !== undefined) await replace.run({ templateId: head.id, path });
  };
  const takeAway = async () => {
    if ((await remove.run({ templateId: head.id }))?.ok) onRemoved();
  };
  const doubtfulKeys = new Set(doubtful.map(placeKey));
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={points.length === 0}
          onClick={() => setOpen({ kind: 'fill' })}
          data-testid="upper-fill"
        >
          {words.fill}
        </Button>
        <WorkButton
          call="upperTemplates.savePoints"
          onClick={() => setOpen({ kind: 'table' })}
          data-testid="upper-table"
        >
          {words.table}
        </WorkButton>
        <WorkButton
          call="upperTemplates.replaceFile"
          onClick={chooseFile}
          disabled={replace.isPending}
          data-testid="upper-replace"
        >
          {words.replace}
        </WorkButton>
        <WorkButton call="upperTemplates.rename" onClick={() => setOpen({ kind: 'name' })} data-testid="upper-rename">
          {words.rename}
        </WorkButton>
        <Button onClick={() => setOpen({ kind: 'versions' })} data-testid="upper-versions">
          {words.versions}
        </Button>
        <WorkButton
          call="upperTemplates.remove"
          onClick={takeAway}
          disabled={remove.isPending}
          data-testid="upper-remove"
        >
          {words.remove}
        </WorkButton>
      </div>
      <p className={styles.hint}>
        {words.head(head.fileName, formatCount(head.version), formatTime(head.savedAt), head.savedBy)}.{' '}
        {words.pointHint}
      </p>
      {before !== null && (
        <Notice
          tone="success"
          testId="upper-saved"
          actions={
            <WorkButton
              call="upperTemplates.savePoints"
              size="small"
              onClick={() => keep(before, true)}
              data-testid="upper-undo"
            >
              {words.undo}
            </WorkButton>
          }
        >
          {words.saved(formatCount(points.length))}
        </Notice>
      )}
      {replace.state.status === 'success' && (
        <Notice tone="success">{words.replaced(replace.state.value.fileName)}</Notice>
      )}
      {open === null && <FailureNotice failure={save.failure} />}
      <FailureNotice failure={replace.failure} />
      <FailureNotice failure={remove.failure} />
      {form.isSigned && <Notice tone="warning">{words.signed}</Notice>}
      <DoubtfulNotices detail={detail} onKeep={keep} />
      <FormGrid
        form={form}
        points={points}
        doubtful={doubtfulKeys}
        onOpen={(place) => {
          save.reset();
          setOpen({ kind: 'cell', place });
        }}
      />
      <PointList
        points={points}
        onEdit={(place) => setOpen({ kind: 'cell', place })}
        onDrop={(place) => keep(withoutPoint(points, place))}
      />
      {open?.kind === 'cell' && (
        <PointDialog
          key={placeKey(open.place)}
          place={open.place}
          detail={detail}
          isPending={save.isPending}
          failure={save.failure}
          onSave={(source) => keep(withPoints(points, [{ ...open.place, source }]))}
          onDrop={() => keep(withoutPoint(points, open.place))}
          onClose={close}
        />
      )}
      {open?.kind === 'table' && (
        <TableDialog
          templateId={head.id}
          form={form}
          choices={choices}
          isPending={save.isPending}
          failure={save.failure}
          onTake={(taken) => keep(withPoints(points, taken))}
          onClose={close}
        />
      )}
      {open?.kind === 'fill' && <FillDialog head={head} question={question} onClose={close} />}
      {open?.kind === 'versions' && <VersionsDialog head={head} onClose={close} />}
      {open?.kind === 'name' && (
        <FormNameDialog
          title={words.renameTitle}
          initial={head.name}
          isPending={rename.isPending}
          failure={rename.failure}
          onConfirm={async (name) => {
            if ((await rename.run({ templateId: head.id, name }))?.ok) close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
