import type { Field, RecordField, Value, View } from './model.ts';

/** Keeps of a value what the record's fields name, and nothing else: the wall itself. */
export function project(value: View, { fields }: RecordField): View {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, pick(value[name], field)]),
  );
}

function pick(value: Value, field: Field): Value {
  if (value === undefined) return undefined;
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'flag':
    case 'rich':
      return value;
    case 'record':
      return project(value as View, field);
    case 'list':
      return (value as readonly View[]).map((item) => project(item, field.of));
  }
}
