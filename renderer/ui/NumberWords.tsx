import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { amountInWords, numberInWords, type WordsStyle } from '../../electron/domain/writing/numberWords';
import { parseTypedNumber, printWrittenNumber } from '../../electron/domain/writing/writtenNumber';
import { useWordsStyle } from '../lib/wordsStyle';
import { vi } from '../text/vi';
import { CopyButton } from './CopyButton';
import styles from './NumberWords.module.css';

const words = vi.writing.words;

export interface NumberWordsProps {
  /** Puts the words where the clerk writes; left out: they are copied. */
  readonly onInsert?: (text: string) => void;
}

/** A number, read as officials read it, for writing it into a paper; folded until it is needed. */
export function NumberWords({ onInsert }: NumberWordsProps) {
  return (
    <details className={styles.fold} data-testid="number-words">
      <summary>{words.open}</summary>
      <NumberReader {...(onInsert && { onInsert })} />
    </details>
  );
}

function NumberReader({ onInsert }: Pick<NumberWordsProps, 'onInsert'>) {
  const [text, setText] = useState('');
  const [measure, setMeasure] = useState('');
  const [style, setStyle] = useWordsStyle();
  const typed = parseTypedNumber(text);
  return (
    <div className={styles.reader}>
      <Field
        label={words.number}
        size="small"
        hint={words.hint}
        validationMessage={text.trim() === '' ? null : complaintOf(typed)}
      >
        <Input
          size="small"
          value={text}
          autoComplete="off"
          onChange={(_, { value }) => setText(value)}
          data-testid="number-words-number"
        />
      </Field>
      <Field label={words.measure} size="small" hint={words.measureHint}>
        <Input size="small" value={measure} autoComplete="off" onChange={(_, { value }) => setMeasure(value)} />
      </Field>
      <StyleFields style={style} onChange={setStyle} />
      {typed?.kind === 'number' && (
        <Outcome
          figures={[printWrittenNumber(typed.number), measure.trim()].filter(Boolean).join(' ')}
          inWords={[numberInWords(typed.number, style), measure.trim()].filter(Boolean).join(' ')}
          capital={amountInWords(typed.number, measure.trim(), style)}
          {...(onInsert && { onInsert })}
        />
      )}
    </div>
  );
}

function complaintOf(typed: ReturnType<typeof parseTypedNumber>): string | null {
  if (typed === null) return words.wrong;
  if (typed.kind === 'number') return null;
  return words.doubt(printWrittenNumber(typed.asCount), printWrittenNumber(typed.asDecimal));
}

interface OutcomeProps {
  readonly figures: string;
  readonly inWords: string;
  /** As it stands behind "Bằng chữ:". */
  readonly capital: string;
  readonly onInsert?: (text: string) => void;
}

function Outcome({ figures, inWords, capital, onInsert }: OutcomeProps) {
  const both = words.both(figures, capital);
  return (
    <>
      <p className={styles.outcome} data-testid="number-words-outcome">
        {figures}
        <br />
        {capital}
      </p>
      <div className={styles.buttons}>
        {onInsert !== undefined && (
          <Button size="small" appearance="primary" onClick={() => onInsert(both)} data-testid="number-words-insert">
            {words.insert}
          </Button>
        )}
        <CopyButton label={words.copyWords} text={inWords} testId="number-words-copy" />
        <CopyButton label={words.copyBoth} text={both} />
      </div>
    </>
  );
}

interface StyleFieldsProps {
  readonly style: WordsStyle;
  readonly onChange: (style: WordsStyle) => void;
}

/** Both readings are right; what is chosen stays chosen on this computer. */
function StyleFields({ style, onChange }: StyleFieldsProps) {
  return (
    <div className={styles.style}>
      <Choice
        label={words.zeroTens}
        value={style.zeroTens}
        names={words.zeroTensOf}
        onChange={(zeroTens) => onChange({ ...style, zeroTens })}
      />
      <Choice
        label={words.thousand}
        value={style.thousand}
        names={words.thousandOf}
        onChange={(thousand) => onChange({ ...style, thousand })}
      />
      <Choice
        label={words.four}
        value={style.four}
        names={words.fourOf}
        onChange={(four) => onChange({ ...style, four })}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, names, onChange }: ChoiceProps<T>) {
  const values = Object.keys(names) as T[]; // a record of T has no other keys
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_, { value: chosen }) => {
          const found = values.find((one) => one === chosen);
          if (found !== undefined) onChange(found);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
