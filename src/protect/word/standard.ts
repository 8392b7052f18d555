/**
 * The encryption of Office before 2010 (MS-OFFCRYPTO, 2.3.4.5 to 2.3.4.9): AES and SHA-1. It is read
 * alone: LibreOffice 7 saves what it opened with a password in this way.
 */
import { createDecipheriv, hash } from 'node:crypto';

/** How often the password is hashed. */
const ROUNDS = 50_000;
const SHA1 = 20;

interface Standard {
  readonly keyBits: number;
  readonly salt: Buffer;
  readonly verifier: Buffer;
  readonly verifierHash: Buffer;
}

/** Version 2, 3 or 4, and kind 2. */
export const isStandard = (head: Buffer): boolean =>
  head.length > 2 && head.readUInt16LE(0) <= 4 && head.readUInt16LE(2) === 2;

/** The file in a stream; nothing where this is not its password. Throws where it is damaged. */
export function openStandard(head: Buffer, stream: Buffer, password: string): Buffer | undefined {
  const { keyBits, salt, verifier, verifierHash } = readHead(head);
  const key = keyOf(password, salt, keyBits / 8);
  const expected = sha1(decrypted(verifier, key));
  if (!expected.equals(decrypted(verifierHash, key).subarray(0, SHA1))) return undefined;
  const whole = stream.subarray(8, stream.length - ((stream.length - 8) % BLOCK));
  return decrypted(whole, key).subarray(0, Number(stream.readBigUInt64LE()));
}

const BLOCK = 16;

/** After version and flags: how long the header is, the header, and the verifier. */
function readHead(head: Buffer): Standard {
  const header = head.subarray(12);
  const verifier = header.subarray(head.readUInt32LE(8));
  return {
    keyBits: header.readUInt32LE(16),
    salt: verifier.subarray(4, 20),
    verifier: verifier.subarray(20, 36),
    verifierHash: verifier.subarray(40, 72),
  };
}

const sha1 = (...parts: readonly Uint8Array[]): Buffer =>
  hash('sha1', Buffer.concat(parts), 'buffer');

function keyOf(password: string, salt: Uint8Array, length: number): Buffer {
  const numbered = Buffer.alloc(4 + SHA1);
  numbered.set(sha1(salt, Buffer.from(password, 'utf16le')), 4);
  for (let round = 0; round < ROUNDS; round += 1) {
    numbered.writeUInt32LE(round);
    numbered.set(sha1(numbered), 4);
  }
  const last = sha1(numbered.subarray(4), Buffer.alloc(4));
  return Buffer.concat([0x36, 0x5c].map((sign) => padded(last, sign))).subarray(0, length);
}

/** Hashed with 64 bytes of a sign (2.3.4.7). */
const padded = (last: Uint8Array, sign: number): Buffer =>
  sha1(Buffer.alloc(64, sign).map((byte, i) => byte ^ (last[i] ?? 0)));

/** Blocks by themselves. */
function decrypted(data: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}
