import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import {
  CommentCountsRequest,
  CommentTextRequest,
  ListCommentsRequest,
  ListCommentTextsRequest,
  ListRepliesRequest,
  NewCommentRequest,
  NewDocumentCommentRequest,
} from './comment.requests.js';
import {
  CommentCountsResponse,
  CommentPageResponse,
  CommentResponse,
  CommentTextPageResponse,
} from './comment.response.js';
import { CommentsService } from './comments.service.js';

const LIST = { summary: 'List the threads on a record', ok: CommentPageResponse, refusals: [401, 403, 404, 422] };
const CREATE = {
  summary: 'Comment on a record, or on a part of it',
  description: 'Somebody named in it who may not read it is refused, and is told nothing.',
  ok: CommentResponse,
  status: 201 as const,
  refusals: [401, 403, 404, 413, 415, 422],
};

/**
 * What colleagues say about records. Every route asks for `attributions.read`; the service asks for the sight of sources
 * as well. (Long, because the four kinds of records each have their two routes.)
 */
@ApiTags('comments')
@Controller('api/v1/workspaces/:workspace')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get('claims/:claim/comments')
  @Requires('attributions.read')
  @Operation(LIST)
  onClaim(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: ListCommentsRequest,
  ): Promise<CommentPageResponse> {
    return this.comments.threads(actor, 'claim', claim, query);
  }

  @Post('claims/:claim/comments')
  @Requires('attributions.read')
  @Operation(CREATE)
  addToClaim(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Body() body: NewCommentRequest,
  ): Promise<CommentResponse> {
    return this.comments.create(actor, 'claim', claim, body);
  }

  @Get('attributions/:attribution/comments')
  @Requires('attributions.read')
  @Operation(LIST)
  onAttribution(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @Query() query: ListCommentsRequest,
  ): Promise<CommentPageResponse> {
    return this.comments.threads(actor, 'attribution', attribution, query);
  }

  @Post('attributions/:attribution/comments')
  @Requires('attributions.read')
  @Operation(CREATE)
  addToAttribution(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @Body() body: NewCommentRequest,
  ): Promise<CommentResponse> {
    return this.comments.create(actor, 'attribution', attribution, body);
  }

  @Get('sources/:source/comments')
  @Requires('attributions.read')
  @Operation(LIST)
  onSource(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Query() query: ListCommentsRequest,
  ): Promise<CommentPageResponse> {
    return this.comments.threads(actor, 'source', source, query);
  }

  @Post('sources/:source/comments')
  @Requires('attributions.read')
  @Operation(CREATE)
  addToSource(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Body() body: NewCommentRequest,
  ): Promise<CommentResponse> {
    return this.comments.create(actor, 'source', source, body);
  }

  @Get('documents/:document/comments')
  @Requires('attributions.read')
  @Operation(LIST)
  onDocument(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @Query() query: ListCommentsRequest,
  ): Promise<CommentPageResponse> {
    return this.comments.threads(actor, 'document', document, query);
  }

  @Post('documents/:document/comments')
  @Requires('attributions.read')
  @Operation(CREATE)
  addToDocument(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @Body() body: NewDocumentCommentRequest,
  ): Promise<CommentResponse> {
    return this.comments.create(actor, 'document', document, body);
  }

  @Get('comments/counts')
  @Requires('attributions.read')
  @Operation({
    summary: 'Count the comments on claims',
    description: 'Up to 200 claims at once, for the lists that show them.',
    ok: CommentCountsResponse,
    refusals: [401, 403, 404, 422],
  })
  counts(@CurrentActor() actor: Actor, @Query() query: CommentCountsRequest): Promise<CommentCountsResponse> {
    return this.comments.counts(actor, query);
  }

  @Get('comments/:comment')
  @Requires('attributions.read')
  @Operation({ summary: 'Read a comment', ok: CommentResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('comment') comment: string): Promise<CommentResponse> {
    return this.comments.read(actor, comment);
  }

  @Get('comments/:comment/replies')
  @Requires('attributions.read')
  @Operation({
    summary: 'List what was said after the first comment of a thread',
    ok: CommentPageResponse,
    refusals: [401, 403, 404, 422],
  })
  replies(
    @CurrentActor() actor: Actor,
    @Param('comment') comment: string,
    @Query() query: ListRepliesRequest,
  ): Promise<CommentPageResponse> {
    return this.comments.replies(actor, comment, query);
  }

  @Post('comments/:comment/replies')
  @Requires('attributions.read')
  @Operation({
    summary: 'Add to a thread',
    ok: CommentResponse,
    status: 201,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  reply(
    @CurrentActor() actor: Actor,
    @Param('comment') comment: string,
    @Body() body: CommentTextRequest,
  ): Promise<CommentResponse> {
    return this.comments.reply(actor, comment, body);
  }

  @Get('comments/:comment/texts')
  @Requires('attributions.read')
  @Operation({
    summary: 'List every text a comment ever had',
    ok: CommentTextPageResponse,
    refusals: [401, 403, 404, 422],
  })
  texts(
    @CurrentActor() actor: Actor,
    @Param('comment') comment: string,
    @Query() query: ListCommentTextsRequest,
  ): Promise<CommentTextPageResponse> {
    return this.comments.texts(actor, comment, query);
  }

  @Patch('comments/:comment')
  @Requires('attributions.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change what your comment says',
    description: 'The former text is kept and can be read.',
    ok: CommentResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  reword(
    @CurrentActor() actor: Actor,
    @Param('comment') comment: string,
    @IfMatch() version: number,
    @Body() body: CommentTextRequest,
  ): Promise<CommentResponse> {
    return this.comments.reword(actor, comment, version, body);
  }

  @Delete('comments/:comment')
  @Requires('attributions.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Remove a comment',
    description: 'Its author may, and an editor. That it was there stays; everything it ever said goes for good.',
    refusals: [401, 403, 404, 409, 412, 422, 428],
  })
  remove(@CurrentActor() actor: Actor, @Param('comment') comment: string, @IfMatch() version: number): Promise<void> {
    return this.comments.remove(actor, comment, version);
  }

  @Post('comments/:comment/resolve')
  @Requires('attributions.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Settle the thread a comment begins',
    ok: CommentResponse,
    refusals: [401, 403, 404, 409, 412, 422, 428],
  })
  resolve(
    @CurrentActor() actor: Actor,
    @Param('comment') comment: string,
    @IfMatch() version: number,
  ): Promise<CommentResponse> {
    return this.comments.resolve(actor, comment, version, true);
  }

  @Post('comments/:comment/reopen')
  @Requires('attributions.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Open a settled thread again',
    ok: CommentResponse,
    refusals: [401, 403, 404, 409, 412, 422, 428],
  })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('comment') comment: string,
    @IfMatch() version: number,
  ): Promise<CommentResponse> {
    return this.comments.resolve(actor, comment, version, false);
  }
}
