import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Compilation, CompiledCounts, CompiledIndicator, Coverage } from '../../domain/compilation';
import { formatCount } from '../../domain/numbers';
import { type LevelTotals, sectionsOf } from '../../domain/summary/byLevel';
import { filledCount } from '../../domain/summary/chosenUnits';
import { decimalsOfTotals } from '../../domain/totalDecimals';
import { standInCount } from '../../text/choiceText';
import { fillText } from '../fillTemplate';
import { type Layout, textWidthMm } from '../layout';
import { type Block, type Cell, paragraph, type Row, type Section, type Table } from '../model';
import { capitalized, momentText, romanNumeral } from '../officialText';
import { countCell, percentCell } from './figureCells';

const schema = z.strictObject({
  id: z.literal('levels-annex'),
  version: z.int().min(1),
  name: z.string(),
  source: z.string(),
  title: z.string(),
  asOf: z.string(),
  asOfHour: z.string(),
  indicator: z.string(),
  columns: z.strictObject({ ordinal: z.string(), name: z.string(), percent: z.string(), coverage: z.string() }),
  sections: z.strictObject({ groups: z.string(), kinds: z.string(), parents: z.string() }),
  coverage: z.string(),
  total: z.string(),
  rounded: z.string(),
  truncated: z.string(),
  adding: z.string(),
  shared: z.string(),
  sharedUnit: z.string(),
});

/** The words of the annex with totals by groups, kinds and the units above. */
export type LevelsTemplate = z.infer<typeof schema>;

/** Reads `resources/templates/levels-annex.json`. @throws ZodError when it is not right */
export function loadLevelsTemplate(resourcesFolder: string): LevelsTemplate {
  return schema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'templates', 'levels-annex.json'), 'utf8')));
}

export interface LevelsAnnex {
  readonly label: string;
  readonly reference: string;
  readonly compilation: Compilation;
  readonly levels: readonly LevelTotals[];
  /** What duty and period a rate is read from. */
  readonly dutyNameOf: (indicator: CompiledIndicator) => string;
}

/** Totals by groups, kinds and the units above: a table for each rate, with its coverage in every row. */
export function levelsAnnex(annex: LevelsAnnex, template: LevelsTemplate, layout: Layout): Section {
  const { label, reference, compilation, levels } = annex;
  const shown = compilation.indicators.flatMap((indicator) => {
    const own = levels.find(({ indicatorId }) => indicatorId === indicator.indicatorId);
    return own === undefined ? [] : [{ indicator, own }];
  });
  return {
    orientation: 'portrait',
    restartsPageNumbers: true,
    blocks: [
      { kind: 'annexHead', label, titleLines: [template.title], reference },
      italic(asOfText(compilation, template)),
      ...shown.flatMap(({ indicator, own }, index) => [
        paragraph(
          fillText(template.indicator, {
            number: String(index + 1),
            label: capitalized(indicator.label),
            dutyName: annex.dutyNameOf(indicator),
          }),
        ),
        tableOf(indicator, own, template, layout),
        ...notesOf(indicator, own, template),
      ]),
    ],
  };
}

function asOfText({ asOf, dataHour }: Compilation, template: LevelsTemplate): string {
  const text = dataHour === undefined ? template.asOf : template.asOfHour;
  return fillText(text, { asOf: momentText(dataHour ?? asOf), arrivedBy: momentText(asOf) });
}

function italic(text: string): Block {
  const made = paragraph(text, 'centred');
  return { ...made, runs: made.runs.map((run) => ({ ...run, italic: true })) };
}

const ORDINAL_MM = 12;
const COUNT_MM = 27;
const PERCENT_MM = 17;
const COVERAGE_MM = 36;

function tableOf(indicator: CompiledIndicator, own: LevelTotals, template: LevelsTemplate, layout: Layout): Table {
  const { columns } = template;
  const rest = textWidthMm(layout, 'portrait') - ORDINAL_MM - 2 * COUNT_MM - PERCENT_MM - COVERAGE_MM;
  return {
    kind: 'table',
    size: 'normal',
    columns: [
      { header: columns.ordinal, widthMm: ORDINAL_MM, align: 'center' },
      { header: columns.name, widthMm: rest, align: 'left' },
      { header: indicator.denominatorLabel, widthMm: COUNT_MM, align: 'right' },
      { header: indicator.numeratorLabel, widthMm: COUNT_MM, align: 'right' },
      { header: columns.percent, widthMm: PERCENT_MM, align: 'right' },
      { header: columns.coverage, widthMm: COVERAGE_MM, align: 'left' },
    ],
    rows: [
      ...sectionsOf(own).flatMap((section, index) => [
        headRow(romanNumeral(index + 1), template.sections[section]),
        ...own[section].map((part, place) => partRow(String(place + 1), part.name, part, { indicator, template })),
      ]),
      totalRow(indicator, template),
    ],
  };
}

function headRow(numeral: string, name: string): Row {
  return {
    kind: 'total',
    cells: [
      { text: numeral, align: 'center' },
      { text: name, align: 'left', columnSpan: 5 },
    ],
  };
}

interface Counted extends CompiledCounts {
  readonly percentScaled: number | null;
  readonly coverage: Coverage;
  readonly filled: number;
}

interface TableWords {
  readonly indicator: CompiledIndicator;
  readonly template: LevelsTemplate;
}

function partRow(ordinal: string, name: string, part: Counted, words: TableWords): Row {
  return { kind: 'body', cells: [{ text: ordinal }, { text: name }, ...figureCells(part, words)] };
}

function totalRow(indicator: CompiledIndicator, template: LevelsTemplate): Row {
  const total = { ...indicator, filled: filledCount(indicator.units) };
  const label: Cell = { text: template.total, align: 'center', columnSpan: 2 };
  return { kind: 'total', cells: [label, ...figureCells(total, { indicator, template })] };
}

function figureCells(part: Counted, { indicator, template }: TableWords): readonly Cell[] {
  const { reported, expected } = part.coverage;
  const decimals = decimalsOfTotals(indicator.units); // alike for all parts, so that a column adds up to the eye, too
  const coverage = fillText(template.coverage, {
    reported: formatCount(reported),
    expected: formatCount(expected),
    standIns: standInCount(part.filled),
  });
  return [
    countCell(part.denominator, decimals.denominator),
    countCell(part.numerator, decimals.numerator),
    percentCell(part.percentScaled, indicator.decimals),
    { text: coverage, align: 'left' },
  ];
}

/** Names of groups have commas of their own. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function notesOf(indicator: CompiledIndicator, { shared }: LevelTotals, template: LevelsTemplate): readonly Block[] {
  const { decimals, rounding } = indicator;
  const rule = rounding === 'round' ? template.rounded : template.truncated;
  const names = shared.map(({ name, groups }) => fillText(template.sharedUnit, { unit: name, groups: quoted(groups) }));
  return [
    paragraph(`${fillText(rule, { decimals: String(decimals) })} ${template.adding}`),
    ...(names.length === 0 ? [] : [paragraph(fillText(template.shared, { names: names.join('; ') }))]),
  ];
}
