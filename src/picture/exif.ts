/** The one thing of Exif that matters here: how a photograph is to be turned. */

const ORIENTATION = 0x0112;

/** 1 for upright, to 8, from the first directory of a TIFF header; 1 where it does not say. */
export function orientationOf(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  if (tiff.length < 8) return 1;
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 1;
}
