import { personalData } from '../text/personalData';
import { strings } from '../text/vi';
import { Notice } from './Notice';
import { useCountedForms } from './useCountedForms';

/** Says of which forms people are counted and not kept, before anything of them is taken. */
export function CountedNotice({ formIds }: { readonly formIds: readonly (string | null)[] }) {
  const counted = useCountedForms(formIds) ?? [];
  if (counted.length === 0) return null;
  return (
    <Notice tone="info" testId="counted-not-kept">
      {personalData.counted.onImport(counted.map(({ label }) => label).join(strings.listSeparator))}
    </Notice>
  );
}
