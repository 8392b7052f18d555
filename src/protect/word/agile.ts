/** Agile encryption of Office files (MS-OFFCRYPTO, 2.3.4.10 to 2.3.4.15): AES-256 and SHA-512. */
import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';

/** Bytes: of a block of AES, of a salt, of a key, of SHA-512, and of a stretch of the package. */
const BLOCK = 16;
export const SALT = 16;
export const KEY = 32;
export const HASH = 64;
const STRETCH = 4096;

/** What a key or a start is for: it is hashed with the rest (2.3.4.13 and 2.3.4.14). */
export const purposes = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
  hmacKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  hmacValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const;

export const hashOf = (...parts: readonly Uint8Array[]): Buffer =>
  hash('sha512', Buffer.concat(parts), 'buffer');

/** A password, hashed over and over, so that each try takes time (2.3.4.11). */
export function stretched(password: string, salt: Uint8Array, rounds: number): Buffer {
  const numbered = Buffer.alloc(4 + HASH);
  numbered.set(hashOf(salt, Buffer.from(password, 'utf16le')), 4);
  for (let round = 0; round < rounds; round += 1) {
    numbered.writeUInt32LE(round);
    numbered.set(hash('sha512', numbered, 'buffer'), 4);
  }
  return numbered.subarray(4);
}

/** The key for a purpose, from a password that was stretched. */
export const keyFor = (purpose: Uint8Array, stretchedPassword: Uint8Array): Buffer =>
  hashOf(stretchedPassword, purpose).subarray(0, KEY);

/** Where a chain of blocks starts, from a salt and a purpose (2.3.4.12). */
export const startFor = (purpose: Uint8Array, salt: Uint8Array): Buffer =>
  hashOf(salt, purpose).subarray(0, BLOCK);

/** Whole blocks in, whole blocks out. */
export function encrypted(data: Uint8Array, key: Uint8Array, start: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, start).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

export function decrypted(data: Uint8Array, key: Uint8Array, start: Uint8Array): Buffer {
  const cipher = createDecipheriv('aes-256-cbc', key, start).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** The stream of an encrypted package: its length, then its stretches (2.3.4.4 and 2.3.4.15). */
export function encryptedPackage(file: Uint8Array, key: Uint8Array, salt: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil(file.length / BLOCK) * BLOCK);
  padded.set(file);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(file.length));
  const all = stretchesOf(padded, salt).map(({ data, start }) => encrypted(data, key, start));
  return Buffer.concat([length, ...all]);
}

/** The file in such a stream. */
export function decryptedPackage(stream: Buffer, key: Uint8Array, salt: Uint8Array): Buffer {
  const length = Number(stream.readBigUInt64LE());
  const all = stretchesOf(stream.subarray(8), salt);
  return Buffer.concat(all.map(({ data, start }) => decrypted(data, key, start))).subarray(
    0,
    length,
  );
}

/** Each with a start of its own, made of its number. */
function stretchesOf(data: Buffer, salt: Uint8Array) {
  return Array.from({ length: Math.ceil(data.length / STRETCH) }, (_, i) => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(i);
    return { data: data.subarray(i * STRETCH, (i + 1) * STRETCH), start: startFor(number, salt) };
  });
}

/** Tells whether a package was altered (2.3.4.14). */
export const seal = (key: Uint8Array, stream: Uint8Array): Buffer =>
  createHmac('sha512', key).update(stream).digest();
