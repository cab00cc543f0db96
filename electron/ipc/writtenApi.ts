import type { IsoDay, LocalTime } from '../domain/calendar';
import type { DocumentKind } from '../domain/documentKind';
import type { PaperDraft } from '../domain/officePaper';
import type { WrittenInput } from '../domain/template/writtenTemplate';

/** A kind of paper that can be typed in the app, with what is typed for it. */
export interface WrittenKind {
  readonly kind: DocumentKind;
  /** null: a copy, which has no template. */
  readonly templateId: string | null;
  readonly inputs: readonly WrittenInput[];
  /** Secretary and chair sign it, as named among the inputs. */
  readonly isSignedByChair: boolean;
}

/** A paper that was being typed. */
export interface KeptWriting {
  readonly place: string;
  readonly savedAt: LocalTime;
  /** JSON of the editor. */
  readonly draft: string;
}

/** A paper as it stands in the editor, saved or not. */
export interface DraftPaperRequest {
  readonly kind: 'draft';
  readonly draft: PaperDraft;
  /** With the kept pictures of its signer and of the seal, only for this look or print; left out: without. */
  readonly hasPictures?: boolean | undefined;
}

/** A scan that was kept, for the window to draw its pages. */
export interface TakenScan {
  readonly sha256: string;
  readonly fileName: string;
  /** Kind by content: "application/pdf", "image/jpeg", "image/png", "image/webp". */
  readonly media: string;
  readonly bytes: Uint8Array;
}

/** Calls about papers that are typed in the app. */
export interface WrittenCoreApi {
  'written.kinds': (input: Record<string, never>) => { kinds: readonly WrittenKind[] };
  /** A new paper of the kind, with what its template and the office put there; nothing is written. */
  'written.begin': (input: { kindId: string; directiveId: string | null }) => PaperDraft;
  /** Keeps a scan that is to be copied. */
  'written.takeScan': (input: { path: string }) => TakenScan;
  'written.drafts': (input: Record<string, never>) => { drafts: readonly KeptWriting[] };
  /** What stands in the editor now; null: nothing worth keeping. `movedFrom`: the place it was kept under so far. */
  'written.saveDraft': (input: {
    place: string;
    draft: string | null;
    movedFrom?: string | undefined;
  }) => Record<string, never>;
  /** Sentences on what the paper lacks and who had better not sign it on its day; null: today. */
  'written.remarks': (input: { draft: PaperDraft; day: IsoDay | null }) => { remarks: readonly string[] };
}
