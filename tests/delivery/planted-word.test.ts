import { beforeAll, describe, expect, it } from 'vitest';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { readBackFrom } from '../support/reading-back.ts';
import { changedWord } from './planted.ts';
import { sample } from './sample.ts';

let finished: Uint8Array;

beforeAll(async () => {
  finished = (await renderers.docx(sample, look)).bytes;
});

const BODY = 'word/document.xml';

async function saidOf(change: (xml: string) => string, part = BODY): Promise<readonly string[]> {
  const bytes = changedWord(finished, part, change);
  const { messages } = await readBackFrom(sample, 'docx', bytes, 'x');
  return messages.map(({ code, message }) => `${code}: ${message}`);
}

const paragraph = (run: string): string => `<w:p>${run}</w:p>`;
const run = (words: string, set = ''): string => `<w:r>${set}<w:t>${words}</w:t></w:r>`;

/** At the end of the body, before what says how its pages are. */
const atEnd = (xml: string) => (body: string) =>
  body.replace(/(<w:p>(?:(?!<w:p>).)*<w:sectPr)/, `${xml}$1`);

describe('a word that did not go in', () => {
  it.each([
    ['in the open', paragraph(run('Exceeding'))],
    ['in white', paragraph(run('Exceeding', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'))],
    ['hidden', paragraph(run('Exceeding', '<w:rPr><w:vanish/></w:rPr>'))],
    ['as small as can be', paragraph(run('Exceeding', '<w:rPr><w:sz w:val="1"/></w:rPr>'))],
    [
      'as what an empty field says',
      paragraph(run('Exceeding', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')),
    ],
    ['deleted, and kept', paragraph('<w:del><w:r><w:delText>Exceeding</w:delText></w:r></w:del>')],
    [
      'in a text box',
      paragraph(
        `<w:r><w:pict><w:txbxContent>${paragraph(run('Exceeding'))}</w:txbxContent></w:pict></w:r>`,
      ),
    ],
    [
      'in a drawing',
      paragraph('<w:r><w:drawing><a:t xmlns:a="x">Exceeding</a:t></w:drawing></w:r>'),
    ],
    ['as a watermark', paragraph('<w:r><w:pict><v:textpath string="Exceeding"/></w:pict></w:r>')],
    [
      'as the number of a page',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF x</w:instrText>' +
          '<w:fldChar w:fldCharType="separate"/><w:t>Exceeding</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ],
    ['in what a picture says', paragraph('<w:r><wp:docPr descr="Exceeding"/></w:r>')],
  ])('is found %s', async (_, xml) => {
    const said = await saidOf(atEnd(xml));
    expect(said).toEqual([expect.stringMatching(/^words-surplus: .*"Exceeding"/)]);
  });

  it('is found as a sign', async () => {
    const said = await saidOf(atEnd(paragraph('<w:r><w:sym w:font="x" w:char="0045"/></w:r>')));
    expect(said).toEqual([expect.stringMatching(/^words-surplus: .*"E"/)]);
  });

  it.each(['word/footnotes.xml', 'word/comments.xml', 'word/planted.xml'])(
    'is found in %s',
    async (part) => {
      const said = await saidOf(
        () => `<w:x xmlns:w="w">${paragraph(run('Exceeding'))}</w:x>`,
        part,
      );
      expect(said).toEqual([expect.stringMatching(/^words-surplus: .*"Exceeding"/)]);
    },
  );

  it('is found in a running head, and in one that the document does not have', async () => {
    const said = await saidOf(
      (xml) => xml.replace('</w:p>', `<w:r><w:tab/></w:r>${run('Exceeding')}</w:p>`),
      'word/header1.xml',
    );
    expect(said).toEqual([
      expect.stringMatching(/^words-surplus: .*"Exceeding" \(in a running head/),
    ]);
    const other = `<w:hdr xmlns:w="w">${paragraph(run('Exceeding'))}</w:hdr>`;
    expect(await saidOf(() => other, 'word/header9.xml')).toEqual([
      expect.stringMatching(/^words-surplus: .*"Exceeding" \(in a running head/),
    ]);
  });
});

const paragraphOf = (words: string): RegExp =>
  new RegExp(`<w:p>(?:(?!<w:p>).)*>${words}</w:t></w:r></w:p>`);
const sentence = (number: number): RegExp => paragraphOf(`Sentence ${number} of the text\\.`);

describe('the body of a Word file', () => {
  it('has two paragraphs in the wrong order', async () => {
    const said = await saidOf((xml) => {
      const [first = '', second = ''] = [7, 8].map((number) => sentence(number).exec(xml)?.[0]);
      return xml.replace(first + second, second + first);
    });
    expect(said).toEqual([
      expect.stringMatching(/^words-order: .*after ".*of the text\. Sentence"/),
    ]);
  });

  it('has one twice', async () => {
    const said = await saidOf((xml) => xml.replace(sentence(7), '$&$&'));
    expect(said).toEqual([expect.stringMatching(/^words-surplus: .*Sentence/)]);
  });

  it('lacks one', async () => {
    const said = await saidOf((xml) => xml.replace(sentence(7), ''));
    expect(said).toEqual([
      expect.stringMatching(/^words-lost: .*7.* \(under "The first heading"\)/),
    ]);
  });
});
