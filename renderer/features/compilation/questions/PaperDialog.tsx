import { useState } from 'react';
import type { QuestionPaperRequest } from '../../../../electron/ipc/contract';
import { useMutation } from '../../../lib/useMutation';
import { useQuery } from '../../../lib/useQuery';
import { questions as words } from '../../../text/questions';
import { strings } from '../../../text/vi';
import { Dialog } from '../../../ui/Dialog';
import { FailureNotice } from '../../../ui/FailureNotice';
import { PrintDialog } from '../../../ui/PrintDialog';
import { PdfPreview } from '../../../ui/pdf/PdfPreview';
import { ShowInFolder } from '../../../ui/ShowInFolder';
import styles from './Questions.module.css';
import { SmallButton } from './SmallButton';

const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

/** The answer as it prints on A4, to be saved and printed. */
export function PaperDialog({
  request,
  onClose,
}: {
  readonly request: QuestionPaperRequest;
  readonly onClose: () => void;
}) {
  const preview = useQuery('papers.preview', request);
  const save = useMutation('papers.save');
  const [isPrinting, setIsPrinting] = useState(false);
  const savedTo = save.state.status === 'success' ? (save.state.value?.savedTo ?? null) : null;
  return (
    <Dialog title={words.paperTitle} onClose={onClose} width={1040} testId="question-paper-dialog">
      <div className={styles.stack}>
        <div className={styles.bar}>
          {FORMATS.map((format) => (
            <SmallButton
              key={format}
              label={strings.papers.save[format]}
              isDisabled={save.isPending}
              onClick={() => void save.run({ ...request, format })}
              testId={`question-save-${format}`}
            />
          ))}
          <SmallButton label={strings.papers.print} onClick={() => setIsPrinting(true)} testId="question-print" />
          {savedTo !== null && <span role="status">{strings.papers.savedTo(savedTo)}</span>}
          {savedTo !== null && <ShowInFolder path={savedTo} />}
        </div>
        <FailureNotice failure={save.failure} />
        <div className={styles.preview}>
          <PdfPreview query={preview} />
        </div>
      </div>
      {isPrinting && <PrintDialog request={request} onClose={() => setIsPrinting(false)} />}
    </Dialog>
  );
}
