import { Checkbox, Select } from '@fluentui/react-components';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { formatShare } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Spacer, Toolbar } from '../../ui/Page';
import { SearchBox } from '../../ui/SearchBox';
import { Table } from '../../ui/Table';
import { UnitDialog } from './UnitDialog';
import { type UnitSource, UnitSources } from './UnitSources';
import styles from './UnitsScreen.module.css';
import { unitColumns } from './unitColumns';
import { isFormerWithoutDuty, isWanted, measuresOf, treeRows, type UnitsData, unitRows } from './unitsModel';

const words = strings.unitsScreen;

export interface UnitListProps {
  readonly data: UnitsData;
  readonly directiveId: string | null;
  readonly consequences: ReactNode;
  readonly onOpen: (source: UnitSource) => void;
}

/** Every unit, found by typing with or without dấu; flat or by level. */
export function UnitList({ data, directiveId, consequences, onOpen }: UnitListProps) {
  const [query, setQuery] = useState('');
  const [groupId, setGroupId] = useState('');
  const [isFormerShown, setIsFormerShown] = useState(false);
  const [isTree, setIsTree] = useState(false);
  const [round, setRound] = useState(0);
  const [edited, setEdited] = useState<LabelledUnit | null>(null);
  const deferredQuery = useDeferredValue(query);
  const detail = useQuery('directives.get', directiveId === null ? null : { directiveId });
  const directive = detail.status === 'success' ? detail.data.directive : null;
  const rows = useMemo(() => (isTree ? treeRows(data) : unitRows(data)), [data, isTree]);
  const columns = useMemo(() => unitColumns(measuresOf(data, directive), isTree, setEdited), [data, directive, isTree]);
  const hasFormer = rows.some(isFormerWithoutDuty);
  const shown = rows.filter(
    (row) => isWanted(row, deferredQuery, groupId) && (isFormerShown || !isFormerWithoutDuty(row)),
  );
  return (
    <>
      <Toolbar>
        <SearchBox key={round} label={words.search} onSearch={setQuery} width={224} testId="units-search" />
        <Select
          className={styles.group ?? ''}
          aria-label={words.group}
          value={groupId}
          onChange={(_, { value }) => setGroupId(value)}
          data-testid="units-group"
        >
          <option value="">{words.allGroups}</option>
          {data.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Checkbox
          label={strings.registry.tree}
          checked={isTree}
          onChange={(_, { checked }) => setIsTree(checked === true)}
          data-testid="units-tree"
        />
        {hasFormer && (
          <Checkbox
            label={words.former}
            checked={isFormerShown}
            onChange={(_, { checked }) => setIsFormerShown(checked === true)}
            data-testid="units-former"
          />
        )}
        <Spacer />
        <UnitSources onOpen={onOpen} />
        <span className={styles.shown} role="status" data-testid="units-shown">
          {strings.units(formatShare(shown.length, rows.length))}
        </span>
      </Toolbar>
      <Table
        key={String(isTree)}
        caption={words.caption}
        columns={columns}
        rows={shown}
        rowKey={({ unit }) => unit.id}
        look={({ unit }) => ({ testId: `unit-${unit.id}` })}
        onShowAll={() => {
          setQuery('');
          setGroupId('');
          setRound(round + 1);
        }}
        isFilled
        testId="units-table"
      />
      {edited && (
        <UnitDialog key={edited.id} unit={edited} {...{ data, consequences }} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
