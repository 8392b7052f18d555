import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { readBackFrom } from '../support/reading-back.ts';
import { annotated, changedPdf, drawing, inForm, inStructure, text } from './planted.ts';
import { sample } from './sample.ts';

let finished: Uint8Array;

beforeAll(async () => {
  finished = (await renderers.pdf(sample, look)).bytes;
});

type Change = Parameters<typeof changedPdf>[1];

async function saidOf(change: Change): Promise<readonly string[]> {
  const bytes = await changedPdf(finished, change);
  const { messages } = await readBackFrom(sample, 'pdf', bytes, 'x');
  return messages.map(({ code, message }) => `${code}: ${message}`);
}

it('what is only saved anew passes', async () => {
  expect(await saidOf(() => undefined)).toEqual([]);
});

const artifact = (content: string): string => `/Artifact BMC ${content} EMC`;
const planted = text('Exceeding');

describe('a word that did not go in', () => {
  it.each<[string, Change]>([
    ['in the open', drawing(planted)],
    ['in white', drawing(`1 1 1 rg ${planted}`)],
    ['as a thing that is not read out', drawing(artifact(planted))],
    ['beyond the edge of the page', drawing(text('Exceeding', '1 0 0 -1 900 400 Tm'))],
    ['without ink', drawing(artifact(`3 Tr ${planted}`))],
    ['in letters without size', drawing(`BT /Planted 0 Tf (Exceeding) Tj ET`)],
    ['in letters drawn to nothing', drawing(`q 0.001 0 0 0.001 0 0 cm ${planted} Q`)],
    ['in a layer that may be off', drawing(`/OC /Layer BDC ${planted} EMC`)],
    ['in a stretch of the text', drawing(`/P <</MCID 0>> BDC ${planted} EMC`)],
    [
      'in a stretch that the structure does not have',
      drawing(`/P <</MCID 999>> BDC ${planted} EMC`),
    ],
    ['in a form', inForm(text('Exceeding', '1 0 0 1 0 0 Tm'))],
    ['in the look of a field', annotated({ Subtype: 'Widget' }, planted)],
    ['in a field', annotated({ Subtype: 'Widget', V: 'Exceeding' })],
    ['in a text box', annotated({ Subtype: 'FreeText', Contents: 'Exceeding' })],
    ['in the look of a stamp', annotated({ Subtype: 'Stamp' }, planted)],
    ['in place of what is drawn', drawing(artifact('/Span <</ActualText (Exceeding)>> BDC EMC'))],
    [
      'in place of what is drawn, in the structure',
      inStructure(
        (role) => role === '/P',
        (kids, element) => {
          element.set(PDFName.of('ActualText'), PDFString.of('Exceeding'));
          return kids;
        },
      ),
    ],
    [
      'in place of what is drawn, in the structure, as of a picture',
      inStructure(
        (role) => role === '/P',
        (kids, element) => {
          element.set(PDFName.of('Alt'), PDFString.of('Exceeding'));
          return kids;
        },
      ),
    ],
  ])('is found %s', async (_, change) => {
    const said = await saidOf(change);
    expect(said).toContainEqual(
      expect.stringMatching(/^words-surplus: .*"Exceeding" \((?:page \d|in a picture)/),
    );
  });

  it('is named with the page', async () => {
    expect((await saidOf(drawing(planted))).join()).toContain('"Exceeding" (page 2)');
  });

  it('is found once more to lie beyond the edge', async () => {
    const said = await saidOf(drawing(text('Exceeding', '1 0 0 -1 900 400 Tm')));
    expect(said).toContainEqual(expect.stringMatching(/^words-outside: .*Exceeding/));
  });
});

/** The elements of a section: its paragraphs among others. */
const isSection = (role: string): boolean => role === '/Sect';

describe('the order in which a PDF is read out', () => {
  it('is missed where two paragraphs change places, though they stand where they stood', async () => {
    const [said, ...more] = await saidOf(
      inStructure(isSection, (kids) => [
        ...kids.slice(0, 20),
        ...kids.slice(20, 22).toReversed(),
        ...kids.slice(22),
      ]),
    );
    expect(more).toEqual([]);
    expect(said).toMatch(/^words-order: .*\(page 1, after ".*of the text\./);
  });

  it('is missed where a paragraph is read twice', async () => {
    const said = await saidOf(
      inStructure(isSection, (kids) => [...kids.slice(0, 20), ...kids.slice(19)]),
    );
    expect(said).toEqual([expect.stringMatching(/^words-surplus: .*Sentence/)]);
  });

  it('is missed where a paragraph is not read, though it stands on the page', async () => {
    const said = await saidOf(
      inStructure(isSection, (kids) => [...kids.slice(0, 20), ...kids.slice(21)]),
    );
    expect(said).toEqual([
      expect.stringMatching(/^words-lost: .*under "The first heading"/),
      expect.stringMatching(/^words-surplus: /),
    ]);
  });
});

describe('a word that cannot be seen', () => {
  it('is not on the page', async () => {
    const said = await saidOf((pdf, page) => {
      page.node.normalize();
      page.node.setExtGState(PDFName.of('Clear'), pdf.context.obj({ ca: 0 }));
      const start = pdf.context.register(pdf.context.stream('/Clear gs'));
      page.node.wrapContentStreams(start, pdf.context.register(pdf.context.stream('')));
    });
    expect(said).toContainEqual(expect.stringMatching(/^words-lost: /));
    expect(said).toContainEqual(expect.stringMatching(/^words-surplus: /));
  });
});
