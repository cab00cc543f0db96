import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath } from './askSavePath';
import type { PaperShop } from './papers';
import { saveCopy } from './savedCopy';

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A mail draft to the upper level with the report of that moment in it, where the clerk says. Nothing is sent. */
export function upperMailHandlers(shop: PaperShop): Pick<ShellHandlers, 'upperMail.save'> {
  const { core, engine, saved } = shop;
  return {
    'upperMail.save': async ({ directiveId, at, snapshotId, to, subject, body }) => {
      const paper = { kind: 'report', directiveId, at, snapshotId } as const;
      const { html, title, fileName } = await core.call('papers.compose', paper);
      const { pdf } = await engine.toPdf(html, title);
      const word = await core.call('papers.render', { ...paper, format: 'docx' });
      const attachments = [
        { fileName: `${fileName}.pdf`, media: PDF, bytes: pdf },
        { fileName: `${word.fileName}.docx`, media: WORD, bytes: word.bytes },
      ];
      const mail = await core.call('upperMail.render', { to, subject, body, at, attachments });
      const target = await askSavePath(shop, {
        title: shellText.fileDialogs.saveMail,
        fileName: mail.fileName,
        extension: 'eml',
        kind: shellText.fileDialogs.mail,
      });
      if (target === null) return null;
      await saveCopy(target, mail.bytes);
      saved.add(target);
      return { savedTo: target, attachments: attachments.map((one) => one.fileName) };
    },
  };
}
