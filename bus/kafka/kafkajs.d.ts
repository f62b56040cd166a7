/** The part of kafkajs without types that `request-queue.ts` mends. */
declare module "kafkajs/src/network/requestQueue/index.js" {
  export default class RequestQueue {
    constructor(options: object);
    readonly pending: readonly unknown[];
    /** Requests that were sent and not answered, by number. */
    readonly inflight: ReadonlyMap<number, { readonly requestTimeout: number; timeoutRequest(): void }>;
    readonly enforceRequestTimeout: boolean;
    readonly requestTimeout: number;
    requestTimeoutIntervalId: NodeJS.Timeout | null;
    readonly isConnected: () => boolean;
    scheduleCheckPendingRequests(): void;
    scheduleRequestTimeoutCheck(): void;
    push(request: { readonly entry: object; readonly expectResponse: boolean; sendRequest(): void }): void;
    fulfillRequest(answer: { readonly correlationId: number; readonly payload: Buffer; readonly size: number }): void;
    checkPendingRequests(): void;
    /** Calls off what was scheduled. */
    destroy(): void;
  }
}
