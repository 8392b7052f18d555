/** A content control (ECMA-376 part 1, 17.5.2), as its properties say. */
import type { Holds } from '../model.ts';
import type { Attributes } from './xml.ts';

export interface Control {
  tag: string;
  alias: string;
  /** Word says that nobody has written here. */
  isPlaceholder: boolean;
  holds: Holds;
  /** Of a box to tick. */
  isChecked: boolean;
  readonly answers: { readonly value: string; readonly label: string }[];
}

/** Without a kind of its own it is rich text: as many paragraphs as it takes. */
export const newControl = (): Control => ({
  tag: '',
  alias: '',
  isPlaceholder: false,
  holds: 'lines',
  isChecked: false,
  answers: [],
});

type Property = (control: Control, attributes: Attributes) => void;

const kind =
  (holds: Holds): Property =>
  (control) => {
    control.holds = holds;
  };

/** What an element of its properties says of a control. */
const properties: ReadonlyMap<string, Property> = new Map<string, Property>([
  ['w:tag', (control, { 'w:val': tag = '' }) => void (control.tag = tag)],
  ['w:alias', (control, { 'w:val': alias = '' }) => void (control.alias = alias)],
  ['w:showingPlcHdr', (control, { 'w:val': on }) => void (control.isPlaceholder = isOn(on))],
  ['w:text', kind('text')],
  ['w:date', kind('date')],
  ['w:dropDownList', kind('one-of')],
  ['w:comboBox', kind('one-of')],
  ['w14:checkbox', kind('tick')],
  ['w14:checked', (control, { 'w14:val': on }) => void (control.isChecked = isOn(on))],
  ['w:listItem', addAnswer],
]);

export const readProperty = (control: Control, name: string, attributes: Attributes): void =>
  properties.get(name)?.(control, attributes);

/** An item without a value is what says to choose one. */
function addAnswer(control: Control, attributes: Attributes): void {
  const { 'w:value': value = '', 'w:displayText': label = value } = attributes;
  if (value !== '') control.answers.push({ value, label });
}

/** On where nothing is said (ECMA-376 part 1, 22.9.2.7). */
const isOn = (value = 'true'): boolean => ['true', '1', 'on'].includes(value);
