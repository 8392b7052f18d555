/** The files of pictures, as they are handed to whoever reads a ladder. Plain data. */

/** What the disk has where a ladder names a picture. `outside`: not in the folder of the ladders. */
export type PictureSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

/** By paths from the folder of the ladder's file, as `picturePaths` gives them. */
export type PictureSources = ReadonlyMap<string, PictureSource>;
