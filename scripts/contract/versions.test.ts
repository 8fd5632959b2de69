import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breakingChanges, type VersionedDocument } from './breaking-changes.ts';
import { documentText } from './document.ts';

const [releasedFile = '', ...otherFiles] = readdirSync('docs/api');
const released: VersionedDocument = JSON.parse(readFileSync(`docs/api/${releasedFile}`, 'utf8'));
const current: VersionedDocument = JSON.parse(documentText());
const changelog = readFileSync('docs/api-changelog.md', 'utf8');

const numbersOf = ({ info }: VersionedDocument) => info.version.split('.').map(Number);

/** The entry of the current version in the changelog. */
const entry = changelog.split(/^## /m).find((section) => section.startsWith(`${current.info.version} (`));

/** A copy of the document with a change. */
const changed = (change: (document: Record<string, never>) => void): VersionedDocument => {
  const copy = structuredClone(current);
  change(copy as unknown as Record<string, never>);
  return copy;
};
const describedRole = { $ref: '#/components/schemas/Role', description: 'Another one.' };
const schemasOf = (document: Record<string, never>) =>
  (document as unknown as { components: { schemas: Record<string, { required: string[]; properties: object }> } })
    .components.schemas;

describe('the comparison with another version', () => {
  test.each<[string, (document: Record<string, never>) => void, readonly string[]]>([
    [
      'an operation that was removed',
      (document) => Reflect.deleteProperty(document.paths ?? {}, '/license/renewals'),
      ['renew'],
    ],
    [
      'a member that a response lacks',
      (document) => Reflect.deleteProperty(schemasOf(document).Session?.properties ?? {}, 'userName'),
      ['getSession'],
    ],
    [
      'a member that a request needs in addition',
      (document) => schemasOf(document).RegistrationRequest?.required.push('transportUrl'),
      ['register'],
    ],
  ])('finds %s', (_what, change, operations) => {
    const changes = breakingChanges(current, changed(change));
    expect(changes.flatMap((each) => each.operations)).toEqual(expect.arrayContaining([...operations]));
  });

  test.each<[string, (document: Record<string, never>) => void]>([
    ['no change at all', () => undefined],
    [
      'a description beside a reference',
      (document) => Reflect.set(schemasOf(document).Session?.properties ?? {}, 'role', describedRole),
    ],
    [
      'another description',
      (document) => Reflect.set(schemasOf(document).Session ?? {}, 'description', 'Another one.'),
    ],
    [
      'an optional member in addition',
      (document) => Reflect.set(schemasOf(document).Session?.properties ?? {}, 'nickname', { type: 'string' }),
    ],
    [
      'a value of an enumeration in addition',
      (document) => (schemasOf(document).ReasonCode as unknown as { enum: string[] }).enum.push('another'),
    ],
  ])('accepts %s', (_what, change) => {
    expect(breakingChanges(current, changed(change))).toEqual([]);
  });
});

describe('the version of the document', () => {
  const changes = breakingChanges(released, current);

  test('the folder of released documents has one, and its name is its version', () => {
    expect([releasedFile, otherFiles]).toEqual([`${released.info.version}.json`, []]);
  });

  test('every breaking change since the released document raises the first number', () => {
    const [major = 0] = numbersOf(current);
    const [releasedMajor = 0] = numbersOf(released);
    expect(changes.length === 0 || major > releasedMajor).toBe(true);
  });

  test('the changelog names each operation with a breaking change under the present version', () => {
    const isNamed = (operation: string) =>
      entry?.includes(`\`${operation}\``) || /\*\*Every operation/.test(entry ?? '');
    const operations = [...new Set(changes.flatMap((change) => change.operations))];
    expect(entry).toBeDefined();
    expect(operations.filter((operation) => !isNamed(operation))).toEqual([]);
  });
});
