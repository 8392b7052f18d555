/** Delivered files → a ZIP file with a list of its own, read back before it is put in place. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { readIfThere } from '../../read-if-there.ts';
import type { BundleMade } from '../manifest.ts';
import { write } from '../write.ts';
import { readingZip } from './check.ts';
import { type Bundle, contentsOf } from './contents.ts';
import { type Packed, zipped } from './zip.ts';

/** The list's name in the ZIP file: no document has it. */
const LIST = 'manifest.json';

/**
 * Writes a bundle below `out`, whole or not at all. The files are taken from there, and must be as
 * they were delivered. The same files give the same bytes.
 */
export async function deliverBundle(
  bundle: Bundle,
  out: string,
): Promise<{ readonly entry?: BundleMade; readonly messages: readonly Diagnostic[] }> {
  const { path, by, subject, audience, missing } = bundle;
  const files = bundle.files.toSorted((a, b) => (a.inside < b.inside ? -1 : 1));
  const measure = { hash: createHash('sha256'), bytes: 0 };
  const pieces = measured(checked(packedFrom({ ...bundle, files }, out)), measure);
  const reason = await write(out, path, pieces);
  if (reason) return { messages: [report('file-unwritable', { file: path }, { reason })] };
  const parts = files.map(({ inside, entry }) => ({
    path: entry.path,
    inside,
    sha256: entry.sha256,
  }));
  const about = { path, by, subject, audience };
  const sha256 = measure.hash.digest('hex');
  return {
    entry: { ...about, bytes: measure.bytes, sha256, parts, missing: [...missing] },
    messages: [],
  };
}

/** A file of a ZIP file, and what its bytes must come to. */
interface Expected extends Packed {
  readonly sha256: string;
}

/** The list first: who reads the ZIP file as a stream knows then what comes. */
function packedFrom(bundle: Bundle, out: string): readonly Expected[] {
  const list = new TextEncoder().encode(contentsOf(bundle));
  const first = { path: LIST, date: bundle.date, sha256: hashOf(list), read: () => list };
  const files = bundle.files.map(({ inside, entry }) => ({
    path: inside,
    date: entry.date ?? bundle.date,
    sha256: entry.sha256,
    read: () => delivered(entry, out),
  }));
  return [first, ...files];
}

function delivered(
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  out: string,
): Uint8Array {
  const bytes = readIfThere(join(out, path), out);
  if (!bytes || hashOf(bytes) !== sha256) throw new Error(`${path} is not as it was delivered`);
  return bytes;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Throws at the end where what is written does not hold these files and no others. */
async function* checked(files: readonly Expected[]): AsyncGenerator<Uint8Array> {
  const reading = readingZip();
  for await (const piece of zipped(files)) {
    reading.push(piece);
    yield piece;
  }
  reading.push(new Uint8Array(), true);
  const found = reading.found();
  const wrong = files.find(({ path, sha256 }) => found.get(path) !== sha256);
  if (wrong || found.size !== files.length)
    throw new Error(`read back, it does not hold ${wrong?.path ?? 'what it should'}`);
}

async function* measured(
  pieces: AsyncIterable<Uint8Array>,
  measure: { readonly hash: ReturnType<typeof createHash>; bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    measure.hash.update(piece);
    measure.bytes += piece.length;
    yield piece;
  }
}
