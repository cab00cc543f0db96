import { Checkbox, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Unit } from '../../../electron/domain/unit';
import { formatShare } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { People20Regular } from '../../ui/icons';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { Table } from '../../ui/Table';
import { AliasDialog } from './AliasDialog';
import { UnitSources } from './UnitSources';
import styles from './UnitsScreen.module.css';
import { unitColumns } from './unitColumns';
import { isFormerWithoutDuty, isWanted, measuresOf, type UnitsData, unitRows } from './unitsModel';

const words = vi.unitsScreen;

export interface UnitsScreenProps {
  /** Campaign whose words name the baseline figures; null: none. */
  readonly directiveId: string | null;
}

/** The registry of units, found by typing with or without dấu. */
export function UnitsScreen({ directiveId }: UnitsScreenProps) {
  const list = useQuery('units.list', {});
  return (
    <Page isFilled>
      <QueryView query={list}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState icon={<People20Regular fontSize={40} />} title={words.empty} hint={words.emptyHint}>
              <UnitSources groups={data.groups} />
            </EmptyState>
          ) : (
            <Units data={data} directiveId={directiveId} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Units({ data, directiveId }: UnitsScreenProps & { readonly data: UnitsData }) {
  const [query, setQuery] = useState('');
  const [groupId, setGroupId] = useState('');
  const [isFormerShown, setIsFormerShown] = useState(false);
  const [edited, setEdited] = useState<Unit | null>(null);
  const deferredQuery = useDeferredValue(query);
  const detail = useQuery('directives.get', directiveId === null ? null : { directiveId });
  const directive = detail.status === 'success' ? detail.data.directive : null;
  const rows = useMemo(() => unitRows(data), [data]);
  const columns = useMemo(() => unitColumns(measuresOf(data.baselines, directive), setEdited), [data, directive]);
  const hasFormer = rows.some(isFormerWithoutDuty);
  const shown = rows.filter(
    (row) => isWanted(row, deferredQuery, groupId) && (isFormerShown || !isFormerWithoutDuty(row)),
  );
  return (
    <>
      <Toolbar>
        <SearchBox label={words.search} onSearch={setQuery} width={250} testId="units-search" />
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
        {hasFormer && (
          <Checkbox
            label={words.former}
            checked={isFormerShown}
            onChange={(_, { checked }) => setIsFormerShown(checked === true)}
            data-testid="units-former"
          />
        )}
        <Spacer />
        <UnitSources groups={data.groups} />
        <span className={styles.shown} role="status" data-testid="units-shown">
          {vi.units(formatShare(shown.length, rows.length))}
        </span>
      </Toolbar>
      <Table
        caption={words.caption}
        columns={columns}
        rows={shown}
        rowKey={({ unit }) => unit.id}
        look={({ unit }) => ({ testId: `unit-${unit.id}` })}
        isFilled
        testId="units-table"
      />
      {edited && <AliasDialog key={edited.id} unit={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
