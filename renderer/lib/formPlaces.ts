/** Where forms keep what is half typed, apart from the papers that are written. */
export const FORMS = 'form/';
