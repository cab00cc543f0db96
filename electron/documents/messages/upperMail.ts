import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LocalTime } from '../../domain/calendar';
import type { Compilation, CompiledIndicator, UnitRef } from '../../domain/compilation';
import type { Directive } from '../../domain/directive';
import { formatCount } from '../../domain/numbers';
import type { OfficeProfile } from '../../domain/office';
import type { PeriodKey } from '../../domain/period';
import { decimalsOfTotals, formatTotal } from '../../domain/totalDecimals';
import { standInShare } from '../../text/choiceText';
import { periodName, periodSuffix } from '../../text/periodText';
import { totalNotes } from '../../text/totalNotes';
import { fillLines, fillText } from '../fillTemplate';
import { capitalized, momentText } from '../officialText';
import { messageLine } from './messageTemplate';

/** A paragraph of names that a reader still takes in. */
const MOST_NAMED = 20;

const schema = z.strictObject({
  id: z.literal('upper-mail'),
  version: z.int().min(1),
  name: z.string(),
  source: z.string(),
  phrases: z.strictObject({
    known: z.string(),
    unknown: z.string(),
    missing: z.string(),
    missingMany: z.string(),
    noReceiver: z.string(),
  }),
  subject: z.string(),
  body: z.array(messageLine).min(1),
});

/** The words of the mail with which the office's own report goes up. */
export type UpperMailTemplate = z.infer<typeof schema>;

/** Reads `resources/templates/upper-mail.json`. @throws ZodError when it is not right */
export function loadUpperMailTemplate(resourcesFolder: string): UpperMailTemplate {
  return schema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'templates', 'upper-mail.json'), 'utf8')));
}

export interface UpperMailGround {
  readonly office: OfficeProfile;
  readonly directive: Directive;
  /** The directive as running text names it. */
  readonly citation: string;
  readonly receivers: readonly string[];
  /** null: the paper names no period. */
  readonly period: PeriodKey | null;
  /** The moment the figures are cut at: nothing that came later is in the text. */
  readonly at: LocalTime;
  readonly compilation: Compilation;
}

/** Subject and body; every figure with its base and with the units it is made of, those that are not in it by name. */
export function upperMail(ground: UpperMailGround, template: UpperMailTemplate): { subject: string; body: string } {
  const { office, directive, citation, receivers, period, at, compilation } = ground;
  const { dataHour } = compilation;
  const fields = {
    officeName: office.name,
    campaignName: directive.campaignName,
    citation,
    receiver: receivers.join(', ') || template.phrases.noReceiver,
    period: period === null ? '' : periodSuffix(period),
    at: dataHour === undefined ? momentText(at) : `${momentText(dataHour)} (báo cáo nhận đến ${momentText(at)})`,
    contact: office.contact,
  };
  const figures = compilation.indicators.map((indicator) => ({ fields: { figure: figureText(indicator, template) } }));
  const filling = { fields, conditions: { hasContact: office.contact !== '' }, lists: { figures } };
  return {
    subject: fillText(template.subject, fields),
    body: fillLines(template.body, filling).join('\n'),
  };
}

function figureText(indicator: CompiledIndicator, { phrases }: UpperMailTemplate): string {
  const { coverage, numerator, denominator, percentPrinted } = indicator;
  const shared = {
    label: capitalized(indicator.label),
    measure: indicator.measure,
    period: indicator.period === 'once' ? '' : `${periodName(indicator.period)} `,
    share: `${formatCount(coverage.reported)}/${formatCount(coverage.expected)}`,
    missing: `${standInShare(indicator.units)}${missingText(coverage.missing, phrases)}`,
  };
  const notes = totalNotes(indicator, ({ name }) => name).map((line) => `\n  + ${line}.`);
  if (numerator === null || denominator === null || percentPrinted === null)
    return `${fillText(phrases.unknown, shared)}${notes.join('')}`;
  const decimals = decimalsOfTotals(indicator.units);
  const counts = {
    numerator: formatTotal(numerator, decimals.numerator),
    denominator: formatTotal(denominator, decimals.denominator),
    percent: percentPrinted,
  };
  return `${fillText(phrases.known, { ...shared, ...counts })}${notes.join('')}`;
}

/** By name as far as a mail is still read; the report in it names them all. */
function missingText(missing: readonly UnitRef[], phrases: UpperMailTemplate['phrases']): string {
  const units = missing
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ');
  if (units === '') return '';
  const more = missing.length - MOST_NAMED;
  return more > 0
    ? fillText(phrases.missingMany, { units, more: formatCount(more) })
    : fillText(phrases.missing, { units });
}
