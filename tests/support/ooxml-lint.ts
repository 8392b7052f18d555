/**
 * A linter for what the Open XML SDK lets pass but Word repairs, mangles or refuses. Each rule
 * takes what it needs of the file and gives what is wrong, in words.
 */
import { type Parts, partsOf } from './ooxml.ts';
import {
  contentTypeFaults,
  relationshipFaults,
  type Relationships,
  relationshipsOf,
} from './ooxml-package.ts';
import { tableFaults } from './ooxml-tables.ts';
import { type Element, elementsIn, parseXml, within } from './xml.ts';

const STORY = /^word\/(document|header\d+|footer\d+|footnotes|endnotes)\.xml$/;

/** What is wrong with a Word file; nothing where all is well. */
export function lint(file: Uint8Array): readonly string[] {
  const parts = partsOf(file);
  const broken = malformed(parts);
  return broken.length > 0 ? broken : [...packageFaults(parts), ...storyFaults(parts)];
}

const malformed = (parts: Parts): readonly string[] =>
  [...parts].flatMap(([name, text]) => {
    if (name.startsWith('word/media/')) return []; // pictures
    try {
      parseXml(text);
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });

const packageFaults = (parts: Parts): readonly string[] => [
  ...contentTypeFaults(parts),
  ...relationshipFaults(parts),
  ...styleFaults(stylesOf(parts)),
];

function storyFaults(parts: Parts): readonly string[] {
  const stories = [...parts].filter(([name]) => STORY.test(name));
  const known = { styles: stylesOf(parts), lists: listsOf(parts) };
  const roots = stories.map(([name, text]) => [name, parseXml(text)] as const);
  return [
    ...bookmarkFaults(roots.map(([, root]) => root)),
    ...roots.flatMap(([name, root]) =>
      [
        ...referenceFaults(root, known, relationshipsOf(parts, name)),
        ...fieldFaults(root),
        ...textFaults(root),
        ...tableFaults(root),
      ].map((fault) => `${name}: ${fault}`),
    ),
  ];
}

interface Known {
  readonly styles: readonly Element[];
  readonly lists: ReadonlySet<string>;
}

const stylesOf = (parts: Parts): readonly Element[] =>
  within(parseXml(parts.get('word/styles.xml') ?? '<none/>'), 'w:style');

const listsOf = (parts: Parts): ReadonlySet<string> =>
  new Set(
    within(parseXml(parts.get('word/numbering.xml') ?? '<none/>'), 'w:num').map(
      ({ attributes }) => attributes['w:numId'] ?? '',
    ),
  );

const idOf = ({ attributes }: Element): string => attributes['w:styleId'] ?? '';

const valueOf = ({ attributes }: Element): string => attributes['w:val'] ?? '';

const doubles = (all: readonly string[]): readonly string[] =>
  all.filter((one, i) => all.indexOf(one) !== i);

/** Styles of one id, and styles based on or followed by none. */
function styleFaults(styles: readonly Element[]): readonly string[] {
  const ids = new Set(styles.map(idOf));
  const named = (element: string) => styles.flatMap((style) => within(style, element).map(valueOf));
  const names = styles.flatMap((style) => within(style, 'w:name').map(valueOf));
  return [
    ...doubles(styles.map(idOf)).map((id) => `two styles have the id ${id}`),
    ...doubles(names).map((name) => `two styles have the name ${name}`),
    ...[...named('w:basedOn'), ...named('w:next'), ...named('w:link')]
      .filter((id) => !ids.has(id))
      .map((id) => `a style refers to ${id}, which is none`),
  ];
}

const STYLED: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** Styles, lists and relationships that are referred to but not there. */
function referenceFaults(
  root: Element,
  { styles, lists }: Known,
  links: Relationships,
): readonly string[] {
  const types = new Map(styles.map((style) => [idOf(style), style.attributes['w:type']]));
  return everything(root).flatMap((element) => {
    const wanted = STYLED[element.name];
    const faults: string[] = [];
    if (wanted && types.get(valueOf(element)) !== wanted)
      faults.push(`no ${wanted} style ${valueOf(element)}`);
    if (element.name === 'w:numId' && !lists.has(valueOf(element)))
      faults.push(`no list ${valueOf(element)}`);
    const id = element.attributes['r:id'];
    if (id !== undefined && !links.has(id)) faults.push(`no relationship ${id}`);
    return faults;
  });
}

const everything = (element: Element): readonly Element[] => [
  element,
  ...elementsIn(element).flatMap(everything),
];

const FIELD_STEPS: Readonly<Record<string, number>> = { begin: 1, separate: 0, end: -1 };

/** Fields that do not end, or ask the reader to update them. */
function fieldFaults(root: Element): readonly string[] {
  const chars = within(root, 'w:fldChar');
  let open = 0;
  const unpaired = chars.some(({ attributes }) => {
    const type = attributes['w:fldCharType'] ?? '';
    const early = type !== 'begin' && open === 0;
    open += FIELD_STEPS[type] ?? 0;
    return early;
  });
  return [
    ...(unpaired || open !== 0 ? ['a field does not begin or end'] : []),
    ...(chars.some(({ attributes }) => 'w:dirty' in attributes) ? ['a field is dirty'] : []),
  ];
}

/** Where text may stand. */
const TEXTS: ReadonlySet<string> = new Set([
  'w:t',
  'w:instrText',
  'w:delText',
  'wp:align',
  'wp:posOffset',
]);

/** Raw tabs and line ends, which Word shows as spaces, and text where none may be. */
const textFaults = (root: Element): readonly string[] =>
  everything(root).flatMap(({ name, children }) => {
    const text = children.filter((child) => typeof child === 'string').join('');
    if (TEXTS.has(name)) return /[\t\n\r]/.test(text) ? [`a raw tab or line end in "${text}"`] : [];
    return text.trim() === '' ? [] : [`"${text}" stands in ${name}`];
  });

/** Word's limit, and the letters it takes. */
const BOOKMARK = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

/** Bookmarks that are not paired, not unique or not nameable, and links to none. */
function bookmarkFaults(roots: readonly Element[]): readonly string[] {
  const all = (name: string, key: string): readonly string[] =>
    roots.flatMap((root) => within(root, name).map(({ attributes }) => attributes[key] ?? ''));
  const names = all('w:bookmarkStart', 'w:name');
  const starts = all('w:bookmarkStart', 'w:id');
  const ends = all('w:bookmarkEnd', 'w:id');
  const anchors = roots.flatMap((root) =>
    within(root, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []),
  );
  return [
    ...doubles(names.map((name) => name.toLowerCase())).map(
      (name) => `two bookmarks are called ${name}`,
    ),
    ...doubles(starts).map((id) => `two bookmarks have the id ${id}`),
    ...names
      .filter((name) => !BOOKMARK.test(name))
      .map((name) => `no bookmark may be called ${name}`),
    ...(starts.toSorted().join() === ends.toSorted().join()
      ? []
      : ['a bookmark does not begin or end']),
    ...anchors
      .filter((name) => !names.includes(name))
      .map((name) => `a link leads to ${name}, which is none`),
  ];
}
