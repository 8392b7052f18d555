import * as v from 'valibot';
import type { Diagnostic } from '../diagnostics.ts';
import {
  type FromYaml,
  length,
  locale,
  margins,
  numeral,
  openYaml,
  readYaml,
  type YamlSource,
} from '../yaml.ts';
import type { Theme } from './theme.ts';

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'Expected a colour such as #0b4f6c'));
const text = v.pipe(v.string(), v.minLength(1, 'Expected some text'));
const around = v.strictObject({ before: length, after: length });
const script = v.pipe(
  text,
  v.check(isScript, 'Expected a Unicode script such as Han, Thai or Common'),
);
/** A file beside the theme, or of an installed package: paths that lead anywhere else are refused. */
const path = v.pipe(
  text,
  v.check(
    (words) => !/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(words) && !words.split(/[\\/]/).includes('..'),
    'Expected a file beside theme.yaml, not a whole path, one that leads up, or an address',
  ),
);
const spareFace = v.strictObject({
  scripts: v.optional(v.array(script), []),
  languages: v.optional(v.array(locale), []),
  regular: path,
  semibold: v.exactOptional(path),
  size: v.optional(numeral, '1'),
});
const themeSchema = v.strictObject({
  paper: v.picklist(['A4', 'Letter']),
  locale,
  brand: v.strictObject({
    company: text,
    classification: text,
    author: text,
    legal: v.string(),
    word: v.exactOptional(path),
    logo: v.exactOptional(v.strictObject({ file: path, height: length, alt: v.string() })),
  }),
  faces: v.strictObject({
    pdf: v.strictObject({
      regular: path,
      semibold: path,
      italic: path,
      'semibold-italic': path,
    }),
    fallback: v.optional(v.array(spareFace), []),
    word: text,
    'word-code': text,
    'word-symbol': text,
  }),
  colours: v.strictObject({
    ink: colour,
    soft: colour,
    line: colour,
    tint: colour,
    accent: colour,
    paper: colour,
  }),
  sizes: v.strictObject({
    furniture: length,
    label: length,
    small: length,
    table: length,
    text: length,
    lead: length,
    heading4: length,
    heading3: length,
    heading2: length,
    heading1: length,
    cover: length,
  }),
  leading: v.strictObject({ text: numeral, table: numeral, title: numeral }),
  rhythm: v.pipe(length, v.gtValue(0, 'Expected more than 0')),
  sides: v.optional(v.picklist(['double', 'single']), 'double'),
  margins: v.strictObject({ portrait: margins, landscape: margins }),
  pages: v.strictObject({ least: numeral, tight: numeral }),
  furniture: v.strictObject({ head: length, foot: length }),
  spacing: v.strictObject({
    paragraph: length,
    heading1: around,
    heading2: around,
    heading3: around,
    heading4: around,
    block: length,
    part: length,
    cell: v.strictObject({ horizontal: length, vertical: length }),
    item: length,
    indent: length,
    gap: length,
  }),
  strokes: v.strictObject({
    hairline: length,
    rule: length,
    bar: length,
    dots: length,
    tick: length,
  }),
  form: v.strictObject({
    box: length,
    line: length,
    blank: length,
    field: length,
    protect: v.optional(v.picklist(['yes', 'no']), 'no'),
  }),
  bullet: numeral,
  band: v.strictObject({ aside: numeral }),
  pictures: v.strictObject({ icon: length, height: length }),
  facts: v.strictObject({ label: length }),
  thermometer: v.strictObject({ bar: length }),
  units: v.strictObject({ size: numeral, apart: numeral }),
  dots: v.strictObject({ size: numeral, ring: numeral, apart: numeral }),
  cover: v.strictObject({
    style: v.picklist(['block', 'bar']),
    block: numeral,
    bar: length,
    facts: length,
  }),
  tracking: length,
  heat: numeral,
  hyphenation: v.strictObject({ below: numeral }),
  measure: numeral,
});

function isScript(name: string): boolean {
  if (!/^\w+$/.test(name)) return false; // it goes into a pattern
  try {
    return new RegExp(`\\p{Script=${name}}`, 'u').test('') || true;
  } catch {
    return false;
  }
}

/** A theme in points, or messages that say which key is wrong, where, and why. */
export interface ReadTheme {
  readonly theme?: Theme;
  readonly messages: readonly Diagnostic[];
  readonly placeOf: FromYaml<Theme>['placeOf'];
}

/** `theme.yaml` → a theme; what it leaves unsaid is as in the standard one. */
export function readTheme(own: YamlSource, standard?: YamlSource): ReadTheme {
  const onto = standard && openYaml(standard).data;
  const { value, messages, placeOf } = readYaml(themeSchema, { ...own, onto });
  return { ...(value && { theme: value }), messages, placeOf };
}
