import type { Simulator } from '#mocks/control/client.ts';

/** What somebody pastes who has something else on the clipboard. */
export const otherText = 'correct horse battery staple';

/** The authorization code the portal has made for this product, the newest. */
export async function authorizationCode(simulator: Simulator): Promise<string> {
  const { authorizationCode: code } = await simulator.cssm.instance({ udi: await ownUdi(simulator) });
  if (!code) throw new Error('The portal has made no authorization code for this product.');
  return code;
}

/** One the portal has made for another product. */
export async function codeOfAnotherDevice(simulator: Simulator): Promise<string> {
  const own = await ownUdi(simulator);
  const others = (await simulator.cssm.instances()).rows.filter(({ udi, reserved }) => reserved && udi !== own);
  for (const { udi } of others) {
    const { authorizationCode: code } = await simulator.cssm.instance({ udi });
    if (code) return code;
  }
  throw new Error('No other product holds a reservation.');
}

/** The same code with one character of its signature changed. */
export function withOtherSignature(code: string): string {
  return code.replace(/<signature>(.{8})(.)/, (_found, before: string, character: string) => {
    return `<signature>${before}${character === 'A' ? 'B' : 'A'}`;
  });
}

/** A token somebody has just made in the portal. */
export async function newToken(simulator: Simulator): Promise<string> {
  return (await simulator.cssm.createToken()).text;
}

/** This product's unique device identifier, as the portal lists it. */
async function ownUdi(simulator: Simulator): Promise<string> {
  const { productIdentifier, serialNumber } = (await simulator.world.export()).world.agent.identity;
  return `${productIdentifier}:${serialNumber}`;
}
