import type { ComparedIndicator, ComparedUnit, RateOnBase } from '../../../electron/domain/comparison/comparison';
import { formatCount } from '../../../electron/domain/numbers';
import { countOrDash, formatChange, formatShare } from '../../lib/formatting';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import { TracedName } from '../../ui/trace/TracedName';

const words = strings.comparison;

type ComparedColumn = Column<ComparedUnit>;

/** A number at the right edge, largest first at the first click. */
function numberColumn<Row>(
  key: string,
  header: string,
  value: (row: Row) => number | null,
  render: (row: Row) => string,
  width = 96,
): Column<Row> {
  return { key, header, width, align: 'end', firstDirection: 'descending', sortValue: value, render };
}

export function comparedColumns({
  decimals,
  indicatorId,
  period,
}: Pick<ComparedIndicator, 'decimals' | 'indicatorId' | 'period'>): readonly ComparedColumn[] {
  return [
    {
      key: 'unit',
      header: strings.table.unit,
      minWidth: 150,
      isRowHeader: true,
      isSticky: true,
      sortValue: ({ name }) => name,
      render: ({ id, name }) => <TracedName indicatorId={indicatorId} period={period} unitId={id} unitName={name} />,
    },
    numberColumn(
      'before',
      words.before,
      ({ before }) => before.numerator,
      ({ before }) => countOrDash(before.numerator),
    ),
    numberColumn(
      'now',
      words.now,
      ({ now }) => now.numerator,
      ({ now }) => countOrDash(now.numerator),
    ),
    numberColumn(
      'moved',
      words.moved,
      ({ movement }) => movement.units,
      ({ movement }) => formatChange(movement.units, 0),
    ),
    numberColumn(
      'growth',
      words.growth,
      ({ movement, before }) =>
        movement.units === null || !before.numerator ? null : movement.units / before.numerator,
      ({ movement }) => signedGrowth(movement),
    ),
    numberColumn(
      'percentBefore',
      words.percentBefore,
      ({ before }) => before.percentScaled,
      ({ before }) => before.percentPrinted ?? strings.dash,
    ),
    numberColumn(
      'percentNow',
      words.percentNow,
      ({ now }) => now.percentScaled,
      ({ now }) => now.percentPrinted ?? strings.dash,
    ),
    numberColumn(
      'points',
      words.points,
      ({ movement }) => movement.pointsScaled,
      ({ movement }) => formatChange(movement.pointsScaled, decimals),
      80,
    ),
    {
      ...numberColumn<ComparedUnit>(
        'rankBefore',
        words.rankBefore,
        ({ rankBefore }) => rankBefore,
        ({ rankBefore }) => countOrDash(rankBefore),
        76,
      ),
      firstDirection: 'ascending',
    },
    {
      ...numberColumn<ComparedUnit>(
        'rankNow',
        words.rankNow,
        ({ rankNow }) => rankNow,
        ({ rankNow }) => countOrDash(rankNow),
        76,
      ),
      firstDirection: 'ascending',
    },
    {
      key: 'rankChange',
      header: words.rankChange,
      width: 88,
      align: 'end',
      firstDirection: 'descending',
      sortValue: ({ rankChange }) => rankChange,
      render: ({ rankChange }) => <RankChange places={rankChange} />,
    },
  ];
}

function signedGrowth({ units, growthPrinted }: ComparedUnit['movement']): string {
  if (units === null || growthPrinted === null) return strings.dash;
  return `${units > 0 ? '+' : units < 0 ? '-' : ''}${growthPrinted}`;
}

/** The arrow tells it in black and white, the spoken words to a screen reader. */
function RankChange({ places }: { readonly places: number | null }) {
  if (places === null) return strings.dash;
  if (places === 0) return words.rankSame;
  const count = formatCount(Math.abs(places));
  const [shown, spoken] =
    places > 0
      ? [words.rankUp(count), words.rankUpSpoken(count)]
      : [words.rankDown(count), words.rankDownSpoken(count)];
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="offScreen">{spoken}</span>
    </>
  );
}

export const baseColumns: readonly Column<RateOnBase>[] = [
  { key: 'base', header: words.base, isRowHeader: true, render: ({ label }) => label },
  numberColumn(
    'numerator',
    words.numerator,
    ({ numerator }) => numerator,
    ({ numerator }) => countOrDash(numerator),
    120,
  ),
  numberColumn(
    'denominator',
    words.denominator,
    ({ denominator }) => denominator,
    ({ denominator }) => countOrDash(denominator),
    120,
  ),
  numberColumn(
    'percent',
    words.percent,
    ({ percentScaled }) => percentScaled,
    ({ percentPrinted }) => percentPrinted ?? strings.dash,
    100,
  ),
  numberColumn(
    'counted',
    words.counted,
    ({ counted }) => counted,
    ({ counted, expected }) => formatShare(counted, expected),
    130,
  ),
];
