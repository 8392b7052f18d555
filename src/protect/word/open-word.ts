import { timingSafeEqual } from 'node:crypto';
import * as a from './agile.ts';
import { streamIn } from './compound-file.ts';
import { type Info, readInfo } from './info.ts';

/** Office takes at most so many; the programs that people use write 100,000. */
const MOST_ROUNDS = 1_000_000;

/**
 * The Word file in an encrypted one; nothing where this is not its password, it was altered, or it
 * is encrypted in another way. Throws where it is damaged.
 */
export function openWord(bytes: Uint8Array, password: string): Uint8Array | undefined {
  const [head, stream] = [streamIn(bytes, 'EncryptionInfo'), streamIn(bytes, 'EncryptedPackage')];
  const info = head && readInfo(head);
  if (!info || !stream || !(info.rounds <= MOST_ROUNDS)) return undefined;
  const key = keyOf(info, password);
  return key && isWhole(info, key, stream) ? a.decryptedPackage(stream, key, info.salt) : undefined;
}

/** The package's key, if the password is right. */
function keyOf(info: Info, password: string): Buffer | undefined {
  const stretched = a.stretched(password, info.lockSalt, info.rounds);
  const unlocked = (data: Uint8Array, purpose: Uint8Array): Buffer =>
    a.decrypted(data, a.keyFor(purpose, stretched), info.lockSalt);
  const input = unlocked(info.verifierInput, a.purposes.verifierInput);
  const hash = unlocked(info.verifierHash, a.purposes.verifierHash);
  return isSame(a.hashOf(input), hash)
    ? unlocked(info.packageKey, a.purposes.packageKey)
    : undefined;
}

function isWhole({ salt, hmacKey, hmacValue }: Info, key: Uint8Array, stream: Uint8Array): boolean {
  const own = a.decrypted(hmacKey, key, a.startFor(a.purposes.hmacKey, salt));
  const value = a.decrypted(hmacValue, key, a.startFor(a.purposes.hmacValue, salt));
  return isSame(a.seal(own, stream), value);
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
