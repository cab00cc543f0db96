import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitSuccession } from '../../../electron/domain/unit';
import { formatDay } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { ForWork } from '../../ui/ForWork';
import { Card } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { RegistrySteps } from './RegistrySteps';
import { ReorganiseDialog } from './ReorganiseDialog';
import { unitLabel } from './UnitSelect';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.registry.changes;

function columnsFor({ units }: UnitsData): readonly Column<UnitSuccession>[] {
  const names = new Map(units.map((unit) => [unit.id, unitLabel(unit)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return [
    {
      key: 'old',
      header: words.old,
      isRowHeader: true,
      sortValue: ({ unitId }) => nameOf(unitId),
      render: ({ unitId }) => nameOf(unitId),
    },
    {
      key: 'became',
      header: words.became,
      sortValue: ({ successorId }) => nameOf(successorId),
      render: ({ successorId }) => nameOf(successorId),
    },
    { key: 'extent', header: words.extent, width: 90, render: ({ extent }) => words.extents[extent] },
    {
      key: 'since',
      header: words.sinceColumn,
      width: 100,
      sortValue: ({ since }) => since,
      render: ({ since }) => formatDay(since),
    },
    { key: 'source', header: words.source, render: ({ source }) => source },
  ];
}

/** What became of units, and every edit of the registry with the way back. */
export function ChangesTab({ data }: { readonly data: UnitsData }) {
  const [isOpen, setIsOpen] = useState(false);
  const open = (
    <ForWork call="units.reorganise">
      <Button appearance="primary" onClick={() => setIsOpen(true)} data-testid="reorganise">
        {words.button}
      </Button>
    </ForWork>
  );
  return (
    <div className={styles.changes}>
      <Card title={words.caption} actions={open}>
        <Table
          caption={words.caption}
          columns={columnsFor(data)}
          rows={data.successions}
          rowKey={({ unitId, successorId }) => `${unitId} ${successorId}`}
          noRows={words.none}
          testId="successions"
        />
      </Card>
      <RegistrySteps />
      {isOpen && <ReorganiseDialog data={data} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
