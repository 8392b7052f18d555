import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { appendix } from './appendix.ts';
import { partsOf } from '../../support/ooxml.ts';
import { lint } from '../../support/ooxml-lint.ts';
import { look } from '../../support/look.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = (await renderWord(appendix, look)).bytes;
});

/** The file with a fault planted in one of its parts. */
function faulty(name: string, from: string | RegExp, to: string): Uint8Array {
  const before = partsOf(file).get(name) ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to replace in ${name}`);
  return zipSync({ ...unzipSync(file), [name]: strToU8(after) });
}

const BODY = 'word/document.xml';

it('finds nothing in a good file', () => {
  expect(lint(file)).toEqual([]);
});

it.each([
  ['a part that is not XML', BODY, '</w:body>', '', 'unexpected close tag'],
  ['a style that is none', BODY, 'w:val="Lead"', 'w:val="Led"', 'no paragraph style Led'],
  [
    'a character style on a paragraph',
    BODY,
    '<w:pStyle w:val="Lead"/>',
    '<w:pStyle w:val="Strong"/>',
    'no paragraph style Strong',
  ],
  [
    'a list that is none',
    BODY,
    '<w:pStyle w:val="Lead"/>',
    '<w:pStyle w:val="Lead"/><w:numPr><w:numId w:val="77"/></w:numPr>',
    'no list 77',
  ],
  [
    'a relationship that is none',
    BODY,
    /r:id="rIdL[^"]*"/,
    'r:id="rId99"',
    'no relationship rId99',
  ],
  [
    'a link to no bookmark',
    BODY,
    /w:anchor="[^"]*"/,
    'w:anchor="nowhere"',
    'a link leads to nowhere',
  ],
  ['a bookmark twice', BODY, /(<w:bookmarkStart [^>]*>)/, '$1$1', 'two bookmarks'],
  [
    'a bookmark without an end',
    BODY,
    /<w:bookmarkEnd [^>]*>/,
    '',
    'a bookmark does not begin or end',
  ],
  [
    'a name that no bookmark may have',
    BODY,
    /w:name="h1_[^"]*"/,
    `w:name="${'x'.repeat(41)}"`,
    'no bookmark may be called',
  ],
  [
    'a field without an end',
    'word/footer1.xml',
    '<w:fldChar w:fldCharType="end"/>',
    '',
    'a field does not begin or end',
  ],
  [
    'a dirty field',
    'word/footer1.xml',
    'w:fldCharType="begin"',
    'w:fldCharType="begin" w:dirty="true"',
    'a field is dirty',
  ],
  ['a raw tab', BODY, '>Testing<', '>Test\ting<', 'a raw tab or line end'],
  ['text outside a run', BODY, '<w:body>', '<w:body>loose', 'stands in w:body'],
  ['a ragged row', BODY, /<w:tc>.*?<\/w:tc>/, '', 'a row covers 4 of 5 columns'],
  [
    'a table without rows',
    BODY,
    /(<\/w:tblGrid>)(<w:tr>.*?)(<\/w:tbl>)/,
    '$1$3',
    'a table has no rows',
  ],
  ['two tables that touch', BODY, /(<w:tbl>.*?<\/w:tbl>)/, '$1$1', 'two tables touch'],
  [
    'a table in a table',
    BODY,
    /(<w:tbl>.*?<w:tc>.*?)(<\/w:tc>)/,
    '$1<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>$2',
    'a table stands in a table',
  ],
  [
    'a cell without a paragraph',
    BODY,
    /<w:tc>(<w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/,
    '<w:tc>$1</w:tc>',
    'a cell does not end with a paragraph',
  ],
  [
    'a header row further down',
    BODY,
    /(<\/w:tr><w:tr><w:trPr>)/,
    '$1<w:tblHeader/>',
    'a header row is not at the top',
  ],
  [
    'a column without width',
    BODY,
    /<w:gridCol w:w="\d+"\/>/,
    '<w:gridCol w:w="0"/>',
    'a column has no width',
  ],
  [
    'a table at the end',
    BODY,
    /<w:p>(?:(?!<w:p>).)*<\/w:p>(<w:sectPr>)/,
    '$1',
    'a table ends a section',
  ],
  [
    'a style twice',
    'word/styles.xml',
    /(<w:style [^>]*w:styleId="Lead".*?<\/w:style>)/,
    '$1$1',
    'two styles have the id Lead',
  ],
  [
    'a style based on none',
    'word/styles.xml',
    '<w:basedOn w:val="Normal"/>',
    '<w:basedOn w:val="Gone"/>',
    'refers to Gone',
  ],
  [
    'a part without a type',
    '[Content_Types].xml',
    /<Default [^>]*Extension="xml"\/>|<Override [^>]*PartName="\/word\/styles.xml"\/>/g,
    '',
    'word/styles.xml has no content type',
  ],
  [
    'a part that is not there',
    'word/_rels/document.xml.rels',
    'Target="styles.xml"',
    'Target="gone.xml"',
    'there is no part word/gone.xml',
  ],
  [
    'two relationships of one id',
    'word/_rels/document.xml.rels',
    /Id="rId2"/,
    'Id="rId1"',
    'two relationships have the id rId1',
  ],
  [
    'a relative address',
    'word/_rels/document.xml.rels',
    'https://example.com/ladder',
    '/ladder',
    'is no full address',
  ],
] as const)('finds %s', (_, name, from, to, finding) => {
  expect(lint(faulty(name, from, to)).join('\n')).toContain(finding);
});
