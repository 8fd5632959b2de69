import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSynchronizationFile, writeSynchronizationFile } from './synchronization-file.ts';

const message = { onPrem: 'Plant 1', sequence: 7, madeAt: Date.UTC(2026, 0, 15, 9), instances: [{ name: 'Zürich' }] };
const text = writeSynchronizationFile('request', message);

const fault = (input: string) => {
  const reading = readSynchronizationFile(input);
  return reading.ok ? undefined : reading.fault;
};

describe('a synchronization file', () => {
  test.each(['', ' \n\t', '\uFEFF'])('rejects %j as empty', (input) => {
    expect(fault(input)).toBe('empty');
  });

  test.each(['hello', '{"format":5}', '<specificPLR>', 'SSM On-Prem', text.split('\n').slice(1).join('\n')])(
    'rejects %j as not recognised',
    (input) => {
      expect(fault(input)).toBe('not-recognised');
    },
  );

  test('rejects a file with any changed or missing character as damaged', () => {
    const written = text.trimEnd();
    const first = written.indexOf('\n') + 1;
    fc.assert(
      fc.property(fc.integer({ min: first, max: written.length - 1 }), fc.constantFrom('', 'x', '7'), (at, put) => {
        const changed = written.slice(0, at) + put + written.slice(at + 1);
        fc.pre(changed.replaceAll(/\s/g, '') !== written.replaceAll(/\s/g, ''));
        expect(fault(changed)).toBe('damaged');
      }),
    );
    expect(fault(text.slice(0, text.length / 2))).toBe('damaged');
    expect(fault(`${text}\nmore`)).toBe('damaged');
    expect(fault(text.replace('request', 'response'))).toBe('damaged');
  });

  test('begins with a title and header lines for the reader', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      'SSM On-Prem synchronization request',
      'On-Prem: Plant 1',
      'Number: 7',
      'Made: 2026-01-15T09:00:00.000Z',
    ]);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
  });

  test('reads a file with changed line endings', () => {
    const whole = { ok: true, kind: 'request', message };
    expect(readSynchronizationFile(text)).toEqual(whole);
    expect(readSynchronizationFile(`\uFEFF\n${text.replaceAll('\n', ' \r\n')}\n`)).toEqual(whole);
  });

  test.each<[string, (written: string) => string]>([
    ['quoted by a mail program', (written) => written.replace(/^/gm, '> ')],
    ['quoted twice', (written) => written.replace(/^/gm, '> > ')],
    ['embedded in HTML', (written) => `<pre>${written.replaceAll('\n', '<br>\n')}</pre>`],
    ['escaped as quoted-printable', (written) => written.replaceAll('=', '=3D').replace(/.{70}/g, '$&=\n')],
    ['escaped in JSON', (written) => JSON.stringify(written)],
    ['indented with no-break spaces', (written) => written.replace(/^/gm, '\u00A0\u00A0')],
    ['mixed with invisible characters', (written) => written.replaceAll('\n', '\u200B\n\u200E')],
    ['saved with Unicode line separators', (written) => written.replaceAll('\n', '\u2028')],
    ['changed to other dashes', (written) => written.replaceAll('-', '\u2013')],
  ])('reads a file that was %s', (_what, wrap) => {
    const named = { ...message, onPrem: 'Zürich – Plant 1' };
    for (const onPremMessage of [message, named]) {
      const written = writeSynchronizationFile('response', onPremMessage);
      expect(readSynchronizationFile(wrap(written))).toEqual({ ok: true, kind: 'response', message: onPremMessage });
    }
  });

  test('reads back a file with any On-Prem name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.constantFrom('request', 'response'),
        (onPrem, sequence, kind) => {
          const anyMessage = { onPrem, sequence, madeAt: 0 };
          expect(readSynchronizationFile(writeSynchronizationFile(kind, anyMessage))).toEqual({
            ok: true,
            kind,
            message: anyMessage,
          });
        },
      ),
    );
  });
});
