import { earlierIn, MANIFEST } from '../delivery/earlier.ts';
import type { Manifest } from '../delivery/manifest.ts';

export { MANIFEST };

/**
 * The manifest in a folder, with what an unfinished build added; nothing where there is none, or
 * something else of that name.
 */
export const manifestIn = (folder: string): Manifest | undefined => earlierIn(folder).manifest;
