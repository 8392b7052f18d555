import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { lint } from '../../support/ooxml-lint.ts';
import { sdkFaults } from '../../support/ooxml-sdk.ts';
import { bodyOf, part } from '../../support/ooxml.ts';
import { at, within } from '../../support/xml.ts';
import { controlsIn } from './controls.ts';
import { packet } from './packet.ts';

const { theme } = look;

async function opened(protect: 'yes' | 'no', document: Document) {
  const own = { ...theme, form: { ...theme.form, protect } };
  const { bytes } = await renderWord(document, { ...look, theme: own });
  const settings = part(bytes, 'word/settings.xml');
  const protection = at(settings, 'w:documentProtection')?.attributes;
  return { bytes, protection, body: bodyOf(bytes) };
}

describe('protection', () => {
  it('is not there where the theme does not ask for it', async () => {
    expect(theme.form.protect).toBe('no');
    expect((await opened('no', packet)).protection).toBeUndefined();
  });

  it('leaves nothing to change but the fields, and can be lifted without a password', async () => {
    const { protection, body } = await opened('yes', packet);
    expect(protection).toEqual({ 'w:edit': 'forms', 'w:enforcement': 'true' });
    // A section that says nothing of it is protected (ECMA-376 part 1, 17.6.6).
    expect(within(body, 'w:formProt')).toEqual([]);
    expect(controlsIn(body).length).toBeGreaterThan(50);
    expect(within(body, 'w:lock')).toEqual([]);
  });

  it('leaves the file valid', async () => {
    const { bytes } = await opened('yes', packet);
    expect(lint(bytes)).toEqual([]);
    expect(await sdkFaults(bytes)).toEqual([]);
  });
});
