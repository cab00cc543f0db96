import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChartFileFormat, ChartRequest } from '../../../../electron/ipc/contract';
import { fileNameOf } from '../../../lib/fileName';
import { useMutation } from '../../../lib/useMutation';
import { strings } from '../../../text/vi';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Copy20Regular, Print20Regular } from '../../../ui/icons';
import { ShowInFolder } from '../../../ui/ShowInFolder';
import styles from './Charts.module.css';

const words = strings.charts;

const FORMATS: Readonly<Record<ChartFileFormat, string>> = {
  png: words.savePng,
  svg: words.saveSvg,
  pdf: words.savePdf,
};

interface Told {
  readonly text: string;
  readonly path: string | null;
  readonly of: ChartRequest;
}

function sameRequest(one: ChartRequest, other: ChartRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Its buttons are the menu of the picture, too. */
export const CHART_ACTIONS = 'chart-actions';

/** The picture into the clipboard or a file. */
export function ChartActions({ request }: { readonly request: ChartRequest }) {
  const copy = useMutation('charts.copy');
  const print = useMutation('charts.print');
  const save = useMutation('charts.save');
  const [said, setTold] = useState<Told | null>(null);
  const told = said !== null && sameRequest(said.of, request) ? said : null; // nothing said of another picture
  const isBusy = copy.isPending || print.isPending || save.isPending;
  const failure = copy.failure ?? print.failure ?? save.failure;
  const begin = () => {
    setTold(null);
    for (const one of [copy, print, save]) one.reset();
  };
  const runCopy = async () => {
    begin();
    const reply = await copy.run(request);
    if (reply?.ok) setTold({ text: words.copied, path: null, of: request });
  };
  const runPrint = async () => {
    begin();
    const reply = await print.run(request);
    if (reply?.ok && reply.value.printed) setTold({ text: words.printed, path: null, of: request });
  };
  const runSave = async (format: ChartFileFormat) => {
    begin();
    const reply = await save.run({ ...request, format });
    if (reply?.ok && reply.value !== null)
      setTold({
        text: words.saved(fileNameOf(reply.value.savedTo)),
        path: reply.value.savedTo,
        of: request,
      });
  };
  return (
    <div id={CHART_ACTIONS} className={styles.chartActions}>
      <span role="status" data-testid="chart-told">
        {told?.text}
      </span>
      {told?.path != null && <ShowInFolder path={told.path} />}
      {failure && <FailureNotice failure={failure} />}
      <Button size="small" icon={<Copy20Regular />} disabled={isBusy} onClick={runCopy} data-testid="chart-copy">
        {words.copy}
      </Button>
      <Button
        size="small"
        icon={<Print20Regular />}
        disabled={isBusy}
        onClick={runPrint}
        data-print
        data-testid="chart-print"
      >
        {words.print}
      </Button>
      {(Object.keys(FORMATS) as ChartFileFormat[]).map((format) => (
        <Button
          key={format}
          size="small"
          disabled={isBusy}
          onClick={() => runSave(format)}
          data-testid={`chart-save-${format}`}
        >
          {FORMATS[format]}
        </Button>
      ))}
    </div>
  );
}
