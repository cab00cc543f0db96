import type { PaperSource } from './officePaper';
import { typedTables } from './typedText/typedTables';

/** Whether a paper has tables that a workbook can be made of: those that were typed, and those of a campaign. */
export function hasTables(source: PaperSource): boolean {
  switch (source.kind) {
    case 'written':
      return source.figures !== undefined || Object.values(source.values).some((text) => typedTables(text).length > 0);
    case 'campaign':
      return source.paper === 'report';
    default:
      return false;
  }
}
