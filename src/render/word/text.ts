import { type IRunPropertiesOptions, Tab, TextRun } from 'docx';

/** Characters that XML 1.0 forbids, and halves of surrogate pairs. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that may stand in any part of the package. */
export const clean = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/\r\n?/g, '\n');

/**
 * Words as runs. Word shows a raw tab or newline as a space, so each becomes an element. The words
 * go in as `text`: among `children`, docx would take the word CURRENT for a page number.
 */
export function textRuns(text: string, properties: IRunPropertiesOptions): readonly TextRun[] {
  const parts = clean(text).split(/([\t\n])/);
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return new TextRun({ ...properties, break: 1 });
      if (part === '\t') return new TextRun({ ...properties, children: [new Tab()] });
      return new TextRun({ ...properties, text: part });
    });
}
