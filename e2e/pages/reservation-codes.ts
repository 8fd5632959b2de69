import type { RemoteSimulator } from '#e2e/simulator.ts';

/** What the simulated world knows of the codes: asked at its own door, never of a page. */
export class ReservationCodes {
  constructor(private readonly simulator: RemoteSimulator) {}

  /** The code the portal has made for this product, the newest. */
  async authorization(): Promise<string> {
    const { identity } = await this.agent();
    const udi = `${identity.productIdentifier}:${identity.serialNumber}`;
    return (await this.simulator.cssm.instance({ udi })).authorizationCode ?? '';
  }

  /** The code the portal has made for another product, and that product's serial number. */
  async forAnotherDevice(): Promise<{ code: string; serialNumber: string }> {
    const { identity } = await this.agent();
    for (const { udi } of (await this.simulator.cssm.instances()).rows) {
      const { authorizationCode, serialNumber } = await this.simulator.cssm.instance({ udi });
      if (authorizationCode && serialNumber !== identity.serialNumber) return { code: authorizationCode, serialNumber };
    }
    throw new Error('No other product holds a reservation.');
  }

  /** The pending request's code. */
  async request(): Promise<string> {
    const { registration } = await this.agent();
    return registration.status === 'reservation-pending' ? registration.request.code : '';
  }

  /** The confirmation or return code the product keeps. */
  async stored(): Promise<string> {
    return (await this.agent()).kept?.text ?? '';
  }

  /** The code that is installed. */
  async installed(): Promise<string> {
    const { registration } = await this.agent();
    return registration.status === 'reserved' ? registration.code.text : '';
  }

  /** Reserves as many of the licence of this name as are asked for, for the pending request. */
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
