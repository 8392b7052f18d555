/** A picture in a document. */
import type { Picture } from '../../src/document/model.ts';
import type { PictureFile } from '../../src/picture/model.ts';
import { readPicture } from '../../src/picture/read.ts';

/** `size`: other than the file's own, in points. */
export function pictureOf(
  bytes: Uint8Array,
  alt: string,
  size: Partial<Pick<PictureFile, 'width' | 'height'>> = {},
): Picture {
  const file = readPicture(bytes);
  if ('reason' in file) throw new Error(file.reason);
  return { kind: 'picture', file: { ...file, ...size }, alt };
}
