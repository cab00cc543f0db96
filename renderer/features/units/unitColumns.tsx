import { Button } from '@fluentui/react-components';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { countOrDash, formatDay } from '../../lib/formatting';
import { useMayCall } from '../../lib/vault';
import { strings } from '../../text/vi';
import { Edit16Regular, Eye20Regular } from '../../ui/icons';
import type { Column } from '../../ui/tableTypes';
import styles from './UnitsScreen.module.css';
import type { Measure, UnitRow } from './unitsModel';

const words = strings.unitsScreen;

type OnEdit = (unit: LabelledUnit) => void;

function EditButton({ unit, onEdit }: { readonly unit: LabelledUnit; readonly onEdit: OnEdit }) {
  const maySave = useMayCall('units.save');
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={maySave ? <Edit16Regular /> : <Eye20Regular fontSize={16} />}
      aria-label={(maySave ? strings.registry.editUnit : strings.registry.lookUnit)(unit.name)}
      title={maySave ? strings.actions.edit : strings.actions.look}
      onClick={() => onEdit(unit)}
      data-testid={`unit-edit-${unit.id}`}
    />
  );
}

function UnitName({
  unit,
  depth,
  onEdit,
}: {
  readonly unit: LabelledUnit;
  readonly depth: number;
  readonly onEdit: OnEdit;
}) {
  const { name, validFrom, validTo } = unit;
  const span = [
    ...(validFrom === null ? [] : [words.validFrom(formatDay(validFrom))]),
    ...(validTo === null ? [] : [words.validTo(formatDay(validTo))]),
  ].join(' ');
  return (
    <span className={styles.aliases} style={{ paddingInlineStart: depth * 18 }}>
      <span>
        {name}
        {span !== '' && <span className={styles.second}>{span}</span>}
      </span>
      <EditButton unit={unit} onEdit={onEdit} />
    </span>
  );
}

/** The first person to call, and how the unit likes to be reached. */
function Contact({ unit: { contacts, channel } }: { readonly unit: LabelledUnit }) {
  const [first] = contacts;
  if (first === undefined && channel === null)
    return <span className={styles.quiet}>{strings.registry.noContact}</span>;
  const way = channel === null ? null : strings.registry.channels[channel];
  const numbers = [first?.phone || first?.zalo || first?.email || '', way ?? ''].filter((text) => text !== '');
  return (
    <>
      {first?.fullName}
      <span className={styles.second}>{numbers.join(' · ')}</span>
    </>
  );
}

/** Two lines of a row at most, or six units would fill the screen; all of it under the pointer and in the unit's dialog. */
function Clamped({ texts }: { readonly texts: readonly string[] }) {
  const text = texts.join('; ');
  return (
    <span className={styles.clamped} title={text}>
      {text}
    </span>
  );
}

function baselineColumn({ key, label, asOf }: Measure): Column<UnitRow> {
  const name = label ?? words.baseline;
  const valueIn = ({ baselines }: UnitRow) => baselines.get(key)?.value ?? null;
  return {
    key: `baseline ${key}`,
    header: asOf === null ? name : words.baselineAt(name, formatDay(asOf)),
    width: 150,
    align: 'end',
    firstDirection: 'descending',
    sortValue: valueIn,
    render: (row) => <span title={row.baselines.get(key)?.source}>{countOrDash(valueIn(row))}</span>,
  };
}

/** @param isTree the order is the tree's: only the other columns sort */
export function unitColumns(measures: readonly Measure[], isTree: boolean, onEdit: OnEdit): readonly Column<UnitRow>[] {
  return [
    { key: 'ordinal', header: strings.table.ordinal, width: 48, align: 'end', render: (_, index) => index + 1 },
    {
      key: 'name',
      header: strings.table.unit,
      width: 250,
      isRowHeader: true,
      isSticky: true,
      ...(isTree ? {} : { sortValue: ({ unit }: UnitRow) => unit.name }),
      render: ({ unit, depth }) => <UnitName unit={unit} depth={depth} onEdit={onEdit} />,
    },
    {
      key: 'code',
      header: words.code,
      width: 72,
      sortValue: ({ unit }) => unit.code,
      render: ({ unit }) => unit.code ?? strings.dash,
    },
    {
      key: 'groups',
      header: words.groups,
      width: 210,
      sortValue: ({ groupNames }) => groupNames.join(strings.listSeparator),
      render: ({ groupNames }) => <Clamped texts={groupNames} />,
    },
    {
      key: 'contact',
      header: strings.registry.contact,
      width: 170,
      sortValue: ({ unit }) => unit.contacts[0]?.fullName ?? null,
      render: ({ unit }) => <Contact unit={unit} />,
    },
    {
      key: 'aliases',
      header: words.aliases,
      minWidth: 110,
      render: ({ unit }) =>
        unit.aliases.length === 0 ? (
          <span className={styles.quiet}>{words.noAliases}</span>
        ) : (
          <Clamped texts={unit.aliases} />
        ),
    },
    ...measures.map(baselineColumn),
  ];
}
