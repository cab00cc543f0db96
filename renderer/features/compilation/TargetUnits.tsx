import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { type Redistribution, redistribute } from '../../../electron/domain/redistribution';
import type { TargetView, UnitTarget } from '../../../electron/domain/targetView';
import { formatShare } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { Table } from '../../ui/Table';
import styles from './Compilation.module.css';
import { ShortfallNote } from './ShortfallNote';
import { targetColumns } from './targetColumns';
import { baselessOf, bearersOf, belowOf, currentOf, overfullOf } from './targetModel';

const words = strings.targets;

function spreadText({ short, spread, uncovered }: Redistribution, measure: string, required: string): string {
  const said = words.stalledShort(formatCount(short), measure);
  if (spread === 0) return `${said} ${words.spreadNone(required)}`;
  const rest = uncovered > 0 ? ` ${words.uncovered(formatCount(uncovered), measure)}` : '';
  return `${said} ${words.spread(formatCount(spread), measure, required)}${rest}`;
}

function overfullText({ unitName, numerator, denominator }: UnitTarget): string {
  return words.overfullUnit(unitName, formatShare(numerator ?? 0, denominator ?? 0));
}

/**
 * The units behind a target, or those short of it alone; a unit that is ticked as stalled brings nobody any more, and the
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
  const spread = redistribute(bearersOf(view), stalled, currentOf(view)?.shortfall ?? 0);
  const extras = new Map(spread.shares.map(({ unitId, extra }) => [unitId, extra]));
  const below = belowOf(view);
  const unknown = view.units.filter(({ shortfall }) => shortfall === null).length;
  const baseless = baselessOf(view);
  const overfull = overfullOf(view);
  const rows = inNameOrder(isBelowOnly ? below : view.units, ({ unitName }) => unitName);
  return (
    <>
      <Toolbar>
        <Checkbox
          label={words.belowOnly(
            currentOf(view)?.requiredPrinted ?? '',
            formatCount(below.length),
            unknown === 0 ? null : formatCount(unknown),
          )}
          checked={isBelowOnly}
          onChange={(_, { checked }) => setIsBelowOnly(checked === true)}
          data-testid={`below-${view.indicatorId}`}
        />
        <Spacer />
      </Toolbar>
      {baseless.length > 0 && (
        <Notice tone="warning" testId={`baseless-${view.indicatorId}`}>
          {words.baseless(view.denominatorLabel, baseless.map(({ unitName }) => unitName).join(strings.listSeparator))}
        </Notice>
      )}
      {overfull.length > 0 && (
        <Notice tone="warning" testId={`overfull-${view.indicatorId}`}>
          {words.overfull(view.denominatorLabel, overfull.map(overfullText).join(strings.listSeparator))}
        </Notice>
      )}
      {spread.short > 0 && (
        <Notice testId={`spread-${view.indicatorId}`}>
          {spreadText(spread, view.measure, currentOf(view)?.requiredPrinted ?? '')}
        </Notice>
      )}
      <div className={styles.scroll}>
        <Table<UnitTarget>
          caption={words.unitsCaption(view.label)}
          columns={targetColumns(view, extras, stalled, toggle)}
          rows={rows}
          rowKey={({ unitId }) => unitId}
          look={({ unitId }) => ({ testId: `target-unit-${unitId}` })}
          isFilled
          searchText={unitNameOf}
          remark={
            view.shortfallSum !== null && <ShortfallNote short={view.shortfallSum} testId={`sum-${view.indicatorId}`} />
          }
          testId={`target-units-${view.indicatorId}`}
        />
      </div>
    </>
  );
}

function unitNameOf({ unitName }: UnitTarget): string {
  return unitName;
}
