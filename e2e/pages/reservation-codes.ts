import type { RemoteSimulator } from '#e2e/simulator.ts';

/** Reads reservation codes from the simulator's control API, never from a page. */
export class ReservationCodes {
  constructor(private readonly simulator: RemoteSimulator) {}

  /** The newest authorization code that the portal has generated for this product; empty if there is none. */
  async authorization(): Promise<string> {
    const { identity } = await this.agent();
    const udi = `${identity.productIdentifier}:${identity.serialNumber}`;
    return (await this.simulator.cssm.instance({ udi })).authorizationCode ?? '';
  }

  /** The authorization code and the serial number of another product with a reservation; throws if there is none. */
  async forAnotherDevice(): Promise<{ code: string; serialNumber: string }> {
    const { identity } = await this.agent();
    for (const { udi } of (await this.simulator.cssm.instances()).rows) {
      const { authorizationCode, serialNumber } = await this.simulator.cssm.instance({ udi });
      if (authorizationCode && serialNumber !== identity.serialNumber) return { code: authorizationCode, serialNumber };
    }
    throw new Error('No other product holds a reservation.');
  }

  /** The request code of the pending reservation; empty if there is none. */
  async request(): Promise<string> {
    const { registration } = await this.agent();
    return registration.status === 'reservation-pending' ? registration.request.code : '';
  }

  /** The confirmation or return code that the product stores; empty if there is none. */
  async stored(): Promise<string> {
    return (await this.agent()).kept?.text ?? '';
  }

  /** The installed authorization code; empty if there is none. */
  async installed(): Promise<string> {
    const { registration } = await this.agent();
    return registration.status === 'reserved' ? registration.code.text : '';
  }

  /** Reserves a quantity of the licence with this name for the pending request; returns the authorization code. */
  async reserve(name: string | RegExp, quantity: number): Promise<string> {
    const requestCode = await this.request();
    const { licenses } = await this.simulator.cssm.readRequest({ requestCode });
    const tag = licenses.find((license) => license.name.match(name))?.tag ?? '';
    const choice = { kind: 'specific', quantities: { [tag]: quantity } } as const;
    return (await this.simulator.cssm.reserve({ requestCode, choice })).authorizationCode;
  }

  private async agent() {
    return (await this.simulator.world.export({ secrets: true })).world.agent;
  }
}
