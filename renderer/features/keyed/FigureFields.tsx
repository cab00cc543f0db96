import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { FormDefinition } from '../../../electron/domain/form';
import { isWritten } from '../../../electron/domain/writtenReport';
import type { KeyedCheck } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import styles from './Keyed.module.css';
import type { KeyedDraft } from './keyedModel';

const words = strings.keyed;

export interface FigureFieldsProps {
  readonly form: FormDefinition;
  readonly draft: KeyedDraft;
  readonly check: KeyedCheck | null;
  readonly onChange: (changes: Partial<KeyedDraft>) => void;
}

/** The form's places in the order of the paper, each with what is wrong at it. */
export function FigureFields({ form, draft, check, onChange }: FigureFieldsProps) {
  const set = (key: string, text: string) => onChange({ values: { ...draft.values, [key]: text }, decision: null });
  return (
    <div className={styles.figures}>
      {form.shape === 'list' && (
        <Box
          label={words.rows}
          value={draft.rows}
          issues={issuesAt(check, 'rows', draft.rows !== '' || draft.persons !== '')}
          onChange={(rows) => onChange({ rows, decision: null })}
          testId="keyed-rows"
        />
      )}
      {form.fields
        .filter(({ type }) => type !== 'image')
        .map(({ key, label }) => (
          <Box
            key={key}
            label={label}
            value={draft.values[key] ?? ''}
            issues={issuesAt(check, key, (draft.values[key] ?? '') !== '')}
            onChange={(text) => set(key, text)}
            testId={`keyed-value-${key}`}
          />
        ))}
      {(form.shape === 'list' || isWritten(form)) && (
        <Checkbox
          label={words.nil}
          checked={draft.isNil}
          onChange={(_, { checked }) => onChange({ isNil: checked === true, decision: null })}
          data-testid="keyed-nil"
        />
      )}
      {form.shape === 'list' && (
        <>
          <Field label={words.persons} hint={words.personsHint}>
            <Textarea
              value={draft.persons}
              onChange={(_, { value }) => onChange({ persons: value, decision: null })}
              rows={2}
              data-testid="keyed-persons"
            />
          </Field>
          <ListIssues issues={issuesAt(check, 'persons', true)} />
        </>
      )}
    </div>
  );
}

/** An empty box is only complained about once something else is typed: see the list below the boxes. */
function issuesAt(check: KeyedCheck | null, field: string, isFilled: boolean) {
  return (check?.issues ?? []).filter((issue) => issue.field === field && (isFilled || issue.code !== 'figure-blank'));
}

/** More sentences would push the boxes out of sight. */
const MOST_LISTED = 8;

/** What is said about lines of the list, each to be forwarded as it stands. */
function ListIssues({ issues }: { readonly issues: KeyedCheck['issues'] }) {
  if (issues.length === 0) return null;
  return (
    <Notice tone="warning" testId="keyed-list-issues">
      <ul className={styles.listIssues}>
        {issues.slice(0, MOST_LISTED).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {issues.length > MOST_LISTED && words.moreOfList(String(issues.length - MOST_LISTED))}
    </Notice>
  );
}

interface BoxProps {
  readonly label: string;
  readonly value: string;
  readonly issues: KeyedCheck['issues'];
  readonly onChange: (text: string) => void;
  readonly testId: string;
}

function Box({ label, value, issues, onChange, testId }: BoxProps) {
  const [worst] = issues.toSorted((left, right) => left.severity.localeCompare(right.severity)); // error, note, warning
  return (
    <Field
      label={label}
      orientation="horizontal"
      validationState={worst === undefined ? 'none' : worst.severity === 'error' ? 'error' : 'warning'}
      validationMessage={worst?.message ?? null}
    >
      <Input value={value} onChange={(_, data) => onChange(data.value)} data-testid={testId} autoComplete="off" />
    </Field>
  );
}
