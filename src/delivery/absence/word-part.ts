/** The texts of an XML part of a Word file, a paragraph a text. */
import { type Found, type Kind, SEAM } from './found.ts';
import type { Attributes } from './plain-xml.ts';
import { spoken, unasked } from './word-names.ts';

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
  /** What attributes say to programs, each thing once. */
  readonly values: Set<string>;
  /** The properties of a run hide it. */
  hidden: string;
  /** The properties of the control have a name. */
  isField: boolean;
  element: string;
}

/** Finds the texts of a part while its tags and texts are told one after the other. */
export class TextsReader {
  readonly #state: State;

  /** `part`: its name, as messages name it. */
  constructor(part: string) {
    const values = new Set<string>();
    const [hidden, isField, element] = ['', false, ''];
    this.#state = { part, found: [], open: [], strange: [], values, hidden, isField, element };
  }

  open(name: string, attributes: Attributes): void {
    opened(name, attributes, this.#state);
  }

  close(name: string): void {
    closed(name, this.#state);
  }

  text(text: string): void {
    said(text, this.#state);
  }

  aside(text: string): void {
    const { found, part } = this.#state;
    found.push({ kind: 'stray', where: `a remark in ${part}`, text });
  }

  /** Whether nothing that was read bears on what follows, but for the elements that are open. */
  isBetween(): boolean {
    const { open, strange, hidden, isField } = this.#state;
    return open.length === 0 && strange.length === 0 && hidden === '' && !isField;
  }

  found(): readonly Found[] {
    const { found, values, part } = this.#state;
    const technical = [...values].filter(isSaying);
    return [
      ...found,
      ...technical.map((text): Found => ({ kind: 'technical', where: part, text })),
    ];
  }
}

/** Numbers and the names of sides say nothing. */
const isSaying = (value: string): boolean => value.length > 4 && /\D{2}/.test(value);

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
    else state.values.add(text);
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
  if (name === 'w:r' || name === PARAGRAPH) state.hidden = '';
  else if (name === 'w:sdt') state.isField = false;
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
