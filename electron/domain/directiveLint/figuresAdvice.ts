import type { Directive } from '../directive';
import { percentagesIn } from '../directiveText/figures';
import { latestIssueDay } from '../directiveText/issueDay';
import { type Passage, passageOf } from '../directiveText/passage';
import type { PercentReading } from '../directiveText/reading';
import { sentencesOf } from '../directiveText/sentences';
import { formatScaled, scaledPercent } from '../numbers';
import { basesDiffer, tellingWords } from '../percentAudit/bases';
import { foldedPhrase, foldedWords } from '../vietnamese';
import { type Advice, advice } from './advice';
import { sentencesOfPaper } from './words';

/** Percentages against their own counts, targets without what they are a share of, bases that are mixed. */
export function figureAdvice(directive: Directive): readonly Advice[] {
  const read = percentagesOf(directive);
  return [
    ...read.flatMap(({ value, field, clause }) => percentAdvice(value, { field, clause })),
    ...quotedAdvice(directive, read),
    ...mixedBases(read),
    ...mixedInOneOrder(read),
    ...targetAdvice(directive, read),
  ];
}

interface PlacedPercent {
  readonly value: PercentReading;
  readonly field: string;
  readonly clause: string | null;
}

function percentagesOf(directive: Directive): readonly PlacedPercent[] {
  const { placeOfIssue: place, issuedDay: day, issuedMonth: month, issuedYear: year } = directive;
  const paper = { year, issuedBy: latestIssueDay({ place, day, month, year }) };
  return sentencesOfPaper(directive).flatMap(({ text, field, clause }) =>
    sentencesOf(whole(text)).flatMap((sentence) =>
      percentagesIn(sentence, paper, clause).map(({ value }) => ({ value, field, clause })),
    ),
  );
}

function whole(text: string): Passage {
  return passageOf(text, 0, text.length);
}

/** Figures kept with their counts that the paper's own sentences, judged already, do not print. */
function quotedAdvice({ quotedFigures }: Directive, read: readonly PlacedPercent[]): readonly Advice[] {
  return quotedFigures.flatMap(({ printed, counts }, index) => {
    const isJudged = read.some(
      ({ value }) => value.printed === printed && value.numerator === counts?.numerator && value.numerator !== null,
    );
    return counts === null || isJudged
      ? []
      : percentAdvice({ printed, ...counts }, { field: `quotedFigures[${index}]`, clause: null });
  });
}

function percentAdvice(
  value: Pick<PercentReading, 'printed' | 'numerator' | 'denominator'>,
  place: { readonly field: string; readonly clause: string | null },
): readonly Advice[] {
  const { numerator, denominator, printed } = value;
  if (numerator === null || denominator === null) return [];
  const decimals = /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0;
  const printedScaled = Number(printed.replace(/\D/g, ''));
  const rounded = scaledPercent(numerator, denominator, decimals, 'round');
  const truncated = scaledPercent(numerator, denominator, decimals, 'truncate');
  if (rounded === null || truncated === null || printedScaled === rounded) return [];
  const code = printedScaled === truncated ? 'percent-truncated' : 'percent-wrong';
  return [advice(code, place, printed, `${formatScaled(rounded, decimals)}%`)];
}

/** The same people counted on two bases: "người có điện thoại thông minh" and "người trong độ tuổi trưởng thành". */
function mixedBases(read: readonly PlacedPercent[]): readonly Advice[] {
  const outside = read.filter(({ clause, value }) => clause === null && value.base !== null);
  const first = outside[0];
  if (first === undefined) return [];
  const other = outside.find(({ value }) => basesDiffer(first.value.base ?? '', value.base ?? ''));
  return other === undefined
    ? []
    : [advice('mixed-bases', { field: other.field }, other.value.base ?? '', first.value.base)];
}

/** People are counted in many words; two targets of one breath on other people are compared all the same. */
const PEOPLE = /^(?:nguoi|dan so|nhan dan|cong dan|thue bao|hoi vien|doan vien)\b/;

/** "60% dân số trưởng thành …, 90% người dùng điện thoại thông minh": targets of one order on two bases. */
function mixedInOneOrder(read: readonly PlacedPercent[]): readonly Advice[] {
  const targets = read.filter(({ value, clause }) => clause !== null && value.role === 'target' && value.base !== null);
  return targets.flatMap(({ value, field, clause }, index) => {
    const before = targets[index - 1];
    if (before === undefined || before.field !== field || before.value.quote !== value.quote) return [];
    const [left, right] = [before.value.base ?? '', value.base ?? ''];
    const arePeople = [left, right].every((base) => PEOPLE.test(foldedPhrase(base)));
    return arePeople && haveNothingInCommon(left, right) ? [advice('mixed-bases', { field, clause }, right, left)] : [];
  });
}

function haveNothingInCommon(left: string, right: string): boolean {
  const own = (base: string) => tellingWords(foldedWords(base)).filter((word) => word !== 'nguoi');
  return !own(left).some((word) => own(right).includes(word));
}

/** The paper's own sentence says more than the quote, which may end before the base. */
function targetAdvice({ targets, indicators }: Directive, read: readonly PlacedPercent[]): readonly Advice[] {
  return targets.flatMap(({ quote, indicatorId, requiredBasisPoints }, index) => {
    const place = { field: `targets[${index}]` };
    const indicator = indicators.find(({ id }) => id === indicatorId);
    const percent = read.find(
      ({ value }) => value.basisPoints === requiredBasisPoints && value.quote.includes(quote.replace(/[.;,]$/, '')),
    );
    const label = indicator?.denominatorLabel ?? '';
    const hasBase = percent === undefined ? label.trim() !== '' : percent.value.base !== null;
    return [
      ...(hasBase ? [] : [advice('target-without-base', place, quote, label.trim() === '' ? null : label)]),
      ...(indicator?.denominator.kind === 'unreported' && label.trim() !== ''
        ? [advice('base-not-reported', place, quote, indicator.denominatorLabel)]
        : []),
    ];
  });
}
