import type { ReadDb } from '../../db/database';
import { listGroups, listUnits } from '../../db/units';
import type { Directive } from '../../domain/directive';
import { isFieldRate } from '../../domain/upper/fieldRates';
import { POINTED_FIGURES, POINTED_TEXTS, type PointSource, type Whose } from '../../domain/upper/point';
import type { PointChoices } from '../../ipc/contract';
import { levelText } from '../../text/levelText';
import { upperText as say } from '../../text/upperText';
import { unitsOwing } from './owing';
import { pointedRates } from './rates';

export interface PointWords {
  readonly choices: PointChoices;
  labelOf(source: PointSource): string;
  /** Whose figure it is, for a list that names a unit once; words by themselves. */
  whoseOf(source: PointSource): string;
}

/** Everything a cell may take of a campaign, in words. */
export function pointWords(db: ReadDb, directive: Directive): PointWords {
  const rates = pointedRates(db, directive);
  const choices: PointChoices = {
    indicators: rates.map(({ id, label }) => ({ id, label })),
    figures: POINTED_FIGURES.map((figure) => ({ figure, label: say.figures[figure] })),
    texts: POINTED_TEXTS.map((text) => ({ text, label: say.texts[text] })),
    whose: whoseChoices(db, directive.id),
  };
  const whoseLabels = new Map(choices.whose.map(({ whose, label }) => [whoseKey(whose), label]));
  const indicators = new Map(rates.map((indicator) => [indicator.id, indicator]));
  const labelOfWhose = (whose: Whose) => whoseLabels.get(whoseKey(whose)) ?? ('id' in whose ? whose.id : '');
  return {
    choices,
    whoseOf: (source) => (source.kind === 'text' ? say.texts[source.text] : labelOfWhose(source.whose)),
    labelOf: (source) => {
      if (source.kind === 'text') return say.texts[source.text];
      const indicator = indicators.get(source.indicatorId);
      const whose = labelOfWhose(source.whose);
      const figure =
        source.figure === 'numerator'
          ? (indicator?.numeratorLabel ?? '')
          : source.figure === 'denominator'
            ? (indicator?.denominatorLabel ?? '')
            : say.figures[source.figure];
      const isOnly = isFieldRate(source.indicatorId) || directive.indicators.length === 1;
      const rate = isOnly && indicator !== undefined ? null : (indicator?.label ?? source.indicatorId);
      return say.label(whose, figure, rate, source.periodsBack);
    },
  };
}

export function whoseKey(whose: Whose): string {
  return 'id' in whose ? `${whose.kind}/${whose.id}` : whose.kind;
}

function whoseChoices(db: ReadDb, directiveId: string): PointChoices['whose'] {
  const units = unitsOwing(db, directiveId);
  const all = listUnits(db);
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const groups = listGroups(db).filter(({ id }) => units.some((unit) => unit.groups.includes(id)));
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const parents = [...new Set(units.map(({ parentId }) => parentId ?? ''))];
  const part = (kind: 'group' | 'unitKind' | 'parent', id: string, label: string) => ({ whose: { kind, id }, label });
  return [
    { whose: { kind: 'total' }, label: say.total },
    ...groups.map(({ id, name }) => part('group', id, say.group(name))),
    ...(kinds.length < 2 ? [] : kinds.map((kind) => part('unitKind', kind, say.unitKind(kind)))),
    ...(parents.length < 2
      ? []
      : parents.map((id) => part('parent', id, say.parent(nameOf.get(id) ?? levelText.noParent)))),
    ...units.map(({ id, name }) => ({ whose: { kind: 'unit' as const, id }, label: name })),
  ];
}
