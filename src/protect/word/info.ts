/** The stream that says how a package is encrypted (MS-OFFCRYPTO, 2.3.4.10). */
import { SaxesParser } from 'saxes';

export interface Info {
  readonly salt: Buffer;
  readonly hmacKey: Buffer;
  readonly hmacValue: Buffer;
  /** How often the password is hashed. */
  readonly rounds: number;
  readonly lockSalt: Buffer;
  readonly verifierInput: Buffer;
  readonly verifierHash: Buffer;
  readonly packageKey: Buffer;
}

/** Version 4.4, and the flag of agile encryption. */
const HEAD = Buffer.from('0400040040000000', 'hex');

const OFFICE = 'http://schemas.microsoft.com/office/2006';
const MANNER =
  'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';

const base64 = (bytes: Buffer): string => bytes.toString('base64');

export function writtenInfo(info: Info): Buffer {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="${OFFICE}/encryption" xmlns:p="${OFFICE}/keyEncryptor/password"><keyData ${MANNER} saltValue="${base64(info.salt)}"/><dataIntegrity encryptedHmacKey="${base64(info.hmacKey)}" encryptedHmacValue="${base64(info.hmacValue)}"/><keyEncryptors><keyEncryptor uri="${OFFICE}/keyEncryptor/password"><p:encryptedKey spinCount="${info.rounds}" ${MANNER} saltValue="${base64(info.lockSalt)}" encryptedVerifierHashInput="${base64(info.verifierInput)}" encryptedVerifierHashValue="${base64(info.verifierHash)}" encryptedKeyValue="${base64(info.packageKey)}"/></keyEncryptor></keyEncryptors></encryption>`;
  return Buffer.concat([HEAD, Buffer.from(xml)]);
}

/** Reads what we, Word and LibreOffice write; nothing where it is encrypted in another way. */
export function readInfo(stream: Buffer): Info | undefined {
  if (!stream.subarray(0, HEAD.length).equals(HEAD)) return undefined;
  const said = attributesIn(stream.subarray(HEAD.length).toString());
  const of = (element: string, name: string): string => said.get(`${element} ${name}`) ?? '';
  const bytes = (element: string, name: string): Buffer => Buffer.from(of(element, name), 'base64');
  const isOurs = ['keyData', LOCK].every((element) =>
    [...known].every(([name, value]) => of(element, name) === value),
  );
  if (!isOurs) return undefined;
  return {
    salt: bytes('keyData', 'saltValue'),
    hmacKey: bytes('dataIntegrity', 'encryptedHmacKey'),
    hmacValue: bytes('dataIntegrity', 'encryptedHmacValue'),
    rounds: Number(of(LOCK, 'spinCount')),
    lockSalt: bytes(LOCK, 'saltValue'),
    verifierInput: bytes(LOCK, 'encryptedVerifierHashInput'),
    verifierHash: bytes(LOCK, 'encryptedVerifierHashValue'),
    packageKey: bytes(LOCK, 'encryptedKeyValue'),
  };
}

const LOCK = 'encryptedKey';
const known: ReadonlyMap<string, string> = new Map(
  [...MANNER.matchAll(/(\w+)="(\w+)"/g)].map(([, name = '', value = '']) => [name, value]),
);

/** Of each element, whatever its prefix: `keyData saltValue`. */
function attributesIn(xml: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = name.slice(name.indexOf(':') + 1);
    for (const [key, value] of Object.entries(attributes)) said.set(`${element} ${key}`, value);
  });
  parser.write(xml).close();
  return said;
}
