import type { Simulator } from '#mocks/control/client.ts';

/** Text pasted by mistake instead of a code. */
export const otherText = 'correct horse battery staple';

/** Returns the newest authorization code that the portal has generated for this product; throws if none exists. */
export async function authorizationCode(simulator: Simulator): Promise<string> {
  const { authorizationCode: code } = await simulator.cssm.instance({ udi: await ownUdi(simulator) });
  if (!code) throw new Error('The portal has generated no authorization code for this product.');
  return code;
}

/** Returns an authorization code of another product; throws if none exists. */
export async function codeOfAnotherDevice(simulator: Simulator): Promise<string> {
  const own = await ownUdi(simulator);
  const others = (await simulator.cssm.instances()).rows.filter(({ udi, reserved }) => reserved && udi !== own);
  for (const { udi } of others) {
    const { authorizationCode: code } = await simulator.cssm.instance({ udi });
    if (code) return code;
  }
  throw new Error('No other product holds a reservation.');
}

/** Returns the code with one character of its signature changed. */
export function withOtherSignature(code: string): string {
  return code.replace(/<signature>(.{8})(.)/, (_found, before: string, character: string) => {
    return `<signature>${before}${character === 'A' ? 'B' : 'A'}`;
  });
}

/** Creates a registration token in the portal and returns its text. */
export async function newToken(simulator: Simulator): Promise<string> {
  return (await simulator.cssm.createToken()).text;
}

/** Returns this product's unique device identifier as listed by the portal. */
async function ownUdi(simulator: Simulator): Promise<string> {
  const { productIdentifier, serialNumber } = (await simulator.world.export()).world.agent.identity;
  return `${productIdentifier}:${serialNumber}`;
}
