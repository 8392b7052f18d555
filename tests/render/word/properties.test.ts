import { describe, expect, it } from 'vitest';
import { part, partsOf } from '../../support/ooxml.ts';
import { type Element, elementsIn, within } from '../../support/xml.ts';
import { meta, p, section } from './nodes.ts';
import { fileOf } from './rendered.ts';

const document = { meta: meta('Review <packet> & more'), sections: [section([p('a')])] };

const said = (root: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    elementsIn(root).map(({ name, children }) => [
      name,
      children.filter((child) => typeof child === 'string').join(''),
    ]),
  );

describe('a Word file', () => {
  it('says what it is, whose, and of when', async () => {
    expect(said(part(await fileOf(document), 'docProps/core.xml'))).toEqual({
      'dc:title': 'Review <packet> & more',
      'dc:subject': 'Career ladder',
      'dc:creator': 'People Operations',
      'cp:keywords': 'RP-2026H2-0142-M 9f41c0d2',
      'dc:language': 'en-GB',
      'cp:lastModifiedBy': 'People Operations',
      'cp:revision': '1',
      'dcterms:created': '2026-07-01T00:00:00Z',
      'dcterms:modified': '2026-07-01T00:00:00Z',
    });
  });

  it('carries its id, its checksum, for whom it is and its ladder where a program finds them', async () => {
    const properties = within(part(await fileOf(document), 'docProps/custom.xml'), 'property');
    const pairs = properties.map((one) => [one.attributes['name'], Object.values(said(one))[0]]);
    expect(pairs).toEqual([
      ['Document', 'RP-2026H2-0142-M'],
      ['Checksum', '9f41c0d2'],
      ['Recipient', 'Alex Doe · Employee'],
      ['Ladder', 'Software Engineering 2.3'],
      ['Effective', '2026-07-01'],
    ]);
  });

  it('names no ladder where it rests on none', async () => {
    const file = await fileOf({
      ...document,
      meta: { ...document.meta, ladder: '', effective: '' },
    });
    const names = within(part(file, 'docProps/custom.xml'), 'property').map(
      ({ attributes }) => attributes['name'],
    );
    expect(names).toEqual(['Document', 'Checksum', 'Recipient']);
  });

  it('is in the language of the document', async () => {
    const file = await fileOf({ ...document, meta: { ...document.meta, language: 'de-AT' } });
    const [defaults] = within(part(file, 'word/styles.xml'), 'w:docDefaults');
    expect(defaults && within(defaults, 'w:lang')[0]?.attributes['w:val']).toBe('de-AT');
  });

  it('begins with the types of its parts', async () => {
    expect([...partsOf(await fileOf(document)).keys()][0]).toBe('[Content_Types].xml');
  });
});
