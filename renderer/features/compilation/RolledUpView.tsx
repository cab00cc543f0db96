import { useState } from 'react';
import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { RolledIndicator, RolledUnit, UnplacedUnit } from '../../../electron/domain/rollUp';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { countOrDash, formatDay, totalOrDash } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Notice } from '../../ui/Notice';
import { Card, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { TracedName } from '../../ui/trace/TracedName';
import styles from './Compilation.module.css';

const words = strings.rolledUp;

const columnsFor = (indicatorId: string): readonly Column<RolledUnit>[] => [
  {
    key: 'name',
    header: strings.table.unit,
    isRowHeader: true,
    sortValue: ({ unitName }) => unitName,
    render: ({ unitName }) => unitName,
  },
  {
    key: 'parts',
    header: words.parts,
    render: ({ parts, filled, missing }) => [
      ...parts.map(({ id, name }) => (
        <span key={id}>
          <TracedName indicatorId={indicatorId} unitId={id} unitName={name} />
          {'; '}
        </span>
      )),
      [
        ...(filled.length === 0
          ? []
          : [strings.summary.filled(filled.map(({ name }) => name).join(strings.listSeparator))]),
        ...(missing.length === 0 ? [] : [words.missing(missing.map(({ name }) => name).join(strings.listSeparator))]),
      ].join('; '),
    ],
  },
  ...(['denominator', 'numerator'] as const).map(
    (key): Column<RolledUnit> => ({
      key,
      header: words[key],
      width: 130,
      align: 'end',
      firstDirection: 'descending',
      sortValue: (unit) => unit[key],
      render: (unit) => totalOrDash(unit[key], unit.decimals[key]),
    }),
  ),
  {
    key: 'percent',
    header: strings.targets.column.percent,
    width: 110,
    align: 'end',
    firstDirection: 'descending',
    sortValue: ({ percentScaled }) => percentScaled,
    render: ({ percentPrinted }) => percentPrinted ?? strings.dash,
  },
];

/** Clerks look for the unit under its old name. */
function searchTextOf({ unitName, parts }: RolledUnit): string {
  return [unitName, ...parts.map(({ name }) => name)].join(' ');
}

function figuresOf({ numerator, denominator }: UnplacedUnit): string {
  return words.figures(countOrDash(numerator), countOrDash(denominator));
}

/** A sentence for each unit that was split; one for all those whose successor nobody has told yet. */
function unplacedTexts(unplaced: readonly UnplacedUnit[]): readonly string[] {
  const namesOf = ({ heirs }: UnplacedUnit) => heirs.map(({ name }) => name).join(strings.listSeparator);
  const split = unplaced.filter(({ reason }) => reason === 'split');
  const ended = unplaced.filter(({ reason }) => reason !== 'split');
  const names = ended.map((unit) => words.unit(unit.unitName, figuresOf(unit)));
  return [
    ...split.map((unit) => words.split(unit.unitName, figuresOf(unit), namesOf(unit))),
    ...(ended.length === 0 ? [] : [words.ended(formatCount(ended.length), names.join(strings.listSeparator))]),
  ];
}

export interface RolledUpViewProps {
  readonly question: TotalsQuestion;
  readonly labels: ReadonlyMap<string, string>;
}

/** The same figures under the units of another day: what merged adds up, what was split is named. */
export function RolledUpView({ question, labels }: RolledUpViewProps) {
  const info = useQuery('app.info', {});
  const [chosen, setChosen] = useState<IsoDay | null>(null);
  const on = chosen ?? (info.status === 'success' ? dayOf(info.data.now) : null);
  const rolled = useQuery('compilation.rolledUp', on === null ? null : { ...question, on });
  return (
    <>
      <Toolbar>
        <DayField
          label={words.on}
          value={on}
          year={partsOf(on ?? dayOf(question.asOf)).year}
          onCommit={setChosen}
          testId="rolled-on"
        />
        <span className={styles.beside}>{words.hint}</span>
      </Toolbar>
      <QueryView query={rolled}>
        {(all) => (
          <>
            {all.map((one) => (
              <RolledCard key={one.indicatorId} rolled={one} label={labels.get(one.indicatorId) ?? ''} />
            ))}
          </>
        )}
      </QueryView>
    </>
  );
}

function RolledCard({ rolled, label }: { readonly rolled: RolledIndicator; readonly label: string }) {
  return (
    <Card title={label} testId={`rolled-${rolled.indicatorId}`}>
      <p>{words.days(formatDay(rolled.from), formatDay(rolled.on))}</p>
      {rolled.unplaced.length > 0 && (
        <Notice tone="warning" testId={`unplaced-${rolled.indicatorId}`}>
          <ul>
            {unplacedTexts(rolled.unplaced).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Table
        caption={words.caption(label)}
        columns={columnsFor(rolled.indicatorId)}
        rows={inNameOrder(rolled.units, ({ unitName }) => unitName)}
        rowKey={({ unitId }) => unitId}
        searchText={searchTextOf}
        noRows={words.none}
      />
    </Card>
  );
}
