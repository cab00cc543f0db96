import type { OfficeProfile } from '../../electron/domain/office';

/** An office that somebody works in, and that no sample describes. */
export const OWN_OFFICE: OfficeProfile = {
  name: 'UBND phường Quy Nhơn',
  parentLines: [],
  issuerLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG QUY NHƠN'],
  symbol: 'UBND',
  fieldSymbol: '',
  placeOfIssue: 'Quy Nhơn',
  contact: '',
  archiveSuffix: '',
  areaWord: 'phường',
};
