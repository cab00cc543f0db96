import type { Closing } from './model';

/** As many lines as always reach below the signature beside them, so that none is missing a neighbour. */
const BESIDE_SIGNATURE = 18;
/** A few lines more are better kept together than begun overleaf. */
const FEW = 4;

/**
 * Recipients beside the signature, and those that run on below it and overleaf: a list of dozens kept whole would take
 * the signature to a page of its own, away from the text.
 */
export function recipientsApart({ recipientLines }: Pick<Closing, 'recipientLines'>): {
  readonly beside: readonly string[];
  readonly below: readonly string[];
} {
  const isLong = recipientLines.length > BESIDE_SIGNATURE + FEW;
  const count = isLong ? BESIDE_SIGNATURE : recipientLines.length;
  return { beside: recipientLines.slice(0, count), below: recipientLines.slice(count) };
}
