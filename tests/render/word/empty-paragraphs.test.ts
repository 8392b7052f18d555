import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../support/ooxml.ts';
import { parseXml } from '../../support/xml.ts';
import { needlessParagraphs } from './empty-paragraphs.ts';
import { fileOf } from './rendered.ts';
import { samples } from './samples.ts';

describe('paragraphs that say nothing', () => {
  it.each(Object.entries(samples))(
    'are only there where Word needs one: %s',
    async (_, document) => {
      expect(needlessParagraphs(bodyOf(await fileOf(document)))).toEqual([]);
    },
  );

  it.each([
    ['between words', '<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>b</w:t></w:r></w:p>'],
    ['before a table', '<w:p/><w:tbl/><w:p><w:r><w:t>a</w:t></w:r></w:p>'],
    ['first of two in a cell', '<w:tbl><w:tr><w:tc><w:p/><w:p/></w:tc></w:tr></w:tbl>'],
    ['of white space', '<w:p><w:r><w:t> </w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>'],
  ])('are found: %s', (_, body) => {
    const xml = `<w:body xmlns:w="w">${body}<w:sectPr/></w:body>`;
    expect(needlessParagraphs(parseXml(xml))).toHaveLength(1);
  });
});
