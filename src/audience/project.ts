import { oncePer } from '../memory.ts';
import type { Field, RecordField, Value, View } from './model.ts';

/**
 * Keeps of a value what the record's fields name, and nothing else: the wall itself. What is frozen
 * stands in the Views of many documents, and is projected once.
 */
export const project = (value: View, record: RecordField): View =>
  Object.isFrozen(value) ? projectedOnce(value, record) : projected(value, record);

const projected = (value: View, { fields }: RecordField): View =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, pick(value[name], field)]),
  );

const projectedOnce = oncePer((value: View, record: RecordField) =>
  Object.freeze(projected(value, record)),
);

const projectList = (values: readonly View[], record: RecordField): readonly View[] =>
  Object.isFrozen(values) ? listOnce(values, record) : listOf(values, record);

const listOf = (values: readonly View[], record: RecordField): readonly View[] =>
  values.map((value) => project(value, record));

const listOnce = oncePer((values: readonly View[], record: RecordField) =>
  Object.freeze(listOf(values, record)),
);

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
      return projectList(value, field.of);
  }
}

const isView = (value: Value): value is View => typeof value === 'object' && !Array.isArray(value);

const isList = (value: Value): value is readonly View[] => Array.isArray(value);
