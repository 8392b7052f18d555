import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const BODY = 'word/document.xml';
const FURNITURE = /^word\/(header|footer)\d*\.xml$/;

export interface OpenedWord {
  readonly body: string;
  /** Of heads and feet. */
  readonly furniture: string;
  /** What is said of pictures to those who cannot see them. */
  readonly pictures: string;
}

/** Opens a finished Word file: its texts, read strictly. */
export function readWord(bytes: Uint8Array): OpenedWord {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === BODY || FURNITURE.test(name) });
  const { [BODY]: body, ...furniture } = parts;
  if (!body) throw new Error(`the file has no ${BODY}`);
  return {
    body: textOf(body),
    furniture: Object.values(furniture).map(textOf).join('\n'),
    pictures: descriptionsIn(body).join('\n'),
  };
}

function descriptionsIn(part: Uint8Array): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'wp:docPr') found.push(attributes['descr'] ?? '');
  });
  parser.write(strFromU8(part)).close();
  return found;
}

/** The style of what empty fields say: no words of the document. */
const PROMPT = 'PlaceholderText';

/** Runs of text; a paragraph is a line, a tab or a break a space. */
function textOf(part: Uint8Array): string {
  const words: string[] = [];
  let inText = false;
  let isPrompt = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:r') isPrompt = false;
    if (name === 'w:rStyle') isPrompt = attributes['w:val'] === PROMPT;
    inText = name === 'w:t' && !isPrompt;
    if (name === 'w:p') words.push('\n');
    if (name === 'w:tab' || name === 'w:br') words.push(' ');
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
