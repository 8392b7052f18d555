/** The structure tree of a PDF, read by others: pdf-lib walks the objects, pdf.js reads the text. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Tagged {
  readonly role: string;
  readonly kids: readonly Kid[];
  readonly alt?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly scope?: string;
  readonly columns?: number;
}

/** Words; or what lies on the page: a link, or a field by its whole name. */
export type Kid = Tagged | string | { readonly link: string } | { readonly field: string };

/** What is marked as read out and what is not, on each page. */
interface Marked {
  /** By page and number of the marked content. */
  readonly texts: ReadonlyMap<string, string>;
  /** Words that are neither in the tree nor marked as an artifact. */
  readonly stray: readonly string[];
}

/** The whole tree, from its one root down, and the words that are not in it though nothing says why. */
export async function readStructure(
  bytes: Uint8Array,
): Promise<{ readonly root: Tagged; readonly stray: readonly string[] }> {
  const { texts, stray } = await markedTexts(bytes);
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const top = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const pages = new Map(file.getPages().map(({ ref }, i) => [ref.toString(), i]));
  const root = element(top.lookup(PDFName.of('K'), PDFDict), undefined, { pages, texts });
  return { root, stray };
}

async function markedTexts(bytes: Uint8Array): Promise<Marked> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts = new Map<string, string>();
  const stray: string[] = [];
  for (let page = 0; page < pdf.numPages; page += 1) {
    const content = await (
      await pdf.getPage(page + 1)
    ).getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: (string | undefined)[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const key = open.at(-1);
        if (key === undefined && item.str.trim() !== '') stray.push(item.str);
        if (key) texts.set(key, (texts.get(key) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        const number = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
        const tag: unknown = 'tag' in item ? item.tag : undefined;
        open.push(number === undefined ? unread(tag) : `${page}:${number}`);
      }
    }
  }
  await task.destroy();
  return { texts, stray };
}

const unread = (tag: unknown): string | undefined => (tag === 'Artifact' ? '' : undefined);

interface Sources {
  readonly pages: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, string>;
}

function element(dict: PDFDict, outer: number | undefined, sources: Sources): Tagged {
  const page = pageOf(dict, sources) ?? outer;
  const kids = listOf(dict, 'K').flatMap((kid) => kidOf(kid, page, sources));
  const attributes = listOf(dict, 'A').filter((one) => one instanceof PDFDict);
  const attribute = (name: string) =>
    attributes.map((one) => one.lookup(PDFName.of(name))).find((value) => value !== undefined);
  return {
    role: nameOf(dict.lookup(PDFName.of('S'))),
    kids: joined(kids),
    ...said('alt', textOf(dict.lookup(PDFName.of('Alt')))),
    ...said('lang', textOf(dict.lookup(PDFName.of('Lang')))),
    ...said('summary', textOf(attribute('Summary'))),
    ...said('scope', nameOf(attribute('Scope'))),
    ...(attribute('ColSpan') instanceof PDFNumber && { columns: Number(attribute('ColSpan')) }),
  };
}

const said = (key: string, value: string) => (value === '' ? {} : { [key]: value });

function kidOf(kid: PDFObject, page: number | undefined, sources: Sources): readonly Kid[] {
  if (kid instanceof PDFNumber) return [sources.texts.get(`${page}:${kid.asNumber()}`) ?? ''];
  if (!(kid instanceof PDFDict)) throw new Error(`a kid of no kind: ${String(kid)}`);
  switch (nameOf(kid.lookup(PDFName.of('Type')))) {
    case 'MCR': {
      const number = Number(kid.lookup(PDFName.of('MCID'), PDFNumber));
      return [sources.texts.get(`${pageOf(kid, sources) ?? page}:${number}`) ?? ''];
    }
    case 'OBJR':
      return [annotation(kid.lookup(PDFName.of('Obj'), PDFDict))];
    default:
      return [element(kid, page, sources)];
  }
}

function annotation(dict: PDFDict): Kid {
  if (nameOf(dict.lookup(PDFName.of('Subtype'))) === 'Widget') return { field: fieldName(dict) };
  const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
  return { link: textOf(action?.lookup(PDFName.of('URI')) ?? dict.lookup(PDFName.of('Dest'))) };
}

function fieldName(dict: PDFDict): string {
  const parent = dict.lookupMaybe(PDFName.of('Parent'), PDFDict);
  const own = textOf(dict.lookup(PDFName.of('T')));
  const outer = parent ? fieldName(parent) : '';
  return [outer, own].filter((part) => part !== '').join('.');
}

/** Words that follow one another are one kid. */
function joined(kids: readonly Kid[]): readonly Kid[] {
  const out: Kid[] = [];
  for (const kid of kids) {
    const last = out.at(-1);
    if (typeof kid === 'string' && typeof last === 'string') out[out.length - 1] = last + kid;
    else out.push(kid);
  }
  return out;
}

function listOf(dict: PDFDict, name: string): readonly PDFObject[] {
  const value = dict.lookup(PDFName.of(name));
  if (value === undefined) return [];
  if (!(value instanceof PDFArray)) return [value];
  return value
    .asArray()
    .map((_, i) => value.lookup(i))
    .filter((one) => one !== undefined);
}

const pageOf = (dict: PDFDict, { pages }: Sources): number | undefined => {
  const page = dict.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? pages.get(page.toString()) : undefined;
};

const nameOf = (value: PDFObject | undefined): string =>
  value instanceof PDFName ? value.decodeText() : '';

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

/** All elements of a role, in reading order. */
export const ofRole = (root: Tagged, role: string): readonly Tagged[] => [
  ...(root.role === role ? [root] : []),
  ...root.kids.flatMap((kid) => (isElement(kid) ? ofRole(kid, role) : [])),
];

export const isElement = (kid: Kid): kid is Tagged => typeof kid === 'object' && 'role' in kid;

/** What a kid says when it is read out: lines end within words at hyphens, and soft ones are not said. */
export function heard(kid: Kid): string {
  if (typeof kid === 'string') return kid.replace(/\u00ad\n?/g, '').replace(/-\n/g, '-');
  return isElement(kid) ? kid.kids.map(heard).join('') : '';
}

/** What the figures of a file show, in words. */
export const figuresIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  ofRole((await readStructure(bytes)).root, 'Figure').map(({ alt = '' }) => alt);
