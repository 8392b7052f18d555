import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf, sealPdf } from '../../src/protect/pdf/seal-pdf.ts';
import { renderPdf } from '../../src/render/pdf/document.ts';
import { documentOf, para, section } from '../render/pdf/documents.ts';
import { look } from '../support/look.ts';

const WORDS = 'Cuts evenly and keeps the board clear.';
const TITLE = 'Packet of Odile';
const PASSWORD = 'Grün & weiß 12';

const document = documentOf([section([para(WORDS)])]);
const named = { ...document, meta: { ...document.meta, title: TITLE } };

let clear = new Uint8Array();
let sealed = new Uint8Array();
beforeAll(async () => {
  clear = Uint8Array.from((await renderPdf(named, look)).bytes);
  sealed = Uint8Array.from(await sealPdf(clear, PASSWORD));
});

/** As pdf.js opens it. */
async function opened(bytes: Uint8Array, password?: string) {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    ...(password !== undefined && { password }),
  });
  const pdf = await task.promise;
  const content = await (await pdf.getPage(1)).getTextContent();
  const permissions = await pdf.getPermissions();
  const { info } = await pdf.getMetadata();
  await task.destroy();
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { text, permissions, info: JSON.stringify(info) };
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a PDF that is sealed', () => {
  it('opens with its password, in pdf.js too, and with no other', async () => {
    const { text, info } = await opened(sealed, PASSWORD);
    expect(text).toContain(WORDS);
    expect(info).toContain(TITLE);
    for (const wrong of [undefined, '', 'Grün & weiß 13']) {
      await expect(opened(sealed, wrong)).rejects.toThrow(/password/i);
    }
  });

  it('has revision 6 with AES-256 for strings, streams and what it says of itself', () => {
    const text = latin(sealed);
    expect(text).toMatch(/\/R 6\b/);
    expect(text).toMatch(/\/V 5\b/);
    expect(text).toMatch(/\/CFM \/AESV3/);
    expect(text).toMatch(/\/StmF \/StdCF/);
    expect(text).toMatch(/\/StrF \/StdCF/);
    expect(text).not.toContain('/EncryptMetadata false');
    for (const said of [TITLE, 'dc:title']) {
      expect(text).not.toContain(said);
    }
    expect(latin(clear)).toContain('dc:title'); // so that its absence says something
  });

  it('may be printed and filled in, and nothing else', async () => {
    const { permissions } = await opened(sealed, PASSWORD);
    // Table 22 of ISO 32000-2: print 4 and 2048, fill in 256, read out 512.
    expect(permissions?.toSorted((a, b) => a - b)).toEqual([4, 256, 512, 2048]);
  });

  it('is never the same twice', async () => {
    expect(latin(await sealPdf(clear, PASSWORD))).not.toBe(latin(sealed));
  });

  it('holds what it held: opened again, the objects are the same', async () => {
    const again = await openPdf(sealed, PASSWORD);
    const count = async (bytes: Uint8Array) =>
      (await PDFDocument.load(bytes, { updateMetadata: false })).context.enumerateIndirectObjects()
        .length;
    expect(again && (await opened(again)).text).toBe((await opened(clear)).text);
    expect(again && (await count(again))).toBeGreaterThan(0);
  });

  it.each(['--help --version', '@/etc/passwd', '-password', 'with "quotes" \\ and \' more'])(
    'takes the password %s as it is',
    async (password) => {
      const one = await sealPdf(clear, password);
      expect((await opened(one, password)).text).toContain(WORDS);
      await expect(opened(one, `${password}!`)).rejects.toThrow(/password/i);
    },
  );

  it('goes on being made, file after file', async () => {
    for (let i = 0; i < 55; i += 1)
      expect((await sealPdf(clear, PASSWORD)).length).toBeGreaterThan(0);
  });

  it('cannot be one that is to be kept', async () => {
    const { bytes } = await renderPdf(named, look, { archive: true });
    await expect(sealPdf(bytes, PASSWORD)).rejects.toThrow('archive');
  });
});

describe('what is no PDF', () => {
  it('is not sealed, and the reason does not tell the password', async () => {
    const reason = await sealPdf(Buffer.from('nothing'), PASSWORD).catch(String);
    expect(reason).toContain('could not encrypt');
    expect(reason).not.toContain(PASSWORD);
  });

  it('is not opened', async () => {
    expect(await openPdf(Buffer.from('nothing'), PASSWORD)).toBeUndefined();
  });
});
