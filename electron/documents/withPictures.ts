import type { Block, OfficialDocument, SignatureImages } from './model';

/**
 * The same paper as a draft with pictures of signature and seal in its signature block; null: as it is. On the sheet of a
 * copy only the copy's own signer gets them: what is copied was signed by somebody else.
 */
export function withPictures(document: OfficialDocument, images: SignatureImages | null): OfficialDocument {
  if (images === null) return document;
  const isCopy = document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'copyBlock'));
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (isCopy ? copyPictured(block, images) : pictured(block, images))),
  }));
  return { ...document, sections };
}

function pictured(block: Block, signature: SignatureImages): Block {
  return block.kind === 'closing' ? { ...block, signature } : block;
}

function copyPictured(block: Block, signature: SignatureImages): Block {
  return block.kind === 'copyBlock' ? { ...block, closing: { ...block.closing, signature } } : block;
}
