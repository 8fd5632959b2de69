import { describe, expect, test } from 'vitest';
import {
  advantageIn,
  eventsIn,
  exchangeSyncFiles,
  local,
  namesIn,
  onPremToken,
  plant,
  registeredOnPrem,
  setTransport,
} from '#mocks/testing/on-prem.ts';
import { createTestClient } from '#mocks/testing/test-client.ts';

describe('a synchronization file', () => {
  test.each([
    ['', 'file-empty'],
    ['hello', 'file-not-recognised'],
  ])('causes a problem in both portals when its text is %j', async (text, problem) => {
    const { simulator } = createTestClient();
    await expect(simulator.cssm.synchronizeByFile(text)).rejects.toThrow(`${problem}: request`);
    await expect(simulator.onPrem.takeResponse(text)).rejects.toThrow(`${problem}: response`);
  });

  test('causes a problem when it is damaged or of the other kind', async () => {
    const { simulator } = createTestClient();
    const { text: request } = await simulator.onPrem.requestFile();
    const { text: response } = await simulator.cssm.synchronizeByFile(request);
    await expect(simulator.cssm.synchronizeByFile(request.slice(0, -20))).rejects.toThrow('file-damaged: request');
    await expect(simulator.onPrem.takeResponse(response.slice(0, -20))).rejects.toThrow('file-damaged: response');
    await expect(simulator.cssm.synchronizeByFile(response)).rejects.toThrow('file-of-another-kind: request');
    await expect(simulator.onPrem.takeResponse(request)).rejects.toThrow('file-of-another-kind: response');
  });

  test('causes a problem when it belongs to another On-Prem, by name or sequence number', async () => {
    const [ours, theirs] = [createTestClient().simulator, createTestClient().simulator];
    const world = await theirs.world.export({ secrets: true });
    const named = <Named extends { readonly name: string }>(each: Named) => ({ ...each, name: 'Plant 2' });
    await theirs.world.import({
      ...world,
      instances: world.instances.map((each) =>
        each.managedBy === undefined ? each : { ...each, managedBy: 'Plant 2' },
      ),
      world: {
        ...world.world,
        onPrem: named(world.world.onPrem),
        cssm: { ...world.world.cssm, onPremAccounts: world.world.cssm.onPremAccounts.map(named) },
      },
    });
    const { text } = await theirs.onPrem.requestFile();
    await expect(ours.cssm.synchronizeByFile(text)).rejects.toThrow('file-of-another-on-prem: request');
    await expect(ours.onPrem.takeResponse((await theirs.cssm.synchronizeByFile(text)).text)).rejects.toThrow(
      'file-of-another-on-prem: response',
    );
    const namesake = createTestClient().simulator;
    const { text: request } = await namesake.onPrem.requestFile();
    const response = await namesake.cssm.synchronizeByFile(request);
    await expect(ours.onPrem.takeResponse(response.text)).rejects.toThrow('file-of-another-on-prem: response');
  });

  test('causes a problem when a later one was taken before', async () => {
    const client = await registeredOnPrem();
    const { simulator } = client;
    const { text: old } = await simulator.onPrem.requestFile();
    const { text: oldAnswer } = await simulator.cssm.synchronizeByFile(old);
    await exchangeSyncFiles(client);
    await expect(simulator.cssm.synchronizeByFile(old)).rejects.toThrow('file-superseded: request');
    await expect(simulator.onPrem.takeResponse(oldAnswer)).rejects.toThrow('file-superseded: response');
    await simulator.onPrem.synchronize();
    await expect(simulator.cssm.synchronizeByFile(old)).rejects.toThrow('file-superseded: request');
  });
});

