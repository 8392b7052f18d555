import { inflateSync } from 'node:zlib';

/** What the operators of a PDF file's pages say. */
export const contentsOf = (bytes: Uint8Array): string =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/stream\n([^]*?)\nendstream/g),
  ]
    .map(([, stream = '']) => inflated(Buffer.from(stream, 'latin1')))
    .join('\n');

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
