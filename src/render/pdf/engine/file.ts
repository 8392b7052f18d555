/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
/** The PDF file that a document becomes: its faces, its description of itself, its bytes. */
import type { EmbeddedFont, Glyph, Image, Info, Reference } from 'pdfmake/js/PDFDocument.js';
import type { Meta } from '../../../document/model.ts';
import type { PictureFile } from '../../../picture/model.ts';
import type { Purpose } from '../../renderer.ts';
import type { Face, Shaped } from './face.ts';
import { imageObject } from './image.ts';
import { PackedDocument } from './packed-document.ts';
import { Form, type Rect } from './form.ts';
import { countBookmarks } from './outline.ts';
import { PlainObjects } from './plain-objects.ts';
import type { DrawnField, DrawnPicture, Target } from './run.ts';
import type { Element, Owner } from './structure.ts';
import { writtenTree } from './structure-tree.ts';
import { textString } from './text-string.ts';

/** In points, y from the page's top. */
interface Place {
  readonly x: number;
  readonly y: number;
}

interface Area extends Place {
  readonly width: number;
  readonly height: number;
}

interface DrawnLink {
  readonly target: Target;
  /** What the file calls where it leads to, if that is in it. */
  readonly place: string | undefined;
  readonly words: string;
}

/** A flag of annotations (ISO 32000-1, table 165): they are printed too. */
const PRINTED = 1 << 2;

export class PdfFile extends PackedDocument {
  readonly #embedded = new Map<Face, Embedded>();
  readonly #images = new Map<string, Image>();
  readonly #root: Element;
  /** To be kept: as PDF/A-1b (ISO 19005-1), which has no form here, and nothing that shines through. */
  readonly #archive: boolean;
  readonly #form: Form;
  readonly #pages: Reference[] = [];
  /** Keys of pages and annotations that were given in the structure's tree of parents. */
  #keys = 0;
  /** What the page's content belongs to at present, and how many stretches of it are marked. */
  #owner: Owner | undefined;
  #marked = 0;

  /** `root`: the structure of the document. */
  constructor(meta: Meta, root: Element, { archive = false }: Purpose = {}) {
    super(optionsOf(meta, archive), archive ? new PlainObjects() : undefined);
    this.#archive = archive;
    this.getMarkInfoDictionary().data['Marked'] = true;
    this.#root = root;
    this.#form = new Form((data) => this.ref(data));
  }

  override addPage(options: object): this {
    super.addPage(options);
    const page = this.page.dictionary;
    page.data['StructParents'] = this.#keys++;
    this.#pages.push(page);
    this.#marked = 0;
    return this;
  }

