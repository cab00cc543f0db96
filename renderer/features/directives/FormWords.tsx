import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { basedOn, baseOf, onItsOwn, rateOf } from './baseForm';
import styles from './Designer.module.css';
import { type Design, isRevision } from './designModel';
import { typingYear } from './directiveWords';

const words = strings.designer;

export interface FormWordsProps {
  readonly design: Design;
  readonly detail: Pick<DirectiveDetail, 'forms' | 'uncollectedForms' | 'directive'>;
  readonly onChange: (design: Design) => void;
}

/** How the form is called, in which column its figures stand, and whether it takes the place of a form that is there. */
export function FormWords({ design, detail, onChange }: FormWordsProps) {
  const { directive } = detail;
  const forms = [...detail.forms, ...detail.uncollectedForms];
  const base = forms.find(({ id }) => id === design.baseFormId);
  const chooseBase = (formId: string) => {
    const form = forms.find(({ id }) => id === formId);
    onChange(form === undefined ? onItsOwn(design) : basedOn(design, baseOf(form, detail)));
  };
  return (
    <div className={styles.row}>
      <Field label={words.label} size="small">
        <Input
          size="small"
          value={design.label}
          maxLength={100}
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...design, label: value })}
          data-testid="design-label"
        />
      </Field>
      <Field label={words.formTitle} size="small" className={styles.wide ?? ''}>
        <Textarea
          size="small"
          rows={design.title.includes('\n') ? 2 : 1}
          resize="vertical"
          value={design.title}
          maxLength={300}
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...design, title: value })}
          data-testid="design-title"
        />
      </Field>
      {design.answers.length > 1 && (
        <Field label={words.answersUnder} size="small">
          <Select
            size="small"
            value={design.answersUnder}
            onChange={(_, { value }) => onChange({ ...design, answersUnder: value })}
            data-testid="design-answers"
          >
            <option value="">{words.chooseAnswers}</option>
            {design.answers.map((heading) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.measure} size="small">
        <Input
          size="small"
          value={design.measure}
          maxLength={30}
          disabled={base !== undefined && rateOf(base, directive.indicators) !== null}
          onChange={(_, { value }) => onChange({ ...design, measure: value })}
          data-testid="design-measure"
        />
      </Field>
      <Field label={words.base} size="small">
        <Select
          size="small"
          value={design.baseFormId ?? ''}
          onChange={(_, { value }) => chooseBase(value)}
          data-testid="design-base"
        >
          <option value="">{words.newForm}</option>
          {forms.map(({ id, label }) => (
            <option key={id} value={id}>
              {words.newVersionOf(label)}
            </option>
          ))}
        </Select>
      </Field>
      {isRevision(design) && (
        <DayField
          label={words.validFrom}
          size="small"
          year={typingYear(directive)}
          value={design.validFrom}
          isEager
          onCommit={(validFrom) => onChange({ ...design, validFrom })}
          testId="design-valid-from"
        />
      )}
    </div>
  );
}
