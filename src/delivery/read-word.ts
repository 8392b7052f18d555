import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const BODY = 'word/document.xml';
const FURNITURE = /^word\/(header|footer)\d*\.xml$/;

/** Opens a finished Word file: the texts of its body and of its heads and feet, read strictly. */
export function readWord(bytes: Uint8Array): { readonly body: string; readonly furniture: string } {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === BODY || FURNITURE.test(name) });
  const { [BODY]: body, ...furniture } = parts;
  if (!body) throw new Error(`the file has no ${BODY}`);
  return { body: textOf(body), furniture: Object.values(furniture).map(textOf).join('\n') };
}

/** Runs of text; a paragraph, a tab or a break parts them. */
function textOf(part: Uint8Array): string {
  const words: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t';
    if (name === 'w:p' || name === 'w:tab' || name === 'w:br') words.push(' ');
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    if (inText) words.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(strFromU8(part)).close();
  return words.join('');
}
