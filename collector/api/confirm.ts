import type { FastifyRequest } from "fastify";
import { confirmAnswer, confirmRequest } from "../../contract/index.ts";
import { tokenIdOf } from "../access/tokens.ts";
import { type Asker, type ConfirmationService, OverBudget } from "../confirmation/index.ts";
import type { Api } from "./server.ts";

/** Adds `POST /v1/confirm`, for scanners that hold a tier C index. */
export function addConfirmRoute(api: Api, service: ConfirmationService): void {
  const schema = {
    summary: "Confirm candidates of a tier C index: ask for places, for evaluations of blinded elements, or for records",
    body: confirmRequest,
    response: { 200: confirmAnswer },
  };
  api.post("/v1/confirm", { config: { scope: "confirm" }, schema }, async (request, reply) => {
    try {
      const answer = await service.answer(request.body, askerOf(request));
      return await reply.header("cache-control", "no-store").send(answer);
    } catch (thrown) {
      if (!(thrown instanceof OverBudget)) throw thrown;
      const { code, message, retryAfterS } = thrown;
      // Not by the general handler, which asks for patience of one second.
      return reply
        .status(thrown.httpStatus as 200)
        .header("retry-after", String(retryAfterS))
        .serializer(JSON.stringify)
        .send({ error: { code, message } } as never);
    }
  });
}

/** A token's budget is its own. Who is signed in on the page has one a person. */
function askerOf(request: FastifyRequest): Asker {
  const { subject } = request.caller;
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  return { subject, tokenId: token === undefined ? `session of ${subject}` : tokenIdOf(token) };
}
