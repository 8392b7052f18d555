import type { IParagraphStyleOptions } from 'docx';
import { legibleOn } from '../colour.ts';
import type { Theme } from '../theme.ts';
import { leading, stroke } from './line.ts';
import { PRIORITY } from './style-ids.ts';
import { halfPoints, hex, twips } from './units.ts';

/** Styles of what a page has besides its text: the cover, the furniture, the contents. */
export const pageStyles = (theme: Theme): readonly IParagraphStyleOptions[] => [
  ...coverStyles(theme),
  ...furnitureStyles(theme),
  ...contentsStyles(theme),
];

function coverStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, spacing, colours, tracking, cover } = theme;
  const onBlock = hex(legibleOn(colours.accent, colours));
  const { title, label } = {
    block: { title: onBlock, label: onBlock },
    bar: { title: hex(colours.ink), label: hex(colours.accent) },
  }[cover.style];
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...leading(sizes.cover, 'title', theme), after: 0 } },
      run: { size: halfPoints(sizes.cover), bold: true, color: title },
    },
    {
      id: 'CoverLabel',
      name: 'Cover Label',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: {
        spacing: { ...leading(sizes.lead, 'text', theme), after: twips(spacing.block) },
      },
      run: { size: halfPoints(sizes.lead), color: label, characterSpacing: twips(tracking) },
    },
  ];
}

function furnitureStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, strokes, colours } = theme;
  const spacing = { ...leading(sizes.furniture, 'table', theme), after: 0 };
  const run = { size: halfPoints(sizes.furniture), color: hex(colours.soft) };
  const rule = stroke(strokes.hairline, colours.line, strokes.bar);
  return [
    { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: { spacing }, run },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      paragraph: { spacing, border: { top: rule } },
      run,
    },
  ];
}

function contentsStyles({ spacing }: Theme): IParagraphStyleOptions[] {
  const before = [spacing.heading3.before, 0, 0, 0];
  return before.map((points, i) => ({
    id: `TOC${i + 1}`,
    name: `toc ${i + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: PRIORITY.contents,
    paragraph: {
      spacing: { before: twips(points), after: twips(spacing.paragraph) },
      indent: { left: twips(spacing.indent * i) },
    },
    run: { bold: i === 0 },
  }));
}
