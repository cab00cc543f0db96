import type { Compilation, CompiledIndicator } from '../domain/compilation';
import type { FormDefinition } from '../domain/form';
import { formatCount } from '../domain/numbers';
import { shortfallSumOf } from '../domain/shortfallSum';
import type { Unit } from '../domain/unit';
import { type Filling, fillSections, fillText, phrase } from './fillTemplate';
import type { OfficialDocument } from './model';
import { issueDateText, momentText, numberAndCode, romanNumeral } from './officialText';
import type { PaperInput } from './paperInput';
import type { PaperKit } from './paperKit';
import { addresseesBlock } from './parts/addressees';
import { citation } from './parts/citation';
import { closingBlock } from './parts/closing';
import { finished } from './parts/finished';
import { officeLetterhead } from './parts/letterhead';
import {
  belowUnits,
  dutyFillings,
  indicatorDutyName,
  indicatorFilling,
  listsPersons,
  type ReportWords,
} from './parts/reportFilling';
import { signerOf } from './parts/signer';
import { namesInSentence } from './parts/unitNames';
import { unitTable } from './parts/unitTable';
import { endedOnce } from './written/endMark';

export interface ReportInput extends PaperInput {
  readonly forms: readonly FormDefinition[];
  readonly units: readonly Unit[];
  readonly compilation: Compilation;
  /** What the clerk says about the figures, paragraph by paragraph; left out: nothing. */
  readonly remarks?: readonly string[];
}

/**
 * Báo cáo tổng hợp with the tables of units as annexes (NĐ 30/2020, Phụ lục I, II and III.1). Pure: the same figures
 * give the same paper.
 */
export function prepareReport(input: ReportInput, kit: Pick<PaperKit, 'layout' | 'templates'>): OfficialDocument {
  const template = kit.templates.report;
  const { office, directive, compilation } = input;
  const words: ReportWords = {
    template,
    forms: input.forms,
    nameOf: namesInSentence(input.units),
    schedules: directive.schedules,
  };
  const code = phrase(template, 'code', { symbol: office.symbol });
  const filling: Filling = {
    fields: {
      campaignName: directive.campaignName,
      asOf: momentText(compilation.asOf),
      officeName: office.name,
      citation: citation('citation', directive, office, template),
      annexNames: annexLabels(input, kit).join(', '),
    },
    conditions: { ...reportConditions(compilation), hasRemarks: (input.remarks ?? []).length > 0 },
    lists: {
      duties: dutyFillings(compilation, words),
      indicators: compilation.indicators.map((indicator) => indicatorFilling(indicator, words)),
      remarks: (input.remarks ?? []).map((remark) => ({ fields: { remark }, conditions: {} })),
      roundings: roundingFillings(compilation.indicators),
      annexes: annexFillings(input, kit, words, code),
    },
    slots: {
      addressees: addresseesBlock(directive.reportReceivers, kit.layout),
      closing: [
        closingBlock(
          {
            recipients: directive.reportRecipients,
            archiveSuffix: office.archiveSuffix,
            startsAsAbove: directive.reportReceivers.length > 0,
            ...signerOf(input.signatory),
          },
          kit.layout,
        ),
      ],
    },
  };
  return finished({
    title: fillText(template.title, filling.fields),
    issuer: office.name,
    sections: fillSections(template, filling, officeLetterhead(input, code, kit.layout)).map((section) =>
      endedOnce(section, kit.layout.wording.endMark),
    ),
  });
}

function reportConditions({ indicators }: Compilation): Readonly<Record<string, boolean>> {
  const hasMissing = indicators.some((indicator) => indicator.units.some((unit) => unit.state === 'missing'));
  const hasBelow = indicators.some((indicator) => belowUnits(indicator).length > 0);
  const isKnown = indicators.length > 0 && indicators.every(({ coverage }) => coverage.reported === coverage.expected);
  return {
    hasAnnex: annexIndicators(indicators).length > 0,
    hasMissing,
    hasBelow,
    isAllWell: !hasMissing && !hasBelow && isKnown,
    isUnknown: !hasMissing && !hasBelow && !isKnown,
    hasIndicators: indicators.length > 0,
    hasNoIndicators: indicators.length === 0,
  };
}

/** How rates were cut to their decimals: once for all rates that were cut alike. */
function roundingFillings(indicators: readonly CompiledIndicator[]): readonly Filling[] {
  const rated = indicators.filter(({ percentPrinted }) => percentPrinted !== null);
  const ways = [...new Set(rated.map(({ rounding, decimals }) => `${rounding}/${decimals}`))];
  return ways.map((way) => {
    const alike = rated.filter(({ rounding, decimals }) => `${rounding}/${decimals}` === way);
    return {
      fields: { decimals: String(alike[0]?.decimals ?? 0), labels: alike.map(({ label }) => label).join('; ') },
      conditions: {
        isRounded: alike[0]?.rounding === 'round' && ways.length === 1,
        isTruncated: alike[0]?.rounding === 'truncate' && ways.length === 1,
        isRoundedInPart: alike[0]?.rounding === 'round' && ways.length > 1,
        isTruncatedInPart: alike[0]?.rounding === 'truncate' && ways.length > 1,
      },
    };
  });
}

function annexIndicators(indicators: readonly CompiledIndicator[]): readonly CompiledIndicator[] {
  return indicators.filter((indicator) => indicator.units.length > 0);
}

/** "Phụ lục" alone, numbered in Roman numerals only when there are two or more (III.1.b). */
function annexLabels(
  { compilation }: ReportInput,
  { layout, templates }: Pick<PaperKit, 'layout' | 'templates'>,
): readonly string[] {
  const annexes = annexIndicators(compilation.indicators);
  if (annexes.length === 1) return [layout.wording.annex];
  return annexes.map((_, index) =>
    phrase(templates.report, 'annexNumber', { annex: layout.wording.annex, numeral: romanNumeral(index + 1) }),
  );
}

function annexFillings(
  input: ReportInput,
  kit: Pick<PaperKit, 'layout' | 'templates'>,
  words: ReportWords,
  code: string,
): readonly Filling[] {
  const labels = annexLabels(input, kit);
  const reference = phrase(words.template, 'reference', {
    number: numberAndCode(input.number, code),
    date: issueDateText(input.issuedOn, input.at),
    officeName: input.office.name,
  });
  return annexIndicators(input.compilation.indicators).map((indicator, index) => {
    const { coverage, decimals, rounding } = indicator;
    const short = shortfallSumOf(indicator);
    const { table, orientation } = unitTable(
      indicator,
      indicator.newPersons !== null && listsPersons(indicator, words),
      words.template,
      kit.layout,
    );
    return {
      fields: {
        annexLabel: labels[index] ?? '',
        annexTitle: phrase(words.template, 'annexTitle', { label: indicator.label.toLocaleUpperCase('vi') }),
        reference,
        dutyName: indicatorDutyName(indicator, words),
        reported: formatCount(coverage.reported),
        expected: formatCount(coverage.expected),
        missingNames: coverage.missing.map(words.nameOf).join(', '),
        decimals: String(decimals),
        shortfallSum: formatCount(short?.sum ?? 0),
        shortfallTotal: formatCount(short?.total ?? 0),
      },
      conditions: {
        hasMissing: coverage.missing.length > 0,
        isComplete: coverage.missing.length === 0,
        isSumRounded: short !== null && !short.hasSurplus,
        isSumBeyond: short?.hasSurplus ?? false,
        isRounded: rounding === 'round',
        isTruncated: rounding === 'truncate',
      },
      slots: { unitTable: [table] },
      orientation,
    };
  });
}
