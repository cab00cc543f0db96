import type { OfficePaper, PaperDraft } from './officePaper';

/** What a clerk may change of a paper of the register. */
export function draftOf({
  id: _id,
  year: _year,
  number: _number,
  numberSuffix: _suffix,
  issuedOn: _issuedOn,
  status: _status,
  signedOn: _signedOn,
  sentOn: _sentOn,
  pages: _pages,
  isFrozen: _isFrozen,
  createdAt: _createdAt,
  changedAt: _changedAt,
  ...draft
}: OfficePaper): PaperDraft {
  return draft;
}
