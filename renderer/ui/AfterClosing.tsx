import type { LocalTime } from '../../electron/domain/calendar';
import { isAfterClosing, isClosed } from '../../electron/domain/campaignClosing';
import { formatTime } from '../lib/formatting';
import { useClosedAt } from '../lib/useClosedAt';
import { strings } from '../text/vi';
import { Notice } from './Notice';

export interface AfterClosingProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** Milestones and what is needed a day stand below. */
  readonly hasTargets?: boolean;
}

/**
 * Says of figures of a later hour than the closing that what came in between is in them, and not in those of the closing;
 * and that nobody has to reach anything any more.
 */
export function AfterClosing({ directiveId, asOf, hasTargets = false }: AfterClosingProps) {
  const closedAt = useClosedAt(directiveId);
  if (closedAt === null || !isClosed({ closedAt }, asOf)) return null;
  const isLater = isAfterClosing({ closedAt }, asOf);
  const texts = [
    ...(isLater ? [strings.closing.afterwards(formatTime(closedAt), formatTime(asOf))] : []),
    ...(hasTargets ? [strings.closing.targetsOver(formatTime(closedAt))] : []),
  ];
  if (texts.length === 0) return null;
  return (
    <Notice tone={isLater ? 'warning' : 'info'} testId="after-closing">
      {texts.join(' ')}
    </Notice>
  );
}
