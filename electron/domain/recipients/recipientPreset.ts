import type { RecipientLine } from '../directive';

/** Nơi nhận as the office keeps it for a kind of paper, to be taken whole. */
export interface RecipientPreset {
  readonly id: string;
  /** Of the list of kinds: "cong-van". */
  readonly kindId: string;
  /** As the office calls it: "Công văn đôn đốc". */
  readonly name: string;
  /** Taken by itself on papers of the kind that have no recipients of their own; at most one of a kind is. */
  readonly isDefault: boolean;
  readonly lines: readonly RecipientLine[];
}

/** What a paper of the kind goes to: its own recipients, else the office's usual ones, else none. */
export function recipientsOr(
  own: readonly RecipientLine[],
  kindId: string,
  presets: readonly RecipientPreset[],
): readonly RecipientLine[] {
  if (own.length > 0) return own;
  return presets.find((preset) => preset.kindId === kindId && preset.isDefault)?.lines ?? [];
}
