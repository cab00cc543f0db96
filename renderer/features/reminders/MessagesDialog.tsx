import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { ReminderWay } from '../../../electron/domain/reminder';
import type {
  Output,
  PreparedReminder,
  PreparedReminders,
  ReminderChoice,
  ReminderText,
} from '../../../electron/ipc/contract';
import { formatTimeDated } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { BatchProgress } from '../../ui/BatchProgress';
import { CopyButton } from '../../ui/CopyButton';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Notice } from '../../ui/Notice';
import { OwnSheets, useOwnSheets } from '../../ui/OwnSheets';
import { ChangeableText, type ChangeableTextProps, SmsText } from './ChangeableText';
import { LetterNumbers, type Numbering, numbersOf, UNNUMBERED } from './LetterNumbers';
import { RecordedNotice } from './RecordedNotice';
import styles from './Reminders.module.css';

const words = strings.reminding;

export interface MessagesDialogProps {
  readonly choice: ReminderChoice;
  readonly insist: boolean;
  /** As it was when the clerk asked: writing the log must not turn the first reminder into the second before his eyes. */
  readonly prepared: PreparedReminders;
  readonly onClose: () => void;
}

/** The texts to copy; then, in one action, letters and mails into a folder and everything into the log. */
export function MessagesDialog({ choice, insist, prepared, onClose }: MessagesDialogProps) {
  const [frozen] = useState(choice);
  const form = useKeptForm<TypedTexts>(`messages/${frozen.directiveId}`, { at: frozen.at, texts: {} });
  const changes: ReadonlyMap<string, string> = new Map(Object.entries(form.value.texts));
  const change = (key: string) => (text: string | null) =>
    form.change({ texts: withText(form.value.texts, key, text) });
  const final = { ...frozen, texts: textsOf(prepared.units, changes) };
  const record = useMutation('reminders.record');
  const files = useMutation('reminders.saveFiles');
  const count = (way: ReminderWay) => unitsOf(frozen, way).length;
  const hasFiles = count('letter') + count('email') > 0;
  const sheets = useOwnSheets();
  const [numbering, setNumbering] = useState<Numbering>(UNNUMBERED);
  const [saved, setSaved] = useState<SavedFiles | null>(null); // kept: asked again, letters would take numbers again
  const saveAndRecord = async () => {
    let made = saved;
    if (hasFiles && made === null) {
      const { ownSheets } = sheets;
      const reply = await files.run({ ...final, insist, numbers: numbersOf(numbering), ownSheets });
      if (!reply?.ok || reply.value === null) return; // the clerk closed the folder dialog: nothing was done
      made = reply.value;
      setSaved(made);
    }
    const logged =
      made?.logged == null && (await record.run({ ...final, insist, batchId: made?.batchId ?? undefined }));
    if (logged === false || logged?.ok) form.saved();
  };
  const open = useQuery('batches.listOpen', {});
  // what is half done comes first: beginning it again would take as many numbers once more
  const isHalfDone =
    open.status === 'success' &&
    open.data.some(({ kind, directiveId }) => kind === 'reminder' && directiveId === frozen.directiveId);
  const isWaiting = numbering.isChosen && (numbering.issuedOn === null || isHalfDone);
  const recorded = record.state.status === 'success' ? record.state.value : (saved?.logged ?? null);
  const isRecorded = recorded !== null;
  const actions = !isRecorded && (
    <Button
      appearance="primary"
      disabled={record.isPending || files.isPending || (saved === null && isWaiting)}
      onClick={saveAndRecord}
      data-testid="remind-record"
    >
      {hasFiles ? words.recordWithFiles : words.record}
    </Button>
  );
  return (
    <Dialog
      title={words.dialogTitle(formatCount(prepared.units.length))}
      onClose={onClose}
      width={860}
      actions={actions}
      testId="messages-dialog"
    >
      <div className={styles.dialog}>
        <Notice>{words.notSent}</Notice>
        <FormDraftNotice draft={form.draft} onResume={form.resume} />
        {form.value.at !== frozen.at && changes.size > 0 && (
          <Notice tone="warning" testId="messages-earlier">
            {words.earlierFigures(formatTimeDated(form.value.at))}
          </Notice>
        )}
        {recorded && <RecordedNotice directiveId={frozen.directiveId} recorded={recorded} files={saved} />}
        {count('letter') > 0 && !isRecorded && saved === null && !files.isPending && (
          <LetterNumbers
            numbering={numbering}
            onChange={setNumbering}
            letters={{ directiveId: frozen.directiveId, at: frozen.at, unitIds: unitsOf(frozen, 'letter') }}
            onMade={(made) => {
              if (files.failure !== null) setSaved(made);
              files.reset(); // that it was stopped is no longer so
            }}
            onGaveUp={files.reset}
          />
        )}
        {count('letter') > 0 && !isRecorded && saved === null && !files.isPending && <OwnSheets {...sheets} />}
        {files.isPending && count('letter') > 0 && <BatchProgress />}
        <FailureNotice failure={files.failure ?? record.failure} />
        {prepared.groups.zalo !== '' && (
          <ChangeableText
            title={words.groupZalo}
            text={prepared.groups.zalo}
            changed={changes.get('group/zalo') ?? null}
            onChange={change('group/zalo')}
            changedNote={words.changedGroup}
            copyLabel={words.copyGroupZalo}
            testId="remind-group-zalo"
          />
        )}
        {prepared.groups.sms !== '' && (
          <SmsText
            title={words.groupSms}
            text={prepared.groups.sms}
            changed={changes.get('group/sms') ?? null}
            onChange={change('group/sms')}
            changedNote={words.changedGroup}
            copyLabel={words.copy}
            testId="remind-group-sms"
          />
        )}
        <UnitTexts units={prepared.units} changes={changes} onChange={change} />
        {hasFiles && !isRecorded && (
          <p className={styles.quiet}>{words.filesNote(formatCount(count('letter')), formatCount(count('email')))}</p>
        )}
      </div>
    </Dialog>
  );
}

