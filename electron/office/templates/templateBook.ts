import type { PaperKit } from '../../documents/paperKit';
import { type TemplateModel, templateModels } from '../../documents/templateModel';
import { AppFailure } from '../../domain/failure';
import { templateMessages } from '../../text/templateMessages';

/** Every template that ships with the app, by its id, in the order shown. */
export type TemplateBook = ReadonlyMap<string, TemplateModel>;

/** @param builtIn the kit as it ships with the app; read with the first question */
export function templateBook(builtIn: () => PaperKit): () => TemplateBook {
  let book: TemplateBook | null = null;
  return () => {
    book ??= new Map(templateModels(builtIn()).map((model) => [model.builtIn.id, model]));
    return book;
  };
}

/** @throws AppFailure `notFound` */
export function modelOf(book: TemplateBook, builtInId: string): TemplateModel {
  const model = book.get(builtInId);
  if (model === undefined) throw new AppFailure('notFound', templateMessages.noBuiltIn(builtInId));
  return model;
}
