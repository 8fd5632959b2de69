import { expect } from '@playwright/test';
import ICAL from 'ical.js';
import { test } from '#e2e/fixtures.ts';

// screens.md §2.6.
test.describe('out of compliance', () => {
  test.use({ scenario: 'out-of-compliance' });

  test('the next events lead to the timeline, from which a check is carried out now', async ({
    licenses,
    timeline,
    expectAccessible,
  }) => {
    await expect(timeline.region).toContainText('Authorization check in 7 hours');
    await expect(timeline.region).toContainText('Registration renewal in 174 days');
    // The product averts this end itself.
    await expect(timeline.region).not.toContainText('Authorization expires');
    await timeline.openFromOverview();
    await expect(licenses.page).toHaveTitle(/^Timeline – /);
    await expect(timeline.items).toHaveCount(4);
    await expect(timeline.items.first()).toContainText('Authorization check');
    await expect(timeline.item('Authorization expires')).toContainText('Only after failures');
    await expect(licenses.activity).toContainText('Out of compliance');
    await expectAccessible();
    await timeline.item('Authorization check').getByRole('button', { name: 'Renew Authorization' }).click();
    await expect(licenses.page.getByRole('dialog', { name: 'Renew Authorization' })).toBeVisible();
    await licenses.page.goBack();
    await expect(timeline.items).toHaveCount(4);
  });
});

test.describe('a term that ends', () => {
  test.use({ scenario: 'term-ending' });

  test('a term that ends is added to a calendar by keyboard as a day with a reminder', async ({
    licenses,
    timeline,
  }) => {
    await timeline.open();
    const term = timeline.item('1 × Cyber Vision Sensor Intrusion Detection License for IC3000 ends');
    await expect(term).toContainText('in 10 days');
    await expect(term).toContainText('1 license is short.');
    await term.getByRole('button', { name: /^Add to calendar: 1 × / }).focus();
    const { name, content } = await timeline.saved(() => licenses.page.keyboard.press('Enter'));
    expect(name).toBe('center-license-term-end-2026-01-15.ics');
    const [event] = new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent');
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-01-25');
    expect(String(event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-P7D');
    await expect(licenses.page.getByText(`Saved as ${name}.`).first()).toBeAttached();
    await term.getByRole('button', { name: 'Update Reservation' }).click();
    await expect(licenses.page.getByRole('dialog', { name: 'Update Reservation' })).toBeVisible();
  });
});

test.describe('registered', () => {
  test.use({ scenario: 'registered' });

  test('all events are added to a calendar in one file that a calendar reads', async ({ timeline }) => {
    await timeline.open();
    const { name, content } = await timeline.saved(() => timeline.addAll.click());
    expect(name).toBe('center-license-timeline-2026-01-15.ics');
    const events = new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
      'Authorization check (center)',
      'Authorization expires (center)',
      'Registration renewal (center)',
      'Registration expires (center)',
    ]);
  });
});

test.describe('a code that waits', () => {
  test.use({ scenario: 'update-unconfirmed' });

  test('a confirmation code that waits comes first and is viewed from the timeline', async ({ licenses, timeline }) => {
    await timeline.open();
    const code = timeline.items.first();
    await expect(code).toContainText('Confirmation code waits');
    await expect(code).toContainText('waits now');
    await expect(code.getByRole('button', { name: /^Add to calendar/ })).toHaveCount(0);
    await code.getByRole('button', { name: 'View Confirmation Code' }).click();
    await expect(licenses.page.getByRole('dialog', { name: 'Update Reservation' })).toBeVisible();
  });
});

test.describe('standby', () => {
  test.use({ scenario: 'standby' });

  test('a cluster on standby has a timeline on which nothing is due', async ({ timeline, expectAccessible }) => {
    await timeline.openFromOverview();
    await expect(timeline.region).toContainText('Nothing is due. A cluster on standby needs no licenses.');
    await expect(timeline.addAll).toHaveCount(0);
    await expectAccessible();
  });
});

test.describe('evaluation on a phone', () => {
  test.use({ scenario: 'evaluation', viewport: { width: 320, height: 800 } });

  test('the timeline fits a narrow window, in the chosen style of dates', async ({ licenses, timeline }) => {
    await timeline.open();
    await expect(timeline.item('Evaluation ends')).toContainText(/^in 81 daysApr 5, 2026/);
    const width = await licenses.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await licenses.choosePreference('Dates', 'Absolute');
    await expect(timeline.item('Evaluation ends')).toContainText(/^Apr 5, 2026in 81 days/);
  });
});
