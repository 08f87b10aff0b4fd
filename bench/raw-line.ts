/**
 * The raw line: a bare fastify and pg server that answers the product's pages from the same database, with hand-written
 * SQL and a fixed token. No session, no wall, no check, no log: what the product costs beyond this is what its ratio
 * says. Started by {@link ./speed/raw-server.js}, which gives it the database and reads its port.
 */
import Fastify, { type FastifyReply } from 'fastify';
import pg from 'pg';
import { newId } from '../src/database/clock.js';
import { forPg, type ConnectionSettings } from '../src/database/connection.js';
import {
  claimStatement,
  insertStatement,
  type ListQuery,
  listStatement,
  RAW_NUMBERS,
  type Statement,
} from './speed/raw-queries.js';

/** What the process is told at its start, as JSON in one argument. */
export interface RawSettings {
  readonly owner: ConnectionSettings;
  readonly workspaceId: string;
  readonly token: string;
  readonly hasLists: boolean;
}

async function serveRaw({ owner, workspaceId, token, hasLists }: RawSettings): Promise<void> {
  const pool = new pg.Pool({ ...forPg(owner), max: 10 });
  const app = Fastify();
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${token}`) await reply.code(401).send();
  });
  const ask = async ({ name, text, values }: Statement) =>
    (await pool.query<{ json: string }>({ name, text, values: [...values] })).rows[0]?.json;
  const send = (reply: FastifyReply, json: string) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(json);

  app.get<{ Querystring: ListQuery }>('/claims', async ({ query }, reply) =>
    send(reply, `{"items":${(await ask(listStatement(workspaceId, query, hasLists))) ?? '[]'}}`),
  );
  app.get<{ Params: { ref: string } }>('/claims/:ref', async ({ params }, reply) => {
    const json = await ask(claimStatement(workspaceId, Number(params.ref.slice(2))));
    return json === undefined ? reply.code(404).send() : send(reply, json);
  });
  let next = RAW_NUMBERS;
  app.post<{ Body: Record<string, unknown> }>('/attributions', async ({ body }, reply) => {
    const id = newId();
    await ask(insertStatement(workspaceId, { ...body, id }, next++));
    return reply.code(201).send({ id });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the raw line has no port');
  process.send?.({ port: address.port });
  process.once('disconnect', () => process.exit(0));
}

const [settings] = process.argv.slice(2);
if (settings === undefined) throw new Error('the raw line is started by the bench');
await serveRaw(JSON.parse(settings));
