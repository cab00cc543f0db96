import type { IsoDay } from '../domain/calendar';
import type { Compilation, CompiledIndicator } from '../domain/compilation';
import type { FormDefinition } from '../domain/form';
import type { LevelTotals } from '../domain/summary/byLevel';
import type { PaperTemplate } from '../domain/template/paperTemplate';
import type { Unit } from '../domain/unit';
import { type Filling, fillSections, fillText, phrase } from './fillTemplate';
import type { ChartBlock, OfficialDocument, Section } from './model';
import { issueDateText, momentText, numberAndCode, romanNumeral, unbroken } from './officialText';
import type { PaperInput } from './paperInput';
import type { PaperKit } from './paperKit';
import { addresseesBlock } from './parts/addressees';
import { citation } from './parts/citation';
import { closingBlock } from './parts/closing';
import { type AnnexPlace, annexIndicators, compiledAnnexFillings } from './parts/compiledAnnexes';
import { finished } from './parts/finished';
import { officeLetterhead } from './parts/letterhead';
import { levelsAnnex } from './parts/levelsAnnex';
import {
  belowUnits,
  dutyFillings,
  indicatorDutyName,
  indicatorFilling,
  type ReportWords,
  sumFillings,
} from './parts/reportFilling';
import { signerOf } from './parts/signer';
import { namesInSentence } from './parts/unitNames';
import { endedOnce, markedEnd } from './written/endMark';

export interface ReportInput extends PaperInput {
  readonly forms: readonly FormDefinition[];
  readonly units: readonly Unit[];
  readonly compilation: Compilation;
  /** What the clerk says about the figures, paragraph by paragraph; left out: nothing. */
  readonly remarks?: readonly string[];
  /** Totals by groups, kinds and the units above, for an annex of their own; left out: no such annex. */
  readonly levels?: readonly LevelTotals[] | undefined;
  /** Pictures that go along, in an annex of their own behind the others; left out: none. */
  readonly charts?: readonly ChartBlock[];
  /** The report that this one takes the place of; left out or null: none. */
  readonly replaced?: ReplacedReport | null;
}

/** A report that went out with other figures of the same summary. */
export interface ReplacedReport {
  /** "05/BC-UBND" */
  readonly number: string;
  readonly issuedOn: IsoDay | null;
  /** "" where none was given. */
  readonly reason: string;
  /** What the totals were and are, rate by rate. */
  readonly moves: readonly string[];
}

/** What the tables of a campaign are made of. */
export type AnnexedFigures = Pick<ReportInput, 'directive' | 'forms' | 'units' | 'compilation'>;

/**
 * Báo cáo tổng hợp with the tables of units as annexes (NĐ 30/2020, Phụ lục I, II and III.1). Pure: the same figures
 * give the same paper.
 */
export function prepareReport(input: ReportInput, kit: PrepareKit): OfficialDocument {
  const template = kit.templates.report;
  const code = codeOf(input, kit);
  const annexes = annexIndicators(input.compilation).length;
  const labels = annexLabels(annexes + (input.levels === undefined ? 0 : 1) + (hasCharts(input) ? 1 : 0), kit);
  const place = {
    labels: labels.slice(0, annexes),
    reference: phrase(template, 'reference', {
      number: numberAndCode(input.number, code),
      date: issueDateText(input.issuedOn, input.at),
      officeName: unbroken(input.office.name),
    }),
  };
  const others = {
    levels: input.levels === undefined ? '' : (labels[annexes] ?? ''),
    charts: hasCharts(input) ? (labels.at(-1) ?? '') : '',
  };
  const filling = fillingOf(input, kit, place, others);
  return finished({
    title: fillText(template.title, filling.fields),
    issuer: input.office.name,
    sections: [
      ...filledSections(template.sections, filling, input, kit),
      ...levelSections(input, kit, { label: others.levels, reference: place.reference }),
      ...chartSections(input, kit, { label: others.charts, reference: place.reference }),
    ],
  });
}

function hasCharts({ charts = [] }: ReportInput): boolean {
  return charts.length > 0;
}

/** Pictures in an annex of their own, the last one. */
function chartSections(
  { charts = [] }: ReportInput,
  { layout }: ReportKit,
  head: { readonly label: string; readonly reference: string },
): readonly Section[] {
  if (charts.length === 0) return [];
  const annexHead = { kind: 'annexHead' as const, ...head, titleLines: [layout.wording.charts] };
  return [{ orientation: 'portrait', restartsPageNumbers: true, blocks: [annexHead, ...charts] }];
}

/** The annexes of the report alone, its tables of units, for another paper to take along. */
export function reportAnnexes(input: ReportInput, kit: ReportKit, place: AnnexPlace): readonly Section[] {
  const sections = kit.templates.report.sections.filter(({ forEach }) => forEach === 'annexes');
  return filledSections(sections, fillingOf(input, kit, place), input, kit);
}

