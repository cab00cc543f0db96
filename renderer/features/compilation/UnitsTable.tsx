import { useState } from 'react';
import type { CompiledIndicator, CompiledUnit } from '../../../electron/domain/compilation';
import { sumOrNull } from '../../../electron/domain/compileUnits';
import { shortfallSumOf } from '../../../electron/domain/shortfallSum';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { decimalsOfTotals } from '../../../electron/domain/totalDecimals';
import { countOrDash, formatChange, formatTime, totalOrDash } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { strings } from '../../text/vi';
import { Table } from '../../ui/Table';
import { TraceDialog } from '../../ui/trace/TraceDialog';
import styles from './Compilation.module.css';
import { ShortfallNote } from './ShortfallNote';
import { hasCounts, unitColumns } from './unitColumns';

const words = strings.compilation;

function Total({ indicator }: { readonly indicator: CompiledIndicator }) {
  const { numerator, denominator, percentPrinted, targets, currentTargetId, units } = indicator;
  const decimals = decimalsOfTotals(units);
  const gaps = units.flatMap(({ outside }) => outside?.difference ?? []);
  const target = targets.find(({ targetId }) => targetId === currentTargetId);
  return (
    <tr data-testid="units-total">
      <td />
      <th scope="row">{words.total}</th>
      <td className={styles.number}>{totalOrDash(denominator, decimals.denominator)}</td>
      <td className={styles.number}>{totalOrDash(numerator, decimals.numerator)}</td>
      <td className={styles.number}>{percentPrinted ?? strings.dash}</td>
      <td />
      <td />
      <td className={styles.number}>{countOrDash(target?.shortfall ?? null)}</td>
      {hasCounts(indicator) && <td className={styles.number}>{formatChange(sumOrNull(gaps), 0)}</td>}
      <td />
      <td />
    </tr>
  );
}

const unitNameOf = ({ unitName }: CompiledUnit) => unitName;

export interface UnitsTableProps {
  readonly question: TotalsQuestion;
  readonly indicator: CompiledIndicator;
}

/** The units behind a rate; what is not known is a dash, never 0. Each opens down to the cell its figures came from. */
export function UnitsTable({ question, indicator }: UnitsTableProps) {
  const [traced, setTraced] = useState<string | null>(null);
  const short = shortfallSumOf(indicator);
  return (
    <>
      <div className={styles.scroll}>
        <Table<CompiledUnit>
          caption={words.unitsCaption(indicator.label, formatTime(question.asOf))}
          columns={unitColumns(indicator, setTraced)}
          rows={inNameOrder(indicator.units, unitNameOf)}
          rowKey={({ unitId }) => unitId}
          look={({ unitId }) => ({ testId: `compiled-${unitId}` })}
          foot={<Total indicator={indicator} />}
          isFilled
          searchText={unitNameOf}
          remark={short !== null && <ShortfallNote short={short} testId="compiled-sum" />}
          testId="compiled-units"
        />
      </div>
      {traced !== null && (
        <TraceDialog
          question={{ ...question, period: indicator.period }}
          indicatorId={indicator.indicatorId}
          unitId={traced}
          unitName={indicator.units.find(({ unitId }) => unitId === traced)?.unitName ?? traced}
          onClose={() => setTraced(null)}
        />
      )}
    </>
  );
}
