import { formatCount } from '../../../electron/domain/numbers';
import { followMoves } from '../../../electron/domain/upper/movedPoints';
import { placeKey } from '../../../electron/domain/upper/point';
import type { PointDraft, UpperTemplateDetail } from '../../../electron/ipc/contract';
import { upperForms as words } from '../../text/upperForms';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';

export interface DoubtfulNoticesProps {
  readonly detail: UpperTemplateDetail;
  readonly onKeep: (points: readonly PointDraft[]) => void;
}

/** What a newer file of the form did to its cells: those that were moved are followed, others are confirmed or pointed anew. */
export function DoubtfulNotices({ detail: { points, doubtful }, onKeep }: DoubtfulNoticesProps) {
  const moved = doubtful.filter(({ movedTo }) => movedTo !== null);
  const others = doubtful.filter(({ movedTo }) => movedTo === null);
  const staying = others.filter(({ mayStay }) => mayStay);
  const stayingKeys = new Set(staying.map(placeKey));
  const [first] = moved;
  const confirm = () =>
    onKeep(
      points.map(({ sheet, cell, source, near }) =>
        stayingKeys.has(placeKey({ sheet, cell })) ? { sheet, cell, source } : { sheet, cell, source, near },
      ),
    );
  return (
    <>
      {first !== undefined && (
        <Notice
          tone="warning"
          testId="upper-moved"
          actions={
            <WorkButton
              call="upperTemplates.savePoints"
              size="small"
              onClick={() => onKeep(followMoves(points, doubtful))}
              data-testid="upper-follow"
            >
              {words.followMoves(formatCount(moved.length))}
            </WorkButton>
          }
        >
          {words.moved(formatCount(moved.length), first.cell, first.movedTo ?? '')}
        </Notice>
      )}
      {others.length > 0 && (
        <Notice
          tone="warning"
          testId="upper-doubtful"
          actions={
            staying.length === 0 ? undefined : (
              <WorkButton call="upperTemplates.savePoints" size="small" onClick={confirm} data-testid="upper-confirm">
                {words.confirmAll(formatCount(staying.length))}
              </WorkButton>
            )
          }
        >
          {words.doubtful(formatCount(others.length))}{' '}
          <ForWork call="upperTemplates.savePoints">{words.doubtfulTodo}</ForWork>
        </Notice>
      )}
    </>
  );
}
