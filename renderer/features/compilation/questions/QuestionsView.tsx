import { useState } from 'react';
import type { LocalTime } from '../../../../electron/domain/calendar';
import {
  isSameQuestion,
  PLAIN_QUESTION,
  type Question,
  type SavedQuestion,
} from '../../../../electron/domain/pivot/question';
import type { QuestionCatalogue } from '../../../../electron/ipc/contract';
import { useQuery } from '../../../lib/useQuery';
import { questions as words } from '../../../text/questions';
import { EmptyState } from '../../../ui/EmptyState';
import { Table20Regular } from '../../../ui/icons';
import { QueryView } from '../../../ui/QueryView';
import { AnswerView } from './AnswerView';
import { QuestionBuilder } from './QuestionBuilder';
import styles from './Questions.module.css';
import { ViewBar } from './ViewBar';

export interface QuestionsViewProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** Questions to the figures: put together from a few choices, answered at once, kept under a name. */
export function QuestionsView({ directiveId, asOf }: QuestionsViewProps) {
  const catalogue = useQuery('questions.catalogue', { directiveId, asOf });
  return (
    <QueryView query={catalogue}>
      {(known) => <Questions directiveId={directiveId} asOf={asOf} catalogue={known} />}
    </QueryView>
  );
}

interface QuestionsProps extends QuestionsViewProps {
  readonly catalogue: QuestionCatalogue;
}

function Questions({ directiveId, asOf, catalogue }: QuestionsProps) {
  const [question, setQuestion] = useState<Question>(() => catalogue.ready[0]?.question ?? PLAIN_QUESTION);
  const [chosen, setChosen] = useState<string>(() => catalogue.ready[0]?.key ?? '');
  const [saved, setSaved] = useState<SavedQuestion | null>(null);
  const open = (key: string, next: Question, kept: SavedQuestion | null) => {
    setChosen(key);
    setQuestion(next);
    setSaved(kept);
  };
  const isChanged = saved !== null && !isSameQuestion(saved.question, question);
  return (
    <div className={styles.view} data-testid="questions">
      <ViewBar
        directiveId={directiveId}
        catalogue={catalogue}
        question={question}
        chosen={chosen}
        saved={saved}
        isChanged={isChanged}
        onOpen={open}
      />
      <QuestionBuilder catalogue={catalogue} asOf={asOf} question={question} onChange={setQuestion} />
      {question.fields.length === 0 ? (
        <EmptyState icon={<Table20Regular fontSize={40} />} title={words.empty} hint={words.emptyHint} />
      ) : (
        <AnswerView
          directiveId={directiveId}
          asOf={asOf}
          question={question}
          name={isChanged ? '' : (saved?.name ?? '')}
          onSort={(sort) => setQuestion((before) => ({ ...before, sort }))}
        />
      )}
    </div>
  );
}
