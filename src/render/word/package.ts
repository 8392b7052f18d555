import type { Numbering } from 'docx';
import type { Meta } from '../../document/model.ts';
import { memory } from '../../memory.ts';
import type { Look } from '../renderer.ts';
import { beside } from './beside.ts';
import { fillingOf, needsOf } from './body.ts';
import { type Chunk, chunkOf, plain } from './chunk.ts';
import { coreProperties } from './core-properties.ts';
import { customProperties } from './custom-properties.ts';
import { filled, grouped } from './divided.ts';
import type { Form } from './form.ts';
import { formParts } from './form-part.ts';
import { furniturePart } from './furniture.ts';
import { mediaParts } from './media.ts';
import { Lists } from './numbering-part.ts';
import { relationshipsOf } from './relationships.ts';
import type { WordSection } from './section.ts';
import { BODY, BODY_RELATIONSHIPS, type Skeleton, skeletonOf } from './skeleton.ts';
import { type Packed, packedInStretches, packedWhole } from './file/stretch.ts';
import { written } from './write.ts';
import { zipped } from './file/zip.ts';

/** What a Word file is made from. */
export interface Content {
  readonly sections: readonly WordSection[];
  readonly form: Form;
  readonly meta: Meta;
}

/**
 * A document as a .docx file: the same bytes for the same document and the same Node, on any day, in
 * any zone, after whatever other documents.
 */
export async function packed(content: Content, look: Look): Promise<Uint8Array> {
  const { sections, form, meta } = content;
  const skeleton = skeletonFor(content, look);
  const pieces = piecesOf(sections, skeleton);
  const needs = needsOf(pieces.flat());
  const lists = new Lists();
  const relationships = relationshipsOf(skeleton, needs);
  const filling = fillingOf(needs, relationships.firstPicture, lists);
  const groups = grouped(pieces);
  const body = packedInStretches(
    [skeleton.body.start, ...groups.map(({ chunks }) => filled(chunks, filling))],
    (i) => groups[i - 1]?.isLinked === true,
  );
  const parts = new Map([
    ...skeleton.parts,
    ...furnitureOf(sections),
    [BODY, body],
    [BODY_RELATIONSHIPS, relationships.part()],
    ['docProps/core.xml', packedWhole(Buffer.from(coreProperties(meta)), false)],
    ['docProps/custom.xml', packedWhole(Buffer.from(customProperties(meta)), false)],
    ['word/numbering.xml', lists.part()],
    ...(await mediaParts(needs.pictures)),
    ...formParts(form, meta),
  ]);
  return zipped([...parts]);
}

/**
 * A section by itself, as the element that holds all that stands on its pages. Its lists are told to
 * `numbering`.
 */
export function bodyOf(
  section: WordSection,
  look: Look,
  language: string,
  numbering: Pick<Numbering, 'createConcreteNumberingInstance'>,
): string {
  const { body } = skeletonOf({ language, sections: [section], hasForm: false }, look);
  const pieces = written(section.pieces);
  const filling = fillingOf(needsOf(pieces.flat()), 1, numbering);
  const all = grouped(pieces).map(({ chunks }) => filled(chunks, filling));
  const text = Buffer.concat(all.map(({ bytes }) => bytes)).toString();
  return `<w:body>${text}${body.sections.join('')}</w:body>`;
}

const skeletonFor = ({ sections, form, meta }: Content, look: Look): Skeleton =>
  skeletonOf({ language: meta.language, sections, hasForm: form.controls.size > 0 }, look);

/** All that stands in the body. Each section's properties are in its last paragraph, or at the end. */
const piecesOf = (
  sections: readonly WordSection[],
  { body }: Skeleton,
): readonly (readonly Chunk[])[] =>
  sections.flatMap(({ pieces }, i) => {
    const all = written(pieces);
    const properties = body.sections[i] ?? '';
    if (i === sections.length - 1) return [...all, [ending(`${properties}${body.end}`)]];
    const last = all
      .at(-1)
      ?.map((chunk) => ended(chunk, properties, () => withEnd(chunk, properties)));
    return [...all.slice(0, -1), last ?? []];
  });

const ended = beside<Chunk, Chunk>();

/** Of documents: one for each page size and order of sections. */
const MOST = 200;

const endings = memory<Chunk>({ most: MOST });

const ending = (xml: string): Chunk => endings(xml, () => plain(xml));

/** A section's last paragraph with its properties. */
function withEnd({ texts, holes, needs }: Chunk, properties: string): Chunk {
  const at = texts.findIndex((text) => text.includes(END));
  return chunkOf(
    texts.map((text, i) => (i === at ? text.replace(END, () => `${properties}${END}`) : text)),
    holes,
    needs,
  );
}

const END = '</w:pPr>';

const furnitureOf = (sections: readonly WordSection[]): readonly (readonly [string, Packed])[] =>
  sections
    .flatMap(({ furniture }) => furniture ?? [])
    .flatMap(({ head, foot }, i): readonly (readonly [string, Packed])[] => [
      [`word/header${i + 1}.xml`, furniturePart(head)],
      [`word/footer${i + 1}.xml`, furniturePart(foot)],
    ]);
