import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { listGroups, listSuccessions, listUnits } from '../../db/units';
import { dayOf, type LocalTime, partsOf } from '../../domain/calendar';
import type { CompiledIndicator } from '../../domain/compilation';
import { compile } from '../../domain/compile';
import { earlierPeriods, periodsOf } from '../../domain/compilePeriods';
import type { CompileInput } from '../../domain/compileUnits';
import type { PeriodKey } from '../../domain/period';
import { byLevel } from '../../domain/summary/byLevel';
import type { TotalsQuestion } from '../../domain/summary/dataHour';
import { isFieldRate } from '../../domain/upper/fieldRates';
import type { PointedText, PointSource } from '../../domain/upper/point';
import { type CompiledWithLevels, type Found, figureValue } from '../../domain/upper/pointValue';
import { levelText } from '../../text/levelText';
import { dayText, momentText } from '../../text/moment';
import { periodName } from '../../text/periodText';
import { upperText as say } from '../../text/upperText';
import { dutiesOfCampaign } from '../facts/campaignFacts';
import { totalsInput } from '../readCampaign';
import { chosenSignatory } from '../signing';
import { pointedRates } from './rates';

/** Answers what a cell takes; totals of a period are added up once, however many cells ask. */
export class PointValues {
  private readonly byPeriod = new Map<PeriodKey | null, ReadonlyMap<string, CompiledWithLevels>>();
  private readonly periods = new Map<string, readonly PeriodKey[]>();

  constructor(
    private readonly db: ReadDb,
    private readonly question: TotalsQuestion,
    /** Rates that the form takes figures of: its words speak of them; none: of the first one. */
    private readonly shown: ReadonlySet<string> = new Set(),
  ) {}

  /** Rates of the period that counts at that hour. */
  current(): readonly CompiledIndicator[] {
    return [...this.compiled(null).values()].map(({ indicator }) => indicator);
  }

  valueOf(source: PointSource): Found {
    if (source.kind === 'text') return this.textOf(source.text);
    return figureValue(source, this.compiledOf(source.indicatorId, source.periodsBack));
  }

  /** null: there is no such rate, or no period so far back. */
  compiledOf(indicatorId: string, periodsBack: number): CompiledWithLevels | null {
    const now = this.compiled(null).get(indicatorId) ?? null;
    if (now === null || periodsBack === 0) return now;
    const { period, formId } = now.indicator;
    const wanted = earlierPeriods(this.periodsOfForm(formId), period)[periodsBack - 1];
    if (wanted === undefined) return null;
    const then = this.compiled(wanted).get(indicatorId) ?? null;
    return then?.indicator.period === wanted ? then : null;
  }

  private compiled(period: PeriodKey | null): ReadonlyMap<string, CompiledWithLevels> {
    const known = this.byPeriod.get(period);
    if (known !== undefined) return known;
    const { db, question } = this;
    const units = listUnits(db);
    const groups = listGroups(db);
    const successions = listSuccessions(db);
    const input = totalsInput(db, period === null ? question : { ...question, period });
    const { indicators } = compile(this.withFigures(input));
    const made = new Map(
      indicators.map((indicator) => [
        indicator.indicatorId,
        { indicator, levels: byLevel(indicator, units, groups, levelText.noParent, successions) },
      ]),
    );
    this.byPeriod.set(period, made);
    return made;
  }

  /** Figures without a rate of their own are counted only where the form takes them. */
  private withFigures(input: CompileInput): CompileInput {
    const asked = pointedRates(this.db, input.directive).filter(({ id }) => isFieldRate(id) && this.shown.has(id));
    if (asked.length === 0) return input;
    return { ...input, directive: { ...input.directive, indicators: [...input.directive.indicators, ...asked] } };
  }

  private periodsOfForm(formId: string): readonly PeriodKey[] {
    const known = this.periods.get(formId);
    if (known !== undefined) return known;
    const duties = dutiesOfCampaign(this.db, this.question.directiveId).filter((duty) => duty.formId === formId);
    const made = periodsOf(duties);
    this.periods.set(formId, made);
    return made;
  }

  private textOf(text: PointedText): Found {
    const { asOf, dataHour = asOf } = this.question;
    const day = dayOf(asOf);
    const office = findOffice(this.db);
    const signer = () => chosenSignatory(this.db, null, day);
    switch (text) {
      case 'dataHour':
        return { value: { kind: 'moment', at: dataHour, hasClock: true, text: momentText(dataHour) }, ...PLAIN };
      case 'day':
        return { value: { kind: 'moment', at: asOf, hasClock: false, text: dayText(day) }, ...PLAIN };
      case 'dayInWords':
        return plain(dayInWords(asOf));
      case 'placeAndDay':
        return plain(office === null ? '' : `${office.placeOfIssue}, ${dayInWords(asOf)}`);
      case 'period':
        return plain(this.told(({ period }) => periodName(period)));
      case 'coverage':
        return plain(this.told(({ coverage }) => say.coverage(coverage)));
      case 'missingUnits':
        return plain(this.told(({ coverage: { missing } }) => say.missing(missing.map(({ name }) => name))));
      case 'officeName':
        return plain(office?.name ?? '');
      case 'signerName':
        return plain(signer()?.fullName ?? '');
      case 'signerPosition':
        return plain(signer()?.authorityLines.join(' ') ?? '');
    }
  }

  /** One word where it is the same of every rate, else each with its rate: the first one's would pass for all. */
  private told(wordOf: (rate: CompiledIndicator) => string): string {
    const all = this.current();
    const own = this.shown.size === 0 ? all.slice(0, 1) : all.filter(({ indicatorId }) => this.shown.has(indicatorId));
    const [word = '', ...others] = new Set(own.map(wordOf));
    return others.length === 0 ? word : own.map((rate) => `${rate.label}: ${wordOf(rate)}`).join('; ');
  }
}

const PLAIN = { coverage: null, isStandIn: false } as const;

function plain(text: string): Found {
  return text === '' ? { none: 'notReported' } : { value: { kind: 'text', text }, ...PLAIN };
}

/** "ngày 17 tháng 8 năm 2021"; days below 10 and months 1 and 2 carry a zero (NĐ 30/2020). */
function dayInWords(at: LocalTime): string {
  const { year, month, day } = partsOf(dayOf(at));
  const two = (number: number, below: number) => (number < below ? `0${number}` : String(number));
  return `ngày ${two(day, 10)} tháng ${two(month, 3)} năm ${year}`;
}
