import { useState } from 'react';
import { type PartTotal, sectionsOf } from '../../../electron/domain/summary/byLevel';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { decimalsOfTotals } from '../../../electron/domain/totalDecimals';
import { countOrDash, formatPeriod, formatTime, totalOrDash } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { TracedName } from '../../ui/trace/TracedName';
import { coverageText } from './IndicatorCard';
import styles from './MissingUnits.module.css';

const words = strings.summary.levels;

/** Every rate by groups, kinds and the units above, each part from its own sums with its own coverage. */
export function LevelsView(question: TotalsQuestion) {
  const levels = useQuery('compilation.levels', question);
  return (
    <QueryView query={levels}>
      {(found) => (
        <>
          {found.map((one) => (
            <Card key={one.indicatorId} title={one.label} testId={`levels-${one.indicatorId}`}>
              <div className={styles.stack}>
                <p className={styles.hint} data-testid={`levels-ground-${one.indicatorId}`}>
                  {words.ground(
                    formatPeriod(one.period),
                    question.dataHour === undefined
                      ? words.arrived(formatTime(question.asOf))
                      : words.hour(formatTime(question.dataHour), formatTime(question.asOf)),
                  )}{' '}
                  {words.hint}
                </p>
                {one.shared.length > 0 && (
                  <p className={styles.hint} data-testid={`levels-shared-${one.indicatorId}`}>
                    {words.shared(
                      one.shared
                        .map(({ name, groups }) =>
                          words.sharedUnit(name, groups.map((group) => `“${group}”`).join(strings.listSeparator)),
                        )
                        .join('; '),
                    )}
                  </p>
                )}
                {sectionsOf(one).map((section) => (
                  <Table
                    key={section}
                    caption={words.caption[section]}
                    columns={columnsFor(words.section[section], one.indicatorId)}
                    rows={one[section]}
                    rowKey={({ id }) => id}
                    searchText={searchTextOf}
                    testId={`levels-${section}-${one.indicatorId}`}
                  />
                ))}
              </div>
            </Card>
          ))}
        </>
      )}
    </QueryView>
  );
}

/** A part is found by the name of one of its units too. */
function searchTextOf({ name, units }: PartTotal): string {
  return [name, ...(units ?? []).map((unit) => unit.name)].join(' ');
}

/** Opens to the units of the part, and each of them down to the cell of its file. */
function PartName({ part, indicatorId }: { readonly part: PartTotal; readonly indicatorId: string }) {
  const units = inNameOrder(part.units ?? [], ({ name }) => name);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary data-testid={`part-${part.id}`}>{part.name}</summary>
      <ul className={styles.members}>
        {isOpen &&
          units.map(({ id, name, numerator, denominator }) => (
            <li key={id}>
              <TracedName indicatorId={indicatorId} unitId={id} unitName={name} />
              {`: ${countOrDash(numerator)}/${countOrDash(denominator)}`}
            </li>
          ))}
      </ul>
    </details>
  );
}

function columnsFor(header: string, indicatorId: string): readonly Column<PartTotal>[] {
  return [
    {
      key: 'name',
      header,
      width: '36%',
      isRowHeader: true,
      render: (part) => <PartName part={part} indicatorId={indicatorId} />,
    },
    {
      key: 'denominator',
      header: words.denominator,
      align: 'end',
      width: '13%',
      render: (part) => totalOrDash(part.denominator, decimalsOfTotals(part.units ?? []).denominator),
    },
    {
      key: 'numerator',
      header: words.numerator,
      align: 'end',
      width: '13%',
      render: (part) => totalOrDash(part.numerator, decimalsOfTotals(part.units ?? []).numerator),
    },
    {
      key: 'percent',
      header: words.percent,
      align: 'end',
      width: '10%',
      render: (part) => part.percentPrinted ?? strings.dash,
    },
    { key: 'coverage', header: words.coverage, render: ({ coverage, filled }) => coverageText(coverage, filled) },
  ];
}
