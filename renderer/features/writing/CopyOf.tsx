import { Field, Select } from '@fluentui/react-components';
import { type OfficePaper, type PaperDraft, paperNumberText } from '../../../electron/domain/officePaper';
import { useQuery } from '../../lib/useQuery';
import { written } from '../../text/written';
import { ScanOf } from './ScanOf';

const words = written.fields;
/** The newest papers; older ones are copied from a scan. */
const MOST_LISTED = 300;

/** A cancelled paper was never issued: nothing is copied from it. */
function isCopied({ number, source, status }: OfficePaper): boolean {
  return number !== null && source.kind !== 'copy' && status !== 'cancelled';
}

/** Which paper is copied: one that went out of this office, or a paper or scan from elsewhere. */
export function CopyOf({
  draft,
  onChange,
}: {
  readonly draft: PaperDraft;
  readonly onChange: (draft: PaperDraft) => void;
}) {
  const list = useQuery('outgoing.list', { limit: MOST_LISTED });
  const papers = list.status === 'success' ? list.data.papers.filter(isCopied) : [];
  const { source } = draft;
  if (source.kind !== 'copy') return null;
  return (
    <>
      <Field label={words.copyOf} size="small">
        <Select
          size="small"
          value={source.ofPaperId ?? ''}
          onChange={(_, { value }) => {
            const paper = papers.find(({ id }) => id === value);
            const subject = draft.subject === '' && paper !== undefined ? paper.subject : draft.subject;
            const ofPaperId = paper?.id ?? null;
            const scan = ofPaperId === null ? {} : { sha256: null, scan: undefined };
            onChange({ ...draft, subject, source: { ...source, ofPaperId, ...scan } });
          }}
          data-testid="written-copy-of"
        >
          <option value="">{words.copyOfScan}</option>
          {papers.map((paper) => (
            <option key={paper.id} value={paper.id}>
              {words.copied(paperNumberText(paper), paper.subject, paper.status === 'recalled')}
            </option>
          ))}
        </Select>
      </Field>
      {source.ofPaperId === null && (
        <ScanOf source={source} onChange={(changed) => onChange({ ...draft, source: changed })} />
      )}
    </>
  );
}
