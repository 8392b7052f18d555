/** Files → a ZIP file, piece by piece: of all its files, one is in memory at a time. */
import { ZipArchiveEntry, ZipArchiveOutputStream } from 'compress-commons';

/** A file as it is to stand in a ZIP file. */
export interface Packed {
  /** In the ZIP file, with `/`. */
  readonly path: string;
  /** ISO date, which is shown as the one of its last change. */
  readonly date: string;
  /** Called once, when its turn comes. */
  readonly read: () => Uint8Array;
}

/** Everybody may read it, and its owner write it. */
const MODE = 0o644;
/** As it is: PDF and Word files are compressed already (APPNOTE 6.3.10, 4.4.5). */
const STORED = 0;

/**
 * The same files give the same bytes, in any time zone. Their lengths stand before them, not after
 * them as in most streamed ZIP files: programs that read ZIP files as a stream refuse that where a
 * file is stored. As ZIP64 where there are too many files or bytes for a plain one.
 *
 * Not with fflate, which can do neither; nor with yazl, which keeps every file to the end.
 */
export async function* zipped(files: Iterable<Packed>): AsyncGenerator<Uint8Array> {
  const zip = new ZipArchiveOutputStream();
  for (const file of files) {
    await add(file, zip);
    yield* written(zip);
  }
  zip.finish();
  for await (const piece of zip) yield bytesOf(piece);
}

function add({ path, date, read }: Packed, zip: ZipArchiveOutputStream): Promise<void> {
  const entry = new ZipArchiveEntry();
  entry.setName(path);
  entry.setMethod(STORED);
  entry.setTime(new Date(`${date}T00:00:00Z`));
  entry.setUnixMode(MODE);
  const bytes = read();
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    zip.entry(entry, content, (error) => (error ? reject(error) : resolve()));
  });
}

/** What stands ready to be taken. */
function* written(zip: ZipArchiveOutputStream): Generator<Uint8Array> {
  for (let piece: unknown = zip.read(); piece !== null; piece = zip.read()) yield bytesOf(piece);
}

function bytesOf(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  throw new Error('a piece of a ZIP file is no bytes');
}
