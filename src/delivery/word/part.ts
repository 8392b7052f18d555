/** The words in a part of a Word file (ECMA-376 part 1, 17). */
import type { Attributes } from '../absence/plain-xml.ts';

/** What is read back of a part, or of a stretch of one. */
export interface Part {
  /** Runs of text; a paragraph is a line, a tab or a break a space. */
  readonly text: string;
  readonly prompts: readonly string[];
  /** What is said of pictures to those who cannot see them. */
  readonly pictures: readonly string[];
  /** Words that nobody sees, and letters in elements that hold no words. */
  readonly stray: readonly string[];
}

/** The style of what empty fields say: no words of the document. */
const PROMPT = 'PlaceholderText';
/** Text of a run; and what is not printed: where fields lead, and where pictures stand. */
const TEXT = 'w:t';
const UNPRINTED: ReadonlySet<string> = new Set([
  'w:instrText',
  'wp:posOffset',
  'wp:align',
  'wp14:pctWidth',
  'wp14:pctHeight',
]);
/** Half points: letters of this size are not meant to be read. */
const SMALLEST = 1;

/** The sign between answers: a sign, not a letter. */
const DOT = '00B7';

const signOf = (code = ''): string => String.fromCharCode(Number.parseInt(code, 16));

/** What a field works out itself when the file is opened: the numbers of pages (17.16.5). */
const NUMBER = /^\s*(?:PAGE|PAGEREF|NUMPAGES)\b/;

/** A field: what it is told, and then what it shows. */
interface Field {
  instruction: string;
  isShown: boolean;
}

/** Reads the words of a part while its tags and texts are told one after the other. */
export class WordsReader {
  readonly #words: string[] = [];
  readonly #prompts: string[] = [];
  readonly #pictures: string[] = [];
  readonly #stray: string[] = [];
  readonly #inside: string[] = [];
  readonly #fields: Field[] = [];
  #isPrompt = false;
  #isHidden = false;

  part(): Part {
    return {
      text: this.#words.join(''),
      prompts: this.#prompts,
      pictures: this.#pictures,
      stray: this.#stray,
    };
  }

  /** Whether nothing that was read bears on what follows, but for the elements that are open. */
  isBetween(): boolean {
    return this.#fields.length === 0 && !this.#isPrompt && !this.#isHidden;
  }

  open(name: string, attributes: Attributes): void {
    this.#inside.push(name);
    switch (name) {
      case 'w:p':
        this.#words.push('\n');
        break;
      case 'w:r':
        [this.#isPrompt, this.#isHidden] = [false, false];
        break;
      case 'w:rStyle':
        this.#isPrompt = attributes['w:val'] === PROMPT;
        break;
      case 'w:vanish':
      case 'w:webHidden':
      case 'w:specVanish':
        this.#isHidden ||= !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
        break;
      case 'w:sz':
        this.#isHidden ||= Number(attributes['w:val']) <= SMALLEST;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.#words.push(' ');
        break;
      case 'w:noBreakHyphen':
        this.#words.push('-');
        break;
      case 'w:fldChar':
        this.#field(attributes['w:fldCharType']);
        break;
      case 'wp:docPr':
        this.#pictures.push(attributes['descr'] ?? '');
        break;
      case 'w:sym':
        if (attributes['w:char'] !== DOT) this.#stray.push(signOf(attributes['w:char']));
        break;
      case 'v:textpath':
        this.#stray.push(attributes['string'] ?? '');
        break;
      default:
    }
  }

  close(): void {
    const name = this.#inside.pop();
    if (name === 'w:r' || name === 'w:p') [this.#isPrompt, this.#isHidden] = [false, false];
  }

  letters(text: string): void {
    const name = this.#inside.at(-1) ?? '';
    const field = this.#fields.at(-1);
    if (name === 'w:instrText' && field) field.instruction += text;
    if (UNPRINTED.has(name)) return;
    if (name !== TEXT) this.#stray.push(text);
    else if (this.#isHidden) this.#stray.push(text);
    else if (this.#isPrompt) this.#prompts.push(text);
    else if (!isNumber(text, field)) this.#words.push(text);
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', isShown: false });
    else if (type === 'separate' && field) field.isShown = true;
    else if (type === 'end') this.#fields.pop();
  }
}

/** The page that a field shows: it is worked out anew where the file is opened. */
const isNumber = (text: string, field: Field | undefined): boolean =>
  field?.isShown === true && NUMBER.test(field.instruction) && /^\s*\d*\s*$/.test(text);
