/** Content controls of a Word file, as its XML has them. */
import type { Block } from '../../../src/document/model.ts';
import { squeezed, textOf } from '../../support/ooxml.ts';
import { at, type Element, elementsIn, inside, isOn, val, within } from '../../support/xml.ts';
import { rendered } from './rendered.ts';

export interface Control {
  readonly tag: string;
  readonly alias: string;
  readonly id: number;
  /** The element that says what can be done with it: `w:dropDownList`. */
  readonly kind: string;
  readonly isEmpty: boolean;
  /** Of the letters that are put into it. */
  readonly style: string | undefined;
  readonly properties: Element;
  readonly content: Element;
  /** What it says, signs as letters. */
  readonly says: string;
  /** The name of the bookmark directly around it. */
  readonly bookmark: string | undefined;
}

const KINDS: ReadonlySet<string> = new Set([
  'w:text',
  'w:richText',
  'w:date',
  'w:dropDownList',
  'w14:checkbox',
]);

/** All controls but the contents, in reading order. */
export const controlsIn = (root: Element): readonly Control[] =>
  elementsIn(root).flatMap((one, i, all) => [
    ...(one.name === 'w:sdt' && !at(one, 'w:sdtPr', 'w:docPartObj')
      ? [controlOf(one, all[i - 1], all[i + 1])]
      : []),
    ...controlsIn(one),
  ]);

/** The controls of a document that holds these blocks. */
export const controlsOf = async (...blocks: readonly Block[]): Promise<readonly Control[]> =>
  controlsIn(await rendered(...blocks));

/** The one control that these blocks have. */
export async function onlyControl(...blocks: readonly Block[]): Promise<Control> {
  const [first, ...others] = await controlsOf(...blocks);
  if (!first || others.length > 0) throw new Error('there is not one control');
  return first;
}

function controlOf(one: Element, before?: Element, after?: Element): Control {
  const [properties, content] = [at(one, 'w:sdtPr'), at(one, 'w:sdtContent')];
  if (!properties || !content) throw new Error('a control has no properties or no content');
  const isMarked =
    before?.name === 'w:bookmarkStart' &&
    after?.name === 'w:bookmarkEnd' &&
    before.attributes['w:id'] === after.attributes['w:id'];
  return {
    tag: val(properties, 'w:tag') ?? '',
    alias: val(properties, 'w:alias') ?? '',
    id: Number(val(properties, 'w:id')),
    kind: elementsIn(properties).find(({ name }) => KINDS.has(name))?.name ?? '',
    isEmpty: isOn(properties, 'w:showingPlcHdr'),
    style: val(properties, 'w:rPr', 'w:rStyle'),
    properties,
    content,
    says: squeezed(saidIn(content)),
    bookmark: isMarked ? before.attributes['w:name'] : undefined,
  };
}

function saidIn(element: Element): string {
  if (element.name === 'w:t') return textOf(element);
  const code = element.attributes['w:char'] ?? '';
  if (element.name === 'w:sym') return String.fromCodePoint(Number.parseInt(code, 16));
  return elementsIn(element).map(saidIn).join('');
}

/** What Word would refuse or mend, or would let one control be taken for another. */
export function controlFaults(body: Element): readonly string[] {
  const all = controlsIn(body);
  const bookmarks = within(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']);
  return [
    ...doubles(all.map(({ id }) => id)).map((id) => `two controls have the id ${id}`),
    ...doubles(all.map(({ tag }) => tag)).map((tag) => `two controls are called ${tag}`),
    ...doubles(bookmarks).map((id) => `two bookmarks have the id ${id}`),
    ...all.flatMap((one) => faultsOf(one).map((fault) => `${one.tag}: ${fault}`)),
    ...within(body, 'w:tc').flatMap((cell) =>
      elementsIn(cell).at(-1)?.name === 'w:p' ? [] : ['a cell ends with a control'],
    ),
  ];
}

const doubles = <T>(all: readonly T[]): readonly T[] =>
  all.filter((one, i) => all.indexOf(one) < i);

/** Word's limits: 31 bits and a sign, 64 UTF-16 units. */
const MOST = { id: 2 ** 31 - 1, name: 64 } as const;

function faultsOf({ id, tag, alias, kind, isEmpty, content, properties, bookmark }: Control) {
  const isNumber = Number.isInteger(id) && id > 0 && id <= MOST.id;
  const items = within(properties, 'w:listItem').map(({ attributes }) => attributes);
  return [
    ...(isNumber ? [] : [`its id is ${id}`]),
    ...(tag === '' || tag.length > MOST.name ? ['its tag is none, or too long'] : []),
    ...(alias === '' || alias.length > MOST.name ? ['its title is none, or too long'] : []),
    ...(kind === '' ? ['it is of no kind'] : []),
    ...(isEmpty === (kind === 'w14:checkbox') ? ['it does not say whether it is empty'] : []),
    ...(elementsIn(content).length === 0 ? ['there is nothing in it'] : []),
    ...(inside(content, 'w:tbl').length > 0 ? ['a table stands in it'] : []),
    ...(bookmark === undefined ? ['no bookmark is around it'] : []),
    ...doubles(items.map((item) => item['w:value'])).map((value) => `two answers are ${value}`),
    ...doubles(items.map((item) => item['w:displayText'])).map((said) => `two answers say ${said}`),
  ];
}
