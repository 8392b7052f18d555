import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/render/fonts.ts';
import { unpackedFont } from '../../src/render/pdf/engine/woff.ts';
import { readTheme } from '../../src/render/read-theme.ts';
import { look } from '../support/look.ts';

const yaml = readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8');
const { resolve } = createRequire(import.meta.url);

describe('the theme', () => {
  it('need not name further faces', () => {
    const lines = yaml.split('\n');
    const from = lines.indexOf('  fallback:');
    const to = lines.findIndex((line, i) => i > from && /^ {0,2}\S/.test(line));
    const { theme, messages } = readTheme({
      file: 'theme.yaml',
      text: lines.toSpliced(from, to - from).join('\n'),
    });
    expect(messages).toEqual([]);
    expect(theme?.faces.fallback).toEqual([]);
  });

  it('is told where it names a script that Unicode does not have', () => {
    const wrong = yaml.replace('[Thai]', '[Klingon]');
    const { messages } = readTheme({ file: 'theme.yaml', text: wrong });
    const line = wrong.split('\n').findIndex((one) => one.includes('Klingon')) + 1;
    expect(messages).toMatchObject([{ severity: 'error', file: 'theme.yaml', line }]);
    expect(messages[0]?.message).toContain('Unicode script');
  });

  it('names faces that are installed, but for those it says are not', () => {
    const missing = look.spares.filter(({ files }) => !files).map(({ face }) => face.regular);
    for (const path of missing) {
      expect(path).toMatch(/noto-sans-(sc|tc|armenian|georgian|bengali|tamil|khmer|ethiopic)\//);
    }
    expect(look.spares.length - missing.length).toBeGreaterThanOrEqual(10);
  });
});

describe('a further face', () => {
  it('is found beside the theme', () => {
    const face = { scripts: [], languages: [], regular: 'own.ttf', size: 1 };
    const theme = { ...look.theme, faces: { ...look.theme.faces, fallback: [face] } };
    const bytes = Uint8Array.of(1, 2, 3);
    const { spares } = loadFaces(theme, '/templates', (file) =>
      file === '/templates/own.ttf' ? bytes : undefined,
    );
    expect(spares[0]?.files?.regular()).toEqual(bytes);
  });

  it('is passed over where it is nowhere', () => {
    const face = { scripts: [], languages: [], regular: '@none/such/face.ttf', size: 1 };
    const theme = { ...look.theme, faces: { ...look.theme.faces, fallback: [face] } };
    const { spares, messages } = loadFaces(theme, '/templates', (file) =>
      file.startsWith('/templates/source-sans') ? new Uint8Array(0) : undefined,
    );
    expect(messages).toEqual([]);
    expect(spares).toEqual([{ face, marks: [] }]);
  });
});

describe('a packed font', () => {
  const packed = readFileSync(
    resolve('@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff'),
  );

  it('is unpacked: its tables lie where its directory says, and add up to their checksums', () => {
    const font = unpackedFont(packed);
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    expect(view.getUint32(0)).toBe(0x00010000);
    for (let i = 0; i < view.getUint16(4); i += 1) {
      const [tag = 0, checksum = 0, at = 0, length = 0] = [0, 4, 8, 12].map((k) =>
        view.getUint32(12 + 16 * i + k),
      );
      if (tag === 0x68656164) continue; // 'head' holds the sum of the whole file
      let sum = 0;
      for (let k = 0; k < length; k += 4) sum = (sum + view.getUint32(at + k)) >>> 0;
      expect(sum).toBe(checksum);
    }
  });

  it('of another kind is left as it is', () => {
    const plain = look.faces.regular;
    expect(unpackedFont(plain)).toBe(plain);
  });
});
