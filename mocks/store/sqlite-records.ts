import { crc32 } from 'node:zlib';
import LibSql, { type Database } from 'libsql';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import type { Collections, SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { assembleState, diffParts, type StatePart } from './small-state.ts';
import type { ActivityPage, EventPage, EventQuery } from './store.ts';

/** The records of a simulator state in a SQLite database. Each is one row: its JSON, and columns for the lookup. */
export interface SqliteRecords {
  readonly world: () => SimulatorState | undefined;
  readonly instance: (udi: string) => ProductInstance | undefined;
  readonly instances: (virtualAccountId: string) => readonly ProductInstance[];
  readonly alertCandidates: (since: EpochMs) => readonly ProductInstance[];
  readonly events: (query: EventQuery) => EventPage;
  readonly activity: (page: ActivityPage) => readonly ActivityEntry[];
  readonly collections: () => Collections;
  /**
   * Writes the changes; of the small state only the parts that differ from `before`. Call it within a transaction.
   * Throws when a new record exists already.
   */
  readonly write: (changes: StateChanges, before?: SimulatorState) => void;
  /** Deletes all records. Call it within a transaction. */
  readonly clear: () => void;
  /** Reads every record, and throws at the first one that is damaged. */
  readonly verify: () => void;
}

/** Identifies the SQLite files of this application: “LicU”. */
export const applicationId = 0x4c696355;

/** The version of the tables. Increase it when they change. */
export const recordsFormat = 3;

const schema = `
  create table small_state (path text primary key, body text not null, checksum integer not null) without rowid;
  create table instances (
    udi text primary key, account text not null, heard_at integer not null, holding text not null, body text not null,
    checksum integer not null
  ) without rowid;
  create index instances_of_account on instances (account);
  create index instances_by_contact on instances (heard_at);
  create index instances_by_holding on instances (holding);
  create table events (
    id text primary key, account text not null, udi text, body text not null, checksum integer not null
  ) without rowid;
  create index events_of_account on events (account);
  create index events_of_instance on events (udi);
  create table event_tags (tag text not null, id text not null, primary key (tag, id)) without rowid;
  create table activity (id text primary key, body text not null, checksum integer not null) without rowid;
`;
const tables = ['small_state', 'instances', 'events', 'event_tags', 'activity'] as const;

/** The columns of a row. libsql aborts the whole process on text that is not UTF-8, so text is read as bytes. */
const row = (key: string) => `cast(${key} as blob) as key, cast(body as blob) as body, checksum`;

/** Counts the rows whose lookup columns or tags differ from their body. It is 0 in an intact database. */
const misplacedRows = `
  with tags_in_events (tag, id) as (select tags.value, events.id from events, json_each(events.body, '$.tags') as tags)
  select count(*) as count from (
    select udi from instances
      where (udi, account, heard_at, holding) is not (body ->> 'udi', body ->> 'virtualAccountId', body ->> 'lastContactAt', body ->> '$.holding.kind')
    union all
    select id from events where (id, account, udi) is not (body ->> 'id', body ->> 'virtualAccountId', body ->> 'udi')
    union all
    select id from activity where id is not body ->> 'id'
    union all
    select id from (select tag, id from event_tags except select * from tags_in_events)
    union all
    select id from (select * from tags_in_events except select tag, id from event_tags)
  )`;

/**
 * The FROM and WHERE clauses of an event query, so that an index covers it: by account, and by product instance or
 * licence.
 */
const eventsFrom = ({ udi, tag }: EventQuery) =>
  ['from events where account = :account']
    .concat(udi === undefined ? [] : 'and udi = :udi')
    .concat(tag === undefined ? [] : 'and id in (select id from event_tags where tag = :tag)')
    .join(' ');

/** Opens the records of this database. Creates the tables if there are none. */
export function openRecords(database: Database): SqliteRecords {
  if (countRows(database, 'select count(*) as count from sqlite_schema') === 0)
    database.exec(`begin; ${schema} pragma application_id = ${applicationId}; commit;`);
  const prepare = (statement: string) => database.prepare<SqlValues>(statement);
  const select = <Value>(key: string, rest: string) => {
    const prepared = prepare(`select ${row(key)} ${rest}`);
    return (...values: SqlValues) =>
      (prepared.all(...values) as Row[]).map((record) => JSON.parse(readPart(record).body) as Value);
  };

  const parts = prepare(`select ${row('path')} from small_state`);
  const instance = select<ProductInstance>('udi', 'from instances where udi = ?');
  const instances = select<ProductInstance>('udi', 'from instances where account = ? order by udi');
  const alertCandidates = select<ProductInstance>(
    'udi',
    `from instances where heard_at < ? or holding = 'reserved' order by udi`,
  );
  const activity = select<ActivityEntry>('id', 'from activity where ? is null or id < ? order by id desc limit ?');

  const put = {
    part: prepare('insert or replace into small_state values (?, ?, ?)'),
    instance: prepare('insert or replace into instances values (?, ?, ?, ?, ?, ?)'),
    event: prepare('insert into events values (?, ?, ?, ?, ?)'),
    tag: prepare('insert or ignore into event_tags values (?, ?)'),
    activity: prepare('insert into activity values (?, ?, ?)'),
  };
  const removePart = prepare('delete from small_state where path = ?');
  const removeInstance = prepare('delete from instances where udi = ?');

  const collections = (): Collections => ({
    instances: select<ProductInstance>('udi', 'from instances order by udi')(),
    events: select<CssmEvent>('id', 'from events order by id')(),
    activity: select<ActivityEntry>('id', 'from activity order by id')(),
  });
  const world = () => assembleState((parts.all() as Row[]).map(readPart));

  return {
    world,
    instance: (udi) => instance(udi)[0],
    instances: (virtualAccountId) => instances(virtualAccountId),
    alertCandidates: (since) => alertCandidates(since),
    events(query) {
      const { virtualAccountId: account, udi, tag, offset = 0, limit = -1 } = query;
      const parameters = { account, ...(udi !== undefined && { udi }), ...(tag !== undefined && { tag }) };
      const page = select<CssmEvent>('id', `${eventsFrom(query)} order by id desc limit :limit offset :offset`);
      const total = prepare(`select count(*) ${eventsFrom(query)}`)
        .pluck()
        .get(parameters) as number;
      return { total, rows: page({ ...parameters, limit, offset }) };
    },
    activity: ({ limit, before = null }) => activity(before, before, limit),
    collections,
    write(changes, before) {
      const small = diffParts(before, changes.world);
      for (const path of small.removed) removePart.run(path);
      for (const { path, body } of small.put) put.part.run(path, body, checksumOf(path, body));
      for (const udi of changes.instances.removed) removeInstance.run(udi);
      for (const changedInstance of changes.instances.put) {
        const { udi, virtualAccountId, lastContactAt, holding } = changedInstance;
        put.instance.run(udi, virtualAccountId, lastContactAt, holding.kind, ...serialized(udi, changedInstance));
      }
      for (const event of changes.events) {
        put.event.run(event.id, event.virtualAccountId, event.udi ?? null, ...serialized(event.id, event));
        for (const tag of event.tags ?? []) put.tag.run(tag, event.id);
      }
      for (const entry of changes.activity) put.activity.run(entry.id, ...serialized(entry.id, entry));
    },
    clear() {
      for (const table of tables) database.exec(`delete from ${table}`);
    },
    verify() {
      assertSchema(database);
      world();
      collections();
      if (countRows(database, misplacedRows) > 0) throw new Error('a record is not where it belongs');
    },
  };
}

/** Throws when SQLite's integrity check finds an error in pages or indexes, independent of the contents. */
export function assertIntegrity(database: Database): void {
  const [first] = readTexts(database, 'select cast(integrity_check as blob) as text from pragma_integrity_check(1)');
  if (first !== 'ok') throw new Error(`SQLite finds fault with it (${first})`);
}

/** Throws when the tables differ from the schema. */
function assertSchema(database: Database): void {
  const reference = new LibSql(':memory:');
  reference.exec(schema);
  const forms = `select cast(type || ' ' || name || ' ' || coalesce(sql, '') as blob) as text from sqlite_schema order by 1`;
  const isSame = readTexts(database, forms).join() === readTexts(reference, forms).join();
  reference.close();
  const [{ encoding }] = database.pragma('encoding') as [{ readonly encoding: string }];
  if (!isSame || encoding !== 'UTF-8') throw new Error('its tables have another form');
}

function countRows(database: Database, statement: string): number {
  const [{ count }] = database.prepare(statement).all() as [{ readonly count: number }];
  return count;
}

function readTexts(database: Database, statement: string): readonly string[] {
  const rows = database.prepare(statement).all() as { readonly text: ArrayBuffer }[];
  return rows.map(({ text }) => decodeText(text));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeText(bytes: ArrayBuffer): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new Error('a text in it cannot be read', { cause });
  }
}

/** A record in its stored form: its JSON, and the checksum that reveals damage. */
function serialized(key: string, record: unknown): readonly [body: string, checksum: number] {
  const body = JSON.stringify(record);
  return [body, checksumOf(key, body)];
}

/** The checksum of a row, from its key and body. */
function checksumOf(key: string, body: string): number {
  return crc32(body, crc32(key));
}

/** The key and body of a row. Throws when the checksum does not match. */
function readPart({ key, body, checksum }: Row): StatePart {
  const part = { path: decodeText(key), body: decodeText(body) };
  if (checksumOf(part.path, part.body) !== checksum) throw new Error(`the record “${part.path}” is damaged`);
  return part;
}

type SqlValue = string | number | null;
type SqlValues = (SqlValue | Readonly<Record<string, SqlValue>>)[];

interface Row {
  readonly key: ArrayBuffer;
  readonly body: ArrayBuffer;
  readonly checksum: number;
}
