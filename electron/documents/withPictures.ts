import type { OfficialDocument, SignatureImages } from './model';

/** The same paper as a draft with pictures of signature and seal in its signature block; null: as it is. */
export function withPictures(document: OfficialDocument, images: SignatureImages | null): OfficialDocument {
  if (images === null) return document;
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'closing' ? { ...block, signature: images } : block)),
  }));
  return { ...document, sections };
}
