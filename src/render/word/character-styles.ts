import type { ICharacterStyleOptions, IRunStylePropertiesOptions } from 'docx';
import type { SpanStyle } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { stroke } from './line.ts';
import { halfPoints, hex } from './units.ts';

/** What can set a run of letters apart, in the order in which one prevails over another. */
export const accents = [
  'tag', 'code', 'box', 'link', 'soft', 'mark', 'strong', 'emphasis', 'delete',
] as const satisfies readonly (SpanStyle | 'code' | 'box' | 'link')[];

export type Accent = (typeof accents)[number];

/** The box is about this part of its letter, in the faces that have it. */
const BOX = 5 / 6;

interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly run: IRunStylePropertiesOptions;
}

/** Each accent's style. */
export function characterStyle(accent: Accent, theme: Theme): CharacterStyle {
  const { colours, sizes, strokes, faces, form } = theme;
  const soft = hex(colours.soft);
  switch (accent) {
    case 'strong':
      return { id: 'Strong', name: 'Strong', run: { bold: true } };
    case 'emphasis':
      return { id: 'Emphasis', name: 'Emphasis', run: { italics: true } };
    case 'delete':
      return { id: 'Deleted', name: 'Deleted', run: { strike: true } };
    case 'mark':
      return {
        id: 'New',
        name: 'New',
        run: { underline: { type: 'single', color: hex(colours.accent) } },
      };
    case 'soft':
      return { id: 'Aside', name: 'Aside', run: { size: halfPoints(sizes.small), color: soft } };
    case 'tag':
      return {
        id: 'Tag',
        name: 'Tag',
        run: {
          size: halfPoints(sizes.label),
          bold: true,
          color: soft,
          border: stroke(strokes.hairline, colours.soft, strokes.rule),
        },
      };
    case 'code':
      return { id: 'CodeText', name: 'Code Text', run: { font: faces['word-code'], noProof: true } };
    case 'link':
      return { id: 'Hyperlink', name: 'Hyperlink', run: { color: hex(colours.accent) } };
    case 'box':
      return {
        id: 'Box',
        name: 'Box',
        run: { font: faces['word-symbol'], size: halfPoints(form.box / BOX), noProof: true },
      };
  }
}

/** Every character style of a document. */
export const characterStyles = (theme: Theme): readonly ICharacterStyleOptions[] =>
  accents.map((accent) => ({ ...characterStyle(accent, theme), quickFormat: true, uiPriority: 10 }));
