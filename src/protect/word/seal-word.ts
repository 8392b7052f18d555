/** A Word file → the same, encrypted as Office does it: in a compound file (MS-OFFCRYPTO, 2.3.4.10). */
import { randomBytes } from 'node:crypto';
import * as a from './agile.ts';
import { compoundFile } from './compound-file.ts';
import { dataSpaces } from './data-spaces.ts';
import { writtenInfo } from './info.ts';

/** How often a password is hashed: as Office does. */
const ROUNDS = 100_000;

export function sealWord(bytes: Uint8Array, password: string): Uint8Array {
  const [key, salt] = [randomBytes(a.KEY), randomBytes(a.SALT)];
  const stream = a.encryptedPackage(bytes, key, salt);
  const info = writtenInfo({ salt, ...integrity(stream, key, salt), ...lock(key, password) });
  return compoundFile([...dataSpaces(), ['EncryptionInfo', info], ['EncryptedPackage', stream]]);
}

/** What tells whether the package was altered, itself encrypted. */
function integrity(stream: Uint8Array, key: Uint8Array, salt: Uint8Array) {
  const hmacKey = randomBytes(a.HASH);
  const value = a.seal(hmacKey, stream);
  return {
    hmacKey: a.encrypted(hmacKey, key, a.startFor(a.purposes.hmacKey, salt)),
    hmacValue: a.encrypted(value, key, a.startFor(a.purposes.hmacValue, salt)),
  };
}

/** The package's key, and what tells a right password from a wrong one, encrypted with it. */
function lock(key: Uint8Array, password: string) {
  const [lockSalt, input] = [randomBytes(a.SALT), randomBytes(a.SALT)];
  const stretched = a.stretched(password, lockSalt, ROUNDS);
  const locked = (data: Uint8Array, purpose: Uint8Array): Buffer =>
    a.encrypted(data, a.keyFor(purpose, stretched), lockSalt);
  return {
    rounds: ROUNDS,
    lockSalt,
    verifierInput: locked(input, a.purposes.verifierInput),
    verifierHash: locked(a.hashOf(input), a.purposes.verifierHash),
    packageKey: locked(key, a.purposes.packageKey),
  };
}
