/** The faces of a document: which of them draws which letters. */
import type { Look, Spare } from '../../renderer.ts';
import type { Weight } from '../../theme.ts';
import { type Face, faceOf, isFaceOf } from './face.ts';
import { lettersOf } from './letters.ts';
import { spareFaceOf } from './spare-face.ts';

/** How letters are drawn. */
export interface Drawer {
  readonly face: Face;
  /** The face has no semibold: it is drawn with a thin outline. */
  readonly outlined?: boolean;
  /** Meant for letters of any kind, as a last resort. */
  readonly makeshift?: boolean;
}

/** Neighbouring letters that are drawn in one way. */
export interface Cast {
  readonly text: string;
  readonly drawer: Drawer;
}

const weights: readonly Weight[] = ['regular', 'semibold', 'italic', 'semibold-italic'];

type Ask = () => Drawer;

export class TypeCase {
  readonly #faces: Look['faces'];
  readonly #spares: readonly Spare[];

  /** `language`: BCP 47, of the document. */
  constructor({ faces, spares }: Pick<Look, 'faces' | 'spares'>, language: string) {
    this.#faces = faces;
    this.#spares = [...spares].sort((a, b) => nearness(b, language) - nearness(a, language));
  }

  /** The how-manieth of the text faces a face is, counted from 0; nothing for others. */
  placeOf(face: Face): number | undefined {
    const place = weights.findIndex((weight) => isFaceOf(face, this.#faces[weight]));
    return place < 0 ? undefined : place;
  }

  face(weight: Weight): Face {
    return faceOf(this.#faces[weight]);
  }

  /** A letter is never divided. What no face has is left to the text face, which reports it. */
  cast(text: string, weight: Weight): readonly Cast[] {
    const face = this.face(weight);
    if (face.covers(text)) return [{ text, drawer: { face } }];
    const letters = lettersOf(text);
    const lacking = new Set(letters.filter((letter) => !face.covers(letter)));
    const drawers = this.#drawers([...lacking], weight);
    return joined(letters, (letter) => drawers.get(letter) ?? { face });
  }

  /** The package of the face that is meant for a letter, where it is not installed. */
  wanted(letter: string): string | undefined {
    const spare = this.#spares.find((one) => !one.files && isMeantFor(one, letter));
    return spare && packageOf(spare.face.regular);
  }

  #drawers(letters: readonly string[], weight: Weight): ReadonlyMap<string, Drawer> {
    const drawers = new Map<string, Drawer>();
    for (const [meant, members] of this.#groups(letters)) {
      const asked = [...this.#upright(weight), ...meant.map((spare) => asking(spare, weight))];
      const resort = this.#lastResort(weight);
      const one = asked.find((ask) => members.every((letter) => ask().face.covers(letter)));
      for (const letter of members) {
        const own = one ?? [...asked, ...resort].find((ask) => ask().face.covers(letter));
        if (own) drawers.set(letter, own());
      }
    }
    return drawers;
  }

  /** Letters that the same faces are meant for: they look best in one of these, if it has them all. */
  #groups(letters: readonly string[]): Iterable<readonly [readonly Spare[], readonly string[]]> {
    const groups = new Map<string, [readonly Spare[], string[]]>();
    for (const letter of letters) {
      const meant = this.#spares.filter((spare) => spare.files && isMeantFor(spare, letter));
      const own = /^\p{scx=Common}/u.test(letter) ? letter : '';
      const key = `${meant.map((spare) => this.#spares.indexOf(spare)).join()} ${own}`;
      const group = groups.get(key);
      if (group) group[1].push(letter);
      else groups.set(key, [meant, [letter]]);
    }
    return groups.values();
  }

  /** An upright letter of the same family before one of another. */
  #upright(weight: Weight): readonly Ask[] {
    const upright = weight === 'italic' ? 'regular' : 'semibold';
    return weight.endsWith('italic') ? [() => ({ face: this.face(upright) })] : [];
  }

  #lastResort(weight: Weight): readonly Ask[] {
    return this.#spares
      .filter(({ face, files }) => files && face.scripts.length === 0)
      .map((spare) => asking(spare, weight))
      .map((ask) => () => ({ ...ask(), makeshift: true }));
  }
}

/** Parsed when asked. */
const asking =
  ({ face, files }: Spare, weight: Weight): Ask =>
  () => {
    if (!files) throw new Error('a face that is not installed cannot be asked');
    const bold = weight.startsWith('semibold');
    const load = (bold && files.semibold) || files.regular;
    const outlined = bold && load === files.regular;
    return { face: spareFaceOf(load(), face.size), ...(outlined && { outlined }) };
  };

/** How much of a document's language a face is made for: the length of its longest name for it. */
const nearness = ({ face }: Spare, language: string): number =>
  Math.max(
    0,
    ...face.languages
      .filter((one) => `${language}-`.toLowerCase().startsWith(`${one}-`.toLowerCase()))
      .map((one) => one.length),
  );

const scripts = new Map<string, RegExp>();

/** By the script extensions (UAX #24) of the letter's first character. */
const isMeantFor = ({ face }: Spare, letter: string): boolean =>
  face.scripts.some((name) => {
    const script = scripts.get(name) ?? new RegExp(`^\\p{scx=${name}}`, 'u');
    scripts.set(name, script);
    return script.test(letter);
  });

/** `@scope/name` or `name` of `package/path`. */
const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

function joined(letters: readonly string[], drawerOf: (letter: string) => Drawer): Cast[] {
  const casts: Cast[] = [];
  for (const letter of letters) {
    const drawer = drawerOf(letter);
    const last = casts.at(-1);
    if (last && sameDrawer(last.drawer, drawer)) {
      casts[casts.length - 1] = { ...last, text: last.text + letter };
    } else casts.push({ text: letter, drawer });
  }
  return casts;
}

const sameDrawer = (a: Drawer, b: Drawer): boolean =>
  a.face === b.face && a.outlined === b.outlined && a.makeshift === b.makeshift;
