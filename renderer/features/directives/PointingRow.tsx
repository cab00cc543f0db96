import { Button, Field, Select } from '@fluentui/react-components';
import type { FormSample } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Designer.module.css';
import { type Design, heldBy, type PointedHeading } from './designModel';

const words = strings.designer;
const SHAPES: readonly Design['shape'][] = ['table', 'list', 'fields'];

export interface PointingRowProps {
  readonly sample: FormSample;
  readonly sheetName: string;
  readonly shape: Design['shape'];
  /** Rows pointed at; null: none yet. */
  readonly heading: PointedHeading | null;
  /** Rows the form seems to stand in; null: none found. */
  readonly likely: PointedHeading | null;
  readonly onSheet: (name: string) => void;
  readonly onShape: (shape: Design['shape']) => void;
  readonly onPoint: (rows: PointedHeading) => void;
}

/** What kind of form the sample is, on which sheet, and which rows of it are pointed at. */
export function PointingRow({
  sample,
  sheetName,
  shape,
  heading,
  likely,
  onSheet,
  onShape,
  onPoint,
}: PointingRowProps) {
  const said = words.pointing[heldBy(shape)];
  return (
    <div className={styles.row}>
      <Field label={words.shape} size="small">
        <Select
          size="small"
          value={shape}
          onChange={(_, { value }) => onShape(SHAPES.find((one) => one === value) ?? 'table')}
          data-testid="design-shape"
        >
          {SHAPES.map((one) => (
            <option key={one} value={one}>
              {words.shapes[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.sheet} size="small">
        <Select size="small" value={sheetName} onChange={(_, { value }) => onSheet(value)} data-testid="design-sheet">
          {sample.sheets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {likely !== null && (
        <Button size="small" onClick={() => onPoint(likely)} data-testid="design-found">
          {said.takeFound}
        </Button>
      )}
      <span>{heading === null ? said.none : said.rows(String(heading.top), String(heading.bottom))}</span>
    </div>
  );
}
