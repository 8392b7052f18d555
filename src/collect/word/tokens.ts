/** The body of a Word file as what is needed of it: its text, its controls and its bookmarks. */
import { type Control, newControl, readProperty } from './control.ts';
import { type Attributes, readXml } from './xml.ts';

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** The end of a paragraph. */
  | { readonly kind: 'break' }
  /** Where a control begins, and where it ends. */
  | { readonly kind: 'control'; readonly control: Control }
  /** Where a bookmark begins or ends. */
  | { readonly kind: 'bookmark'; readonly name: string };

/** The text of a part of the body. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      return token.kind === 'break' ? '\n' : '';
    })
    .join('');

/** A field code: what Word works out, such as a page number, stands between its middle and its end. */
interface Code {
  instruction: string;
  isResult: boolean;
}

interface State {
  readonly tokens: Token[];
  /** Those that are open, the innermost last. */
  readonly controls: Control[];
  readonly codes: Code[];
  /** Names by the ids that their ends have. */
  readonly bookmarks: Map<string, string>;
  /** Open elements whose text is not there: deleted, or there a second time for older programs. */
  hidden: number;
  inParagraphProperties: number;
  inProperties: boolean;
  /** The mark of this paragraph's end is deleted: the next one belongs to it. */
  isJoined: boolean;
  /** What text of the element is. */
  text: 'none' | 'words' | 'instruction';
  /** The element that ended last. */
  last: string;
}

/** Text that is deleted in tracked changes is not there; text that is inserted is. */
export function tokensOf(part: Uint8Array): readonly Token[] {
  const state: State = {
    tokens: [],
    controls: [],
    codes: [],
    bookmarks: new Map(),
    hidden: 0,
    inParagraphProperties: 0,
    inProperties: false,
    isJoined: false,
    text: 'none',
    last: '',
  };
  readXml(part, {
    open: (name, attributes) => open(name, attributes, state),
    close: (name) => close(name, state),
    text: (text) => {
      const code = state.codes.at(-1);
      if (state.text === 'words') say(text, state);
      else if (state.text === 'instruction' && code) code.instruction += text;
    },
  });
  return state.tokens;
}

function open(name: string, attributes: Attributes, state: State): void {
  const control = state.controls.at(-1);
  if (name === 'w:t' && state.last === 'w:t') say('\n', state); // so LibreOffice writes line breaks
  state.last = '';
  if (state.inProperties && control) readProperty(control, name, attributes);
  else opening.get(name)?.(state, attributes);
}

function close(name: string, state: State): void {
  state.text = 'none';
  state.last = name;
  closing.get(name)?.(state);
}

type Act = (state: State, attributes: Attributes) => void;

const opening: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['w:t', (state) => void (state.text = 'words')],
  ['w:instrText', (state) => void (state.text = 'instruction')],
  ['w:tab', (state) => say('\t', state)],
  ['w:br', (state) => say('\n', state)],
  ['w:cr', (state) => say('\n', state)],
  ['w:noBreakHyphen', (state) => say('\u2011', state)],
  ['w:sym', (state, { 'w:char': code = '' }) => say(signOf(code), state)],
  ['w:pPr', (state) => void state.inParagraphProperties++],
  ['w:del', hide],
  ['w:moveFrom', hide],
  ['mc:Fallback', hide],
  ['w:sdt', openControl],
  ['w:sdtPr', (state) => void (state.inProperties = true)],
  [
    'w:bookmarkStart',
    (state, { 'w:id': id = '', 'w:name': name = '' }) => {
      state.bookmarks.set(id, name);
      state.tokens.push({ kind: 'bookmark', name });
    },
  ],
  [
    'w:bookmarkEnd',
    (state, { 'w:id': id = '' }) => {
      state.tokens.push({ kind: 'bookmark', name: state.bookmarks.get(id) ?? '' });
    },
  ],
  ['w:fldChar', (state, { 'w:fldCharType': type }) => turnCode(type, state)],
  [
    'w:fldSimple',
    (state, { 'w:instr': instruction = '' }) => {
      state.codes.push({ instruction, isResult: true });
    },
  ],
]);

const closing: ReadonlyMap<string, (state: State) => void> = new Map([
  ['w:p', endParagraph],
  ['w:pPr', (state: State) => void state.inParagraphProperties--],
  ['w:del', show],
  ['w:moveFrom', show],
  ['mc:Fallback', show],
  ['w:sdt', closeControl],
  ['w:sdtPr', (state: State) => void (state.inProperties = false)],
  ['w:fldSimple', (state: State) => void state.codes.pop()],
]);

function say(text: string, state: State): void {
  if (state.hidden > 0 || state.inParagraphProperties > 0 || isWorkedOut(state.codes)) return;
  state.tokens.push({ kind: 'text', text });
}

/** Codes whose result depends on where the pages break, and not on what anybody wrote. */
const CODE = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|STYLEREF)\b/i;

const isWorkedOut = (codes: readonly Code[]): boolean =>
  codes.some(({ instruction, isResult }) => isResult && CODE.test(instruction));

function turnCode(type: string | undefined, { codes }: State): void {
  const code = codes.at(-1);
  if (type === 'begin') codes.push({ instruction: '', isResult: false });
  else if (type === 'separate' && code) code.isResult = true;
  else if (type === 'end') codes.pop();
}

function hide(state: State): void {
  if (state.inParagraphProperties > 0) state.isJoined = true;
  else state.hidden += 1;
}

function show(state: State): void {
  if (state.inParagraphProperties === 0) state.hidden -= 1;
}

function endParagraph(state: State): void {
  if (!state.isJoined) state.tokens.push({ kind: 'break' });
  state.isJoined = false;
}

function openControl(state: State): void {
  const control = newControl();
  state.controls.push(control);
  state.tokens.push({ kind: 'control', control });
}

function closeControl(state: State): void {
  const control = state.controls.pop();
  if (control) state.tokens.push({ kind: 'control', control });
}

/** A letter of a face of signs, by its code in hex: in the private use area, as Word writes it. */
function signOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point < 0xfffe ? String.fromCharCode(point) : '';
}
