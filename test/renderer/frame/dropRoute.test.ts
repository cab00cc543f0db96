import { expect, test } from 'vitest';
import { dropRoute, lookerRoute } from '../../../renderer/frame/dropRoute';

test.each([
  [['C:\\nhan\\Goi.DONDOC'], 'board', { to: 'packages', path: 'C:\\nhan\\Goi.DONDOC' }],
  [['/nhan/a.xlsx', '/nhan/goi.dondoc'], 'board', { to: 'imports', paths: ['/nhan/a.xlsx', '/nhan/goi.dondoc'] }],
  [['/nhan/a.xlsx'], 'units', { to: 'imports', paths: ['/nhan/a.xlsx'] }],
  [['/nhan/cv.docx', '/nhan/a.xlsx'], 'board', { to: 'imports', paths: ['/nhan/cv.docx', '/nhan/a.xlsx'] }],
  [['/nhan/thư mục'], 'directives', { to: 'imports', paths: ['/nhan/thư mục'] }],
  [['/nhan/cv.docx'], 'imports', { to: 'imports', paths: ['/nhan/cv.docx'] }],
  [['/nhan/cv.PDF'], 'directives', { to: 'reading', path: '/nhan/cv.PDF' }],
  [['/nhan/cv.odt'], 'reading', { to: 'reading', path: '/nhan/cv.odt' }],
  [['/nhan/cv.docx'], 'today', { to: 'ask', path: '/nhan/cv.docx' }],
  [['/nhan/cv.doc'], null, { to: 'ask', path: '/nhan/cv.doc' }],
  [[], 'board', { to: 'imports', paths: [] }],
] as const)('%j on %s', (paths, screen, route) => {
  expect(dropRoute(paths, screen)).toEqual(route);
});

test.each([
  [['/nhan/goi.dondoc'], { to: 'packages', path: '/nhan/goi.dondoc' }],
  [['/nhan/cv.docx'], { to: 'ruler', path: '/nhan/cv.docx' }],
  [['/nhan/a.xlsx'], { to: 'refused' }],
  [['/nhan/cv.docx', '/nhan/cv.pdf'], { to: 'refused' }],
  [['/nhan/goi.dondoc', '/nhan/a.xlsx'], { to: 'refused' }],
] as const)('%j of who only looks', (paths, route) => {
  expect(lookerRoute(paths)).toEqual(route);
});
