import { useState } from 'react';
import { formatCount } from '../../../../electron/domain/numbers';
import { lineKey } from '../../../../electron/domain/pivot/answer';
import { clipboardTable } from '../../../../electron/domain/pivot/clipboardTable';
import { orderRows } from '../../../../electron/domain/pivot/orderRows';
import { plainRows } from '../../../../electron/domain/pivot/plainTable';
import type { Question, RowSort } from '../../../../electron/domain/pivot/question';
import type { AskedCampaign, QuestionPaperRequest, WordedAnswer } from '../../../../electron/ipc/contract';
import { copyTable } from '../../../lib/clipboard';
import { useMutation } from '../../../lib/useMutation';
import { useQuery } from '../../../lib/useQuery';
import { questions as words } from '../../../text/questions';
import { strings } from '../../../text/vi';
import { Dialog } from '../../../ui/Dialog';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Notice } from '../../../ui/Notice';
import { QueryView } from '../../../ui/QueryView';
import { ShowInFolder } from '../../../ui/ShowInFolder';
import { AnswerGrid } from './AnswerGrid';
import { BehindDialog } from './BehindDialog';
import { PaperDialog } from './PaperDialog';
import styles from './Questions.module.css';
import { openRows, toggled } from './questionModel';
import { SmallButton } from './SmallButton';

export interface AnswerViewProps {
  readonly campaign: AskedCampaign;
  readonly question: Question;
  /** As it is saved; "" while it is not, or not as it stands. */
  readonly name: string;
  readonly onSort: (sort: RowSort | null) => void;
}

/** The answer: the question in words, the table, and ways to take it elsewhere. */
export function AnswerView(props: AnswerViewProps) {
  const { campaign, question } = props;
  // how it is sorted changes no figure
  const answer = useQuery('questions.answer', { ...campaign, question: { ...question, sort: null } });
  return <QueryView query={answer}>{(found) => <Answer {...props} answer={found} />}</QueryView>;
}

function Answer({ answer, ...props }: AnswerViewProps & { readonly answer: WordedAnswer }) {
  const { campaign, question, name, onSort } = props;
  const { directiveId, asOf: at, dataHour } = campaign;
  const [closed, setClosed] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<{ readonly row: string; readonly column: string } | null>(null);
  const names = new Map(answer.rows.map((line, row) => [line, (answer.rowLabels[row] ?? []).join(' ')]));
  const order = orderRows(answer, question.sort, (line) => names.get(line) ?? '');
  const shown = openRows(answer, order, new Set(closed));
  return (
    <>
      <p className={styles.sentence} data-testid="question-sentence">
        {answer.sentence}
      </p>
      <AnswerBar
        answer={answer}
        order={shown}
        request={{ kind: 'question', directiveId, at, dataHour, question, name }}
      />
      {answer.rows.length === 0 ? (
        <p className={styles.noRows}>{words.noRows}</p>
      ) : (
        <AnswerGrid
          answer={answer}
          order={shown}
          closed={new Set(closed)}
          sort={question.sort}
          onSort={onSort}
          onToggle={(key) => setClosed((before) => toggled(before, key))}
          onOpen={(row, column) => {
            const [rowLine, columnLine] = [answer.rows[row], answer.columns[column]];
            if (rowLine && columnLine) setOpened({ row: lineKey(rowLine), column: lineKey(columnLine) });
          }}
        />
      )}
      {opened !== null && (
        <BehindDialog
          campaign={campaign}
          question={{ ...question, sort: null }}
          cell={opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface AnswerBarProps {
  readonly answer: WordedAnswer;
  readonly order: readonly number[];
  readonly request: QuestionPaperRequest;
}

const ANSWER_SHOWN_MS = 4000;

function AnswerBar({ answer, order, request }: AnswerBarProps) {
  const [dialog, setDialog] = useState<'notes' | 'paper' | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const saveXlsx = useMutation('papers.save');
  const saveCsv = useMutation('questions.saveCsv');
  const copy = () => {
    const { rowLabels, columnLabels, rowHead, coverageHead } = answer;
    const table = plainRows({ answer, rowLabels, columnLabels, rowHead, coverageHead }, order);
    // the hour, who is in it and what is not whole go along: a table alone tells none of it
    const said = [answer.sentence, ...answer.noteTexts].map((text) => [{ text }]);
    const rows = [...table, [{ text: '' }], ...said];
    setCopied(copyTable(clipboardTable(rows, words.plainly)) ? words.copied : strings.actions.copyDenied);
    setTimeout(() => setCopied(null), ANSWER_SHOWN_MS);
  };
  const savedTo = [saveXlsx, saveCsv].map(({ state }) => (state.status === 'success' ? state.value?.savedTo : null));
  return (
    <>
      <div className={styles.bar}>
        <SmallButton
          label={words.notes(formatCount(answer.noteTexts.length))}
          onClick={() => setDialog('notes')}
          testId="question-notes"
        />
        <span className={styles.spacer} />
        <span role="status" data-testid="question-copied">
          {copied}
        </span>
        <SmallButton label={words.copy} onClick={copy} testId="question-copy" />
        <SmallButton
          label={strings.papers.save.xlsx}
          isDisabled={saveXlsx.isPending}
          onClick={() => {
            saveCsv.reset();
            void saveXlsx.run({ ...request, format: 'xlsx' });
          }}
          testId="question-xlsx"
        />
        <SmallButton
          label={words.saveCsv}
          isDisabled={saveCsv.isPending}
          onClick={() => {
            saveXlsx.reset();
            void saveCsv.run(request);
          }}
          testId="question-csv"
        />
        <SmallButton label={words.paper} onClick={() => setDialog('paper')} testId="question-paper" />
      </div>
      {savedTo.map(
        (path) =>
          path && (
            <Notice key={path} tone="success" testId="question-saved-file" actions={<ShowInFolder path={path} />}>
              {strings.papers.savedTo(path)}
            </Notice>
          ),
      )}
      <FailureNotice failure={saveXlsx.failure ?? saveCsv.failure} />
      {dialog === 'notes' && (
        <Dialog title={words.notesTitle} onClose={() => setDialog(null)} width={680} testId="question-notes-dialog">
          <ul className={styles.notes}>
            {[...answer.noteTexts, answer.legend].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Dialog>
      )}
      {dialog === 'paper' && <PaperDialog request={request} onClose={() => setDialog(null)} />}
    </>
  );
}
