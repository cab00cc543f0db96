import { type FittingKit, tableFit } from '../../documents/body/fitTables';
import { typedTable } from '../../documents/body/typedTable';
import type { PaperDraft } from '../../domain/officePaper';
import type { WrittenInput, WrittenValues } from '../../domain/template/writtenTemplate';
import { typedParts } from '../../domain/typedText/typedLines';
import { typedTables } from '../../domain/typedText/typedTables';
import { writtenMessages } from '../../text/writtenMessages';

const words = writtenMessages.print;

/** What the printed page will not show as it was meant: tables too wide, signs the letters of papers do not have. */
export function printRemarks(draft: PaperDraft, inputs: readonly WrittenInput[], kit: FittingKit): readonly string[] {
  const values: WrittenValues = 'values' in draft.source ? draft.source.values : {};
  const texts = [
    { label: words.subject, text: draft.subject },
    { label: words.addressees, text: draft.addressees.join(' ') },
    ...inputs.map(({ key, label }) => ({ label, text: values[key] ?? '' })),
  ];
  return [
    ...inputs.flatMap((input) => tableRemarks(input, values[input.key] ?? '', kit)),
    ...texts.flatMap(({ label, text }) => {
      const signs = kit.fonts.missingSigns(text);
      return signs.length === 0 ? [] : [words.missingSigns(label, signs)];
    }),
  ];
}

function tableRemarks({ type, label }: WrittenInput, value: string, kit: FittingKit): readonly string[] {
  if (type !== 'body' && type !== 'annexes') return [];
  const unsure = typedTables(value)
    .filter(({ isCertain, said }) => !isCertain && said === null)
    .map((table) => words.headingUnsure(label, table.words.join(', ')));
  return [...unsure, ...widthRemarks(type, label, value, kit)];
}

function widthRemarks(type: WrittenInput['type'], label: string, value: string, kit: FittingKit): readonly string[] {
  const fits = typedParts(value).flatMap((part) =>
    part.kind === 'rows' ? [tableFit(typedTable(part, kit), type === 'annexes', kit)] : [],
  );
  const parts = Math.max(1, ...fits.map((fit) => fit.parts));
  const isTurned = type === 'body' && fits.some(({ orientation }) => orientation === 'landscape');
  return [
    ...(fits.some(({ breaksWords }) => breaksWords) ? [words.tableTooWide(label)] : []),
    ...(parts > 1 ? [words.tableParted(label, parts)] : []),
    ...(isTurned && parts === 1 ? [words.bodyTurned(label)] : []),
  ];
}
