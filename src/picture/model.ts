/** The file of a picture, found fit to be printed. Plain data. */

export interface PictureFile {
  readonly format: 'png' | 'jpeg';
  /** Without what it says beside the picture, such as where and by whom it was taken. */
  readonly bytes: Uint8Array;
  /** Of `bytes`, in hex: one picture may stand in many places. */
  readonly sha256: string;
  /** Its own size, in points. */
  readonly width: number;
  readonly height: number;
}

/** In pixels. */
export interface Raster {
  readonly width: number;
  readonly height: number;
}

/** Pixels an inch, across and down. */
export interface Density {
  readonly across: number;
  readonly down: number;
}
