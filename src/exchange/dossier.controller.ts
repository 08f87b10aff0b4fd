import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { DOSSIER_SCHEMA } from '../domain/dossier-schema.js';
import { Refusal } from '../domain/refusal.js';
import { BooleanField } from '../http/fields.js';
import { Operation, OutInt, OutMap, OutText } from '../http/responses.js';
import { Leaves, Public } from '../http/route-rule.js';
import { ExportService } from './export.service.js';
import { ImportService } from './import.service.js';
import { readDossier } from './read-dossier.js';

/** Sent as its own type, so that it is read as text by the dossier's rules and may be larger than other bodies. */
export const DOSSIER_TYPE = 'application/vnd.whence.dossier+json';

const MAX_LISTED = 100;

export class ImportRequest {
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @BooleanField({ description: 'Change what is stored under a key of the dossier.', optional: true })
  update?: boolean;
}

export class ImportResponse {
  @OutMap({ description: 'Items added, by list.' }) added!: Readonly<Record<string, number>>;
  @OutMap({ description: 'Items changed, by list.' }) changed!: Readonly<Record<string, number>>;
  @OutInt({ description: 'Items that were there already.' }) unchanged!: number;
}

/** The JSON Schema is an object of its own kind; OpenAPI only says that it is one. */
export class DossierSchemaResponse {
  @OutMap() properties!: Readonly<Record<string, unknown>>;
}

/** What every dossier has; the rest is in its own JSON Schema. */
export class DossierResponse {
  @OutText() format!: string;
  @OutMap({ description: 'Slug, title and languages.' }) workspace!: Readonly<Record<string, unknown>>;
}

@ApiTags('dossier')
@Controller()
export class DossierController {
  constructor(
    private readonly exports: ExportService,
    private readonly imports: ImportService,
  ) {}

  @Get('api/dossier.schema.json')
  @Public()
  @Header('content-type', 'application/schema+json')
  @ApiProduces('application/schema+json')
  @Operation({ summary: 'The JSON Schema (2020-12) of a dossier', ok: DossierSchemaResponse })
  schema(): object {
    return DOSSIER_SCHEMA;
  }

  @Get('api/v1/workspaces/:workspace/dossier')
  @Requires('dossier.export')
  @Leaves()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="dossier.json"')
  @ApiProduces('application/json')
  @Operation({
    summary: 'The whole workspace as a dossier',
    description: 'Identifying: pseudonyms, features and wordings are in it. Every export is logged.',
    ok: DossierResponse,
    refusals: [401, 403, 404, 409],
  })
  export(@CurrentActor() actor: Actor): Promise<string> {
    return this.exports.export(actor);
  }

  @Post('api/v1/workspaces/:workspace/dossier')
  @Requires('dossier.import')
  @ApiConsumes(DOSSIER_TYPE)
  @ApiBody({ schema: { type: 'object', additionalProperties: true } })
  @Operation({
    summary: 'Bring a dossier into this workspace: all of it or nothing',
    ok: ImportResponse,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  async import(
    @CurrentActor() actor: Actor,
    @Query() query: ImportRequest,
    @Body() body: unknown,
  ): Promise<ImportResponse> {
    if (typeof body !== 'string') throw wrongType();
    const read = readDossier(body);
    if (!read.ok) throw unreadable(read.errors);
    return this.imports.import(actor, read.dossier, { update: query.update ?? false });
  }
}

function wrongType(): Refusal {
  return new Refusal('invalid', 'WRONG_TYPE', `Send a dossier with the header content-type: ${DOSSIER_TYPE}.`, [
    { path: 'content-type', expected: DOSSIER_TYPE },
  ]);
}

function unreadable(errors: readonly { path: string; given: string; expected: string }[]): Refusal {
  const detail = `The dossier has ${errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`}. Nothing was imported.`;
  return new Refusal('invalid', 'INVALID_DOSSIER', detail, errors.slice(0, MAX_LISTED));
}
