/**
 * Every text in a PDF, wherever it stands: in any object, whether something leads to it or not.
 * What is drawn on pages is read by `read-pdf.ts`.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Found } from './found.ts';
import { bytesBetween } from './pdf-bytes.ts';
import { names, placeOf, unspoken } from './pdf-names.ts';
import { type Owned, streamTexts } from './pdf-streams.ts';

/** A walk over a file's objects. */
interface Walk {
  readonly context: PDFContext;
  readonly found: Found[];
  /** Tags of objects that something leads to. */
  readonly reached: Set<string>;
  /** Whatever programs call things. */
  readonly names: Set<PDFName>;
  /** By the tag of a stream: the key that leads to it, and the kind of object it stands in. */
  readonly owners: Map<string, Owned>;
}

/** `context`: the objects of the file. */
export function pdfTexts(context: PDFContext, bytes: Uint8Array): readonly Found[] {
  const walk: Walk = {
    context,
    found: [],
    reached: new Set(),
    names: new Set(),
    owners: new Map(),
  };
  const { Root: root, Info: info } = context.trailerInfo;
  if (root) visit(root, { key: 'Root', owner: '', isInfo: false }, walk);
  if (info) visit(info, { key: 'Info', owner: '', isInfo: true }, walk);
  const objects = context.enumerateIndirectObjects();
  const strays = objects.filter(
    ([ref, object]) => !walk.reached.has(ref.tag) && !isPacking(object),
  );
  for (const [ref] of strays) {
    walk.found.push(stray('an object that nothing leads to', ref.toString()));
    visit(ref, { key: 'stray', owner: '', isInfo: false }, walk);
  }
  const streams = objects.flatMap(([ref, object]) =>
    object instanceof PDFRawStream && !isPacking(object)
      ? streamTexts(object, walk.owners.get(ref.tag))
      : [],
  );
  const called = [...walk.names].map((name) => technical('a name in the file', name.decodeText()));
  return [...walk.found, ...called, ...streams, ...bytesBetween(bytes)];
}

const stray = (where: string, text: string): Found => ({ kind: 'stray', where, text });
const technical = (where: string, text: string): Found => ({ kind: 'technical', where, text });

/** Holds other objects, which have been taken out of it. */
const isPacking = (object: PDFObject): boolean =>
  object instanceof PDFStream && ['ObjStm', 'XRef'].includes(nameAt(object.dict, names.type));

/** Where the walk is: the key it came by, and the type of the object around. */
interface Step {
  readonly key: string;
  readonly owner: string;
  readonly isInfo: boolean;
}

function visit(object: PDFObject, step: Step, walk: Walk): void {
  if (object instanceof PDFRef) {
    const target = walk.context.lookup(object);
    if (target instanceof PDFStream) walk.owners.set(object.tag, step);
    if (!target || walk.reached.has(object.tag)) return;
    walk.reached.add(object.tag);
    visit(target, step, walk);
  } else if (object instanceof PDFNumber) {
    // says nothing
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) visit(item, step, walk);
  } else if (object instanceof PDFDict) {
    visitDict(object, step, walk);
  } else if (object instanceof PDFStream) {
    visitDict(object.dict, step, walk);
  } else if (object instanceof PDFString || object instanceof PDFHexString) {
    if (!unspoken.has(step.key)) walk.found.push({ ...place(step), text: object.decodeText() });
  } else if (object instanceof PDFName) {
    if (placeOf(step.key).kind === 'value')
      walk.found.push({ ...place(step), text: object.decodeText() });
    else walk.names.add(object);
  }
}

function visitDict(dict: PDFDict, { isInfo }: Step, walk: Walk): void {
  const [type, action] = [nameAt(dict, names.type), nameAt(dict, names.action)];
  const owner = type === 'Annot' ? nameAt(dict, names.subtype) : type;
  if (unasked.has(type)) walk.found.push(stray('an attachment', type));
  if (type === 'Annot' && !ourAnnotations.has(owner))
    walk.found.push(stray('an annotation', owner));
  if (isScript(action)) walk.found.push(stray('a script or an action', action));
  for (const [name, value] of dict.entries()) {
    walk.names.add(name);
    visit(value, { key: keyOf(name), owner, isInfo }, walk);
  }
}

const unasked: ReadonlySet<string> = new Set(['Filespec', 'EmbeddedFile']);
const ourAnnotations: ReadonlySet<string> = new Set(['Widget', 'Link']);
const isScript = (action: string): boolean =>
  ['JavaScript', 'Launch', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData'].includes(action);

function place({ key, owner, isInfo }: Step): Pick<Found, 'kind' | 'where'> {
  if (isInfo) return { kind: 'property', where: `the document information (${key})` };
  if (key !== 'Contents') return placeOf(key);
  return owner === 'Link'
    ? { kind: 'page', where: 'what is said of a link' }
    : { kind: 'stray', where: `the text of an annotation` };
}

function nameAt(dict: PDFDict, name: PDFName): string {
  const value = dict.get(name);
  return value instanceof PDFName ? keyOf(value) : '';
}

/** Without the stroke before it. */
const keyOf = (name: PDFName): string => name.asString().slice(1);
