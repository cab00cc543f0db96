import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { formatCount } from '../../electron/domain/numbers';
import { type PrintChoice, pagesPrinted } from '../../electron/domain/printChoice';
import type { AnyPaperRequest, PrinterList } from '../../electron/ipc/contract';
import { type Mutation, useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { strings } from '../text/vi';
import { Dialog } from './Dialog';
import { FailureNotice } from './FailureNotice';
import { Notice } from './Notice';
import { PrintForm } from './PrintForm';

const words = strings.printing;

export interface PrintDialogProps {
  readonly request: AnyPaperRequest;
  readonly onClose: () => void;
}

/** Prints the very pages of the preview: on a printer chosen here, or by the system's own dialog. */
export function PrintDialog({ request, onClose }: PrintDialogProps) {
  const list = useQuery('papers.printers', {});
  const preview = useQuery('papers.preview', request);
  const bySystem = useMutation('papers.print');
  const direct = useMutation('papers.printDirect');
  const [choice, setChoice] = useState<PrintChoice | null>(null);
  const { refetch } = list;
  useEffect(refetch, [refetch]); // a printer may have been plugged in since
  const isPending = bySystem.isPending || direct.isPending;
  const askSystem = () => {
    direct.reset();
    void bySystem.run(request);
  };
  const print = (chosen: PrintChoice) => {
    bySystem.reset();
    setChoice(chosen);
    void direct.run({ ...request, choice: chosen });
  };
  const unknown = [list, preview].find((query) => query.status === 'error');
  return (
    <Dialog
      title={words.title}
      testId="print-dialog"
      onClose={onClose}
      actions={
        <Button disabled={isPending} onClick={askSystem} data-testid="print-system">
          {words.systemDialog}
        </Button>
      }
    >
      {list.status === 'success' && preview.status === 'success' ? (
        <>
          <PrintForm
            list={list.data}
            pages={preview.data.pages}
            isPending={isPending}
            printed={direct.state.status === 'success' ? choice : null}
            onPrint={print}
          />
          <Sent mutation={direct} choice={choice} list={list.data} pages={preview.data.pages} />
        </>
      ) : (
        unknown === undefined && <p role="status">{strings.loading}</p>
      )}
      {isPending && <p role="status">{words.sending}</p>}
      {bySystem.state.status === 'success' && bySystem.state.value.printed && (
        <Notice tone="success">{words.sentByDialog}</Notice>
      )}
      <FailureNotice
        failure={(unknown?.status === 'error' ? unknown.failure : null) ?? bySystem.failure ?? direct.failure}
      />
    </Dialog>
  );
}

interface SentProps {
  readonly mutation: Mutation<'papers.printDirect'>;
  readonly choice: PrintChoice | null;
  readonly list: PrinterList;
  readonly pages: number;
}

/** What went where, once the printer's service has taken it. */
function Sent({ mutation, choice, list, pages }: SentProps) {
  if (mutation.state.status !== 'success' || choice === null) return null;
  const label = list.printers.find(({ name }) => name === choice.printer)?.label ?? choice.printer;
  return (
    <Notice tone="success" testId="print-sent">
      {words.sent(label, formatCount(choice.copies), formatCount(pagesPrinted(choice.ranges, pages)))}
    </Notice>
  );
}
