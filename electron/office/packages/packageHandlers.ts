import { basename } from 'node:path';
import { readAttachment } from '../../db/attachmentStore';
import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { findPackageIdentity, listPackageFiles, listPackages, savePackageIdentity } from '../../db/packages';
import type { Store } from '../../db/store';
import type { LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { maskFileName } from '../../domain/personalData/maskFileName';
import type { CoreHandlers, InternalHandlers, PackageDecisions } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { packageText } from '../../text/packageText';
import { isTrialFolder } from '../../trial/trialFolder';
import { refuseAfterClosing } from '../closing';
import { countedPackage } from '../counted/countedPackage';
import type { OfficeEnvironment } from '../environment';
import { keepAccess } from '../persons/noteAccess';
import { recordChanges } from '../recordChanges';
import { judgePackage } from './judgePackage';
import { makePackage, packageName } from './makePackage';
import { offerPackage } from './offerPackage';
import { PackageDesk } from './packageDesk';
import { needsPassword, refusePackage } from './refusePackage';
import { NO_DECISIONS, type PackageSession } from './session';
import { takePackage } from './takePackage';
import { getPackage, undoPackage } from './undoPackage';

type PackageHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `packages.${string}`>> &
  Pick<InternalHandlers, Extract<keyof InternalHandlers, `packages.${string}`>>;

export interface PackageRoom {
  readonly handlers: PackageHandlers;
  /** Stops what is being made or taken and waits until nothing of it is left. */
  close(): Promise<void>;
}

/** Packages between levels: made, looked at, taken in, taken back. One lies open at a time, one is worked on at a time. */
export function packageRoom(store: Store, environment: OfficeEnvironment): PackageRoom {
  const desk = new PackageDesk(environment);
  return { handlers: packageHandlers(store, environment, desk), close: () => desk.close() };
}

function packageHandlers(store: Store, environment: OfficeEnvironment, desk: PackageDesk): PackageHandlers {
  let session: PackageSession | null = null;
  const openSession = (previewId: string): PackageSession => {
    if (session?.previewId !== previewId) throw new AppFailure('notFound', packageText.noPreview);
    return session;
  };
  return {
    'packages.list': () => ({
      unitCode: findPackageIdentity(store.read)?.unitCode ?? null,
      packages: listPackages(store.read).map(({ packageId, sha256, senderIdentity, arrivalSource, ...entry }) => ({
        ...entry,
        files: listPackageFiles(store.read, entry.id),
      })),
    }),
    'packages.setCode': async ({ unitCode }) => {
      const before = findPackageIdentity(store.read);
      if ((before?.unitCode ?? null) === unitCode) return {};
      await store.write((db) => {
        savePackageIdentity(db, { identity: before?.identity ?? environment.newId(), unitCode });
        const subject = subjects.office(findOffice(db)?.name ?? '');
        const words = { oldValue: before?.unitCode ?? null, newValue: unitCode };
        recordChanges(db, environment, [{ subject, field: 'unitCode', fieldLabel: packageText.codeField, ...words }]);
      });
      return {};
    },
    'packages.offer': ({ directiveId, asOf }) => offerPackage(store.read, directiveId, asOf),
    'packages.name': (request) => ({ fileName: packageName(store.read, request, environment.clock()) }),
    'packages.make': (request) => desk.alone((work) => makePackage(store, environment, request, work)),
    'packages.stop': () => {
      desk.stop();
      return {};
    },
    'packages.look': async ({ path, password }) => {
      const fileName = basename(path).normalize('NFC');
      const file = { path, fileName, folder: '' };
      const read = await desk.beside((work) => work.reading(() => environment.reader.readPackage(file, password)));
      if (!('manifest' in read)) {
        if (needsPassword(read)) return { needsPassword: true };
        throw refusePackage(read, fileName);
      }
      const isOfSample = read.manifest.isSample === true && !isTrialFolder(environment.dataFolder);
      const opened = { previewId: environment.newId(), path, fileName, password, isOfSample };
      session = { ...opened, ...countedPackage(store.read, read) };
      return judgePackage(store.read, environment.clock(), session, NO_DECISIONS).preview;
    },
    'packages.judge': ({ previewId, decisions }) =>
      judgePackage(store.read, environment.clock(), openSession(previewId), decisions).preview,
    'packages.take': async ({ previewId, decisions, takesLate = false }) => {
      const open = openSession(previewId);
      if (!takesLate) refuseLatePackage(store.read, open, decisions, environment.clock());
      session = null; // taken once, even when it is asked for again before all is on the disk
      try {
        return await desk.alone((work) => takePackage(store, environment, open, decisions, work));
      } catch (error) {
        session ??= open;
        throw error;
      }
    },
    'packages.undo': (input) => undoPackage(store, environment, input),
    'packages.readFile': async ({ id, sha256 }) => {
      const kept = getPackage(store.read, id);
      const file = listPackageFiles(store.read, id).find((one) => one.sha256 === sha256);
      const bytes = file === undefined ? null : readAttachment(environment.dataFolder, sha256);
      if (file === undefined || bytes === null)
        throw new AppFailure('notFound', packageText.noFile(file?.fileName ?? sha256.slice(0, 10)));
      // what somebody put in by hand may be a list of people: nobody knows before it is open
      const { label } = subjects.package(id, maskFileName(kept.fileName));
      const opened = {
        action: 'openOriginal',
        subjectId: id,
        subjectLabel: label,
        reason: null,
        persons: null,
      } as const;
      await keepAccess(store, environment, [opened]);
      return { fileName: file.fileName, bytes };
    },
  };
}

/** @throws AppFailure `conflict` where its reports would come into a campaign that has been closed */
function refuseLatePackage(db: ReadDb, session: PackageSession, decisions: PackageDecisions, now: LocalTime): void {
  const { up, preview } = judgePackage(db, now, session, decisions);
  if (up === null || preview.directiveId === null || !preview.canTake) return;
  refuseAfterClosing(
    db,
    preview.directiveId,
    up.reports.map(() => preview.receivedAt),
    now,
  );
}
