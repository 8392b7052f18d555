/** docx's components as XML, each by itself, away from any document. */
import {
  Document as WordDocument,
  type IContext,
  type IMediaData,
  Media,
  Numbering,
  type NumberingDefinition,
  type XmlComponent,
} from 'docx';
import { type Chunk, chunkOf, type Hole, type Need } from './chunk.ts';
import { END_OF_REFERENCE } from './list-reference.ts';
import { xmlOf } from './xml-of.ts';

/** Writes down the pictures that docx would add to a document. */
class Pictures extends Media {
  readonly #needs: Need[];

  constructor(needs: Need[]) {
    super();
    this.#needs = needs;
  }

  override addImage(key: string, data: IMediaData): void {
    this.#needs.push({ kind: 'picture', key, data });
  }
}

/** Writes down the lists that docx would add to a document. */
class Lists extends Numbering {
  readonly #needs: Need[];

  constructor(needs: Need[]) {
    super({ config: [] });
    this.#needs = needs;
  }

  override createConcreteNumberingInstance(
    _reference: string,
    _instance: number,
    definition?: NumberingDefinition,
  ): void {
    if (definition) this.#needs.push({ kind: 'list', definition });
  }
}

/** Stands for the document that a component is in while it becomes XML. */
export class Surroundings extends WordDocument {
  readonly #needs: Need[] = [];
  readonly #pictures = new Pictures(this.#needs);
  readonly #lists = new Lists(this.#needs);

  override get Media(): Media {
    return this.#pictures;
  }

  override get Numbering(): Numbering {
    return this.#lists;
  }

  /** Writes down a link to the web, for which the document must have a relationship. */
  link(id: string, url: string): void {
    this.#needs.push({ kind: 'link', id, url });
  }

  /** What was written down since this was last asked for. */
  taken(): readonly Need[] {
    return this.#needs.splice(0);
  }
}

let surroundings: Surroundings | undefined;

/** A component as XML, with holes for what docx would count. */
export function formatted(component: XmlComponent): Chunk {
  const file = (surroundings ??= new Surroundings({ sections: [] }));
  file.taken();
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const object = component.prepForXml(context);
  return opened(object ? xmlOf(object) : '', file.taken());
}

/** The start of a drawing's number; docx's names of pictures and lists until it knows their ids. */
const HOLES = new RegExp(
  `(?<=<wp:docPr id=")\\d+|(?<= r:embed="rId)\\{([^{}]+)\\}|` +
    `(?<=<w:numId w:val=")\\{([^{}]+?${END_OF_REFERENCE})-(restart )?\\d+\\}`,
  'g',
);

function opened(xml: string, needs: readonly Need[]): Chunk {
  const texts: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  for (const found of xml.matchAll(HOLES)) {
    const [{ length }, key, reference, restart] = found;
    texts.push(xml.slice(from, found.index));
    from = found.index + length;
    if (key !== undefined) holes.push({ kind: 'picture', key });
    else if (reference === undefined) holes.push({ kind: 'drawing' });
    else holes.push({ kind: 'list', reference, restarts: restart !== undefined });
  }
  return chunkOf([...texts, xml.slice(from)], holes, needs);
}
