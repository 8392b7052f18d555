/** Ways to hide words in a finished PDF. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
  rgb,
} from '@cantoo/pdf-lib';

type Plant = (pdf: PDFDocument, words: string) => void | Promise<void>;

/** The file with something done to it, saved again. */
export const changed =
  (plant: Plant, words: string) =>
  async (bytes: Uint8Array): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    await plant(pdf, words);
    return pdf.save({ updateFieldAppearances: false });
  };

const name = (text: string): PDFName => PDFName.of(text);

/** The first dictionary that has all of these keys. */
function dictWith(pdf: PDFDocument, ...keys: readonly string[]): PDFDict {
  const all = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const dict = all.find(
    (object): object is PDFDict =>
      object instanceof PDFDict && keys.every((key) => object.has(name(key))),
  );
  if (!dict) throw new Error(`nothing has ${keys.join()}`);
  return dict;
}

const set =
  (key: string, ...with_: readonly string[]): Plant =>
  (pdf, words) =>
    dictWith(pdf, key, ...with_).set(name(key), PDFHexString.fromText(words));

const stream = (pdf: PDFDocument, content: string, entries = {}): PDFObject =>
  pdf.context.register(pdf.context.stream(content, entries));

/** Adds to the drawing of the first page, in letters that need no face of the file. */
function drawn(pdf: PDFDocument, content: string): void {
  const { node } = pdf.getPage(0);
  const contents = node.lookup(name('Contents'));
  const before = contents instanceof PDFArray ? contents.asArray() : [node.get(name('Contents'))];
  const all = [...before.flatMap((one) => one ?? []), stream(pdf, content)];
  node.set(name('Contents'), pdf.context.obj(all));
}

const onPage =
  (options: { x?: number; y?: number; size?: number; opacity?: number; white?: boolean }): Plant =>
  async (pdf, words) => {
    const page = pdf.getPage(1);
    const { white, ...where } = options;
    const font = await pdf.embedFont('Helvetica');
    page.drawText(words, {
      x: 90,
      y: 90,
      size: 8,
      font,
      ...where,
      ...(white && { color: rgb(1, 1, 1) }),
    });
  };

/** In two pieces, one at the foot of a page and one at the head of the next. */
export const inTwo: Plant = async (pdf, words) => {
  const all = words.split(' ');
  const middle = Math.ceil(all.length / 2);
  const font = await pdf.embedFont('Helvetica');
  pdf.getPage(0).drawText(all.slice(0, middle).join(' '), { x: 90, y: 20, size: 8, font });
  pdf.getPage(1).drawText(all.slice(middle).join(' '), { x: 90, y: 800, size: 8, font });
};

const overLines: Plant = async (pdf, words) => {
  const font = await pdf.embedFont('Helvetica');
  for (const [line, word] of words.split(' ').entries())
    pdf.getPage(0).drawText(word, { x: 90, y: 90 - 9 * line, size: 8, font });
};

