/** Data → Markdown nodes: lists, paragraphs, names in bold. */
import type { BlockContent, ListItem, Paragraph } from 'mdast';
import {
  type Datum,
  type DatumList,
  type DatumMap,
  type DatumText,
  type Field,
  isEmpty,
} from './datum.ts';
import { nameField } from './datum-names.ts';
import { type Breaks, passage, positionOf, type SourceText } from './passage.ts';
import { isSetting, keyWords, nameOfKey, roleOf } from './words.ts';

export interface Printing {
  readonly source: SourceText;
  readonly breaks: Breaks;
}

/** All that is said in it; ids, links, numbers beside sentences and the like are left out. */
export function blocksOf(datum: Datum, printing: Printing): readonly BlockContent[] {
  if (isEmpty(datum)) return [];
  switch (datum.kind) {
    case 'text':
      return passage(datum, printing.source, printing.breaks);
    case 'list':
      return listOf(datum, printing);
    case 'map':
      return mapBlocks(datum, printing);
  }
}

/** Several statements one after the other: as a list, if they are more than one. */
export function together(data: readonly Datum[], printing: Printing): readonly BlockContent[] {
  const full = data.filter((datum) => !isEmpty(datum)).map(outspoken);
  const [first] = full;
  if (!first || full.length === 1 || full.some(({ kind }) => kind === 'list'))
    return full.flatMap((datum) => blocksOf(datum, printing));
  const end = full.at(-1)?.end ?? first.end;
  return listOf({ kind: 'list', items: full, at: first.at, end }, printing);
}

/** Where numbers or marks are all that is said of a level, they are what is expected. */
function outspoken(datum: Datum): Datum {
  if (datum.kind !== 'map' || datum.fields.some((field) => !isSettingField(field))) return datum;
  const values = datum.fields.filter(({ key }) => roleOf(key) !== 'code').map(({ value }) => value);
  const [only] = values;
  return values.length === 1 && only ? only : datum;
}

const isSettingField = ({ key, value }: Field): boolean =>
  value.kind === 'text' && isSetting(key, value.value);

function listOf({ items }: DatumList, printing: Printing): readonly BlockContent[] {
  const read = items.map((item) => blocksOf(item, printing)).filter((blocks) => blocks.length > 0);
  const areSections = items.every((item) => item.kind === 'map' && nameField(item));
  if (areSections) return read.flat();
  const children = read.map(itemOf);
  const [first] = children;
  if (!first) return [];
  const position = first.position ? { position: first.position } : {};
  return [{ type: 'list', ordered: false, spread: false, children, ...position }];
}

function itemOf(blocks: readonly BlockContent[]): ListItem {
  const [first, ...rest] = blocks;
  const position = first?.position ? { position: first.position } : {};
  // A list in a text that is itself an item of a list would be an item without words.
  if (first?.type === 'list' && rest.length === 0 && first.children.length === 1) {
    const [only] = first.children;
    if (only) return only;
  }
  return { type: 'listItem', spread: false, children: [...blocks], ...position };
}

function mapBlocks(map: DatumMap, printing: Printing): readonly BlockContent[] {
  const name = nameField(map);
  return map.fields.flatMap((field) => {
    if (field === name) return nameBlocks(field, printing);
    return fieldBlocks(field, printing);
  });
}

const nameBlocks = ({ value }: Field, printing: Printing): readonly BlockContent[] =>
  value.kind === 'text' ? [strongly(value, value.value.trim(), printing)] : [];

function fieldBlocks({ key, at, value }: Field, printing: Printing): readonly BlockContent[] {
  if (value.kind === 'text' && isSetting(key, value.value)) return [];
  const blocks = blocksOf(value, printing);
  if (blocks.length === 0 || isPlain(key)) return blocks;
  const label = strongly({ at, end: at + key.length }, `${nameOfKey(key)}:`, printing);
  const [only] = blocks;
  if (blocks.length > 1 || only?.type !== 'paragraph') return [label, ...blocks];
  const children = [...label.children, { type: 'text' as const, value: ' ' }, ...only.children];
  return [{ ...only, children }];
}

/** What needs no heading to be understood: the statement itself. */
const isPlain = (key: string): boolean =>
  (roleOf(key) === 'text' &&
    !keyWords(key).some((word) => /^(?:example|signal|evidence|note|indicator)$/.test(word))) ||
  /^example_?criteria$/i.test(key);

const strongly = (
  span: Pick<DatumText, 'at' | 'end'>,
  text: string,
  { source }: Printing,
): Paragraph => {
  const position = positionOf(source, span);
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: text, position }], position }],
    position,
  };
};
