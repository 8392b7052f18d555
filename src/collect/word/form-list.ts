/** The list of a file's fields, which stands in a part of its own that other programs leave alone. */
import { FORM_NAMESPACE } from '../../document/field-id.ts';
import type { Holds } from '../model.ts';
import { type Attributes, readXml } from './xml.ts';

/** What a field may be, and what it says while it is empty. */
export interface Listed {
  readonly id: string;
  /** The name of its bookmark. */
  readonly key: string;
  readonly holds: Holds;
  readonly label: string;
  readonly prompt: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly value: string;
  readonly label: string;
}

export interface FormList {
  readonly document: string;
  readonly checksum: string;
  readonly ladder: string;
  readonly fields: readonly Listed[];
}

/** The list among parts that other programs may have added to; nothing where there is none. */
export function formListIn(parts: readonly Uint8Array[]): FormList | undefined {
  for (const part of parts) {
    const list = listIn(part);
    if (list) return list;
  }
  return undefined;
}

function listIn(part: Uint8Array): FormList | undefined {
  let form: Omit<FormList, 'fields'> | undefined;
  const fields: (Listed & { readonly answers: Answer[] })[] = [];
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'form' && attributes['xmlns'] === FORM_NAMESPACE) form = formOf(attributes);
      if (name === 'field') fields.push(fieldOf(attributes));
      if (name === 'answer') fields.at(-1)?.answers.push(answerOf(attributes));
    },
  });
  return form && { ...form, fields };
}

const formOf = ({ document = '', checksum = '', ladder = '' }: Attributes) => ({
  document,
  checksum,
  ladder,
});

const answerOf = ({ value = '', label = value }: Attributes): Answer => ({ value, label });

const fieldOf = ({ id = '', key = '', holds, label = '', prompt = '' }: Attributes) => ({
  id,
  key,
  label: label || id,
  prompt,
  holds: kinds.find((kind) => kind === holds) ?? ('text' as const),
  answers: [],
});

const kinds: readonly Holds[] = ['text', 'date', 'lines', 'tick', 'one-of'];
