import { readFile } from 'node:fs/promises';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Registry } from 'prom-client';
import type { TlsFiles } from './config/config.js';
import { admitBeforeBody } from './access/admit-early.js';
import { IdempotencyInterceptor } from './access/idempotency.interceptor.js';
import { AppModule, type AppOptions } from './app.module.js';
import { limitArrival, LONGEST_ARRIVAL_MS } from './http/arrival-limit.js';
import { serveOnlyProxies } from './http/behind-proxy.js';
import type { ClosingGate } from './http/closing-gate.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { addCommonAnswers } from './http/common-answers.js';
import { DOSSIER_TYPE } from './exchange/dossier.controller.js';
import { useDossierText, useStrictJson } from './http/json-parser.js';
import { useFileBodies } from './http/file-body.js';
import type { Log } from './http/log.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { measureRequests } from './http/request-metrics.js';
import { FieldErrorResponse, ProblemResponse } from './http/responses.js';
import { createValidationPipe } from './http/validation.pipe.js';

export interface WebOptions extends AppOptions {
  readonly log: Log;
  /** Addresses whose X-Forwarded-* headers are believed. */
  readonly trustedProxies?: readonly string[];
  /** Shut when the process is told to stop; without one the server takes requests to its end (tests). */
  readonly gate?: ClosingGate;
  /** Where requests are counted, if anybody asks for the figures. */
  readonly registry?: Registry;
  /** Whether nobody but these may ask: the port speaks plain http and can be reached from other machines. */
  readonly servesOnlyProxies?: boolean;
  /** How long a request other than a file may take to arrive; shorter in tests. */
  readonly arrivalMs?: number;
  /** Certificate and key, when this process speaks TLS itself. */
  readonly tls?: TlsFiles;
}

const BODY_LIMIT = 1_048_576;

/** The server, wired and initialised but not listening. The same for production and for tests. */
export async function createApp(options: WebOptions): Promise<NestFastifyApplication> {
  const trustedProxies = [...(options.trustedProxies ?? [])];
  const { tls } = options;
  const adapter = new FastifyAdapter({
    ...(tls === undefined ? {} : { https: await readTlsFiles(tls) }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: LONGEST_ARRIVAL_MS,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  await configure(app, options);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Certificate and key as they are on the disk now. */
export async function readTlsFiles({ certificateFile, keyFile }: TlsFiles): Promise<{ cert: Buffer; key: Buffer }> {
  return { cert: await readFile(certificateFile), key: await readFile(keyFile) };
}

async function configure(app: NestFastifyApplication, options: WebOptions): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyCookie);
  await app.register(fastifyFormbody, { bodyLimit: 262_144 });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        styleSrc: [`'self'`],
        imgSrc: [`'self'`],
        baseUri: [`'none'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
      },
    },
    strictTransportSecurity: options.cookieMode.isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  });
  // A process that is told to stop says so before it asks who is there.
  options.gate?.guard(server);
  if (options.servesOnlyProxies === true) serveOnlyProxies(server, options.trustedProxies ?? []);
  limitArrival(server, options.arrivalMs);
  admitBeforeBody(app);
  useStrictJson(server);
  useDossierText(server, DOSSIER_TYPE);
  useFileBodies(server);
  logRequests(server, options.log);
  if (options.registry !== undefined) measureRequests(server, options.registry);
  app.useGlobalFilters(new ProblemFilter(options.log));
  app.useGlobalPipes(createValidationPipe());
  // The second inside the first: an answer given again gets its ETag as the first time.
  app.useGlobalInterceptors(new EtagInterceptor(), app.get(IdempotencyInterceptor, { strict: false }));
  let document: OpenAPIObject | null = null;
  server.get('/api/openapi.json', (_request, reply) => {
    document ??= describeApi(app);
    void reply.type('application/json; charset=utf-8').send(JSON.stringify(document));
  });
}

/** The OpenAPI 3.1 document of the mounted routes. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Whence')
    .setDescription('Claims, who says so, how they know, and what backs it up.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('whence', { type: 'apiKey', in: 'cookie', name: 'whence' }, 'session')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'An API token: for its one workspace and what it was made for.' },
      'token',
    )
    .build();
  const extraModels = [ProblemResponse, FieldErrorResponse];
  return addCommonAnswers(SwaggerModule.createDocument(app, config, { extraModels }));
}
