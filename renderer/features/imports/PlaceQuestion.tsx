import type { PreviewFile } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Imports.module.css';

export type Place = PreviewFile['choices'][number];

export interface PlaceQuestionProps {
  readonly file: PreviewFile;
  readonly onAnswer: (choice: string, option: string) => void;
}

const words = strings.imports.place;

interface Answer {
  readonly key: string;
  readonly label: string;
  readonly hint: string | null;
}

function answersTo({ kind, options, canAdd }: Place): readonly Answer[] {
  return [
    ...options.map(({ key, label }) => ({ key, label, hint: null })),
    ...(canAdd ? [{ key: 'sum', label: words.sum, hint: words.sumHint }] : []),
    { key: 'supplement', label: words.supplement[kind], hint: words.supplementHint[kind] },
    ...(kind === 'rows' ? [{ key: 'none', label: words.none, hint: null }] : []),
  ];
}

/** A unit stands in several places of one file: which counts, only the clerk can say; open until it is saved. */
export function PlaceQuestion({ file, onAnswer }: PlaceQuestionProps) {
  return file.choices.map((choice) => (
    <fieldset key={choice.id} className={`bare ${styles.standing}`} data-testid={`import-place-${choice.id}`}>
      <legend className={styles.heading}>{words.title[choice.kind](choice.unitName)}</legend>
      <p className={styles.quiet}>{words.question[choice.kind]}</p>
      {answersTo(choice).map(({ key, label, hint }) => (
        <label key={key} className={styles.answer}>
          <input
            type="radio"
            name={`place-${file.index}-${choice.id}`}
            checked={choice.chosen === key}
            onChange={() => onAnswer(choice.id, key)}
            data-testid={`import-place-${choice.id}-${key}`}
          />
          <span className={styles.two}>
            <span>{label}</span>
            {hint !== null && <span className={styles.second}>{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  ));
}
