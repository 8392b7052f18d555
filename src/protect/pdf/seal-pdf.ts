/** PDF with AES-256, revision 6 of its encryption (ISO 32000-2, 7.6.4). */
import { randomBytes } from 'node:crypto';
import { runQpdf } from './qpdf.ts';

/** Beside reading: printing, and filling in what is there to fill in. Screen readers may always read. */
const PERMISSIONS = [
  '--print=full',
  '--form=y',
  '--annotate=n',
  '--assemble=n',
  '--modify-other=n',
  '--extract=n',
];

/** What a file claims that is to be kept: such a file must open for everybody (ISO 19005-1, 6.1.3). */
const CLAIM = 'pdfaid:part';

/** Encrypts all of a file, what it says of itself too. Throws where it cannot be done. */
export async function sealPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  if (Buffer.from(bytes).includes(CLAIM)) throw new Error('a file for an archive has no password');
  const owner = randomBytes(32).toString('base64url'); // nobody needs to know it
  // Each behind its name: one that began with a hyphen would be taken for an option.
  const passwords = [`--user-password=${password}`, `--owner-password=${owner}`];
  const args = ['--encrypt', ...passwords, '--bits=256', ...PERMISSIONS, '--'];
  const sealed = await runQpdf(args, bytes);
  if (typeof sealed === 'number')
    throw new Error(`qpdf could not encrypt it, and ended with ${sealed}`);
  return sealed;
}

/** The file in clear; nothing where this is not its password. */
export async function openPdf(
  bytes: Uint8Array,
  password: string,
): Promise<Uint8Array | undefined> {
  const opened = await runQpdf([`--password=${password}`, '--decrypt'], bytes);
  return typeof opened === 'number' ? undefined : opened;
}
