/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
/** The PDF file that a document becomes: its pages, its faces, its description of itself, its bytes. */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { Meta } from '../../../document/model.ts';
import type { Purpose } from '../../renderer.ts';
import type { Area, Drawn, Holding, Paper } from './canvas.ts';
import { packed, packedAs } from './deflated.ts';
import { numberOf } from './edition.ts';
import { Constant, type Embedded, Numbered } from './embedded.ts';
import type { Face } from './face.ts';
import { Form, listed, PRINTED, type Rect } from './form.ts';
import { imageObject } from './image.ts';
import { escaped, optionsOf, ownXml } from './info.ts';
import { countBookmarks } from './outline.ts';
import { PackedDocument } from './packed-document.ts';
import { points } from './pen.ts';
import { PlainObjects } from './plain-objects.ts';
import type { DrawnPicture } from './run.ts';
import { type Element, Held } from './structure.ts';
import { writtenTree } from './structure-tree.ts';
import { Verbatim, written } from './text-string.ts';

/** A page as other objects see it. */
interface Leaf {
  readonly name: string;
  /** In the structure's tree of parents. */
  readonly key: number;
}

/** The page that is drawn. */
interface Current extends Leaf {
  readonly number: number;
  /** The numbers of the streams of its content, and of what lies on it. */
  readonly contents: number[];
  readonly annotations: number[];
}

/** What a file is made with, beside what is drawn in it. */
interface Made {
  /** The structure of the document. */
  readonly root: Element;
  /** Of a face that is called by the same name in all files of a look: the how-manieth it is. */
  readonly placeOf: (face: Face) => number | undefined;
  readonly purpose: Purpose;
}

/** What the file calls the places that links lead to. */
type Names = ReadonlyMap<string, string>;

/** Numbers that text faces are called by. */
const FACES = 4;

export class PdfFile extends PackedDocument implements Paper {
  /** Of an archive, pdfkit lists the glyphs that it embeds. */
  readonly isShared: boolean;
  readonly hasFields: boolean;
  readonly #placeOf: Made['placeOf'];
  readonly #embedded = new Map<Face, Embedded>();
  readonly #constant: Constant[] = [];
  readonly #images = new Map<string, { readonly name: string; readonly object: Reference }>();
  readonly #root: Element;
  readonly #held = new Held();
  /** To be kept: as PDF/A-1b (ISO 19005-1), which has no form here, and nothing that shines through. */
  readonly #archive: boolean;
  readonly #form: Form;
  readonly #pages: Current[] = [];
  /** Keys of pages and annotations that were given in the structure's tree of parents. */
  #keys = 0;
  /** Faces that are no text faces of the look. */
  #others = 0;

  constructor(meta: Meta, { root, placeOf, purpose: { archive = false } }: Made) {
    super(optionsOf(meta, archive), archive ? new PlainObjects() : undefined);
    this.#archive = archive;
    this.isShared = !archive;
    this.hasFields = !archive;
    this.getMarkInfoDictionary().data['Marked'] = true;
    this.#root = root;
    this.#placeOf = placeOf;
    this.#form = new Form(this);
  }

