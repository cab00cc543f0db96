import { Button } from '@fluentui/react-components';
import type { Unit } from '../../../electron/domain/unit';
import { countOrDash, formatDay } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Edit16Regular } from '../../ui/icons';
import type { Column } from '../../ui/tableTypes';
import styles from './UnitsScreen.module.css';
import type { Measure, UnitRow } from './unitsModel';

const words = vi.unitsScreen;

type OnEdit = (unit: Unit) => void;

function Aliases({ unit, onEdit }: { readonly unit: Unit; readonly onEdit: OnEdit }) {
  return (
    <span className={styles.aliases}>
      {unit.aliases.length === 0 ? (
        <span className={styles.quiet}>{words.noAliases}</span>
      ) : (
        <span>{unit.aliases.join('; ')}</span>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Edit16Regular />}
        aria-label={words.editAliases(unit.name)}
        title={vi.actions.edit}
        onClick={() => onEdit(unit)}
        data-testid={`unit-edit-${unit.id}`}
      />
    </span>
  );
}

function UnitName({ unit }: { readonly unit: Unit }) {
  const { name, validFrom, validTo } = unit;
  const span = [
    ...(validFrom === null ? [] : [words.validFrom(formatDay(validFrom))]),
    ...(validTo === null ? [] : [words.validTo(formatDay(validTo))]),
  ].join(' ');
  return (
    <>
      {name}
      {span !== '' && <span className={styles.second}>{span}</span>}
    </>
  );
}

function baselineColumn({ key, label, asOf }: Measure): Column<UnitRow> {
  const name = label ?? words.baseline;
  const valueIn = ({ baselines }: UnitRow) => baselines.get(key)?.value ?? null;
  return {
    key: `baseline ${key}`,
    header: asOf === null ? name : words.baselineAt(name, formatDay(asOf)),
    width: 160,
    align: 'end',
    firstDirection: 'descending',
    sortValue: valueIn,
    render: (row) => <span title={row.baselines.get(key)?.source}>{countOrDash(valueIn(row))}</span>,
  };
}

export function unitColumns(measures: readonly Measure[], onEdit: OnEdit): readonly Column<UnitRow>[] {
  return [
    { key: 'ordinal', header: vi.table.ordinal, width: 48, align: 'end', render: (_, index) => index + 1 },
    {
      key: 'name',
      header: vi.table.unit,
      width: 232,
      isRowHeader: true,
      isSticky: true,
      sortValue: ({ unit }) => unit.name,
      render: ({ unit }) => <UnitName unit={unit} />,
    },
    {
      key: 'code',
      header: words.code,
      width: 72,
      sortValue: ({ unit }) => unit.code,
      render: ({ unit }) => unit.code ?? vi.dash,
    },
    {
      key: 'groups',
      header: words.groups,
      width: 250,
      sortValue: ({ groupNames }) => groupNames.join(vi.listSeparator),
      render: ({ groupNames }) => groupNames.join('; '),
    },
    { key: 'aliases', header: words.aliases, render: ({ unit }) => <Aliases unit={unit} onEdit={onEdit} /> },
    ...measures.map(baselineColumn),
  ];
}
