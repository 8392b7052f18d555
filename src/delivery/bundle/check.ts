/** Reads a ZIP file back while it is written, with another program's reader. */
import { createHash } from 'node:crypto';
import { Unzip, UnzipPassThrough } from 'fflate';

export interface ReadingZip {
  /** The next piece of the file. Throws where it is no ZIP file so far. */
  readonly push: (piece: Uint8Array, isLast?: boolean) => void;
  /** SHA-256 in hex of what was found, by its path in it. */
  readonly found: () => ReadonlyMap<string, string>;
}

/** Nothing of the file is kept but hashes. */
export function readingZip(): ReadingZip {
  const found = new Map<string, string>();
  const unzip = new Unzip((file) => {
    const hash = createHash('sha256');
    if (found.has(file.name)) throw new Error(`${file.name} stands in it twice`);
    found.set(file.name, '');
    file.ondata = (error, bytes, isLast) => {
      if (error) throw error;
      hash.update(bytes);
      if (isLast) found.set(file.name, hash.digest('hex'));
    };
    file.start();
  });
  unzip.register(UnzipPassThrough);
  return { push: (piece, isLast = false) => unzip.push(piece, isLast), found: () => found };
}
