/** The files of pictures, as they are handed to whoever reads a ladder. Plain data. */
import type { DiskFile } from '../../disk-file.ts';

/** What the disk has where a ladder names a picture. `outside`: not in the folder of the ladders. */
export type PictureSource = DiskFile;

/** By paths from the folder of the ladder's file, as `picturePaths` gives them. */
export type PictureSources = ReadonlyMap<string, PictureSource>;
