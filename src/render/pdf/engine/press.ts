/** Sets runs in a document's faces. */
import type { Look } from '../../renderer.ts';
import { type Edition, editionOf } from './edition.ts';
import type { Face } from './face.ts';
import { type Hyphens, hyphensOf } from './hyphens.ts';
import { type Line, linesOf } from './lines.ts';
import type { Run } from './run.ts';
import { TypeCase } from './typecase.ts';
import { type Word, wordsOf } from './words.ts';

/** A character that no face is right for, and the words it stands in. */
export interface Gap {
  readonly codePoint: number;
  readonly words: string;
  /** The package of the face that is meant for it, where theme.yaml names one that is not installed. */
  readonly wanted?: string;
}

/** A character that no face has; or one in a face of last resort, for want of a package's. */
export type Report =
  | { readonly kind: 'missing'; readonly gap: Gap }
  | { readonly kind: 'makeshift'; readonly wanted: string; readonly gap: Gap };

/** How the lines of a paragraph end. */
export interface Breaks {
  /** The last as far as the others: titles. */
  readonly balanced?: boolean;
  /** Also within words. */
  readonly hyphenated?: boolean;
}

/** Ordinary prose: its letters are as wide as those of a line of prose. */
const PROSE =
  'Listens to what people need, writes it down, and agrees with the team on the next step';

export class Press {
  /** The first place of each character that no face has. */
  readonly gaps = new Map<number, Gap>();
  /** By package: the first character in a face of last resort, for want of the package's. */
  readonly makeshifts = new Map<string, Gap>();
  /** The width of an average letter of prose, in font sizes. */
  readonly letterWidth: number;
  readonly #typecase: TypeCase;
  readonly #language: string;
  readonly #rhythm: number;
  readonly edition: Edition;
  #reports: Report[] = [];

  /** `language`: BCP 47, of the document; `edition`: what others like it have set. */
  constructor(look: Look, language: string, edition = editionOf(look, language)) {
    this.edition = edition;
    this.#rhythm = look.theme.rhythm;
    this.#typecase = new TypeCase(look, language);
    this.#language = language;
    const width = this.width([{ weight: 'regular', size: 1, leading: 1, colour: '', text: PROSE }]);
    this.letterWidth = width / PROSE.length;
  }

  /** The how-manieth of the theme's faces it is, counted from 0; nothing for others. */
  readonly placeOf = (face: Face): number | undefined => this.#typecase.placeOf(face);

  face({ weight }: Pick<Run, 'weight'>): Face {
    return this.#typecase.face(weight);
  }

  /** Half of the height of capitals, in points. */
  middle(run: Pick<Run, 'weight' | 'size'>): number {
    return (this.face(run).capHeight * run.size) / 2000;
  }

  /** The lines of a paragraph in a width of `width` points; none for no runs. */
  lines(runs: readonly Run[], width: number, breaks: Breaks = {}): readonly Line[] {
    if (runs.length === 0) return [];
    const key = keyOf(runs, width, breaks);
    if (key === undefined) return this.#lines(runs, width, breaks);
    const { lines, reports } = this.edition.lines(key, () => {
      const { made, reports: found } = this.reporting(() => this.#lines(runs, width, breaks));
      return { lines: made, reports: found };
    });
    for (const each of reports) this.report(each);
    return lines;
  }

  #lines(runs: readonly Run[], width: number, { balanced, hyphenated }: Breaks): readonly Line[] {
    const hyphens: Hyphens = (word, may) => hyphensOf(this.#language)?.(word, may) ?? [];
    const words = wordsOf(runs, this.#typecase, width, hyphens);
    for (const word of words) {
      if (word.shaped.missing.length > 0) this.#reportMissing(word);
      if (word.drawer.makeshift) this.#reportMakeshift(word);
    }
    const manner = { balanced, hyphens: hyphenated ? hyphens : undefined };
    return linesOf(words, width, this.#rhythm, manner);
  }

  /** The width of runs in one line, in points. */
  width(runs: readonly Run[]): number {
    return Math.max(0, ...this.lines(runs, Infinity).map((line) => line.width));
  }

  /** What is made, and all that is reported meanwhile. */
  reporting<Made>(make: () => Made): { readonly made: Made; readonly reports: readonly Report[] } {
    const before = this.#reports;
    this.#reports = [];
    try {
      return { made: make(), reports: this.#reports };
    } finally {
      this.#reports = before;
    }
  }

  /** The first place of each character is told. */
  report(report: Report): void {
    this.#reports.push(report);
    const { gap } = report;
    if (report.kind === 'missing') {
      if (!this.gaps.has(gap.codePoint)) this.gaps.set(gap.codePoint, gap);
    } else if (!this.makeshifts.has(report.wanted)) this.makeshifts.set(report.wanted, gap);
  }

  #reportMissing({ shaped, run }: Word): void {
    for (const codePoint of shaped.missing) {
      this.report({ kind: 'missing', gap: this.#gap(codePoint, run) });
    }
  }

  #reportMakeshift({ text, run }: Word): void {
    const gap = this.#gap(text.codePointAt(0) ?? 0, run);
    if (gap.wanted !== undefined) this.report({ kind: 'makeshift', wanted: gap.wanted, gap });
  }

  #gap(codePoint: number, { text }: Run): Gap {
    const wanted = this.#typecase.wanted(String.fromCodePoint(codePoint));
    return { codePoint, words: text, ...(wanted !== undefined && { wanted }) };
  }
}

/** All that lines depend on; nothing where that is more than words and how they are set. */
function keyOf(runs: readonly Run[], width: number, breaks: Breaks): string | undefined {
  let key = `${width} ${breaks.balanced ?? false} ${breaks.hyphenated ?? false}`;
  for (const run of runs) {
    if (run.owner || run.target || run.marks || run.together || run.drawing) return undefined;
    const { weight, size, leading, colour, spacing, capitals, spaces, text } = run;
    key += `\0${weight} ${size} ${leading} ${colour} ${spacing} ${capitals} ${spaces} ${text}`;
  }
  return key;
}
