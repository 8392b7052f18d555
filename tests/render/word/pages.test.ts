import { describe, expect, it } from 'vitest';
import type { Block, Document, Section } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { bodyOf, part, paragraphOf, squeezed, textOf } from '../../support/ooxml.ts';
import { at, type Element, inside, isOn, within } from '../../support/xml.ts';
import { meta, p, row, section } from './nodes.ts';

const documentOf = (...sections: readonly Section[]): Document => ({
  meta: meta('Sample'),
  sections,
});

async function fileOf(document: Document, sides: 'double' | 'single' = 'double') {
  const theme = { ...look.theme, sides };
  return (await renderWord(document, { ...look, theme })).bytes;
}

const propertiesIn = (file: Uint8Array): readonly Element[] => within(bodyOf(file), 'w:sectPr');

const typesIn = (file: Uint8Array) =>
  propertiesIn(file).map((one) => at(one, 'w:type')?.attributes['w:val']);

describe('margins', () => {
  it('are mirrored where both sides are printed', async () => {
    const settings = part(await fileOf(documentOf(section([p('a')]))), 'word/settings.xml');
    expect(isOn(settings, 'w:mirrorMargins')).toBe(true);
    const single = part(await fileOf(documentOf(section([p('a')])), 'single'), 'word/settings.xml');
    expect(isOn(single, 'w:mirrorMargins')).toBe(false);
  });

  it('are those of a section that has its own', async () => {
    const margins = { inside: 100, outside: 50, top: 150, bottom: 200 };
    const [one] = propertiesIn(await fileOf(documentOf(section([p('a')], { margins }))));
    expect(at(one, 'w:pgMar')?.attributes).toMatchObject({
      'w:left': '2000',
      'w:right': '1000',
      'w:top': '3000',
      'w:bottom': '4000',
    });
  });
});

describe('a leaf', () => {
  const document = documentOf(
    section([p('a')]),
    section([p('b')], { leaf: true }),
    section([p('c')]),
    section([p('d')]),
  );

  it('begins on an odd page, and so does what follows it', async () => {
    const types = typesIn(await fileOf(document));
    expect(types).toEqual(['nextPage', 'oddPage', 'oddPage', 'nextPage']);
  });

  it('begins a page where one side is printed', async () => {
    expect(new Set(typesIn(await fileOf(document, 'single')))).toEqual(new Set(['nextPage']));
  });
});

const titled = (title: string): Block => ({
  kind: 'band',
  title: [{ kind: 'text', value: title }],
  aside: [{ kind: 'text', value: 'aside' }],
  blocks: [p('x')],
});
const running = (furniture: Partial<NonNullable<Section['furniture']>>, ...blocks: Block[]) => {
  const plain = section(blocks);
  const own = { headLeft: 'Level', headRight: 'Right', foot: 'Foot', ...furniture };
  return documentOf({ ...plain, furniture: own });
};

const heading = (depth: 2 | 3, title: string): Block => ({
  kind: 'heading',
  depth,
  id: title,
  listed: depth === 2,
  children: [
    { kind: 'text', value: title },
    { kind: 'span', style: 'soft', children: [{ kind: 'text', value: 'soft' }] },
  ],
});

describe('a running head', () => {
  it('asks Word for the titles of bands, and shows others which there are', async () => {
    const file = await fileOf(running({ running: 'band' }, titled('One'), titled('Two')));
    const header = part(file, 'word/header1.xml');
    expect(squeezed(textOf(header))).toBe('Level · One – Two Right');
    const [field] = within(header, 'w:fldSimple');
    expect(field?.attributes['w:instr']).toBe('STYLEREF "Running Title"');
    const marked = within(bodyOf(file), 'w:r').filter(
      (run) => at(run, 'w:rPr', 'w:rStyle')?.attributes['w:val'] === 'RunningTitle',
    );
    expect(marked.map(textOf)).toEqual(['One', 'Two']);
    expect(styleNames(part(file, 'word/styles.xml'))).toContain('Running Title');
  });

  it('asks for headings of a depth, and leaves out what stands beside them in soft ink', async () => {
    const file = await fileOf(
      running({ running: 'heading3' }, heading(2, 'Title'), heading(3, 'Area')),
    );
    expect(squeezed(textOf(part(file, 'word/header1.xml')))).toBe('Level · Area Right');
    const styled = within(bodyOf(file), 'w:rStyle').map(({ attributes }) => attributes['w:val']);
    expect(styled.filter((one) => one === 'RunningTitle')).toHaveLength(1);
  });

  it('is plain where the section has no such titles, or is not asked to name them', async () => {
    for (const file of [
      await fileOf(running({ running: 'band' }, p('x'))),
      await fileOf(running({}, titled('One'))),
    ]) {
      expect(within(part(file, 'word/header1.xml'), 'w:fldSimple')).toEqual([]);
      expect(within(bodyOf(file), 'w:rStyle')).not.toContainEqual(
        expect.objectContaining({ attributes: { 'w:val': 'RunningTitle' } }),
      );
    }
  });
});

const styleNames = (styles: Element) =>
  within(styles, 'w:style').map((style) => at(style, 'w:name')?.attributes['w:val']);

const isKept = (paragraph: Element | undefined): boolean => isOn(paragraph, 'w:pPr', 'w:keepNext');

describe('the end of a section', () => {
  it('is no row or two: the last three stay together', async () => {
    const body = bodyOf(
      await fileOf(
        documentOf(
          section([
            {
              kind: 'table',
              style: 'plain',
              description: '',
              columns: [{ width: { share: 1 }, align: 'left' }],
              groups: [{ rows: ['a', 'b', 'c', 'd', 'e'].map((one) => row(one)) }],
            },
          ]),
        ),
      ),
    );
    const rows = within(body, 'w:tr').map((one) => within(one, 'w:p').every(isKept));
    expect(rows).toEqual([false, false, true, true, true]);
    expect(isKept(inside(body, 'w:p').at(-1))).toBe(false);
  });

  it('is no paragraph or two either', async () => {
    const body = bodyOf(
      await fileOf(documentOf(section(['a', 'b', 'c', 'd'].map((one) => p(one))))),
    );
    const kept = ['a', 'b', 'c', 'd'].map((one) => isKept(paragraphOf(body, one)));
    expect(kept).toEqual([false, true, true, false]);
  });
});
