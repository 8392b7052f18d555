import { describe, expect, it } from 'vitest';
import { faultsBeside } from '../../src/delivery/beside.ts';
import { readBackFrom } from '../support/reading-back.ts';
import { runningTitle } from '../../src/document/running.ts';
import type { Block, Document, Section } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sample } from './sample.ts';

const furniture = { headLeft: 'Level', headRight: 'Person', foot: 'Foot' };

const band = (title: string): Block => ({
  kind: 'band',
  title: [{ kind: 'text', value: title }],
  aside: [],
  blocks: [{ kind: 'lines', id: '', label: '', count: 20 }],
});

const documentOf = (...sections: readonly Section[]): Document => ({ ...sample, sections });

const named: Section = {
  paper: 'A4',
  orientation: 'portrait',
  furniture: { ...furniture, running: 'band' },
  blocks: [band('Craft'), band('Delivery')],
};

describe('a head that names titles', () => {
  it('is held to name one of its section on each page', () => {
    const pages = [
      'Level · Delivery\nPerson\nFoot\nPage 1 of 2',
      'Level\nPerson\nCraft – continued\nFoot\nPage 2 of 2',
    ];
    expect(faultsBeside(documentOf(named), pages)).toEqual([
      {
        lost: [{ words: '· Craft', place: 'page 2' }],
        surplus: [],
        moved: [],
      },
    ]);
  });

  it.each(['pdf', 'docx'] as const)(
    'is found in a finished %s, also on a blank page',
    async (format) => {
      const signed: Section = { ...named, furniture, leaf: true, blocks: [band('Signed')] };
      const document = documentOf({ ...named, blocks: [band('Craft')] }, signed);
      const { bytes } = await renderers[format](document, look);
      const { messages, pages } = await readBackFrom(document, format, bytes, 'x');
      expect(messages).toEqual([]);
      expect(pages).toBe(format === 'pdf' ? 3 : undefined);
    },
  );

  it('is missed where it names nothing', async () => {
    const { bytes } = await renderers.pdf(documentOf({ ...named, furniture }), look);
    const { messages } = await readBackFrom(documentOf(named), 'pdf', bytes, 'x');
    expect(messages).toMatchObject([{ code: 'words-lost' }]);
  });
});

describe('a title', () => {
  it('is named in one line, without what stands beside it in soft ink', () => {
    const soft = {
      kind: 'span',
      style: 'soft',
      children: [{ kind: 'text', value: 'group' }],
    } as const;
    expect(runningTitle([{ kind: 'text', value: 'Writing \n code ' }, soft])).toBe('Writing code');
  });
});
