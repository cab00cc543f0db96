import { Checkbox, Field, Select } from '@fluentui/react-components';
import { annexedIndicators } from '../../../electron/domain/annexedFigures';
import { at, dayOf, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import type { Compilation } from '../../../electron/domain/compilation';
import type { FiguresChoice, PaperDraft } from '../../../electron/domain/officePaper';
import type { SnapshotHead } from '../../../electron/domain/summary/snapshot';
import type { DirectiveSummary } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { written } from '../../text/written';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { SnapshotChoice } from '../../ui/SnapshotChoice';
import styles from './Writing.module.css';

const words = written.figures;
/** Offices quote their figures at the end of the working day. */
const CLOSING_CLOCK = '17:00';

export interface FiguresFieldProps {
  readonly source: Extract<PaperDraft['source'], { kind: 'written' }>;
  /** The campaign the window is about, at its moment; null: there is none. */
  readonly seen: FiguresChoice | null;
  readonly onChange: (source: PaperDraft['source']) => void;
}

/** Which campaign's tables of units go along as annexes, and at which hour; they are drawn behind the typed ones. */
export function FiguresField({ source, seen, onChange }: FiguresFieldProps) {
  const list = useQuery('directives.list', {});
  const info = useQuery('app.info', {});
  const campaigns = list.status === 'success' ? list.data.filter(({ isDraft }) => !isDraft) : [];
  const { figures } = source;
  const choose = (directiveId: string) => {
    const campaign = campaigns.find(({ id }) => id === directiveId);
    const now = info.status === 'success' ? info.data.now : null;
    const moment = campaign === undefined || now === null ? null : firstMoment(campaign, seen, now);
    onChange({ ...source, figures: moment === null ? undefined : { directiveId, at: moment } });
  };
  if (campaigns.length === 0 && figures === undefined) return null;
  const isGone = figures !== undefined && campaigns.every(({ id }) => id !== figures.directiveId);
  return (
    <section className={styles.group} aria-label={words.title}>
      <Field label={words.title} hint={words.hint} size="small">
        <Select
          size="small"
          value={figures?.directiveId ?? ''}
          onChange={(_, { value }) => choose(value)}
          data-testid="written-figures"
        >
          <option value="">{words.none}</option>
          {isGone && <option value={figures.directiveId}>{words.gone}</option>}
          {campaigns.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </Select>
      </Field>
      {figures !== undefined && (
        <>
          <SnapshotChoice
            directiveId={figures.directiveId}
            snapshotId={figures.snapshotId}
            onChoose={(head) => onChange({ ...source, figures: takenFrom(figures, head) })}
            testId="written-figures-snapshot"
          />
          {figures.snapshotId === undefined && (
            <Moment
              value={figures.at}
              onChange={(moment) => onChange({ ...source, figures: { ...figures, at: moment } })}
            />
          )}
          {!isGone && (
            <TablesOf
              figures={figures}
              onChoose={(indicatorIds) => onChange({ ...source, figures: { ...figures, indicatorIds } })}
            />
          )}
        </>
      )}
    </section>
  );
}

function Moment({ value, onChange }: { readonly value: LocalTime; readonly onChange: (moment: LocalTime) => void }) {
  const day = dayOf(value);
  const clock = value.slice(11);
  return (
    <div className={styles.row}>
      <ClockField
        label={words.clock}
        size="small"
        width={90}
        value={clock}
        onCommit={(next) => next !== null && onChange(at(day, next))}
        testId="written-figures-clock"
      />
      <DayField
        label={words.day}
        size="small"
        width={130}
        value={day}
        year={partsOf(day).year}
        onCommit={(next) => next !== null && onChange(at(next, clock))}
        testId="written-figures-day"
      />
    </div>
  );
}

/** The tables there are at that hour; those with figures are ticked until the clerk chooses. */
function TablesOf({
  figures,
  onChoose,
}: {
  readonly figures: FiguresChoice;
  readonly onChoose: (indicatorIds: readonly string[]) => void;
}) {
  const compilation = useFigures(figures);
  if (compilation === null) return null;
  const tables = compilation.indicators.filter(({ units }) => units.length > 0);
  const taken = annexedIndicators(compilation, figures).map(({ indicatorId }) => indicatorId);
  return (
    <fieldset className={`${styles.checks} bare`} aria-label={words.tables} data-testid="written-figures-tables">
      {tables.map(({ indicatorId, label, coverage }) => (
        <Checkbox
          key={indicatorId}
          label={words.table(label, coverage.reported, coverage.expected)}
          checked={taken.includes(indicatorId)}
          onChange={(_, { checked }) =>
            onChoose(checked === true ? [...taken, indicatorId] : taken.filter((one) => one !== indicatorId))
          }
        />
      ))}
      {tables.length === 0 && <p className={styles.hint}>{words.noTables}</p>}
    </fieldset>
  );
}

/** As they are known at that hour, or as they were frozen; null: not known yet. */
function useFigures({ directiveId, at: asOf, snapshotId }: FiguresChoice): Compilation | null {
  const live = useQuery('compilation.get', snapshotId === undefined ? { directiveId, asOf } : null);
  const frozen = useQuery('snapshots.get', snapshotId === undefined ? null : { snapshotId });
  if (snapshotId !== undefined) return frozen.status === 'success' ? frozen.data.compilation : null;
  return live.status === 'success' ? live.data : null;
}

function takenFrom({ directiveId, at: moment, indicatorIds }: FiguresChoice, head?: SnapshotHead): FiguresChoice {
  const tables = indicatorIds === undefined ? {} : { indicatorIds };
  return head === undefined
    ? { directiveId, at: moment, ...tables }
    : { directiveId, at: head.asOf, snapshotId: head.id, ...tables };
}

/** The moment the window is looking at; of another campaign the close of its last day, while it runs now. */
function firstMoment({ id, to }: DirectiveSummary, seen: FiguresChoice | null, now: LocalTime): LocalTime {
  if (seen !== null && seen.directiveId === id) return seen.at;
  return to !== null && to < dayOf(now) ? at(to, CLOSING_CLOCK) : now;
}
