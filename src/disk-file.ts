/** A file of the disk, read with care: whoever wrote the project may mean harm. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { isReallyWithin, isWithin } from './within.ts';

/** What stands at a path. `outside`: not in the folder that it was to be in. */
export type DiskFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

export interface Bounds {
  /** The folder that the file must lie in, also once links are followed; any where absent. */
  readonly within?: string;
  /** Bytes. */
  readonly largest?: number;
}

/** No file of a project comes near to it. */
const LARGEST = 512 * 1024 * 1024;

/** Where the other end of a pipe is missing, this does not wait for it. Windows has no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a file, and nothing that is none: no pipe, no device. Paths are absolute. */
export function diskFile(file: string, { within, largest = LARGEST }: Bounds = {}): DiskFile {
  if (within !== undefined && !isWithin(file, within)) return { kind: 'outside' };
  try {
    if (within !== undefined && !isReallyWithin(file, within)) return { kind: 'outside' };
    return opened(file, largest);
  } catch {
    return { kind: 'missing' }; // or it may not be read
  }
}

function opened(file: string, largest: number): DiskFile {
  const open = openSync(file, READ);
  try {
    const stat = fstatSync(open);
    if (!stat.isFile()) return { kind: 'missing' };
    if (stat.size > largest) return { kind: 'too-large', size: stat.size };
    return { kind: 'bytes', bytes: readFileSync(open) };
  } finally {
    closeSync(open);
  }
}
