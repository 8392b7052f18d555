/** A file is delivered under a password only where that password gives it back. */
import { expect, it, vi } from 'vitest';
import { reopen } from '../../src/delivery/reopen.ts';
import { seal } from '../../src/protect/seal.ts';
import { renderers } from '../../src/render/index.ts';
import { documentOf, para, section } from '../render/pdf/documents.ts';
import { look } from '../support/look.ts';

let isBroken = false;
let other = new Uint8Array();

type Seal = (bytes: Uint8Array, password: string) => unknown;

/** Seals another file than the one that it is given, once it is broken. */
const breaking =
  (real: Seal): Seal =>
  (bytes, password) =>
    real(isBroken ? other : bytes, password);

vi.mock('../../src/protect/pdf/seal-pdf.ts', async (load) => {
  const real = await load<{ sealPdf: Seal }>();
  return { ...real, sealPdf: breaking(real.sealPdf) };
});
vi.mock('../../src/protect/word/seal-word.ts', async (load) => {
  const real = await load<{ sealWord: Seal }>();
  return { ...real, sealWord: breaking(real.sealWord) };
});

const rendered = async (format: 'pdf' | 'docx', words: string) => {
  const { bytes } = await renderers[format](documentOf([section([para(words)])]), look);
  return Uint8Array.from(bytes);
};

const lock = { password: 'correct horse' };

it.each(['pdf', 'docx'] as const)(
  'a %s whose password opens something else throws',
  async (format) => {
    const bytes = await rendered(format, 'Cuts evenly.');
    other = await rendered(format, 'Cuts oddly.');
    const clear = await reopen(format, bytes);
    isBroken = false;
    const { bytes: sealed, protected: isSealed } = await seal(clear, bytes, lock);
    expect(isSealed).toBe(true);
    expect(Buffer.compare(sealed, bytes)).not.toBe(0);
    isBroken = true;
    await expect(seal(clear, bytes, lock)).rejects.toThrow('is not what was encrypted');
  },
);
