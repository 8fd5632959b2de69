import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { clipboardTransfer } from '#e2e/pages/code-transfer.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';

const serial = 'VMware-420f637e3da26755';
const sensor = 'Cyber Vision Sensor Intrusion Detection License for IC3000';

// S4 ch. 5 "Update license registration": 90 days, then evaluation.
test.describe('more licenses in use than reserved', () => {
  test.use({ scenario: 'reserved-over-used' });

  test('the notice shows the shortage, the quantity to reserve, the days left and its action @full', async ({
    licenses,
    simulator,
    expectAccessible,
  }) => {
    const notice = licenses.notice('Reservation exceeded: ');
    await expect(notice).toContainText('CISCO_CYBER_VISION_IDS_IC3000: reserve 1 (now 0).');
    await expect(notice.getByRole('button', { name: 'Update Reservation' })).toBeVisible();
    await expect(notice).toContainText('This Center returns to evaluation mode in 80 days.');
    await expectAccessible();

    await simulator.advance('80 d');
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
    await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
    await expect(licenses.notice('The reservation has lapsed.')).toContainText('Update the reservation, or return it.');
  });

  test('reserving the missing quantity restores compliance before it is confirmed', async ({ licenses, portal }) => {
    const instances = new PortalInstances(portal.page);
    const product = new ReservationTasks(licenses.page);
    await instances.find(serial);
    const code = await instances.updateTo(serial, { [sensor]: '1' });
    await product.enterUpdate(clipboardTransfer(licenses.page), code);
    await product.updateWizard.generate.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
    await expect(licenses.statusBadge).toHaveCount(0);
  });
});

test.describe('ended reserved term', () => {
  test.use({ scenario: 'reserved-term-ended' });

  test('the notice shows the ended reserved term with its quantity and date @full', async ({
    licenses,
    expectAccessible,
  }) => {
    const notice = licenses.notice('Reservation exceeded: ');
    await expect(notice).toContainText(/Cisco Cyber Vision Advantage|IC3000/);
    await expect(notice).toContainText('1 expired Jan 13, 2026.');
    await expect(notice).toContainText(/reserve \d+ \(now 0\)/);
    await expectAccessible();
  });
});

test.describe('Secure Workload', () => {
  test.use({ scenario: 'reserved', product: 'secure-workload' });

  test('a shortage of reserved licenses affects no feature of Secure Workload @full', async ({
    licenses,
    simulator,
  }) => {
    await simulator.measure({ workloads: 100_000 });
    await licenses.refresh.click();
    const notice = licenses.notice('Reservation exceeded: ');
    await expect(notice).toContainText('No features are affected.');
    await expect(notice).toContainText('reserve 100,000 (now');
  });
});
