import { z } from 'zod';
import { LANGUAGES } from '../domain/language';

export const languageSchemas = {
  'language.choose': z.strictObject({ language: z.enum(LANGUAGES) }),
} as const;
