import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { redistribute } from '../../../electron/domain/redistribution';
import type { TargetView, UnitTarget } from '../../../electron/domain/targetView';
import { vi } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { Table } from '../../ui/Table';
import { ShortfallNote } from './ShortfallNote';
import { targetColumns } from './targetColumns';
import { bearersOf } from './targetModel';

const words = vi.targets;

/**
 * The units behind a target, those short of it first; a unit that is ticked as stalled brings nobody any more, and the
 * table says what the others would have to do then.
 */
export function TargetUnits({ view }: { readonly view: TargetView }) {
  const [isBelowOnly, setIsBelowOnly] = useState(false);
  const [stalled, setStalled] = useState<ReadonlySet<string>>(
    () => new Set(view.units.flatMap(({ unitId, stall }) => (stall === null ? [] : [unitId]))),
  );
  const toggle = (unitId: string) => {
    const next = new Set(stalled);
    if (!next.delete(unitId)) next.add(unitId);
    setStalled(next);
  };
  const spread = redistribute(bearersOf(view), stalled);
  const extras = new Map(spread.shares.map(({ unitId, extra }) => [unitId, extra]));
  const below = view.units.filter(({ shortfall }) => shortfall !== null && shortfall > 0);
  const rows = isBelowOnly ? below : view.units;
  return (
    <>
      <Toolbar>
        <Checkbox
          label={words.belowOnly(formatCount(below.length))}
          checked={isBelowOnly}
          onChange={(_, { checked }) => setIsBelowOnly(checked === true)}
          data-testid={`below-${view.indicatorId}`}
        />
        <Spacer />
      </Toolbar>
      {spread.spread > 0 && (
        <Notice testId={`spread-${view.indicatorId}`}>
          {words.spread(formatCount(spread.spread), view.measure)}
          {spread.uncovered > 0 && ` ${words.uncovered(formatCount(spread.uncovered), view.measure)}`}
        </Notice>
      )}
      {view.shortfallSum !== null && <ShortfallNote short={view.shortfallSum} testId={`sum-${view.indicatorId}`} />}
      <Table<UnitTarget>
        caption={words.unitsCaption(view.label)}
        columns={targetColumns(view, extras, stalled, toggle)}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        look={({ unitId }) => ({ testId: `target-unit-${unitId}` })}
        testId={`target-units-${view.indicatorId}`}
      />
    </>
  );
}
