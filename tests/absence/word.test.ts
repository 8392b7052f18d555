import { beforeAll, describe, expect, it } from 'vitest';
import { said, sample, type Sample } from './finished.ts';
import { beside, changed, inStyle, places } from './plant-word.ts';

let packet: Sample;
beforeAll(async () => {
  packet = await sample('review-packet/manager/NW-0142');
});

const name = 'Petronella Ashgrove';
const isVisible = /^in (the text|white|a head|a foot|a footnote)$|^letter by letter$/;
/** What only names a place says nothing that a rating would. */
const isTechnical = /^in the name of a part$|^as who changed|^in the answers/;

describe('a Word file', () => {
  it('is not accused of anything as it was made, nor where it was packed again', async () => {
    expect(await said(packet, 'docx')).toEqual([]);
    expect(
      await said(
        packet,
        'docx',
        changed(() => undefined, ''),
      ),
    ).toEqual([]);
  });

  it.each(places)('that has another person’s name %s is found out', async (_, plant, where) => {
    const lines = await said(packet, 'docx', changed(plant, name));
    expect(lines.join('\n')).toMatch(
      /^wall-leak: the (legal )?name of another person \(NW-0151\) is in /m,
    );
    expect(lines.join('\n')).toMatch(where);
  });

  it('that has it in what only programs read is found out', async () => {
    const lines = await said(packet, 'docx', changed(inStyle, name));
    expect(lines.join('\n')).toMatch(/NW-0151\) is in word\/styles\.xml/);
  });

  const unseen = places.filter(([where]) => !isVisible.test(where) && !isTechnical.test(where));
  it.each(unseen)('that has a mark %s is found out', async (_, plant) => {
    expect(await said(packet, 'docx', changed(plant, 'Exceeding'))).not.toEqual([]);
  });

  it.each(beside)(
    'that has another person’s name in its bytes %s is found out',
    async (_, plant) => {
      const lines = await said(packet, 'docx', (bytes) => plant(bytes, name));
      expect(lines.join('\n')).toMatch(/^wall-.*the zip/m);
    },
  );
});
