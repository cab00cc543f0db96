import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf, toIsoDay } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { REGISTER_IDS, type RegisterId } from '../../../electron/domain/register';
import type { RegisterRequest } from '../../../electron/ipc/contract';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { fromCore } from '../../text/coreWords';
import { records } from '../../text/records';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { PdfPreview } from '../../ui/pdf/PdfPreview';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { PrintRow, SavedNotice } from './PrintRow';
import styles from './Records.module.css';

const words = records.registers;

interface Choice {
  readonly register: RegisterId;
  readonly seriesId: string | null;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly volume: string;
}

/** The registers of the decree over some days: looked at as the book they print as, saved and printed. */
export function RegistersTab() {
  const today = useToday();
  if (today === null) return null;
  return <Registers today={today} />;
}

function Registers({ today }: { readonly today: IsoDay }) {
  const { year } = partsOf(today);
  const [choice, setChoice] = useState<Choice>({
    register: 'outgoing',
    seriesId: null,
    from: toIsoDay(`${year}-01-01`),
    to: today,
    volume: '',
  });
  const { unread, report } = useUnreadTexts();
  const isSpan = choice.from <= choice.to;
  const isVolume = /^[1-9]?\d{0,2}$/.test(choice.volume.trim());
  const request = isSpan && isVolume && unread.length === 0 ? requestOf(choice) : null;
  const preview = useQuery('papers.preview', request);
  return (
    <div className={styles.split}>
      <div className={styles.side}>
        <UnreadContext value={report}>
          <RegisterChoice choice={choice} year={year} isVolume={isVolume} onChange={setChoice} />
        </UnreadContext>
        <UnreadNotice title={strings.unread.holds} unread={unread} testId="register-unread" />
        {!isSpan && <Notice tone="error">{words.badDays}</Notice>}
        {request !== null && (
          <>
            <PrintRow request={request} formats={['pdf', 'docx', 'xlsx']} />
            <TextFiles request={request} />
          </>
        )}
      </div>
      <div className={styles.main}>{request !== null && <PdfPreview query={preview} />}</div>
    </div>
  );
}

function requestOf({ register, seriesId, from, to, volume }: Choice): RegisterRequest {
  const number = volume.trim() === '' ? null : Number(volume.trim());
  return {
    kind: 'register',
    register,
    seriesId: hasSeries(register) ? seriesId : null,
    from,
    to,
    volume: number || null,
  };
}

function hasSeries(register: RegisterId): boolean {
  return register === 'outgoing';
}

interface ChoiceProps {
  readonly choice: Choice;
  readonly year: number;
  readonly isVolume: boolean;
  readonly onChange: (choice: Choice) => void;
}

function RegisterChoice({ choice, year, isVolume, onChange }: ChoiceProps) {
  const list = useQuery('series.list', {});
  const series = list.status === 'success' ? list.data.series.filter(({ flow }) => flow !== 'incoming') : [];
  return (
    <>
      <Field label={words.register}>
        <Select
          value={choice.register}
          onChange={(_, { value }) =>
            onChange({ ...choice, register: REGISTER_IDS.find((id) => id === value) ?? 'outgoing' })
          }
          data-testid="register-choice"
        >
          {REGISTER_IDS.map((id) => (
            <option key={id} value={id}>
              {words.names[id]}
            </option>
          ))}
        </Select>
      </Field>
      {hasSeries(choice.register) && (
        <Field label={words.series}>
          <Select
            value={choice.seriesId ?? series[0]?.id ?? ''}
            onChange={(_, { value }) => onChange({ ...choice, seriesId: value })}
            data-testid="register-series"
          >
            {series.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.row}>
        <DayField
          label={words.from}
          width={120}
          value={choice.from}
          year={year}
          onCommit={(from) => from !== null && onChange({ ...choice, from })}
          testId="register-from"
        />
        <DayField
          label={words.to}
          width={120}
          value={choice.to}
          year={year}
          onCommit={(to) => to !== null && onChange({ ...choice, to })}
          testId="register-to"
        />
        <Field label={words.volume} validationMessage={isVolume ? null : words.badVolume}>
          <Input
            style={{ width: 80 }}
            value={choice.volume}
            onChange={(_, { value }) => onChange({ ...choice, volume: value })}
            data-testid="register-volume"
          />
        </Field>
      </div>
    </>
  );
}

/** The register for other programs. */
function TextFiles({ request }: { readonly request: RegisterRequest }) {
  const save = useMutation('registers.save');
  const saved = save.state.status === 'success' ? save.state.value : null;
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          disabled={save.isPending}
          onClick={() => void save.run({ ...request, format: 'csv' })}
          data-testid="register-csv"
        >
          {words.csv}
        </Button>
        {(request.register === 'outgoing' || request.register === 'incoming') && (
          <Button
            size="small"
            disabled={save.isPending}
            onClick={() => void save.run({ ...request, format: 'fields' })}
            data-testid="register-fields"
          >
            {words.fields}
          </Button>
        )}
      </div>
      {saved !== null && (
        <SavedNotice path={saved.savedTo}>{words.savedRows(formatCount(saved.rows), saved.savedTo)}</SavedNotice>
      )}
      {saved?.warnings.map((warning) => (
        <Notice key={warning} tone="warning">
          {fromCore(warning)}
        </Notice>
      ))}
      <FailureNotice failure={save.failure} />
    </>
  );
}
