import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TemplateSource } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { templates } from '../../text/templates';
import { PdfPreview } from '../../ui/pdf/PdfPreview';
import styles from './Templates.module.css';

const words = templates.editor;
/** A page is not laid out anew at every letter. */
const PREVIEW_AFTER_MS = 600;

/** Whether a paper can be made with the template as it stands; `open`: not known yet. */
export type Standing = 'open' | 'right' | 'wrong';

export interface TemplatePreviewProps {
  readonly builtInId: string;
  readonly json: string;
  /** What is wrong cannot be laid out: the last one that was right stays. */
  readonly standing: Standing;
  readonly campaign: Extract<TemplateSource, { kind: 'campaign' }> | null;
}

/** The very PDF of a paper made with the template, of the campaign or of sample figures. */
export function TemplatePreview({ builtInId, json, standing, campaign }: TemplatePreviewProps) {
  const [kind, setKind] = useState<TemplateSource['kind']>('sample');
  const settled = useSettled(json, PREVIEW_AFTER_MS);
  const [shown, setShown] = useState<string | null>(null);
  if (standing === 'right' && settled === json && shown !== settled) setShown(settled);
  const source: TemplateSource = kind === 'campaign' && campaign !== null ? campaign : { kind: 'sample' };
  const preview = useQuery('templates.preview', shown === null ? null : { builtInId, json: shown, source });
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <div className={styles.previewHead}>
        <Select
          aria-label={words.source}
          value={source.kind}
          onChange={(_, { value }) => setKind(value === 'campaign' ? 'campaign' : 'sample')}
          data-testid="template-source"
        >
          <option value="sample">{words.sample}</option>
          {campaign !== null && <option value="campaign">{words.campaign}</option>}
        </Select>
        {standing === 'wrong' && shown !== null && shown !== json && (
          <span className={styles.quiet}>{words.lastRight}</span>
        )}
      </div>
      <PdfPreview query={preview} />
    </section>
  );
}
