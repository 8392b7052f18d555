import type { ICharacterStyleOptions, IRunStylePropertiesOptions } from 'docx';
import type { Theme } from '../theme.ts';
import { stroke } from './line.ts';
import { PRIORITY } from './style-ids.ts';
import { halfPoints, hex } from './units.ts';

/**
 * What can set a run of letters apart, in the order in which one prevails over another. `softer` is
 * soft among small letters; `reversed` stands on a dark ground. `prompt` and `answers` stand in
 * empty fields. `running` sets nothing apart: by its style the running head finds the titles that it
 * names.
 */
export const accents = [
  'prompt',
  'answers',
  'running',
  'tag',
  'box',
  'choice',
  'blank',
  'code',
  'link',
  'softer',
  'soft',
  'mark',
  'strong',
  'emphasis',
  'delete',
  'reversed',
] as const;

/** The name of the style of titles that the running head names. */
export const RUNNING_TITLE = 'Running Title';

export type Accent = (typeof accents)[number];

/** The box is about this part of its letter, in the faces that have it. */
const BOX = 5 / 6;

/** A character style: its id and name, and how it sets its letters. */
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
    case 'prompt':
      return named('Placeholder Text', { size: halfPoints(sizes.small), color: soft });
    case 'answers':
      return named('Answers', { size: halfPoints(sizes.small), color: soft });
    case 'running':
      return named(RUNNING_TITLE, {});
    case 'strong':
      return named('Strong', { bold: true });
    case 'emphasis':
      return named('Emphasis', { italics: true });
    case 'delete':
      return named('Deleted', { strike: true });
    case 'mark':
      return named('New', { underline: { type: 'single', color: hex(colours.accent) } });
    case 'soft':
      return named('Aside', { size: halfPoints(sizes.small), color: soft });
    case 'softer':
      return named('Small Aside', { size: halfPoints(sizes.label), color: soft });
    case 'tag': {
      const border = stroke(strokes.hairline, colours.soft, strokes.rule);
      return named('Tag', { size: halfPoints(sizes.label), bold: true, color: soft, border });
    }
    case 'code':
      return named('Code Text', { font: faces['word-code'], noProof: true });
    case 'link':
      return named('Hyperlink', { color: hex(colours.accent) });
    case 'choice':
      return named('Choice', { size: halfPoints(sizes.small) });
    case 'box': {
      const size = halfPoints(form.box / BOX);
      return named('Box', { font: faces['word-symbol'], size, noProof: true });
    }
    case 'blank':
      return named('Blank', { underline: { type: 'single', color: hex(colours.ink) } });
    case 'reversed':
      return named('Reversed', { color: hex(colours.paper) });
  }
}

const named = (name: string, run: IRunStylePropertiesOptions): CharacterStyle => ({
  id: name.replaceAll(' ', ''),
  name,
  run,
});

/** docx writes the separators of footnotes and endnotes into every file, in these styles. */
const references = ['Footnote', 'Endnote'].map((note): ICharacterStyleOptions => ({
  id: `${note}Reference`,
  name: `${note.toLowerCase()} reference`,
  run: { superScript: true },
  semiHidden: true,
}));

/** Every character style of a document. */
export const characterStyles = (theme: Theme): readonly ICharacterStyleOptions[] => [
  ...references,
  ...accentStyles(theme),
];

const accentStyles = (theme: Theme): readonly ICharacterStyleOptions[] =>
  accents.map((accent) => {
    const { id, name, run } = characterStyle(accent, theme);
    return { id, name, run, quickFormat: true, uiPriority: PRIORITY.character };
  });
