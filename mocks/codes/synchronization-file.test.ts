import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSynchronizationFile, writeSynchronizationFile } from './synchronization-file.ts';

const message = { onPrem: 'Plant 1', sequence: 7, madeAt: Date.UTC(2026, 0, 15, 9), instances: [{ name: 'Zürich' }] };
const text = writeSynchronizationFile('request', message);

const fault = (told: string) => {
  const reading = readSynchronizationFile(told);
  return reading.ok ? undefined : reading.fault;
};

describe('a synchronization file', () => {
  test.each(['', ' \n\t', '\uFEFF'])('%j is empty', (told) => {
    expect(fault(told)).toBe('empty');
  });

  test.each(['hello', '{"format":5}', '<specificPLR>', 'SSM On-Prem', text.split('\n').slice(1).join('\n')])(
    '%j is none',
    (told) => {
      expect(fault(told)).toBe('not-recognised');
    },
  );

  test('is damaged by whatever is changed in it or missing from it', () => {
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

  test('tells people which it is', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      'SSM On-Prem synchronization request',
      'On-Prem: Plant 1',
      'Number: 7',
      'Made: 2026-01-15T09:00:00.000Z',
    ]);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
  });

  test('is read whatever became of its line ends on the way', () => {
    const whole = { ok: true, kind: 'request', message };
    expect(readSynchronizationFile(text)).toEqual(whole);
    expect(readSynchronizationFile(`\uFEFF\n${text.replaceAll('\n', ' \r\n')}\n`)).toEqual(whole);
  });

  test.each<[string, (written: string) => string]>([
    ['quoted by a mail program', (written) => written.replace(/^/gm, '> ')],
    ['quoted twice', (written) => written.replace(/^/gm, '> > ')],
    ['put into HTML', (written) => `<pre>${written.replaceAll('\n', '<br>\n')}</pre>`],
    ['escaped as quoted-printable', (written) => written.replaceAll('=', '=3D').replace(/.{70}/g, '$&=\n')],
    ['escaped in JSON', (written) => JSON.stringify(written)],
    ['indented with no-break spaces', (written) => written.replace(/^/gm, '\u00A0\u00A0')],
    ['given invisible characters', (written) => written.replaceAll('\n', '\u200B\n\u200E')],
    ['saved with the separators of lines', (written) => written.replaceAll('\n', '\u2028')],
    ['given other dashes', (written) => written.replaceAll('-', '\u2013')],
  ])('is read after it was %s', (_what, wrap) => {
    const named = { ...message, onPrem: 'Zürich – Plant 1' };
    for (const onPremMessage of [message, named]) {
      const written = writeSynchronizationFile('response', onPremMessage);
      expect(readSynchronizationFile(wrap(written))).toEqual({ ok: true, kind: 'response', message: onPremMessage });
    }
  });

  test('gives back what was written, whatever the On-Prem is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.constantFrom('request', 'response'),
        (onPrem, sequence, kind) => {
          const told = { onPrem, sequence, madeAt: 0 };
          expect(readSynchronizationFile(writeSynchronizationFile(kind, told))).toEqual({
            ok: true,
            kind,
            message: told,
          });
        },
      ),
    );
  });
});
