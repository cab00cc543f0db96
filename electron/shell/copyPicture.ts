import { type Clipboard, ClipboardItem, clipboard, type NativeImage, nativeImage } from 'electron';

/** Electron's own clipboard calls before they became those of the web; development may run on such a version. */
type FormerClipboard = Clipboard & { writeImage?(image: NativeImage): void };

/** A PNG in the system's clipboard, as other programs paste it. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const former: FormerClipboard = clipboard;
  if (former.writeImage !== undefined) former.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
  else {
    const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
    await clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  }
}
