/** What a compound file says of how its package is transformed: that it is encrypted (MS-OFFCRYPTO, 2.1 and 2.3.4). */

/** Streams by their paths; they are the same in every encrypted file. */
export const dataSpaces = (): readonly (readonly [path: string, content: Buffer])[] => [
  ['\u0006DataSpaces/Version', version()],
  ['\u0006DataSpaces/DataSpaceMap', map()],
  [`\u0006DataSpaces/DataSpaceInfo/${SPACE}`, Buffer.concat([numbers(8, 1), text(TRANSFORM)])],
  [`\u0006DataSpaces/TransformInfo/${TRANSFORM}/\u0006Primary`, transform()],
];

const SPACE = 'StrongEncryptionDataSpace';
const TRANSFORM = 'StrongEncryptionTransform';

/** Of readers, updaters and writers: 1.0 each. */
const VERSIONS = [1, 1, 1];

const version = (): Buffer =>
  Buffer.concat([text('Microsoft.Container.DataSpaces'), numbers(...VERSIONS)]);

/** One entry: the stream of the package is in the one space. */
function map(): Buffer {
  const entry = Buffer.concat([numbers(1, 0), text('EncryptedPackage'), text(SPACE)]);
  return Buffer.concat([numbers(8, 1, entry.length + 4), entry]);
}

/** What follows the versions is of other kinds of encryption, and empty but for its last number. */
function transform(): Buffer {
  const id = text('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}');
  return Buffer.concat([
    numbers(id.length + 8, 1),
    id,
    text('Microsoft.Container.EncryptionTransform'),
    numbers(...VERSIONS, 0, 0, 0, 4),
  ]);
}

/** Of 32 bits each. */
function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes;
}

/** Its length in bytes, its letters, and what is left to a whole number of four (2.1.2). */
function text(words: string): Buffer {
  const letters = Buffer.from(words, 'utf16le');
  const rest = Buffer.alloc((4 - (letters.length % 4)) % 4);
  return Buffer.concat([numbers(letters.length), letters, rest]);
}
