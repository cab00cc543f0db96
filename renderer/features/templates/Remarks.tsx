import { Button } from '@fluentui/react-components';
import type { TemplateCheck, TemplateRemark } from '../../../electron/ipc/contract';
import { templates } from '../../text/templates';
import { Notice } from '../../ui/Notice';
import styles from './Templates.module.css';

const words = templates.editor;

export interface RemarksProps {
  readonly check: TemplateCheck;
  /** Nothing is said of a built-in one: it cannot be changed. */
  readonly isOwn: boolean;
  readonly onGoTo: (place: string) => void;
}

/** Why a template is refused, and what is only odd about it; each sentence leads to its place. */
export function Remarks({ check, isOwn, onGoTo }: RemarksProps) {
  if (!isOwn) return null;
  const { faults, advice } = check;
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="error" testId="template-faults">
          <Sentences title={words.faults(faults.length)} remarks={faults} onGoTo={onGoTo} />
        </Notice>
      )}
      {faults.length === 0 && advice.length > 0 && (
        <Notice tone="warning" testId="template-advice">
          <Sentences title={words.advice} remarks={advice} onGoTo={onGoTo} />
        </Notice>
      )}
    </>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly remarks: readonly TemplateRemark[];
  readonly onGoTo: (place: string) => void;
}

function Sentences({ title, remarks, onGoTo }: SentencesProps) {
  return (
    <div className={styles.remarks}>
      {title}
      <ul>
        {remarks.map(({ place, sentence }) => (
          <li key={`${place} ${sentence}`}>
            {sentence}{' '}
            {place !== '' && (
              <Button size="small" appearance="subtle" onClick={() => onGoTo(place)} data-testid="template-go-to">
                {words.goTo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
