import type { SaidMeaning } from '../../../electron/domain/submission';
import type { PreviewFile } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import styles from './Imports.module.css';

export interface StandingQuestionProps {
  readonly file: PreviewFile;
  readonly onAnswer: (meaning: SaidMeaning) => void;
}

const words = strings.imports.standing;
const ANSWERS: readonly SaidMeaning[] = ['replacement', 'supplement', 'addition'];
const HINTS = {
  replacement: words.replacementHint,
  supplement: words.supplementHint,
  addition: words.additionHint,
} as const;

/** A unit has reported before: what the file is, only the clerk can say; the answer can be changed until it is saved. */
export function StandingQuestion({ file, onAnswer }: StandingQuestionProps) {
  const { earlier } = file;
  const isOpen = file.state === 'needs-answer' && file.choices.every(({ chosen }) => chosen !== null);
  if (earlier === null || (file.meaning === null && !isOpen)) return null;
  const tell = earlier.isInPreview ? words.earlierInPreview : words.earlier;
  return (
    <fieldset className={`bare ${styles.standing}`} data-testid="import-standing">
      <legend className={styles.heading}>{words.title}</legend>
      <p className={styles.quiet}>{tell(earlier.fileName, formatTime(earlier.receivedAt))}</p>
      <p className={styles.quiet}>{words.question}</p>
      {ANSWERS.filter((meaning) => meaning !== 'addition' || file.mayAdd).map((meaning) => (
        <label key={meaning} className={styles.answer}>
          <input
            type="radio"
            name={`standing-${file.index}`}
            checked={file.meaning === meaning}
            onChange={() => onAnswer(meaning)}
            data-testid={`import-${meaning}`}
          />
          <span className={styles.two}>
            <span>{words[meaning]}</span>
            <span className={styles.second}>{HINTS[meaning]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
