/** The pages of a PDF, in order, with what they have from those around them (ISO 32000-1, 7.7.3). */
import type { PdfFile } from './file.ts';
import type { Box } from './matrix.ts';
import { Dict, Ref, type Value } from './values.ts';

export interface Page {
  /** The number of its object. */
  readonly number: number;
  readonly dict: Dict;
  readonly resources: Dict | undefined;
  /** What is seen of it. */
  readonly edges: Box;
}

/** Groups of pages stand in one another no deeper than this in any file that is not made to do harm. */
const DEEPEST = 50;

/** What pages have from the groups they are in. */
const inherited = ['Resources', 'MediaBox', 'CropBox'] as const;

type Around = Readonly<Partial<Record<(typeof inherited)[number], Value>>>;

/** Throws where there are none, or what should be one is none. */
export function pagesOf(file: PdfFile): readonly Page[] {
  const found: Page[] = [];
  const root = file.dictAt(file.trailer.get('Root'));
  visit(root?.get('Pages'), {}, 0, { file, found });
  if (found.length === 0) throw new Error('it has no pages');
  return found;
}

interface Walk {
  readonly file: PdfFile;
  readonly found: Page[];
}

function visit(value: Value | undefined, around: Around, depth: number, walk: Walk): void {
  const { file, found } = walk;
  const dict = file.at(value);
  if (!(value instanceof Ref) || !(dict instanceof Dict) || depth > DEEPEST)
    throw new Error('its pages are not in order');
  const own = inherited.map((name) => [name, dict.get(name) ?? around[name]] as const);
  const all: Around = Object.fromEntries(own.filter(([, one]) => one !== undefined));
  switch (dict.nameAt('Type')) {
    case 'Pages': {
      const kids = file.at(dict.get('Kids'));
      if (!Array.isArray(kids)) throw new Error('its pages are not in order');
      for (const kid of kids) visit(kid, all, depth + 1, walk);
      return;
    }
    case 'Page':
      found.push({
        number: value.number,
        dict,
        resources: file.dictAt(all.Resources),
        edges: boxOf(all.CropBox ?? all.MediaBox, file),
      });
      return;
    default:
      throw new Error('its pages are not in order');
  }
}

function boxOf(value: Value | undefined, file: PdfFile): Box {
  const [a, b, c, d] = file.listAt(value).map((one) => file.numberAt(one));
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error('it does not say how large its pages are');
  return {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
}
