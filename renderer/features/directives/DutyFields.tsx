import { Field, Select } from '@fluentui/react-components';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import styles from './Designer.module.css';
import type { DutyDraft } from './designModel';
import { typingYear } from './directiveWords';

const words = strings.designer;
const KINDS: readonly DutyDraft['kind'][] = ['none', 'once', 'daily'];

export interface DutyFieldsProps {
  readonly detail: DirectiveDetail;
  readonly duty: DutyDraft;
  readonly onChange: (duty: DutyDraft) => void;
}

/** Which units owe the form, under which clause, and by when. */
export function DutyFields({ detail, duty, onChange }: DutyFieldsProps) {
  const { directive, groups } = detail;
  const isOwed = duty.kind !== 'none';
  return (
    <div className={styles.row}>
      <Field label={words.dutyKind} size="small">
        <Select
          size="small"
          value={duty.kind}
          onChange={(_, { value }) => onChange({ ...duty, kind: KINDS.find((kind) => kind === value) ?? 'none' })}
          data-testid="design-duty"
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.duties[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {isOwed && (
        <>
          <Field label={words.group} size="small">
            <Select
              size="small"
              value={duty.groupId}
              onChange={(_, { value }) => onChange({ ...duty, groupId: value })}
              data-testid="design-group"
            >
              {groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.clause} size="small">
            <Select
              size="small"
              value={duty.clauseId}
              onChange={(_, { value }) => onChange({ ...duty, clauseId: value })}
              data-testid="design-clause"
            >
              {directive.clauses.map(({ id, number }) => (
                <option key={id} value={id}>
                  {words.clauseNumber(number)}
                </option>
              ))}
            </Select>
          </Field>
          {duty.kind === 'daily' && (
            <DayField
              label={words.from}
              size="small"
              year={typingYear(directive)}
              value={duty.from}
              isEager
              onCommit={(from) => onChange({ ...duty, from })}
              testId="design-from"
            />
          )}
          <DayField
            label={duty.kind === 'daily' ? words.to : words.dueOn}
            size="small"
            year={typingYear(directive)}
            value={duty.to}
            isEager
            onCommit={(to) => onChange({ ...duty, to })}
            testId="design-to"
          />
          <ClockField
            label={words.clock}
            size="small"
            value={duty.clock}
            onCommit={(clock) => onChange({ ...duty, clock })}
            testId="design-clock"
          />
        </>
      )}
    </div>
  );
}
