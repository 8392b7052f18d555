import { describe, expect, it, test } from 'vitest';
import type { Block, Document } from '../../src/document/model.ts';
import { flow } from '../../src/render/pdf/block.ts';
import { atoms } from '../../src/render/pdf/flow/fragment.ts';
import { renderPdf } from '../../src/render/pdf/document.ts';
import type { Look } from '../../src/render/renderer.ts';
import { renderWord } from '../../src/render/word/document.ts';
import { bodyOf, part, textOf } from '../support/ooxml.ts';
import { lint } from '../support/ooxml-lint.ts';
import { sdkFaults } from '../support/ooxml-sdk.ts';
import { look } from '../support/look.ts';
import { pictureOf } from '../support/picture-inline.ts';
import { png } from '../support/pictures.ts';
import { at, within } from '../support/xml.ts';
import { drawn } from './pdf/drawn.ts';
import { readPdf } from './pdf/read.ts';
import { setting } from './pdf/setting.ts';
import { fact, h, meta, p, section, styled, t } from './word/nodes.ts';

const picture = pictureOf(png({ width: 40, height: 10 }), 'Harrow Mills');
const branded: Look = { ...look, logo: { picture, width: 100, height: 25 } };
const { margins } = look.theme;
const RIGHT = 595.28 - margins.portrait.outside;

const documentOf = (...blocks: readonly Block[]): Document => ({
  meta: meta('Sample'),
  sections: [section(blocks), section([p('A second section')])],
});

const cover: Block = {
  kind: 'cover',
  label: [t('Team handbook')],
  title: [t('Payments')],
  facts: [fact('Owner', 'People Operations'), fact('Made on', '24 November 2026')],
};
const covered: Document = {
  meta: meta('Sample'),
  sections: [
    { paper: 'A4', orientation: 'portrait', blocks: [cover] },
    section([h(1, 'First'), p('Words')]),
  ],
};
const title = 'A title that is so long that it would run on below the logo if it had no room';
const opening = documentOf(styled('kicker', 'Kicker'), h(1, title), p('Words below'));

describe('the logo of a document without a cover', () => {
  it('is printed once, at the top right of the first page, with the title beside it', async () => {
    const { bytes } = await renderPdf(opening, branded);
    const [first = [], ...others] = await drawn(bytes);
    expect(first).toHaveLength(1);
    expect(others.flat()).toEqual([]);
    const [logo] = first;
    expect(logo).toMatchObject({ width: expect.closeTo(100, 1), height: expect.closeTo(25, 1) });
    expect((logo?.x ?? 0) + 100).toBeCloseTo(RIGHT, 1);
    expect(logo?.y).toBeLessThan(margins.portrait.top + 5);
    const [page] = (await readPdf(bytes)).pages;
    const beside = page?.words.filter(({ y, size }) => y < 140 && size > 20) ?? [];
    expect(beside.length).toBeGreaterThan(1);
    for (const { x, width } of beside) expect(x + width).toBeLessThan((logo?.x ?? 0) - 20);
  });

  it('leaves room where little stands beside it', async () => {
    const table: Block = { kind: 'facts', columns: 2, facts: [fact('Owner', 'x'), fact('y', 'z')] };
    for (const blocks of [[table], [styled('kicker', 'Kicker'), table]]) {
      const { bytes } = await renderPdf(documentOf(...blocks), branded);
      const [[logo] = []] = await drawn(bytes);
      const [page] = (await readPdf(bytes)).pages;
      const below = page?.words.find(({ text }) => text === 'Owner');
      expect(logo?.height).toBeCloseTo(25, 1);
      expect(below?.y).toBeGreaterThan((logo?.y ?? 0) + 25);
    }
  });

  it('is anchored in the first paragraph in Word, and said in words', async () => {
    const { bytes } = await renderWord(opening, branded);
    const [anchor, ...others] = within(part(bytes, 'word/document.xml'), 'wp:anchor');
    expect(others).toEqual([]);
    expect(at(anchor, 'wp:docPr')?.attributes['descr']).toBe('Harrow Mills');
    expect(at(anchor, 'wp:extent')?.attributes['cx']).toBe(String(100 * 12_700));
    expect(at(anchor, 'wp:wrapSquare')).toBeDefined();
    const [first] = within(bodyOf(bytes), 'w:p');
    expect(first && within(first, 'wp:anchor')).toHaveLength(1);
    expect(first && textOf(first).trim()).toBe('Kicker');
    expect(lint(bytes)).toEqual([]);
    expect(await sdkFaults(bytes)).toEqual([]);
  });
});

describe('the logo of a document with a cover', () => {
  it.each(['block', 'bar'] as const)('stands at its foot: %s', async (style) => {
    const theme = { ...look.theme, cover: { ...look.theme.cover, style } };
    const { bytes, pages } = await renderPdf(covered, { ...branded, theme });
    expect(pages).toBe(2);
    const [[logo] = [], rest = []] = await drawn(bytes);
    expect(rest).toEqual([]);
    expect((logo?.x ?? 0) + (logo?.width ?? 0)).toBeCloseTo(RIGHT, 1);
    expect((logo?.y ?? 0) + 25).toBeGreaterThan(841.89 - margins.portrait.bottom - 5);
    const word = await renderWord(covered, { ...branded, theme });
    expect(within(part(word.bytes, 'word/document.xml'), 'wp:anchor')).toHaveLength(1);
    expect(lint(word.bytes)).toEqual([]);
    expect(await sdkFaults(word.bytes)).toEqual([]);
  });
});

test('a cover with a bar keeps inside the margins, in both formats', async () => {
  const theme = { ...look.theme, cover: { ...look.theme.cover, style: 'bar' as const } };
  const [top] = flow([cover], { ...setting, theme });
  const all = top?.kind === 'piece' ? atoms(top.fragment) : [];
  const [bar] = all.flatMap((atom) => (atom.kind === 'vector' ? [atom.vector] : []));
  const { width } = setting;
  expect(bar).toMatchObject({ x: 0, y: 0, w: width, h: theme.cover.bar });
  const { bytes } = await renderWord(covered, { ...look, theme });
  const [table] = within(bodyOf(bytes), 'w:tbl');
  const indent = table && at(table, 'w:tblPr', 'w:tblInd')?.attributes['w:w'];
  expect(Number(indent ?? 0)).toBe(0);
  const [margin] = within(bodyOf(bytes), 'w:pgMar');
  expect(Number(margin?.attributes['w:top'])).toBeGreaterThan(1000);
});
