import type { Directive } from '../../electron/domain/directive';
import { useQuery } from '../lib/useQuery';
import { useSettled } from '../lib/useSettled';
import { AdviceList } from './AdviceList';

const SETTLING_MS = 400;
/** A paper that is not kept yet has no id; the advice needs none of its own. */
const NO_ID = 'ban-nhap';

/** Advice on a directive that is being entered; asked again a moment after the last change. */
export function DraftAdvice({ directive }: { readonly directive: Directive }) {
  const draft = { ...directive, id: directive.id === '' ? NO_ID : directive.id, isDraft: true };
  const json = useSettled(JSON.stringify({ directive: draft, forms: [] }), SETTLING_MS);
  const advice = useQuery('directives.lint', { json });
  return advice.status === 'success' ? <AdviceList advice={advice.data} /> : null;
}