type SavedFiles = NonNullable<Output<'reminders.saveFiles'>>;

/** Texts in the clerk's own words, by key, and the moment of the figures they were written over. */
interface TypedTexts {
  readonly at: LocalTime;
  readonly texts: Readonly<Record<string, string>>;
}

/** null takes the change away. */
function withText(texts: TypedTexts['texts'], key: string, text: string | null): TypedTexts['texts'] {
  const { [key]: _, ...others } = texts;
  return text === null ? others : { ...others, [key]: text };
}

function textsOf(units: readonly PreparedReminder[], changes: ReadonlyMap<string, string>): readonly ReminderText[] {
  return units.flatMap(({ unitId, ways }) =>
    ways.flatMap((way) => {
      const text = changes.get(textKey(unitId, way));
      return text === undefined ? [] : [{ unitId, way, text }];
    }),
  );
}

function textKey(unitId: string, way: ReminderWay): string {
  return `${unitId}/${way}`;
}

interface UnitTextsProps {
  readonly units: readonly PreparedReminder[];
  readonly changes: ReadonlyMap<string, string>;
  readonly onChange: (key: string) => (text: string | null) => void;
}

function UnitTexts({ units, changes, onChange }: UnitTextsProps) {
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '');
  const unit = units.find((one) => one.unitId === unitId) ?? units[0];
  if (unit === undefined) return null;
  return (
    <section className={styles.message}>
      <Field label={words.perUnit}>
        <Select value={unit.unitId} onChange={(_, { value }) => setUnitId(value)} data-testid="remind-unit">
          {units.map((one) => (
            <option key={one.unitId} value={one.unitId}>
              {one.unitName}
            </option>
          ))}
        </Select>
      </Field>
      {unit.ways.map((way) => (
        <UnitText
          key={`${unit.unitId} ${way}`}
          way={way}
          unit={unit}
          changed={changes.get(textKey(unit.unitId, way)) ?? null}
          onChange={onChange(textKey(unit.unitId, way))}
        />
      ))}
    </section>
  );
}

interface UnitTextProps extends Pick<ChangeableTextProps, 'changed' | 'onChange'> {
  readonly way: ReminderWay;
  readonly unit: PreparedReminder;
}

function UnitText({ way, unit, changed, onChange }: UnitTextProps) {
  const { messages, reach } = unit;
  const shared = {
    title: words.ways[way],
    text: messages[way],
    changed,
    onChange,
    changedNote: words.changed,
    copyLabel: words.copyOf(words.ways[way]),
    testId: `remind-text-${way}`,
  };
  if (way === 'zalo' || way === 'letter') return <ChangeableText {...shared} />;
  if (way !== 'email')
    return (
      <>
        <p className={styles.quiet} data-testid={`remind-number-${way}`}>
          {reach.phone === null ? words.noPhone : words.phoneOf(reach.phone)}
        </p>
        {way === 'sms' ? <SmsText {...shared} /> : <ChangeableText {...shared} />}
      </>
    );
  return (
    <>
      <p className={styles.quiet}>{reach.mailAddress === null ? words.noMail : words.mailTo(reach.mailAddress)}</p>
      <p className={styles.messageHead}>
        {words.mailSubject(messages.emailSubject)}
        <CopyButton label={words.copySubject} text={messages.emailSubject} />
      </p>
      <ChangeableText {...shared} />
    </>
  );
}

function unitsOf({ items }: Pick<ReminderChoice, 'items'>, way: ReminderWay): readonly string[] {
  return items.filter(({ ways }) => ways.includes(way)).map(({ unitId }) => unitId);
}
