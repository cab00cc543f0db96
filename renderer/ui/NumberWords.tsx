import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { WordsStyle } from '../../electron/domain/writing/numberWords';
import {
  type AmountWords,
  amountWords,
  parseTypedAmount,
  type TypedAmount,
} from '../../electron/domain/writing/typedAmount';
import { printWrittenNumber } from '../../electron/domain/writing/writtenNumber';
import { useWordsStyle } from '../lib/wordsStyle';
import { strings } from '../text/vi';
import { CopyButton } from './CopyButton';
import styles from './NumberWords.module.css';

const words = strings.writing.words;

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
  const [style, setStyle] = useWordsStyle();
  const amount = parseTypedAmount(text);
  return (
    <div className={styles.reader}>
      <Field
        label={words.number}
        size="small"
        hint={words.hint}
        validationMessage={text.trim() === '' ? null : complaintOf(amount)}
      >
        <Input
          size="small"
          value={text}
          autoComplete="off"
          onChange={(_, { value }) => setText(value)}
          data-testid="number-words-number"
        />
      </Field>
      <StyleFields style={style} onChange={setStyle} />
      {amount?.typed.kind === 'number' && (
        <Outcome amount={amountWords(amount.typed.number, amount.measure, style)} {...(onInsert && { onInsert })} />
      )}
    </div>
  );
}

function complaintOf(amount: TypedAmount | null): string | null {
  if (amount === null) return words.wrong;
  const { typed } = amount;
  if (typed.kind === 'number') return null;
  return words.doubt(printWrittenNumber(typed.asCount), printWrittenNumber(typed.asDecimal));
}

interface OutcomeProps {
  readonly amount: AmountWords;
  readonly onInsert?: (text: string) => void;
}

function Outcome({ amount, onInsert }: OutcomeProps) {
  const { figures, words: inWords, capital, moneyLine } = amount;
  const both = words.both(figures, capital);
  return (
    <>
      <p className={styles.outcome} data-testid="number-words-outcome">
        {figures}
        <br />
        {inWords}
        {moneyLine !== null && (
          <>
            <br />
            {moneyLine}
          </>
        )}
      </p>
      <div className={styles.buttons}>
        {onInsert !== undefined && (
          <Button size="small" appearance="primary" onClick={() => onInsert(both)} data-testid="number-words-insert">
            {words.insert}
          </Button>
        )}
        <CopyButton label={words.copyWords} text={inWords} testId="number-words-copy" />
        <CopyButton label={words.copyBoth} text={both} />
        {moneyLine !== null && <CopyButton label={words.copyMoney} text={moneyLine} testId="number-words-money" />}
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
