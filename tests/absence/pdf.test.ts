import { beforeAll, describe, expect, it } from 'vitest';
import { renderers } from '../../src/render/index.ts';
import { press, said, sample, type Sample, sentenceOf } from './finished.ts';
import { changed, inTwo, places } from './plant-pdf.ts';
import { beside, refused } from './plant-pdf-bytes.ts';

let packet: Sample;
beforeAll(async () => {
  packet = await sample('review-packet/manager/NW-0142');
});

const name = 'Petronella Ashgrove';

describe('a PDF', () => {
  it('is not accused of anything as it was made, nor where another program saved it', async () => {
    expect(await said(packet, 'pdf')).toEqual([]);
    expect(
      await said(
        packet,
        'pdf',
        changed(() => undefined, ''),
      ),
    ).toEqual([]);
  });

  it('is not accused of what makes it fit for archives', async () => {
    const { bytes } = await renderers.pdf(packet.document, press.look, { archive: true });
    const kept = { ...packet, bytes: { ...packet.bytes, pdf: bytes } };
    expect(await said(kept, 'pdf')).toEqual([]);
  });

  it.each(places)('that has another person’s name %s is found out', async (_, plant, where) => {
    const lines = await said(packet, 'pdf', changed(plant, name));
    expect(lines.join('\n')).toMatch(
      /^wall-leak: the (legal )?name of another person \(NW-0151\) is in /m,
    );
    expect(lines.join('\n')).toMatch(where);
  });

  it.each(places.slice(6))('that has a mark %s is found out', async (_, plant) => {
    expect(await said(packet, 'pdf', changed(plant, 'Exceeding'))).not.toEqual([]);
  });

  it.each(beside)(
    'that has another person’s name in its bytes %s is found out',
    async (_, plant) => {
      const lines = await said(packet, 'pdf', (bytes) => plant(bytes, name));
      expect(lines.join('\n')).toMatch(/^wall-/);
    },
  );
});

describe('a PDF such as we never make', () => {
  it.each(refused)('that has words %s is not read at all', async (_, plant, why) => {
    await expect(said(packet, 'pdf', (bytes) => plant(bytes, name))).rejects.toThrow(why);
  });
});

describe('an expectation of a level that the audience may not see', () => {
  const sentence = sentenceOf('Staff Software Engineer', 9);

  it('is found where a page cuts it in two, by either piece', async () => {
    const lines = await said(packet, 'pdf', changed(inTwo, sentence));
    expect(lines.join('\n')).toMatch(/an expectation of Staff Software Engineer: .* is in page 1/);
  });
});
