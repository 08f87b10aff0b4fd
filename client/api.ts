/** The API as TypeScript types, made from its OpenAPI document by `npm run client`. Not written by hand. */
export type paths = {
    "/api/corroboration-policy.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema (2020-12) of a policy */
        get: operations["PoliciesController_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema (2020-12) of a dossier */
        get: operations["DossierController_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account without a password
         * @description Its password is set through a one-time link made on the host: `whence user link LOGIN`.
         */
        post: operations["AccountsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are, and where you work */
        get: operations["SessionController_read"];
        put?: never;
        /** Sign in */
        post: operations["SessionController_signIn"];
        /** Sign out */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a workspace; you become its admin */
        post: operations["WorkspacesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/advice/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for ties to suggest
         * @description Suggests what is not on record in any state; nothing it finds moves a certain number.
         */
        post: operations["AdviceController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the claims somebody works on
         * @description Whether or not they need an editor.
         */
        get: operations["ReviewController_assigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List attributions */
        get: operations["AttributionsController_list"];
        put?: never;
        /**
         * Add an attribution
         * @description Accounts that came through each other in a circle are stored; the assessment says so.
         */
        post: operations["AttributionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an attribution */
        get: operations["AttributionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an attribution */
        patch: operations["AttributionsController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the threads on a record */
        get: operations["CommentsController_onAttribution"];
        put?: never;
        /**
         * Comment on a record, or on a part of it
         * @description Somebody named in it who may not read it is refused, and is told nothing.
         */
        post: operations["CommentsController_addToAttribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every grade an attribution was given, the newest first */
        get: operations["GradingsController_history"];
        put?: never;
        /**
         * Grade how credible an attribution is
         * @description Needs your own open grading of it and closes that; the letter is shown beside the digit only then. Grades are added, never changed.
         */
        post: operations["GradingsController_grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/grading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account for judging, without sight of its letters
         * @description Until you give the digit, or for an hour, nothing sent to you carries the reliability of anybody on its chain, nor its earlier digits. Asked again while it is open: the same task.
         */
        post: operations["GradingsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the changes of an attribution */
        get: operations["HistoryController_attribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that an attribution was withdrawn or superseded
         * @description Refused while its source is withdrawn.
         */
        post: operations["AttributionsController_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another attribution in its place */
        post: operations["AttributionsController_supersede"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/{attribution}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an attribution */
        post: operations["AttributionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/attributions/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw many attributions for one reason
         * @description All of them or none. Each is named with the version it was seen at, in place of If-Match.
         */
        post: operations["AttributionsController_withdrawMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes, one JSON line for each change
         * @description In the order of the log, each line once; nothing is skipped by going on after the last cursor. Lines say which record changed and how an assessment moved, never what is written in it. Who may not see accounts is told of a day when it is over.
         */
        get: operations["ChangesController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List claims with what they count as, the newest first */
        get: operations["OverviewController_list"];
        put?: never;
        /** Log a claim */
        post: operations["ClaimsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a claim with everything it stands on
         * @description What the reader may not see is left out.
         */
        get: operations["OverviewController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a claim
         * @description Everything but its wording and its mark, which have operations of their own.
         */
        patch: operations["ClaimsController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/as-known-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a claim as it was known at a past moment
         * @description By the system's clock: wording, standing and assessment, worked out again from what was kept. Without the permissions to read accounts and sources, only status, figures and flags, by day.
         */
        get: operations["AssessmentHistoryController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a claim counts as, and why
         * @description Without the permission to read sources, only status, figures and flags.
         */
        get: operations["CorroborationController_assessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the assessments a claim had, the newest first
         * @description With what moved and, for people who may see accounts, which event caused it. Others get what stood at the end of each day; their pages can be shorter than asked for.
         */
        get: operations["AssessmentHistoryController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a claim, hand it to a colleague, or give it back
         * @description Any claim. Who does not review claims takes what nobody has, and hands on or gives back their own.
         */
        post: operations["ReviewController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the threads on a record */
        get: operations["CommentsController_onClaim"];
        put?: never;
        /**
         * Comment on a record, or on a part of it
         * @description Somebody named in it who may not read it is refused, and is told nothing.
         */
        post: operations["CommentsController_addToClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/editor-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the editor's mark of a claim */
        put: operations["ClaimsController_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/exhibits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the exhibits of a claim */
        get: operations["ExhibitsController_list"];
        put?: never;
        /** Add an exhibit to a claim */
        post: operations["ExhibitsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you follow a claim */
        get: operations["NotificationsController_following"];
        /** Be told what happens to a claim */
        put: operations["NotificationsController_follow"];
        post?: never;
        /** No longer follow a claim */
        delete: operations["NotificationsController_unfollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a claim
         * @description With its wordings, its links and its official position. Former values may say what the claim stands on.
         */
        get: operations["HistoryController_claim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the links from and to a claim */
        get: operations["ClaimLinksController_list"];
        put?: never;
        /** Link a claim to another */
        post: operations["ClaimLinksController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a link away
         * @description From either end. The log keeps what it was.
         */
        delete: operations["ClaimLinksController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a claim as it is until its facts move
         * @description Refused while the claim is being re-checked, and when other facts stand there than were looked at.
         */
        post: operations["ReviewController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/official-position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the authorities say on a claim
         * @description Not found also when nothing is recorded yet.
         */
        get: operations["OfficialPositionsController_read"];
        /**
         * Record what the authorities say on a claim
         * @description Replaces the whole: position, searches and requests.
         */
        put: operations["OfficialPositionsController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/official-position/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a request for comment to those a claim accuses
         * @description The position itself stays as it is.
         */
        post: operations["OfficialPositionsController_addRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/official-position/requests/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what came back to a request for comment
         * @description Requests are counted from 1, in their order.
         */
        post: operations["OfficialPositionsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/official-position/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a search for an official word on a claim
         * @description The position itself stays as it is.
         */
        post: operations["OfficialPositionsController_addSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a claim as it was entered */
        get: operations["ClaimsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rulings on a claim */
        get: operations["CorroborationController_list"];
        put?: never;
        /**
         * Rule on the status of a claim
         * @description Refused while the claim is being re-checked, and when its wording or its facts are not those given. Where a second editor is needed it is in force only once one has approved it.
         */
        post: operations["CorroborationController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how a status came about, rule by rule, and what to find out next
         * @description Without the permission to read sources, only status, figures and flags.
         */
        get: operations["WhatIfController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/{claim}/wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the wordings of a claim */
        get: operations["ClaimsController_wordings"];
        put?: never;
        /**
         * Reword a claim
         * @description Adds a revision with its reason. The former wordings stay.
         */
        post: operations["ClaimsController_reword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/claims/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many claims in the same way
         * @description All of them or none. Each is named with the version it was seen at, in place of If-Match.
         */
        post: operations["ClaimsController_changeMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a comment */
        get: operations["CommentsController_read"];
        put?: never;
        post?: never;
        /**
         * Remove a comment
         * @description Its author may, and an editor. That it was there stays; everything it ever said goes for good.
         */
        delete: operations["CommentsController_remove"];
        options?: never;
        head?: never;
        /**
         * Change what your comment says
         * @description The former text is kept and can be read.
         */
        patch: operations["CommentsController_reword"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/comments/{comment}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a settled thread again */
        post: operations["CommentsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/comments/{comment}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was said after the first comment of a thread */
        get: operations["CommentsController_replies"];
        put?: never;
        /** Add to a thread */
        post: operations["CommentsController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/comments/{comment}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle the thread a comment begins */
        post: operations["CommentsController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/comments/{comment}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every text a comment ever had */
        get: operations["CommentsController_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/comments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the comments on claims
         * @description Up to 200 claims at once, for the lists that show them.
         */
        get: operations["CommentsController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/distinctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List distinctions */
        get: operations["DistinctionsController_list"];
        put?: never;
        /** Record that two attributions are independent */
        post: operations["DistinctionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/distinctions/{distinction}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the changes of a distinction */
        get: operations["HistoryController_distinction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/distinctions/{distinction}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a distinction */
        post: operations["DistinctionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List documents */
        get: operations["DocumentsController_list"];
        put?: never;
        /**
         * Add a document
         * @description The text is kept as it was captured and cannot be changed later.
         */
        post: operations["DocumentsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a document with its text */
        get: operations["DocumentsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is recorded of a document
         * @description Everything but its text.
         */
        patch: operations["DocumentsController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/documents/{document}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the threads on a record */
        get: operations["CommentsController_onDocument"];
        put?: never;
        /**
         * Comment on a record, or on a part of it
         * @description Somebody named in it who may not read it is refused, and is told nothing.
         */
        post: operations["CommentsController_addToDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/documents/{document}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a document
         * @description Removed ones stay in the list, as tombstones.
         */
        get: operations["FilesController_list"];
        put?: never;
        /**
         * Take a file in for a document
         * @description The body is the file as it is. What it is, is told from its bytes: pictures, PDF, sound, film and plain text are taken. The same content again is the same file, with another line of custody.
         */
        post: operations["FilesController_takeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/documents/{document}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a document
         * @description Its text never changes; of one put in later its hash is told.
         */
        get: operations["HistoryController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/documents/{document}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a document away
         * @description Refused while a passage quotes it or an exhibit is it. The history and the log keep what it was; its history is still read by its id.
         */
        post: operations["DocumentsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole workspace as a dossier
         * @description Identifying: pseudonyms, features and wordings are in it. Every export is logged.
         */
        get: operations["DossierController_export"];
        put?: never;
        /** Bring a dossier into this workspace: all of it or nothing */
        post: operations["DossierController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your drafts */
        get: operations["DraftsController_list"];
        put?: never;
        /**
         * Keep a draft
         * @description It is yours alone, and goes when it is neither saved nor opened for 90 days.
         */
        post: operations["DraftsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a draft of yours */
        get: operations["DraftsController_read"];
        /** Save a draft of yours again */
        put: operations["DraftsController_change"];
        post?: never;
        /** Remove a draft of yours */
        delete: operations["DraftsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/exhibits/{exhibit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an exhibit */
        patch: operations["ExhibitsController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/exhibits/{exhibit}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of an exhibit
         * @description Its notes speak of what the claim stands on.
         */
        get: operations["HistoryController_exhibit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/exhibits/{exhibit}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an exhibit away
         * @description The claim is assessed again without it. The history and the log keep what it was; its history is still read by its id.
         */
        post: operations["ExhibitsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is recorded of a file */
        get: operations["FilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/files/{file}/clean": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a copy without metadata
         * @description Pictures only; every pixel is as in the original. Where no clean copy can be made the answer is 409, and never the original.
         */
        get: operations["FilesController_clean"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/files/{file}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what was done with a file, by whom and when */
        get: operations["FilesController_custody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/files/{file}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the original, unchanged
         * @description Who took it, when and why is written into its custody. The answer breaks off if the bytes are altered.
         */
        get: operations["FilesController_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/files/{file}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a file for good
         * @description Its bytes go, unless another file has the same; its custody stays.
         */
        post: operations["FilesController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/files/{file}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the stored bytes of a file against its hash */
        post: operations["FilesController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/grading/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far graders agree, per pair and step, and how each uses the scale
         * @description Refused while you have a grading open: few items would tell a letter.
         */
        get: operations["AgreementController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works here, in which roles */
        get: operations["WorkspacesController_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/members/{login}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a member; or, with If-Match, change the roles of one */
        put: operations["WorkspacesController_setMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/members/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List everybody's API tokens here */
        get: operations["ApiTokensController_everybodys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/members/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End somebody's API token, at once */
        delete: operations["ApiTokensController_endAnybodys"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which kinds of notifications you do not want */
        get: operations["NotificationsController_preferences"];
        /**
         * Say which kinds of notifications you do not want
         * @description From now on; what you were told before stays.
         */
        put: operations["NotificationsController_setPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description Only what you may still read, as it is now.
         */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/notifications/{notification}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark one notification as read */
        put: operations["NotificationsController_read"];
        post?: never;
        /** Mark one notification as unread again */
        delete: operations["NotificationsController_unreadAgain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark your notifications as read */
        post: operations["NotificationsController_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count your unread notifications */
        get: operations["NotificationsController_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the policies there are, and which one claims are judged by */
        get: operations["PoliciesController_list"];
        put?: never;
        /**
         * Publish a version of a policy
         * @description A published version never changes. The same content again is the same one.
         */
        post: operations["PoliciesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/policies/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a policy
         * @description By its identity or by id@version, URL-encoded; a stock policy also by its id.
         */
        get: operations["PoliciesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a policy; nothing is stored */
        post: operations["PoliciesController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/policies/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare another policy with the one claims are judged by; nothing is stored
         * @description Page by page in the order of the claims: those that would move, why, and how many move which way.
         */
        post: operations["WorkspacePolicyController_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the policy claims are judged by
         * @description Re-assesses every claim; what takes longer is shown as being re-checked until it is done.
         */
        put: operations["WorkspacePolicyController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List regions */
        get: operations["RegionsController_list"];
        put?: never;
        /** Add a region */
        post: operations["RegionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/regions/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a region */
        get: operations["RegionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a region */
        patch: operations["RegionsController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/regions/{region}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the changes of a region */
        get: operations["HistoryController_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/regions/{region}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a region away
         * @description Refused while another record names it. The history and the log keep what it was; its history is still read by its id.
         */
        post: operations["RegionsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/reports/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sourced report of claims, as a file
         * @description Needs reports.internal, reports.partner or reports.public. Every report made is logged. Where a partner or public report would show what it must not, it is refused, saying where and not what.
         */
        get: operations["ReportsController_claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the claims that need an editor, and why
         * @description What an hour is best spent on comes first.
         */
        get: operations["ReviewController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/review/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take many claims, hand them to a colleague, or give them back
         * @description All of them or none.
         */
        post: operations["ReviewController_assignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/review/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the claims that need an editor */
        get: operations["ReviewController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rulings that wait for a second editor */
        get: operations["CorroborationController_listAwaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/rulings/{ruling}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a ruling as its second editor
         * @description Not for whoever made it; nor, where the ruler logged the claim or an account it rests on, for somebody else who did.
         */
        post: operations["CorroborationController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/rulings/{ruling}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a ruling
         * @description Also one that waits for a second editor, who says so by this that it is not to be.
         */
        post: operations["CorroborationController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your saved views and those colleagues share */
        get: operations["SavedViewsController_list"];
        put?: never;
        /**
         * Save a view
         * @description What you share is seen by colleagues who may see evidence, if you may.
         */
        post: operations["SavedViewsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/saved-views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a saved view */
        get: operations["SavedViewsController_read"];
        put?: never;
        post?: never;
        /** Remove a view of yours */
        delete: operations["SavedViewsController_remove"];
        options?: never;
        head?: never;
        /** Change a view of yours */
        patch: operations["SavedViewsController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sources */
        get: operations["SourcesController_list"];
        put?: never;
        /** Add a source */
        post: operations["SourcesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a source */
        get: operations["SourcesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a source */
        patch: operations["SourcesController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the threads on a record */
        get: operations["CommentsController_onSource"];
        put?: never;
        /**
         * Comment on a record, or on a part of it
         * @description Somebody named in it who may not read it is refused, and is told nothing.
         */
        post: operations["CommentsController_addToSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every grade a source was given, the newest first */
        get: operations["SourcesController_grades"];
        put?: never;
        /**
         * Grade the reliability of a source
         * @description Adds a grade; the ones given before stay as its history.
         */
        post: operations["SourcesController_grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a source
         * @description With a day and never a moment, and without who entered it.
         */
        get: operations["HistoryController_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many claims a change of a source would move, and which
         * @description Grading, withdrawing, reinstating; or, with `other`, holding the two to be one person.
         */
        get: operations["ReachController_ofSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate a withdrawn source
         * @description Brings back exactly the accounts its withdrawal set aside.
         */
        post: operations["SourceJudgementsController_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/same-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold two sources to be one person
         * @description Confirms the tie between them, or records it. Said again it changes nothing. No record is merged.
         */
        post: operations["SourceJudgementsController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold two sources to be two people
         * @description Rejects the tie that made them one. Said again it changes nothing.
         */
        post: operations["SourceJudgementsController_separate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/track-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what became of what a source said
         * @description Only claims settled without the source and everybody who may depend on it.
         */
        get: operations["AdviceController_readTrackRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/sources/{source}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a source
         * @description Sets all its active accounts aside, with one reason. It gets no new ones until it is reinstated. A dossier has no state of a source: there its accounts are withdrawn.
         */
        post: operations["SourceJudgementsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List ties */
        get: operations["TiesController_list"];
        put?: never;
        /**
         * Record a tie
         * @description As suggested, or, with the permission ties.decide, as confirmed.
         */
        post: operations["TiesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties/{tie}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tie */
        get: operations["TiesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties/{tie}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a tie
         * @description Decisions are added, never changed; the newest is what is held.
         */
        post: operations["TiesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties/{tie}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a tie was suggested on */
        get: operations["AdviceController_readEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties/{tie}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the changes of a tie */
        get: operations["HistoryController_tie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties/{tie}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many claims a decision on a tie would move, and which */
        get: operations["ReachController_ofTie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/ties/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on many ties in the same way
         * @description All of them or none. Each is named with the version it was seen at, in place of If-Match.
         */
        post: operations["TiesController_decideMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your API tokens here */
        get: operations["ApiTokensController_mine"];
        put?: never;
        /**
         * Make an API token for yourself, for this workspace
         * @description Send it as `Authorization: Bearer …`. It ends on its day, when you end it, when your password is set again, and with your membership. Asking again with the same name makes no second one.
         */
        post: operations["ApiTokensController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token of yours, at once */
        delete: operations["ApiTokensController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the webhooks, and how each is doing */
        get: operations["WebhooksController_list"];
        put?: never;
        /**
         * Make a webhook
         * @description It is told what comes from now on. The secret is in this answer and in no other.
         */
        post: operations["WebhooksController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["WebhooksController_get"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook and its secret
         * @description What was sent stays in the log of deliveries for 30 days.
         */
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        /** Rename, stop or resume a webhook */
        patch: operations["WebhooksController_change"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 100 attempts, newest first */
        get: operations["WebhooksController_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/webhooks/{webhook}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a ping now, and say how it went */
        post: operations["WebhooksController_ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/webhooks/{webhook}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what came after a line
         * @description What is being sent is given up. A suspended webhook sends it when it is resumed.
         */
        post: operations["WebhooksController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret
         * @description For 24 hours deliveries are signed with the former one too.
         */
        post: operations["WebhooksController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/whatif": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what would move if something were so
         * @description Nothing is saved. The claims that would move, the worst news first.
         */
        post: operations["WhatIfController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can reach its database */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        AccountAddedRequest: {
            /**
             * @description How the source knows.
             * @enum {string}
             */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** @description The claim it is of. */
            claim: string;
            /** @description Attributions it is independent of. */
            distinctFrom?: string[];
            /**
             * @description How well its origin is known.
             * @enum {string}
             */
            originStatus?: "identified" | "described" | "unknown";
            /** @description Whose account; somebody new when left out. */
            source?: string;
            /**
             * @description What it says of the claim; asserts when left out.
             * @enum {string}
             */
            stance?: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "account_added";
            /** @description Whom the source has it from. */
            upstream?: components["schemas"]["SupposedEndRequest"][];
        };
        AccountCredibilityResponse: {
            /** @description 1 when accounts independent of this one confirm it; never typed. */
            computed: number | null;
            /** @description Graders who came to a judgement differ. */
            isDisputed: boolean;
            /** @description The newest of each grader, the newest first. */
            judged: components["schemas"]["AccountJudgementResponse"][];
        };
        AccountHedgeResponse: {
            high: number | null;
            low: number | null;
            word: string;
        };
        AccountJudgementResponse: {
            /** @enum {string|null} */
            basis: "blind" | "imported" | null;
            /** @description 2 to 6; 2 is best, 6 says that it cannot be judged. */
            credibility: number;
            /** @description What colleagues call them; null when it was imported. */
            gradedBy: string | null;
            /** Format: uuid */
            gradedById: string | null;
            /** Format: date */
            gradedOn: string;
            reason: string | null;
        };
        AccountResponse: {
            /** Format: uuid */
            accountId: string;
        };
        AccountToJudgeResponse: {
            /** @enum {string} */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** Format: uuid */
            channelId: string | null;
            /** @enum {string|null} */
            form: "verbatim" | "translated" | "paraphrase" | "summary" | "inference" | null;
            hedge: components["schemas"]["HedgeResponse"] | null;
            /** Format: uuid */
            id: string;
            /** @description EDTF. */
            learnedAt: string | null;
            /** @enum {string|null} */
            originStatus: "identified" | "described" | "unknown" | null;
            passages: components["schemas"]["PassageResponse"][];
            /** @description Readable code, such as A-31. */
            ref: string;
            /** Format: uuid */
            sourceId: string;
            /** @enum {string} */
            stance: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /** @description EDTF. */
            statedAt: string | null;
            upstream: components["schemas"]["LinkEndResponse"][];
            wording: components["schemas"]["AttributionWordingResponse"] | null;
        };
        AccountTranslationResponse: {
            by: string | null;
            lang: string | null;
            text: string;
        };
        AccountWithdrawnRequest: {
            /** @description The account. */
            attribution: string;
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "account_withdrawn";
        };
        AccountWordingResponse: {
            lang: string | null;
            text: string;
            translation: components["schemas"]["AccountTranslationResponse"] | null;
        };
        AdviceRunResponse: {
            /** @description Whether the rest of the workspace is looked at in the background. */
            isQueued: boolean;
            /** @description The ties suggested now that were not on record before. */
            suggested: components["schemas"]["SuggestedTieResponse"][];
        };
        AgreementResponse: {
            graders: components["schemas"]["GraderHabitsResponse"][];
            /** @description What to bear in mind. */
            note: string;
            /** @description Every two who judged something in common. */
            pairs: components["schemas"]["PairAgreementResponse"][];
            /** @enum {string} */
            scale: "reliability" | "credibility";
        };
        AnswerRequest: {
            /**
             * @description What came back.
             * @enum {string}
             */
            answer: "none" | "declined" | "denied" | "confirmed" | "other";
            /** @description The answer. Left out, the text of the request stays as it is. */
            text?: string | null;
        };
        ApiTokenResponse: {
            /**
             * Format: uuid
             * @description Whose it is.
             */
            accountId: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date
             * @description The day it was last used; null: never.
             */
            lastUsedOn: string | null;
            /** Format: date */
            madeOn: string;
            /** @description The name colleagues see here; null of who is no member any more. */
            member: string | null;
            name: string;
            scopes: ("read" | "write" | "review" | "reports" | "export" | "import" | "audit")[];
            /** Format: uuid */
            tokenId: string;
        };
        ApiTokensResponse: {
            items: components["schemas"]["ApiTokenResponse"][];
        };
        ApprovalResponse: {
            /** @description The second editor, as colleagues call them here. */
            by: string;
            /** Format: date */
            on: string;
            /** @description For people who may see accounts. */
            reason?: string | null;
        };
        ApproveRulingRequest: {
            /** @description Hash of the facts the second editor saw. */
            factsHash: string;
            /** @description Why, for whoever reads it later. */
            reason?: string | null;
        };
        AskedAccountResponse: {
            /** Format: uuid */
            id: string;
            /** @description Readable code, such as A-31. */
            ref: string;
        };
        AskedInPlaceResponse: {
            /** @description For people who may see accounts. */
            accounts?: components["schemas"]["AskedAccountResponse"][];
            /** @description Distinct persons asked. Without accounts in sight null, some, for fewer than 3. */
            asked: number | null;
            /**
             * Format: date
             * @description First day. For people who may see accounts.
             */
            first?: string | null;
            /** @description How many of them had heard of it; null: some. */
            heard: number | null;
            /**
             * Format: date
             * @description Last day. For people who may see accounts.
             */
            last?: string | null;
            /** @description Null where none is recorded. Without accounts in sight: a province, and null where few were asked. */
            region: components["schemas"]["NamedRegionResponse"] | null;
        };
        AsKnownOnResponse: {
            /** @description The day (its end is meant) or the moment asked about. */
            at: string;
            /** @description Who was counted and why, worked out again; questions call sources what the desk calls them today. Left out for whoever may not read sources, and where the answer is not the same. */
            because?: components["schemas"]["AssessmentReasonsResponse"];
            /** Format: uuid */
            claimId: string;
            /**
             * @description Null where it cannot be told.
             * @enum {string|null}
             */
            editorMark: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed" | null;
            /** @description What the policy computed then. */
            figures?: components["schemas"]["FiguresThenResponse"];
            /** @description False when the history of its assessments begins later: then nothing of one is told. */
            isKept: boolean;
            /** @description True when it was being re-checked then: no figures are given. */
            isStale: boolean;
            /**
             * @description Null where it cannot be told.
             * @enum {string|null}
             */
            kind: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast" | null;
            /** @description From when on this was so. By the clock of the desk: a moment for people who may see accounts, a day (UTC) for others. */
            knownFrom: string | null;
            /** @description Parts of a claim that have no history. */
            notKept: ("time" | "places" | "topics" | "quantities" | "official_searches" | "official_requests" | "exhibit_notes")[];
            /**
             * @description Null where it cannot be told.
             * @enum {string|null}
             */
            officialPosition: "unknown" | "none_found" | "silent_after_search" | "affirms" | "admits" | "denies" | null;
            /** @description Readable code, such as C-12. */
            ref: string;
            /**
             * @description Whether working it out again from what was kept gives the same answer, or why that cannot be done.
             * @enum {string|null}
             */
            replay: "same" | "differs" | "policy_missing" | "inputs_missing" | "inputs_erased" | "inputs_changed" | null;
            /** @description What it counted as then. */
            standing: components["schemas"]["StandingResponse"] | null;
            wording: components["schemas"]["WordingThenResponse"] | null;
        };
        AssessmentFiguresResponse: {
            /** @description A moment; for who may not see accounts a day, because moments tell when accounts came. */
            assessedAt: string;
            denial: components["schemas"]["SideFiguresResponse"];
            flags: string[];
            /** @description The policy it was computed under: id@version#sha256. */
            policy: string;
            rank: number;
            status: string;
            strength: number;
            support: components["schemas"]["SideFiguresResponse"];
        };
        AssessmentReasonsResponse: {
            denial: components["schemas"]["SideReasonsResponse"];
            /** @description Every fact the policy read, by name. */
            facts: {
                [key: string]: unknown;
            };
            factsHash: string;
            listed: components["schemas"]["ListedAccountsResponse"];
            /** @description The rung of the policy that held first. */
            matchedRule: string;
            missingForNext: components["schemas"]["MissingResponse"] | null;
            nextQuestions: components["schemas"]["NextQuestionResponse"][];
            /** @description One text for each rule that decided. */
            reasons: string[];
            support: components["schemas"]["SideReasonsResponse"];
        };
        AssessmentViewResponse: {
            /** @description A moment; for who may not see accounts a day, because moments tell when accounts came. */
            assessedAt: string;
            denial: components["schemas"]["SideCountsResponse"];
            /** @description For people who may see accounts. */
            evidence?: components["schemas"]["EvidenceResponse"];
            factsHash: string;
            flags: string[];
            /** @description The policy it was made under: id, version and hash. */
            policy: string;
            status: string;
            /** @description 0 to 5; adverse statuses have 0. */
            strength: number;
            support: components["schemas"]["SideCountsResponse"];
        };
        AssignedClaimResponse: {
            assigned: components["schemas"]["AssignmentResponse"];
            claim: components["schemas"]["ClaimSummaryResponse"];
        };
        AssignedPageResponse: {
            /** @description The newest claims first. */
            items: components["schemas"]["AssignedClaimResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        AssignManyRequest: {
            /** @description The claims, by id or code. */
            claims: string[];
            /** @description Take it even from a colleague who has it. */
            takeOver?: boolean;
            /** @description Who takes the claim: `me`, or the account id of somebody who works on claims here; null gives it back to everybody. */
            to: string | null;
        };
        AssignmentRequest: {
            /** @description Take it even from a colleague who has it. */
            takeOver?: boolean;
            /** @description Who takes the claim: `me`, or the account id of somebody who works on claims here; null gives it back to everybody. */
            to: string | null;
        };
        AssignmentResponse: {
            /** Format: uuid */
            accountId: string;
            /** @description As colleagues call them here; null for who has left. */
            name: string | null;
            /** Format: date */
            on: string;
        };
        AttributionGradePageResponse: {
            /** @description You are judging this account: its digits are withheld from you. */
            gradeWithheld: boolean;
            /** @description The newest first; none while withheld. */
            items: components["schemas"]["AttributionGradeResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        AttributionGradeResponse: {
            /**
             * @description Judged without sight of the source's letter, or imported; null for older ones.
             * @enum {string|null}
             */
            basis: "blind" | "imported" | null;
            /** @description 2 to 6; 2 is best, 6 says that it cannot be judged. */
            credibility: number;
            /** Format: date-time */
            gradedAt: string;
            /**
             * Format: uuid
             * @description The account that gave it; null when it was imported.
             */
            gradedById: string | null;
            reason: string | null;
        };
        AttributionPageResponse: {
            items: components["schemas"]["AttributionResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        AttributionResponse: {
            /** @enum {string} */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** Format: uuid */
            channelId: string | null;
            /** Format: uuid */
            claimId: string;
            /** @description Null while you are judging it. */
            credibility: components["schemas"]["CredibilityResponse"] | null;
            /** @enum {string|null} */
            form: "verbatim" | "translated" | "paraphrase" | "summary" | "inference" | null;
            /** @description Every grade, oldest first; none while you are judging it. */
            grades: components["schemas"]["AttributionGradeResponse"][];
            /** @description You are judging this account: its digits are withheld from you. */
            gradeWithheld: boolean;
            /** Format: uuid */
            heardInId: string | null;
            hedge: components["schemas"]["HedgeResponse"] | null;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @description EDTF. */
            learnedAt: string | null;
            /** @enum {string|null} */
            originStatus: "identified" | "described" | "unknown" | null;
            passages: components["schemas"]["PassageResponse"][];
            /** @description Readable code, such as A-31. */
            ref: string;
            /** Format: uuid */
            sourceId: string;
            /** @enum {string} */
            stance: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /** @enum {string} */
            state: "active" | "withdrawn" | "superseded";
            /** @description EDTF. */
            statedAt: string | null;
            /** Format: uuid */
            supersededById: string | null;
            terms: components["schemas"]["TermsResponse"] | null;
            upstream: components["schemas"]["LinkEndResponse"][];
            version: number;
            withdrawnReason: string | null;
            wording: components["schemas"]["AttributionWordingResponse"] | null;
        };
        AttributionWordingResponse: {
            lang: string | null;
            text: string;
            translation: components["schemas"]["TranslationResponse"] | null;
        };
        BilingualResponse: {
            en: string;
            ko: string;
        };
        CaseOfResponse: {
            /** @description In the order they were logged. */
            cases: components["schemas"]["SimilarCaseResponse"][];
            pattern: components["schemas"]["LinkedClaimResponse"];
            /** @description Distinct provinces, or countries, of the cases that count. */
            provinces: components["schemas"]["NamedRegionResponse"][];
            /** @description How many cases there are; the first 50 are listed. */
            total: number;
        };
        CauseResponse: {
            /** @description The event, as the log names it. */
            action: string;
            /**
             * Format: uuid
             * @description The record; never which source or tie.
             */
            id: string | null;
            /** @description The kind of record it was about. */
            kind: string;
        };
        ChangeAttributionRequest: {
            /**
             * @description How the source knows.
             * @enum {string}
             */
            access?: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** @description Who passed it on without adding anything. */
            channel?: string | null;
            /**
             * @description How near the text is to what was said.
             * @enum {string|null}
             */
            form?: "verbatim" | "translated" | "paraphrase" | "summary" | "inference" | null;
            /** @description Where the source heard it. */
            heardIn?: string | null;
            /** @description How sure the source was. */
            hedge?: components["schemas"]["HedgeRequest"] | null;
            /** @description When the source learnt it. */
            learnedAt?: string | null;
            /**
             * @description How well the origin of the account is known.
             * @enum {string|null}
             */
            originStatus?: "identified" | "described" | "unknown" | null;
            /** @description Where documents have it. */
            passages?: components["schemas"]["PassageRequest"][];
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
            /**
             * @description What the source says of the claim; asserts when left out.
             * @enum {string}
             */
            stance?: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /**
             * @description When the source said it.
             * @example 2024-11~
             */
            statedAt?: string | null;
            /** @description The terms it was given on. */
            terms?: components["schemas"]["TermsRequest"] | null;
            /** @description Whom the source has it from. */
            upstream?: components["schemas"]["LinkEndRequest"][];
            /** @description The source's own words. */
            wording?: components["schemas"]["WordingRequest"] | null;
        };
        ChangeClaimRequest: {
            /**
             * @description What kind of claim.
             * @enum {string}
             */
            kind?: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast";
            /** @description The numbers it gives. */
            quantities?: components["schemas"]["ClaimQuantityRequest"][];
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
            /** @description Where it happened, and which places it concerns. */
            regions?: components["schemas"]["ClaimRegionRequest"][];
            /**
             * @description When, in EDTF.
             * @example 2024-11~
             */
            time?: string | null;
            /** @description Topics, in your own words. */
            topics?: string[];
        };
        ChangeClaimsRequest: {
            /** @description Places to add. */
            addRegions?: components["schemas"]["ClaimRegionRequest"][];
            /** @description Topics to add. */
            addTopics?: string[];
            /** @description The claims, each with the version it was seen at. */
            claims: components["schemas"]["SeenClaimRequest"][];
            /**
             * @description What kind of claim they are.
             * @enum {string}
             */
            kind?: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast";
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
            /** @description Places to take away, where they are. */
            removeRegions?: components["schemas"]["ClaimRegionRequest"][];
            /** @description Topics to take away, where they are. */
            removeTopics?: string[];
        };
        ChangeDocumentRequest: {
            /**
             * @description What kind of document.
             * @enum {string}
             */
            kind?: "article" | "transcript" | "message" | "image" | "recording" | "other";
            /** @description Its language, as a BCP 47 tag. */
            lang?: string | null;
            /** @description When it was published, in EDTF. */
            published?: string | null;
            /** @description The source that published it. */
            publisher?: string | null;
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
            /** @description The captured text of a document that has none and is not quoted yet; kept for good from then on. */
            text?: string;
            /** @description Its title. */
            title?: string | null;
        };
        ChangeDraftRequest: {
            /**
             * @description What it is a draft of, if that is there already, in your own words.
             * @example C-12
             */
            about?: string | null;
            /** @description What is written so far: fields of what it becomes, at most 64 KiB as JSON. */
            content: {
                [key: string]: unknown;
            };
        };
        ChangedRecordResponse: {
            /** @description False: it was so already, and stays at its version. */
            changed: boolean;
            /** Format: uuid */
            id: string;
            /** @description Readable code, such as C-12. */
            ref: string;
            /** @description The version it has now. */
            version: number;
        };
        ChangedRecordsResponse: {
            items: components["schemas"]["ChangedRecordResponse"][];
        };
        ChangeExhibitRequest: {
            /**
             * @description Whether it supports the claim or contradicts it.
             * @enum {string}
             */
            bearing?: "supports" | "contradicts";
            /** @description The captured document, if there is one. */
            document?: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind?: "imagery" | "document" | "recording" | "sensor";
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
            /** @description The checks made on it, in their order. */
            verifications?: components["schemas"]["VerificationRequest"][];
        };
        ChangeLineResponse: {
            /** @description What happened, such as `claim.reworded`. */
            action?: string;
            /** @description Of `assessment.moved`. */
            after?: components["schemas"]["ToldAssessmentResponse"];
            /** @description Of `assessment.moved`: what was told of the claim before; null the first time. */
            before?: components["schemas"]["ToldAssessmentResponse"] | null;
            /** @description Code of the claim it is about. */
            claim?: string | null;
            /** @description Where this line stands: go on after it with `after`. */
            cursor: string;
            /**
             * @description Only on the last line. A stream without one was cut: go on after the last line that came whole.
             * @enum {string}
             */
            end?: "caught_up" | "time_up" | "stopping" | "not_allowed";
            /** @description Nothing happened; the stream is alive. */
            heartbeat?: boolean;
            /**
             * Format: date
             * @description The day, in UTC.
             */
            on?: string;
            record?: components["schemas"]["ChangedRecordResponse"];
            /** @description Of the last line: how many changes were told. */
            rows?: number;
            /** @description Of the last line: SHA-256 of every byte before it. */
            sha256?: string;
            /** @description Version of the record when the line was read; null when it is gone or has none. */
            version?: number | null;
        };
        ChangeRegionRequest: {
            /** @description Its official code. */
            code?: string | null;
            /**
             * @description What kind of place.
             * @enum {string}
             */
            kind?: "country" | "province" | "county" | "city" | "district" | "area";
            /** @description All its names. */
            names?: components["schemas"]["RegionNameRequest"][];
            /** @description The region it lies in. */
            parent?: string | null;
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
        };
        ChangeSavedViewRequest: {
            /** @description What is shown of each claim, in this order. */
            columns?: ("ref" | "statement" | "kind" | "time" | "regions" | "topics" | "editorMark" | "standing" | "computedStatus" | "flags" | "origins" | "chains" | "denials")[];
            /** @description Which claims: the same fields as the query of the list of claims. */
            filter?: {
                [key: string]: unknown;
            };
            /** @description Whether colleagues see it too. */
            isShared?: boolean;
            /** @description What you call it. */
            name?: string;
            /**
             * @description In which order.
             * @enum {string}
             */
            sort?: "newest";
        };
        ChangeSourceRequest: {
            /** @description All public descriptions, the most specific first. */
            cover?: components["schemas"]["SourceCoverRequest"][];
            /** @description All features. */
            features?: components["schemas"]["SourceFeaturesRequest"];
            /** @description All that is known is entered. */
            featuresComplete?: boolean;
            /**
             * @description What kind of source.
             * @enum {string}
             */
            kind?: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
            /** @description What the desk calls them. */
            pseudonym?: string;
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
        };
        CheckPolicyRequest: {
            /** @description A policy as `GET /api/corroboration-policy.schema.json` describes it. */
            policy: {
                [key: string]: unknown;
            };
        };
        CheckResponse: {
            /** @description For people who may see accounts. */
            note?: string | null;
            /** @enum {string} */
            result: "passed" | "failed" | "inconclusive";
            /** @enum {string} */
            step: "geolocation" | "chronolocation" | "source_check" | "metadata" | "reverse_search" | "other";
        };
        ChoosePolicyRequest: {
            /**
             * @description id@version or identity of a policy of this workspace; of a stock policy its id is enough.
             * @example airwars-like
             */
            policy: string;
            /** @description Why, for whoever reads it later. */
            reason: string;
        };
        ChosenPolicyResponse: {
            /** @description Claims that are still being re-checked: they are shown as such until then. */
            beingRechecked: number;
            /** @description Identity of the policy claims are judged by from now on. */
            current: string;
            /** @description The workspace's version. */
            version: number;
        };
        ClaimAbilitiesResponse: {
            canAttribute: boolean;
            canChange: boolean;
            canDecideTies: boolean;
            canGrade: boolean;
            canRule: boolean;
            canSeeAccounts: boolean;
            canSuggestTies: boolean;
            reportLevels: ("internal" | "partner" | "public")[];
        };
        ClaimAccountResponse: {
            /** @enum {string} */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            channel: components["schemas"]["NamedSourceResponse"] | null;
            /** @description Null while you are judging it. */
            credibility: components["schemas"]["AccountCredibilityResponse"] | null;
            /** @enum {string|null} */
            form: "verbatim" | "translated" | "paraphrase" | "summary" | "inference" | null;
            heardIn: components["schemas"]["NamedRegionResponse"] | null;
            hedge: components["schemas"]["AccountHedgeResponse"] | null;
            /** Format: uuid */
            id: string;
            key: string;
            /** @description EDTF. */
            learnedAt: string | null;
            /** @description EDTF. */
            notBefore: string | null;
            /** @enum {string|null} */
            originStatus: "identified" | "described" | "unknown" | null;
            passages: components["schemas"]["QuotedPassageResponse"][];
            /** @description Readable code, such as A-31. */
            ref: string;
            source: components["schemas"]["NamedSourceResponse"];
            /** @enum {string} */
            stance: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /** @enum {string} */
            state: "active" | "withdrawn" | "superseded";
            /** @description EDTF. */
            statedAt: string | null;
            supersededBy: components["schemas"]["SupersededByResponse"] | null;
            /** @enum {string|null} */
            terms: "named" | "described" | "background" | "off_record" | null;
            upstream: components["schemas"]["UpstreamStepResponse"][];
            version: number;
            withdrawnReason: string | null;
            wording: components["schemas"]["AccountWordingResponse"] | null;
        };
        ClaimAssessmentResponse: {
            /** @description The policy reads letters that are withheld from you now: figures and reasons wait for your digit. */
            assessmentWithheld: boolean;
            /** @description Who is counted and why, in keys and pseudonyms; left out for whoever may not read sources. */
            because?: components["schemas"]["AssessmentReasonsResponse"];
            /** Format: uuid */
            claimId: string;
            /** @description What the policy computes; left out while it is being re-checked. */
            figures?: components["schemas"]["AssessmentFiguresResponse"];
            /** @description True while it is being re-checked: then no figures are given. */
            isStale: boolean;
            standing: components["schemas"]["StandingResponse"];
        };
        ClaimDetailResponse: {
            abilities: components["schemas"]["ClaimAbilitiesResponse"];
            /** @description Who was asked, where, and had not heard of it. */
            asked: components["schemas"]["AskedInPlaceResponse"][];
            /** @description What the rules say; null while it is being re-checked, or withheld. */
            assessment: components["schemas"]["AssessmentViewResponse"] | null;
            /** @description You are judging an account and the policy reads letters: the assessment would tell them. */
            assessmentWithheld: boolean;
            /** @description Only for people who may see accounts and sources. */
            attributions?: components["schemas"]["ClaimAccountResponse"][];
            /** @description Supporting accounts with everything upstream of them. */
            chains: number | null;
            /** @description What the rules say, uncapped; null while it is being re-checked. */
            computedStatus: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Independent origins that certainly deny it. */
            denials: number | null;
            /** @enum {string} */
            editorMark: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
            exhibits: components["schemas"]["ClaimExhibitResponse"][];
            /** @description Flags of the policy; none while it is being re-checked. */
            flags: string[];
            /** Format: uuid */
            id: string;
            /** @description It waits to be re-checked; its figures are left empty until then. */
            isStale: boolean;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast";
            links: components["schemas"]["LinkToClaimResponse"][];
            officialPosition: components["schemas"]["PositionResponse"] | null;
            /** @description Of the supporting side. */
            origins: components["schemas"]["OriginRangeResponse"] | null;
            quantities: components["schemas"]["StatedQuantityResponse"][];
            /** @description Readable code, such as C-12. */
            ref: string;
            regions: components["schemas"]["ClaimPlaceResponse"][];
            /** @description Which wording that is. */
            revision: number;
            /** @description For people who may see rulings. */
            ruling?: components["schemas"]["RulingInForceResponse"] | null;
            standing: components["schemas"]["ClaimStandingResponse"];
            /** @description In every language of the current wording. */
            statement: components["schemas"]["StatementTextResponse"][];
            surroundings: components["schemas"]["ClaimSurroundingsResponse"];
            /** @description EDTF. */
            time: string | null;
            topics: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** @description How many wordings it has had, the current one included. */
            wordings: number;
        };
        ClaimExhibitResponse: {
            /** @enum {string} */
            bearing: "supports" | "contradicts";
            /** @description For people who may see documents. */
            document?: components["schemas"]["NamedDocumentResponse"] | null;
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "imagery" | "document" | "recording" | "sensor";
            /** @description Readable code, such as X-2. */
            ref: string;
            verifications: components["schemas"]["CheckResponse"][];
            version: number;
        };
        ClaimLinkedRequest: {
            /** @description Where the link starts. */
            from: string;
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "claim_link";
            /** @description Where it ends. */
            to: string;
            /**
             * @description How the two belong together.
             * @enum {string}
             */
            type: "instance_of" | "contradicts" | "narrows" | "same_as" | "part_of" | "supersedes";
        };
        ClaimLinkPageResponse: {
            items: components["schemas"]["ClaimLinkResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        ClaimLinkResponse: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdById: string | null;
            /** Format: uuid */
            fromId: string;
            /** @description Readable code of that claim. */
            fromRef: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            toId: string;
            /** @description Readable code of that claim. */
            toRef: string;
            /** @enum {string} */
            type: "instance_of" | "contradicts" | "narrows" | "same_as" | "part_of" | "supersedes";
        };
        ClaimMovementResponse: {
            /** @description For people who may see accounts. */
            because?: components["schemas"]["MovementReasonsResponse"];
            /** Format: uuid */
            claimId: string;
            from: components["schemas"]["ComparedEndResponse"];
            /** @enum {string} */
            kind: "stronger" | "weaker" | "adverse" | "cleared" | "sideways" | "figures_only" | "none";
            /** @description Readable code, such as C-12. */
            ref: string;
            standing: components["schemas"]["StandingMovementResponse"];
            to: components["schemas"]["ComparedEndResponse"];
        };
        ClaimPlaceResponse: {
            /** Format: uuid */
            id: string;
            names: components["schemas"]["StatementTextResponse"][];
            /** @description Readable code, such as R-3. */
            ref: string;
            /** @enum {string} */
            role: "happened" | "concerns";
        };
        ClaimQuantityRequest: {
            /** @description The best figure. */
            best?: number | null;
            /** @description The most it can be. */
            high?: number | null;
            /** @description The least it can be. */
            low?: number | null;
            /**
             * @description In which unit.
             * @example people
             */
            unit?: string | null;
            /**
             * @description What is counted.
             * @example discharged soldiers
             */
            what: string;
        };
        ClaimQuantityResponse: {
            best: number | null;
            high: number | null;
            low: number | null;
            unit: string | null;
            what: string;
        };
        ClaimRegionRequest: {
            /** @description A region of this workspace. */
            region: string;
            /**
             * @description Whether it happened there or only concerns that place.
             * @enum {string}
             */
            role: "happened" | "concerns";
        };
        ClaimRegionResponse: {
            /** Format: uuid */
            regionId: string;
            /** @enum {string} */
            role: "happened" | "concerns";
        };
        ClaimResponse: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description The account that logged it.
             */
            createdById: string | null;
            /** @enum {string} */
            editorMark: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast";
            quantities: components["schemas"]["ClaimQuantityResponse"][];
            /** @description Readable code, such as C-12. */
            ref: string;
            regions: components["schemas"]["ClaimRegionResponse"][];
            /** @description Which revision of the wording that is. */
            revision: number;
            /** @description The wording that counts now. */
            statement: components["schemas"]["ClaimTextResponse"][];
            /** @description In EDTF, as given. */
            time: string | null;
            topics: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ClaimStandingResponse: {
            /** @description Why an editor should look at it: it is being re-checked, the facts since its ruling are worse, better or to be confirmed again, suggested ties wait, a ruling waits for a second editor, or the newest ruling ended by its day or by another wording. */
            attention: ("being_rechecked" | "worse" | "reconfirm" | "better" | "suggestions_pending" | "awaiting_second" | "reworded" | "expired")[];
            /**
             * @description Whether an editor ruled so, or the rules alone say so.
             * @enum {string}
             */
            basis: "ruling" | "assessment" | "being_rechecked";
            /** @description The last day of the newest ruling, where that is past. */
            expiredOn: string | null;
            /** @description Not to be given to anybody outside the desk until an editor has looked. */
            held: boolean;
            /** @description What the claim counts as; null while it is being re-checked. */
            status: string | null;
        };
        ClaimSummaryPageResponse: {
            /** @description The newest first. */
            items: components["schemas"]["ClaimSummaryResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        ClaimSummaryResponse: {
            /** @description Supporting accounts with everything upstream of them. */
            chains: number | null;
            /** @description What the rules say, uncapped; null while it is being re-checked. */
            computedStatus: string | null;
            /** @description Independent origins that certainly deny it. */
            denials: number | null;
            /** @enum {string} */
            editorMark: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
            /** @description Flags of the policy; none while it is being re-checked. */
            flags: string[];
            /** Format: uuid */
            id: string;
            /** @description It waits to be re-checked; its figures are left empty until then. */
            isStale: boolean;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast";
            /** @description Of the supporting side. */
            origins: components["schemas"]["OriginRangeResponse"] | null;
            /** @description Readable code, such as C-12. */
            ref: string;
            regions: components["schemas"]["ClaimPlaceResponse"][];
            /** @description Which wording that is. */
            revision: number;
            standing: components["schemas"]["ClaimStandingResponse"];
            /** @description In every language of the current wording. */
            statement: components["schemas"]["StatementTextResponse"][];
            /** @description EDTF. */
            time: string | null;
            topics: string[];
            version: number;
        };
        ClaimSurroundingsResponse: {
            caseOf: components["schemas"]["CaseOfResponse"][];
            /** @description Its cases; null when it has none. */
            cases: components["schemas"]["SimilarCasesResponse"] | null;
            contradictions: components["schemas"]["ContradictionResponse"][];
        };
        ClaimTextRequest: {
            /**
             * @description Its language, as a BCP 47 tag.
             * @example ko
             */
            lang?: string | null;
            /**
             * @description The statement, in one language.
             * @example 염주군 제대군인들이 청원했다
             */
            text: string;
        };
        ClaimTextResponse: {
            lang: string | null;
            text: string;
        };
        ClaimWhyResponse: {
            /** @description What the rules say; null while it is being re-checked. */
            assessment: components["schemas"]["AssessmentViewResponse"] | null;
            /** Format: uuid */
            claimId: string;
            /** @description For people who may see accounts. */
            next?: components["schemas"]["NextStepsResponse"];
            /** @description For people who may see accounts. */
            trace?: components["schemas"]["TraceResponse"];
        };
        CommentCountResponse: {
            claim: components["schemas"]["CommentedRecordResponse"];
            /** @description Comments on the claim that are not removed, replies among them. */
            comments: number;
            /** @description Threads on the claim that are not resolved. */
            open: number;
        };
        CommentCountsResponse: {
            items: components["schemas"]["CommentCountResponse"][];
        };
        CommentDeedResponse: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["CommentPersonResponse"];
        };
        CommentedPassageRequest: {
            /** @description The offset after the last of them. */
            end?: number | null;
            /** @description The words it is about, exactly as the document has them. */
            exact: string;
            /** @description What stands right before them. */
            prefix?: string | null;
            /** @description Where they start, in code points of the document's text. Left out: the one place they stand. */
            start?: number | null;
            /** @description What stands right after them. */
            suffix?: string | null;
        };
        CommentedPassageResponse: {
            /** @description The offset after the last of them. */
            end: number | null;
            /** @description The words it is about. */
            exact: string;
            /** @description Where they start, in code points. */
            start: number | null;
        };
        CommentedRecordResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "claim" | "attribution" | "source" | "document";
            /** @description Readable code, such as C-12. */
            ref: string;
        };
        CommentPageResponse: {
            /** @description The oldest first. */
            items: components["schemas"]["CommentResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        CommentPersonResponse: {
            /** Format: uuid */
            accountId: string;
            /** @description As colleagues call them here; null for who has left. */
            name: string | null;
        };
        CommentResponse: {
            author: components["schemas"]["CommentPersonResponse"];
            /** @description The field it is about. */
            field: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** @description Who is named in it. */
            mentions: components["schemas"]["CommentPersonResponse"][];
            on: components["schemas"]["CommentedRecordResponse"];
            passage: components["schemas"]["CommentedPassageResponse"] | null;
            removed: components["schemas"]["CommentDeedResponse"] | null;
            /** @description Comments after it in its thread; 0 for a reply. */
            replies: number;
            /** @description Of the comment a thread begins with: who settled the thread, and when. */
            resolved: components["schemas"]["CommentDeedResponse"] | null;
            /** @description Which text that is: 1 unless it was changed. */
            revision: number;
            /** @description What it says; null once it is removed. */
            text: string | null;
            /**
             * Format: uuid
             * @description The comment its thread begins with.
             */
            thread: string;
            version: number;
        };
        CommentTextPageResponse: {
            /** @description The newest first. */
            items: components["schemas"]["CommentTextResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        CommentTextRequest: {
            /** @description What is said. `@` with the name of a colleague, or with the id of their account, tells them of it. */
            text: string;
        };
        CommentTextResponse: {
            revision: number;
            text: string;
            /** Format: date-time */
            writtenAt: string;
        };
        ComparedEndResponse: {
            /** @description Whether the status counts against the claim. */
            adverse: boolean;
            origins: components["schemas"]["MovementOriginsResponse"];
            /** @description What the policy computes, uncapped. */
            status: string;
            strength: number;
        };
        ComparedTextResponse: {
            /**
             * Format: uuid
             * @description The account whose wording it is.
             */
            attributionId: string | null;
            /** Format: uuid */
            documentId: string | null;
        };
        ComparePoliciesRequest: {
            /** @description Where to go on: the `next` of the page before. */
            after?: string;
            /** @description A policy that is not published, in place of `to`. */
            draft?: {
                [key: string]: unknown;
            };
            /** @description How many claims to compare, 1 to 2000; 200 when left out. */
            limit?: number;
            /**
             * @description id@version or identity of a policy of this workspace; of a stock policy its id is enough.
             * @example airwars-like
             */
            to?: string;
        };
        ComparisonTotalsResponse: {
            /** @description Claims compared on this page. */
            claims: number;
            /** @description Rulings in force that give a status the new policy does not know. */
            foreignRulings: number;
            kinds: components["schemas"]["MovementKindsResponse"];
            /** @description Claims that would count as something else. */
            standings: number;
        };
        ConditionTraceResponse: {
            /** @enum {string} */
            kind: "test" | "all" | "any" | "not" | "always";
            /** @description Of all, any and not. */
            parts: components["schemas"]["ConditionTraceResponse"][];
            passed: boolean;
            /** @description Only of a test. */
            test?: components["schemas"]["TestedFactResponse"];
        };
        ContradictionResponse: {
            claim: components["schemas"]["LinkedClaimResponse"];
            /** @description Somebody speaks for it, and the desk has neither retracted nor disproved it. */
            counts: boolean;
            /** @description Links recorded between the two; a policy counts each of them. */
            links: number;
        };
        CredibilityResponse: {
            /** @description 1 when accounts independent of this one confirm it; never typed. */
            computed: number | null;
            /** @description Graders who came to a judgement differ. */
            isDisputed: boolean;
            /** @description The newest of each grader, the newest first. */
            judged: components["schemas"]["AttributionGradeResponse"][];
        };
        CustodyPageResponse: {
            /** @description Its length in bytes. */
            bytes: number;
            items: components["schemas"]["CustodyResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
            /** @description SHA-256 of the original, hexadecimal. */
            sha256: string;
        };
        CustodyResponse: {
            /**
             * @description What was done with the file.
             * @enum {string}
             */
            action: "taken_in" | "copied" | "downloaded" | "verified" | "removed";
            /** Format: date-time */
            at: string;
            /** @description Who did it, by the name colleagues called them then. */
            by: string;
            /** @description SHA-256 of the clean copy that was made, hexadecimal. */
            copySha256: string | null;
            /** @description The name it came with, where it was taken in. */
            givenName: string | null;
            /**
             * @description What a check against the hash found.
             * @enum {string|null}
             */
            outcome: "intact" | "missing" | "altered" | null;
            /** @description Why it was downloaded or removed. */
            reason: string | null;
        };
        DecideSourceRequest: {
            /** @description Why, for whoever reads it later. It is kept with the evidence. */
            reason: string;
        };
        DecideTieRequest: {
            /** @description Why. */
            reason: string;
            /**
             * @description What is held of it from now on.
             * @enum {string}
             */
            state: "suggested" | "confirmed" | "rejected";
        };
        DecideTiesRequest: {
            /** @description Why, for all of them. */
            reason: string;
            /**
             * @description What is held of all of them from now on.
             * @enum {string}
             */
            state: "suggested" | "confirmed" | "rejected";
            /** @description The ties, each with the version it was seen at. */
            ties: components["schemas"]["SeenTieRequest"][];
        };
        DiagonalResponse: {
            /** @description Digits given where the source had a letter B to E; A leads to 1, which is never typed. */
            items: number;
            /** @description B2, C3, D4 and E5: the digit repeats the letter. */
            onDiagonal: number;
            /** @description Null below five items. */
            share: number | null;
        };
        DistinctionPageResponse: {
            items: components["schemas"]["DistinctionResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        DistinctionResponse: {
            /** @enum {string} */
            basis: "editor" | "profile";
            /** @description Ids of the two attributions. */
            betweenIds: string[];
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @description Readable code, such as N-2. */
            ref: string;
            /** @enum {string} */
            state: "active" | "withdrawn";
            version: number;
            withdrawnReason: string | null;
        };
        DistinctionSupposedRequest: {
            /** @description Two attributions. */
            between: string[];
            /**
             * @description Whether they turn out independent, or were told apart wrongly.
             * @enum {string}
             */
            change: "made" | "removed";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "distinction";
        };
        DocumentDetailResponse: {
            /** Format: date-time */
            createdAt: string;
            /** @description Whether a text was captured. */
            hasText: boolean;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "article" | "transcript" | "message" | "image" | "recording" | "other";
            lang: string | null;
            /** @description EDTF, as it was given. */
            published: string | null;
            /**
             * Format: date
             * @description First day that can be meant.
             */
            publishedEarliest: string | null;
            /**
             * Format: date
             * @description Last day that can be meant.
             */
            publishedLatest: string | null;
            /**
             * Format: uuid
             * @description The source that published it.
             */
            publisherId: string | null;
            /** @description Readable code, such as D-2. */
            ref: string;
            /** @description The captured text, in NFC. */
            text: string | null;
            /** @description SHA-256 of the text in UTF-8, hexadecimal. */
            textSha256: string | null;
            title: string | null;
            version: number;
        };
        DocumentPageResponse: {
            items: components["schemas"]["DocumentResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        DocumentResponse: {
            /** Format: date-time */
            createdAt: string;
            /** @description Whether a text was captured. */
            hasText: boolean;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "article" | "transcript" | "message" | "image" | "recording" | "other";
            lang: string | null;
            /** @description EDTF, as it was given. */
            published: string | null;
            /**
             * Format: date
             * @description First day that can be meant.
             */
            publishedEarliest: string | null;
            /**
             * Format: date
             * @description Last day that can be meant.
             */
            publishedLatest: string | null;
            /**
             * Format: uuid
             * @description The source that published it.
             */
            publisherId: string | null;
            /** @description Readable code, such as D-2. */
            ref: string;
            /** @description SHA-256 of the text in UTF-8, hexadecimal. */
            textSha256: string | null;
            title: string | null;
            version: number;
        };
        DossierResponse: {
            format: string;
            /** @description Slug, title and languages. */
            workspace: {
                [key: string]: unknown;
            };
        };
        DossierSchemaResponse: {
            properties: {
                [key: string]: unknown;
            };
        };
        DraftPageResponse: {
            /** @description The oldest first. */
            items: components["schemas"]["DraftSummaryResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        DraftResponse: {
            /** @description What it is a draft of, in your own words. */
            about: string | null;
            /** @description What is written so far. */
            content: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description The day it goes if it is neither saved nor opened.
             */
            goesOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "claim" | "attribution" | "ruling" | "comment" | "report";
            /** Format: date-time */
            savedAt: string;
            version: number;
        };
        DraftSummaryResponse: {
            /** @description What it is a draft of, in your own words. */
            about: string | null;
            /**
             * Format: date
             * @description The day it goes if it is neither saved nor opened.
             */
            goesOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "claim" | "attribution" | "ruling" | "comment" | "report";
            /** Format: date-time */
            savedAt: string;
            version: number;
        };
        EditorMarkRequest: {
            /**
             * @description The editor's mark; `none` takes it away.
             * @enum {string}
             */
            mark: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
            /** @description Why. */
            reason: string;
        };
        EvidenceNameResponse: {
            id: string | null;
            key: string;
            /** @enum {string} */
            kind: "attribution" | "source";
            /** @description Of the source, or of the source that gave the account. */
            pseudonym: string | null;
            /** @description Readable code, such as A-31 or S-7. */
            ref: string | null;
        };
        EvidenceResponse: {
            denial: components["schemas"]["SideEvidenceResponse"];
            doubts: components["schemas"]["EvidenceNameResponse"][];
            /** @description The facts the policy was read against. */
            facts: {
                [key: string]: unknown;
            };
            missingForNext: components["schemas"]["MissingForNextResponse"] | null;
            nextQuestions: components["schemas"]["OpenQuestionResponse"][];
            noKnowledge: components["schemas"]["EvidenceNameResponse"][];
            /** @description One text for each rule that decided. */
            reasons: string[];
            support: components["schemas"]["SideEvidenceResponse"];
        };
        ExcludedAccountResponse: {
            account: components["schemas"]["EvidenceNameResponse"];
            /** @enum {string} */
            because: "same_source" | "same_person" | "retells" | "same_channel" | "shared_upstream" | "same_document" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse" | "unknown_origin" | "unassessed" | "inherited";
            /** @description The counted account it is held against. */
            of: components["schemas"]["EvidenceNameResponse"];
            /** @description What makes the link. */
            via: components["schemas"]["EvidenceNameResponse"][];
        };
        ExcludedChainResponse: {
            /** @description Key of the attribution that is not counted. */
            attribution: string;
            /** @enum {string} */
            because: "same_source" | "same_person" | "retells" | "same_channel" | "shared_upstream" | "same_document" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse" | "unknown_origin" | "unassessed" | "inherited";
            /** @description Key of the counted attribution it is held against. */
            of: string;
            /** @description Keys of what makes the link. */
            via: string[];
        };
        ExhibitCheckedRequest: {
            /** @description The exhibit. */
            exhibit: string;
            /**
             * @description Verified, or a check of it fails.
             * @enum {string}
             */
            result: "passed" | "failed";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "exhibit";
        };
        ExhibitPageResponse: {
            items: components["schemas"]["ExhibitResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        ExhibitResponse: {
            /** @enum {string} */
            bearing: "supports" | "contradicts";
            /** Format: uuid */
            claimId: string;
            /**
             * Format: uuid
             * @description For people who may see documents.
             */
            documentId?: string | null;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "imagery" | "document" | "recording" | "sensor";
            /** @description Readable code, such as X-3. */
            ref: string;
            verifications: components["schemas"]["VerificationResponse"][];
            version: number;
        };
        FieldChangeResponse: {
            /** @description Its value after; null where it has none. */
            after: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description Its value before; null where it had none. */
            before: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description The field, as the record itself names it. */
            field: string;
        };
        FieldErrorResponse: {
            /** @description What is wanted instead. */
            expected: string;
            /** @description What was there; never for secrets. */
            given?: string;
            /** @description Where: `regions[2].role`. */
            path: string;
        };
        FiguresThenResponse: {
            denial: components["schemas"]["SideFiguresResponse"];
            /** @description Hash of the facts it was computed from. */
            factsHash: string;
            flags: string[];
            /** @description The policy it was computed under: id@version#sha256. */
            policy: string;
            rank: number;
            status: string;
            strength: number;
            support: components["schemas"]["SideFiguresResponse"];
        };
        FilePageResponse: {
            items: components["schemas"]["FileResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        FileResponse: {
            /** @description Its length in bytes. */
            bytes: number;
            /** @description Whether copies without metadata can be made of this kind of file. */
            cleanable: boolean;
            /**
             * Format: uuid
             * @description The document it belongs to.
             */
            documentId: string;
            /** @description The name it came with; gone when the file is removed. */
            givenName: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description What it is, told from its bytes.
             * @enum {string}
             */
            kind: "jpeg" | "png" | "webp" | "gif" | "tiff" | "heif" | "pdf" | "text" | "mp3" | "wav" | "ogg" | "flac" | "amr" | "mp4" | "webm";
            /** @description Whether the ending of that name fits what the file is. */
            nameFits: boolean | null;
            /** @description Readable code, such as F-3. */
            ref: string;
            /**
             * Format: date-time
             * @description When it was removed: then its bytes are gone.
             */
            removedAt: string | null;
            /** @description SHA-256 of the original, hexadecimal. */
            sha256: string;
            /** Format: date-time */
            takenInAt: string;
            /** @description Who took it in. */
            takenInBy: string;
        };
        FirstHandResponse: {
            max: number;
            min: number;
        };
        FlagTraceResponse: {
            condition: components["schemas"]["ConditionTraceResponse"];
            flag: string;
            label: string;
            raised: boolean;
        };
        FollowResponse: {
            /** @description Whether you asked to be told of it; who logged it or ruled on it is told anyway. */
            isFollowing: boolean;
        };
        GradeAttributionRequest: {
            /** @description How credible the account is: 2 is best. */
            credibility: number;
            /** @description Why. */
            reason: string;
        };
        GradedAttributionResponse: {
            /** @enum {string} */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** Format: uuid */
            channelId: string | null;
            /** Format: uuid */
            claimId: string;
            /** @description Null while you are judging it. */
            credibility: components["schemas"]["CredibilityResponse"] | null;
            /** @enum {string|null} */
            form: "verbatim" | "translated" | "paraphrase" | "summary" | "inference" | null;
            /** @description Every grade, oldest first; none while you are judging it. */
            grades: components["schemas"]["AttributionGradeResponse"][];
            /** @description You are judging this account: its digits are withheld from you. */
            gradeWithheld: boolean;
            /** Format: uuid */
            heardInId: string | null;
            hedge: components["schemas"]["HedgeResponse"] | null;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @description EDTF. */
            learnedAt: string | null;
            /** @description Of the source of the account. */
            letter: components["schemas"]["LetterResponse"];
            /** @enum {string|null} */
            originStatus: "identified" | "described" | "unknown" | null;
            passages: components["schemas"]["PassageResponse"][];
            /** @description Readable code, such as A-31. */
            ref: string;
            /** Format: uuid */
            sourceId: string;
            /** @enum {string} */
            stance: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /** @enum {string} */
            state: "active" | "withdrawn" | "superseded";
            /** @description EDTF. */
            statedAt: string | null;
            /** Format: uuid */
            supersededById: string | null;
            terms: components["schemas"]["TermsResponse"] | null;
            upstream: components["schemas"]["LinkEndResponse"][];
            version: number;
            withdrawnReason: string | null;
            wording: components["schemas"]["AttributionWordingResponse"] | null;
        };
        GraderHabitsResponse: {
            /** @description F or 6: not a step of the scale, and not its low end. */
            cannotBeJudged: number;
            /** @description Only who gave digits to accounts with a letter. */
            diagonal: components["schemas"]["DiagonalResponse"] | null;
            distribution: components["schemas"]["StepUseResponse"][];
            grader: components["schemas"]["GraderResponse"];
        };
        GraderResponse: {
            /** Format: uuid */
            id: string;
            /** @description What colleagues call them; null when no longer a member. */
            name: string | null;
        };
        GradingResponse: {
            account: components["schemas"]["AccountToJudgeResponse"];
            claim: components["schemas"]["JudgedClaimResponse"];
            /**
             * Format: date-time
             * @description Until then the letters are withheld from you, or until the digit.
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            /** @description Other active accounts of the claim, by number. */
            others: components["schemas"]["AccountToJudgeResponse"][];
            /** @description How many more there are than are given here. */
            othersLeftOut: number;
            /** @description Every source named above. */
            sources: components["schemas"]["UngradedSourceResponse"][];
            /** @description Accounts it came through, at any distance. */
            upstream: components["schemas"]["AccountToJudgeResponse"][];
        };
        HealthResponse: {
            /** @enum {string} */
            status: "ok";
        };
        HedgeRecordResponse: {
            /** @description Brier score, 0 to 1, less is better; null below thirty cases. */
            brier: number | null;
            /** @description Settled cases in which the source hedged within a band of the workspace. */
            cases: number;
        };
        HedgeRequest: {
            /** @description Greatest probability meant. */
            high?: number | null;
            /** @description Least probability meant. */
            low?: number | null;
            /**
             * @description The word of doubt the source used.
             * @example reportedly
             */
            word: string;
        };
        HedgeResponse: {
            high: number | null;
            low: number | null;
            word: string;
        };
        HistoryEntryResponse: {
            /** @description For people who may see accounts. */
            cause?: components["schemas"]["CauseResponse"];
            figures?: components["schemas"]["FiguresThenResponse"];
            /** @description True when it was being re-checked: no figures are given. */
            isStale: boolean;
            /** @description From when on this was so. By the clock of the desk: a moment for people who may see accounts, a day (UTC) for others. */
            knownFrom: string;
            /** @description What moved since the entry before; null for the first, and where it cannot be worked out. */
            moved: components["schemas"]["MovedResponse"] | null;
            /** @enum {string|null} */
            replay: "same" | "differs" | "policy_missing" | "inputs_missing" | "inputs_erased" | "inputs_changed" | null;
        };
        HistoryPageResponse: {
            /** @description The newest first. */
            items: components["schemas"]["HistoryEntryResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        ImportResponse: {
            /** @description Items added, by list. */
            added: {
                [key: string]: unknown;
            };
            /** @description Items changed, by list. */
            changed: {
                [key: string]: unknown;
            };
            /** @description Items that were there already. */
            unchanged: number;
        };
        JudgedClaimResponse: {
            /** Format: uuid */
            id: string;
            /** @description Readable code, such as C-12. */
            ref: string;
            statement: components["schemas"]["JudgedClaimTextResponse"][];
        };
        JudgedClaimTextResponse: {
            lang: string | null;
            text: string;
        };
        JudgePersonRequest: {
            /**
             * @description The other source.
             * @example S-9
             */
            other: string;
            /** @description Why. */
            reason: string;
        };
        KnownEndResponse: {
            adverse: boolean;
            /** @description Independent origins there were at most. */
            max: number;
            /** @description Independent origins there were for certain. */
            min: number;
            status: string;
            strength: number;
        };
        LetterResponse: {
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | "E" | "F" | null;
            /** @description You still have a grading open on whose chain this source stands. */
            gradeWithheld: boolean;
        };
        LinkedClaimResponse: {
            /** Format: uuid */
            id: string;
            ref: string;
            standing: components["schemas"]["ClaimStandingResponse"];
            statement: components["schemas"]["StatementTextResponse"][];
        };
        LinkEndRequest: {
            /**
             * @description An attribution; or give a source.
             * @example A-31
             */
            attribution?: string;
            /**
             * @description A source; or give an attribution.
             * @example S-7
             */
            source?: string;
        };
        LinkEndResponse: {
            /** Format: uuid */
            attributionId: string | null;
            /** Format: uuid */
            sourceId: string | null;
        };
        LinkToClaimResponse: {
            claim: components["schemas"]["LinkedClaimResponse"];
            /**
             * @description from: the link starts at this claim; to: it ends here.
             * @enum {string}
             */
            direction: "from" | "to";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "instance_of" | "contradicts" | "narrows" | "same_as" | "part_of" | "supersedes";
        };
        ListedAccountsResponse: {
            doubts: string[];
            noKnowledge: string[];
        };
        LookRequest: {
            /** @description Hash of the facts that were looked at. */
            factsHash: string;
            /** @description What was seen, for colleagues. */
            note?: string;
        };
        MadeApiTokenResponse: {
            about: components["schemas"]["ApiTokenResponse"];
            /** @description The token. It is shown here and never again. */
            token: string;
        };
        MemberRequest: {
            /** @description The name colleagues see here. */
            name: string;
            /** @description Roles. */
            roles: ("researcher" | "editor" | "publisher" | "custodian" | "auditor" | "admin")[];
        };
        MemberResponse: {
            /** Format: uuid */
            accountId: string;
            name: string;
            roles: ("researcher" | "editor" | "publisher" | "custodian" | "auditor" | "admin")[];
            version: number;
        };
        MembersResponse: {
            items: components["schemas"]["MemberResponse"][];
        };
        MissingForNextResponse: {
            needs: string[];
            status: string;
        };
        MissingResponse: {
            needs: string[];
            /** @description The next status. */
            status: string;
        };
        MovedClaimNameResponse: {
            /** Format: uuid */
            id: string;
            ref: string;
            statement: components["schemas"]["StatementTextResponse"][];
        };
        MovedClaimResponse: {
            claim: components["schemas"]["MovedClaimNameResponse"];
            /** @description Names of the facts that would differ. */
            facts: string[];
            /** @description What the policy makes of it now. */
            from: components["schemas"]["MovementEndResponse"];
            /** @enum {string} */
            movement: "stronger" | "weaker" | "adverse" | "cleared" | "sideways" | "figures_only" | "none";
            /** @description What it counts as, rulings included. */
            standing: components["schemas"]["MovedStandingResponse"];
            /** @description What it would make of it. */
            to: components["schemas"]["MovementEndResponse"];
            /** @description Why the former status would no longer hold, and why the new one would. */
            why: string[];
        };
        MovedResponse: {
            /** @description Names of the facts that differ; for people who may see accounts. */
            facts?: string[];
            from: components["schemas"]["KnownEndResponse"];
            /** @enum {string} */
            kind: "stronger" | "weaker" | "adverse" | "cleared" | "sideways" | "figures_only" | "none";
            to: components["schemas"]["KnownEndResponse"];
            /** @description Why the status is another; for people who may see accounts. */
            why?: string[];
        };
        MovedStandingResponse: {
            after: components["schemas"]["ClaimStandingResponse"];
            before: components["schemas"]["ClaimStandingResponse"];
            isChanged: boolean;
        };
        MovementEndResponse: {
            /** @description It counts against the claim. */
            adverse: boolean;
            /** @description Independent origins at most. */
            max: number;
            /** @description Independent origins that are certain. */
            min: number;
            status: string;
            /** @description 0 to 5; adverse statuses have 0. */
            strength: number;
        };
        MovementKindsResponse: {
            /** @description To a status that counts against the claim. */
            adverse: number;
            /** @description From such a status to one that does not. */
            cleared: number;
            figures_only: number;
            none: number;
            /** @description To another status of the same strength. */
            sideways: number;
            stronger: number;
            weaker: number;
        };
        MovementOriginsResponse: {
            /** @description Independent origins there are at most. */
            max: number;
            /** @description Independent origins there are for certain. */
            min: number;
        };
        MovementReasonsResponse: {
            /** @description Facts both policies read and find different. */
            facts: string[];
            /** @description In words; empty when the status stays. */
            why: string[];
        };
        MovementTotalsResponse: {
            adverse: number;
            cleared: number;
            figures_only: number;
            /** @description Compared, and as they were. */
            none: number;
            sideways: number;
            /** @description Claims that would count as something else, rulings included. */
            standings: number;
            stronger: number;
            weaker: number;
        };
        MyWorkspaceResponse: {
            /** @enum {string} */
            kind: "solo" | "team";
            roles: ("researcher" | "editor" | "publisher" | "custodian" | "auditor" | "admin")[];
            slug: string;
            title: string;
        };
        NamedAttributionResponse: {
            /** Format: uuid */
            id: string;
            key: string;
            /** @description Readable code, such as A-31. */
            ref: string;
            source: components["schemas"]["NamedSourceResponse"];
        };
        NamedDocumentResponse: {
            /** Format: uuid */
            id: string;
            /** @description Readable code, such as D-3. */
            ref: string;
            title: string | null;
        };
        NamedRegionResponse: {
            /** Format: uuid */
            id: string;
            names: components["schemas"]["StatementTextResponse"][];
            /** @description Readable code, such as R-3. */
            ref: string;
        };
        NamedSourceResponse: {
            /** @description Its most specific description. */
            cover: components["schemas"]["StatementTextResponse"] | null;
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | "E" | "F" | null;
            /** @description You are judging an account it stands behind: its letter is withheld from you. */
            gradeWithheld: boolean;
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
            pseudonym: string;
            /** @description Readable code, such as S-7. */
            ref: string;
        };
        NewAccountRequest: {
            /** @description Name shown to others. */
            displayName: string;
            /** @description Manages accounts and workspaces of this installation. */
            isAdmin?: boolean;
            /** @description Login: letters, digits and . _ @ + - */
            login: string;
        };
        NewApiTokenRequest: {
            /** @description Days until it is over; 90 when left out. */
            days?: number;
            /** @description What it is for, in your own words; no two of yours have the same. */
            name: string;
            /** @description What it may be used for: never more than your roles allow at the moment of the request. */
            scopes: ("read" | "write" | "review" | "reports" | "export" | "import" | "audit")[];
        };
        NewAttributionRequest: {
            /**
             * @description How the source knows.
             * @enum {string}
             */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** @description Who passed it on without adding anything. */
            channel?: string | null;
            /** @description The claim the account is of. */
            claim: string;
            /**
             * @description How near the text is to what was said.
             * @enum {string|null}
             */
            form?: "verbatim" | "translated" | "paraphrase" | "summary" | "inference" | null;
            /** @description Where the source heard it. */
            heardIn?: string | null;
            /** @description How sure the source was. */
            hedge?: components["schemas"]["HedgeRequest"] | null;
            /** @description When the source learnt it. */
            learnedAt?: string | null;
            /**
             * @description How well the origin of the account is known.
             * @enum {string|null}
             */
            originStatus?: "identified" | "described" | "unknown" | null;
            /** @description Where documents have it. */
            passages?: components["schemas"]["PassageRequest"][];
            /** @description Whose account it is. */
            source: string;
            /**
             * @description What the source says of the claim; asserts when left out.
             * @enum {string}
             */
            stance?: "asserts" | "relays" | "denies" | "doubts" | "no_knowledge";
            /**
             * @description When the source said it.
             * @example 2024-11~
             */
            statedAt?: string | null;
            /** @description The terms it was given on. */
            terms?: components["schemas"]["TermsRequest"] | null;
            /** @description Whom the source has it from. */
            upstream?: components["schemas"]["LinkEndRequest"][];
            /** @description The source's own words. */
            wording?: components["schemas"]["WordingRequest"] | null;
        };
        NewClaimLinkRequest: {
            /** @description The other claim. */
            to: string;
            /**
             * @description What the claim in the address is to the other one.
             * @enum {string}
             */
            type: "instance_of" | "contradicts" | "narrows" | "same_as" | "part_of" | "supersedes";
        };
        NewClaimRequest: {
            /**
             * @description What kind of claim.
             * @enum {string}
             */
            kind: "event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast";
            /** @description The numbers it gives. */
            quantities?: components["schemas"]["ClaimQuantityRequest"][];
            /** @description Where it happened, and which places it concerns. */
            regions?: components["schemas"]["ClaimRegionRequest"][];
            /** @description The statement, once per language. */
            statement: components["schemas"]["ClaimTextRequest"][];
            /**
             * @description When, in EDTF.
             * @example 2024-11~
             */
            time?: string | null;
            /** @description Topics, in your own words. */
            topics?: string[];
        };
        NewCommentRequest: {
            /**
             * @description The field of the record it is about; left out for the record as a whole.
             * @example statement
             */
            field?: string | null;
            /** @description What is said. `@` with the name of a colleague, or with the id of their account, tells them of it. */
            text: string;
        };
        NewDistinctionRequest: {
            /**
             * @description What it rests on.
             * @enum {string}
             */
            basis: "editor" | "profile";
            /** @description The two attributions, by id or code. */
            between: string[];
            /** @description Why the two are independent. */
            reason: string;
        };
        NewDocumentCommentRequest: {
            /**
             * @description The field of the record it is about; left out for the record as a whole.
             * @example statement
             */
            field?: string | null;
            /** @description The words of the document it is about. */
            passage?: components["schemas"]["CommentedPassageRequest"] | null;
            /** @description What is said. `@` with the name of a colleague, or with the id of their account, tells them of it. */
            text: string;
        };
        NewDocumentRequest: {
            /**
             * @description What kind of document.
             * @enum {string}
             */
            kind: "article" | "transcript" | "message" | "image" | "recording" | "other";
            /**
             * @description Its language, as a BCP 47 tag.
             * @example ko
             */
            lang?: string | null;
            /**
             * @description When it was published, in EDTF.
             * @example 2024-11-11
             */
            published?: string | null;
            /** @description The source that published it. */
            publisher?: string | null;
            /** @description The captured text, kept unchanged (in NFC). At most 8 MiB in UTF-8; it cannot be changed later. */
            text?: string | null;
            /** @description Its title. */
            title?: string | null;
        };
        NewDraftRequest: {
            /**
             * @description What it is a draft of, if that is there already, in your own words.
             * @example C-12
             */
            about?: string | null;
            /** @description What is written so far: fields of what it becomes, at most 64 KiB as JSON. */
            content: {
                [key: string]: unknown;
            };
            /**
             * @description What it becomes.
             * @enum {string}
             */
            kind: "claim" | "attribution" | "ruling" | "comment" | "report";
        };
        NewExhibitRequest: {
            /**
             * @description Whether it supports the claim or contradicts it.
             * @enum {string}
             */
            bearing: "supports" | "contradicts";
            /** @description The captured document, if there is one. */
            document?: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "imagery" | "document" | "recording" | "sensor";
            /** @description The checks made on it, in their order. */
            verifications?: components["schemas"]["VerificationRequest"][];
        };
        NewRegionRequest: {
            /**
             * @description Its official code.
             * @example KP-03
             */
            code?: string | null;
            /**
             * @description What kind of place.
             * @enum {string}
             */
            kind: "country" | "province" | "county" | "city" | "district" | "area";
            /** @description Its names, in every spelling people use. */
            names: components["schemas"]["RegionNameRequest"][];
            /** @description The region it lies in. */
            parent?: string | null;
        };
        NewRulingRequest: {
            /**
             * Format: date
             * @description The last day it holds; without one it holds until it is revoked.
             * @example 2025-06-30
             */
            expires?: string | null;
            /** @description Hash of the facts it was made on, as the claim or its assessment gave it. */
            factsHash: string;
            /**
             * @description Whether it accepts what is computed or goes against it; refused if it is the other of the two.
             * @enum {string}
             */
            mode: "accept" | "override";
            /** @description Why, for whoever reads it later. */
            reason: string;
            /** @description The wording of the claim that was ruled on. */
            revision: number;
            /**
             * @description A status of the workspace's policy.
             * @example corroborated
             */
            status: string;
        };
        NewSavedViewRequest: {
            /** @description What is shown of each claim, in this order. */
            columns?: ("ref" | "statement" | "kind" | "time" | "regions" | "topics" | "editorMark" | "standing" | "computedStatus" | "flags" | "origins" | "chains" | "denials")[];
            /** @description Which claims: the same fields as the query of the list of claims. */
            filter: {
                [key: string]: unknown;
            };
            /** @description Whether colleagues see it too. */
            isShared?: boolean;
            /** @description What you call it. */
            name: string;
            /**
             * @description In which order.
             * @enum {string}
             */
            sort?: "newest";
        };
        NewSourceGradeRequest: {
            /**
             * @description What the judgement rests on.
             * @enum {string}
             */
            basis: "editor" | "track_record";
            /**
             * @description A is the most reliable, E the least; F cannot be judged.
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description Why, for whoever reads the history later. */
            reason: string;
        };
        NewSourceRequest: {
            /** @description Public descriptions, the most specific first. */
            cover?: components["schemas"]["SourceCoverRequest"][];
            /** @description What tells them apart from others. */
            features?: components["schemas"]["SourceFeaturesRequest"];
            /** @description All that is known is entered: may be compared with other profiles. */
            featuresComplete?: boolean;
            /**
             * @description What kind of source.
             * @enum {string}
             */
            kind: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
            /** @description What the desk calls them; never a real name that must stay hidden. */
            pseudonym: string;
        };
        NewTieRequest: {
            /** @description What is tied: two sources or attributions, or one of each. A reteller comes first. */
            between: components["schemas"]["LinkEndRequest"][];
            /**
             * @description How they depend on each other.
             * @enum {string}
             */
            kind: "same_person" | "retells" | "same_document" | "same_channel" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse";
            /** @description Why. */
            reason: string;
            /** @description How strongly something points to it. */
            score?: number | null;
            /**
             * @description Confirming takes the permission ties.decide.
             * @enum {string}
             */
            state: "suggested" | "confirmed";
        };
        NewWebhookRequest: {
            /** @description What it is for. Seen by whoever manages webhooks here. */
            label: string;
            /**
             * @description It carries what somebody with this role is told of changes, and never more than you are told.
             * @enum {string}
             */
            role: "researcher" | "editor" | "publisher" | "custodian" | "auditor" | "admin";
            /**
             * @description Where to send to: an address with https.
             * @example https://hooks.example.org/whence
             */
            url: string;
        };
        NewWordingRequest: {
            /** @description Why the wording changes. */
            reason: string;
            /** @description The statement, once per language. */
            statement: components["schemas"]["ClaimTextRequest"][];
        };
        NewWorkspaceRequest: {
            /**
             * @description A desk of one, or a team.
             * @enum {string}
             */
            kind?: "solo" | "team";
            /** @description Languages it works in, most used first. */
            languages?: string[];
            /**
             * @description Its name in addresses.
             * @example yomju
             */
            slug: string;
            /** @description Its title. */
            title: string;
        };
        NextQuestionResponse: {
            ask: string;
            /** @description Keys of the two attributions. */
            pair: string[];
            raisesMinTo: number;
        };
        NextStepResponse: {
            about: components["schemas"]["StepSubjectResponse"][];
            /** @description What each answer would do, bad ones too. */
            answers: components["schemas"]["StepAnswerResponse"][];
            /** @description What to find out. */
            ask: string;
            /** @enum {string} */
            kind: "tell_apart" | "decide_tie" | "find_origin" | "verify_exhibit" | "judge_source" | "first_hand" | "search_official";
        };
        NextStepsResponse: {
            /** @description What the policy makes of the claim now. */
            from: components["schemas"]["MovementEndResponse"];
            /** @description False when the search stopped early: there may be better ones. */
            isComplete: boolean;
            /** @description The best first; ten at most. */
            steps: components["schemas"]["NextStepResponse"][];
        };
        NotificationPageResponse: {
            /** @description The newest first. */
            items: components["schemas"]["NotificationResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        NotificationPreferencesRequest: {
            /** @description Kinds you do not want to be told of from now on; all others you are. */
            muted: ("mentioned" | "commented" | "assigned" | "handed_over" | "claim_moved" | "reconfirm_due" | "ruling_expiring")[];
        };
        NotificationPreferencesResponse: {
            /** @description Kinds you are not told of. */
            muted: ("mentioned" | "commented" | "assigned" | "handed_over" | "claim_moved" | "reconfirm_due" | "ruling_expiring")[];
        };
        NotificationResponse: {
            /** Format: date-time */
            at: string;
            /** @description Who caused it, where a person did. */
            by: components["schemas"]["CommentPersonResponse"] | null;
            /**
             * Format: uuid
             * @description The comment it is about.
             */
            comment: string | null;
            /**
             * Format: date
             * @description The last day of the ruling that ends.
             */
            expiresOn: string | null;
            /** Format: uuid */
            id: string;
            isRead: boolean;
            /** @enum {string} */
            kind: "mentioned" | "commented" | "assigned" | "handed_over" | "claim_moved" | "reconfirm_due" | "ruling_expiring";
            /** @description The record it is about. */
            on: components["schemas"]["CommentedRecordResponse"];
            /** @description What the claim counts as now; null while it is being re-checked. */
            status: string | null;
            /** @description All of that in one line. */
            text: string;
        };
        OfficialPositionResponse: {
            /** Format: uuid */
            claimId: string;
            /** @enum {string} */
            position: "unknown" | "none_found" | "silent_after_search" | "affirms" | "admits" | "denies";
            requests: components["schemas"]["OfficialQuestionResponse"][];
            searches: components["schemas"]["OfficialSearchResponse"][];
            version: number;
        };
        OfficialQuestionRequest: {
            /**
             * @description What came back.
             * @enum {string|null}
             */
            answer?: "none" | "declined" | "denied" | "confirmed" | "other" | null;
            /**
             * @description When.
             * @example 2024-12-02
             */
            on?: string | null;
            /** @description The answer, or what was asked. */
            text?: string | null;
            /** @description Who was asked. */
            to: string;
        };
        OfficialQuestionResponse: {
            /** @enum {string|null} */
            answer: "none" | "declined" | "denied" | "confirmed" | "other" | null;
            /** @description EDTF. */
            on: string | null;
            /** @description For people who may see accounts. */
            text?: string | null;
            to: string;
        };
        OfficialSearchRequest: {
            /**
             * @description When.
             * @example 2024-12-02
             */
            on?: string | null;
            /** @description What for. */
            query?: string | null;
            /**
             * @description Where was searched.
             * @example Rodong Sinmun
             */
            where: string;
        };
        OfficialSearchResponse: {
            /** @description EDTF. */
            on: string | null;
            /** @description For people who may see accounts. */
            query?: string | null;
            where: string;
        };
        OpenQuestionResponse: {
            ask: string;
            pair: components["schemas"]["EvidenceNameResponse"][];
            raisesMinTo: number;
        };
        OriginFoundRequest: {
            /** @description The account. */
            attribution: string;
            /**
             * @description How well its origin is known.
             * @enum {string}
             */
            originStatus: "identified" | "described" | "unknown";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "origin";
        };
        OriginRangeResponse: {
            /** @description False when the search stopped early; the two are bounds all the same. */
            exact: boolean;
            /** @description Independent origins at most. */
            max: number;
            /** @description Independent origins that are certain. */
            min: number;
        };
        OriginsResponse: {
            /** @description False when the figures are bounds, because there was too much to search. */
            exact: boolean;
            /** @description How many are certain if the suggested ties hold. */
            ifSuggested: number;
            /** @description Independent origins there are at most. */
            max: number;
            /** @description Independent origins there are for certain. */
            min: number;
        };
        PairAgreementResponse: {
            exact: number;
            first: components["schemas"]["GraderResponse"];
            /** @description Items both came to a judgement of. */
            items: number;
            /** @description Items both said so of. */
            neitherCouldJudge: number;
            /** @description Items one of the two said cannot be judged (F, 6). */
            oneCouldNotJudge: number;
            second: components["schemas"]["GraderResponse"];
            steps: components["schemas"]["StepAgreementResponse"][];
            /** @description Fewer than five items. */
            tooFew: boolean;
            /** @description Quadratic weights. Null below five items, or where both gave everything the same step. */
            weightedKappa: number | null;
            withinOne: number;
        };
        PassagePlaceResponse: {
            /** @description The code point after the last. */
            end: number;
            /** @description First code point. */
            start: number;
            /** @description The words there; null once the text is another than was compared. */
            text: string | null;
        };
        PassageRequest: {
            /** @description The document quoted. */
            document: string;
            /** @description The offset after the last of them. */
            end?: number | null;
            /** @description The quoted words, exactly as the document has them. */
            exact: string;
            /** @description What stands right before them. */
            prefix?: string | null;
            /** @description Where they start, in code points of the document's text, from 0. Left out: the one place they stand. */
            start?: number | null;
            /** @description What stands right after them. */
            suffix?: string | null;
        };
        PassageResponse: {
            /** Format: uuid */
            documentId: string;
            /** @description The offset after the last code point. */
            end: number | null;
            exact: string;
            prefix: string | null;
            /** @description In code points; null when the document has no text. */
            start: number | null;
            suffix: string | null;
        };
        PingResponse: {
            durationMs: number;
            /** @enum {string} */
            outcome: "delivered" | "refused" | "redirected" | "timed_out" | "unreachable" | "address_refused" | "too_large";
            /** @description The status the receiver answered with. */
            status: number | null;
        };
        PoliciesResponse: {
            /** @description The newest fifty choices, the newest first. */
            choices: components["schemas"]["PolicyChoiceResponse"][];
            /** @description Identity of the policy it judges by. */
            current: string;
            items: components["schemas"]["PolicySummaryResponse"][];
            /** @description The workspace's version, for If-Match when choosing another policy. */
            version: number;
        };
        PolicyCheckResponse: {
            errors: components["schemas"]["PolicyProblemResponse"][];
            /** @description The identity it would have; null while anything is wrong. */
            identity: string | null;
            /** @description Allowed, but unwise. */
            warnings: components["schemas"]["PolicyProblemResponse"][];
        };
        PolicyChoiceResponse: {
            /** Format: date-time */
            at: string;
            /** @description Who chose it, as colleagues call them here. */
            by: string;
            identity: string;
            /** @description For people who may see accounts. */
            reason?: string | null;
            /** @description 1 is what the workspace began with. */
            sequence: number;
        };
        PolicyComparisonResponse: {
            /** @description Identity of the policy claims are judged by now. */
            from: string;
            /** @description The claims of this page that would move. */
            items: components["schemas"]["ClaimMovementResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
            /** @description Identity of the other one. */
            to: string;
            /** @description Of the claims of this page; those of all pages add up. */
            totals: components["schemas"]["ComparisonTotalsResponse"];
        };
        PolicyProblemResponse: {
            message: string;
            /** @description Where: `ladder[2].when`; empty for the policy as a whole. */
            path: string;
        };
        PolicyResponse: {
            id: string;
            /** @description id@version#sha256: the same rules always have the same one. */
            identity: string;
            /** @description Whether this workspace judges by it now. */
            isCurrent: boolean;
            /** @description For people who may see accounts. */
            note?: string | null;
            /**
             * @description Whether it came with Whence or was published here.
             * @enum {string}
             */
            origin: "stock" | "published";
            /** @description The policy itself, as its JSON Schema describes it. */
            policy: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            publishedAt: string | null;
            /** @description Who published it here, or first chose it; null when nobody has. */
            publishedBy: string | null;
            title: components["schemas"]["BilingualResponse"];
            version: string;
        };
        PolicySchemaResponse: {
            properties: {
                [key: string]: unknown;
            };
        };
        PolicySummaryResponse: {
            id: string;
            /** @description id@version#sha256: the same rules always have the same one. */
            identity: string;
            /** @description Whether this workspace judges by it now. */
            isCurrent: boolean;
            /** @description For people who may see accounts. */
            note?: string | null;
            /**
             * @description Whether it came with Whence or was published here.
             * @enum {string}
             */
            origin: "stock" | "published";
            /** Format: date-time */
            publishedAt: string | null;
            /** @description Who published it here, or first chose it; null when nobody has. */
            publishedBy: string | null;
            title: components["schemas"]["BilingualResponse"];
            version: string;
        };
        PolicyTakenRequest: {
            /**
             * @description A policy by id, id@version or full identity.
             * @example admiralty
             */
            policy: string;
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "policy";
        };
        PositionRequestResponse: {
            /** @enum {string|null} */
            answer: "none" | "declined" | "denied" | "confirmed" | "other" | null;
            /** @description EDTF. */
            on: string | null;
            /** @description For people who may see accounts. */
            text?: string | null;
            to: string;
        };
        PositionResponse: {
            /** @enum {string} */
            position: "unknown" | "none_found" | "silent_after_search" | "affirms" | "admits" | "denies";
            requests: components["schemas"]["PositionRequestResponse"][];
            searches: components["schemas"]["PositionSearchResponse"][];
            version: number;
        };
        PositionSearchResponse: {
            /** @description EDTF. */
            on: string | null;
            /** @description For people who may see accounts. */
            query?: string | null;
            where: string;
        };
        PositionTakenRequest: {
            /** @description The claim. */
            claim: string;
            /**
             * @description What the authorities say.
             * @enum {string}
             */
            position: "unknown" | "none_found" | "silent_after_search" | "affirms" | "admits" | "denies";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "official_position";
        };
        ProblemResponse: {
            /** @description Stable, for programs. */
            code: string;
            /** @description One sentence for a person. */
            detail: string;
            errors?: components["schemas"]["FieldErrorResponse"][];
            /** @description On unexpected failures: what to quote. */
            reference?: string;
            status: number;
            title: string;
            type: string;
        };
        PublishPolicyRequest: {
            /** @description What changed, for whoever reads it later. */
            note?: string | null;
            /** @description A policy as `GET /api/corroboration-policy.schema.json` describes it. */
            policy: {
                [key: string]: unknown;
            };
        };
        QueueCountsResponse: {
            /** @description Claims that need an editor. */
            claims: number;
            /** @description Of these, the ones you took. */
            mine: number;
            /** @description Of these, the ones nobody took. */
            nobodys: number;
            /** @description Every reason, the most pressing first. A claim can have several. */
            reasons: components["schemas"]["ReasonCountResponse"][];
        };
        QueuedClaimResponse: {
            assigned: components["schemas"]["AssignmentResponse"] | null;
            claim: components["schemas"]["ClaimSummaryResponse"];
            /** @description The most pressing first. */
            reasons: components["schemas"]["ReviewReasonResponse"][];
        };
        QueuePageResponse: {
            /** @description What an hour is best spent on first. */
            items: components["schemas"]["QueuedClaimResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        QuotedPassageResponse: {
            document: components["schemas"]["NamedDocumentResponse"];
            end: number | null;
            exact: string;
            start: number | null;
        };
        RateIntervalResponse: {
            /** @description 0 to 1. */
            high: number;
            /** @description 0 to 1. */
            low: number;
        };
        ReachCountResponse: {
            /** @description Exact, unless there are more than 2001. */
            count: number;
            /** @description There are more than that. */
            isMore: boolean;
        };
        ReachedClaimResponse: {
            /** Format: uuid */
            id: string;
            /** @description Readable code, such as C-12. */
            ref: string;
            statement: components["schemas"]["ReachedTextResponse"][];
        };
        ReachedTextResponse: {
            lang: string | null;
            text: string;
        };
        ReachResponse: {
            /** @description Accounts that stand on it, directly or by way of others. */
            accounts: components["schemas"]["ReachCountResponse"];
            /** @description Claims that would be re-checked. */
            claims: components["schemas"]["ReachCountResponse"];
            /** @description The claims, in the order they were logged. */
            items: components["schemas"]["ReachedClaimResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
            /**
             * @description At once: before the change is answered; that is up to 200 claims.
             * @enum {string}
             */
            recheck: "at_once" | "in_background";
        };
        ReadNotificationsRequest: {
            /** @description The newest notification you have seen; what came after it stays unread. Left out: all there are. */
            upTo?: string;
        };
        ReasonCountResponse: {
            claims: number;
            /** @enum {string} */
            reason: "adverse_change" | "second_awaited" | "suggestion_would_lower" | "one_question_away" | "reconfirm" | "regraded_source" | "expired_ruling" | "new";
        };
        RecordChangeResponse: {
            /**
             * @description What was done.
             * @enum {string}
             */
            action: "created" | "imported" | "updated_by_import" | "changed" | "reworded" | "marked" | "graded" | "linked" | "unlinked" | "withdrawn" | "reinstated" | "superseded" | "decided" | "removed";
            /**
             * Format: date-time
             * @description Sources have a day and never a moment.
             */
            at: string | null;
            /**
             * Format: uuid
             * @description The account that did it; none for the product itself.
             */
            byId: string | null;
            /** @description The fields that moved, as far as you may see them. */
            fields: components["schemas"]["FieldChangeResponse"][];
            /** Format: date */
            on: string;
            /** @description The reason given. For people who may see accounts and sources. */
            reason?: string | null;
            /** @description Which change of this record, from 1. */
            sequence: number;
        };
        RecordHistoryPageResponse: {
            /** @description You are judging what this bears on: grades, and the reasons for them, are withheld. */
            gradeWithheld: boolean;
            /** @description The newest first. */
            items: components["schemas"]["RecordChangeResponse"][];
            /** @description False: what was done before the first change here is not on record. */
            knownFromStart: boolean;
            /** @description The `after` of the next page. */
            next: string | null;
        };
        RegionNameRequest: {
            /**
             * @description Its language, as a BCP 47 tag.
             * @example ko
             */
            lang?: string | null;
            /** @description The name lists show in this language. */
            primary?: boolean;
            /**
             * @description The name, as written.
             * @example 염주군
             */
            text: string;
        };
        RegionNameResponse: {
            lang: string | null;
            primary: boolean;
            text: string;
        };
        RegionPageResponse: {
            items: components["schemas"]["RegionResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        RegionResponse: {
            /** @description Official code, such as KP-03. */
            code: string | null;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "country" | "province" | "county" | "city" | "district" | "area";
            names: components["schemas"]["RegionNameResponse"][];
            /** Format: uuid */
            parentId: string | null;
            /** @description Readable code, such as R-3. */
            ref: string;
            version: number;
        };
        RemovalRequest: {
            /** @description Why. */
            reason: string;
        };
        RemoveFileRequest: {
            /** @description Why the file is removed. The bytes are gone for good. */
            reason: string;
        };
        ReplayRequest: {
            /** @description Send again what came after this: the `cursor` of any line. From the first entry when left out. */
            after?: string;
        };
        ReviewReasonResponse: {
            /** @description The question that would raise the claim; for people who may see accounts. */
            ask?: string;
            /**
             * Format: date
             * @description The day it arose.
             */
            on: string;
            /** @enum {string} */
            reason: "adverse_change" | "second_awaited" | "suggestion_would_lower" | "one_question_away" | "reconfirm" | "regraded_source" | "expired_ruling" | "new";
            /** @description Steps of strength at stake, 0 to 6. */
            stake: number;
            /** @description The status it leads to, where it leads to one. */
            to: string | null;
        };
        RevocationResponse: {
            by: string;
            /** @description A day; of an imported ruling it may be a moment. */
            on: string;
            /** @description For people who may see accounts. */
            reason?: string;
        };
        RevokeRulingRequest: {
            /** @description Why it no longer holds. */
            reason: string;
        };
        RulingInForceResponse: {
            /** @description The second editor who approved it. */
            approvedBy: string | null;
            /** @description The last day it holds. */
            expiresOn: string | null;
            /** Format: uuid */
            id: string;
            /** @description The facts it was made on are still those of the claim. */
            isOnCurrentFacts: boolean;
            /** @enum {string} */
            mode: "accept" | "override";
            /** @description For people who may see accounts. */
            reason?: string;
            /** @description Readable code, such as U-4. */
            ref: string;
            /**
             * @description Who else stands behind it: nobody needed to, a second editor, only the ruler, or nobody here knows.
             * @enum {string}
             */
            review: "none" | "second" | "self" | "imported";
            ruledBy: string;
            /** @description A day; of an imported ruling it may be a moment. */
            ruledOn: string;
            status: string;
        };
        RulingPageResponse: {
            items: components["schemas"]["RulingResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        RulingResponse: {
            approved: components["schemas"]["ApprovalResponse"] | null;
            /** @description Who ruled, as colleagues call them here. */
            by: string;
            /** Format: uuid */
            claimId: string;
            /** @description What was computed when it was made; null where that is not on record. */
            computed: string | null;
            /** @description The last day it holds; of an imported ruling it may be a moment. */
            expires: string | null;
            /** @description Hash of the facts it was made on. */
            factsHash: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "accept" | "override";
            /** @description Why it needs a second editor: it raises by more than one rung, it lifts from an adverse status, or its ruler logged what it rests on. For people who may see accounts. */
            needs?: ("raise" | "adverse" | "involved")[];
            /** @description A day; of an imported ruling it may be a moment. */
            on: string;
            /** @description The policy it was made under: id@version#sha256. */
            policy: string;
            /** @description For people who may see accounts. */
            reason?: string;
            /** @description Readable code, such as U-3. */
            ref: string;
            /**
             * @description Who else stands behind it: nobody needed to (none), a second editor, only the ruler in a desk of one (self), or nobody here knows (imported).
             * @enum {string}
             */
            review: "none" | "second" | "self" | "imported";
            /** @description The wording of the claim it was made on. */
            revision: number;
            revoked: components["schemas"]["RevocationResponse"] | null;
            /**
             * @description Whether it is in force today, waits for a second editor, or why it is neither.
             * @enum {string}
             */
            state: "in_force" | "awaiting_second" | "expired" | "revoked" | "reworded" | "replaced";
            status: string;
        };
        RunAdviceRequest: {
            /**
             * @description Only this claim and what is related to it; the whole workspace without one.
             * @example C-12
             */
            claim?: string;
        };
        RungTraceResponse: {
            adverse: boolean;
            condition: components["schemas"]["ConditionTraceResponse"];
            explain: string;
            held: boolean;
            label: string;
            /**
             * @description The first rung that holds decides; those below it do not count.
             * @enum {string}
             */
            outcome: "not_met" | "decided" | "also_held" | "below";
            rank: number;
            status: string;
            strength: number;
        };
        SamePersonRequest: {
            /** @description Two sources that are one person. */
            sources: string[];
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "same_person";
        };
        SamePersonSourceResponse: {
            /** Format: uuid */
            id: string;
            pseudonym: string;
            /** @description Readable code, such as S-7. */
            ref: string;
        };
        SamePersonTieResponse: {
            /** Format: uuid */
            firstSourceId: string;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @description Readable code, such as T-4. */
            ref: string;
            /** Format: uuid */
            secondSourceId: string;
        };
        SavedViewPageResponse: {
            /** @description The oldest first. */
            items: components["schemas"]["SavedViewResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        SavedViewResponse: {
            columns: ("ref" | "statement" | "kind" | "time" | "regions" | "topics" | "editorMark" | "standing" | "computedStatus" | "flags" | "origins" | "chains" | "denials")[];
            /** @description The query of the list of claims, as it was saved. */
            filter: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description Whether it is yours to change. */
            isOwn: boolean;
            isShared: boolean;
            name: string;
            owner: components["schemas"]["CommentPersonResponse"];
            /** @description What the list of claims would refuse in the filter today; none while it can be used. */
            problems: components["schemas"]["FieldErrorResponse"][];
            /** @enum {string} */
            sort: "newest";
            version: number;
        };
        SeenAttributionRequest: {
            /** @description An attribution. */
            attribution: string;
            /** @description The version it was seen at. */
            version: number;
        };
        SeenClaimRequest: {
            /** @description A claim. */
            claim: string;
            /** @description The version it was seen at. */
            version: number;
        };
        SeenTieRequest: {
            /** @description A tie. */
            tie: string;
            /** @description The version it was seen at. */
            version: number;
        };
        SessionResponse: {
            displayName: string;
            /** @description Manages accounts and workspaces of this installation. */
            isAdmin: boolean;
            login: string;
            workspaces: components["schemas"]["MyWorkspaceResponse"][];
        };
        SetOfficialPositionRequest: {
            /**
             * @description What the authorities say.
             * @enum {string}
             */
            position: "unknown" | "none_found" | "silent_after_search" | "affirms" | "admits" | "denies";
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
            /** @description Questions put to them. */
            requests?: components["schemas"]["OfficialQuestionRequest"][];
            /** @description Searches made. */
            searches?: components["schemas"]["OfficialSearchRequest"][];
        };
        SharedDetailResponse: {
            /** Format: uuid */
            claimId: string;
            /** @description Told by these two alone, where others tell it otherwise. */
            isRare: boolean;
            /** @enum {string} */
            kind: "quantity" | "time" | "place";
            value: string;
        };
        SharedPassageResponse: {
            first: components["schemas"]["PassagePlaceResponse"];
            second: components["schemas"]["PassagePlaceResponse"];
        };
        SideCountsResponse: {
            chains: number;
            /** @description False when the search stopped early; figures are bounds all the same. */
            exact: boolean;
            firstHandMax: number;
            firstHandMin: number;
            /** @description Independent origins if the suggested ties hold. */
            ifSuggested: number;
            /** @description Independent origins at most. */
            max: number;
            /** @description Certain independent origins. */
            min: number;
            /** @description Places in which the counted accounts were heard. */
            regions: number;
        };
        SideEvidenceResponse: {
            counted: components["schemas"]["EvidenceNameResponse"][];
            excluded: components["schemas"]["ExcludedAccountResponse"][];
            /** @description Who, if wrong, takes the whole side away. */
            singlePointsOfFailure: components["schemas"]["EvidenceNameResponse"][];
        };
        SideFiguresResponse: {
            /** @description Accounts on this side. */
            chains: number;
            firstHand: components["schemas"]["FirstHandResponse"];
            origins: components["schemas"]["OriginsResponse"];
            /** @description Distinct places in which the counted accounts were heard. */
            regions: number;
        };
        SideReasonsResponse: {
            /** @description Keys of the counted attributions. */
            counted: string[];
            excluded: components["schemas"]["ExcludedChainResponse"][];
            /** @description Keys of the sources every account depends on. */
            singlePointsOfFailure: string[];
        };
        SignInRequest: {
            /** @description Your login. */
            login: string;
            /**
             * Format: password
             * @description Your password.
             */
            password: string;
        };
        SimilarCaseResponse: {
            claim: components["schemas"]["LinkedClaimResponse"];
            /** @description Somebody speaks for it and its province is known: it supports the pattern. */
            counts: boolean;
            /** @description Provinces, or countries, it happened in. */
            provinces: components["schemas"]["NamedRegionResponse"][];
        };
        SimilarCasesResponse: {
            /** @description In the order they were logged. */
            cases: components["schemas"]["SimilarCaseResponse"][];
            /** @description Distinct provinces, or countries, of the cases that count. */
            provinces: components["schemas"]["NamedRegionResponse"][];
            /** @description How many cases there are; the first 50 are listed. */
            total: number;
        };
        SourceCoverRequest: {
            /**
             * @description Its language, as a BCP 47 tag.
             * @example en
             */
            lang?: string | null;
            /**
             * @description A description that may be printed.
             * @example a trader from the border
             */
            text: string;
        };
        SourceCoverResponse: {
            lang: string | null;
            text: string;
        };
        SourceDecisionResponse: {
            /** @description How many accounts it set aside, or brought back. */
            accounts: number;
            /**
             * Format: uuid
             * @description The account that decided.
             */
            decidedById: string | null;
            /** Format: date */
            decidedOn: string;
            reason: string;
            /** @enum {string} */
            state: "active" | "withdrawn";
        };
        SourceDetailResponse: {
            /** @description The most specific first. */
            cover: components["schemas"]["SourceCoverResponse"][];
            /**
             * Format: date
             * @description The day it was entered; the moment is not kept.
             */
            createdOn: string;
            features: components["schemas"]["SourceFeaturesResponse"];
            featuresComplete: boolean;
            /** @description The grade it has now: the newest. */
            grade: components["schemas"]["SourceGradeResponse"] | null;
            grades: components["schemas"]["SourceGradeResponse"][];
            /** @description You are judging an account it stands behind: its letters are withheld from you. */
            gradeWithheld: boolean;
            /** Format: uuid */
            id: string;
            /** @description Graders who came to a judgement differ; null while withheld. */
            isDisputed: boolean | null;
            /** @description The newest of each grader, the newest first. Never averaged. */
            judged: components["schemas"]["SourceGradeResponse"][];
            judgement: components["schemas"]["SourceJudgementResponse"];
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
            pseudonym: string;
            /** @description Readable code, such as S-7. */
            ref: string;
            /**
             * @description Withdrawn: all its accounts are set aside, and it gets no new ones.
             * @enum {string}
             */
            state: "active" | "withdrawn";
            version: number;
        };
        SourceFeaturesRequest: {
            /**
             * @description Broker. An opaque label such as HH-2: what it stands for is written nowhere here.
             * @example B-1
             */
            broker?: string | null;
            /** @description Employer. */
            employer?: string | null;
            /**
             * @description When they left, in EDTF.
             * @example 2019~
             */
            exitDate?: string | null;
            /**
             * @description Handler. An opaque label such as HH-2: what it stands for is written nowhere here.
             * @example H-3
             */
            handler?: string | null;
            /**
             * @description Household. An opaque label such as HH-2: what it stands for is written nowhere here.
             * @example HH-2
             */
            household?: string | null;
            /** @description Owner, of an outlet. */
            owner?: string | null;
            /** @description Place they come from. */
            place?: string | null;
            /** @description Unit served in. */
            unit?: string | null;
        };
        SourceFeaturesResponse: {
            /** @description Opaque label. */
            broker: string | null;
            employer: string | null;
            /** @description EDTF. */
            exitDate: string | null;
            /** @description Opaque label. */
            handler: string | null;
            /** @description Opaque label. */
            household: string | null;
            owner: string | null;
            place: string | null;
            unit: string | null;
        };
        SourceGradePageResponse: {
            gradeWithheld: boolean;
            /** @description The newest first; none while withheld. */
            items: components["schemas"]["SourceGradeResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        SourceGradeResponse: {
            /** @enum {string|null} */
            basis: "editor" | "track_record" | null;
            /** @enum {string} */
            grade: "A" | "B" | "C" | "D" | "E" | "F";
            /**
             * Format: uuid
             * @description The account that gave it; null when it was imported.
             */
            gradedById: string | null;
            /** Format: date */
            gradedOn: string;
            reason: string | null;
        };
        SourceIsWrongRequest: {
            /** @description Nothing that comes from it carries anything. */
            source: string;
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "source_is_wrong";
        };
        SourceJudgementResponse: {
            /** @description Withdrawals and reinstatements, the newest first. */
            decisions: components["schemas"]["SourceDecisionResponse"][];
            /** @description Who it is held to be one person with, at any distance. */
            samePerson: components["schemas"]["SamePersonSourceResponse"][];
            /** @description The ties that say so. */
            ties: components["schemas"]["SamePersonTieResponse"][];
        };
        SourcePageResponse: {
            items: components["schemas"]["SourceResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        SourceRegradedRequest: {
            /**
             * @description Its new grade.
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description The source. */
            source: string;
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "source_regraded";
        };
        SourceResponse: {
            /** @description The most specific first. */
            cover: components["schemas"]["SourceCoverResponse"][];
            /**
             * Format: date
             * @description The day it was entered; the moment is not kept.
             */
            createdOn: string;
            features: components["schemas"]["SourceFeaturesResponse"];
            featuresComplete: boolean;
            /** @description The grade it has now: the newest. */
            grade: components["schemas"]["SourceGradeResponse"] | null;
            /** @description You are judging an account it stands behind: its letters are withheld from you. */
            gradeWithheld: boolean;
            /** Format: uuid */
            id: string;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
            pseudonym: string;
            /** @description Readable code, such as S-7. */
            ref: string;
            /**
             * @description Withdrawn: all its accounts are set aside, and it gets no new ones.
             * @enum {string}
             */
            state: "active" | "withdrawn";
            version: number;
        };
        SourceStateResponse: {
            /** @description Ids of the accounts it set aside, or brought back. */
            attributionIds: string[];
            /** @description Readable code, such as S-7. */
            ref: string;
            /** Format: uuid */
            sourceId: string;
            /** @enum {string} */
            state: "active" | "withdrawn";
            /** @description Of the source. */
            version: number;
        };
        StandingMovementResponse: {
            /** @description What the claim counts as. */
            from: string;
            /** @description Whether a ruling decides it. */
            hasRuling: boolean;
            /** @description Whether that ruling gives a status the new policy does not know. */
            isRulingForeign: boolean;
            /** @description What it would count as. */
            to: string;
        };
        StandingResponse: {
            /** @description Why an editor should look at it. */
            attention: ("being_rechecked" | "worse" | "reconfirm" | "better" | "suggestions_pending" | "awaiting_second" | "reworded" | "expired")[];
            /**
             * @description What it goes by.
             * @enum {string}
             */
            basis: "ruling" | "assessment" | "being_rechecked";
            /** @description What the policy computes, uncapped; null while it is being re-checked. */
            computed: string | null;
            /** @description The last day of the newest ruling, where that is past. */
            expiredOn: string | null;
            /** @description Not to be given to anybody outside the desk until an editor has looked. */
            held: boolean;
            /**
             * Format: uuid
             * @description The ruling in force.
             */
            rulingId: string | null;
            /** @description What the claim counts as; null while it is being re-checked. */
            status: string | null;
        };
        StatedQuantityResponse: {
            best: number | null;
            high: number | null;
            low: number | null;
            unit: string | null;
            what: string;
        };
        StatementTextResponse: {
            lang: string | null;
            text: string;
        };
        StatementThenResponse: {
            lang: string | null;
            text: string;
        };
        StepAgreementResponse: {
            /** @description Of these, to which both did. */
            exact: number;
            /** @description Items both judged to which at least one gave this step. */
            items: number;
            step: string;
            /** @description Of these, where the other's step is this one or next to it. */
            withinOne: number;
        };
        StepAnswerResponse: {
            /** @enum {string} */
            answer: "independent" | "one_person" | "tie_rejected" | "tie_confirmed" | "origin_identified" | "witness_independent" | "witness_unassessed" | "witness_denies" | "exhibit_passed" | "exhibit_failed" | "none_found" | "affirms" | "denies" | "reliable" | "unreliable";
            /** @enum {string} */
            movement: "stronger" | "weaker" | "adverse" | "cleared" | "sideways" | "figures_only" | "none";
            text: string;
            /** @description What the policy would make of the claim then. */
            to: components["schemas"]["MovementEndResponse"];
        };
        StepSubjectResponse: {
            id: string | null;
            /** @description Its key in a dossier. */
            key: string;
            /** @enum {string} */
            kind: "attribution" | "source" | "exhibit";
            /** @description Readable code. */
            ref: string | null;
        };
        StepUseResponse: {
            items: number;
            step: string;
        };
        SuggestedTieResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "same_person" | "retells" | "same_document" | "same_channel" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse";
            /** @description Readable code, such as T-4. */
            ref: string;
            /** @description The rules that found it. */
            rules: ("text_reuse" | "same_phrase" | "shared_details" | "shared_feature" | "exit_window" | "shared_channel")[];
        };
        SupersededByResponse: {
            /** Format: uuid */
            id: string;
            ref: string;
        };
        SupersedeRequest: {
            /** @description The attribution of the same claim that takes its place. */
            by: string;
            /** @description Why, for whoever reads the history of the record later. */
            reason?: string;
        };
        SupposedEndRequest: {
            /**
             * @description An attribution; or give a source.
             * @example A-31
             */
            attribution?: string;
            /**
             * @description A source; or give an attribution.
             * @example S-7
             */
            source?: string;
        };
        TermsRequest: {
            /**
             * @description How the source may be described.
             * @enum {string|null}
             */
            attribution?: "named" | "described" | "background" | "off_record" | null;
            /** @description Not to be published before. */
            notBefore?: string | null;
        };
        TermsResponse: {
            /** @enum {string|null} */
            attribution: "named" | "described" | "background" | "off_record" | null;
            /** @description EDTF. */
            notBefore: string | null;
        };
        TestedFactResponse: {
            /** @description What was found; null when it is not known. */
            found: (string | number | boolean | (string | number | boolean)[]) | null;
            /** @description What was found, in words. */
            foundText: string;
            /** @description As in the facts of the assessment. */
            name: string;
            /** @description What is compared with. */
            needed: (string | number | boolean | (string | number | boolean)[]) | null;
            /** @description eq, ne, lt, lte, gt, gte or in. */
            op: string;
            text: string;
        };
        TextEvidenceResponse: {
            /** @description Days between the two at most; for a single phrase. */
            daysApart: number | null;
            /**
             * @description Which was there first; null where the days do not tell.
             * @enum {string|null}
             */
            earlier: "first" | "second" | null;
            first: components["schemas"]["ComparedTextResponse"];
            /** @description Four fifths of the shorter text or more; null for a single phrase. */
            isStrong: boolean | null;
            /** @description The longest stretches both have, longest first. */
            passages: components["schemas"]["SharedPassageResponse"][];
            second: components["schemas"]["ComparedTextResponse"];
        };
        TieAddedRequest: {
            /** @description What is tied. A reteller comes first. */
            between: components["schemas"]["SupposedEndRequest"][];
            /**
             * @description How they depend on each other.
             * @enum {string}
             */
            kind: "same_person" | "retells" | "same_document" | "same_channel" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse";
            /**
             * @description What is held of it.
             * @enum {string}
             */
            state: "suggested" | "confirmed";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "tie_added";
        };
        TieDecidedRequest: {
            /**
             * @description What is held of it.
             * @enum {string}
             */
            state: "suggested" | "confirmed" | "rejected";
            /**
             * @description What is supposed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            suppose: "tie_decided";
            /** @description A tie that is recorded. */
            tie: string;
        };
        TieDecisionResponse: {
            /**
             * Format: uuid
             * @description The account that decided.
             */
            decidedById: string | null;
            /** Format: date */
            decidedOn: string;
            reason: string | null;
            /** @enum {string} */
            state: "suggested" | "confirmed" | "rejected";
        };
        TieEvidenceListResponse: {
            /** @description None for a tie somebody recorded by hand. */
            items: components["schemas"]["TieEvidenceResponse"][];
        };
        TieEvidenceResponse: {
            /**
             * Format: uuid
             * @description The source both were reached through.
             */
            channelId: string | null;
            /** @description The details both tell. */
            details: components["schemas"]["SharedDetailResponse"][];
            /** @description On how many things of the same sort the two differ. */
            differing: number | null;
            /**
             * @description The feature both have; never its value.
             * @enum {string|null}
             */
            feature: "unit" | "household" | "broker" | "handler" | "employer" | "owner" | "place" | "exitDate" | null;
            /** Format: date */
            foundOn: string;
            /** @enum {string} */
            rule: "text_reuse" | "same_phrase" | "shared_details" | "shared_feature" | "exit_window" | "shared_channel";
            /** @description 0 to 1: the part of the shorter text, or a probability. */
            score: number | null;
            texts: components["schemas"]["TextEvidenceResponse"] | null;
        };
        TiePageResponse: {
            items: components["schemas"]["TieResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        TieResponse: {
            /** @description Two; a reteller comes first. */
            between: components["schemas"]["LinkEndResponse"][];
            /** @description Every decision, oldest first. */
            decisions: components["schemas"]["TieDecisionResponse"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "same_person" | "retells" | "same_document" | "same_channel" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse";
            /** @description The reason of what is held now. */
            reason: string | null;
            /** @description Readable code, such as T-4. */
            ref: string;
            score: number | null;
            /** @enum {string} */
            state: "suggested" | "confirmed" | "rejected";
            version: number;
        };
        ToldAssessmentResponse: {
            denial: components["schemas"]["ToldDenialResponse"];
            flags: string[];
            origins: components["schemas"]["ToldOriginsResponse"];
            status: string;
        };
        ToldDenialResponse: {
            /** @description Independent origins of denials that are certain. */
            min: number;
        };
        ToldOriginsResponse: {
            /** @description Independent origins at most. */
            max: number;
            /** @description Independent origins that are certain. */
            min: number;
        };
        TraceResponse: {
            flags: components["schemas"]["FlagTraceResponse"][];
            missingForNext: components["schemas"]["MissingForNextResponse"] | null;
            reasons: string[];
            /** @description The ladder from the top. */
            rungs: components["schemas"]["RungTraceResponse"][];
            uncounted: components["schemas"]["UncountedAccountResponse"][];
            /** @description Every way to the next status with what each still lacks, the shortest first. */
            waysToNext: string[][] | null;
        };
        TrackRecordLineResponse: {
            /** @enum {string} */
            access: "participant" | "eyewitness" | "document_holder" | "official_statement" | "hearsay" | "common_talk" | "analysis" | "unknown";
            /** @description How many of the settled ones held. */
            held: number;
            /** @description The middle 90 %; null below five settled cases. */
            interval: components["schemas"]["RateIntervalResponse"] | null;
            /** @description Claims settled without the source and everybody who may depend on it. */
            settled: number;
            /**
             * @description What the record alone would suggest; F below five settled cases.
             * @enum {string}
             */
            suggestedGrade: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description Null for claims without a topic. */
            topic: string | null;
        };
        TrackRecordResponse: {
            hedges: components["schemas"]["HedgeRecordResponse"];
            /** @description By topic and access; none without a settled case. */
            lines: components["schemas"]["TrackRecordLineResponse"][];
        };
        TranslationRequest: {
            /** @description Who translated it. */
            by?: string | null;
            /**
             * @description Its language, as a BCP 47 tag.
             * @example en
             */
            lang?: string | null;
            /** @description The wording in another language. */
            text: string;
        };
        TranslationResponse: {
            /** @description Who translated it. */
            by: string | null;
            lang: string | null;
            text: string;
        };
        UncountedAccountResponse: {
            account: components["schemas"]["EvidenceNameResponse"];
            /** @enum {string} */
            because: "same_source" | "same_person" | "retells" | "same_channel" | "shared_upstream" | "same_document" | "same_unit" | "same_household" | "in_contact" | "same_owner" | "text_reuse" | "unknown_origin" | "unassessed" | "inherited";
            /** @description The counted account it is held against. */
            of: components["schemas"]["EvidenceNameResponse"];
            /** @enum {string} */
            side: "support" | "denial";
            /** @description The reason in words. */
            text: string;
        };
        UngradedSourceResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
            pseudonym: string;
            /** @description Readable code, such as S-7. */
            ref: string;
        };
        UnreadCountResponse: {
            /** @description Unread notifications; 100 stands for that many or more. */
            unread: number;
        };
        UpstreamStepResponse: {
            attribution: components["schemas"]["NamedAttributionResponse"] | null;
            source: components["schemas"]["NamedSourceResponse"] | null;
        };
        VerificationOutcomeResponse: {
            /**
             * @description Whether the stored bytes are what was taken in.
             * @enum {string}
             */
            outcome: "intact" | "missing" | "altered";
        };
        VerificationRequest: {
            /** @description How it was done, for whoever repeats it. */
            note?: string | null;
            /**
             * @description How it came out.
             * @enum {string}
             */
            result: "passed" | "failed" | "inconclusive";
            /**
             * @description What was checked.
             * @enum {string}
             */
            step: "geolocation" | "chronolocation" | "source_check" | "metadata" | "reverse_search" | "other";
        };
        VerificationResponse: {
            /** @description For people who may see accounts. */
            note?: string | null;
            /** @enum {string} */
            result: "passed" | "failed" | "inconclusive";
            /** @enum {string} */
            step: "geolocation" | "chronolocation" | "source_check" | "metadata" | "reverse_search" | "other";
        };
        WebhookChangeRequest: {
            /** @description What it is for. */
            label?: string;
            /**
             * @description Stop it, or let it go on where it stopped.
             * @enum {string}
             */
            state?: "active" | "suspended";
        };
        WebhookDeliveriesResponse: {
            items: components["schemas"]["WebhookDeliveryResponse"][];
        };
        WebhookDeliveryResponse: {
            /** Format: date-time */
            at: string;
            /** @description Which attempt at it. */
            attempt: number;
            /**
             * Format: uuid
             * @description The same for every attempt at the same lines.
             */
            deliveryId: string;
            durationMs: number;
            /** @enum {string} */
            kind: "changes" | "ping";
            /** @enum {string} */
            outcome: "delivered" | "refused" | "redirected" | "timed_out" | "unreachable" | "address_refused" | "too_large";
            /** @description Lines in it. */
            rows: number;
            /** @description The status the receiver answered with. */
            status: number | null;
        };
        WebhookResponse: {
            /** @description Attempts that failed since something last arrived. */
            attempts: number;
            /**
             * Format: date-time
             * @description Since when nothing arrives.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until when it is signed with the former secret too.
             */
            formerSecretUntil: string | null;
            /** Format: uuid */
            id: string;
            label: string;
            /**
             * Format: uuid
             * @description Who made it: it carries no more than they may see now.
             */
            madeBy: string;
            /** Format: date */
            madeOn: string;
            /**
             * Format: date-time
             * @description When it is tried again.
             */
            nextAttemptAt: string | null;
            /**
             * @description It carries what somebody with this role is told.
             * @enum {string}
             */
            role: "researcher" | "editor" | "publisher" | "custodian" | "auditor" | "admin";
            /** @enum {string} */
            state: "active" | "suspended";
            /**
             * @description Why it is suspended.
             * @enum {string|null}
             */
            suspendedBecause: "by_hand" | "failures" | "maker_left" | "secret_unreadable" | null;
            url: string;
            version: number;
        };
        WebhookSecretResponse: {
            /** @description Attempts that failed since something last arrived. */
            attempts: number;
            /**
             * Format: date-time
             * @description Since when nothing arrives.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until when it is signed with the former secret too.
             */
            formerSecretUntil: string | null;
            /** Format: uuid */
            id: string;
            label: string;
            /**
             * Format: uuid
             * @description Who made it: it carries no more than they may see now.
             */
            madeBy: string;
            /** Format: date */
            madeOn: string;
            /**
             * Format: date-time
             * @description When it is tried again.
             */
            nextAttemptAt: string | null;
            /**
             * @description It carries what somebody with this role is told.
             * @enum {string}
             */
            role: "researcher" | "editor" | "publisher" | "custodian" | "auditor" | "admin";
            /** @description To check signatures with. Shown now and never again. */
            secret: string;
            /** @enum {string} */
            state: "active" | "suspended";
            /**
             * @description Why it is suspended.
             * @enum {string|null}
             */
            suspendedBecause: "by_hand" | "failures" | "maker_left" | "secret_unreadable" | null;
            url: string;
            version: number;
        };
        WebhooksResponse: {
            items: components["schemas"]["WebhookResponse"][];
        };
        WhatIfRequest: {
            /** @description What is supposed, all together. The order means nothing; two about one thing are refused. */
            hypotheses: (components["schemas"]["SourceIsWrongRequest"] | components["schemas"]["AccountWithdrawnRequest"] | components["schemas"]["AccountAddedRequest"] | components["schemas"]["SamePersonRequest"] | components["schemas"]["TieDecidedRequest"] | components["schemas"]["TieAddedRequest"] | components["schemas"]["DistinctionSupposedRequest"] | components["schemas"]["SourceRegradedRequest"] | components["schemas"]["OriginFoundRequest"] | components["schemas"]["PositionTakenRequest"] | components["schemas"]["ExhibitCheckedRequest"] | components["schemas"]["ClaimLinkedRequest"] | components["schemas"]["PolicyTakenRequest"])[];
        };
        WhatIfResponse: {
            /** @description Claims that could move. */
            affected: number;
            /** @description How many of them were compared. */
            compared: number;
            /** @description Whether that is all of them; totals are of those compared. */
            isComplete: boolean;
            /** @description How many more would move that are not listed. */
            more: number;
            /** @description The worst news first; 200 at most. */
            moved: components["schemas"]["MovedClaimResponse"][];
            /** @description The policy that would judge. */
            policyAfter: string;
            /** @description The policy that judges now: id, version and hash. */
            policyBefore: string;
            totals: components["schemas"]["MovementTotalsResponse"];
        };
        WithdrawDistinctionRequest: {
            /** @description Why. */
            reason: string;
        };
        WithdrawManyRequest: {
            /** @description The attributions, each with the version it was seen at. */
            attributions: components["schemas"]["SeenAttributionRequest"][];
            /** @description Why, for all of them. */
            reason: string;
        };
        WithdrawRequest: {
            /** @description Why. */
            reason: string;
        };
        WordingPageResponse: {
            /** @description The newest first. */
            items: components["schemas"]["WordingResponse"][];
            /** @description The `after` of the next page. */
            next: string | null;
        };
        WordingRequest: {
            /**
             * @description Their language, as a BCP 47 tag.
             * @example ko
             */
            lang?: string | null;
            /** @description The source's own words. */
            text: string;
            /** @description A translation of them. */
            translation?: components["schemas"]["TranslationRequest"] | null;
        };
        WordingResponse: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdById: string | null;
            /** @description Why the wording changed; none for the first. */
            reason: string | null;
            revision: number;
            statement: components["schemas"]["ClaimTextResponse"][];
        };
        WordingThenResponse: {
            /** @description Which revision counted then. */
            revision: number;
            /** @description A wording given up since is left out for whoever may not see accounts. */
            statement?: components["schemas"]["StatementThenResponse"][];
        };
        WorkspaceResponse: {
            /** @enum {string} */
            kind: "solo" | "team";
            slug: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    PoliciesController_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": components["schemas"]["PolicySchemaResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DossierController_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": components["schemas"]["DossierSchemaResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AccountsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SessionController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WorkspacesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkspaceRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AdviceController_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunAdviceRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceRunResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReviewController_assigned: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Whose claims: `me`, or the id of an account; left out, everybody’s. */
                of?: string;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only accounts of this claim. */
                claim?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only accounts of this source. */
                source?: string;
                /** @description Only accounts in this state. */
                state?: "active" | "withdrawn" | "superseded";
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttributionRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAttributionRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_onAttribution: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only threads that are open, or only resolved ones. */
                state?: "open" | "resolved";
            };
            header?: never;
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_addToAttribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommentRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    GradingsController_history: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionGradePageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    GradingsController_grade: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeAttributionRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradedAttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    GradingsController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradingResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_attribution: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_reinstate: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_supersede: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupersedeRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                attribution: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AttributionsController_withdrawMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawManyRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRecordsResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ChangesController_follow: {
        parameters: {
            query?: {
                /** @description Go on after this: the `cursor` of any line. From the first entry of the log when left out. */
                after?: string;
                /** @description Stay for so many seconds, 1 to 300, and tell what comes; not at all when left out. */
                follow?: number;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ChangeLineResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OverviewController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Why an editor should look at it; repeat it, or separate by commas, for any of several. */
                attention?: ("being_rechecked" | "worse" | "reconfirm" | "better" | "suggestions_pending" | "awaiting_second" | "reworded" | "expired")[];
                /** @description Whether a contradiction counts against it: by a claim somebody speaks for that is not given up. */
                contradicted?: boolean;
                /** @description First day: only claims whose time may reach it or lie after it. */
                from?: string;
                /** @description Whether it is held back from everybody outside the desk. */
                held?: boolean;
                /** @description What kind of claim; repeat it, or separate by commas, for any of several. */
                kind?: ("event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast")[];
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description The editor's mark. */
                mark?: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
                /** @description Only claims about this region or a place inside it. */
                region?: string;
                /** @description Only claims this source gave an account of; needs sources.read. */
                source?: string;
                /** @description What the claim counts as: a status of a policy of the workspace, or `being_rechecked`; repeat it, or separate by commas, for any of several. */
                status?: string[];
                /** @description Part of the statement, in any language; for people who may see accounts, of former wordings too. */
                text?: string;
                /** @description Last day: only claims whose time may reach it or lie before it. */
                to?: string;
                /** @description Only claims with exactly this topic. */
                topic?: string;
                /** @description With from or to: also the claims that have no time. */
                undated?: boolean;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimSummaryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClaimRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OverviewController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDetailResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeClaimRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AssessmentHistoryController_read: {
        parameters: {
            query: {
                /** @description A day (its end is meant, in UTC) or a moment with its zone, neither yet to come. Moments are for people who may see accounts. */
                at: string;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsKnownOnResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CorroborationController_assessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAssessmentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AssessmentHistoryController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReviewController_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_onClaim: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only threads that are open, or only resolved ones. */
                state?: "open" | "resolved";
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_addToClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommentRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_mark: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditorMarkRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ExhibitsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ExhibitsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExhibitRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_following: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_unfollow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_claim: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimLinksController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimLinkPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimLinksController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClaimLinkRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimLinkResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimLinksController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                link: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReviewController_look: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OfficialPositionsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPositionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OfficialPositionsController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this was made on, such as "3". Required once a position is recorded. */
                "If-Match"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOfficialPositionRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPositionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OfficialPositionsController_addRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this was made on, such as "3". Required once a position is recorded. */
                "If-Match"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficialQuestionRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPositionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OfficialPositionsController_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                claim: string;
                number: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPositionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    OfficialPositionsController_addSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this was made on, such as "3". Required once a position is recorded. */
                "If-Match"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficialSearchRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPositionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CorroborationController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CorroborationController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRulingRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WhatIfController_read: {
        parameters: {
            query?: {
                /** @description The language of the reasons; English when left out. */
                lang?: "en" | "ko";
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWhyResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_wordings: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_reword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                claim: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWordingRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ClaimsController_changeMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeClaimsRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRecordsResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_reword: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentTextRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_replies: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_reply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentTextRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_texts: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                comment: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentTextPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_counts: {
        parameters: {
            query: {
                /** @description Ids or codes of claims, separated by commas; a claim that is not there is left out of the answer. */
                claims: string[];
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCountsResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DistinctionsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only distinctions of this attribution. */
                attribution?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistinctionPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DistinctionsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDistinctionRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistinctionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_distinction: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                distinction: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DistinctionsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                distinction: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDistinctionRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistinctionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DocumentsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only documents of this kind. */
                kind?: "article" | "transcript" | "message" | "image" | "recording" | "other";
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only what this source published. */
                publisher?: string;
                /** @description Part of the title. */
                title?: string;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DocumentsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DocumentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDetailResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DocumentsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDocumentRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_onDocument: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only threads that are open, or only resolved ones. */
                state?: "open" | "resolved";
            };
            header?: never;
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_addToDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentCommentRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_takeIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The name the file came with, kept as a remark. UTF-8, percent-encoded (as encodeURIComponent does); at most 1000 characters. */
                "whence-file-name"?: string;
            };
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_document: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DocumentsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                document: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DossierController_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DossierController_import: {
        parameters: {
            query?: {
                /** @description Change what is stored under a key of the dossier. */
                update?: boolean;
            };
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.whence.dossier+json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DraftsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only drafts of what becomes this. */
                kind?: "claim" | "attribution" | "ruling" | "comment" | "report";
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DraftsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DraftsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DraftsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                draft: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraftRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    DraftsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                draft: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ExhibitsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                exhibit: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeExhibitRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_exhibit: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                exhibit: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ExhibitsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                exhibit: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_clean: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_custody: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                file: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_original: {
        parameters: {
            query?: never;
            header: {
                /** @description Why the original is needed; it is kept in the custody of the file. UTF-8, percent-encoded (as encodeURIComponent does); at most 2000 characters. */
                "whence-reason": string;
            };
            path: {
                file: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                file: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveFileRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    FilesController_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                file: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationOutcomeResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AgreementController_read: {
        parameters: {
            query: {
                /** @description Letters of sources, or digits of accounts. */
                scale: "reliability" | "credibility";
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WorkspacesController_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WorkspacesController_setMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                login: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ApiTokensController_everybodys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokensResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ApiTokensController_endAnybodys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferencesResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_setPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferencesRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferencesResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Language of the texts; English when left out. */
                lang?: "en" | "ko";
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only those you have not read. */
                unread?: boolean;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                notification: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_unreadAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                notification: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_readAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotificationsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    NotificationsController_unread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCountResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    PoliciesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliciesResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    PoliciesController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    PoliciesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    PoliciesController_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPolicyRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCheckResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WorkspacePolicyController_compare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparePoliciesRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyComparisonResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WorkspacePolicyController_choose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePolicyRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenPolicyResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    RegionsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Part of a name, in any script. */
                name?: string;
                /** @description Only what lies directly in this region. */
                parent?: string;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    RegionsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegionRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    RegionsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    RegionsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                region: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRegionRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_region: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                region: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    RegionsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                region: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReportsController_claims: {
        parameters: {
            query: {
                /** @description Why an editor should look at it; repeat it, or separate by commas, for any of several. */
                attention?: ("being_rechecked" | "worse" | "reconfirm" | "better" | "suggestions_pending" | "awaiting_second" | "reworded" | "expired")[];
                /** @description Whether a contradiction counts against it: by a claim somebody speaks for that is not given up. */
                contradicted?: boolean;
                /** @description The form of the file. */
                format: "html" | "md" | "json" | "csv";
                /** @description First day: only claims whose time may reach it or lie after it. */
                from?: string;
                /** @description Whether it is held back from everybody outside the desk. */
                held?: boolean;
                /** @description What kind of claim; repeat it, or separate by commas, for any of several. */
                kind?: ("event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast")[];
                /** @description Its language; English when left out. */
                lang?: "en" | "ko";
                /** @description Who it is for; each level needs its own permission. */
                level: "internal" | "partner" | "public";
                /** @description The editor's mark. */
                mark?: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
                /** @description Only claims about this region or a place inside it. */
                region?: string;
                /** @description Only claims this source gave an account of; needs sources.read. */
                source?: string;
                /** @description What the claim counts as: a status of a policy of the workspace, or `being_rechecked`; repeat it, or separate by commas, for any of several. */
                status?: string[];
                /** @description Part of the statement, in any language; for people who may see accounts, of former wordings too. */
                text?: string;
                /** @description Last day: only claims whose time may reach it or lie before it. */
                to?: string;
                /** @description Only claims with exactly this topic. */
                topic?: string;
                /** @description With from or to: also the claims that have no time. */
                undated?: boolean;
                /** @description Leave out claims that are held, and say how many, instead of refusing a partner or public report of them. */
                withoutHeld?: boolean;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/csv": string;
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReviewController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only claims somebody took: `me`, `nobody`, or the id of an account. */
                assigned?: string;
                /** @description Why an editor should look at it; repeat it, or separate by commas, for any of several. */
                attention?: ("being_rechecked" | "worse" | "reconfirm" | "better" | "suggestions_pending" | "awaiting_second" | "reworded" | "expired")[];
                /** @description Whether a contradiction counts against it: by a claim somebody speaks for that is not given up. */
                contradicted?: boolean;
                /** @description First day: only claims whose time may reach it or lie after it. */
                from?: string;
                /** @description Whether it is held back from everybody outside the desk. */
                held?: boolean;
                /** @description What kind of claim; repeat it, or separate by commas, for any of several. */
                kind?: ("event" | "pattern" | "policy" | "state" | "motive" | "quantity" | "statement" | "forecast")[];
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description The editor's mark. */
                mark?: "none" | "retracted" | "disproved" | "discounted" | "likely_or_confirmed";
                /** @description Only claims with this reason. */
                reason?: "adverse_change" | "second_awaited" | "suggestion_would_lower" | "one_question_away" | "reconfirm" | "regraded_source" | "expired_ruling" | "new";
                /** @description Only claims about this region or a place inside it. */
                region?: string;
                /** @description Only claims this source gave an account of; needs sources.read. */
                source?: string;
                /** @description What the claim counts as: a status of a policy of the workspace, or `being_rechecked`; repeat it, or separate by commas, for any of several. */
                status?: string[];
                /** @description Part of the statement, in any language; for people who may see accounts, of former wordings too. */
                text?: string;
                /** @description Last day: only claims whose time may reach it or lie before it. */
                to?: string;
                /** @description Only claims with exactly this topic. */
                topic?: string;
                /** @description With from or to: also the claims that have no time. */
                undated?: boolean;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReviewController_assignMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignManyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReviewController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCountsResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CorroborationController_listAwaiting: {
        parameters: {
            query: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description What is asked for. */
                state: "awaiting_second";
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CorroborationController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                ruling: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRulingRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CorroborationController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                ruling: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeRulingRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SavedViewsController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SavedViewsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedViewRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SavedViewsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SavedViewsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                view: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SavedViewsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                view: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSavedViewRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourcesController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only sources whose grade is this one now. */
                grade?: "A" | "B" | "C" | "D" | "E" | "F";
                /** @description Only sources of this kind. */
                kind?: "person" | "group" | "outlet" | "institution" | "document" | "sensor" | "unknown";
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Part of the pseudonym or of a public description. */
                text?: string;
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourcesController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSourceRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceDetailResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourcesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceDetailResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourcesController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSourceRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceDetailResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_onSource: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only threads that are open, or only resolved ones. */
                state?: "open" | "resolved";
            };
            header?: never;
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    CommentsController_addToSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommentRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourcesController_grades: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceGradePageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourcesController_grade: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSourceGradeRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceDetailResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_source: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReachController_ofSource: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description As if this source were held to be the same person. */
                other?: string;
            };
            header?: never;
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourceJudgementsController_reinstate: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSourceRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceStateResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourceJudgementsController_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgePersonRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourceJudgementsController_separate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgePersonRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AdviceController_readTrackRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackRecordResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    SourceJudgementsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                source: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSourceRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceStateResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    TiesController_list: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description Only ties with this attribution at an end. */
                attribution?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only ties with this source at an end. */
                source?: string;
                /** @description Only ties in this state. */
                state?: "suggested" | "confirmed" | "rejected";
            };
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TiePageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    TiesController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTieRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    TiesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tie: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    TiesController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version this change was made on, such as "3". */
                "If-Match": string;
            };
            path: {
                tie: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTieRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    AdviceController_readEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tie: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieEvidenceListResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HistoryController_tie: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                tie: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryPageResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ReachController_ofTie: {
        parameters: {
            query?: {
                /** @description Where to go on: the `next` of the page before. */
                after?: string;
                /** @description How many to return, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                tie: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    TiesController_decideMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTiesRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRecordsResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ApiTokensController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokensResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ApiTokensController_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiTokenRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiTokenResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    ApiTokensController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChangeRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveriesResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_ping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WebhooksController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The record has moved on since the version in If-Match. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    WhatIfController_ask: {
        parameters: {
            query?: {
                /** @description The language of the reasons; English when left out. */
                lang?: "en" | "ko";
            };
            header?: {
                /** @description Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Slug of the workspace. */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description It contradicts what is stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The input is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description Too many requests; Retry-After says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description The database cannot be reached, or the server is stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
}
