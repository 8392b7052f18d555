/** How the letters of an inline are set. */
import type { IRunPropertiesOptions } from 'docx';
import type { Size } from '../page.ts';
import type { Theme } from '../theme.ts';
import type { Bookmarks } from './bookmarks.ts';
import { type Accent, accents, characterStyle } from './character-styles.ts';
import type { Form } from './form.ts';
import { languagesOf } from './language.ts';
import { isSemibold, isSmall } from './style-ids.ts';

/** What surrounds an inline says how it is set, and nothing else. */
export interface Letters {
  readonly theme: Theme;
  readonly bookmarks: Bookmarks;
  readonly form: Form;
  /** The paragraph's style. */
  readonly style: string;
  readonly accents: ReadonlySet<Accent>;
  /** What a picture may fill, in points. */
  readonly room: Size;
  /** BCP 47, where it is not the document's. */
  readonly language?: string;
}

/** What stands in soft ink beside a title is not what the running head names. */
export function accented(letters: Letters, accent: Accent): Letters {
  const own = accent === 'soft' && isSmall(letters.style) ? 'softer' : accent;
  const set = new Set([...letters.accents, own]);
  if (accent === 'soft') set.delete('running');
  return { ...letters, accents: set };
}

/** A run's style, and the language of its words. */
export function runStyle(letters: Letters): IRunPropertiesOptions {
  const { language } = letters;
  const style = accentStyle(letters);
  return language ? { ...style, language: languagesOf(language) } : style;
}

/**
 * One character style, and the properties of the further ones where spans stand in spans: a run
 * has room for one style. Bold in a style turns bold off where the paragraph's style is bold too,
 * so strong is left out there, and soft says outright that it is not bold.
 */
function accentStyle({ accents: set, theme, style }: Letters): IRunPropertiesOptions {
  if (set.size === 0) return {};
  const semibold = isSemibold(style);
  const [first, ...others] = accents.filter(
    (one) => set.has(one) && !(semibold && one === 'strong'),
  );
  if (!first) return {};
  const direct = others.map((one) => characterStyle(one, theme).run);
  const weight = semibold && others.concat(first).some(isLight) ? { bold: false } : {};
  const own = characterStyle(first, theme).id;
  return { ...Object.assign({}, ...direct.toReversed()), ...weight, style: own };
}

const light: ReadonlySet<Accent> = new Set(['soft', 'softer', 'prompt', 'answers']);

const isLight = (accent: Accent): boolean => light.has(accent);

/** In points, as the paragraph's style has it. */
export const sizeOf = ({ theme, style }: Letters): number =>
  isSmall(style) ? theme.sizes.table : theme.sizes.text;
