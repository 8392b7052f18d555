import type { IParagraphStyleOptions } from 'docx';
import type { Theme } from '../theme.ts';
import { leading } from './line.ts';
import { NARROW } from './style-ids.ts';
import { halfPoints, hex, twips } from './units.ts';

/** Styles of paragraphs in tables. Each ends with the space of a list item, also in the last line. */
export const tableTextStyles = (theme: Theme): readonly IParagraphStyleOptions[] => [
  ...texts('Table', theme.sizes.text, theme),
  ...texts('Matrix', theme.sizes.table, theme),
  narrowStyle(theme),
  ...headStyles(theme),
  ...stepStyles(theme),
];

function texts(name: 'Table' | 'Matrix', size: number, theme: Theme): IParagraphStyleOptions[] {
  const { spacing, sizes, colours } = theme;
  const text = `${name}Text`;
  const soft = hex(colours.soft);
  return [
    {
      id: text,
      name: `${name} Text`,
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { ...leading(size, 'table', theme), before: 0, after: twips(spacing.item) },
      },
      run: { size: halfPoints(size) },
    },
    { id: `${name}Soft`, name: `${name} Soft`, basedOn: text, run: { color: soft } },
    {
      id: `${name}Small`,
      name: `${name} Small`,
      basedOn: text,
      paragraph: { spacing: leading(sizes.label, 'table', theme) },
      run: { size: halfPoints(sizes.label), color: soft },
    },
  ];
}

const narrowStyle = (theme: Theme): IParagraphStyleOptions => ({
  id: NARROW,
  name: 'Matrix Narrow',
  basedOn: 'MatrixText',
  paragraph: { spacing: leading(theme.sizes.table, 'table', theme) },
});

function headStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, colours } = theme;
  return [
    {
      id: 'TableHeader',
      name: 'Table Header',
      basedOn: 'TableText',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: leading(sizes.label, 'table', theme) },
      run: { size: halfPoints(sizes.label), bold: true, color: hex(colours.soft) },
    },
    {
      id: 'MatrixHeader',
      name: 'Matrix Header',
      basedOn: 'MatrixText',
      quickFormat: true,
      paragraph: { keepNext: true },
      run: { bold: true },
    },
    {
      id: 'Band',
      name: 'Band',
      basedOn: 'TableText',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: leading(sizes.heading3, 'table', theme) },
      run: { size: halfPoints(sizes.heading3), bold: true },
    },
    {
      id: 'MatrixBand',
      name: 'Matrix Band',
      basedOn: 'Band',
      paragraph: { spacing: leading(sizes.text, 'table', theme) },
      run: { size: halfPoints(sizes.text), bold: true },
    },
  ];
}

/** The words below a level's bar. */
function stepStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, colours } = theme;
  const run = { size: halfPoints(sizes.small) };
  return [
    {
      id: 'StepOther',
      name: 'Step',
      basedOn: 'TableText',
      paragraph: { spacing: { ...leading(sizes.small, 'table', theme), after: 0 } },
      run: { ...run, color: hex(colours.soft) },
    },
    {
      id: 'StepNext',
      name: 'Step Next',
      basedOn: 'StepOther',
      run: { ...run, color: hex(colours.ink) },
    },
    { id: 'StepNow', name: 'Step Now', basedOn: 'StepNext', run: { ...run, bold: true } },
  ];
}
