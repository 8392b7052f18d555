/**
 * What stands in a PDF's bytes outside of its objects. A file that we just made begins with its
 * head, holds one object after the other, and ends once: earlier forms of it, and whatever stands
 * between objects, are no part of it (ISO 32000-1, 7.5).
 */
import type { Found } from './found.ts';

const HEAD = /^%PDF-\d\.\d\r?\n(%[^\r\n]{4,}\r?\n)?/;
const SPACE = /\s*/y;
const OBJECT = /\d+ \d+ obj\b/y;
const END = /(xref[\d\sfn]*trailer\s*<<[^]*?>>\s*)?startxref\s+\d+\s+%%EOF\s*$/y;

export function bytesBetween(bytes: Uint8Array): readonly Found[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const seen = new Set<string>();
  let at = HEAD.exec(file)?.[0].length ?? 0;
  for (;;) {
    at += lengthAt(SPACE, file, at);
    const object = file.slice(at, at + lengthAt(OBJECT, file, at));
    if (object === '' && lengthAt(END, file, at) > 0) return [];
    if (object === '') return [between(file, at)];
    if (seen.has(object))
      return [{ kind: 'stray', where: 'an earlier form of an object', text: object }];
    seen.add(object);
    const end = file.indexOf('endobj', at);
    if (end < 0) return [between(file, at)];
    at = end + 'endobj'.length;
  }
}

/** Letters that are looked through. */
const MOST = 20_000;

const between = (file: string, at: number): Found => ({
  kind: 'stray',
  where: 'the bytes outside of objects',
  text: file.slice(at, at + MOST).replaceAll('\0', ''),
});

function lengthAt(pattern: RegExp, file: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(file)?.[0].length ?? 0;
}
