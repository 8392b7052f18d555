/** A PNG picture as its file has it. */
import type { Density, Raster } from './model.ts';

/** What a pixel is: grey, red-green-blue, a place in the palette; with alpha or without. */
export type Kind = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

export interface Png {
  readonly raster: Raster;
  readonly density?: Density;
  /** Bits of a sample. */
  readonly bits: number;
  readonly kind: Kind;
  readonly isInterlaced: boolean;
  /** RGB, RGB, …; empty where pixels are no places in it. */
  readonly palette: Uint8Array;
  /** What is transparent, as the chunk tRNS says it; empty where nothing is. */
  readonly transparent: Uint8Array;
  /** Filtered lines, deflated. */
  readonly data: Uint8Array;
  /** The file without what it says beside the picture. */
  readonly kept: Uint8Array;
}
