/** What a company's Word file lends, among our own styles. */
import { type IStylesOptions, type IThemeOptions, readTheme, type XmlComponent } from 'docx';
import { legibleOn } from '../colour.ts';
import type { LentStyles } from '../lent/styles.ts';
import type { Element } from '../lent/xml.ts';
import type { Look } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { element } from './element.ts';
import { hex } from './units.ts';

type Style = NonNullable<IStylesOptions['importedStyles']>[number];

const asXml = ({ name, attributes, children }: Element): XmlComponent =>
  element(name, attributes, children.map(asXml));

/** One of our styles, by its id. */
export interface OwnStyle {
  readonly id: string;
  readonly style: Style;
  /** Of a heading: what Word navigates and keeps together by, whatever it looks like. */
  readonly depth?: number;
}

/** Our styles, those that are lent in the place of ours, and those that these are based on. */
export function withLent(
  own: readonly OwnStyle[],
  { styles }: LentStyles,
  theme: Theme,
): readonly Style[] {
  const ids = new Set(own.map(({ id }) => id));
  const bases = [...styles].filter(([id]) => !ids.has(id)).map(([, style]) => asXml(style));
  const all = own.map(({ id, style, depth }) => {
    const lent = styles.get(id);
    return lent ? asXml(fitted(lent, id, depth, theme)) : style;
  });
  return [...all, ...bases];
}

/** A lent style that does the work of ours. */
function fitted(lent: Element, id: string, depth: number | undefined, theme: Theme): Element {
  if (id === 'Normal') return { ...lent, attributes: { ...lent.attributes, 'w:default': '1' } };
  if (id === 'Title' && theme.cover.style === 'block') {
    const colour = hex(legibleOn(theme.colours.accent, theme.colours));
    return withProperty(lent, 'w:rPr', leaf('w:color', colour));
  }
  if (depth === undefined) return lent;
  const navigated = [leaf('w:keepNext'), leaf('w:keepLines'), leaf('w:outlineLvl', `${depth - 1}`)];
  return navigated.reduce((style, one) => withProperty(style, 'w:pPr', one), lent);
}

const leaf = (name: string, val?: string): Element => ({
  name,
  attributes: val === undefined ? {} : { 'w:val': val },
  children: [],
});

/** The style with a property in `w:pPr` or `w:rPr`, in the place that the schema has for it. */
function withProperty(style: Element, around: 'w:pPr' | 'w:rPr', property: Element): Element {
  const old = style.children.find(({ name }) => name === around);
  const others = (old?.children ?? []).filter(({ name }) => name !== property.name);
  const inside = { name: around, attributes: {}, children: inOrder([...others, property]) };
  const rest = style.children.filter(({ name }) => name !== around);
  const at = rest.findIndex(({ name }) => after[around].has(name));
  return { ...style, children: rest.toSpliced(at < 0 ? rest.length : at, 0, inside) };
}

/** What follows the properties of paragraphs and of letters in a style (ECMA-376, CT_Style). */
const after = {
  'w:pPr': new Set(['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr']),
  'w:rPr': new Set(['w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr']),
} as const;

/** The order of the schema (ECMA-376, CT_PPr and EG_RPrBase), as far as ours come into it. */
const order: readonly string[] = (
  'keepNext keepLines widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku ' +
  'wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid ' +
  'spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
  'textboxTightWrap outlineLvl ' +
  'rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish ' +
  'webHidden color'
)
  .split(' ')
  .map((name) => `w:${name}`);

const place = ({ name }: Element): number => {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
};

const inOrder = (properties: readonly Element[]): readonly Element[] =>
  properties.toSorted((a, b) => place(a) - place(b));

/** The theme that Word shows its users: the company's own, or ours as one. */
export function wordTheme({ theme, lent }: Pick<Look, 'theme' | 'lent'>): IThemeOptions {
  if (lent?.theme !== undefined) return readTheme(lent.theme);
  const { colours, faces, brand } = theme;
  return {
    name: brand.company,
    colors: {
      dark1: hex(colours.ink),
      light1: hex(colours.paper),
      dark2: hex(colours.soft),
      light2: hex(colours.tint),
      accent1: hex(colours.accent),
      hyperlink: hex(colours.accent),
    },
    fonts: { headings: faces.word, body: faces.word },
  };
}

/** Letters and paragraphs of all styles, as they are lent. */
export const lentDefaults = (
  { run, paragraph }: LentStyles,
  language: XmlComponent,
): XmlComponent =>
  element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [...(run?.children ?? []).map(asXml), language]),
    ]),
    element('w:pPrDefault', {}, paragraph ? [asXml(paragraph)] : []),
  ]);
