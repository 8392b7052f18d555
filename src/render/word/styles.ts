/** The theme as Word's styles: all formatting comes from these. */
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IStylesOptions,
  StyleForCharacter,
  StyleForParagraph,
  type XmlComponent,
} from 'docx';
import type { Look } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { characterStyles } from './character-styles.ts';
import { element } from './element.ts';
import { headingStyles } from './heading-styles.ts';
import { languagesOf } from './language.ts';
import { lentDefaults, type OwnStyle, withLent } from './lent-styles.ts';
import { markStyles } from './mark-styles.ts';
import { pageStyles } from './page-styles.ts';
import { proseStyles } from './prose-styles.ts';
import { tableStyles } from './table-styles.ts';
import { tableTextStyles } from './table-text-styles.ts';

/** Every style of a document; `language` is BCP 47. */
export function styles(
  { theme, lent }: Pick<Look, 'theme' | 'lent'>,
  language: string,
): IStylesOptions {
  const own = ownStyles(theme);
  const importedStyles = lent
    ? [lentDefaults(lent, languageOf(language)), ...withLent(own, lent, theme)]
    : [defaults(theme, language), ...own.map(({ style }) => style)];
  return { importedStyles };
}

const ownStyles = (theme: Theme): readonly OwnStyle[] => [
  ...paragraphStyles(theme).map(ownParagraphStyle),
  ...characterStyles(theme).map((options) => ({
    id: options.id,
    style: new StyleForCharacter(options),
  })),
  ...tableStyles(theme),
];

function ownParagraphStyle(options: IParagraphStyleOptions): OwnStyle {
  const level = options.paragraph?.outlineLevel;
  return {
    id: options.id,
    style: new StyleForParagraph(options),
    ...(level !== undefined && { depth: level + 1 }),
  };
}

const paragraphStyles = (theme: Theme): readonly IParagraphStyleOptions[] => [
  ...proseStyles(theme),
  ...headingStyles(theme),
  ...markStyles(theme),
  ...pageStyles(theme),
  ...tableTextStyles(theme),
];

const defaults = ({ faces }: Theme, language: string) =>
  new DocumentDefaults({
    run: {
      font: faces.word,
      language: languagesOf(language),
    },
  });

/** The language of a document as an element, beside what is lent. */
const languageOf = (language: string): XmlComponent => {
  const { value, ...others } = languagesOf(language);
  const more = Object.entries(others).map(([key, tag]) => [
    key === 'bidirectional' ? 'w:bidi' : `w:${key}`,
    tag,
  ]);
  return element('w:lang', { 'w:val': value, ...Object.fromEntries(more) });
};
