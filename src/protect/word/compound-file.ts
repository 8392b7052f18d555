/** Compound files (MS-CFB), which Office keeps encrypted files in. */
import * as CFB from 'cfb';

/** A file of streams, by their paths. The library adds one of four bytes that no reader asks for. */
export function compoundFile(
  streams: readonly (readonly [path: string, content: Uint8Array])[],
): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of streams) CFB.utils.cfb_add(file, `/${path}`, content);
  const bytes: unknown = CFB.write(file, { type: 'buffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the compound file could not be made');
  return bytes;
}

/** A stream of a compound file; nothing where there is none. Throws where it is damaged. */
export function streamIn(bytes: Uint8Array, path: string): Buffer | undefined {
  const found = CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), `/${path}`);
  return found ? Buffer.from(found.content) : undefined;
}
