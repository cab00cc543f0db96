import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { at, dayOf, type IsoDay, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { OPEN_DATA_FORMATS, type OpenDataFormat } from '../../../electron/domain/openData/openTable';
import type { OpenDataMade, OpenDataSize } from '../../../electron/domain/openData/order';
import type { Events } from '../../../electron/ipc/contract';
import { call, listen } from '../../lib/api';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { openData as words } from '../../text/openData';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { LongProgress } from '../../ui/LongProgress';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './Backups.module.css';

interface Choice {
  readonly format: OpenDataFormat;
  readonly withPersons: boolean;
  /** null: the clerk has not touched it, and it is now. */
  readonly asOf: LocalTime | null;
}

/** All data of the office to files: in which form, at what moment, with or without people, and where. */
export function OpenDataDialog({ onClose }: { readonly onClose: () => void }) {
  const size = useQuery('openData.size', {});
  const info = useQuery('app.info', {});
  const exporting = useMutation('openData.export');
  const [choice, setChoice] = useState<Choice>({ format: 'both', withPersons: false, asOf: null });
  const [isStopping, setIsStopping] = useState(false);
  const now = info.status === 'success' ? info.data.now : null;
  const asOf = choice.asOf ?? now;
  const start = async () => {
    if (asOf === null) return;
    setIsStopping(false);
    await exporting.run({ ...choice, asOf, only: null });
  };
  const stop = () => {
    setIsStopping(true);
    void call('openData.stop', {});
  };
  const { isPending, state } = exporting;
  const actions = !isPending && (
    <Button appearance="primary" disabled={asOf === null} onClick={start} data-testid="open-data-start">
      {words.start}
    </Button>
  );
  return (
    <Dialog
      title={words.title}
      onClose={isPending ? stop : onClose}
      closeLabel={isPending ? (isStopping ? words.stopping : words.stop) : strings.actions.close}
      actions={actions}
      width={600}
      testId="open-data-dialog"
    >
      <div className={styles.order}>
        <QueryView query={size}>
          {(data) => (
            <fieldset className={`bare ${styles.order}`} disabled={isPending}>
              <span>{words.what(formatCount(data.tables), formatCount(data.rows))}</span>
              <FormatChoice choice={choice} onChange={setChoice} />
              {asOf !== null && (
                <MomentChoice asOf={asOf} onChange={(moment) => setChoice({ ...choice, asOf: moment })} />
              )}
              <PersonChoice choice={choice} size={data} onChange={setChoice} />
            </fieldset>
          )}
        </QueryView>
        {isPending && <Progress />}
        {state.status === 'success' && state.value !== null && <Made made={state.value} />}
        <FailureNotice failure={exporting.failure} />
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

function FormatChoice({ choice, onChange }: ChoiceProps) {
  return (
    <Field label={words.format}>
      <RadioGroup
        value={choice.format}
        onChange={(_, { value }) =>
          onChange({ ...choice, format: OPEN_DATA_FORMATS.find((one) => one === value) ?? 'both' })
        }
      >
        {(['both', 'xlsx', 'csv'] as const).map((format) => (
          <Radio key={format} value={format} label={words.formats[format]} data-testid={`open-data-${format}`} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function MomentChoice({
  asOf,
  onChange,
}: {
  readonly asOf: LocalTime;
  readonly onChange: (moment: LocalTime) => void;
}) {
  const day = dayOf(asOf);
  const clock = asOf.slice(11);
  const change = (wanted: { readonly day?: IsoDay | null; readonly clock?: string | null }) =>
    onChange(at(wanted.day ?? day, wanted.clock ?? clock));
  return (
    <fieldset className={`bare ${styles.moment}`}>
      <legend>{words.asOf}</legend>
      <DayField
        label={words.day}
        year={partsOf(day).year}
        value={day}
        isEager
        onCommit={(wanted) => change({ day: wanted })}
        testId="open-data-day"
      />
      <ClockField
        label={words.clock}
        value={clock}
        isEager
        onCommit={(wanted) => change({ clock: wanted })}
        testId="open-data-clock"
      />
    </fieldset>
  );
}

function PersonChoice({ choice, size, onChange }: ChoiceProps & { readonly size: OpenDataSize }) {
  return (
    <>
      <Field hint={words.personsHint(formatCount(size.persons), formatCount(size.contacts))}>
        <Checkbox
          label={words.persons}
          checked={choice.withPersons}
          onChange={(_, { checked }) => onChange({ ...choice, withPersons: checked === true })}
          data-testid="open-data-persons"
        />
      </Field>
      {choice.withPersons && (
        <Notice tone="warning" testId="open-data-warning">
          {words.personsWarning}
        </Notice>
      )}
    </>
  );
}

function Progress() {
  const [progress, setProgress] = useState<Events['openData.progress'] | null>(null);
  useEffect(() => listen('openData.progress', setProgress), []);
  return <LongProgress progress={progress} making={words.making} words={words.progress} testId="open-data-progress" />;
}

function Made({ made }: { readonly made: OpenDataMade }) {
  const people = made.leftOut.filter(({ table }) => table === 'person' || table === 'unit_contact');
  const rows = people.reduce((sum, one) => sum + one.rows, 0);
  return (
    <Notice tone="success" testId="open-data-done" actions={<ShowInFolder path={made.folder} />}>
      {words.done(made.folder, formatCount(made.tables), formatCount(made.rows))}
      {rows > 0 && ` ${words.leftOut(formatCount(rows))}`}
    </Notice>
  );
}
