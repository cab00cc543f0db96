import { useState } from 'react';
import type { LocalTime } from '../../../../electron/domain/calendar';
import {
  isSameQuestion,
  PLAIN_QUESTION,
  type Question,
  type SavedQuestion,
} from '../../../../electron/domain/pivot/question';
import { hourOn, hourToSave, isSameHour } from '../../../../electron/domain/pivot/savedHour';
import type { AskedCampaign, QuestionCatalogue } from '../../../../electron/ipc/contract';
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
  readonly dataHour?: LocalTime | undefined;
  /** A question that is kept brings the hour it is asked at. */
  readonly onHour: (dataHour: LocalTime | undefined) => void;
}

/** Questions to the figures: put together from a few choices, answered at once, kept under a name. */
export function QuestionsView({ directiveId, asOf, dataHour, onHour }: QuestionsViewProps) {
  const catalogue = useQuery('questions.catalogue', { directiveId, asOf });
  return (
    <QueryView query={catalogue}>
      {(known) => <Questions campaign={{ directiveId, asOf, dataHour }} catalogue={known} onHour={onHour} />}
    </QueryView>
  );
}

interface QuestionsProps extends Pick<QuestionsViewProps, 'onHour'> {
  readonly campaign: AskedCampaign;
  readonly catalogue: QuestionCatalogue;
}

function Questions({ campaign, catalogue, onHour }: QuestionsProps) {
  const { asOf } = campaign;
  const hour = hourToSave(campaign.dataHour, asOf);
  const [question, setQuestion] = useState<Question>(() => catalogue.ready[0]?.question ?? PLAIN_QUESTION);
  const [chosen, setChosen] = useState<string>(() => catalogue.ready[0]?.key ?? '');
  const [saved, setSaved] = useState<SavedQuestion | null>(null);
  const [ownHour, setOwnHour] = useState(campaign.dataHour);
  const open = (key: string, next: Question, kept: SavedQuestion | null) => {
    setChosen(key);
    setQuestion(next);
    setSaved(kept);
    // the hour that a question brought goes with it, unless another one was chosen meanwhile
    const isBrought = saved !== null && isSameHour(saved.hour, hour);
    const own = isBrought ? ownHour : campaign.dataHour;
    setOwnHour(own);
    onHour(kept === null ? own : hourOn(kept.hour, asOf));
  };
  const isChanged = saved !== null && !(isSameQuestion(saved.question, question) && isSameHour(saved.hour, hour));
  return (
    <div className={styles.view} data-testid="questions">
      <ViewBar
        directiveId={campaign.directiveId}
        catalogue={catalogue}
        question={question}
        hour={hour}
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
          campaign={campaign}
          question={question}
          name={isChanged ? '' : (saved?.name ?? '')}
          onSort={(sort) => setQuestion((before) => ({ ...before, sort }))}
        />
      )}
    </div>
  );
}
