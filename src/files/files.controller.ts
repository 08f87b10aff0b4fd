import { Body, Controller, Get, Headers, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../access/actor.js';
import { NeverKept } from '../access/idempotency.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { FILE_TYPE, FileAnswer, FileBody, fileIn } from '../http/file-body.js';
import { HeaderText, NeedsHeaderText } from '../http/header-text.js';
import { Operation } from '../http/responses.js';
import { Leaves } from '../http/route-rule.js';
import { DOWNLOAD_REASON, FILE_NAME, ListFilesRequest, RemoveFileRequest } from './file.requests.js';
import { CustodyPageResponse, FilePageResponse, FileResponse, VerificationOutcomeResponse } from './file.response.js';
import { FileCopies, type ServedFile } from './file-copies.service.js';
import { FilesService } from './files.service.js';

@ApiTags('files')
@Controller('api/v1/workspaces/:workspace')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly copies: FileCopies,
  ) {}

  @Get('documents/:document/files')
  @Requires('documents.read')
  @Operation({
    summary: 'List the files of a document',
    description: 'Removed ones stay in the list, as tombstones.',
    ok: FilePageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @Query() query: ListFilesRequest,
  ): Promise<FilePageResponse> {
    return this.files.list(actor, document, query);
  }

  // A stream has no hash before it is read; and the same content again is the same file. An answer that was kept would
  // hold the name a file came with, which goes when the file is removed.
  @NeverKept()
  @Post('documents/:document/files')
  @Requires('documents.change')
  @FileBody()
  @NeedsHeaderText(FILE_NAME)
  @ApiConsumes(FILE_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Operation({
    summary: 'Take a file in for a document',
    description:
      'The body is the file as it is. What it is, is told from its bytes: pictures, PDF, sound, film and plain text ' +
      'are taken. The same content again is the same file, with another line of custody.',
    ok: FileResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422, 429],
  })
  takeIn(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @HeaderText(FILE_NAME) name: string | null,
    @Headers('content-length') length: string | undefined,
    @Body() body: unknown,
  ): Promise<FileResponse> {
    const announcedBytes = length === undefined ? null : Number(length);
    return this.files.takeIn(actor, document, { body: fileIn(body), name, announcedBytes });
  }

  @Get('files/:file')
  @Requires('documents.read')
  @Operation({ summary: 'Read what is recorded of a file', ok: FileResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<FileResponse> {
    return this.files.read(actor, file);
  }

  @Get('files/:file/custody')
  @Requires('documents.read')
  @Operation({
    summary: 'Read what was done with a file, by whom and when',
    ok: CustodyPageResponse,
    refusals: [401, 403, 404, 422],
  })
  custody(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query() query: ListFilesRequest,
  ): Promise<CustodyPageResponse> {
    return this.files.custody(actor, file, query);
  }

  @Get('files/:file/original')
  @Requires('documents.read')
  @Leaves()
  @FileAnswer()
  @NeedsHeaderText(DOWNLOAD_REASON)
  @ApiProduces(FILE_TYPE)
  @Operation({
    summary: 'Download the original, unchanged',
    description:
      'Who took it, when and why is written into its custody. The answer breaks off if the bytes are altered.',
    ok: String,
    refusals: [401, 403, 404, 409, 422],
  })
  async original(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @HeaderText(DOWNLOAD_REASON) reason: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return serve(await this.copies.original(actor, file, reason), reply);
  }

  @Get('files/:file/clean')
  @Requires('documents.read')
  @Leaves()
  @FileAnswer()
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'image/gif')
  @Operation({
    summary: 'Download a copy without metadata',
    description:
      'Pictures only; every pixel is as in the original. Where no clean copy can be made the answer is 409, and never ' +
      'the original.',
    ok: String,
    refusals: [401, 403, 404, 409, 429],
  })
  async clean(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return serve(await this.copies.clean(actor, file), reply);
  }

  @Post('files/:file/verify')
  @Requires('documents.read')
  @Operation({
    summary: 'Check the stored bytes of a file against its hash',
    ok: VerificationOutcomeResponse,
    status: 200,
    refusals: [401, 403, 404, 409],
  })
  verify(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<VerificationOutcomeResponse> {
    return this.copies.verify(actor, file);
  }

  @Post('files/:file/remove')
  @Requires('files.remove')
  @Operation({
    summary: 'Remove a file for good',
    description: 'Its bytes go, unless another file has the same; its custody stays.',
    ok: FileResponse,
    status: 200,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  remove(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Body() body: RemoveFileRequest,
  ): Promise<FileResponse> {
    return this.files.remove(actor, file, body);
  }
}

/** Always a download, under a name of ours, in a box of its own if a browser opens it all the same. */
function serve({ stream, bytes, sha256, name, mediaType }: ServedFile, reply: FastifyReply): StreamableFile {
  void reply
    .header('content-security-policy', `default-src 'none'; sandbox; frame-ancestors 'none'`)
    .header('repr-digest', `sha-256=:${sha256.toString('base64')}:`);
  return new StreamableFile(stream, {
    type: mediaType,
    disposition: `attachment; filename="${name}"`,
    length: bytes,
  });
}
