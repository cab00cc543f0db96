/** The parser of pdf.js comes without types; it is only loaded, never called by us. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
