/** The pictures of a Word file. */
import type { Media } from 'docx';
import { beside } from './beside.ts';
import { pngOf } from './raster.ts';
import { type Packed, packedWhole } from './file/stretch.ts';

/** Name → content of the parts that hold pictures. */
export const mediaParts = (media: Media): Promise<readonly (readonly [string, Packed])[]> =>
  Promise.all(
    media.Array.map(async ({ fileName, type, data }) => {
      const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
      const picture = type === 'png' && isSvg(bytes) ? await pngOf(bytes) : bytes;
      return [
        `word/media/${fileName}`,
        packedPicture(picture, type, () => packedAs(picture, type)),
      ];
    }),
  );

const packedPicture = beside<Uint8Array, Packed>();

/** What is packed already is not packed again. */
const packedAs = (picture: Uint8Array, type: string): Packed =>
  packedWhole(picture, type === 'svg');

const SVG = Buffer.from('<svg ');

/** In place of a chart's PNG stands its SVG until now. */
const isSvg = (bytes: Uint8Array): boolean => SVG.every((byte, i) => bytes[i] === byte);
