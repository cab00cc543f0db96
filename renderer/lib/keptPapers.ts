import type { PaperDraft } from '../../electron/domain/officePaper';
import { FORMS } from './formPlaces';

/** A paper in the editor. */
export interface Editing {
  /** Where it is kept while it is typed: the paper's id, or a place of its own before it is first saved. */
  readonly place: string;
  /** null: not saved yet. */
  readonly paperId: string | null;
  readonly draft: PaperDraft;
}

const NEW_PLACE = 'moi:';

/** @param serial tells papers apart that are begun one after another */
export function newPlace(serial: string): string {
  return `${NEW_PLACE}${serial}`;
}

export function keptText({ draft }: Editing): string {
  return JSON.stringify(draft);
}

/** What was kept of an editor; null when it is not one (an older version of the app wrote it). */
export function fromKept(place: string, text: string): Editing | null {
  const draft = place.startsWith(FORMS) ? null : parsed(text);
  if (draft === null) return null;
  return { place, paperId: place.startsWith(NEW_PLACE) ? null : place, draft };
}

function parsed(text: string): PaperDraft | null {
  try {
    const value: unknown = JSON.parse(text);
    const isDraft = typeof value === 'object' && value !== null && 'kindId' in value && 'source' in value;
    return isDraft ? (value as PaperDraft) : null; // written by keptText; the core judges every part of it anew
  } catch {
    return null;
  }
}
