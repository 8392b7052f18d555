import type { IParagraphStyleOptions, IParagraphStylePropertiesOptions } from 'docx';
import { lineHeight } from '../rhythm.ts';
import type { Theme } from '../theme.ts';
import { leading, stroke } from './line.ts';
import { halfPoints, hex, THIN, twips } from './units.ts';

/** Styles of what is drawn rather than said: bars, rules, lines to write on. */
export const markStyles = (theme: Theme): readonly IParagraphStyleOptions[] => [
  callout(theme),
  code(theme),
  rule(theme),
  ...ruledLines(theme),
  signatureField(theme),
  signatureLabel(theme),
  tail,
  chart(theme),
];

/** What sets a paragraph apart as something the reader must know: a bar at its left. */
export function bar({ strokes, spacing, colours }: Theme): IParagraphStylePropertiesOptions {
  return {
    border: { left: stroke(strokes.bar, colours.accent, spacing.indent) },
    indent: { left: twips(strokes.bar + spacing.indent) },
  };
}

const callout = (theme: Theme): IParagraphStyleOptions => ({
  id: 'Callout',
  name: 'Callout',
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: bar(theme),
});

function code(theme: Theme): IParagraphStyleOptions {
  const { sizes, colours, faces } = theme;
  return {
    id: 'Code',
    name: 'Code',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      spacing: leading(sizes.small, 'text', theme),
      shading: { type: 'clear', fill: hex(colours.tint) },
    },
    run: { font: faces['word-code'], size: halfPoints(sizes.small), noProof: true },
  };
}

const rule = ({ sizes, strokes, colours }: Theme): IParagraphStyleOptions => ({
  id: 'Rule',
  name: 'Rule',
  basedOn: 'Normal',
  paragraph: { border: { bottom: stroke(strokes.hairline, colours.line) } },
  run: { size: halfPoints(sizes.label) },
});

/**
 * Word draws one line below paragraphs of the same borders and indents: these differ by a twip. The
 * room above is before the line, so that words typed there run on closely.
 */
function ruledLines(theme: Theme): readonly IParagraphStyleOptions[] {
  const { form, sizes, strokes, colours } = theme;
  const bottom = stroke(strokes.hairline, colours.ink);
  const line = lineHeight(sizes.text, 'text', theme);
  const before = Math.max(0, form.line - line);
  return [
    {
      id: 'RuledLine',
      name: 'Ruled Line',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: twips(before), after: 0, ...leading(sizes.text, 'text', theme) },
        border: { bottom },
      },
    },
    {
      id: 'RuledLineNext',
      name: 'Ruled Line Next',
      basedOn: 'RuledLine',
      paragraph: { indent: { right: 1 } },
    },
  ];
}

/** Letters stand low in a line that is higher than they are: on the rule above the label. */
const signatureField = ({ form }: Theme): IParagraphStyleOptions => ({
  id: 'SignatureField',
  name: 'Signature Field',
  basedOn: 'Normal',
  next: 'SignatureLabel',
  paragraph: {
    keepNext: true,
    spacing: { before: 0, after: 0, line: twips(form.line), lineRule: 'atLeast' },
  },
});

function signatureLabel(theme: Theme): IParagraphStyleOptions {
  const { sizes, form, strokes, spacing, colours } = theme;
  return {
    id: 'SignatureLabel',
    name: 'Signature Label',
    basedOn: 'Normal',
    paragraph: {
      spacing: { ...leading(sizes.label, 'table', theme), before: twips(form.line), after: 0 },
      border: { top: stroke(strokes.hairline, colours.ink, spacing.item) },
    },
    run: { size: halfPoints(sizes.label), color: hex(colours.soft) },
  };
}

/** One point high: what stands between two tables, and after the last. */
const tail: IParagraphStyleOptions = {
  id: 'Tail',
  name: 'Tail',
  basedOn: 'Normal',
  paragraph: { spacing: { before: 0, after: 0, line: THIN.line, lineRule: THIN.lineRule } },
  run: { size: THIN.size },
};

/** As high as the chart that stands in it. */
const chart = ({ rhythm }: Theme): IParagraphStyleOptions => ({
  id: 'Chart',
  name: 'Chart',
  basedOn: 'Tail',
  paragraph: { spacing: { before: 0, after: 0, line: twips(rhythm), lineRule: 'atLeast' } },
});
