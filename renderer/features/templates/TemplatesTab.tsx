import { useState } from 'react';
import type { TemplateSource } from '../../../electron/ipc/contract';
import { TemplateList } from './TemplateList';
import { TemplateScreen } from './TemplateScreen';

export interface TemplatesTabProps {
  /** The campaign whose figures a preview can be filled with; null: none is chosen. */
  readonly campaign: Extract<TemplateSource, { kind: 'campaign' }> | null;
}

/** Templates of papers: the list, or one of them being looked at or edited. */
export function TemplatesTab({ campaign }: TemplatesTabProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  if (openId === null) return <TemplateList onOpen={setOpenId} />;
  return (
    <TemplateScreen
      key={openId}
      templateId={openId}
      campaign={campaign}
      onOpen={setOpenId}
      onClose={() => setOpenId(null)}
    />
  );
}
