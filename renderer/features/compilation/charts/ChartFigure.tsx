import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { SCREEN_LOOK } from '../../../../electron/domain/charts/looks';
import type { ChartPicture, ScenePoint } from '../../../../electron/domain/charts/scene';
import { toSvg } from '../../../../electron/domain/charts/toSvg';
import { strings } from '../../../text/vi';
import { CHART_ACTIONS } from './ChartActions';
import styles from './Charts.module.css';
import { pointAfterKey, pointAt } from './chartKeys';

const words = strings.charts;

/** A picture one can walk through value by value; what is walked to is framed, shown in words and said. */
export function ChartFigure({ picture }: { readonly picture: ChartPicture }) {
  const { scene, title, summary, points, columns } = picture;
  const [at, setAt] = useState<number | null>(null);
  const point = at === null ? undefined : points[at];
  const [isByKey, setIsByKey] = useState(false);
  const walk = (event: KeyboardEvent) => {
    const next = pointAfterKey(event, at, points.length, columns);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    setIsByKey(true);
  };
  const pointTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = scene.width / box.width;
    const found = pointAt(points, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    if (found === null) return;
    setAt(found);
    setIsByKey(false);
  };
  return (
    <figure className={styles.figure} data-row-menu data-menu-from={CHART_ACTIONS} data-testid="chart">
      <div
        className={styles.picture}
        role="application"
        aria-roledescription={words.role}
        aria-label={`${title}. ${summary} ${words.hint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its values are walked through by keys
        tabIndex={0}
        onKeyDown={walk}
        onPointerMove={pointTo}
        onPointerDown={pointTo}
        data-testid="chart-picture"
      >
        <Drawing picture={picture} />
        {point !== undefined && <Walked point={point} scene={scene} isByKey={isByKey} />}
      </div>
      <figcaption className={styles.caption} data-reading={point === undefined ? undefined : ''}>
        <span className="offScreen">{summary}</span>
        <span aria-live="polite" data-testid="chart-value">
          {point?.text ?? words.hintShown}
        </span>
      </figcaption>
    </figure>
  );
}

/** Drawn by the same hand as the files; the style sheet gives it its colours. */
function Drawing({ picture: { scene } }: { readonly picture: ChartPicture }) {
  const place = useRef<HTMLDivElement>(null);
  const id = useId().replaceAll(/[^A-Za-z0-9]/g, '');
  const svg = useMemo(() => toSvg(scene, { id: `chart${id}`, look: SCREEN_LOOK, words: null }), [scene, id]);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    place.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  return <div ref={place} className={styles.drawing} />;
}

/** The frame around a value; by keys it is brought into view, the pointer is where it is looked at anyway. */
function Walked({
  point,
  scene: { width, height },
  isByKey,
}: {
  readonly point: ScenePoint;
  readonly scene: ChartPicture['scene'];
  readonly isByKey: boolean;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point is another place
  useEffect(() => {
    if (isByKey) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [point, isByKey]);
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <div
      ref={frame}
      className={styles.walked}
      style={{
        left: share(point.x, width),
        top: share(point.y, height),
        width: share(point.width, width),
        height: share(point.height, height),
      }}
    />
  );
}
