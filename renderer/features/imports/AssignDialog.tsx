import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Schedule } from '../../../electron/domain/directive';
import type { PeriodKey } from '../../../electron/domain/submission';
import type { DirectiveDetail, Failure, PreviewFile } from '../../../electron/ipc/contract';
import { formatPeriod } from '../../lib/formatting';
import { periodsOf } from '../../lib/periodsOf';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDialog } from '../../ui/FormDialog';
import { QueryView } from '../../ui/QueryView';
import styles from './Imports.module.css';
import { UnitChoice } from './UnitChoice';
import type { ImportFlow } from './useImportFlow';

export interface FileDialogProps {
  readonly file: PreviewFile;
  readonly flow: ImportFlow;
  readonly onClose: () => void;
}

function schedulesOf(detail: DirectiveDetail, formId: string | null): readonly Schedule[] {
  return detail.directive.schedules.filter(
    (schedule) => schedule.formId !== null && (formId ?? schedule.formId) === schedule.formId,
  );
}

/** Names by hand what the file does not say well enough; the app then checks the file again. */
export function AssignDialog({ directiveId, ...props }: FileDialogProps & { readonly directiveId: string }) {
  const detail = useQuery('directives.get', { directiveId });
  return <QueryView query={detail}>{(data) => <AssignForm {...props} detail={data} />}</QueryView>;
}

function AssignForm({ file, flow, onClose, detail }: FileDialogProps & { readonly detail: DirectiveDetail }) {
  const [unitId, setUnitId] = useState(file.unitId);
  const [formId, setFormId] = useState(file.formId);
  const [period, setPeriod] = useState<PeriodKey | null>(file.period);
  const [scheduleId, setScheduleId] = useState<string | null>(null);
  const [name, setName] = useState(file.nameInFile ?? '');
  const [isRemembered, setIsRemembered] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const schedules = schedulesOf(detail, formId);
  const periods = schedules.flatMap(periodsOf);
  const shownPeriod = period !== null && periods.includes(period) ? period : periods.length === 1 ? periods[0] : null;
  const isCompiled = file.units.length > 0; // its rows name their units
  const isComplete = (isCompiled || unitId !== null) && formId !== null && shownPeriod != null;
  const save = async () => {
    if (formId === null || shownPeriod == null) return;
    const failed = await flow.assign(file.index, {
      ...(!isCompiled && unitId !== null && { unitId }),
      formId,
      period: shownPeriod,
      ...(scheduleId !== null && { scheduleId }),
      ...(isRemembered && name.trim() !== '' && { alias: name.trim() }),
    });
    if (failed) setFailure(failed);
    else onClose();
  };
  return (
    <FormDialog
      title={strings.imports.assignTitle(file.fileName)}
      onClose={onClose}
      submit={strings.imports.assignSave}
      submitId="assign-save"
      onSubmit={save}
      isDisabled={!isComplete}
      isSave
      testId="assign-dialog"
    >
      <div className={styles.dialogForm}>
        <FailureNotice failure={failure} />
        {isCompiled ? (
          <p>{strings.imports.assignTable(file.unitName ?? '')}</p>
        ) : (
          <>
            <UnitChoice
              groups={schedules.map(({ groupId }) => groupId)}
              proposals={file.unitProposals.map((proposal) => proposal.unitId)}
              value={unitId}
              onChange={setUnitId}
            />
            <RememberName name={name} isRemembered={isRemembered} onName={setName} onRemember={setIsRemembered} />
          </>
        )}
        <DutyChoiceField file={file} value={scheduleId} onChange={setScheduleId} />
        <div className={styles.twoFields}>
          <FormChoice detail={detail} value={formId} onChange={setFormId} />
          <PeriodChoice periods={periods} value={shownPeriod ?? null} onChange={setPeriod} />
        </div>
      </div>
    </FormDialog>
  );
}

interface RememberNameProps {
  readonly name: string;
  readonly isRemembered: boolean;
  readonly onName: (name: string) => void;
  readonly onRemember: (isRemembered: boolean) => void;
}

/** The name the file gives its unit; kept as another name of the unit only when the clerk says so. */
function RememberName({ name, isRemembered, onName, onRemember }: RememberNameProps) {
  return (
    <div className={styles.dialogForm}>
      <label className={styles.remember}>
        <input
          type="checkbox"
          checked={isRemembered}
          onChange={(event) => onRemember(event.target.checked)}
          data-testid="assign-remember"
        />
        <span>{strings.imports.remember}</span>
      </label>
      {isRemembered && (
        <Field label={strings.imports.rememberName}>
          <Input value={name} onChange={(_, data) => onName(data.value)} data-testid="assign-alias" />
        </Field>
      )}
    </div>
  );
}

interface ChoiceProps<T> {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** Which of several duties with one form and period the file answers; nothing where there is no choice. */
function DutyChoiceField({ file, value, onChange }: ChoiceProps<string> & Pick<FileDialogProps, 'file'>) {
  if (file.duties.length < 2) return null;
  return (
    <Field label={strings.duty.countedFor}>
      <Select
        value={value ?? file.scheduleId ?? ''}
        onChange={(_, data) => onChange(data.value)}
        data-testid="assign-duty"
      >
        {file.duties.map((duty) => (
          <option key={duty.scheduleId} value={duty.scheduleId}>
            {duty.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FormChoice({ detail, value, onChange }: ChoiceProps<string> & { readonly detail: DirectiveDetail }) {
  return (
    <Field label={strings.imports.assignForm}>
      <Select value={value ?? ''} onChange={(_, data) => onChange(data.value)} data-testid="assign-form">
        {value === null && <option value="">{strings.imports.chooseForm}</option>}
        {detail.forms.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function PeriodChoice({
  periods,
  value,
  onChange,
}: ChoiceProps<PeriodKey> & { readonly periods: readonly PeriodKey[] }) {
  const choose = (text: string) => {
    const period = periods.find((found) => found === text);
    if (period !== undefined) onChange(period);
  };
  return (
    <Field label={strings.imports.assignPeriod}>
      <Select value={value ?? ''} onChange={(_, data) => choose(data.value)} data-testid="assign-period">
        {value === null && <option value="">{strings.imports.choosePeriod}</option>}
        {periods.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