describe('synchronization by file', () => {
  test('transfers the same data to both portals as over the network', async () => {
    const client = await registeredOnPrem();
    const { simulator } = client;
    await simulator.onPrem.connect({ connection: 'disconnected' });
    const { tag } = await advantageIn(client);
    await simulator.cssm.buy({ tag, quantity: 25, virtualAccountId: plant });
    await simulator.advance('1 h');

    const request = await simulator.onPrem.requestFile();
    expect(request.name).toBe('plant-1-request-2.txt');
    expect(await simulator.onPrem.status()).toMatchObject({ awaitsResponse: true });
    const response = await simulator.cssm.synchronizeByFile(request.text);
    expect(response.name).toBe('plant-1-response-2.txt');
    expect(await namesIn(client)).toContain('center');
    expect((await advantageIn(client, local)).purchased).toBe(2000);

    await simulator.onPrem.takeResponse(response.text);
    expect((await advantageIn(client, local)).purchased).toBe(2025);
    expect(await simulator.onPrem.status()).toMatchObject({
      awaitsResponse: false,
      lastSynchronizedAt: await simulator.now(),
    });
    expect(await eventsIn(client)).toEqual(['licenses-bought', 'on-prem-synchronized-by-file']);
    expect(await eventsIn(client, local)).toContain('on-prem-synchronized-by-file');
  });

  test('writes no token into a file, not even encoded', async () => {
    const client = await registeredOnPrem();
    const token = await onPremToken(client);
    const { text } = await client.simulator.onPrem.requestFile();
    const decoded = atob(text.split('\n').slice(6).join(''));
    expect(decoded).toContain('plant-center-1');
    expect([decoded, text].some((each) => each.includes(token) || each.includes(decodeURIComponent(token)))).toBe(
      false,
    );
    expect(decoded).not.toContain('token');
  });

  test('answers a repeated request with the same response and changes nothing', async () => {
    const client = await registeredOnPrem();
    const { simulator } = client;
    const { text } = await simulator.onPrem.requestFile();
    const first = await simulator.cssm.synchronizeByFile(text);
    const between = await simulator.world.export({ secrets: true });
    expect(await simulator.cssm.synchronizeByFile(text)).toEqual(first);
    expect(await simulator.world.export({ secrets: true })).toEqual(between);
  });

  test('changes nothing when a response is taken again', async () => {
    const { simulator } = await registeredOnPrem();
    const { text } = await simulator.cssm.synchronizeByFile((await simulator.onPrem.requestFile()).text);
    expect(await simulator.onPrem.takeResponse(text)).toBe('taken');
    await simulator.advance('1 h');
    const between = await simulator.world.export({ secrets: true });
    expect(await simulator.onPrem.takeResponse(text)).toBe('taken-before');
    expect(await simulator.world.export({ secrets: true })).toEqual(between);
  });

  test('catches up with the next exchange after a lost request or response', async () => {
    const client = await registeredOnPrem();
    const { simulator } = client;
    await simulator.onPrem.requestFile();
    await simulator.cssm.synchronizeByFile((await simulator.onPrem.requestFile()).text);
    await exchangeSyncFiles(client);
    expect(await simulator.onPrem.status()).toMatchObject({ awaitsResponse: false });
    expect((await advantageIn(client)).inUse).toBe(451);
  });

  test('lists a deregistered product after a late request until the next exchange', async () => {
    const client = await registeredOnPrem();
    const { simulator } = client;
    const { text } = await simulator.onPrem.requestFile();
    await client.succeed('deregister');
    await simulator.cssm.synchronizeByFile(text);
    expect(await namesIn(client)).toContain('center');
    await exchangeSyncFiles(client);
    expect(await namesIn(client)).not.toContain('center');
    expect((await advantageIn(client)).inUse).toBe(420);
  });

  test('keeps a product where it has registered since a late request was created', async () => {
    const client = await registeredOnPrem();
    const { simulator } = client;
    const { text } = await simulator.onPrem.requestFile();
    await client.succeed('deregister');
    await setTransport(client, { kind: 'direct' });
    const { text: token } = await simulator.cssm.createToken();
    await client.succeed('register', { body: { token, force: false } });
    await simulator.advance('3 s');
    await simulator.cssm.synchronizeByFile(text);
    expect(await namesIn(client)).not.toContain('center');
    expect(await namesIn(client, 'iot-security-demos')).toContain('center');
  });
});