  /** What is drawn from here on belongs to an owner; to one that is gone on with, or to a new one. */
  belongs(owner: Owner): void {
    if (this.#owner === owner) return;
    this.finish();
    this.#owner = owner;
    if (owner === 'artifact') {
      this.page.write('/Artifact BMC');
      return;
    }
    const id = this.#marked++;
    owner.hold({ page: this.#pages.length - 1, id });
    this.page.write(`/${owner.role} <</MCID ${id}>> BDC`);
  }

  /** What is drawn belongs to nothing from here on: a page may end. */
  finish(): void {
    if (this.#owner !== undefined) this.page.write('EMC');
    this.#owner = undefined;
  }

  /** A link over words. */
  link({ target, place = '', words }: DrawnLink, area: Area, owner: Owner): void {
    const action =
      'url' in target
        ? { S: 'URI', URI: textString(target.url) }
        : { S: 'GoTo', D: textString(place) };
    const link = this.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: this.#rect(area),
      Border: [0, 0, 0],
      F: PRINTED,
      Contents: textString(words),
      A: action,
    });
    this.#lay(link, owner);
    link.end();
  }

  /** Whether fields are to be filled in on screen; else with a pen alone. */
  get hasFields(): boolean {
    return !this.#archive;
  }

  /** A field to fill in; `x` and `y` are where its drawing stands. */
  field(drawn: DrawnField, { x, y }: Place, owner: Owner): void {
    const rect = this.#rect({ ...drawn.box, x: x + drawn.box.x, y: y + drawn.box.y });
    this.#lay(this.#form.widget(drawn, rect, this.page.dictionary), owner);
  }

  /** Annotations come in the order that one goes through them. */
  #lay(annotation: Reference, owner: Owner): void {
    this.page.annotations.push(annotation);
    if (owner === 'artifact') return;
    annotation.data['StructParent'] = this.#keys++;
    owner.hold({ page: this.#pages.length - 1, annotation });
  }

  #rect({ x, y, width, height }: Area): Rect {
    const { height: page } = this.page;
    return [x, page - y - height, x + width, page - y];
  }

  override endOutline(): void {
    countBookmarks(this.outline, true);
    super.endOutline();
  }

  /** pdfkit writes forms and structures of its own, where it is asked for them. */
  override endMarkings(): void {
    this.getMarkInfoDictionary().end();
    const object = (data: Record<string, unknown>): Reference => this.ref(data);
    this._root.data['StructTreeRoot'] = writtenTree(this.#root, { object, pages: this.#pages });
    const form = this.#form.written();
    if (form) this._root.data['AcroForm'] = form;
  }

  override endAcroForm(): void {
    // it is written already
  }

  /** How this document names a face's glyphs. */
  use(face: Face): Embedded {
    const known = this.#embedded.get(face);
    if (known) return known;
    const name = `F${this.#embedded.size + 1}`;
    const font = face.embedIn(this, name, { listed: this.#archive });
    const embedded = new Embedded(font);
    this.#embedded.set(face, embedded);
    this._fontFamilies[font.id] = font; // so that it is written at the end
    return embedded;
  }

  /** Draws a picture from its top left corner. */
  picture({ file, height }: DrawnPicture, { x, y }: Place, width: number): void {
    const image = this.#images.get(file.sha256) ?? this.#imageOf(file);
    this.image(image, x, y, { width, height });
  }

  /** One picture is one object, wherever it stands. */
  #imageOf(file: PictureFile): Image {
    const obj = imageObject(file, (data) => this.ref(data), { opaque: this.#archive });
    const image = {
      label: `I${this.#images.size + 1}`,
      obj,
      width: file.width,
      height: file.height,
    };
    this.#images.set(file.sha256, image);
    return image;
  }

  /** pdfkit writes the title and the rest into XML as they are. */
  override _addInfo(): void {
    const written = this.info;
    this.info = escaped(written);
    super._addInfo();
    // PDF/A asks for a description of every name that is not its own (ISO 19005-1, 6.7.8).
    if (!this.#archive) this.appendXML(ownXml(this.info));
    this.info = written;
  }
}

/**
 * A word joiner: what a glyph stands for that is a further part of the letter before it. Readers
 * take no mapping at all for a mapping to the glyph's number.
 */
const SILENT = 0x2060;

/** The glyphs of a face that a document uses, numbered in the order of their first use. */
export class Embedded {
  readonly font: EmbeddedFont;
  /** Words that were written before; one of raised marks depends on its size. */
  readonly written = new Map<Shaped, string>();
  readonly #numbers = new Map<Glyph, string>();

  constructor(font: EmbeddedFont) {
    this.font = font;
  }

  /** Two bytes of a string. One shape that stands for two characters has two numbers. */
  code(glyph: Glyph, width: number): string {
    const known = this.#numbers.get(glyph);
    if (known) return known;
    const { subset, unicode, widths } = this.font;
    const number = subset.glyphs.push(glyph.id) - 1;
    unicode[number] = glyph.codePoints.length > 0 ? glyph.codePoints : [SILENT];
    widths[number] = width;
    const code = bytesOf(number);
    this.#numbers.set(glyph, code);
    return code;
  }
}

const bytesOf = (number: number): string =>
  String.fromCharCode(number >> 8, number & 0xff).replace(SIGNS, (sign) => escapes[sign] ?? sign);

/** They mean something else in a string (ISO 32000-1, 7.3.4.2). */
const SIGNS = /[()\\\r]/g;
const escapes: Readonly<Record<string, string>> = {
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
  '\r': '\\r',
};

const PROGRAM = 'ladderpress';

/** The file's own id (ISO 32000-1, 14.4) is made of these, so they must tell documents apart. */
const infoOf = (meta: Meta): Info => ({
  Title: meta.title,
  Author: meta.author,
  Subject: meta.subject,
  Keywords: `${meta.id}, ${meta.checksum}`,
  Document: meta.id,
  Checksum: meta.checksum,
  Recipient: meta.recipient,
  Ladder: meta.ladder,
  Effective: meta.effective,
  Creator: PROGRAM,
  Producer: PROGRAM,
  CreationDate: new Date(`${meta.date}T00:00:00Z`),
});

/** Of an archive, pdfkit adds the claim, the meaning of colours, and sets of glyphs. */
const optionsOf = (meta: Meta, archive: boolean): object => ({
  pdfVersion: archive ? '1.4' : '1.7',
  ...(archive && { subset: 'PDF/A-1b' }),
  lang: meta.language,
  displayTitle: true,
  autoFirstPage: false,
  font: null,
  info: infoOf(meta),
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const forXml = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? '');

const escaped = (info: Info): Info => ({
  ...info,
  Title: forXml(info.Title),
  Author: forXml(info.Author),
  Subject: forXml(info.Subject),
  Keywords: forXml(info.Keywords),
  Document: forXml(info.Document),
  Recipient: forXml(info.Recipient),
  Ladder: forXml(info.Ladder),
  Effective: forXml(info.Effective),
});

/** What XMP's own schemas have no words for. */
const ownXml = ({ Document: id, Checksum, Recipient, Ladder, Effective }: Info): string =>
  `<rdf:Description rdf:about="" xmlns:lp="${IMPRINT_NAMESPACE}">
${Object.entries({ Document: id, Checksum, Recipient, Ladder, Effective })
  .map(([name, value]) => `<lp:${name}>${value}</lp:${name}>`)
  .join('\n')}
</rdf:Description>`;

/** Of what a document says of itself, in its XMP. */
const IMPRINT_NAMESPACE = 'urn:ladderpress:imprint';
