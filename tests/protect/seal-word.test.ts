import { randomBytes } from 'node:crypto';
import CFB from 'cfb';
import fc from 'fast-check';
import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';
import { openWord } from '../../src/protect/word/open-word.ts';
import { sealWord } from '../../src/protect/word/seal-word.ts';

const PASSWORD = 'Grün & weiß 12';

/** As another program opens it: it takes only what is a package. */
const opened = (bytes: Uint8Array, password: string): Promise<Buffer> =>
  officeCrypto.decrypt(Buffer.from(bytes), { password });

/** The beginning of a package, and so many bytes that cannot be pressed. */
const file = (length: number): Buffer =>
  Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(length - 4)]);

const clear = file(20_000);
const sealed = sealWord(clear, PASSWORD);

/** With one byte of a stream changed. */
function altered(path: string, at: number): Uint8Array {
  const container = CFB.read(Buffer.from(sealed), { type: 'buffer' });
  const { content } = CFB.find(container, `/${path}`) ?? { content: [] };
  content[at] = (content[at] ?? 0) ^ 1;
  return CFB.write(container, { type: 'buffer' });
}

describe('a Word file that is sealed', () => {
  it('is opened by another program with its password, and with no other', async () => {
    expect((await opened(sealed, PASSWORD)).equals(clear)).toBe(true);
    await expect(opened(sealed, 'Grün & weiß 13')).rejects.toThrow(/incorrect/);
  });

  it('is opened by this one: nothing comes of a wrong password', () => {
    expect(openWord(sealed, PASSWORD)).toEqual(clear);
    expect(openWord(sealed, 'Grün & weiß 13')).toBeUndefined();
  });

  it.each([4, 4096, 4097])('may have any length: %d bytes', async (length) => {
    const one = file(length);
    const locked = sealWord(one, PASSWORD);
    expect(openWord(locked, PASSWORD)).toEqual(one);
    expect((await opened(locked, PASSWORD)).equals(one)).toBe(true);
  });

  it('is agile, with AES-256 and SHA-512, and says so in the way of Office', () => {
    const container = CFB.read(Buffer.from(sealed), { type: 'buffer' });
    const text = Buffer.from(CFB.find(container, '/EncryptionInfo')?.content ?? []).toString();
    expect(text).toContain('keyBits="256"');
    expect(text).toContain('hashAlgorithm="SHA512"');
    expect(text).toContain('spinCount="100000"');
    const space = '/\u0006DataSpaces/TransformInfo/StrongEncryptionTransform/\u0006Primary';
    const transform = Buffer.from(CFB.find(container, space)?.content ?? []);
    // As Office writes it: 88 bytes up to the name, kind 1, an id of 76 bytes; 4 at the end.
    expect(transform.subarray(0, 12).toString('hex')).toBe('58000000010000004c000000');
    expect(transform.length).toBe(88 + 4 + 80 + 6 * 4 + 4);
    const map = CFB.find(container, '/\u0006DataSpaces/DataSpaceMap')?.content ?? [];
    expect(Buffer.from(map).subarray(0, 12).toString('hex')).toBe('080000000100000068000000');
  });

  it('holds nothing in clear, and is never the same twice', () => {
    expect(Buffer.from(sealed).includes(clear.subarray(100, 116))).toBe(false);
    expect(Buffer.from(sealWord(clear, PASSWORD)).equals(sealed)).toBe(false);
  });

  it('is not opened once its package was altered', () => {
    expect(openWord(altered('EncryptedPackage', 500), PASSWORD)).toBeUndefined();
    expect(openWord(altered('EncryptionInfo', 0), PASSWORD)).toBeUndefined();
  });
});

describe('a file of another program', () => {
  it('is opened', () => {
    const theirs = officeCrypto.encrypt(clear, { password: PASSWORD });
    expect(openWord(theirs, PASSWORD)).toEqual(clear);
  });

  it('that would have a password hashed without end is left alone', () => {
    const container = CFB.read(Buffer.from(sealed), { type: 'buffer' });
    const info = CFB.find(container, '/EncryptionInfo');
    if (info) {
      const text = Buffer.from(info.content).toString('latin1');
      info.content = Buffer.from(text.replace('"100000"', '"9999999999"'), 'latin1');
      info.size = info.content.length;
    }
    const endless = CFB.write(container, { type: 'buffer' });
    expect(openWord(endless, PASSWORD)).toBeUndefined();
  });

  it('that is damaged is nothing, or an error, and never loops', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 511 }), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(sealed);
        bytes[at] = byte;
        try {
          openWord(bytes, PASSWORD);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 10 },
    );
  });
});