  override addPage(options: object): this {
    super.addPage(options);
    const { dictionary, content } = this.page;
    const key = this.#keys++;
    dictionary.data['StructParents'] = key;
    this.#pages.push({
      name: dictionary.toString(),
      key,
      number: this.#pages.length,
      contents: [],
      annotations: [],
    });
    // The streams are written when they are drawn.
    content.end = () => this.ended(content);
    return this;
  }

  /** Adds a part to the page: a stream of its content, and what lies there. */
  draw(part: readonly Drawn[], names: Names): void {
    const page = this.#current();
    this.#addContent(part, page);
    for (const { holdings, faces, pictures } of part) {
      for (const [face, sets] of faces) this.#useOnPage(face, sets);
      for (const [name, picture] of pictures)
        this.page.xobjects[name] = this.#imageOf(picture).object;
      for (const holding of holdings) {
        if (holding.kind === 'stretch')
          this.#held.add(holding.owner, { page: page.number, id: holding.id });
        else this.#lay(holding, names, page);
      }
    }
    if (page.annotations.length > 0)
      this.page.dictionary.data['Annots'] = referring(page.annotations);
  }

  #useOnPage(face: Face, sets: ReadonlySet<number>): void {
    const embedded = this.use(face);
    this.page.fonts[embedded.name] ??= new Verbatim(embedded.reference);
    for (const set of sets) embedded.addSet(set);
  }

  /** The page's y axis points down. */
  #addContent(part: readonly Drawn[], { contents }: Current): void {
    const isFirst = contents.length === 0;
    if (part.length === 0 && !isFirst) return;
    const id = isFirst ? this.page.content.id : this.reserve();
    const matrix = isFirst ? `1 0 0 -1 0 ${points(this.page.height)} cm` : '';
    const text = () => [matrix, ...part.map((drawn) => drawn.text)].filter(Boolean).join('\n');
    // What was drawn for other documents as well was compressed for them.
    const key = part.map(numberOf).join();
    const isKept = part.every((drawn) => drawn.isKept);
    const stream = isKept ? packedAs(`${matrix} ${key}`, text) : packed(text());
    this.putStream(id, '', stream);
    contents.push(id);
    this.page.dictionary.data['Contents'] = referring(contents);
  }

  /** Annotations come in the order that one goes through them. */
  #lay(holding: Exclude<Holding, { kind: 'stretch' }>, names: Names, page: Current): void {
    const { owner } = holding;
    const place = holding.kind === 'link' ? actionOf(holding.link.target, names) : '';
    if (place === undefined) return;
    const key = owner === 'artifact' ? undefined : this.#keys++;
    const annotation =
      holding.kind === 'link'
        ? this.#link(holding.link.words, place, holding.area, key)
        : this.#field(holding, page.name, key);
    page.annotations.push(annotation);
    if (owner !== 'artifact' && key !== undefined)
      this.#held.add(owner, { page: page.number, annotation, key });
  }

  #link(words: string, action: string, area: Area, key: number | undefined): number {
    const id = this.reserve();
    const parent = key === undefined ? '' : `/StructParent ${key}`;
    const place = `/Rect[${listed(this.#rect(area))}]/Border[0 0 0]/F ${PRINTED}`;
    const said = `/Contents${written(words)}/A<<${action}>>${parent}`;
    this.put(id, `<</Type/Annot/Subtype/Link${place}${said}>>`, 'form');
    return id;
  }

  #field(
    { field, place: { x, y } }: Extract<Holding, { kind: 'field' }>,
    page: string,
    key: number | undefined,
  ): number {
    const rect = this.#rect({ ...field.box, x: x + field.box.x, y: y + field.box.y });
    return this.#form.widget(field, { rect, page, key });
  }

  #rect({ x, y, width, height }: Area): Rect {
    const { height: page } = this.page;
    return [x, page - y - height, x + width, page - y];
  }

  #current(): Current {
    const page = this.#pages.at(-1);
    if (!page) throw new Error('nothing is drawn before the first page');
    return page;
  }

  override endOutline(): void {
    countBookmarks(this.outline, true);
    super.endOutline();
  }

  /** pdfkit writes forms and structures of its own, where it is asked for them. */
  override endMarkings(): void {
    const faces = this.#constant.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const face of faces) face.end();
    this.getMarkInfoDictionary().end();
    const top = this.reserve();
    const tree = writtenTree(this.#root, top, {
      held: this.#held,
      pages: this.#pages,
      reserve: this.reserve,
      put: (id, text) => this.put(id, text, 'structure'),
    });
    this.put(top, `<</Type/StructTreeRoot${tree}>>`, 'structure');
    this._root.data['StructTreeRoot'] = referringTo(top);
    const form = this.#form.written();
    if (form !== undefined) this._root.data['AcroForm'] = referringTo(form);
  }

  override endAcroForm(): void {
    // it is written already
  }

  /** How this document names a face's glyphs. */
  readonly use = (face: Face): Embedded => {
    const known = this.#embedded.get(face);
    if (known) return known;
    const embedded = this.#embed(face);
    this.#embedded.set(face, embedded);
    return embedded;
  };

  #embed(face: Face): Embedded {
    const name = `F${(this.#placeOf(face) ?? FACES + this.#others++) + 1}`;
    if (this.isShared && face.codes) {
      const constant = new Constant(face, name, this);
      this.#constant.push(constant);
      return constant;
    }
    const font = face.embedIn(this, name, { listed: this.#archive });
    this._fontFamilies[font.id] = font; // so that it is written at the end
    return new Numbered(font);
  }

  readonly pictureOf = (picture: DrawnPicture): string => this.#imageOf(picture).name;

  /** One picture is one object, wherever it stands. */
  #imageOf({ file }: DrawnPicture): { readonly name: string; readonly object: Reference } {
    const known = this.#images.get(file.sha256);
    if (known) return known;
    const object = imageObject(file, (data) => this.ref(data), { opaque: this.#archive });
    const image = { name: `I${this.#images.size + 1}`, object };
    this.#images.set(file.sha256, image);
    return image;
  }

  /** pdfkit writes the title and the rest into XML as they are. */
  override _addInfo(): void {
    const info = this.info;
    this.info = escaped(info);
    super._addInfo();
    // PDF/A asks for a description of every name that is not its own (ISO 19005-1, 6.7.8).
    if (!this.#archive) this.appendXML(ownXml(this.info));
    this.info = info;
  }
}

/** What a link does; nothing where what it leads to is not in the file. */
function actionOf(
  target: { readonly url: string } | { readonly id: string },
  names: Names,
): string | undefined {
  if ('url' in target) return `/S/URI/URI${written(target.url)}`;
  const place = names.get(target.id);
  return place === undefined ? undefined : `/S/GoTo/D${written(place)}`;
}

const referringTo = (id: number): Verbatim => new Verbatim(`${id} 0 R`);

const referring = (ids: readonly number[]): Verbatim =>
  new Verbatim(`[${ids.map((id) => `${id} 0 R`).join(' ')}]`);
