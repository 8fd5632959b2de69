import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { runs } from '#mocks/testing/property-runs.ts';
import { formatsFor } from './formats.ts';

/** The zones with the largest offsets, and two with daylight saving time that changes on different days. */
const zones = ['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const originalZone = process.env.TZ;

let localeCount = 0;

/** Creates formats in a time zone. Formats are cached by locale, so each call uses a private locale of its own. */
function formatsAt(zone: string, language = 'en') {
  process.env.TZ = zone;
  localeCount += 1;
  return formatsFor(`${language}-x-test${localeCount}`);
}

afterEach(() => {
  process.env.TZ = originalZone;
});

describe('instant', () => {
  test('formats an instant as different days in different zones, which verifies the set-up', () => {
    const at = '2027-09-08T00:00:00.000Z';
    expect(zones.map((zone) => formatsAt(zone).shortDateTime(at).slice(0, 5))).toEqual([
      'Sep 8',
      'Sep 8',
      'Sep 7',
      'Sep 8',
      'Sep 7',
    ]);
  });
});

describe('calendar day', () => {
  test.each(zones)('formats a calendar day as the same day in %s', (zone) => {
    expect(formatsAt(zone).day('2027-09-07')).toBe('Sep 7, 2027');
    expect(formatsAt(zone, 'fr').day('2027-09-07')).toBe('7 sept. 2027');
  });

  // On these days clocks change in Paris and in Los Angeles; 1994-12-31 was left out in Kiritimati.
  test.each(['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '1994-12-31', '2028-02-29', '9999-12-31'])(
    'formats %s as the same day in every zone, despite changes of the clock',
    (date) => {
      const [year, month, day] = date.split('-').map(Number);
      for (const zone of zones) expect(formatsAt(zone).day(date)).toBe(`${months[(month ?? 0) - 1]} ${day}, ${year}`);
    },
  );

  test('formats any calendar day as the same day in any time zone', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const everyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(days, everyZone, (instant, zone) => {
        const date = instant.toISOString().slice(0, 10);
        const month = months[instant.getUTCMonth()];
        const expected = `${month} ${instant.getUTCDate()}, ${instant.getUTCFullYear()}`;
        expect(formatsAt(zone).day(date)).toBe(expected);
      }),
      runs(500),
    );
  });
});
