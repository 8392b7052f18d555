/** A part that is read stretch by stretch says what it says as a whole, whatever was read before it. */
import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStretches, readWhole, type Stretch } from '../../src/delivery/word/stretches.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sample } from './sample.ts';

const BODY = 'word/document.xml';
const FORM = 'customXml/item1.xml';
let parts: Readonly<Record<string, Uint8Array>>;
let body: string;

beforeAll(async () => {
  parts = unzipSync((await renderers.docx(sample, look)).bytes);
  body = textOf(BODY);
});

const textOf = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());

/** Together, what stretches say; what attributes say to programs is told of once. */
function together(stretches: readonly Stretch[]) {
  const found = stretches.flatMap((one) => one.found);
  return {
    text: stretches.map(({ text }) => text).join(''),
    letters: stretches.map(({ letters }) => letters).join(''),
    prompts: stretches.flatMap(({ prompts }) => prompts),
    pictures: stretches.flatMap(({ pictures }) => pictures),
    stray: stretches.flatMap(({ stray }) => stray),
    found: found.filter(({ kind }) => kind !== 'technical'),
    technical: new Set(found.filter(({ kind }) => kind === 'technical').map(({ text }) => text)),
  };
}

/** Or that it is refused. */
function saidBy(read: () => readonly Stretch[]) {
  try {
    return together(read());
  } catch {
    return 'refused';
  }
}

/** What it says in stretches, and as a whole. */
function bothWays(xml: string, part = BODY) {
  const bytes = Buffer.from(xml);
  return {
    inStretches: saidBy(() => readStretches(part, bytes)),
    whole: saidBy(() => [readWhole(part, bytes)]),
  };
}

describe('a part of a Word file', () => {
  it('is read in many stretches, which say together what it says', () => {
    expect(readStretches(BODY, Buffer.from(body)).length).toBeGreaterThan(10);
    for (const part of [BODY, FORM, 'word/header1.xml', 'word/styles.xml']) {
      const { inStretches, whole } = bothWays(textOf(part), part);
      expect(inStretches).toEqual(whole);
    }
  });

  it('says no less where a letter of it is another one, or a piece is gone, twice, or elsewhere', () => {
    const place = fc.nat({ max: 1_000_000 });
    const signs = ['<', '>', '/', '&', '"', 'x', ' ', '\r', '\0', ']]>', '<!--', '<w:p>', '</w:p>'];
    const runs = [
      '<w:vanish/>',
      '<w:tag w:val="x"/>',
      '<w:fldChar w:fldCharType="begin"/>',
      'words',
    ];
    fc.assert(
      fc.property(
        place,
        fc.nat({ max: 400 }),
        place,
        fc.constantFrom('', ...signs, ...runs),
        fc.boolean(),
        (from, length, to, put, isKept) => {
          const [begin, other] = [from % body.length, to % body.length];
          const piece = body.slice(begin, begin + length);
          const rest = isKept ? body : body.slice(0, begin) + put + body.slice(begin + length);
          const at = other % rest.length;
          const { inStretches, whole } = bothWays(
            isKept ? rest.slice(0, at) + piece + put + rest.slice(at) : rest,
          );
          expect(inStretches).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('says no less where whole elements are gone, twice, or elsewhere', () => {
    const cuts = [...body.matchAll(/<[^>]*>/g)].map(({ index }) => index);
    const place = fc.nat({ max: cuts.length - 1 });
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 1, max: 40 }),
        place,
        fc.boolean(),
        (a, many, b, isKept) => {
          const [begin, end] = [cuts[a] ?? 0, cuts[a + many] ?? body.length];
          const piece = body.slice(begin, end);
          const rest = isKept ? body : body.slice(0, begin) + body.slice(end);
          const at = Math.min(cuts[b] ?? 0, rest.length);
          const { inStretches, whole } = bothWays(rest.slice(0, at) + piece + rest.slice(at));
          expect(inStretches).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['words behind a paragraph', '<w:t><w:p><w:r/></w:p>words</w:t>'],
    ['words behind a row', '<w:instrText><w:tbl><w:tr/></w:tbl>words</w:instrText>'],
    [
      'a paragraph in a prompt',
      '<w:r><w:rStyle w:val="PlaceholderText"/><w:p><w:t>a</w:t></w:p></w:r>',
    ],
    [
      'a paragraph in the value of a field',
      '<w:sdt><w:tag w:val="a"/><w:p/><w:sdtContent/></w:sdt>',
    ],
    ['a paragraph in deleted words', '<w:del><w:p><w:t>a</w:t></w:p></w:del>'],
    ['a mark over a letter', '<w:p><w:t>a\u0301</w:t></w:p><w:tbl><w:t>\u0323</w:t></w:tbl>'],
  ])('says no less with %s', (_, xml) => {
    const { inStretches, whole } = bothWays(body.replace('<w:body>', `$&${xml}`));
    expect(whole).not.toBe('refused');
    expect(inStretches).toEqual(whole);
  });

  it('is found changed in one letter, after many that were as they should be', () => {
    const words = 'Sentence 7 of the text';
    for (let i = 0; i < 20; i++) readStretches(BODY, Buffer.from(body));
    const changed = body.replace(words, 'Sentence 9 of the text');
    expect(changed).not.toBe(body);
    const { text } = together(readStretches(BODY, Buffer.from(changed)));
    expect(text).toBe(
      together(readStretches(BODY, Buffer.from(body))).text.replace(
        words,
        'Sentence 9 of the text',
      ),
    );
  });

  it.each([
    ['two roots', (xml: string) => `${xml}<w:p/>`],
    ['words behind its end', (xml: string) => `${xml}words`],
    ['a tag that is not closed', (xml: string) => xml.replace('</w:p>', '')],
    [
      'the tags of two paragraphs crossed',
      (xml: string) => xml.replace('</w:r></w:p>', '</w:p></w:r>'),
    ],
    ['an attribute twice', (xml: string) => xml.replace('w:val="', 'w:val="a" w:val="')],
    ['a sign that is no letter', (xml: string) => xml.replace('</w:t>', '\u0001</w:t>')],
    ['a reference to nothing', (xml: string) => xml.replace('</w:t>', '&nothing;</w:t>')],
  ])('is refused with %s', (_, change) => {
    const changed = change(body);
    expect(changed).not.toBe(body);
    expect(() => readStretches(BODY, Buffer.from(changed))).toThrow(/^\d+:\d+: /);
  });
});
