/** The best `most` of whatever comes by, best first: memory is `most`, whatever their number. */
export class Best<T> {
  readonly #best: T[] = [];

  constructor(
    private readonly compare: (a: T, b: T) => number,
    private readonly most: number,
  ) {}

  add(one: T): void {
    const worst = this.#best.at(-1);
    if (this.#best.length === this.most && worst && this.compare(one, worst) >= 0) return;
    const at = this.#best.findIndex((other) => this.compare(one, other) < 0);
    this.#best.splice(at === -1 ? this.#best.length : at, 0, one);
    if (this.#best.length > this.most) this.#best.pop();
  }

  get ranked(): readonly T[] {
    return this.#best;
  }
}
