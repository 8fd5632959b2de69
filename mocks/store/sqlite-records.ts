import type { Database } from 'libsql';
import type { Moment } from '#mocks/codes/instant.ts';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import type { Changes, Collections, World } from '#mocks/world.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { assembled, changedParts, type Part } from './small-state.ts';
import type { ActivityPage, EventPage, EventQuery } from './store.ts';

/** The records of a world in a SQLite database. Each is one row: its JSON, and beside it what it is looked up by. */
export interface Records {
  readonly world: () => World | undefined;
  readonly instance: (udi: string) => ProductInstance | undefined;
  readonly instances: (virtualAccountId: string) => readonly ProductInstance[];
  readonly watched: (since: Moment) => readonly ProductInstance[];
  readonly events: (query: EventQuery) => EventPage;
  readonly activity: (page: ActivityPage) => readonly ActivityEntry[];
  readonly collections: () => Collections;
  /**
   * Writes what a step changed, of the small state what is another than `before`; belongs into a transaction. A record that is
   * there already is an error.
   */
  readonly write: (changes: Changes, before?: World) => void;
  /** Takes everything away; belongs into a transaction. */
  readonly clear: () => void;
}

/** What SQLite files of ours are told from others by: “LicU”. */
export const applicationId = 0x4c696355;

/** The form in which records are kept; raised when the tables change. */
export const recordsFormat = 2;

const schema = `
  create table if not exists small_state (path text primary key, body text not null) without rowid;
  create table if not exists instances (
    udi text primary key, account text not null, heard_at integer not null, holding text not null, body text not null
  ) without rowid;
  create index if not exists instances_of_account on instances (account);
  create index if not exists instances_by_contact on instances (heard_at);
  create index if not exists instances_by_holding on instances (holding);
  create table if not exists events (
    id text primary key, account text not null, udi text, body text not null
  ) without rowid;
  create index if not exists events_of_account on events (account);
  create index if not exists events_of_instance on events (udi);
  create table if not exists event_tags (tag text not null, id text not null, primary key (tag, id)) without rowid;
  create table if not exists activity (id text primary key, body text not null) without rowid;
`;
const tables = ['small_state', 'instances', 'events', 'event_tags', 'activity'] as const;

/** What is asked of events, so that an index answers it: by account alone, or by product instance or licence too. */
const eventsAsked = ({ udi, tag }: EventQuery) =>
  ['from events where account = :account']
    .concat(udi === undefined ? [] : 'and udi = :udi')
    .concat(tag === undefined ? [] : 'and id in (select id from event_tags where tag = :tag)')
    .join(' ');

/** The records in this database, which gets its tables when it has none. */
export function recordsIn(database: Database): Records {
  database.exec(`begin; ${schema} pragma application_id = ${applicationId}; commit;`);
  const prepare = (statement: string) => database.prepare<Parameters>(statement);
  const select = <Value>(statement: string) => {
    const prepared = prepare(statement);
    return (...values: Parameters) => (prepared.all(...values) as Row[]).map(({ body }) => JSON.parse(body) as Value);
  };

  const parts = prepare('select path, body from small_state');
  const instance = select<ProductInstance>('select body from instances where udi = ?');
  const instances = select<ProductInstance>('select body from instances where account = ? order by udi');
  const watched = select<ProductInstance>(
    `select body from instances where heard_at < ? or holding = 'reserved' order by udi`,
  );
  const activity = select<ActivityEntry>(
    'select body from activity where ? is null or id < ? order by id desc limit ?',
  );

  const put = {
    part: prepare('insert or replace into small_state values (?, ?)'),
    instance: prepare('insert or replace into instances values (?, ?, ?, ?, ?)'),
    event: prepare('insert into events values (?, ?, ?, ?)'),
    tag: prepare('insert or ignore into event_tags values (?, ?)'),
    activity: prepare('insert into activity values (?, ?)'),
  };
  const removePart = prepare('delete from small_state where path = ?');
  const removeInstance = prepare('delete from instances where udi = ?');

  return {
    world: () => assembled(parts.all() as Part[]),
    instance: (udi) => instance(udi)[0],
    instances: (virtualAccountId) => instances(virtualAccountId),
    watched: (since) => watched(since),
    events(query) {
      const { virtualAccountId: account, udi, tag, offset = 0, limit = -1 } = query;
      const asked = { account, ...(udi !== undefined && { udi }), ...(tag !== undefined && { tag }) };
      const page = select<CssmEvent>(`select body ${eventsAsked(query)} order by id desc limit :limit offset :offset`);
      const total = prepare(`select count(*) ${eventsAsked(query)}`)
        .pluck()
        .get(asked) as number;
      return { total, rows: page({ ...asked, limit, offset }) };
    },
    activity: ({ limit, before = null }) => activity(before, before, limit),
    collections: () => ({
      instances: select<ProductInstance>('select body from instances order by udi')(),
      events: select<CssmEvent>('select body from events order by id')(),
      activity: select<ActivityEntry>('select body from activity order by id')(),
    }),
    write(changes, before) {
      const small = changedParts(before, changes.world);
      for (const path of small.removed) removePart.run(path);
      for (const { path, body } of small.put) put.part.run(path, body);
      for (const udi of changes.instances.removed) removeInstance.run(udi);
      for (const one of changes.instances.put)
        put.instance.run(one.udi, one.virtualAccountId, one.lastContactAt, one.holding.kind, JSON.stringify(one));
      for (const event of changes.events) {
        put.event.run(event.id, event.virtualAccountId, event.udi ?? null, JSON.stringify(event));
        for (const tag of event.tags ?? []) put.tag.run(tag, event.id);
      }
      for (const entry of changes.activity) put.activity.run(entry.id, JSON.stringify(entry));
    },
    clear() {
      for (const table of tables) database.exec(`delete from ${table}`);
    },
  };
}

type Parameter = string | number | null;
type Parameters = (Parameter | Readonly<Record<string, Parameter>>)[];

interface Row {
  readonly body: string;
}
