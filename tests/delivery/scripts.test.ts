import { expect, it } from 'vitest';
import { type Format, formats } from '../../src/config.ts';
import { readBackFrom } from '../support/reading-back.ts';
import type { Document } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sampleWith } from './sample.ts';
import { sentences } from './sentences.ts';

/** Once in a line, and once over several lines. */
const wanted: Document = sampleWith(sentences.map((one) => `${one} ${one} ${one}`).join(' '));

it.each(formats)(
  'a finished %s that holds letters of every script passes',
  async (format: Format) => {
    for (const one of [...sentences.map(sampleWith), wanted]) {
      const { bytes, messages } = await renderers[format](one, look);
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect((await readBackFrom(one, format, bytes, 'x')).messages).toEqual([]);
    }
  },
);

it('a finished pdf that lost a Hebrew word is refused', async () => {
  const { bytes } = await renderers.pdf(sampleWith('שלום עולם'), look);
  const { messages } = await readBackFrom(sampleWith('שלום גדול עולם'), 'pdf', bytes, 'x');
  expect(messages).toMatchObject([{ code: 'words-lost' }]);
});
