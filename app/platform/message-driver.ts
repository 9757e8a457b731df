/** What a driver is given to deliver, in clear. */
export interface Delivery {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly locale: string;
}

/** Delivers or throws; a `RefusedDelivery` is final, any other error is tried again later. */
export type MessageDriver = (delivery: Delivery) => Promise<void>;

export class RefusedDelivery extends Error {
  override name = "RefusedDelivery";
}
