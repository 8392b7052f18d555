/** Parts bring the same pictures and faces: what is alike is kept once. */
import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { names } from './names.ts';

/** What stands nowhere on a page by itself, as pages, links and bookmarks do. */
const SHARED: ReadonlySet<PDFObject | undefined> = new Set(
  ['Font', 'FontDescriptor'].map((type) => PDFName.of(type)),
);

/** Leaves one of all objects that are alike, and then one of those that differed by them alone. */
export function share(context: PDFContext): void {
  for (let twins = twinsIn(context); twins.size > 0; twins = twinsIn(context)) {
    for (const [, object] of context.enumerateIndirectObjects()) point(object, twins);
    for (const twin of twins.keys()) context.delete(twin);
  }
}

/** Each object that is as an earlier one, and the earlier one. */
function twinsIn(context: PDFContext): ReadonlyMap<PDFRef, PDFRef> {
  const known = new Map<string, PDFRef>();
  const twins = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const key = keyOf(object);
    const same = key === undefined ? undefined : known.get(key);
    if (same) twins.set(ref, same);
    else if (key !== undefined) known.set(key, ref);
  }
  return twins;
}

/** Equal for objects that are alike; nothing for those that are not shared. */
function keyOf(object: PDFObject): string | undefined {
  if (object instanceof PDFRawStream) {
    const contents = createHash('sha256').update(object.contents).digest('hex');
    return `${object.dict.toString()}${contents}`;
  }
  const isShared = object instanceof PDFDict && SHARED.has(object.get(names.type));
  return isShared ? object.toString() : undefined;
}

/** Lets all that an object names be the ones that are kept. */
function point(object: PDFObject, twins: ReadonlyMap<PDFRef, PDFRef>): void {
  const kept = (value: PDFObject): PDFObject | undefined => {
    if (value instanceof PDFRef) return twins.get(value);
    point(value, twins);
    return undefined;
  };
  if (object instanceof PDFRawStream) point(object.dict, twins);
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const other = kept(value);
      if (other) object.set(index, other);
    }
  }
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const other = kept(value);
      if (other) object.set(key, other);
    }
  }
}
