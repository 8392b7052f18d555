import { describe, expect, it } from 'vitest';
import { readable, valuesOf, wordsOf } from './reading.ts';
import { paragraph, part, run, wordFile, wordForm } from './word-form.ts';

/** The value of one field whose content is given as XML. */
async function valueIn(content: string): Promise<string | undefined> {
  const own = { id: 'x.y', holds: 'lines', content } as const;
  return valuesOf(await readable(wordForm([own])))['x.y'];
}

describe('changes that Word tracked', () => {
  it('count where words were inserted, and not where they were deleted', async () => {
    const value = await valueIn(
      paragraph(
        run('cut '),
        '<w:del><w:r><w:delText>badly</w:delText></w:r></w:del>',
        '<w:moveFrom><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>',
        `<w:ins>${run('well')}</w:ins>`,
      ),
    );
    expect(value).toBe('cut well');
  });

  it('join paragraphs whose end was deleted', async () => {
    const joined = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
    const value = await valueIn(paragraph(joined, run('one ')) + paragraph(run('line')));
    expect(value).toBe('one line');
  });
});

const outside = async (body: string, parts = {}) =>
  wordsOf(await readable(wordFile({ body, parts, foot: 'RP-1-E Page 1' })));

/** A field code and what it came to. */
const code = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('words outside of fields', () => {
  it('are those of the body, not of heads and feet', async () => {
    const returned = await readable(wordFile({ body: paragraph(run('One')), foot: 'RP-1-E foot' }));
    expect(await wordsOf(returned)).toBe('One');
    expect(returned.outside.furniture).toEqual(['RP-1-E', 'foot']);
  });

  it('are not numbers that Word works out', async () => {
    const simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>';
    const text = await outside(
      paragraph(
        run('On '),
        code('PAGEREF _x', '7'),
        run(' of '),
        simple,
        code('HYPERLINK "u"', ' link'),
      ),
    );
    expect(text).toBe('On of link');
  });

  it('stand once where a program wrote them a second time for older ones', async () => {
    const both = `<mc:AlternateContent><mc:Choice>${run('box')}</mc:Choice><mc:Fallback>${run('box')}</mc:Fallback></mc:AlternateContent>`;
    expect(await outside(paragraph(both))).toBe('box');
  });

  it('are also those of comments and notes', async () => {
    const comment = part('comments', `<w:comment>${paragraph(run('I disagree.'))}</w:comment>`);
    const text = await outside(paragraph(run('One')), { 'word/comments.xml': comment });
    expect(text).toBe('One I disagree.');
  });

  it('are not what tabs a paragraph has, nor what a control is called', async () => {
    const tabs = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>';
    expect(await outside(paragraph(tabs, run('One\ttwo-\u00adthree')))).toBe('One two-three');
  });
});
