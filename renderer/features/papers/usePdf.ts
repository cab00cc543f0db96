import { useEffect, useState } from 'react';
import { openPdf, type PDFPageProxy } from './pdf';

export type PdfState =
  | { readonly status: 'opening' }
  | { readonly status: 'broken' }
  | { readonly status: 'open'; readonly pages: readonly PDFPageProxy[] };

/** The pages of a PDF; the former ones stay until the new ones are ready, so the paper does not blink. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [state, setState] = useState<PdfState>({ status: 'opening' });
  useEffect(() => {
    const { document, close } = openPdf(bytes);
    let isGone = false;
    const load = async () => {
      const pdf = await document;
      const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
      const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
      if (!isGone) setState({ status: 'open', pages });
    };
    load().catch((error: unknown) => {
      if (isGone) return;
      console.error('preview broke', error);
      setState({ status: 'broken' });
    });
    return () => {
      isGone = true;
      close();
    };
  }, [bytes]);
  return state;
}
