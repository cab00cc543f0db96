import { Button } from '@fluentui/react-components';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import type { LeftDraft } from './keyedModel';

const words = strings.keyed;

export interface OtherDraftsProps {
  /** Of other places than the one in the dialog. */
  readonly drafts: readonly LeftDraft[];
  readonly units: readonly LabelledUnit[];
  /** Somebody types already: the drafts wait. */
  readonly isQuiet: boolean;
  readonly onOpen: (draft: LeftDraft) => void;
}

/** What is being keyed of other units and periods, to go on with; each is kept until it is saved or thrown away. */
export function OtherDrafts({ drafts, units, isQuiet, onOpen }: OtherDraftsProps) {
  if (drafts.length === 0 || isQuiet) return null;
  return (
    <Notice tone="warning" testId="keyed-other">
      {words.otherDrafts}
      {drafts.map((one) => {
        const { unitId, period } = one.content;
        const unit = units.find(({ id }) => id === unitId)?.label ?? words.noUnit;
        const what = [unit, ...(period === null ? [] : [formatPeriod(period)])].join(strings.listSeparator);
        return (
          <div key={one.place}>
            {words.otherDraft(what, formatTime(one.savedAt))}{' '}
            <Button size="small" onClick={() => onOpen(one)} data-testid="keyed-open-other">
              {words.openOther}
            </Button>
          </div>
        );
      })}
    </Notice>
  );
}
