import type { PaperKind } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Papers.module.css';
import { type BlankForm, PLAIN_KINDS } from './paperModel';

const words = strings.papers;

interface Item {
  readonly kind: PaperKind;
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

function itemOf({ kind, label, groups }: BlankForm): Item {
  const [first = '', ...others] = groups;
  return {
    kind,
    name: label,
    hint: words.blankFor(first, others.length),
    more: groups.join(strings.listSeparator),
  };
}

export function PaperList({
  kind,
  forms,
  onChoose,
}: {
  /** null: something else is shown. */
  readonly kind: PaperKind | null;
  readonly forms: readonly BlankForm[];
  readonly onChoose: (kind: PaperKind) => void;
}) {
  return (
    <ul className={styles.list} aria-label={words.list}>
      {PLAIN.toSpliced(-1, 0, ...forms.map(itemOf)).map((item) => (
        <li key={item.kind} data-row-menu>
          <button
            type="button"
            className={styles.kind}
            aria-current={item.kind === kind ? 'true' : undefined}
            title={item.more}
            onClick={() => onChoose(item.kind)}
            data-testid={`paper-${item.kind}`}
          >
            {item.name}
            <span className={styles.small}>{item.hint}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