/** Totals by level in an annex behind all others, when they are wanted. */
function levelSections(
  input: ReportInput,
  { layout, templates, levelsAnnex: words }: PrepareKit,
  head: { readonly label: string; readonly reference: string },
): readonly Section[] {
  const { compilation, levels } = input;
  if (levels === undefined) return [];
  const dutyNameOf = (indicator: CompiledIndicator) =>
    indicatorDutyName(indicator, { forms: input.forms, template: templates.report });
  return [markedEnd(levelsAnnex({ ...head, compilation, levels, dutyNameOf }, words, layout), layout.wording.endMark)];
}

type ReportKit = Pick<PaperKit, 'layout' | 'templates'>;
type PrepareKit = ReportKit & Pick<PaperKit, 'levelsAnnex'>;

function codeOf({ office }: ReportInput, { templates }: ReportKit): string {
  return phrase(templates.report, 'code', { symbol: office.symbol });
}

function filledSections(
  sections: PaperTemplate['sections'],
  filling: Filling,
  input: ReportInput,
  kit: ReportKit,
): readonly Section[] {
  const letterhead = officeLetterhead(input, codeOf(input, kit), kit.layout);
  return fillSections({ sections }, filling, letterhead).map((section) =>
    endedOnce(section, kit.layout.wording.endMark),
  );
}

/** How the annexes behind the tables of units are called; '': there is none. */
interface OtherAnnexes {
  readonly levels: string;
  readonly charts: string;
}
const NO_OTHERS: OtherAnnexes = { levels: '', charts: '' };

function fillingOf(input: ReportInput, kit: ReportKit, place: AnnexPlace, others = NO_OTHERS): Filling {
  const template = kit.templates.report;
  const { office, directive, compilation } = input;
  const replaced = input.replaced ?? null;
  const words: ReportWords = {
    template,
    forms: input.forms,
    nameOf: namesInSentence(input.units),
    schedules: directive.schedules,
  };
  return {
    fields: {
      campaignName: directive.campaignName,
      ...momentsOf(compilation),
      officeName: office.name,
      citation: citation('citation', directive, office, template),
      annexNames: place.labels.join(', '),
      levelsAnnex: others.levels,
      chartsAnnex: others.charts,
      replacedNumber: replaced?.number ?? '',
      replacedDate: replaced === null ? '' : issueDateText(replaced.issuedOn, input.at),
      replacedReason: replaced?.reason ?? '',
    },
    conditions: {
      ...reportConditions(compilation),
      hasReplaced: replaced !== null,
      hasReplacedReason: replaced !== null && replaced.reason !== '',
      hasLevels: input.levels !== undefined,
      hasCharts: hasCharts(input),
      hasDataHour: compilation.dataHour !== undefined,
      hasRemarks: (input.remarks ?? []).length > 0,
    },
    lists: {
      duties: dutyFillings(compilation, words),
      indicators: compilation.indicators.map((indicator) => indicatorFilling(indicator, words)),
      sums: sumFillings(compilation, words),
      remarks: (input.remarks ?? []).map((remark) => ({ fields: { remark }, conditions: {} })),
      moves: (replaced?.moves ?? []).map((move) => ({ fields: { move }, conditions: {} })),
      roundings: roundingFillings(compilation.indicators),
      annexes: compiledAnnexFillings(compilation, words, kit.layout, place),
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
}

/** The hour the figures speak of, and the one by which they had come; one and the same unless they are cut at a data hour. */
function momentsOf({ asOf, dataHour }: Compilation) {
  return { asOf: momentText(dataHour ?? asOf), arrivedBy: momentText(asOf) };
}

function reportConditions({ indicators, others = [] }: Compilation): Readonly<Record<string, boolean>> {
  const hasMissing = [...indicators, ...others].some(({ units }) => units.some(({ state }) => state === 'missing'));
  const hasBelow = indicators.some((indicator) => belowUnits(indicator).length > 0);
  const isKnown =
    indicators.length + others.length > 0 &&
    indicators.every(({ coverage }) => coverage.reported === coverage.expected) &&
    others.every(({ units }) => units.every(({ receivedAt }) => receivedAt !== null));
  return {
    hasAnnex: annexIndicators({ indicators }).length > 0,
    hasMissing,
    hasBelow,
    isAllWell: !hasMissing && !hasBelow && isKnown,
    isUnknown: !hasMissing && !hasBelow && !isKnown,
    hasIndicators: indicators.length > 0,
    hasNoIndicators: indicators.length === 0 && others.length === 0,
    hasNoFigures: indicators.length === 0 && others.every(({ sums }) => sums.length === 0),
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

/** "Phụ lục" alone, numbered in Roman numerals only when there are two or more (III.1.b). */
function annexLabels(count: number, { layout, templates }: ReportKit): readonly string[] {
  const { annex } = layout.wording;
  if (count === 1) return [annex];
  return Array.from({ length: count }, (_, index) =>
    phrase(templates.report, 'annexNumber', { annex, numeral: romanNumeral(index + 1) }),
  );
}
