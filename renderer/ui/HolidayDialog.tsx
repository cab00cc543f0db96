import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { HolidayCalendar } from '../../electron/domain/workingDays';
import { useKeptForm } from '../lib/useKeptForm';
import { useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { strings } from '../text/vi';
import { Dialog } from './Dialog';
import { FailureNotice } from './FailureNotice';
import { FormDraftNotice } from './FormDraftNotice';
import styles from './HolidayDialog.module.css';
import { readYear, typedYear } from './holidayLines';
import { Notice } from './Notice';
import { QueryView } from './QueryView';
import { SAVES } from './saves';
import { WorkButton } from './WorkButton';
import { WorkFields } from './WorkFields';

const words = strings.holidays;
const ROWS = 9;

export interface HolidayButtonProps {
  readonly year: number;
  readonly size?: 'small' | 'medium';
}

/** Opens the list of days off, from wherever limits are counted in days. @param year shown first */
export function HolidayButton({ year, size = 'small' }: HolidayButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const calendar = useQuery('holidays.get', {});
  return (
    <>
      <Button size={size} onClick={() => setIsOpen(true)} data-testid="holidays-open">
        {words.open}
      </Button>
      {isOpen && (
        <Dialog title={words.title} onClose={() => setIsOpen(false)} width={640} testId="holidays-dialog">
          <QueryView query={calendar}>{(data) => <Years calendar={data} first={year} />}</QueryView>
        </Dialog>
      )}
    </>
  );
}

function Years({ calendar, first }: { readonly calendar: HolidayCalendar; readonly first: number }) {
  const [year, setYear] = useState(first);
  const known = calendar.years.map((one) => one.year);
  const choices = [...new Set([...known, first, Math.max(first, ...known) + 1])].toSorted(
    (left, right) => left - right,
  );
  return (
    <div className={styles.form}>
      <p>{words.hint}</p>
      <Field label={words.year}>
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))} data-testid="holidays-year">
          {choices.map((one) => (
            <option key={one} value={one}>
              {known.includes(one) ? one : words.unknownYear(one)}
            </option>
          ))}
        </Select>
      </Field>
      <YearForm key={year} year={year} calendar={calendar} />
    </div>
  );
}

function YearForm({ year, calendar }: { readonly year: number; readonly calendar: HolidayCalendar }) {
  const known = calendar.years.find((one) => one.year === year) ?? null;
  const form = useKeptForm(`holidays/${year}`, { ...typedYear(known), source: known?.source ?? '' });
  const { source, ...typed } = form.value;
  const save = useMutation('holidays.saveYear');
  const { wrong, days, workdays } = readYear(year, typed);
  const keep = async () => {
    const reply = await save.run({ year, source: source.trim(), days, workdays });
    if (reply?.ok) form.saved();
  };
  const isWhole = wrong.length === 0 && days.length > 0;
  return (
    <>
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <WorkFields call="holidays.saveYear">
        <Field label={words.days} hint={words.daysHint}>
          <Textarea
            rows={ROWS}
            resize="vertical"
            value={typed.days}
            onChange={(_, { value }) => form.change({ days: value })}
            data-testid="holidays-days"
          />
        </Field>
        <Field label={words.workdays} hint={words.workdaysHint}>
          <Textarea
            rows={2}
            value={typed.workdays}
            onChange={(_, { value }) => form.change({ workdays: value })}
            data-testid="holidays-workdays"
          />
        </Field>
        <Field label={words.source}>
          <Input value={source} onChange={(_, { value }) => form.change({ source: value })} />
        </Field>
      </WorkFields>
      {wrong.length > 0 && (
        <Notice tone="error" testId="holidays-wrong">
          {words.wrong(wrong.join('; '), year)}
        </Notice>
      )}
      <div>
        <WorkButton
          call="holidays.saveYear"
          appearance="primary"
          disabled={!isWhole || save.isPending}
          onClick={() => void keep()}
          {...SAVES}
          data-testid="holidays-save"
        >
          {words.save}
        </WorkButton>
      </div>
      {save.state.status === 'success' && (
        <Notice tone="success" testId="holidays-saved">
          {words.saved(year)}
        </Notice>
      )}
      <FailureNotice failure={save.failure} />
    </>
  );
}
