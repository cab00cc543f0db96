import type { PaperRequest } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { PdfPreview } from '../../ui/pdf/PdfPreview';

/** The very PDF that saving and printing give. */
export function PaperPreview({ request }: { readonly request: PaperRequest }) {
  return <PdfPreview query={useQuery('papers.preview', request)} />;
}
