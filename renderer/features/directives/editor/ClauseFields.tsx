import { Button } from '@fluentui/react-components';
import type { Clause, Directive, RelayDuty, Schedule } from '../../../../electron/domain/directive';
import type { FormDefinition } from '../../../../electron/domain/form';
import type { UnitGroup } from '../../../../electron/domain/unit';
import { strings } from '../../../text/vi';
import { DayField } from '../../../ui/DayField';
import { Delete20Regular } from '../../../ui/icons';
import { typingYear } from '../directiveWords';
import { Addressees } from './Addressees';
import styles from './Editor.module.css';
import { newRelay, newSchedule } from './editorModel';
import { BlankableField, ChoiceField, LinesField, TextField } from './fields';
import { ScheduleFields } from './ScheduleFields';

const words = strings.editor;

export interface ClauseFieldsProps {
  readonly directive: Directive;
  readonly clause: Clause;
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  readonly isChecked: boolean;
  readonly onChange: (next: Directive) => void;
}

/** One clause: its wording, who it is for, what report or passing on it asks for. */
export function ClauseFields(props: ClauseFieldsProps) {
  const { directive, clause, groups, isChecked, onChange } = props;
  const change = (part: Partial<Clause>) =>
    onChange({
      ...directive,
      clauses: directive.clauses.map((one) => (one.id === clause.id ? { ...one, ...part } : one)),
    });
  return (
    <section className={styles.clause} data-testid={`editor-${clause.id}`} aria-label={words.clauseName(clause.number)}>
      <div className={styles.grid}>
        <TextField
          width="sixth"
          label={words.clauseNumber}
          value={clause.number}
          isWrong={isChecked && clause.number.trim() === ''}
          onChange={(number) => change({ number })}
          testId={`editor-${clause.id}-number`}
        />
        <BlankableField
          width="half"
          label={words.heading}
          value={clause.heading}
          onChange={(heading) => change({ heading })}
          testId={`editor-${clause.id}-heading`}
        />
        <Button
          className={styles.remove ?? ''}
          size="small"
          icon={<Delete20Regular />}
          onClick={() => onChange(withoutClause(directive, clause.id))}
          data-testid={`editor-${clause.id}-remove`}
        >
          {words.removeClause}
        </Button>
        <LinesField
          rows={4}
          label={words.wording}
          hint={words.paragraphsHint}
          value={clause.paragraphs}
          isWrong={isChecked && clause.paragraphs.length === 0}
          onChange={(paragraphs) => change({ paragraphs })}
          testId={`editor-${clause.id}-text`}
        />
        <Addressees clause={clause} groups={groups} onChange={(addressees) => change({ addressees })} />
        <WindowOfClause {...props} change={change} />
      </div>
      <Duties {...props} />
    </section>
  );
}

function withoutClause(directive: Directive, id: string): Directive {
  return {
    ...directive,
    clauses: directive.clauses.filter((one) => one.id !== id),
    schedules: directive.schedules.filter(({ clauseId }) => clauseId !== id),
    relays: directive.relays.filter(({ clauseId }) => clauseId !== id),
  };
}

function WindowOfClause({
  directive,
  clause,
  change,
}: ClauseFieldsProps & { readonly change: (part: Partial<Clause>) => void }) {
  const window = clause.window ?? { from: null, to: null, quote: '' };
  const year = typingYear(directive);
  const put = (part: Partial<typeof window>) => {
    const next = { ...window, ...part };
    change({
      window: next.from === null && next.to === null ? null : { ...next, quote: next.quote || words.dueOfClause },
    });
  };
  return (
    <>
      <div className={styles.third}>
        <DayField
          label={words.clauseFrom}
          size="small"
          year={year}
          value={window.from}
          onCommit={(from) => put({ from })}
        />
      </div>
      <div className={styles.third}>
        <DayField
          label={words.clauseTo}
          size="small"
          year={year}
          value={window.to}
          onCommit={(to) => put({ to })}
          testId={`editor-${clause.id}-to`}
        />
      </div>
      {clause.window !== null && (
        <TextField label={words.quote} value={window.quote} onChange={(quote) => put({ quote })} />
      )}
    </>
  );
}

function Duties(props: ClauseFieldsProps) {
  const { directive, clause, groups, onChange } = props;
  const putSchedules = (schedules: readonly Schedule[]) => onChange({ ...directive, schedules });
  const putRelays = (relays: readonly RelayDuty[]) => onChange({ ...directive, relays });
  const choices = groups.map(({ id, name }) => ({ value: id, label: name }));
  const receiver = directive.issuerLines.join(' ');
  return (
    <>
      {directive.schedules
        .filter(({ clauseId }) => clauseId === clause.id)
        .map((schedule) => (
          <ScheduleFields
            key={schedule.id}
            {...props}
            schedule={schedule}
            onChange={(next) => putSchedules(directive.schedules.map((one) => (one.id === schedule.id ? next : one)))}
            onRemove={() => putSchedules(directive.schedules.filter((one) => one.id !== schedule.id))}
          />
        ))}
      {directive.relays
        .filter(({ clauseId }) => clauseId === clause.id)
        .map((relay) => {
          const put = (part: Partial<RelayDuty>) =>
            putRelays(directive.relays.map((one) => (one.id === relay.id ? { ...one, ...part } : one)));
          return (
            <div key={relay.id} className={styles.duty} data-part>
              <div className={styles.grid}>
                <ChoiceField
                  width="half"
                  label={words.relayGroup}
                  value={relay.groupId}
                  choices={choices}
                  onChange={(groupId) => put({ groupId })}
                />
                <Button
                  className={styles.remove ?? ''}
                  size="small"
                  icon={<Delete20Regular />}
                  aria-label={words.removeOf(words.parts.relay(clause.number))}
                  onClick={() => putRelays(directive.relays.filter((one) => one.id !== relay.id))}
                >
                  {words.remove}
                </Button>
                <LinesField
                  rows={2}
                  label={words.relayBodies}
                  value={relay.bodies}
                  onChange={(bodies) => put({ bodies })}
                />
                <TextField label={words.quote} value={relay.quote} onChange={(quote) => put({ quote })} />
              </div>
            </div>
          );
        })}
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => putSchedules([...directive.schedules, newSchedule(directive.schedules, clause, receiver)])}
          data-testid={`editor-${clause.id}-add-duty`}
        >
          {words.addDuty}
        </Button>
        <Button
          size="small"
          onClick={() =>
            putRelays([...directive.relays, newRelay(directive.relays, clause.id, clause.addressees[0]?.groupId ?? '')])
          }
          data-testid={`editor-${clause.id}-add-relay`}
        >
          {words.addRelay}
        </Button>
      </div>
    </>
  );
}
