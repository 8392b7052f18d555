import { readFileSync } from 'node:fs';

/** A file's bytes, or nothing where there is none to read. */
export function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
