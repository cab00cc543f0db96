import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { duePeriods } from '../../../electron/domain/dueRule';
import { formatCount } from '../../../electron/domain/numbers';
import { spanOf } from '../../../electron/domain/period';
import type { PeriodKey } from '../../../electron/domain/submission';
import { isValidOn, type Unit } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { formatPeriod } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './Papers.module.css';

const words = strings.papers.blanks;

/** Blank workbooks to send out: for every unit that owes the form in the period, or for one. */
export function BlankFormsButton({ directiveId }: { readonly directiveId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)} data-testid="blank-forms">
        {words.open}
      </Button>
      {isOpen && <BlankForms directiveId={directiveId} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function BlankForms({ directiveId, onClose }: { readonly directiveId: string; readonly onClose: () => void }) {
  const detail = useQuery('directives.get', { directiveId });
  return <QueryView query={detail}>{(data) => <BlankChoice detail={data} onClose={onClose} />}</QueryView>;
}

/** A unit that has ended by the period, or is still to come, owes nothing for it. */
function isThere(unit: Pick<Unit, 'validFrom' | 'validTo'>, period: PeriodKey | null): boolean {
  const span = period === null ? null : spanOf(period);
  return span === null ? unit.validTo === null : isValidOn(unit, span.to);
}

function BlankChoice({ detail, onClose }: { readonly detail: DirectiveDetail; readonly onClose: () => void }) {
  const { directive, forms } = detail;
  const [formId, setFormId] = useState(forms[0]?.id ?? '');
  const [wanted, setWanted] = useState<PeriodKey | null>(null);
  const [unitId, setUnitId] = useState('');
  const registry = useQuery('units.list', {});
  const save = useMutation('forms.saveBlanks');
  const schedules = directive.schedules.filter((schedule) => schedule.formId === formId);
  const periods = schedules.flatMap(({ due }) => duePeriods(due).map(({ period: key }) => key));
  const period = wanted !== null && periods.includes(wanted) ? wanted : (periods[0] ?? null);
  const groups = new Set(schedules.map(({ groupId }) => groupId));
  const units = (registry.status === 'success' ? registry.data.units : [])
    .filter((unit) => unit.groups.some((group) => groups.has(group)) && isThere(unit, period))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));
  const saved = save.state.status === 'success' ? save.state.value : null;
  const run = () => {
    if (period === null) return;
    void save.run({ directiveId: directive.id, formId, period, unitIds: unitId === '' ? null : [unitId] });
  };
  const actions = (
    <Button
      appearance="primary"
      disabled={period === null || save.isPending}
      onClick={run}
      data-testid="blank-forms-save"
    >
      {save.isPending ? words.saving : words.save}
    </Button>
  );
  return (
    <Dialog title={words.title} onClose={onClose} actions={actions} testId="blank-forms-dialog">
      <div className={styles.blankFields}>
        <p>{words.hint}</p>
        <Field label={words.form}>
          <Select value={formId} onChange={(_, { value }) => setFormId(value)} data-testid="blank-form">
            {forms.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.period}>
          <Select
            value={period ?? ''}
            onChange={(_, { value }) => setWanted(periods.find((one) => one === value) ?? null)}
            data-testid="blank-period"
          >
            {periods.map((one) => (
              <option key={one} value={one}>
                {formatPeriod(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.unit}>
          <Select value={unitId} onChange={(_, { value }) => setUnitId(value)} data-testid="blank-unit">
            <option value="">{words.allUnits}</option>
            {units.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {saved !== null && (
          <Notice tone="success" testId="blank-forms-saved" actions={<ShowInFolder path={saved.savedTo} />}>
            {words.saved(formatCount(saved.files), saved.savedTo)}
          </Notice>
        )}
        <FailureNotice failure={save.failure} />
      </div>
    </Dialog>
  );
}
