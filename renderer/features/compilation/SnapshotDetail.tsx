import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CompiledIndicator, CompiledUnit } from '../../../electron/domain/compilation';
import { filledCount } from '../../../electron/domain/summary/chosenUnits';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import type { SnapshotHead } from '../../../electron/domain/summary/snapshot';
import type { Output, PaperFormat } from '../../../electron/ipc/contract';
import { countOrDash, formatTime } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Card, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { Table } from '../../ui/Table';
import { FrozenTraceDialog } from '../../ui/trace/TraceDialog';
import { cutText } from './FreezeButton';
import { coverageText } from './IndicatorCard';
import styles from './Snapshots.module.css';
import { movedIndicators } from './snapshotModel';
import { unitColumns } from './unitColumns';

const words = strings.summary.snapshots;
const FORMATS: readonly PaperFormat[] = ['pdf', 'docx', 'xlsx'];
const NOW = 'now';

export interface SnapshotDetailProps {
  readonly head: SnapshotHead;
  readonly heads: readonly SnapshotHead[];
  /** What is looked at now. */
  readonly question: TotalsQuestion;
  /** Opens its report, to be numbered. */
  readonly onReport: (head: SnapshotHead) => void;
}

/** One frozen summary: its totals as they were, the report made from it, and what moved since or between versions. */
export function SnapshotDetail({ head, heads, question, onReport }: SnapshotDetailProps) {
  const snapshot = useQuery('snapshots.get', { snapshotId: head.id });
  return (
    <Card title={words.detail(words.name(head), `${formatTime(head.asOf)}${cutText(head)}`)} testId="snapshot">
      <div className={styles.stack}>
        <QueryView query={snapshot}>{(found) => <Totals snapshot={found} />}</QueryView>
        <ReportOf head={head} onReport={onReport} />
        <Moved head={head} heads={heads} question={question} />
      </div>
    </Card>
  );
}

function Totals({ snapshot }: { readonly snapshot: Output<'snapshots.get'> }) {
  const { indicators } = snapshot.compilation;
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = indicators.find(({ indicatorId }) => indicatorId === openId);
  return (
    <>
      <ul className={styles.totals} data-testid="snapshot-totals">
        {indicators.map((indicator) => (
          <li key={indicator.indicatorId}>
            {words.total(
              indicator.label,
              indicator.percentPrinted ?? strings.dash,
              `${countOrDash(indicator.numerator)}/${countOrDash(indicator.denominator)} ${indicator.measure}`,
              coverageText(indicator.coverage, filledCount(indicator.units)),
            )}
          </li>
        ))}
      </ul>
      <Toolbar>
        {indicators.map(({ indicatorId, label }) => (
          <Button
            key={indicatorId}
            size="small"
            aria-expanded={indicatorId === openId}
            onClick={() => setOpenId(indicatorId === openId ? null : indicatorId)}
            data-testid={`snapshot-units-${indicatorId}`}
          >
            {indicatorId === openId ? words.closeUnits : words.openUnits(indicators.length > 1 ? label : null)}
          </Button>
        ))}
      </Toolbar>
      {opened !== undefined && <FrozenUnits key={opened.indicatorId} snapshot={snapshot} indicator={opened} />}
    </>
  );
}

interface FrozenUnitsProps {
  readonly snapshot: Output<'snapshots.get'>;
  readonly indicator: CompiledIndicator;
}

/** The units as they were frozen; each opens down to the cell its figures were taken from then. */
function FrozenUnits({ snapshot: { id, asOf }, indicator }: FrozenUnitsProps) {
  const [traced, setTraced] = useState<CompiledUnit | null>(null);
  const { indicatorId, label, units } = indicator;
  const onTrace = (unitId: string) => setTraced(units.find((unit) => unit.unitId === unitId) ?? null);
  return (
    <>
      <div className={styles.units}>
        <Table<CompiledUnit>
          caption={strings.compilation.unitsCaption(label, formatTime(asOf))}
          columns={unitColumns(indicator, onTrace)}
          rows={inNameOrder(units, ({ unitName }) => unitName)}
          rowKey={({ unitId }) => unitId}
          look={({ unitId }) => ({ testId: `frozen-${unitId}` })}
          isFilled
          testId="snapshot-units"
        />
      </div>
      {traced !== null && (
        <FrozenTraceDialog
          snapshotId={id}
          indicatorId={indicatorId}
          unitId={traced.unitId}
          unitName={traced.unitName}
          onClose={() => setTraced(null)}
        />
      )}
    </>
  );
}

function ReportOf({ head, onReport }: Pick<SnapshotDetailProps, 'head' | 'onReport'>) {
  const { id, directiveId, asOf } = head;
  const save = useMutation('papers.save');
  return (
    <>
      <Toolbar>
        <span>{words.report}</span>
        <Button size="small" appearance="primary" onClick={() => onReport(head)} data-testid="snapshot-official">
          {words.official}
        </Button>
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="small"
            disabled={save.isPending}
            onClick={() => void save.run({ kind: 'report', directiveId, at: asOf, snapshotId: id, format })}
            data-testid={`snapshot-save-${format}`}
          >
            {strings.papers.save[format]}
          </Button>
        ))}
      </Toolbar>
      {save.state.status === 'success' && save.state.value !== null && (
        <Notice tone="success" testId="snapshot-saved" actions={<ShowInFolder path={save.state.value.savedTo} />}>
          {strings.papers.savedTo(save.state.value.savedTo)}
        </Notice>
      )}
      <FailureNotice failure={save.failure} />
    </>
  );
}

/** Against the version after it where there is one, else against what is known now; any other can be chosen. */
function Moved({ head, heads, question }: Omit<SnapshotDetailProps, 'onReport'>) {
  const next = heads.find(({ replacesId }) => replacesId === head.id);
  const [chosen, setChosen] = useState(next?.id ?? NOW);
  const { asOf, period, dataHour } = question;
  const after =
    chosen === NOW
      ? ({ kind: 'now', asOf, period, dataHour } as const)
      : ({ kind: 'snapshot', snapshotId: chosen } as const);
  const compared = useQuery('snapshots.compare', { beforeId: head.id, after });
  return (
    <section className={styles.form}>
      <Toolbar>
        <Field label={words.against} className={styles.against}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)} data-testid="snapshot-against">
            <option value={NOW}>{words.now(`${formatTime(asOf)}${cutText(question)}`)}</option>
            {heads
              .filter(({ id }) => id !== head.id)
              .map((other) => (
                <option key={other.id} value={other.id}>
                  {words.other(words.name(other), formatTime(other.asOf))}
                </option>
              ))}
          </Select>
        </Field>
        {compared.status === 'success' && (
          <CopyButton label={words.copy} text={compared.data.lines.join('\n')} testId="snapshot-copy" />
        )}
      </Toolbar>
      <QueryView query={compared}>{(found) => <Moves compared={found} />}</QueryView>
    </section>
  );
}

function Moves({ compared }: { readonly compared: Output<'snapshots.compare'> }) {
  const moved = movedIndicators(compared);
  if (moved.length === 0) return <p data-testid="snapshot-moves">{compared.lines[0]}</p>;
  return (
    <div data-testid="snapshot-moves">
      {moved.map(({ indicatorId, total, moves }) => (
        <section key={indicatorId}>
          <p className={styles.total}>{total}</p>
          <ul className={styles.totals}>
            {moves.map(({ unitId, message }) => (
              <li key={unitId}>{message}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
