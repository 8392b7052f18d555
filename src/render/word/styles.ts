/** The theme as Word's styles: all formatting comes from these. */
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IStylesOptions,
  StyleForCharacter,
  StyleForParagraph,
} from 'docx';
import type { Theme } from '../theme.ts';
import { characterStyles } from './character-styles.ts';
import { headingStyles } from './heading-styles.ts';
import { markStyles } from './mark-styles.ts';
import { pageStyles } from './page-styles.ts';
import { proseStyles } from './prose-styles.ts';
import { tableStyles } from './table-styles.ts';
import { tableTextStyles } from './table-text-styles.ts';

/** Every style of a document; `language` is BCP 47. */
export const styles = (theme: Theme, language: string): IStylesOptions => ({
  importedStyles: [
    defaults(theme, language),
    ...paragraphStyles(theme).map((options) => new StyleForParagraph(options)),
    ...characterStyles(theme).map((options) => new StyleForCharacter(options)),
    ...tableStyles(theme),
  ],
});

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

/** Word asks apart for the language of Latin, of East Asian and of right-to-left letters. */
const languagesOf = (language: string) => ({
  value: language,
  ...(/^(zh|ja|ko)\b/i.test(language) && { eastAsia: language }),
  ...(/^(ar|fa|he|ur)\b/i.test(language) && { bidirectional: language }),
});
