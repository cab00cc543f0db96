import type { FormDefinition, FormField } from '../../domain/form';
import { labelWords, wordings } from './labels';

/** Share of the words that tell a field from the others which a short heading has to keep. */
const ENOUGH = 0.5;
/** Surer than a column taken by its kind alone, less sure than any printed wording. */
export const BY_SHORT_HEADING = 0.6;

interface Shortened {
  /** Every word of any wording of the field. */
  readonly known: ReadonlySet<string>;
  /** Words of the printed label that not all figures of the form share. */
  readonly telling: readonly string[];
}

const cores = new WeakMap<FormDefinition, ReadonlyMap<FormField, Shortened>>();

/**
 * True when a heading says a figure of the form in few words: "Có Smartphone" for "Số cán bộ, CC, VC, người lao động có
 * Smartphone". It has to hold words that tell the figure from the form's others, none of theirs, and no word the form
 * does not have ("Chưa cài Bluezone" is something else).
 */
export function isShortFor(heading: string, field: FormField, form: FormDefinition): boolean {
  const all = shortened(form);
  const own = all.get(field);
  const words = labelWords(heading);
  if (own === undefined || words.length === 0 || !words.every((word) => own.known.has(word))) return false;
  const kept = own.telling.filter((word) => words.includes(word));
  if (kept.length === 0 || kept.length < own.telling.length * ENOUGH) return false;
  return [...all].every(
    ([other, { telling }]) =>
      other === field || !telling.some((word) => words.includes(word) && !own.telling.includes(word)),
  );
}

function shortened(form: FormDefinition): ReadonlyMap<FormField, Shortened> {
  const cached = cores.get(form);
  if (cached !== undefined) return cached;
  const counts = form.fields.filter(({ type }) => type === 'count');
  const labels = counts.map((field) => labelWords(field.label));
  const found = new Map(
    counts.length < 2
      ? []
      : counts.map((field, at) => {
          const telling = (labels[at] ?? []).filter((word) => !labels.every((label) => label.includes(word)));
          return [field, { known: new Set(wordings(field).flat()), telling }] as const;
        }),
  );
  cores.set(form, found);
  return found;
}
