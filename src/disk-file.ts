/** A file of the disk, read with care: whoever wrote the project may mean harm. */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
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

/** Read at a time, where a file may be larger than the memory. */
const PIECE = 1024 * 1024;

/** The SHA-256 in hex and the length of a file in a folder, of whatever size; nothing where there is none. */
export function measuredFile(
  file: string,
  within: string,
): { readonly sha256: string; readonly bytes: number } | undefined {
  try {
    if (!isWithin(file, within) || !isReallyWithin(file, within)) return undefined;
    const open = openSync(file, READ);
    try {
      return fstatSync(open).isFile() ? measured(open) : undefined;
    } finally {
      closeSync(open);
    }
  } catch {
    return undefined; // it is not there, or may not be read
  }
}

function measured(open: number): { readonly sha256: string; readonly bytes: number } {
  const hash = createHash('sha256');
  const piece = new Uint8Array(PIECE);
  let bytes = 0;
  for (let read = readSync(open, piece); read > 0; read = readSync(open, piece)) {
    hash.update(piece.subarray(0, read));
    bytes += read;
  }
  return { sha256: hash.digest('hex'), bytes };
}
