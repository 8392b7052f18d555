/** A document tree with one of each thing that the check of finished files looks at. */
import type { Block, Document, Inline } from '../../src/document/model.ts';

const text = (value: string): readonly Inline[] => [{ kind: 'text', value }];

const paragraph = (value: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  children: text(value),
});

const heading = (value: string, id: string): Block => ({
  kind: 'heading',
  depth: 1,
  id,
  listed: true,
  children: text(value),
});

const long = Array.from({ length: 90 }, (_, index) => paragraph(`Sentence ${index} of the text.`));

/** A contents list, headings, a table with a header, and enough text for several pages. */
export const sample: Document = {
  meta: {
    id: 'T-1',
    title: 'Test',
    subject: 'test',
    author: 'Test',
    language: 'en-GB',
    date: '2026-11-23',
    checksum: 'abcdef01',
    recipient: 'Alex Doe · Employee',
    ladder: 'Craft 1.0',
    effective: '2026-07-01',
    words: {
      page: 'Page {page} of {pages}',
      continued: 'continued',
      blank: 'This page is left blank.',
      writeHere: 'Write here',
      choose: 'Choose',
      chooseDate: 'Date',
    },
  },
  sections: [
    {
      paper: 'A4',
      orientation: 'portrait',
      furniture: { headLeft: 'Head left', headRight: 'Head right', foot: 'T-1 · the foot' },
      blocks: [
        { kind: 'toc', depth: 2 },
        heading('The first heading', 'first'),
        paragraph('A sentence that stands twice.'),
        ...long,
        heading('The second heading', 'second'),
        paragraph('A sentence that stands twice.'),
        {
          kind: 'paragraph',
          style: 'body',
          children: [
            { kind: 'choice', id: '', label: 'Meeting' },
            { kind: 'choice', id: '', label: 'Exceeding' },
          ],
        },
      ],
    },
  ],
};

/** The sample with a further paragraph, as a renderer that lost it would have been given it. */
export const sampleWith = (value: string): Document => ({
  ...sample,
  sections: sample.sections.map((section) => ({
    ...section,
    blocks: [...section.blocks, paragraph(value)],
  })),
});

/** The sample without blocks. */
export const sampleWithout = (isLost: (block: Block) => boolean): Document => ({
  ...sample,
  sections: sample.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => !isLost(block)),
  })),
});

/** The sample with another running foot. */
export const sampleWithFoot = (foot: string): Document => ({
  ...sample,
  sections: sample.sections.map((section) => ({
    ...section,
    furniture: { headLeft: 'Head left', headRight: 'Head right', foot },
  })),
});

/** A bare page that says one thing. */
export const saying = (value: string): Document => ({
  ...sample,
  sections: [{ paper: 'A4', orientation: 'portrait', blocks: [paragraph(value)] }],
});
