/** Parts of a build: each document is in one of them alone, whatever others there are. */
import { createHash } from 'node:crypto';

export interface Part {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** Digits of the hash that are taken for a number: JavaScript counts no higher. */
const DIGITS = 12;

/** Whether a document is in a part. Told by its path alone, so that no other can move it. */
export function isInPart(path: string, { number, of }: Part): boolean {
  const hash = createHash('sha256').update(path).digest('hex');
  return Number.parseInt(hash.slice(0, DIGITS), 16) % of === number - 1;
}

/** The path of the document that a file is a format of. */
export const documentOf = (file: string): string => file.replace(/\.[^./]*$/, '');
