import { useMemo, useState } from 'react';
import type { FiguresChoice } from '../../../electron/domain/officePaper';
import type { WrittenText } from '../../../electron/domain/writing/textAdvice';
import type { WrittenKind } from '../../../electron/ipc/contract';
import { type Editing, keptText } from '../../lib/keptPapers';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useLanding } from '../../lib/useLanding';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { NumberWords } from '../../ui/NumberWords';
import { PercentAdvice } from '../../ui/PercentAdvice';
import { PdfPreview } from '../../ui/pdf/PdfPreview';
import { PicturesChoice } from '../../ui/signing/PicturesChoice';
import { TextAdvice } from '../../ui/TextAdvice';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { BackBar } from './BackBar';
import { PaperFields } from './PaperFields';
import { Remarks } from './Remarks';
import { useTodayAtOnce } from './useTodayAtOnce';
import { useWriting } from './useWriting';
import styles from './Writing.module.css';
import { WritingActions } from './WritingActions';
import { cleaned, valuesOf, withValue } from './writingModel';

/** Typing should not print the paper again at every key. */
const PREVIEW_DELAY_MS = 500;

export interface PaperEditorProps {
  readonly kind: WrittenKind;
  readonly opened: Editing;
  /** What had been kept half typed; null: nothing. */
  readonly kept: string | null;
  /** The campaign the window is about, at its moment; null: there is none. */
  readonly seen: FiguresChoice | null;
  readonly onClose: () => void;
  readonly onNumbered: (paperId: string) => void;
}

/** A paper is typed at the left; at the right stands the very PDF it gives. */
export function PaperEditor({ kind, opened, kept, seen, onClose, onNumbered }: PaperEditorProps) {
  const [editing, setEditing] = useState<Editing>(opened);
  /** What needs no keeping: it is as it was opened, or as it is saved. */
  const [base, setBase] = useState(() => ({ text: keptText(opened), isKept: kept !== null }));
  const { unread, report } = useUnreadTexts();
  const keeper = useWriting(editing, base.text, base.isKept);
  const today = useTodayAtOnce();
  const { draft } = editing;
  const put = (next: Editing['draft']) => setEditing((now) => ({ ...now, draft: next }));
  const texts = useMemo(() => textsOf(kind, draft), [kind, draft]);
  const settled = useSettled(JSON.stringify(cleaned(draft)), PREVIEW_DELAY_MS);
  const shown = JSON.parse(settled) as Editing['draft']; // our own text
  const landing = useLanding<HTMLDivElement>('textarea, input, select');
  const [hasPictures, setHasPictures] = useState(false);
  const pictures = hasPictures ? { hasPictures } : {};
  const preview = useQuery('papers.preview', { kind: 'draft', draft: shown, ...pictures });
  return (
    <>
      <BackBar title={kind.kind.name} onClose={onClose}>
        <WritingActions
          editing={editing}
          pictures={pictures}
          isUnread={unread.length > 0}
          keeper={keeper}
          onSaved={(saved) => {
            setEditing(saved);
            setBase({ text: keptText(saved), isKept: false });
          }}
          onNumbered={onNumbered}
        />
      </BackBar>
      <div className={styles.split}>
        <div className={styles.form}>
          <div ref={landing} className={styles.scroll}>
            <UnreadContext value={report}>
              <PaperFields kind={kind} draft={draft} today={today} seen={seen} onChange={put} />
              <PicturesChoice
                signatoryId={draft.signatoryId}
                isChosen={hasPictures}
                onChoose={setHasPictures}
                testId="written-pictures"
              />
            </UnreadContext>
            <UnreadNotice unread={unread} testId="written-unread" />
            <TextAdvice texts={texts} onMend={(changes) => put(mendedDraft(draft, changes))} />
            <PercentAdvice texts={texts.map(({ text }) => text)} />
            <NumberWords />
          </div>
          <Remarks draft={shown} />
        </div>
        <div className={styles.preview}>
          <PdfPreview query={preview} />
        </div>
      </div>
    </>
  );
}

const SUBJECT = 'subject';
const ONE_LINE: readonly string[] = ['line', 'list'];
const NO_WORDS: readonly string[] = ['day', 'time', 'number'];

/** Everything typed, in the order of the page, for advice on its words. */
function textsOf({ inputs }: WrittenKind, draft: Editing['draft']): readonly WrittenText[] {
  const values = valuesOf(draft);
  return [
    { key: SUBJECT, text: draft.subject, shape: 'phrase' },
    ...inputs
      .filter(({ type }) => !NO_WORDS.includes(type))
      .map(({ key, type }): WrittenText => {
        return { key, text: values[key] ?? '', shape: ONE_LINE.includes(type) ? 'phrase' : 'sentences' };
      }),
  ];
}

function mendedDraft(draft: Editing['draft'], changes: ReadonlyMap<string, string>): Editing['draft'] {
  let next = draft;
  for (const [key, text] of changes) next = key === SUBJECT ? { ...next, subject: text } : withValue(next, key, text);
  return next;
}
