import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { appendix } from './appendix.ts';
import { handbook } from './handbook.ts';
import { packet } from './packet.ts';
import { trees } from './trees.ts';

const bytesOf = async (document: typeof packet): Promise<Uint8Array> =>
  (await renderWord(document, look)).bytes;

it.each([
  ['packet', packet],
  ['appendix', appendix],
  ['handbook', handbook],
] as const)(
  'gives the same bytes after twenty other documents: %s',
  { timeout: 60_000 },
  async (_, document) => {
    const first = await bytesOf(document);
    for (const other of fc.sample(trees, 20)) await bytesOf(other);
    expect(Buffer.from(await bytesOf(document)).equals(first)).toBe(true);
  },
);

it('gives the same bytes in another time zone', async () => {
  const zone = process.env['TZ'];
  const first = await bytesOf(appendix);
  process.env['TZ'] = 'Pacific/Kiritimati';
  const second = await bytesOf(appendix);
  process.env['TZ'] = zone;
  expect(Buffer.from(second).equals(first)).toBe(true);
});

it('gives the same bytes when documents are rendered at the same time', async () => {
  const alone = await bytesOf(packet);
  const [together] = await Promise.all([bytesOf(packet), bytesOf(appendix), bytesOf(packet)]);
  expect(Buffer.from(alone).equals(together ?? new Uint8Array())).toBe(true);
});
