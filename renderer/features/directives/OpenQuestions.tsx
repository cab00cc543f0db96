import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { DutyAnswer } from '../../../electron/domain/directive';
import type { OpenQuestion } from '../../../electron/domain/openQuestions';
import { countDays } from '../../../electron/domain/workingDays';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { countedWords } from '../../lib/countedWords';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { HolidayButton } from '../../ui/HolidayDialog';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Directives.module.css';
import { typingYear } from './directiveWords';

const words = strings.editor.questions;

interface QuestionProps {
  readonly question: OpenQuestion;
  readonly year: number;
  readonly onAnswer: (answer: DutyAnswer) => void;
}

function WindowQuestion({
  question,
  year,
  onAnswer,
}: QuestionProps & { readonly question: Extract<OpenQuestion, { question: 'window' }> }) {
  const { proposal, source } = question;
  const [from, setFrom] = useState<IsoDay | null>(proposal?.from ?? null);
  const [to, setTo] = useState<IsoDay | null>(proposal?.to ?? null);
  const isWhole = from !== null && to !== null && from <= to;
  return (
    <>
      <p className={styles.question}>{words.window(question.quote)}</p>
      {source !== null && <p className={styles.quiet}>{words.proposed(source)}</p>}
      <div className={styles.answer}>
        <DayField
          label={strings.editor.from}
          size="small"
          year={year}
          value={from}
          isEager
          onCommit={setFrom}
          testId="answer-from"
        />
        <DayField
          label={strings.editor.to}
          size="small"
          year={year}
          value={to}
          isEager
          onCommit={setTo}
          testId="answer-to"
        />
        <WorkButton
          call="directives.answer"
          size="small"
          appearance="primary"
          disabled={!isWhole}
          onClick={() => isWhole && onAnswer({ question: 'window', from, to })}
          data-testid="answer-window"
        >
          {words.take}
        </WorkButton>
      </div>
    </>
  );
}

function ArrivalQuestion({
  question,
  year,
  onAnswer,
}: QuestionProps & { readonly question: Extract<OpenQuestion, { question: 'arrival' }> }) {
  const { quote, count, proposal } = question;
  const holidays = useQuery('holidays.get', {});
  const [arrivedOn, setArrivedOn] = useState<IsoDay | null>(proposal);
  const counted =
    arrivedOn === null || holidays.status !== 'success'
      ? null
      : countDays({ from: arrivedOn, days: count.days, isWorking: count.isWorking }, holidays.data);
  return (
    <>
      <p className={styles.question}>{words.arrival(quote)}</p>
      <div className={styles.answer}>
        <DayField
          label={strings.reading.counting.arrivedOn}
          size="small"
          year={year}
          value={arrivedOn}
          isEager
          onCommit={setArrivedOn}
          testId="answer-arrived"
        />
        <WorkButton
          call="directives.answer"
          size="small"
          appearance="primary"
          disabled={counted === null}
          onClick={() =>
            counted !== null && onAnswer({ question: 'arrival', arrivedOn: counted.from, lastDay: counted.lastDay })
          }
          data-testid="answer-arrival"
        >
          {words.takeLimit}
        </WorkButton>
        <HolidayButton year={arrivedOn === null ? year : partsOf(arrivedOn).year} />
      </div>
      {counted !== null && (
        <p className={styles.quiet} data-testid="answer-counted">
          {countedWords(quote, count.since, counted)}
        </p>
      )}
    </>
  );
}

function BoundaryQuestion({ question, onAnswer }: QuestionProps) {
  return (
    <>
      <p className={styles.question}>{words.boundary(question.quote)}</p>
      <div className={styles.answer}>
        <WorkButton
          call="directives.answer"
          size="small"
          onClick={() => onAnswer({ question: 'boundary', isInclusive: false })}
          data-testid="answer-exclusive"
        >
          {words.exclusive}
        </WorkButton>
        <WorkButton
          call="directives.answer"
          size="small"
          onClick={() => onAnswer({ question: 'boundary', isInclusive: true })}
          data-testid="answer-inclusive"
        >
          {words.inclusive}
        </WorkButton>
      </div>
    </>
  );
}

/** What the paper leaves open: asked once, kept with the duty, printed among the decisions. */
export function OpenQuestions({ detail }: { readonly detail: DirectiveDetail }) {
  const answer = useMutation('directives.answer');
  const { directive, questions } = detail;
  if (questions.length === 0) return null;
  const run = (scheduleId: string) => (given: DutyAnswer) =>
    void answer.run({ directiveId: directive.id, scheduleId, answer: given });
  return (
    <Notice tone="warning" testId="directive-questions">
      <strong>{words.title}</strong>
      {/* one answer after the other: a second given meanwhile would be lost without a word */}
      <fieldset className="bare" disabled={answer.isPending}>
        {questions.map((question) => {
          const shared = { year: typingYear(directive), onAnswer: run(question.scheduleId) };
          const key = `${question.scheduleId}/${question.question}`;
          if (question.question === 'window') return <WindowQuestion key={key} question={question} {...shared} />;
          if (question.question === 'arrival') return <ArrivalQuestion key={key} question={question} {...shared} />;
          return <BoundaryQuestion key={key} question={question} {...shared} />;
        })}
      </fieldset>
      <FailureNotice failure={answer.failure} />
    </Notice>
  );
}
