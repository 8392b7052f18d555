/** Documents are made of what other documents are made of: nobody may change any of it. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/config.ts';
import type { Document } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { composed } from '../support/composed.ts';
import { opened, ownFolder } from '../support/opened.ts';
import { readBackFrom } from '../support/reading-back.ts';

const { press } = opened(ownFolder);

const documentsOf = (document: string): readonly Document[] =>
  composed(press, { documents: [document] }).map((made) => made.document);

/** All of it, through and through; the bytes of pictures cannot be frozen. */
function freeze(part: unknown): void {
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return;
  if (Object.isFrozen(part)) return;
  Object.freeze(part);
  Object.values(part).forEach(freeze);
}

const kinds = ['review-packet/manager', 'level-step'];

describe.each(kinds)('a frozen %s', (name) => {
  const [document] = documentsOf(name);
  if (!document) throw new Error(`no ${name}`);

  it.each(formats)('comes out the same as %s, and reads back', async (format) => {
    const before = await renderers[format](document, press.look);
    freeze(document);
    const { bytes } = await renderers[format](document, press.look);
    expect(Buffer.compare(bytes, before.bytes)).toBe(0);
    const { messages } = await readBackFrom(document, format, bytes, name);
    expect(messages).toEqual([]);
  });
});

const partsOf = (document: Document | undefined): ReadonlySet<unknown> =>
  new Set(objectsIn(document?.sections));

describe('packets of two people at one level', () => {
  const [one, other] = documentsOf('review-packet/employee').filter(
    ({ meta }, _, all) => all.filter((some) => some.meta.ladder === meta.ladder).length > 1,
  );

  it('share most of what they are made of', () => {
    const [mine, theirs] = [partsOf(one), partsOf(other)];
    const shared = [...mine].filter((part) => theirs.has(part));
    expect(shared.length).toBeGreaterThan(mine.size / 2);
  });
});

const objectsIn = (part: unknown): readonly unknown[] =>
  typeof part === 'object' && part !== null
    ? [part, ...Object.values(part).flatMap(objectsIn)]
    : [];
