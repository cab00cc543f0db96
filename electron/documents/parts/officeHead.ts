import { dayOf, type LocalTime } from '../../domain/calendar';
import type { OfficeProfile } from '../../domain/office';
import type { Block } from '../model';
import { placeDateText } from '../officialText';
import type { PaperKit } from '../paperKit';

/** Head of a sheet without number: the office's own lines where it has been entered, national title, place and day. */
export function officeHead(
  office: OfficeProfile | null,
  madeAt: LocalTime,
  { layout: { wording } }: Pick<PaperKit, 'layout'>,
): readonly Block[] {
  if (office === null) return [];
  const lines = [...office.parentLines, ...office.issuerLines];
  return [
    {
      kind: 'formHeader',
      label: null,
      leftLines: lines.map((line) => ({ kind: 'text', text: line }) as const),
      nationalTitle: wording.nationalTitle,
      nationalMotto: wording.nationalMotto,
      placeDateLine: placeDateText(office.placeOfIssue, dayOf(madeAt), madeAt),
    },
  ];
}
