import { diskFile } from './disk-file.ts';

/**
 * A file's bytes, or nothing where there is none to read. `within`: the folder that it must lie in,
 * also once links are followed.
 */
export function readIfThere(file: string, within?: string): Uint8Array | undefined {
  const found = diskFile(file, within === undefined ? {} : { within });
  return found.kind === 'bytes' ? found.bytes : undefined;
}
