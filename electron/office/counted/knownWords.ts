import type { IsKnownWord } from '../../domain/destruction/countedIssue';
import { foldForSearch } from '../../domain/vietnamese';
import type { ReportContext } from '../../imports/readReport';

/** Names of forms, their fields and columns, and of units: what a sentence may quote where people are not kept. */
export function knownWords({ forms, units }: Pick<ReportContext, 'forms' | 'units'>): IsKnownWord {
  let words: ReadonlySet<string> | null = null;
  return (folded) => {
    words ??= new Set(
      [
        ...forms.flatMap(({ label, fields, columns }) => [
          label,
          ...[...fields, ...columns].flatMap((field) => [field.label, ...field.labelVariants]),
        ]),
        ...units.map(({ name }) => name),
        'Không phát sinh',
      ].map(foldForSearch),
    );
    return words.has(folded);
  };
}
