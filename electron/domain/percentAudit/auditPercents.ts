import { percentagesIn } from '../directiveText/figures';
import { type Passage, sourceText } from '../directiveText/passage';
import { sentencesOf } from '../directiveText/sentences';
import type { AuditedPercent, AuditRemark, PercentAudit } from './audited';
import { auditSentence } from './auditSentence';
import { auditTable } from './auditTable';
import { judgedTogether } from './averages';
import { basesDiffer } from './bases';
import { namedElsewhere } from './namedElsewhere';
import { tablesIn } from './tableRows';

/**
 * Recomputes every percentage of a text from the counts beside it, exactly, and says by which rule it follows.
 * @param raw a text as typed or pasted: paragraphs on lines, tables with tabs or bars
 * @returns places in `raw` with line ends of one kind, in UTF-16 units
 */
export function auditPercents(raw: string): PercentAudit {
  const text = sourceText(raw);
  const { tables, rest } = tablesIn(text);
  const sentences = rest.flatMap(sentencesOf);
  const ofTables = tables.map(auditTable);
  const ofSentences = rest.flatMap(auditParagraph);
  const inTables = ofTables.flatMap((one) => one.percents);
  const inSentences = namedElsewhere(
    text,
    ofSentences.flatMap((one) => one.percents),
    inTables,
  );
  const percents = [...inSentences, ...inTables].toSorted((a, b) => a.span.start - b.span.start);
  const found = [...ofSentences, ...ofTables];
  const remarks = [...found.flatMap((one) => one.remarks), ...mixedRules(percents), ...mixedBases(sentences)];
  return { percents, remarks: remarks.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Sentence by sentence; a rate of several together is judged by those in front of it, which may be sentences away. */
function auditParagraph(paragraph: Passage): readonly Pick<PercentAudit, 'percents' | 'remarks'>[] {
  const audits = sentencesOf(paragraph).map(auditSentence);
  const rates = audits.flatMap((audit) => audit.rates);
  const { percents, remarks } = judgedTogether(rates);
  const anew = new Map(rates.map(({ percent }, index) => [percent, percents[index] ?? percent]));
  return [
    ...audits.map((audit) => ({ ...audit, percents: audit.percents.map((percent) => anew.get(percent) ?? percent) })),
    { percents: [], remarks },
  ];
}

/** Some rounded, some cut off: only figures that tell the two apart are asked. */
function mixedRules(percents: readonly AuditedPercent[]): readonly AuditRemark[] {
  const telling = percents.filter(({ rounded, truncated }) => rounded !== null && rounded !== truncated);
  const first = telling.find(({ verdict }) => verdict === 'rounded');
  const other = telling.find(({ verdict }) => verdict === 'truncated');
  if (first === undefined || other === undefined) return [];
  return [{ code: 'mixedRules', span: other.span, read: other.printed, other: first.printed }];
}

/** Rates of one thing on two groups of people: neither is to be added to, nor held against, the other. */
function mixedBases(sentences: ReturnType<typeof sentencesOf>): readonly AuditRemark[] {
  const paper = { year: null, issuedBy: null };
  const based = sentences.flatMap((sentence) =>
    percentagesIn(sentence, paper, null).flatMap(({ value: { base }, span }) =>
      base === null ? [] : [{ base, span }],
    ),
  );
  const [first] = based;
  const other = based.find(({ base }) => first !== undefined && basesDiffer(first.base, base));
  return first === undefined || other === undefined
    ? []
    : [{ code: 'mixedBases', span: other.span, read: other.base, other: first.base }];
}
