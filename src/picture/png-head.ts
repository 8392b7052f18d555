/** The first chunk of a PNG file: what its pixels are. */
import type { Raster } from './model.ts';

/** Grey, red-green-blue, a place in the palette; with alpha or without. */
export type Kind = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

export interface PngHead {
  readonly raster: Raster;
  readonly kind: Kind;
  /** Bits of a sample. */
  readonly bits: number;
  /** Of a pixel. */
  readonly samples: number;
  readonly isInterlaced: boolean;
}

/** By IHDR's colour type. */
const kinds: Readonly<Record<number, { kind: Kind; samples: number; depths: readonly number[] }>> =
  {
    0: { kind: 'grey', samples: 1, depths: [1, 2, 4, 8, 16] },
    2: { kind: 'rgb', samples: 3, depths: [8, 16] },
    3: { kind: 'palette', samples: 1, depths: [1, 2, 4, 8] },
    4: { kind: 'grey-alpha', samples: 2, depths: [8, 16] },
    6: { kind: 'rgb-alpha', samples: 4, depths: [8, 16] },
  };

/** What IHDR says; nothing where it is not of PNG. */
export function headOf(data: Buffer): PngHead | undefined {
  if (data.length !== 13) return undefined;
  const [bits = 0, code = 0, , , interlace] = data.subarray(8);
  const found = kinds[code];
  if (!found?.depths.includes(bits)) return undefined;
  const raster = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
  return { raster, kind: found.kind, bits, samples: found.samples, isInterlaced: interlace === 1 };
}
