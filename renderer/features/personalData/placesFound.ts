import { formatCount } from '../../../electron/domain/numbers';
import type { FoundData } from '../../../electron/ipc/contract';
import { personRequests } from '../../text/personRequests';

/** "2 dòng, 1 ô của báo cáo": where the person was found. */
export function placesFound({ rows, fields }: Pick<FoundData, 'rows' | 'fields'>): string {
  return personRequests.places(rows.length, fields.length, formatCount(rows.length), formatCount(fields.length));
}
