/** One file that came back → what it says, whatever it is called; or why it cannot be read. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { LockedKind, Unlock } from '../protect/unlock.ts';
import type { Returned } from './model.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readWord } from './word/read-word.ts';

export type Reading = { readonly returned: Returned } | { readonly message: Diagnostic };

/** Bytes of a file: ours have less than a twentieth of it, without pictures that people add. */
const LIMIT = 20 * 1024 * 1024;

/** Never throws: what is damaged is a message. `unlock`: opens what has a password. */
export async function readReturned(
  file: string,
  bytes: Uint8Array,
  unlock?: Unlock,
): Promise<Reading> {
  const place = { file };
  if (bytes.length > LIMIT) {
    const values = { bytes: bytes.length, limit: LIMIT };
    return { message: report('collect-too-large', place, values) };
  }
  const unlocked = async (kind: LockedKind, reader: Reader): Promise<Returned | undefined> => {
    const clear = await unlock?.(kind, bytes, file);
    return clear && reader(clear);
  };
  try {
    switch (kindOf(bytes)) {
      case 'pdf':
        return read(
          (await readPdf(bytes)) ?? (await unlocked('pdf', readPdf)),
          report('collect-encrypted', place, {}),
        );
      case 'zip':
        return read(readWord(bytes), report('collect-neither', place, {}));
      case 'locked':
        return read(await unlocked('compound', readWord), report('collect-encrypted', place, {}));
      case 'other':
        return { message: report('collect-neither', place, {}) };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: report('collect-damaged', place, { reason: firstLine(reason) }) };
  }
}

type Reader = (bytes: Uint8Array) => Returned | undefined | Promise<Returned | undefined>;

const read = (returned: Returned | undefined, message: Diagnostic): Reading =>
  returned ? { returned } : { message };

const firstLine = (reason: string): string => reason.trim().split('\n')[0] ?? '';

type Kind = 'pdf' | 'zip' | 'locked' | 'other';

/** By how it begins, since people name files as they like. */
function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  return head.startsWith(COMPOUND) && isLocked(bytes) ? 'locked' : 'other';
}

/** Within so many bytes readers look for a PDF's first line (ISO 32000-1, annex H.3). */
const HEAD = 1024;

/** Office files of before 2007, and later ones with a password (MS-CFB, 2.2). */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** The stream that holds a file with a password (MS-OFFCRYPTO, 2.3.4.4). */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
