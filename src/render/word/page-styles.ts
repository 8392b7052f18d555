import type { IParagraphStyleOptions, IParagraphStylePropertiesOptions } from 'docx';
import type { Theme } from '../theme.ts';
import { leading, stroke } from './line.ts';
import { halfPoints, hex, twips } from './units.ts';

/** Styles of paragraphs on the open page, its furniture, its contents and its cover. */
export const pageStyles = (theme: Theme): readonly IParagraphStyleOptions[] => [
  ...proseStyles(theme),
  ...markStyles(theme),
  ...coverStyles(theme),
  ...furnitureStyles(theme),
  ...contentsStyles(theme),
];

function proseStyles({ sizes, leading: by, spacing, colours, tracking }: Theme): IParagraphStyleOptions[] {
  const after = twips(spacing.paragraph);
  const soft = hex(colours.soft);
  const label = { size: halfPoints(sizes.label), bold: true };
  return [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...leading(sizes.text, by.text), before: 0, after } },
      run: { color: hex(colours.ink) },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...leading(sizes.lead, by.text), after: twips(spacing.block) } },
      run: { size: halfPoints(sizes.lead), color: soft },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: { ...leading(sizes.label, by.text), after: 0 } },
      run: { ...label, color: soft },
    },
    {
      id: 'Kicker',
      name: 'Kicker',
      basedOn: 'Label',
      next: 'Heading1',
      quickFormat: true,
      run: { ...label, color: hex(colours.accent), allCaps: true, characterSpacing: twips(tracking) },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...leading(sizes.small, by.text), after: twips(spacing.item) } },
      run: { size: halfPoints(sizes.small) },
    },
    { id: 'Soft', name: 'Soft', basedOn: 'Normal', quickFormat: true, run: { color: soft } },
    {
      id: 'ListParagraph',
      name: 'List Paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: twips(spacing.item) } },
    },
  ];
}

/** What sets a paragraph apart as something the reader must know: a bar at its left. */
export function bar({ strokes, spacing, colours }: Theme): IParagraphStylePropertiesOptions {
  return {
    border: { left: stroke(strokes.bar, colours.accent, spacing.indent) },
    indent: { left: twips(strokes.bar + spacing.indent) },
  };
}

function markStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, leading: by, strokes, colours, form, faces } = theme;
  const none = { before: 0, after: 0 };
  return [
    { id: 'Callout', name: 'Callout', basedOn: 'Normal', quickFormat: true, paragraph: bar(theme) },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: leading(sizes.small, by.text),
        shading: { type: 'clear', fill: hex(colours.tint) },
      },
      run: { font: faces['word-code'], size: halfPoints(sizes.small), noProof: true },
    },
    {
      id: 'Rule',
      name: 'Rule',
      basedOn: 'Normal',
      paragraph: { border: { bottom: stroke(strokes.hairline, colours.line) } },
      run: { size: halfPoints(sizes.label) },
    },
    {
      id: 'RuledLine',
      name: 'Ruled Line',
      basedOn: 'Normal',
      paragraph: {
        spacing: { ...none, line: twips(form.line), lineRule: 'exact' },
        border: { bottom: stroke(strokes.hairline, colours.ink) },
      },
    },
    {
      id: 'RuledLineNext',
      name: 'Ruled Line Next',
      basedOn: 'RuledLine',
      paragraph: { indent: { right: 1 } },
    },
    {
      id: 'SignatureLabel',
      name: 'Signature Label',
      basedOn: 'Normal',
      paragraph: {
        spacing: { ...leading(sizes.label, by.text), before: twips(form.line), after: 0 },
        border: { top: stroke(strokes.rule, colours.ink, strokes.bar) },
      },
      run: { size: halfPoints(sizes.label), color: hex(colours.soft) },
    },
    {
      id: 'Tail',
      name: 'Tail',
      basedOn: 'Normal',
      paragraph: { spacing: { ...none, line: 20, lineRule: 'exact' } },
      run: { size: 2 },
    },
  ];
}

function coverStyles({ sizes, leading: by, spacing, colours, tracking }: Theme): IParagraphStyleOptions[] {
  const paper = hex(colours.paper);
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...leading(sizes.cover, by.title), after: 0 } },
      run: { size: halfPoints(sizes.cover), bold: true, color: paper },
    },
    {
      id: 'CoverLabel',
      name: 'Cover Label',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: { spacing: { ...leading(sizes.lead, by.text), after: twips(spacing.heading2.before) } },
      run: { size: halfPoints(sizes.lead), color: paper, characterSpacing: twips(tracking) },
    },
  ];
}

function furnitureStyles({ sizes, leading: by, strokes, colours }: Theme): IParagraphStyleOptions[] {
  const spacing = { ...leading(sizes.furniture, by.text), after: 0 };
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
    uiPriority: 39,
    paragraph: {
      spacing: { before: twips(points), after: twips(spacing.paragraph) },
      indent: { left: twips(spacing.indent * i) },
    },
    run: { bold: i === 0 },
  }));
}
