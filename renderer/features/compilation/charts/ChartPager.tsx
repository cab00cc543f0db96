import { Button } from '@fluentui/react-components';
import type { ChartView } from '../../../../electron/domain/charts/chartKind';
import type { ChartPages, ChartPicture } from '../../../../electron/domain/charts/scene';
import { formatCount } from '../../../../electron/domain/numbers';
import { strings } from '../../../text/vi';
import { Toolbar } from '../../../ui/Page';

const words = strings.charts;

export interface ChartPagerProps {
  readonly picture: Pick<ChartPicture, 'rows' | 'spans'>;
  readonly view: ChartView;
  readonly onView: (view: ChartView) => void;
}

/** Which units and which periods of a picture that does not hold them all. */
export function ChartPager({ picture: { rows, spans }, view, onView }: ChartPagerProps) {
  if (rows.pages === 1 && spans.pages === 1) return null;
  return (
    <Toolbar>
      <Turning
        label={words.rowPages}
        before={words.previous}
        after={words.next}
        pages={rows}
        onTurn={(page) => onView({ ...view, page })}
        testId="chart-page"
      />
      <Turning
        label={words.spanPages}
        before={words.earlier}
        after={words.later}
        pages={spans}
        onTurn={(span) => onView({ ...view, span })}
        testId="chart-span"
      />
    </Toolbar>
  );
}

function Turning({
  label,
  before,
  after,
  pages: { page, pages },
  onTurn,
  testId,
}: {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly pages: ChartPages;
  readonly onTurn: (page: number) => void;
  readonly testId: string;
}) {
  if (pages === 1) return null;
  return (
    <fieldset className="bare" aria-label={label} data-testid={testId}>
      <Button size="small" disabled={page === 0} onClick={() => onTurn(page - 1)} data-testid={`${testId}-before`}>
        {before}
      </Button>{' '}
      <span role="status">{words.page(formatCount(page + 1), formatCount(pages))}</span>{' '}
      <Button
        size="small"
        disabled={page === pages - 1}
        onClick={() => onTurn(page + 1)}
        data-testid={`${testId}-after`}
      >
        {after}
      </Button>
    </fieldset>
  );
}
