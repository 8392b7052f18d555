import type { IParagraphStyleOptions } from 'docx';
import type { Theme } from '../theme.ts';
import { leading } from './line.ts';
import { halfPoints, hex, twips } from './units.ts';

/** Styles of running text. */
export const proseStyles = (theme: Theme): readonly IParagraphStyleOptions[] => [
  normal(theme),
  ...textStyles(theme),
  ...labelStyles(theme),
];

/** Size and colour stand here: readers differ in how the document's defaults meet a run's style. */
function normal(theme: Theme): IParagraphStyleOptions {
  const { sizes, spacing, colours } = theme;
  return {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    paragraph: {
      spacing: {
        ...leading(sizes.text, 'text', theme),
        before: 0,
        after: twips(spacing.paragraph),
      },
    },
    run: { size: halfPoints(sizes.text), color: hex(colours.ink) },
  };
}

function textStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, spacing, colours } = theme;
  const text = { basedOn: 'Normal', quickFormat: true };
  const color = hex(colours.soft);
  return [
    {
      ...text,
      id: 'Lead',
      name: 'Lead',
      next: 'Normal',
      paragraph: {
        spacing: { ...leading(sizes.lead, 'text', theme), after: twips(spacing.block) },
      },
      run: { size: halfPoints(sizes.lead), color },
    },
    {
      ...text,
      id: 'Small',
      name: 'Small',
      paragraph: { spacing: leading(sizes.small, 'text', theme) },
      run: { size: halfPoints(sizes.small) },
    },
    { ...text, id: 'Soft', name: 'Soft', run: { color } },
    {
      ...text,
      id: 'ListParagraph',
      name: 'List Paragraph',
      paragraph: { spacing: { after: twips(spacing.item) } },
    },
  ];
}

function labelStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, spacing, colours, tracking } = theme;
  const letters = { size: halfPoints(sizes.label), bold: true };
  return [
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: {
        keepNext: true,
        spacing: { ...leading(sizes.label, 'table', theme), after: twips(spacing.item) },
      },
      run: { ...letters, color: hex(colours.soft) },
    },
    {
      id: 'Kicker',
      name: 'Kicker',
      basedOn: 'Label',
      next: 'Heading1',
      quickFormat: true,
      run: {
        ...letters,
        color: hex(colours.accent),
        allCaps: true,
        characterSpacing: twips(tracking),
      },
    },
  ];
}
