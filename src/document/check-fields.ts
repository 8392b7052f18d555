import { type Diagnostic, report } from '../diagnostics.ts';
import { isFieldId } from './field-id.ts';
import { fieldsOf } from './fields.ts';
import type { Document } from './model.ts';

/** Ids that no two fields may share, nor may one be a part of another's (ISO 32000-1, 12.7.3.2). */
export function checkFields(document: Document, file: string): readonly Diagnostic[] {
  const ids = fieldsOf(document).map(({ id }) => id);
  const known = new Set(ids);
  const wrong = [...known].filter((id) => !isFieldId(id));
  const repeated = new Set(ids.filter((id, i) => ids.indexOf(id) < i));
  const inside = [...known].flatMap((id) => {
    const outer = outerIds(id).find((one) => known.has(one));
    return outer === undefined ? [] : [{ id, outer }];
  });
  return [
    ...wrong.map((id) => report('field-id', { file }, { id })),
    ...[...repeated].map((id) => report('field-repeated', { file }, { id })),
    ...inside.map((ids_) => report('field-inside', { file }, ids_)),
  ];
}

const outerIds = (id: string): readonly string[] =>
  id
    .split('.')
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join('.'));
