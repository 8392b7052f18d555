/** The texts of an XML part of a Word file, a paragraph a text. */
import { type Found, type Kind, SEAM } from './found.ts';
import { spoken, unasked } from './word-names.ts';
import { type Attributes, readXml, rereadXml } from './xml.ts';

/** What attributes say, each thing once, with the first part that says it. */
export type Values = Map<string, string>;

interface Open {
  /** Words of the paragraph, or of the control, that it is. */
  readonly words: string[];
  /** A control with a name: others are around what Word works out, such as the contents. */
  readonly isField: boolean;
}

interface State {
  readonly part: string;
  readonly found: Found[];
  /** Paragraphs and fields that are open, the innermost last. */
  readonly open: Open[];
  /** Elements that are open and have no business there. */
  readonly strange: string[];
  readonly values: Values;
  /** The properties of a run hide it. */
  hidden: string;
  /** The properties of the control have a name. */
  isField: boolean;
  element: string;
}

/** `readWord` has read it strictly. */
const BODY = 'word/document.xml';

/** Adds what attributes say to programs to `values`. */
export function partTexts(part: string, bytes: Uint8Array, values: Values): readonly Found[] {
  const state: State = {
    part,
    found: [],
    open: [],
    strange: [],
    values,
    hidden: '',
    isField: false,
    element: '',
  };
  const read = part === BODY ? rereadXml : readXml;
  read(bytes, {
    open: (name, attributes) => opened(name, attributes, state),
    close: (name) => closed(name, state),
    text: (text) => said(text, state),
    aside: (text) => state.found.push({ kind: 'stray', where: `a remark in ${part}`, text }),
  });
  return state.found;
}

const PARAGRAPH = 'w:p';
const FIELD = 'w:sdtContent';
/** Words that are drawn, deleted, or formulas. */
const WORDS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
/** They stand in the line like a space. */
const SPACES: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr']);

function opened(name: string, attributes: Attributes, state: State): void {
  state.element = name;
  if (name === 'w:r') state.hidden = '';
  else if (name === 'w:sdt') state.isField = false;
  else if (name === 'w:tag') state.isField = true;
  else if (name === PARAGRAPH) state.open.push({ words: [], isField: false });
  else if (name === FIELD) state.open.push({ words: [], isField: state.isField });
  else if (SPACES.has(name)) for (const { words } of state.open) words.push(' ');
  const strange = unasked.get(name);
  if (strange && !isOff(attributes)) unaskedFor(strange, name, state);
  const known = spoken.get(name);
  for (const attribute in attributes) {
    const [kind, where] = known?.get(attribute) ?? [];
    const text = attributes[attribute] ?? '';
    if (kind && where) state.found.push({ kind, where: `${where} in ${state.part}`, text });
    else if (isTarget(name, attribute)) target(text, state);
    else if (!state.values.has(text)) state.values.set(text, state.part);
  }
}

function unaskedFor(what: string, name: string, state: State): void {
  if (isSwitch(name)) {
    state.hidden = what;
    return;
  }
  state.strange.push(name);
  state.found.push({ kind: 'stray', where: `${what} in ${state.part}`, text: '' });
}

const isOff = (attributes: Attributes): boolean =>
  /^(0|false|off)$/.test(attributes['w:val'] ?? '');
const isSwitch = (name: string): boolean => /[vV]anish$|^w:webHidden$/.test(name);

const isTarget = (element: string, attribute: string): boolean =>
  element === 'Relationship' && attribute === 'Target';

/** Other parts have no colon in their names. */
function target(text: string, state: State): void {
  const isPart = !/^[a-z]+:/i.test(text);
  const kind: Kind = isPart ? 'technical' : 'target';
  state.found.push({ kind, where: `the target of a link in ${state.part}`, text });
}

function said(text: string, state: State): void {
  if (text.trim() === '' && !WORDS.has(state.element)) return;
  const strange = state.hidden || unasked.get(state.strange.at(-1) ?? '');
  const { part, element, open } = state;
  if (strange) state.found.push({ kind: 'stray', where: `${strange} in ${part}`, text });
  else if (WORDS.has(element) && open.length > 0) for (const { words } of open) words.push(text);
  else state.found.push({ ...placeOf(state), text });
}

function placeOf({ part, element }: State): Pick<Found, 'kind' | 'where'> {
  if (part.startsWith('docProps/')) return { kind: 'property', where: part };
  if (element === 'w:instrText')
    return { kind: 'technical', where: `the code of a field in ${part}` };
  return element === 'wp:posOffset' || element === 'wp:align'
    ? { kind: 'technical', where: part }
    : { kind: 'stray', where: part };
}

function closed(name: string, state: State): void {
  state.element = '';
  if (state.strange.at(-1) === name) state.strange.pop();
  if (name !== PARAGRAPH && name !== FIELD) return;
  const ended = state.open.pop();
  const words = ended?.words ?? [];
  const text = words.join(ended?.isField ? '' : SEAM);
  const { part, found } = state;
  if (ended?.isField) found.push({ kind: 'value', where: `the value of a field in ${part}`, text });
  else if (name === PARAGRAPH && text !== '')
    found.push({ kind: 'page', where: placesOf(part), text });
}

const placesOf = (part: string): string => {
  const [, kind] = /^word\/(document|header|footer)\d*\.xml$/.exec(part) ?? [];
  return kind === 'document' ? 'the text' : kind ? `a ${kind}` : part;
};
