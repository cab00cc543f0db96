import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChartFileFormat, ChartRequest } from '../../../../electron/ipc/contract';
import { useMutation } from '../../../lib/useMutation';
import { vi } from '../../../text/vi';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Copy20Regular } from '../../../ui/icons';
import { ShowInFolder } from '../../../ui/ShowInFolder';

const words = vi.charts;

const FORMATS: Readonly<Record<ChartFileFormat, string>> = {
  png: words.savePng,
  svg: words.saveSvg,
  pdf: words.savePdf,
};

/** The picture into the clipboard or a file. */
export function ChartActions({ request }: { readonly request: ChartRequest }) {
  const copy = useMutation('charts.copy');
  const save = useMutation('charts.save');
  const [told, setTold] = useState<{ readonly text: string; readonly path: string | null } | null>(null);
  const isBusy = copy.isPending || save.isPending;
  const failure = copy.failure ?? save.failure;
  const runCopy = async () => {
    setTold(null);
    save.reset();
    const reply = await copy.run(request);
    if (reply?.ok) setTold({ text: words.copied, path: null });
  };
  const runSave = async (format: ChartFileFormat) => {
    setTold(null);
    copy.reset();
    const reply = await save.run({ ...request, format });
    if (reply?.ok && reply.value !== null)
      setTold({ text: words.saved(reply.value.savedTo.split(/[\\/]/).at(-1) ?? ''), path: reply.value.savedTo });
  };
  return (
    <>
      <span role="status" data-testid="chart-told">
        {told?.text}
      </span>
      {told?.path != null && <ShowInFolder path={told.path} />}
      {failure && <FailureNotice failure={failure} />}
      <Button size="small" icon={<Copy20Regular />} disabled={isBusy} onClick={runCopy} data-testid="chart-copy">
        {words.copy}
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
    </>
  );
}
