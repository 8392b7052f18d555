/** What a finished file would do or fetch when it is opened. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
  PDFHexString,
} from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';

/** Fields of Word that read from elsewhere. */
const FETCHING = /INCLUDE(PICTURE|TEXT)|DDE|\bLINK\b|IMPORT|RD |AUTOTEXT|DATABASE/;

/**
 * Of a Word file: each relation to the outside as `type target`, each field that fetches, and each
 * declaration of entities.
 */
export function outwardIn(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, part]) => [name, strFromU8(part)] as const,
  );
  return parts.flatMap(([name, xml]) => [
    ...(name.endsWith('.rels') ? relationsIn(xml) : []),
    ...(/\.(xml|rels)$/.test(name) ? fieldsIn(xml) : []),
    ...(/<!(DOCTYPE|ENTITY)/.test(xml) && /\.(xml|rels|svg)$/.test(name)
      ? [`doctype ${name}`]
      : []),
  ]);
}

const relationsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<Relationship [^>]*>/g)].flatMap(([one]) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(one)?.[1] ?? '';
    const target = of('Target');
    const isOutward = of('TargetMode') === 'External' || /^[a-z]+:|^\/\/|\\|\.\.\//i.test(target);
    return isOutward ? [`${of('Type').split('/').at(-1) ?? ''} ${target}`] : [];
  });

const fieldsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].flatMap(
    ([, text = '', attribute = '']) =>
      FETCHING.test(text + attribute) ? [`field ${text}${attribute}`] : [],
  );

/** Of a PDF: each action as `type target`, and whatever runs, embeds or sends. */
export async function actionsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => actionsOf(object));
}

/** Keys of dictionaries that begin something by themselves. */
const STARTING = [
  'AA',
  'JS',
  'JavaScript',
  'EmbeddedFiles',
  'EF',
  'RichMedia',
  'XFA',
  'OpenAction',
];

function actionsOf(object: PDFObject): readonly string[] {
  if (object instanceof PDFStream) return actionsOf(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(actionsOf);
  if (!(object instanceof PDFDict)) return [];
  const starting = STARTING.filter((key) => object.has(PDFName.of(key)));
  const inner = object.values().flatMap(actionsOf);
  const kind = object.get(PDFName.of('S'));
  const uri = object.get(PDFName.of('URI'));
  const target = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
  const isAction = kind instanceof PDFName && ACTIONS.has(kind.decodeText());
  return [...starting, ...(isAction ? [`${kind.decodeText()} ${target}`] : []), ...inner];
}

/** ISO 32000-1, table 198; `S` names other things, too. */
const ACTIONS = new Set(
  'GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView RichMediaExecute'.split(
    ' ',
  ),
);
