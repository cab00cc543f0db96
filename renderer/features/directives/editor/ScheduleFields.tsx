import { Button } from '@fluentui/react-components';
import type { Directive, InternalCutoff, Schedule } from '../../../../electron/domain/directive';
import type { FormDefinition } from '../../../../electron/domain/form';
import type { UnitGroup } from '../../../../electron/domain/unit';
import { strings } from '../../../text/vi';
import { ClockField } from '../../../ui/ClockField';
import { Delete20Regular } from '../../../ui/icons';
import { typingYear } from '../directiveWords';
import { DueFields } from './DueFields';
import styles from './Editor.module.css';
import { clauseNumberOf, NEW_CUTOFF, withItem, withoutItem } from './editorModel';
import { BlankableField, ChoiceField, CountField, FlagField, TextField } from './fields';

const words = strings.editor;

export interface ScheduleFieldsProps {
  readonly directive: Directive;
  readonly schedule: Schedule;
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  readonly isChecked: boolean;
  readonly onChange: (next: Schedule) => void;
  readonly onRemove: () => void;
}

/** One reporting duty: who, which form, by when, to whom, by which channel. */
export function ScheduleFields({
  directive,
  schedule,
  groups,
  forms,
  isChecked,
  onChange,
  onRemove,
}: ScheduleFieldsProps) {
  const change = (part: Partial<Schedule>) => onChange({ ...schedule, ...part });
  const choices = groups.map(({ id, name }) => ({ value: id, label: name }));
  const formChoices = [
    { value: '', label: words.noForm },
    ...forms.map(({ id, label, titleLines }) => ({ value: id, label: `${label} – ${titleLines.at(-1) ?? ''}` })),
  ];
  return (
    <div className={styles.duty} data-part data-testid={`editor-${schedule.id}`}>
      <div className={styles.grid}>
        {schedule.owedBy === 'units' && (
          <ChoiceField
            width="half"
            label={words.dutyGroup}
            value={schedule.groupId}
            choices={choices}
            isWrong={isChecked && schedule.groupId === ''}
            onChange={(groupId) => change({ groupId })}
            testId={`editor-${schedule.id}-group`}
          />
        )}
        <ChoiceField
          width="third"
          label={words.form}
          value={schedule.formId ?? ''}
          choices={formChoices}
          onChange={(value) => change({ formId: value === '' ? null : value })}
          testId={`editor-${schedule.id}-form`}
        />
        <Button
          className={styles.remove ?? ''}
          size="small"
          icon={<Delete20Regular />}
          aria-label={words.removeOf(words.parts.duty(clauseNumberOf(directive, schedule.clauseId)))}
          onClick={onRemove}
          data-testid={`editor-${schedule.id}-remove`}
        >
          {words.remove}
        </Button>
        <DueFields due={schedule.due} year={typingYear(directive)} onChange={(due) => change({ due })} />
        <TextField
          width="third"
          label={words.receiver}
          value={schedule.receiver}
          isWrong={isChecked && schedule.receiver.trim() === ''}
          onChange={(receiver) => change({ receiver })}
          testId={`editor-${schedule.id}-receiver`}
        />
        <BlankableField width="third" label={words.via} value={schedule.via} onChange={(via) => change({ via })} />
        <BlankableField
          width="third"
          label={words.channel}
          value={schedule.channel}
          onChange={(channel) => change({ channel })}
        />
        <TextField
          label={words.quote}
          value={schedule.quote}
          isWrong={isChecked && schedule.quote.trim() === ''}
          onChange={(quote) => change({ quote })}
          testId={`editor-${schedule.id}-quote`}
        />
        <FlagField
          label={words.owedByOffice}
          value={schedule.owedBy === 'office'}
          onChange={(is) =>
            change(is ? { owedBy: 'office', groupId: schedule.groupId || (groups[0]?.id ?? '') } : { owedBy: 'units' })
          }
        />
        <Cutoffs schedule={schedule} groups={groups} onChange={(internalCutoffs) => change({ internalCutoffs })} />
      </div>
      {schedule.decisions.length > 0 && (
        <ul className={styles.decisions}>
          {schedule.decisions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Our own hour before the upper level's, for all units or for a group. */
function Cutoffs({
  schedule,
  groups,
  onChange,
}: Pick<ScheduleFieldsProps, 'schedule' | 'groups'> & {
  readonly onChange: (cutoffs: readonly InternalCutoff[]) => void;
}) {
  const { internalCutoffs: list } = schedule;
  const choices = [{ value: '', label: words.allUnits }, ...groups.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div className={styles.full}>
      {list.map((cutoff, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cut-off has no id of its own
        <div key={at} className={styles.grid}>
          <ChoiceField
            width="third"
            label={words.cutoffGroup}
            value={cutoff.groupId ?? ''}
            choices={choices}
            onChange={(value) => onChange(withItem(list, at, { ...cutoff, groupId: value === '' ? null : value }))}
          />
          <CountField
            width="sixth"
            label={words.daysBefore}
            least={0}
            most={60}
            value={cutoff.daysBefore}
            onChange={(daysBefore) => onChange(withItem(list, at, { ...cutoff, daysBefore: daysBefore ?? 0 }))}
          />
          <div className={styles.sixth}>
            <ClockField
              label={words.clock}
              size="small"
              value={cutoff.clock}
              onCommit={(clock) => clock !== null && onChange(withItem(list, at, { ...cutoff, clock }))}
              testId={`editor-${schedule.id}-cutoff`}
            />
          </div>
          <Button
            className={styles.remove ?? ''}
            size="small"
            icon={<Delete20Regular />}
            onClick={() => onChange(withoutItem(list, at))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...list, NEW_CUTOFF])}
        data-testid={`editor-${schedule.id}-add-cutoff`}
      >
        {words.addCutoff}
      </Button>
    </div>
  );
}
