import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { parseLines } from '../../../lib/parsing';
import { strings } from '../../../text/vi';
import { ParsedField } from '../../../ui/ParsedField';
import styles from './Editor.module.css';

export type Width = 'full' | 'half' | 'third' | 'sixth';

interface Shared {
  readonly label: string;
  readonly width?: Width;
  readonly hint?: string | undefined;
  readonly isWrong?: boolean;
  readonly testId?: string | undefined;
}

function place({ width = 'full', hint, isWrong = false, label }: Shared) {
  return {
    label,
    size: 'small' as const,
    className: styles[width] ?? '',
    validationMessage: isWrong ? strings.editor.needed : null,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** One line of text, exactly as typed. */
export function TextField(props: Shared & { readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <Field {...place(props)}>
      <Input
        size="small"
        value={props.value}
        spellCheck={false}
        autoComplete="off"
        onChange={(_, { value }) => props.onChange(value)}
        data-testid={props.testId}
      />
    </Field>
  );
}

/** A line that may be blank on the paper: blank is null. */
export function BlankableField(
  props: Shared & { readonly value: string | null; readonly onChange: (text: string | null) => void },
) {
  const { value, onChange, ...rest } = props;
  return <TextField {...rest} value={value ?? ''} onChange={(text) => onChange(text === '' ? null : text)} />;
}

/** Several entries, one per line; what is typed stays as typed. */
export function LinesField(
  props: Shared & {
    readonly value: readonly string[];
    readonly rows?: number;
    readonly onChange: (lines: readonly string[]) => void;
  },
) {
  const [text, setText] = useState(props.value.join('\n'));
  return (
    <Field {...place(props)}>
      <Textarea
        size="small"
        rows={props.rows ?? 3}
        resize="vertical"
        value={text}
        spellCheck={false}
        onChange={(_, { value }) => {
          setText(value);
          props.onChange(parseLines(value));
        }}
        data-testid={props.testId}
      />
    </Field>
  );
}

/** A whole number, or blank. */
export function CountField(
  props: Shared & {
    readonly value: number | null;
    readonly least: number;
    readonly most: number;
    readonly onChange: (value: number | null) => void;
  },
) {
  const { least, most } = props;
  return (
    <div className={styles[props.width ?? 'full']}>
      <ParsedField<number>
        label={props.label}
        size="small"
        value={props.value}
        format={String}
        parse={(text) => {
          const value = Number(text.trim().replaceAll('.', ''));
          return Number.isInteger(value) && value >= least && value <= most ? value : null;
        }}
        error={strings.editor.badNumber(String(least), String(most))}
        placeholder=""
        onCommit={props.onChange}
        hint={props.hint}
        testId={props.testId}
      />
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function ChoiceField(
  props: Shared & {
    readonly value: string;
    readonly choices: readonly Choice[];
    readonly onChange: (value: string) => void;
  },
) {
  const isKnown = props.choices.some(({ value }) => value === props.value);
  return (
    <Field {...place(props)}>
      <Select
        size="small"
        value={isKnown ? props.value : ''}
        onChange={(_, { value }) => props.onChange(value)}
        data-testid={props.testId}
      >
        {!isKnown && <option value="">{strings.editor.choose}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function FlagField(props: Shared & { readonly value: boolean; readonly onChange: (is: boolean) => void }) {
  return (
    <Checkbox
      className={styles[props.width ?? 'full'] ?? ''}
      label={props.label}
      checked={props.value}
      onChange={(_, { checked }) => props.onChange(checked === true)}
      data-testid={props.testId}
    />
  );
}
