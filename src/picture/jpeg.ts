/** JPEG (ITU-T T.81): what a file holds, as far as printing it needs. */
import { broken, type Fault, sizeFault } from './fault.ts';
import { orientationOf } from './exif.ts';
import type { Density, Raster } from './model.ts';

export interface Jpeg {
  readonly raster: Raster;
  readonly density?: Density;
  readonly isGrey: boolean;
  /** The file without what it says beside the picture. */
  readonly kept: Uint8Array;
}

interface Segment {
  readonly marker: number;
  readonly data: Buffer;
  /** With its marker and length; of a scan, also its pixels. */
  readonly whole: Buffer;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === START && bytes[2] === 0xff;

/** A whole JPEG file, or what is wrong with it. */
export function readJpeg(bytes: Uint8Array): Jpeg | Fault {
  const segments = segmentsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (!segments || !frame || !segments.some(({ marker }) => marker === SCAN)) return broken;
  return kindFault(frame) ?? turnedFault(segments) ?? jpegOf(frame, segments);
}

/** Up to the mark of the end, or nothing where the file breaks off. */
function segmentsOf(file: Buffer): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at + 1 < file.length;) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === END) return segments;
    if (marker === 0xff) at += 1; // a byte that only fills
    else {
      const end = at + 4 > file.length ? Infinity : at + 2 + file.readUInt16BE(at + 2);
      if (end > file.length || end < at + 4) return undefined;
      const next = marker === SCAN ? endOfScan(file, end) : end;
      segments.push({
        marker,
        data: file.subarray(at + 4, end),
        whole: file.subarray(at, next),
      });
      at = next;
    }
  }
  return undefined;
}

/** In a scan, 0xFF is followed by 0 or by the number of a restart; what else follows it is a mark. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
  }
  return file.length;
}

/** SOF0 to SOF15, which are not all in a row. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Baseline, extended and progressive are read everywhere, in grey or in colours of light. */
function kindFault({ marker, data }: Segment): Fault | undefined {
  if (marker > 0xc2) return { reason: 'it is a JPEG of a kind that is seldom read' };
  if (data.length < 6 || data[0] !== 8) return broken;
  if (data[5] === 4) return { reason: 'its colours are those of printing (CMYK), not RGB' };
  return data[5] === 1 || data[5] === 3 ? undefined : broken;
}

/** Word does not turn what a camera says is to be turned. */
function turnedFault(segments: readonly Segment[]): Fault | undefined {
  const exif = segments.find(({ marker, data }) => marker === 0xe1 && beginsWith(data, 'Exif\0\0'));
  return exif && orientationOf(exif.data.subarray(6)) > 1
    ? { reason: 'it lies on its side, and only says that it is to be turned' }
    : undefined;
}

const beginsWith = (data: Buffer, name: string): boolean =>
  data.toString('latin1', 0, name.length) === name;

function jpegOf({ data }: Segment, segments: readonly Segment[]): Jpeg | Fault {
  const raster = { width: data.readUInt16BE(3), height: data.readUInt16BE(1) };
  const density = densityOf(segments);
  const kept = segments.filter(isNeeded).map(({ whole }) => whole);
  const file = [Uint8Array.of(0xff, START), ...kept, Uint8Array.of(0xff, END)];
  const jpeg = {
    raster,
    isGrey: data[5] === 1,
    kept: Uint8Array.from(Buffer.concat(file)),
    ...(density && { density }),
  };
  return sizeFault(raster) ?? jpeg;
}

/** Comments and most of what applications write say nothing of colours. */
function isNeeded({ marker, data }: Segment): boolean {
  if (marker === 0xe2) return beginsWith(data, 'ICC_PROFILE\0');
  const isOfApplication = marker >= 0xe1 && marker <= 0xef && marker !== 0xee;
  return !isOfApplication && marker !== 0xfe;
}

const CENTIMETRES = 2.54;

/** JFIF: pixels an inch or a centimetre; where the unit is none, only a pixel's shape is told. */
function densityOf(segments: readonly Segment[]): Density | undefined {
  const jfif = segments.find(({ marker, data }) => marker === 0xe0 && beginsWith(data, 'JFIF\0'));
  const unit = jfif?.data[7];
  if (!jfif || jfif.data.length < 12 || (unit !== 1 && unit !== 2)) return undefined;
  const inInch = unit === 1 ? 1 : CENTIMETRES;
  return {
    across: jfif.data.readUInt16BE(8) * inInch,
    down: jfif.data.readUInt16BE(10) * inInch,
  };
}
