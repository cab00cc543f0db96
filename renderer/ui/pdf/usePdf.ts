import { useEffect, useState } from 'react';
import { openPdf, type PDFPageProxy } from './pdf';

export type PdfState =
  | { readonly status: 'opening' }
  | { readonly status: 'broken' }
  | { readonly status: 'open'; readonly pages: readonly PDFPageProxy[]; readonly close: () => void };

/** The pages of a PDF; the former ones stay, open, until the new ones are ready, so the paper does not blink. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [state, setState] = useState<PdfState>({ status: 'opening' });
  useEffect(() => {
    const { document, close } = openPdf(bytes);
    let isWanted = true;
    let isShown = false;
    const load = async () => {
      const pdf = await document;
      const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
      const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
      if (!isWanted) return;
      isShown = true;
      setState({ status: 'open', pages, close });
    };
    load().catch((error: unknown) => {
      if (!isWanted) return;
      console.error('preview broke', error);
      setState({ status: 'broken' });
    });
    return () => {
      isWanted = false;
      if (!isShown) close();
    };
  }, [bytes]);
  // A page of a closed document cannot be drawn again: the former document is closed when the next has taken its place,
  // and one closed because its screen was hidden is forgotten, so that it is opened anew when the screen comes back.
  useEffect(() => {
    if (state.status !== 'open') return undefined;
    return () => {
      state.close();
      setState((current) => (current === state ? { status: 'opening' } : current));
    };
  }, [state]);
  return state;
}
