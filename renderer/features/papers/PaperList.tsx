import type { PaperKind } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Papers.module.css';
import { type BlankForm, PLAIN_KINDS } from './paperModel';

const words = strings.papers;

interface Item {
  readonly kind: PaperKind;
  /** Of a blank form that is not the first of its kind. */
  readonly formId?: string;
  readonly name: string;
  readonly hint: string;
  /** The hint at length. */
  readonly more?: string;
}

const PLAIN: readonly Item[] = PLAIN_KINDS.map((kind) => ({
  kind,
  name: words.kinds[kind],
  hint: words.kindHints[kind],
}));

function itemOf({ kind, formId, isFirst, label, groups }: BlankForm): Item {
  const [first = '', ...others] = groups;
  return {
    kind,
    ...(!isFirst && { formId }),
    name: label,
    hint: words.blankFor(first, others.length),
    more: groups.join(strings.listSeparator),
  };
}

export function PaperList({
  kind,
  formId,
  forms,
  onChoose,
}: {
  /** null: something else is shown. */
  readonly kind: PaperKind | null;
  /** Of a blank form that is not the first of its kind. */
  readonly formId: string | undefined;
  readonly forms: readonly BlankForm[];
  readonly onChoose: (kind: PaperKind, formId?: string) => void;
}) {
  return (
    <ul className={styles.list} data-part aria-label={words.list}>
      {PLAIN.toSpliced(-1, 0, ...forms.map(itemOf)).map((item) => (
        <li key={item.formId ?? item.kind} data-row-menu>
          <button
            type="button"
            className={styles.kind}
            aria-current={item.kind === kind && item.formId === formId ? 'true' : undefined}
            title={item.more}
            onClick={() => onChoose(item.kind, item.formId)}
            data-testid={`paper-${item.formId ?? item.kind}`}
          >
            {item.name}
            <span className={styles.small}>{item.hint}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
