/** The fields of a PDF's form, whoever filled it in (ISO 32000-1, 12.7.3). */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { dictAt, names, textOf } from './names.ts';

/** A field and what it has of those that it stands in. */
export interface FormField {
  /** Its own name behind those of all that it stands in, with dots between. */
  readonly id: string;
  readonly label: string;
  /** The field itself first, the outermost last. */
  readonly chain: readonly PDFDict[];
  /** Where it is drawn on a page. */
  readonly widgets: readonly PDFDict[];
}

/** Fields stand in one another no deeper than this in any file that is not made to do harm. */
const DEEPEST = 50;

/** All fields that have a name and a value of their own, in the order of the form. */
export function fieldsOf({ catalog }: PDFDocument): readonly FormField[] {
  const form = dictAt(catalog, names.form);
  const seen = new Set<PDFDict>();
  return form ? kidsOf(form, names.fields).flatMap((kid) => fieldsFrom(kid, '', [], seen)) : [];
}

function fieldsFrom(
  dict: PDFDict,
  within: string,
  outer: readonly PDFDict[],
  seen: Set<PDFDict>,
): readonly FormField[] {
  if (seen.has(dict) || outer.length > DEEPEST) return [];
  seen.add(dict);
  const name = textOf(dict.lookup(names.name)) ?? '';
  const id = [within, name].filter((part) => part !== '').join('.');
  const chain = [dict, ...outer];
  const kids = kidsOf(dict, names.kids);
  const inner = kids.filter((kid) => kid.has(names.name));
  if (inner.length > 0) return inner.flatMap((kid) => fieldsFrom(kid, id, chain, seen));
  const label = textOf(dict.lookup(names.spoken))?.trim() || id;
  return id === '' ? [] : [{ id, label, chain, widgets: kids.length > 0 ? kids : [dict] }];
}

/** What a field has itself or from the nearest that it stands in. */
export function inherited({ chain }: FormField, name: PDFName): PDFObject | undefined {
  const owner = chain.find((dict) => dict.has(name));
  return owner?.lookup(name);
}

/** The bits that say what kind of field it is; none where they are not a number. */
export function flagsOf(field: FormField): number {
  const flags = inherited(field, names.flags);
  return flags instanceof PDFNumber ? flags.asNumber() : 0;
}

function kidsOf(dict: PDFDict, name: PDFName): readonly PDFDict[] {
  const kids = dict.lookup(name);
  if (!(kids instanceof PDFArray)) return [];
  const all = Array.from({ length: kids.size() }, (_, index) => kids.lookup(index));
  return all.filter((kid) => kid instanceof PDFDict);
}
