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
      if (!isView(value)) throw new Error('a record was declared where none is');
      return project(value, field);
    case 'list':
      if (!isList(value)) throw new Error('a list was declared where none is');
      return value.map((item) => project(item, field.of));
  }
}

const isView = (value: Value): value is View => typeof value === 'object' && !Array.isArray(value);

const isList = (value: Value): value is readonly View[] => Array.isArray(value);
