import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import {
  INPUT_TYPES,
  inputsOf,
  type WrittenInput,
  type WrittenTemplate,
} from '../../../electron/domain/template/writtenTemplate';
import { templates } from '../../text/templates';
import type { PartProps } from './EditorPart';
import { newInput } from './newParts';
import styles from './Templates.module.css';

const words = templates.inputs;

/** What is typed for a paper of the template; each can be named in the blocks. */
export function InputsPart({ detail, editing }: PartProps) {
  const inputs = inputsOf(editing.template);
  const put = (next: readonly WrittenInput[], kind: string | null = null) => {
    const template: WrittenTemplate = { kindId: null, ...editing.template, inputs: next };
    editing.change(template, kind);
  };
  return (
    <div className={styles.cards}>
      <p className={styles.quiet}>{words.hint}</p>
      {inputs.map((input, index) => (
        <InputCard
          key={input.key}
          input={input}
          isDisabled={!detail.isOwn}
          onChange={(next, kind) => put(inputs.toSpliced(index, 1, next), kind)}
          onRemove={() => put(inputs.toSpliced(index, 1))}
          onUp={index === 0 ? null : () => put(inputs.toSpliced(index, 1).toSpliced(index - 1, 0, input))}
        />
      ))}
      {detail.isOwn && (
        <div>
          <Button onClick={() => put([...inputs, newInput(inputs, templates.newText.input)])} data-testid="input-add">
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface InputCardProps {
  readonly input: WrittenInput;
  readonly isDisabled: boolean;
  readonly onChange: (input: WrittenInput, kind?: string | null) => void;
  readonly onRemove: () => void;
  /** null: it is the first. */
  readonly onUp: (() => void) | null;
}

function InputCard({ input, isDisabled, onChange, onRemove, onUp }: InputCardProps) {
  const { key } = input;
  return (
    <div className={styles.card} data-testid="template-input">
      <div className={styles.optional}>
        <Field label={words.label} size="small">
          <Input
            size="small"
            disabled={isDisabled}
            value={input.label}
            onChange={(_, { value }) => onChange({ ...input, label: value }, `label ${key}`)}
            data-testid="input-label"
          />
        </Field>
        <Field label={words.type} size="small">
          <Select
            size="small"
            disabled={isDisabled}
            value={input.type}
            onChange={(_, { value }) =>
              onChange({ ...input, type: INPUT_TYPES.find((one) => one === value) ?? 'line' })
            }
          >
            {INPUT_TYPES.map((one) => (
              <option key={one} value={one}>
                {templates.inputTypes[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={words.isRequired}
          disabled={isDisabled}
          checked={input.isRequired}
          onChange={(_, { checked }) => onChange({ ...input, isRequired: checked === true })}
        />
      </div>
      {(['help', 'initial'] as const).map((part) => (
        <Field key={part} label={words[part]} size="small">
          <Textarea
            size="small"
            rows={part === 'help' ? 1 : 2}
            resize="vertical"
            disabled={isDisabled}
            value={input[part]}
            onChange={(_, { value }) => onChange({ ...input, [part]: value }, `${part} ${key}`)}
          />
        </Field>
      ))}
      {!isDisabled && (
        <div className={styles.blockActions}>
          <Button size="small" disabled={onUp === null} onClick={() => onUp?.()}>
            {words.up}
          </Button>
          <Button size="small" onClick={onRemove} data-testid="input-remove">
            {words.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
