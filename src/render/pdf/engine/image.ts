/** A picture's pixels as an object of a PDF file (ISO 32000-1, 8.9.5). */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { PictureFile } from '../../../picture/model.ts';
import { onWhite, type Pixels, pixelsOf } from '../../../picture/pixels.ts';

/** Makes an object of the file; plain strings are names. */
type MakeObject = (data?: Record<string, unknown>) => Reference;

/** The object, written; `opaque`: what shines through shows white. */
export function imageObject(
  file: PictureFile,
  make: MakeObject,
  { opaque }: { readonly opaque: boolean },
): Reference {
  const pixels = opaque ? onWhite(pixelsOf(file)) : pixelsOf(file);
  const { width, height } = pixels.raster;
  const image = make({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ...coding(pixels, make),
  });
  image.end(pixels.data);
  return image;
}

function coding(pixels: Pixels, make: MakeObject): Record<string, unknown> {
  const space = pixels.isGrey ? 'DeviceGray' : 'DeviceRGB';
  const eight = { BitsPerComponent: 8, ColorSpace: space };
  switch (pixels.kind) {
    case 'jpeg':
      return { ...eight, Filter: 'DCTDecode' };
    case 'planes':
      return {
        ...eight,
        Filter: 'FlateDecode',
        ...(pixels.alpha && { SMask: mask(pixels.alpha, pixels.raster, make) }),
      };
    case 'lines': {
      const { bits, palette, raster } = pixels;
      const colours = pixels.isGrey || palette.length > 0 ? 1 : 3;
      return {
        BitsPerComponent: bits,
        ColorSpace: palette.length > 0 ? indexed(palette, make) : space,
        Filter: 'FlateDecode',
        DecodeParms: {
          Predictor: 15, // each line says its own filter, as in PNG
          Colors: colours,
          BitsPerComponent: bits,
          Columns: raster.width,
        },
      };
    }
  }
}

/** How much each pixel covers. */
function mask(data: Uint8Array, { width, height }: Pixels['raster'], make: MakeObject): Reference {
  const object = make({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Filter: 'FlateDecode',
  });
  object.end(data);
  return object;
}

function indexed(palette: Uint8Array, make: MakeObject): readonly unknown[] {
  const colours = make();
  colours.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colours];
}
