/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
/** The PDF file that a document becomes: its faces, its description of itself, its bytes. */
import type { EmbeddedFont, Glyph, Image, Info } from 'pdfmake/js/PDFDocument.js';
import type { Meta } from '../../../document/model.ts';
import type { PictureFile } from '../../../picture/model.ts';
import type { Face, Shaped } from './face.ts';
import { imageObject } from './image.ts';
import { PackedDocument } from './packed-document.ts';
import type { DrawnPicture } from './run.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export class PdfFile extends PackedDocument {
  readonly #embedded = new Map<Face, Embedded>();
  readonly #images = new Map<string, Image>();

  constructor(meta: Meta) {
    super(optionsOf(meta));
  }

  /** How this document names a face's glyphs. */
  use(face: Face): Embedded {
    const known = this.#embedded.get(face);
    if (known) return known;
    const font = face.embedIn(this, `F${this.#embedded.size + 1}`);
    const embedded = new Embedded(font);
    this.#embedded.set(face, embedded);
    this._fontFamilies[font.id] = font; // so that it is written at the end
    return embedded;
  }

  /** Draws a picture from its top left corner, with the words that say what it shows. */
  picture({ file, alt, height }: DrawnPicture, { x, y, width }: Box): void {
    const image = this.#images.get(file.sha256) ?? this.#imageOf(file);
    this.saying(alt, () => this.image(image, x, y, { width, height }));
  }

  /** Draws something, with the words that say what it shows (ISO 32000-1, 14.9.3). */
  saying(alt: string, draw: () => void): void {
    this.markContent('Span', { alt });
    draw();
    this.endMarkedContent();
  }

  /** One picture is one object, wherever it stands. */
  #imageOf(file: PictureFile): Image {
    const obj = imageObject(file, (data) => this.ref(data));
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
  Creator: PROGRAM,
  Producer: PROGRAM,
  CreationDate: new Date(`${meta.date}T00:00:00Z`),
});

const optionsOf = (meta: Meta): object => ({
  pdfVersion: '1.7',
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
});
