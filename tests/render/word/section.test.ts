import { describe, expect, it } from 'vitest';
import type { Document, Section } from '../../../src/document/model.ts';
import { bodyOf, part, partsOf, squeezed, textOf } from '../../support/ooxml.ts';
import { relationshipsOf } from '../../support/ooxml-package.ts';
import { at, type Element, inside, within } from '../../support/xml.ts';
import { handbook } from './handbook.ts';
import { meta, p, section } from './nodes.ts';
import { fileOf } from './rendered.ts';

const documentOf = (...sections: readonly Section[]): Document => ({
  meta: meta('Sample'),
  sections,
});

const propertiesIn = (file: Uint8Array): readonly Element[] => within(bodyOf(file), 'w:sectPr');

/** What the head or foot of a section says: its own, or that of the section before. */
function furnitureOf(file: Uint8Array, kind: 'header' | 'footer'): readonly string[] {
  const targets = relationshipsOf(partsOf(file), 'word/document.xml');
  let last = '';
  return propertiesIn(file).map((properties) => {
    const [reference] = inside(properties, `w:${kind}Reference`);
    const target = targets.get(reference?.attributes['r:id'] ?? '');
    if (target) last = squeezed(textOf(part(file, `word/${target}`)));
    return last;
  });
}

describe('a section', () => {
  it('has its own paper, and turns it', async () => {
    const file = await fileOf(
      documentOf(
        section([p('a')]),
        section([p('b')], { paper: 'Letter', orientation: 'landscape' }),
      ),
    );
    const sizes = propertiesIn(file).map((one) => at(one, 'w:pgSz')?.attributes);
    expect(sizes).toMatchObject([
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
      { 'w:w': '15840', 'w:h': '12240', 'w:orient': 'landscape' },
    ]);
  });

  it('has its own head and foot, and none on the cover', async () => {
    const file = await fileOf(handbook);
    expect(furnitureOf(file, 'header')).toEqual([
      '',
      'Team handbook Payments',
      'Team handbook Payments',
      'Software Engineering · the whole track Payments',
      'Software Engineering Payments',
      'Software Engineering Payments',
      'Software Engineering Payments',
      'Team handbook Payments',
    ]);
  });

  it('counts pages in the words of the document', async () => {
    const { words } = meta('');
    const file = await fileOf({
      ...documentOf(section([p('a')])),
      meta: { ...meta('Sample'), words: { ...words, page: 'Seite {page} / {pages}' } },
    });
    const footer = part(file, 'word/footer1.xml');
    expect(squeezed(textOf(footer))).toMatch(/Seite \/$/);
    expect(within(footer, 'w:instrText').map(({ children: [code] }) => code)).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  it('without furniture does not take over that of the section before', async () => {
    const { furniture: _, ...bare } = section([p('b')]);
    const file = await fileOf(documentOf(section([p('a')]), bare));
    expect(furnitureOf(file, 'header')).toEqual([
      'Technical skills Zoë Ferreira-Holm · 2026 H2',
      '',
    ]);
    expect(furnitureOf(file, 'footer')[1]).toBe('');
  });

  it('shares the parts of the section before where both say the same', async () => {
    const file = await fileOf(documentOf(section([p('a')]), section([p('b')]), section([p('c')])));
    expect([...partsOf(file).keys()].filter((name) => /^word\/header\d/.test(name))).toEqual([
      'word/header1.xml',
    ]);
  });
});
