import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { UnitSuccession } from '../../../electron/domain/unit';
import type { Output } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
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

function appliedText({ unitIds, given, letOff, tasks }: Output<'units.reorganise'>, { units }: UnitsData): string {
  const labels = new Map(units.map(({ id, label }) => [id, label]));
  const names = unitIds.map((id) => labels.get(id) ?? id).join(strings.listSeparator);
  return words.applied(names, formatCount(given), formatCount(letOff), formatCount(tasks));
}

/** What became of units, and every edit of the registry with the way back. */
export function ChangesTab({ data }: { readonly data: UnitsData }) {
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<Output<'units.reorganise'> | null>(null);
  const open = (
    <ForWork call="units.reorganise">
      <Button
        appearance="primary"
        onClick={() => {
          setDone(null);
          setIsOpen(true);
        }}
        data-testid="reorganise"
      >
        {words.button}
      </Button>
    </ForWork>
  );
  return (
    <div className={styles.changes}>
      {done !== null && (
        <Notice tone="success" testId="reorganised">
          {appliedText(done, data)}
        </Notice>
      )}
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
      {isOpen && (
        <ReorganiseDialog
          data={data}
          onDone={(reply) => {
            setDone(reply);
            setIsOpen(false);
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
