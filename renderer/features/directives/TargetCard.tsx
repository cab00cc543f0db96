import type { Directive, Target } from '../../../electron/domain/directive';
import { formatScaled } from '../../../electron/domain/numbers';
import { formatDay, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { Table } from '../../ui/Table';
import styles from './Directives.module.css';
import { indicatorName } from './editor/editorModel';

const words = strings.directives;

/** 6000 → `60%`, 6050 → `60,50%` */
function requiredText(basisPoints: number): string {
  return basisPoints % 100 === 0 ? `${basisPoints / 100}%` : `${formatScaled(basisPoints, 2)}%`;
}

/** Targets as the paper words them, and the figures it quotes. */
export function TargetCard({ directive }: { readonly directive: Directive }) {
  const labelOf = (id: string) => {
    const place = directive.indicators.findIndex((indicator) => indicator.id === id);
    const indicator = directive.indicators[place];
    return indicator === undefined ? '' : indicatorName(indicator, place);
  };
  return (
    <Card title={words.targets}>
      {directive.targets.length === 0 && <p className={styles.quiet}>{words.noTargets}</p>}
      {directive.targets.length > 0 && (
        <Table<Target>
          caption={words.targetsCaption}
          columns={[
            {
              key: 'indicator',
              header: words.indicator,
              isRowHeader: true,
              render: ({ indicatorId, quote }) => <span title={quote}>{labelOf(indicatorId)}</span>,
            },
            {
              key: 'required',
              header: words.required,
              width: 76,
              align: 'end',
              render: ({ requiredBasisPoints }) => requiredText(requiredBasisPoints),
            },
            {
              key: 'deadline',
              header: words.deadline,
              width: 94,
              render: ({ deadline }) => (deadline === null ? words.noDeadline : formatDay(deadline)),
            },
          ]}
          rows={directive.targets}
          rowKey={({ id }) => id}
        />
      )}
      {directive.quotedFigures.map(({ indicatorId, printed, asOf, quote }) => (
        <p key={quote} className={styles.quoted}>
          {words.quotedFigures}: {words.quoted(labelOf(indicatorId), printed, formatTime(asOf))}
        </p>
      ))}
    </Card>
  );
}