const onHiddenLayer: Plant = async (pdf, words) => {
  const { context } = pdf;
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Layer') }));
  pdf.catalog.set(name('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
  const page = pdf.getPage(0);
  const font = await pdf.embedFont('Helvetica');
  page.node.Resources()?.set(name('Properties'), context.obj({ Hidden: layer }));
  drawn(pdf, '/OC /Hidden BDC');
  page.drawText(words, { x: 90, y: 90, size: 8, font });
  drawn(pdf, 'EMC');
};

const inMetadata: Plant = (pdf, words) => {
  const metadata = pdf.catalog.lookup(name('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('there is no XMP');
  const xmp = new TextDecoder().decode(decodePDFRawStream(metadata).decode());
  const more = xmp.replace('</pdf:Keywords>', ` ${words}</pdf:Keywords>`);
  const entries = { Type: 'Metadata', Subtype: 'XML' };
  pdf.catalog.set(name('Metadata'), stream(pdf, Buffer.from(more).toString('latin1'), entries));
};

const annotated =
  (entries: (words: string) => Record<string, string | PDFObject>): Plant =>
  (pdf, words) => {
    const { node } = pdf.getPage(0);
    const rect = { Type: 'Annot', Rect: [0, 0, 9, 9] };
    node.addAnnot(pdf.context.register(pdf.context.obj({ ...rect, ...entries(words) })));
  };

const linked =
  (url: (words: string) => string): Plant =>
  (pdf, words) => {
    const action = { S: 'URI', URI: PDFString.of(url(words)) };
    return annotated(() => ({ Subtype: 'Link', A: pdf.context.obj(action) }))(pdf, words);
  };

/** Each place, and how a message names it. */
export const places: readonly (readonly [string, Plant, RegExp])[] = [
  ['on a page', onPage({}), /page 2/],
  ['in white', onPage({ white: true }), /page 2/],
  ['unseen, with opacity 0', onPage({ opacity: 0 }), /page 2/],
  ['outside of the page’s box', onPage({ x: -4000, y: 5000 }), /beyond the edge of page 2/],
  ['over several lines', overLines, /page 1/],
  ['on a layer that is off', onHiddenLayer, /page 1/],
  ['in a bookmark', set('Title', 'Parent', 'Dest'), /a bookmark/],
  [
    'in the target of a link',
    linked((words) => `https://x.org/?q=${words}`),
    /the target of a link/,
  ],
  ['in the name of a field', set('T', 'FT'), /the name of a field/],
  [
    'in the value of a field',
    (pdf, words) => dictWith(pdf, 'FT', 'DA', 'TU').set(name('V'), PDFString.of(words)),
    /the value of a field/,
  ],
  ['in a tooltip', set('TU', 'FT'), /the tooltip of a field/],
  [
    'in an alternative text',
    (pdf, words) => dictWith(pdf, 'S', 'P', 'K').set(name('Alt'), PDFHexString.fromText(words)),
    /an alternative text/,
  ],
  [
    'in a replacement text',
    (pdf, words) =>
      dictWith(pdf, 'S', 'P', 'K').set(name('ActualText'), PDFHexString.fromText(words)),
    /a replacement text/,
  ],
  [
    'in the name of an attachment',
    (pdf, words) => pdf.attach(new Uint8Array([1]), `${words}.txt`),
    /a string under U?F/,
  ],
  [
    'in an attachment',
    (pdf, words) => pdf.attach(new TextEncoder().encode(words), 'a.txt'),
    /an attachment/,
  ],
  ['in XMP', inMetadata, /the XMP metadata/],
  [
    'in the information',
    (pdf, words) => pdf.setKeywords([words]),
    /the document information \(Keywords\)/,
  ],
  [
    'in a further property',
    (pdf, words) => {
      const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
      info.set(name('Company'), PDFString.of(words));
    },
    /the document information \(Company\)/,
  ],
  [
    'in a comment',
    annotated((words) => ({ Subtype: 'Text', Contents: PDFString.of(words) })),
    /the text of an annotation/,
  ],
  [
    'in the drawing of an annotation',
    (pdf, words) => {
      const look = stream(pdf, `BT (${words}) Tj ET`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
      });
      return annotated(() => ({ Subtype: 'Stamp', AP: pdf.context.obj({ N: look }) }))(pdf, words);
    },
    /a drawing of a field/,
  ],
  [
    'in the properties of what is drawn',
    (pdf, words) => drawn(pdf, `/Span <</ActualText (${words})>> BDC EMC`),
    /the drawing of a page/,
  ],
  [
    'in a remark inside a drawing',
    (pdf, words) => drawn(pdf, `% ${words}\n`),
    /the drawing of a page \(a comment\)/,
  ],
  [
    'in a string of a drawing that nothing shows',
    (pdf, words) => drawn(pdf, `(${words}) ri [(${words})] 0 d`),
    /the drawing of a page/,
  ],
  [
    'in a list of a drawing beside what is shown',
    (pdf, words) => drawn(pdf, `BT [()] (${words}) TJ ET`),
    /the drawing of a page/,
  ],
  [
    'in a word of a drawing that is no operator',
    (pdf, words) => drawn(pdf, words.replaceAll(' ', '_')),
    /the drawing of a page/,
  ],
  [
    'in a key of a drawing that stands twice',
    (pdf, words) => drawn(pdf, `/P <</A (${words}) /A (x)>> BDC EMC`),
    /the drawing of a page/,
  ],
  [
    'in a picture inside a drawing',
    (pdf, words) => drawn(pdf, `BI /W 1 /H 1 ID ${words} EI`),
    /the drawing of a page/,
  ],
  [
    'in a script',
    annotated((words) => ({ Subtype: 'Link', A: PDFString.of(words) })),
    /a string under A/,
  ],
  [
    'in an object that nothing leads to',
    (pdf, words) => void pdf.context.register(PDFString.of(words)),
    /./,
  ],
  [
    'in a stream that nothing leads to',
    (pdf, words) => void stream(pdf, words),
    /a stream that belongs to nothing/,
  ],
  [
    'under a key of its own',
    (pdf, words) => pdf.catalog.set(name('Note'), PDFString.of(words)),
    /a string under Note/,
  ],
];
