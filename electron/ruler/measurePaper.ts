import type { FontMetrics } from '../documents/fontMetrics';
import type { Layout } from '../documents/layout';
import { rangeWords } from '../documents/legalRanges';
import type { RuleResult, Ruling } from '../domain/ruling';
import { RULES, rulerText } from '../text/rulerText';
import type { MeasuredPaper } from './paper';
import { partsOf } from './parts/paperParts';
import { paragraphsOf } from './parts/paragraphs';
import { ALL_RULES } from './rules/allRules';
import { printedWidthMm } from './rules/places';
import { type Found, legalRange, type Measures, type Rule } from './rules/rule';

/** Holds a finished paper against every rule of the rule set. */
export function measurePaper(paper: MeasuredPaper, layout: Layout, { widthMm }: Pick<FontMetrics, 'widthMm'>): Ruling {
  const parts = partsOf(paper);
  const width = (line: (typeof parts.body)[number]) => printedWidthMm({ ...line, setting: null }, { widthMm });
  const paragraphs = paragraphsOf(parts, paper, width);
  const measures: Measures = { paper, parts, paragraphs, layout, widthMm };
  const { source, sheets } = paper;
  const rules = ALL_RULES.map((rule) => {
    const found = rule.kinds.includes(parts.kind) ? rule.read(measures) : null;
    return resultOf(rule, found, measures);
  });
  return { source, pages: source === 'pdf' ? sheets.length : null, kind: parts.kind, ruleSet: layout.name, rules };
}

function resultOf({ id, article, range }: Rule, found: Found | null, { layout, paper }: Measures): RuleResult {
  const legal = range === null ? null : legalRange(layout, range);
  const words = RULES[id];
  const demand = words.demand(legal === null ? '' : rangeWords(legal).replaceAll('.', ',')); // decimals as clerks write them
  const shared = { id, name: words.name, article: article ?? legal?.basis ?? rulerText.practice, demand };
  if (found === null) return { ...shared, verdict: 'notApplicable', ...NOWHERE };
  const { line, sheet, isKept } = found;
  const at = line?.place ? { leftMm: tenth(line.place.leftMm), topMm: tenth(line.place.baselineMm) } : null;
  const place = rulerText.place(paper.source, sheet, at);
  return {
    ...shared,
    verdict: isKept ? 'kept' : 'broken',
    measured: found.found,
    sheet,
    leftMm: at?.leftMm ?? null,
    topMm: at?.topMm ?? null,
    place,
    quote: line === null ? null : rulerText.quote(line.text),
    remedy: isKept ? null : words.remedy,
    message: isKept ? null : rulerText.sentence(place, words, demand, found.found),
  };
}

const NOWHERE = {
  measured: null,
  sheet: null,
  leftMm: null,
  topMm: null,
  place: null,
  quote: null,
  remedy: null,
  message: null,
} as const;

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
