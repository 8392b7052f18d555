/** Which of a Word file's styles are lent, and without what. */
import { child, type Element, valueOf } from './xml.ts';

/** Plain data: elements as they go into our own `styles.xml`. */
export interface LentStyles {
  /** Of letters and of paragraphs, for all styles. */
  readonly run?: Element;
  readonly paragraph?: Element;
  /** By the ids that they have with us. */
  readonly styles: ReadonlyMap<string, Element>;
}

/** By name, which stays English in every language of Word, but for its capitals: ids do not. */
const wanted: ReadonlyMap<string, string> = new Map([
  ['normal', 'Normal'],
  ['title', 'Title'],
  ['heading 1', 'Heading1'],
  ['heading 2', 'Heading2'],
  ['heading 3', 'Heading3'],
  ['heading 4', 'Heading4'],
]);

/** Table styles that are lent under the ids that ours have. */
const tables: ReadonlySet<string> = new Set([
  'LadderPlain',
  'LadderMatrix',
  'LadderFigures',
  'LadderFacts',
]);

/** Belongs in a text, where it can be a field, a link or an object: in a style it says nothing. */
const contents =
  'w:p w:r w:t w:tbl w:sdt w:fldSimple w:fldChar w:instrText w:hyperlink w:altChunk w:subDoc w:object w:objectEmbed w:objectLink w:pict w:drawing w:control w:movie'.split(
    ' ',
  );

/** Refers to parts that are not carried over, or would break up our pages, or is a tracked change. */
const left: ReadonlySet<string> = new Set([
  'w:numPr',
  'w:framePr',
  'w:pageBreakBefore',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:pStyle',
  'w:rStyle',
  'w:lang',
  ...contents,
]);

/** What a style may hold of its own; its name and what it is based on are written anew. */
const kept: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:tblStylePr',
]);

/** The styles of a `w:styles` element; `themed`: the file has a theme that they may refer to. */
export function lentStyles(root: Element, themed: boolean): LentStyles {
  const all = root.children.filter(({ name }) => name === 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const names = idsOf(all, byId);
  const styles = [...names].map(([id, own]) => {
    const style = byId.get(id);
    const ids = isCircular(id, byId) ? new Map<string, string>() : names;
    return style ? [[own, renamed(style, own, ids, themed)] as const] : [];
  });
  const defaults = child(root, 'w:docDefaults');
  const run = defaults && inDefaults(defaults, 'w:rPrDefault', 'w:rPr', themed);
  const paragraph = defaults && inDefaults(defaults, 'w:pPrDefault', 'w:pPr', themed);
  return { ...(run && { run }), ...(paragraph && { paragraph }), styles: new Map(styles.flat()) };
}

/** The ids of the wanted styles, and of those that they are based on, with ours. */
function idsOf(
  all: readonly Element[],
  byId: ReadonlyMap<string, Element>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const style of all) {
    const id = style.attributes['w:styleId'] ?? '';
    const own = ownId(style, id);
    if (own && ![...names.values()].includes(own)) names.set(id, own);
  }
  for (const id of names.keys()) {
    const base = byId.get(id);
    const next = base && valueOf(base, 'w:basedOn');
    if (next !== undefined && byId.has(next) && !names.has(next)) {
      names.set(next, `Lent${names.size}`); // a Map goes on to what is added to it
    }
  }
  return names;
}

/** Whether a style is based on itself, by way of others or not. */
function isCircular(id: string, byId: ReadonlyMap<string, Element>): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const style: Element | undefined = byId.get(next);
    next = style && valueOf(style, 'w:basedOn');
    if (next === id) return true;
  }
  return false;
}

function ownId(style: Element, id: string): string | undefined {
  const name = valueOf(style, 'w:name')?.toLowerCase() ?? '';
  const type = style.attributes['w:type'];
  if (type === 'paragraph') return wanted.get(name);
  return type === 'table' && tables.has(id) ? id : undefined;
}

function renamed(
  style: Element,
  own: string,
  names: ReadonlyMap<string, string>,
  themed: boolean,
): Element {
  const said = valueOf(style, 'w:name') ?? own;
  const base = names.get(valueOf(style, 'w:basedOn') ?? '');
  const type = style.attributes['w:type'] ?? 'paragraph';
  return {
    name: 'w:style',
    attributes: { 'w:type': type, 'w:styleId': own },
    children: [
      value('w:name', nameOf(own, said)),
      ...(base === undefined || base === own ? [] : [value('w:basedOn', base)]),
      ...(type === 'paragraph' ? [value('w:next', 'Normal'), quick] : []),
      ...style.children
        .filter((part) => kept.has(part.name))
        .map((part) => withoutLinks(part, themed)),
    ],
  };
}

/** Word knows its own styles by these names. */
function nameOf(own: string, said: string): string {
  if (own.startsWith('Lent')) return `Lent ${said}`;
  return own.replace(/^Heading(\d)$/, 'heading $1').replace(/^Ladder/, 'Ladder ');
}

/** Among those that Word offers first. */
const quick: Element = { name: 'w:qFormat', attributes: {}, children: [] };

const value = (name: string, val: string): Element => ({
  name,
  attributes: { 'w:val': val },
  children: [],
});

/** Without a theme, what refers to one says nothing. */
function withoutLinks(element: Element, themed: boolean): Element {
  const attributes = Object.entries(element.attributes).filter(
    ([name]) => themed || !/theme/i.test(name),
  );
  const children = element.children
    .filter(({ name }) => !left.has(name))
    .map((one) => withoutLinks(one, themed));
  return { ...element, attributes: Object.fromEntries(attributes), children };
}

function inDefaults(
  defaults: Element,
  around: string,
  name: string,
  themed: boolean,
): Element | undefined {
  const outer = child(defaults, around);
  const inner = outer && child(outer, name);
  return inner && withoutLinks(inner, themed);
}
